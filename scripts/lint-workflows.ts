import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type GoTool, goTool, missingText } from './e2e-act/tool.ts';
import { type Extracted, workflowsIn } from './lint-workflows/extract.ts';

// npm run lint:workflows: actionlint and zizmor over .github/workflows, examples/ and every workflow of the documents,
// inputs compared with action.yml.
const ACTIONLINT: GoTool = {
  name: 'actionlint',
  module: 'github.com/rhysd/actionlint/cmd/actionlint',
  version: 'v1.7.12',
};
const ZIZMOR = '1.32.0';
const VENV = resolve(`node_modules/.cache/neon-auth-tools/zizmor-${ZIZMOR}`);

const actionlint = goTool(ACTIONLINT);
const zizmor = pythonTool();
if (actionlint === undefined || zizmor === undefined) {
  if (actionlint === undefined) console.error(missingText(ACTIONLINT));
  if (zizmor === undefined)
    console.error(`zizmor is missing, and there is no Python to install it: pip install zizmor==${ZIZMOR}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'neon-auth-workflows-'));
try {
  const all = [...whole('.github/workflows'), ...whole('examples'), ...documented()];
  lay(all);
  const results = [
    run('actionlint', actionlint, []),
    run('zizmor', zizmor, [
      '--offline',
      '--quiet',
      '--no-progress',
      '--min-severity',
      'low',
      '--config',
      resolve('.github/zizmor.yml'),
      '.',
    ]),
  ];
  console.log(
    `${all.length} workflows, of ${new Set(all.map(({ place }) => place.split(':')[0])).size} files`,
  );
  process.exitCode = results.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** The path of zizmor, in an environment of its own; undefined where there is no Python. */
function pythonTool(): string | undefined {
  const path = join(VENV, 'bin', 'zizmor');
  if (existsSync(path)) return path;
  if (spawnSync('python3', ['-m', 'venv', VENV]).status !== 0) return undefined;
  execFileSync(join(VENV, 'bin', 'pip'), ['install', '--quiet', `zizmor==${ZIZMOR}`], { stdio: 'inherit' });
  return path;
}

function whole(path: string): Extracted[] {
  return readdirSync(path)
    .filter(name => name.endsWith('.yml') && name !== 'neon-auth.yml')
    .map(name => ({ place: `${path}/${name}`, text: readFileSync(join(path, name), 'utf8') }));
}

function documented(): Extracted[] {
  const documents = ['README.md', 'emulator/README.md', ...readdirSync('docs').map(name => `docs/${name}`)];
  return documents
    .filter(path => path.endsWith('.md'))
    .flatMap(path => workflowsIn(path, readFileSync(path, 'utf8')));
}

/** A repository in which each is a workflow, and this action is a local one, whose inputs actionlint knows then. */
function lay(workflows: readonly Extracted[]): void {
  const place = join(folder, '.github', 'workflows');
  mkdirSync(place, { recursive: true });
  execFileSync('git', ['init', '--quiet', folder]);
  cpSync('action.yml', join(folder, 'action.yml'));
  mkdirSync(join(folder, 'dist'));
  // That it is there is all that is looked at.
  writeFileSync(join(folder, 'dist', 'index.js'), '');
  for (const { place: from, text } of workflows) {
    const local = text.replaceAll(/uses: OWNER\/neon-auth-action@\S+/g, 'uses: ./');
    writeFileSync(join(place, `${from.replaceAll(/[/:]/g, '-').replace(/\.yml$/, '')}.yml`), local);
  }
}

function run(name: string, path: string, args: string[]): boolean {
  const { status, stdout, stderr } = spawnSync(path, args, { cwd: folder, encoding: 'utf8' });
  console.log(`${name}: ${status === 0 ? 'nothing found' : `\n${stdout}${stderr}`}`);
  return status === 0;
}
