import type { Call } from '../inputs/call.ts';
import type { ProcedureDependencies } from '../perform/procedure.ts';
import { Refusal } from '../perform/procedure.ts';
import type { Result } from '../report/result.ts';
import type { Beyond } from './beyond.ts';
import { carryOutAll, pacedOf, type Work } from './carry-out.ts';
import type { FileUser } from './file/check.ts';
import type { UsersFile } from './file/read.ts';
import { createIds, type Ids } from './ids.ts';
import { makeByApi } from './make-user.ts';
import { onKeptConnections, withFiles } from './open.ts';
import type { Outcome } from './outcome.ts';
import { refuseOtherDatabase } from './own-database.ts';
import { clientOf } from './pace/requests.ts';
import type { ResultsFile } from './results.ts';

const WORDS = { created: 'created', existing: 'existed already', skipped: 'done before', failed: 'failed' };
const AGAIN = 'Run the step again once the reason is gone: users that exist are kept.';
const AGAIN_FAIL =
  'Run the step again once the reason is gone, with if_exists: reuse, so that users that exist are kept.';

const TOO_LARGE =
  'Output user_ids is not set: it is larger than GitHub takes. The ids are in results_file, where that is given.';

/** `create-users`: makes every user of a file. */
export const createUsers = onKeptConnections(async (call, dependencies) => {
  const { beyondOf } = await import('./beyond.ts');
  const { beyond, close } = await beyondOf(call, dependencies);
  try {
    return await createUsersWith(call, dependencies, beyond);
  } finally {
    await close();
  }
});

/** The same, through whatever its client sends with. */
export function createUsersWith(
  given: Call,
  dependencies: ProcedureDependencies,
  beyond: Beyond,
): Promise<Result> {
  const issuesOf = given.auth_provider === 'stack' ? stackIssues : () => [];
  return withFiles(given, { purpose: 'create', issuesOf }, dependencies, async (file, results, call) => {
    await refuseOtherDatabase(call, dependencies.neon);
    return call.dry_run ? dryRun(file, call) : create(file, results, call, dependencies, beyond);
  });
}

/** What a project-level integration cannot do for a user. */
function stackIssues({ roles, password }: FileUser): string[] {
  return [
    ...(roles ? ['role: stack has no roles'] : []),
    ...(password ? ['password: with stack no user can be made with one'] : []),
  ];
}

function dryRun({ count, counts }: UsersFile, { password }: Call): Result {
  const withPassword = password ? count : counts.password;
  const more = [
    ...(withPassword > 0 ? [`${withPassword} with a password`] : []),
    ...(counts.roles > 0 ? [`${counts.roles} with roles`] : []),
  ];
  const did = `dry run: would create ${count} users${more.length > 0 ? `, ${more.join(', ')}` : ''}; nothing was sent that writes`;
  return { did, changed: false, outputs: { count: 0, failed_count: 0 }, details: [] };
}

async function create(
  file: UsersFile,
  results: ResultsFile,
  call: Call,
  dependencies: ProcedureDependencies,
  { signUp, afterwards, idOf, limits }: Beyond,
): Promise<Result> {
  const { lastStart, ...paced } = pacedOf(call, dependencies, limits);
  const needsSignUp = call.password !== undefined || file.counts.password > 0;
  if (needsSignUp && !signUp) throw new Refusal('Users with a password cannot be made. Nothing was changed.');
  const client = () => clientOf(paced);
  const bySignUp = needsSignUp ? await signUp?.(call, dependencies, client) : undefined;
  const ids = createIds();
  for (const [email, id] of results.doneIds) ids.add(email, id);
  const newIds: string[] = [];
  const work = workOf(call, ids, async (user): Promise<Outcome> => {
    const { isDone, id: knownId = user.id } = results.before(user.email);
    if (isDone) return { outcome: 'skipped' };
    const { email, name, roles, password = call.password } = user;
    const make =
      password && bySignUp ? bySignUp : makeByApi(call, client, async () => knownId ?? idOf?.(email));
    const { outcome, note, ...made } = await make({ email, name, roles, password });
    const id = made.id ?? (await idOf?.(email));
    if (id !== undefined) ids.add(email, id);
    if (outcome === 'created' && id !== undefined && afterwards) newIds.push(id);
    return { outcome, id, reason: note };
  });
  const result = await carryOutAll(file, results, work, lastStart, dependencies);
  if (!ids.output()) result.warnings.push(TOO_LARGE);
  if (!afterwards) return result;
  const after = await afterwards(newIds, call, dependencies);
  const failure = result.failure ?? after.failure;
  return { ...result, outputs: { ...result.outputs, ...after.outputs }, ...(failure && { failure }) };
}

function workOf({ if_exists }: Call, ids: Ids, act: Work['act']): Work {
  return {
    act,
    words: WORDS,
    again: if_exists === 'fail' ? AGAIN_FAIL : AGAIN,
    changes: ({ outcome, id }) => outcome === 'created' || (outcome === 'failed' && id !== undefined),
    outputs: ({ counts: { created, existing, skipped, failed } }) => ({
      user_ids: ids.output(),
      count: created + existing + skipped,
      failed_count: failed,
    }),
  };
}
