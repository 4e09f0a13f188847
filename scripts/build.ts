import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bundledPackages, mergeLicenses } from './build-licenses.ts';
import { stageToolkit } from './build-stage.ts';

/** What ncc's function gives; the package has no types of its own. */
interface Bundle {
  code: string;
  assets: Record<string, { source: string | Buffer; permissions?: number }>;
}

const ENTRY_LIMIT = 400 * 1024;
const LICENSES = '.licenses.txt';
const root = join(import.meta.dirname, '..');
const build = join(root, 'build');
const dist = join(root, 'dist');
const require = createRequire(join(root, 'package.json'));

// ncc resolves its assets from the working directory.
process.chdir(root);
try {
  compile();
  stageToolkit(join(root, 'node_modules'), join(build, 'node_modules'));
  writeDist(await bundle());
  report();
} catch (error) {
  // ncc's errors can carry the whole bundle.
  console.error(`build: ${String(error instanceof Error ? error.message : error).slice(0, 2000)}`);
  process.exitCode = 1;
}

/** src/ to ES modules in build/. */
function compile(): void {
  rmSync(build, { recursive: true, force: true });
  const manifest = require.resolve('typescript/package.json');
  const tsc = join(dirname(manifest), (require(manifest) as { bin: { tsc: string } }).bin.tsc);
  try {
    execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  } catch {
    throw new Error('TypeScript found the errors above');
  }
  // Without a type, webpack takes the modules for what they are and ncc writes CommonJS, which starts faster
  // than an ES module bundle.
  writeFileSync(join(build, 'package.json'), '{}\n');
}

function bundle(): Promise<Bundle> {
  const ncc = require('@vercel/ncc') as (entry: string, options: object) => Promise<Bundle>;
  return ncc(join(build, 'index.js'), {
    cache: false,
    quiet: true,
    minify: false,
    sourceMap: false,
    // One file a chunk, for writeDist() to join.
    license: `[id]${LICENSES}`,
  });
}

/** dist/ from scratch: nothing of an earlier build stays. */
function writeDist({ code, assets }: Bundle): void {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  writeText('index.js', code);
  const texts = [code, ...Object.values(assets).map(({ source }) => source.toString())];
  const licenses = bundledPackages(texts).map(licenseEntry);
  for (const [name, { source }] of Object.entries(assets)) {
    if (name.endsWith(LICENSES)) licenses.push(source.toString());
    else writeText(name, source.toString());
  }
  writeText('licenses.txt', mergeLicenses(licenses, installedLicense));
  // The root is "type": "module".
  writeText('package.json', '{"type":"commonjs"}\n');
}

/** A package's name, license type and license text, as ncc lists them. */
function licenseEntry(name: string): string {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find(entry => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : '';
  return [name, installedLicense(name) ?? '', text].join('\n');
}

function installedLicense(name: string): string | undefined {
  const manifest = join(root, 'node_modules', name, 'package.json');
  return existsSync(manifest) ? (require(manifest) as { license?: string }).license : undefined;
}

/** With LF only: git keeps no other line ends here, and dist/ has to equal what is committed. */
function writeText(name: string, text: string): void {
  const path = join(dist, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text.replaceAll('\r\n', '\n'));
}

function report(): void {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  for (const name of names.toSorted()) {
    const stat = statSync(join(dist, name));
    if (stat.isFile()) console.log(`${(stat.size / 1024).toFixed(1).padStart(8)} KB  dist/${name}`);
  }
  const { size } = statSync(join(dist, 'index.js'));
  if (size <= ENTRY_LIMIT) return;
  throw new Error(
    `dist/index.js is ${Math.ceil(size / 1024)} KB, the limit is ${ENTRY_LIMIT / 1024} KB: ` +
      'load what only some operations need with import() where it is used',
  );
}
