import type { Database } from '../database/client.ts';
import type { Call } from '../inputs/call.ts';
import { onBranch } from '../perform/on-branch.ts';
import { perform } from '../perform/perform.ts';
import type { CarryOut, ProcedureDependencies } from '../perform/procedure.ts';
import { endpointOf } from '../perform/step.ts';
import { failed, type Result } from '../report/result.ts';
import { capitalized, localPart } from '../text.ts';
import { asFailure, UserFailure } from './failure.ts';
import type { Made } from './outcome.ts';
import { refuseOtherDatabase } from './own-database.ts';
import { databaseOf, signUpPlace } from './place.ts';
import { setRoles } from './roles.ts';
import { idOf, signUp } from './sign-up.ts';

/**
 * `create-user` with `password`, by the sign-up of the branch, or with `database_url`, which waits until the user can be
 * read there.
 */
export const createUserAndWait: CarryOut = async (given, dependencies) => {
  const call = given.auth_provider === 'stack' ? given : await onBranch(given, dependencies.neon);
  await refuseOtherDatabase(call, dependencies.neon);
  if (call.dry_run) return dryRun(call, dependencies);
  const database = await databaseOf(call, dependencies);
  try {
    const made = await create(call, database, dependencies);
    return made.failure || !database ? made : await synced(made, database);
  } finally {
    await database?.close();
  }
};

async function create(
  call: Call,
  database: Database | undefined,
  dependencies: ProcedureDependencies,
): Promise<Result> {
  if (!call.password) {
    const result = await performAlone(call, dependencies);
    return withId(result, call, database);
  }
  const place = await signUpPlace(call, database, dependencies);
  try {
    return await withRoles(resultOf(await signUp(userOf(call), place), call), call, dependencies);
  } catch (error) {
    const failure = asFailure(error);
    return failed({ text: () => capitalized(failure.text()) });
  }
}

/** Roles are those of a user that was made; one that is there keeps its own. */
async function withRoles(result: Result, call: Call, { neon }: ProcedureDependencies): Promise<Result> {
  const { outputs, changed } = result;
  if (!changed || !call.roles) return result;
  try {
    await setRoles(outputs.user_id as string | undefined, call.roles, call, neon);
    return result;
  } catch (error) {
    const failure = asFailure(error);
    return { ...result, failure: { text: () => `The user was created, but ${failure.text()}` } };
  }
}

/** The endpoint's request, as without what is beyond it. */
function performAlone(call: Call, { neon }: ProcedureDependencies): Promise<Result> {
  return perform({ ...endpointOf('create-user', call.auth_provider), call, about: [], warnings: [] }, neon);
}

/** What exists has no id in the API's response; the database has it. */
async function withId(result: Result, { email = '' }: Call, database: Database | undefined): Promise<Result> {
  if (result.failure || result.outputs.user_id !== undefined || !database) return result;
  const user_id = await idOf(email, database);
  return user_id === undefined ? result : { ...result, outputs: { ...result.outputs, user_id } };
}

function userOf({ email = '', name, password }: Call) {
  if (!password) throw new Error('a sign-up needs a password');
  return { email, name: name ?? localPart(email), password };
}

function resultOf({ outcome, id }: Made, { if_exists, email }: Call): Result {
  const outputs = { created: outcome === 'created', user_id: id };
  if (outcome === 'created') return { did: 'created by sign-up', changed: true, outputs };
  if (if_exists !== 'fail') return { did: 'it exists already and is reused', changed: false, outputs };
  const failure = new UserFailure(`a user with the address ${email} exists already`, {
    advice: 'if_exists: reuse would accept that; whether it has this password is not known.',
  });
  return failed({ text: () => capitalized(failure.text()) });
}

/** Waits until the user can be read in the database. */
async function synced(result: Result, database: Database): Promise<Result> {
  const { user_id } = result.outputs;
  if (user_id === undefined) return result;
  try {
    const { missing } = await database.waitForUsers([String(user_id)]);
    if (missing.length === 0) return { ...result, outputs: { ...result.outputs, synced: true } };
    throw new UserFailure(
      `the user ${result.changed ? 'was created' : 'exists'} (id ${user_id}), but its row could not be read in the database by the timeout of the step`,
      { advice: 'Raise timeout, or check that database_url is of this branch.' },
    );
  } catch (error) {
    const failure = asFailure(error);
    const text = () =>
      `${capitalized(failure.text())}${failure instanceof UserFailure || !result.changed ? '' : ' The user was created.'}`;
    return { ...result, failure: { text } };
  }
}

/** Reads alone; what would be sent is the endpoint's request, or the sign-up's. */
async function dryRun(call: Call, dependencies: ProcedureDependencies): Promise<Result> {
  if (!call.password) return performAlone(call, dependencies);
  const { service } = await signUpPlace(call, undefined, dependencies);
  const did = `dry run: nothing was sent; would sign up at ${service.baseUrl}`;
  return { did, changed: false, outputs: {} };
}
