import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Replacement } from '../../scripts/build-toolkit.ts';

const PROJECT = {
  'package.json': '{"type":"module"}',
  'tsconfig.json': '{"compilerOptions":{"verbatimModuleSyntax":true}}',
  'src/index.ts': `
    import { type Used, used } from 'used';
    import { unused } from 'unused';
    import 'polyfill';
    import { shared } from './shared.ts';
    const value: Used = used;
    console.log(value, shared, import('./chunk.ts'), import('./other.ts'));`,
  'src/shared.ts': "export const shared = 'shared';",
  'src/chunk.ts': "export { default } from 'lazy'; export { shared } from './shared.ts';",
  'src/other.ts': "import { shared } from './shared.ts'; console.log(shared);",
};
const PACKAGES: Record<string, string> = {
  used: "import { deep } from 'deep';\nexport const used = deep;\n",
  'used/node_modules/deep': 'export const deep = globalThis.deep ?? 1;\n',
  unused: 'export const unused = 1;\n',
  polyfill: 'globalThis.polyfilled = true;\n',
  lazy: 'module.exports = require("node:os").EOL;\n',
};

let home: string;
let root: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'neon-auth-build-'));
  root = join(home, 'project');
  for (const [path, text] of Object.entries(PROJECT)) write(path, text);
  for (const [path, code] of Object.entries(PACKAGES)) {
    const type = code.includes('module.exports') ? 'commonjs' : 'module';
    write(`node_modules/${path}/package.json`, JSON.stringify({ type, main: 'index.js' }));
    write(`node_modules/${path}/index.js`, code);
  }
});

afterEach(() => rmSync(home, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** In a process of its own: rolldown is published for `import` alone. */
function build(replacements: Replacement[] = []): { packages: string[]; code: Record<string, string> } {
  const script = `
    import { buildModules } from './scripts/build-modules.ts';
    const [root, folder, replacements] = JSON.parse(process.argv[1]);
    console.log(JSON.stringify(await buildModules(root, folder, replacements)));`;
  const given = JSON.stringify([root, join(root, 'build'), replacements]);
  const args = ['--input-type=module', '--eval', script, given];
  const packages = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
  const names = readdirSync(join(root, 'build')).toSorted();
  const code = names.map(name => [name, readFileSync(join(root, 'build', name), 'utf8')] as const);
  return { packages: JSON.parse(packages) as string[], code: Object.fromEntries(code) };
}

function replacement(path: string): Replacement {
  const code = PACKAGES[path] ?? '';
  return {
    file: `${path}/index.js`,
    sha256: createHash('sha256').update(code).digest('hex'),
    edits: [['export const', '/* edited */ export const']],
  };
}

test('knows the packages whose modules it took in, and what import() asks for', () => {
  const { packages, code } = build();
  expect(packages).toEqual(['lazy', 'polyfill', 'used', 'used/node_modules/deep']);
  expect(Object.keys(code)).toEqual(expect.arrayContaining(['chunk.js', 'index.js']));
  expect(code['chunk.js']).toMatch(/^\/\/ Loaded by import\(\): src\/chunk\.ts$/m);
  expect(code['index.js']).toContain('globalThis.polyfilled');
  expect(code['index.js']).not.toContain('unused');
});

test('what every step loads is one module, also where chunks use a part of it', () => {
  const { code } = build();
  expect(Object.keys(code)).toEqual(['chunk.js', 'index.js', 'other.js']);
  expect(code['index.js']).toContain('const shared = ');
});

test('a regular expression with \\p{} is made where it runs', () => {
  write(
    'src/shared.ts',
    "export const shared = ['é/\"', 'a\\n'].map(text => /^\\p{L}\\/(?:\"|\\n)/iu.test(text) && /\\w/u);",
  );
  const code = build().code['index.js'] ?? '';
  const late = 'new RegExp("^\\\\p{L}\\\\/(?:\\"|\\\\n)", "iu")';
  expect(code).toContain(`${late}.test(text) && /\\w/u`);
  expect(runInNewContext(late)).toEqual(/^\p{L}\/(?:"|\n)/iu);
});

test('makes the same bytes in every folder', () => {
  const first = build();
  const other = join(home, 'some', 'where', 'else');
  cpSync(root, other, { recursive: true });
  rmSync(root, { recursive: true });
  root = other;
  expect(build()).toEqual(first);
});

test('fails when a replaced file is not bundled any more', () => {
  expect(() => build([replacement('unused')])).toThrow('unused/index.js is not bundled any more');
});

test('fails on a warning, such as that of a package that is missing', () => {
  rmSync(join(root, 'node_modules/lazy'), { recursive: true });
  expect(() => build()).toThrow(/Could not resolve 'lazy'/);
});
