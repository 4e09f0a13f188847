import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { actionNode } from '../../local-runner/node.ts';
import { actionsIn, asRun, OURS } from './workflow.ts';

const STAND_INS = resolve('scripts/e2e-act/stand-ins');
const LIMIT_MS = 120_000;

/** What a workflow is run with. */
export interface Given {
  /** Its text, with OWNER in the place of the owner of this action. */
  workflow: string;
  event: string;
  payload?: object;
  apiHost: string;
  githubUrl: string;
  /** Without which no name is a secret. */
  secrets: Record<string, string>;
  vars: Record<string, string>;
  env: Record<string, string>;
  /** Files of the repository, by their path. */
  files?: Record<string, string>;
}

/** What came of it. */
export interface Ran {
  exitCode: number | null;
  /** What a person would see of act's log. */
  output: string;
  /** The result of each step, as `job: step: result`. */
  steps: string[];
}

/** Runs a workflow with act in host mode, in a repository of its own. */
export async function runWorkflow(act: string, given: Given): Promise<Ran> {
  const place = mkdtempSync(join(tmpdir(), 'neon-auth-act-'));
  const folder = join(place, 'repository');
  try {
    prepare(folder, given);
    const child = spawn(act, argumentsOf(folder, given), {
      cwd: folder,
      timeout: LIMIT_MS,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: `${dirname(actionNode().path)}:${process.env.PATH}`,
        // Beside the repository, which act copies.
        HOME: place,
        XDG_CACHE_HOME: join(place, '.cache'),
      },
    });
    const ended = new Promise<number | null>(done => child.once('close', done));
    const [output, errors, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    const lines = linesOf(output);
    const log = lines.map(({ msg }) => msg).join('\n');
    return { exitCode, output: log + errors, steps: lines.flatMap(resultIn) };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The repository of the workflow and, beside it, this action. */
function prepare(folder: string, { workflow, payload, apiHost, files = {} }: Given): void {
  for (const path of ['action.yml', 'dist'])
    cpSync(resolve(path), join(dirname(folder), 'action', path), { recursive: true });
  const all = {
    ...files,
    '.github/workflows/workflow.yml': asRun(workflow, apiHost),
    'event.json': JSON.stringify(payload ?? {}),
  };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { mode: 0o755 });
  }
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' });
  git('init', '--initial-branch=main');
  git('remote', 'add', 'origin', 'https://github.com/octo-org/octo-repo');
  git('add', '--all', '--force');
  git('-c', 'user.name=e2e', '-c', 'user.email=e2e@example.com', 'commit', '--message=e2e');
}

function argumentsOf(folder: string, given: Given): string[] {
  const pairs = (flag: string, values: Record<string, string>) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  return [
    given.event,
    ...['--platform', 'ubuntu-latest=-self-hosted', '--json', '--eventpath', join(folder, 'event.json')],
    ...pairs('--secret', given.secrets),
    ...pairs('--var', given.vars),
    ...pairs('--env', {
      ...given.env,
      GITHUB_API_URL: given.githubUrl,
      GITHUB_GRAPHQL_URL: `${given.githubUrl}/graphql`,
    }),
    ...actionsIn(given.workflow).flatMap(name => ['--local-repository', `${name}=${folderOf(name, folder)}`]),
  ];
}

/** The folder of an action: this one's, which is no more than a runner downloads, or a stand-in. Throws where there is none. */
function folderOf(action: string, folder: string): string {
  if (OURS.test(action)) return join(dirname(folder), 'action');
  const name = basename(action.split('@')[0] ?? '');
  if (!readdirSync(STAND_INS).includes(name)) throw new Error(`there is no stand-in for ${action}`);
  return join(STAND_INS, name);
}

interface Line {
  msg?: string;
  jobID?: string;
  step?: string;
  stepResult?: string;
}

/** What act has written with `--json`: a line an event. */
function linesOf(output: string): Line[] {
  return output.split('\n').map(line => (line.startsWith('{') ? (JSON.parse(line) as Line) : { msg: line }));
}

function resultIn({ jobID, step, stepResult }: Line): string[] {
  return stepResult && jobID ? [`${jobID}: ${step}: ${stepResult}`] : [];
}
