// Before anything of src/.
import './fake-world.ts';
import { jest } from '@jest/globals';
import { createStepFolder } from '../../local-runner/folder.ts';
import { type DeclaredInputs, declaredInputs, inputVariables } from '../../local-runner/inputs.ts';
import { createLog, logWriter } from '../../local-runner/log.ts';
import { type Results, readResults } from '../../local-runner/run-step.ts';
import { run } from '../../src/main.ts';
import { world } from './fake-world.ts';

/** What a step in this process left behind. */
export interface InProcess extends Results {
  exitCode: number;
  stdout: string;
  stderr: string;
}

let declared: DeclaredInputs | undefined;

/**
 * Runs src/ as the bundle does, in this process: the toolkit and the files are real, the clock and the network are not.
 * Not concurrently: the environment and stdout are those of the process.
 */
export async function runInProcess(
  inputs: Record<string, string>,
  env: Record<string, string>,
  respond: typeof world.respond,
): Promise<InProcess> {
  declared ??= declaredInputs('dist/index.js');
  const folder = createStepFolder();
  const before = process.env;
  const base = {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    ...folder.variables,
    ...env,
  };
  process.env = { ...base, ...inputVariables(inputs, declared, base) };
  Object.assign(world, { respond, now: 50, exitCode: 1 });
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map(name =>
    jest.spyOn(process[name], 'write').mockImplementation(chunk => {
      written[name] += chunk;
      return true;
    }),
  );
  try {
    await run();
    const log = createLog(env.RUNNER_DEBUG === '1');
    const lines = `${written.stdout}${written.stderr}`.split('\n');
    lines.slice(0, -1).forEach(logWriter(log));
    return { exitCode: world.exitCode, ...written, ...readResults(log, folder.readFiles()) };
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.env = before;
    folder.remove();
  }
}
