import { keepAlive } from '../http/keep-alive.ts';
import type { Call } from '../inputs/call.ts';
import { onBranch } from '../perform/on-branch.ts';
import type { CarryOut, ProcedureDependencies } from '../perform/procedure.ts';
import type { Result } from '../report/result.ts';
import { MOST } from './carry-out.ts';
import { openUsersFile, type ReadOptions, type UsersFile } from './file/read.ts';
import { openResults, type ResultsFile } from './results.ts';

/** A procedure whose requests to Neon go over connections that are kept. */
export function onKeptConnections(carryOut: CarryOut): CarryOut {
  return async (call, dependencies) => {
    const { send, close } = keepAlive(MOST);
    try {
      return await carryOut(call, { ...dependencies, neon: dependencies.neon.with(() => ({ send })) });
    } finally {
      close();
    }
  };
}

/**
 * Opens the file of users and checks it, looks up the branch, opens the results file, and closes what it opened.
 * Throws FileProblem or NeonError.
 */
export async function withFiles(
  given: Call,
  options: Omit<ReadOptions, 'masker'>,
  { env, masker, neon }: ProcedureDependencies,
  act: (file: UsersFile, results: ResultsFile, call: Call) => Promise<Result>,
): Promise<Result> {
  const workspace = env.GITHUB_WORKSPACE;
  const named = { input: 'users_file', given: given.users_file ?? '', workspace };
  const file = await openUsersFile(named, { ...options, masker });
  try {
    const call = await onBranch(given, neon);
    const results = openResults(call, workspace, file.path, masker.redact);
    try {
      return await act(file, results, call);
    } finally {
      results.close();
    }
  } finally {
    file.close();
  }
}
