import type { Call } from '../inputs/call.ts';
import { NeonError } from '../neon/errors.ts';
import { NoSuchBranch } from '../perform/branches.ts';
import { perform } from '../perform/perform.ts';
import type { ProcedureDependencies } from '../perform/procedure.ts';
import { projectIsThere } from '../perform/project.ts';
import { stepOf } from '../perform/step.ts';
import type { Result } from '../report/result.ts';
import { carryOutAll, pacedOf, type Work } from './carry-out.ts';
import { UserFailure } from './failure.ts';
import type { FileUser } from './file/check.ts';
import type { UsersFile } from './file/read.ts';
import { createSeen } from './file/seen.ts';
import { onKeptConnections, withFiles } from './open.ts';
import type { Outcome } from './outcome.ts';
import { clientOf, type Paced } from './pace/requests.ts';
import type { Limits } from './pace/schedule.ts';
import { type ResultsFile, targetOf } from './results.ts';

const WORDS = {
  deleted: 'deleted',
  missing: 'missing already',
  skipped: 'left alone, because no run is known to have created them here',
  failed: 'failed',
};
const AGAIN = 'Run the step again with if_missing: ignore once the reason is gone.';
const PERHAPS_OURS = 'it was sent again, so this step has perhaps deleted it itself';

/** `delete-users`: deletes the users of a file by their ids. */
export const deleteUsers = onKeptConnections((call, dependencies) => deleteUsersWith(call, dependencies));

/** The same, through whatever its client sends with. */
export async function deleteUsersWith(
  given: Call,
  dependencies: ProcedureDependencies,
  limits?: Limits,
): Promise<Result> {
  try {
    return await withFiles(given, { purpose: 'delete' }, dependencies, async (file, results, call) =>
      call.dry_run ? dryRun(file, call) : remove(file, results, call, dependencies, limits),
    );
  } catch (error) {
    return nothingThere(error, given, dependencies);
  }
}

/** A branch that there is not is what `if_missing` says. Throws what is no such branch. */
async function nothingThere(error: unknown, call: Call, { neon }: ProcedureDependencies): Promise<Result> {
  const isIgnored = error instanceof NoSuchBranch && call.if_missing === 'ignore';
  if (!isIgnored || !(await projectIsThere(error, call, neon))) throw error;
  const outputs = { count: 0, failed_count: 0 };
  const notice = `Nothing to delete. ${error.message}.`;
  return { did: 'there was nothing to delete', changed: false, outputs, notice };
}

/**
 * Whether a user is one to delete: of a results file those that the run had made, whatever failed after that, on this
 * branch or project: branches share the ids of users that they were copied with.
 */
function isToDelete({ id, outcome, target }: FileUser, call: Call): boolean {
  const isMade = outcome === undefined || outcome === 'created' || outcome === 'failed';
  return id !== undefined && isMade && (target === undefined || target === targetOf(call));
}

async function dryRun(file: UsersFile, call: Call): Promise<Result> {
  let count = 0;
  for await (const user of file.users()) if (isToDelete(user, call)) count++;
  const did = `dry run: would delete ${count} of ${file.count} users; nothing was sent that writes`;
  return { did, changed: false, outputs: { count: 0, failed_count: 0 }, details: [] };
}

function remove(
  file: UsersFile,
  results: ResultsFile,
  call: Call,
  dependencies: ProcedureDependencies,
  limits: Limits | undefined,
): Promise<Result> {
  const { lastStart, ...paced } = pacedOf(call, dependencies, limits);
  const work: Work = {
    words: WORDS,
    again: AGAIN,
    changes: ({ outcome }) => outcome === 'deleted',
    outputs: ({ counts: { deleted, failed } }) => ({ count: deleted, failed_count: failed }),
    act: deleteOne(call, paced),
  };
  return carryOutAll(file, results, work, lastStart, dependencies);
}

function deleteOne(call: Call, paced: Paced): Work['act'] {
  let isThere: Promise<boolean> | undefined;
  const seen = createSeen();
  return async (user): Promise<Outcome> => {
    const { id, line } = user;
    if (!isToDelete(user, call) || id === undefined) return { outcome: 'skipped' };
    if (seen.lineOf(id, line) !== undefined) return { outcome: 'skipped' };
    const neon = clientOf(paced);
    const { failure } = await perform(
      stepOf({ operation: 'delete-user', inputs: { user_id: id } }, call),
      neon,
    );
    if (!failure) return { outcome: 'deleted', id };
    if (!isMissing(failure)) throw failure;
    // Asked once: for all of them it is the same project.
    isThere ??= projectIsThere(failure, call, neon);
    if (!(await isThere)) throw failure;
    if (failure.ofEarlierTry) return { outcome: 'deleted', id, reason: PERHAPS_OURS };
    if (call.if_missing === 'ignore') return { outcome: 'missing', id };
    throw new UserFailure(failure.message, {
      id,
      advice: 'if_missing: ignore would accept that it is not there.',
    });
  };
}

/** Whether Neon says that there is no such user: also of a request that an earlier try has perhaps carried out. */
function isMissing(failure: unknown): failure is NeonError {
  if (!(failure instanceof NeonError)) return false;
  return failure.status === 404 && (!failure.outcomeUnknown || failure.ofEarlierTry);
}
