import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies the toolkit's packages beside the compiled source, where the bundler finds them first, and changes
 * things that cost every step start-up time (nothing is changed in what they do):
 * - they say that importing them has no side effects, so that what is not used (running programs, OIDC) is left out;
 * - `tunnel`, which speaks to proxies, is loaded when a proxy is;
 * - the job summary is written with the functions of `fs` that all else there uses: `fs.promises` takes 5 ms to load;
 * - `undici`, 900 KB, which @actions/http-client imports for a function that a plain call never calls, is left out
 *   (@actions/github, which calls it, finds the real one: it is not staged, and so it and what it imports are taken from
 *   the project's own node_modules, into a chunk of its own).
 * @param from the project's node_modules
 * @param to the node_modules of the compiled source
 */
export function stageToolkit(from: string, to: string): void {
  for (const name of ['@actions/core', '@actions/http-client', '@actions/exec', '@actions/io', 'tunnel']) {
    cpSync(join(from, name), join(to, name), { recursive: true });
  }
  for (const name of ['@actions/core', '@actions/http-client', '@actions/exec', '@actions/io']) {
    const path = join(to, name, 'package.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), sideEffects: false }));
  }
  replaceIn(
    join(to, '@actions/core/lib/summary.js'),
    'const { access, appendFile, writeFile } = promises;',
    SUMMARY,
  );
  replaceIn(join(to, '@actions/core/lib/summary.js'), 'import { constants, promises } from', IMPORTS);
  const tunnel = join(to, 'tunnel');
  renameSync(join(tunnel, 'index.js'), join(tunnel, 'loaded.js'));
  writeFileSync(join(tunnel, 'index.js'), TUNNEL);
  // The old constructor makes Node print a warning, outside node_modules.
  replaceIn(join(tunnel, 'lib/tunnel.js'), 'new Buffer(', 'Buffer.from(');
  const undici = join(to, 'undici');
  for (const name of ['package.json', 'LICENSE']) cpSync(join(from, 'undici', name), join(undici, name));
  writeFileSync(join(undici, 'index.js'), UNDICI);
}

function replaceIn(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has changed: look at what is replaced in it`);
  writeFileSync(path, text.replace(from, to));
}

const IMPORTS = 'import { accessSync, appendFileSync, constants, writeFileSync } from';
const SUMMARY = `const access = async (...given) => accessSync(...given);
const appendFile = async (...given) => appendFileSync(...given);
const writeFile = async (...given) => writeFileSync(...given);`;

const TUNNEL = `'use strict';
for (const name of ['httpOverHttp', 'httpsOverHttp', 'httpOverHttps', 'httpsOverHttps']) {
  exports[name] = options => require('./loaded.js')[name](options);
}
`;

const UNDICI = `'use strict';
exports.ProxyAgent = class {
  constructor() {
    throw new Error('undici is not part of this bundle: HttpClient.getAgentDispatcher cannot be used');
  }
};
`;
