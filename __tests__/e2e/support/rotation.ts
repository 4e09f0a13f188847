import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from '../../../emulator/github/server.ts';
import { BRANCH_IDS } from '../../../emulator/neon/server.ts';
import { openWorkbench, PROJECT, type Run, type Workbench } from './step.ts';

/** The path at which a new Stack key is tried. */
export const STACK_USERS = '^/api/v1/users';
export const REPOSITORY = 'octo-org/octo-repo';

/** What steps run on; where they run, they decide. */
interface Bench<R> extends Pick<Workbench, 'emulator' | 'prepare'> {
  run(inputs: Record<string, string>, env?: Record<string, string>): Promise<R>;
}

/** Fakes of Neon and GitHub, and a project that has keys to rotate. */
export interface RotationBench<R = Run> extends Bench<R> {
  github: FakeGitHub;
  /** Back to a project with an integration of both generations, and no secrets. */
  begin(): Promise<void>;
  /** Runs a step with GitHub's address in its environment. */
  step(inputs: Record<string, string>, env?: Record<string, string>): Promise<R>;
  close(): Promise<void>;
}

export function openRotationBench(options?: FakeGitHubOptions): Promise<RotationBench>;
export function openRotationBench<R>(
  options: FakeGitHubOptions,
  open: () => Promise<Bench<R>>,
): Promise<RotationBench<R>>;
export async function openRotationBench(
  options?: FakeGitHubOptions,
  open: () => Promise<Bench<unknown>> = openWorkbench,
): Promise<RotationBench<unknown>> {
  const bench = await open();
  const github = await startFakeGitHub(options);
  return {
    ...bench,
    github,
    async begin() {
      bench.emulator.reset();
      github.reset();
      await bench.prepare([
        [
          'POST',
          '/projects/auth/create',
          { auth_provider: 'stack', project_id: PROJECT, branch_id: BRANCH_IDS.main },
        ],
      ]);
      bench.emulator.requests.length = 0;
    },
    step: (inputs, env = {}) => bench.run(inputs, { GITHUB_API_URL: github.url, ...env }),
    close: async () => {
      await bench.emulator.close();
      await github.close();
    },
  };
}

/** A test with fakes of its own that begins with `begin`. */
export function onRotationBench<Args extends unknown[]>(
  run: (bench: RotationBench, ...args: Args) => Promise<void>,
  options?: FakeGitHubOptions,
): (...args: Args) => Promise<void> {
  return async (...args) => {
    const bench = await openRotationBench(options);
    try {
      await bench.begin();
      await run(bench, ...args);
    } finally {
      await bench.close();
    }
  };
}
