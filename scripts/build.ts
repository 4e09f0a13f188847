import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { licenseTexts } from './build-licenses.ts';
import { buildModules } from './build-modules.ts';
import { distFiles, kilobytes } from './dist-files.ts';

/** What ncc's function gives; the package has no types of its own. */
interface Bundle {
  code: string;
  assets: Record<string, { source: string | Buffer; permissions?: number }>;
}

const ENTRY_LIMIT = 400 * 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const root = join(import.meta.dirname, '..');
const build = join(root, 'build');
const dist = join(root, 'dist');
const require = createRequire(join(root, 'package.json'));

// rolldown and ncc both name files from the working directory; no other path may reach dist/.
process.chdir(root);
try {
  const packages = await buildModules(root, build);
  writeDist(await bundle(), packages);
  report();
} catch (error) {
  // The bundlers' errors can carry the whole bundle.
  console.error(`build: ${String(error instanceof Error ? error.message : error).slice(0, 2000)}`);
  process.exitCode = 1;
}

/** The ES modules of build/ as CommonJS, which starts faster than an ES module bundle. */
function bundle(): Promise<Bundle> {
  // Without a type, webpack takes the modules for what they are and ncc writes CommonJS.
  writeFileSync(join(build, 'package.json'), '{}\n');
  const ncc = require('@vercel/ncc') as (entry: string, options: object) => Promise<Bundle>;
  return ncc(join(build, 'index.js'), { cache: false, quiet: true, minify: false, sourceMap: false });
}

/** dist/ from scratch: nothing of an earlier build stays. */
function writeDist({ code, assets }: Bundle, packages: string[]): void {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  writeText('index.js', code);
  for (const [name, { source }] of Object.entries(assets)) writeText(name, source.toString());
  writeText('licenses.txt', licenseTexts(join(root, 'node_modules'), packages));
  // The root is "type": "module".
  writeText('package.json', '{"type":"commonjs"}\n');
}

/**
 * With LF only: git keeps no other line ends here, and dist/ has to equal what is committed. Control characters, which
 * bundlers write into texts as they are, become escapes: tools would take the file for a binary one, and not search it.
 */
function writeText(name: string, text: string): void {
  const path = join(dist, name);
  mkdirSync(dirname(path), { recursive: true });
  const escaped = (char: string) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
  writeFileSync(path, text.replaceAll('\r\n', '\n').replaceAll(CONTROL, escaped));
}

function report(): void {
  const files = distFiles(dist);
  for (const { name, bytes, holds } of files) {
    console.log(`${kilobytes(bytes).padStart(10)}  dist/${name}${holds ? `  ${holds}` : ''}`);
  }
  const entry = files.find(({ name }) => name === 'index.js')?.bytes ?? 0;
  if (entry <= ENTRY_LIMIT) return;
  throw new Error(
    `dist/index.js is ${kilobytes(entry)}, the limit is ${kilobytes(ENTRY_LIMIT)}: ` +
      'load what only some operations need with import() where it is used',
  );
}
