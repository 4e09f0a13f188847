import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pairsToRecord, parseFileCommand, SUMMARY_LIMIT } from './files.ts';
import { createStepFolder, type StepFiles } from './folder.ts';
import { type DeclaredInputs, declaredInputs, inputVariables, unexpectedInputs } from './inputs.ts';
import { type Annotation, annotate, createLog, logWriter, refuse, type StepLog } from './log.ts';
import { actionNode } from './node.ts';
import { watchProcess } from './process.ts';

/** One step: `uses` this action, `with` these inputs, in this environment. */
export interface StepOptions {
  inputs: Record<string, string>;
  /** Added to the runner's own variables, and wins over them: GITHUB_WORKSPACE names a folder of yours. */
  env?: Record<string, string>;
  /** Default: what ACTION_UNDER_TEST names, else dist/index.js of the repository. */
  action?: string;
  /** After this the step is killed. Default: a minute. */
  timeoutMs?: number;
  /** The Node binary. Default: the one action.yml asks for. */
  node?: string;
}

/** What a finished step left behind. */
export interface StepResult {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  /** What the job would call it: also `failure` when the runner refused a command or a file. */
  conclusion: 'success' | 'failure';
  /** As written, unmasked. */
  stdout: string;
  stderr: string;
  /** What a person would see: commands obeyed, secrets masked from their registration on. */
  log: string;
  masks: string[];
  annotations: Annotation[];
  outputs: Record<string, string>;
  exported: Record<string, string>;
  /** The job summary as shown, so masked; `files.summary` is as written. */
  summary: string;
  files: StepFiles;
  /** From the start of the process to its end. */
  durationMs: number;
}

/** A step in flight, for a test that sends it a signal. */
export interface RunningStep {
  child: ChildProcess;
  done: Promise<StepResult>;
}

/** Runs an action's bundle as a GitHub runner on Linux does, and waits for it. */
export function runStep(options: StepOptions): Promise<StepResult> {
  return startStep(options).done;
}

/** As {@link runStep}, without waiting. */
export function startStep(options: StepOptions): RunningStep {
  const action = resolve(options.action ?? process.env.ACTION_UNDER_TEST ?? 'dist/index.js');
  const declared = declaredInputs(action);
  const folder = createStepFolder();
  const env = stepEnvironment(options, folder.variables, declared);
  const log = createLog(env.RUNNER_DEBUG === '1');
  if (declared) warnOfUnexpected(log, options.inputs, declared);
  const started = performance.now();
  const child = spawn(options.node ?? actionNode().path, [action], {
    cwd: env.GITHUB_WORKSPACE,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const done = watchProcess(child, logWriter(log), options.timeoutMs ?? 60_000)
    .then(({ endedAt, ...end }): StepResult => {
      const results = readResults(log, folder.readFiles());
      const conclusion = end.exitCode === 0 && !log.failed ? 'success' : 'failure';
      return { ...end, conclusion, ...results, durationMs: endedAt - started };
    })
    .finally(folder.remove);
  return { child, done };
}

/** Nothing of this process but PATH goes in, so that no key or proxy of the machine's can. */
function stepEnvironment(
  options: StepOptions,
  folder: Record<string, string>,
  declared: DeclaredInputs | undefined,
): Record<string, string> {
  const base = {
    PATH: process.env.PATH ?? '',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    RUNNER_OS: 'Linux',
    ...folder,
    ...options.env,
  };
  return { ...base, ...inputVariables(options.inputs, declared, base) };
}

function warnOfUnexpected(log: StepLog, inputs: Record<string, string>, declared: DeclaredInputs): void {
  const quote = (names: string[]) => names.map(name => `'${name}'`).join(', ');
  const unexpected = unexpectedInputs(inputs, declared);
  if (unexpected.length === 0) return;
  const valid = quote(Object.keys(declared));
  annotate(log, 'warning', `Unexpected input(s) ${quote(unexpected)}, valid inputs are [${valid}]`);
}

/** What log and files of a step say of it. */
export type Results = Omit<
  StepResult,
  'exitCode' | 'signal' | 'conclusion' | 'stdout' | 'stderr' | 'durationMs'
>;

/** Takes in the files once the step is over; a malformed one fails the step. */
export function readResults(log: StepLog, files: StepFiles): Results {
  const exported = readPairs(log, 'env', files.env);
  const outputs = { ...log.outputs, ...readPairs(log, 'output', files.output) };
  readPairs(log, 'state', files.state);
  for (const name of Object.keys(exported).filter(name => name.toUpperCase() === 'NODE_OPTIONS')) {
    annotate(log, 'error', `Can't store ${name} output parameter using '$GITHUB_ENV' command.`);
    delete exported[name];
  }
  const summary = readSummary(log, files.summary);
  const { annotations, masker } = log;
  return { log: log.lines.join('\n'), masks: masker.values, annotations, outputs, exported, summary, files };
}

function readPairs(log: StepLog, name: keyof StepFiles, text: string): Record<string, string> {
  const { pairs, error } = parseFileCommand(text);
  if (error !== undefined) refuse(log, `file command '${name}'`, error);
  return pairsToRecord(pairs);
}

/** The summary as it is uploaded: masked a line at a time, so a secret of several lines only by its lines. */
function readSummary(log: StepLog, text: string): string {
  const size = Buffer.byteLength(text);
  if (size <= SUMMARY_LIMIT) return text.split('\n').map(log.masker.mask).join('\n');
  const [limit, kilobytes] = [SUMMARY_LIMIT, size].map(bytes => Math.floor(bytes / 1024));
  annotate(log, 'error', `$GITHUB_STEP_SUMMARY supports content up to ${limit}k, this has ${kilobytes}k`);
  return '';
}
