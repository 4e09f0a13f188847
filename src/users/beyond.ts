import { AuthServiceError } from '../auth-service/errors.ts';
import { waitOf } from '../auth-service/retry.ts';
import type { Database } from '../database/client.ts';
import type { HttpResponse } from '../http/transport.ts';
import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import type { ProcedureDependencies } from '../perform/procedure.ts';
import type { Outputs } from '../report/outputs.ts';
import type { Failure } from '../report/result.ts';
import { localPart } from '../text.ts';
import { asFailure, UserFailure } from './failure.ts';
import type { Made, MakeUser } from './outcome.ts';
import { createGate, OutOfTime } from './pace/gate.ts';
import { lastStartOf, UNSAID } from './pace/requests.ts';
import { createSchedule, type Limits } from './pace/schedule.ts';
import { databaseOf, signUpPlace } from './place.ts';
import { setRoles } from './roles.ts';
import { idOf, letIn, type NewUser, type SignUpPlace, signUp } from './sign-up.ts';

/** What goes beyond the management API, and how fast. */
export interface Beyond {
  /**
   * Makes what makes users with a password, by the branch's own sign-up; asked for once, where one has a password.
   * @param client gives a client of Neon for what one user needs.
   */
  signUp?: (call: Call, dependencies: ProcedureDependencies, client: () => Neon) => Promise<MakeUser>;
  /** The id of a user that exists, where anything knows it. */
  idOf?: (email: string) => Promise<string | undefined>;
  /** What is done once all users were tried, with the ids of those that were made; its outputs are added. */
  afterwards?: (
    ids: readonly string[],
    call: Call,
    dependencies: ProcedureDependencies,
  ) => Promise<{ outputs: Outputs; failure?: Failure }>;
  limits?: Limits;
}

/** The service's own limits are not known: what it says (429) is all that holds sign-ups back. */
const UNLIMITED = { perMinute: Number.POSITIVE_INFINITY, perSecondAndRoute: Number.POSITIVE_INFINITY };

/** What goes beyond the management API for users of a file: sign-ups for passwords, the database of `database_url`. */
export async function beyondOf(
  call: Call,
  dependencies: ProcedureDependencies,
): Promise<{ beyond: Beyond; close(): Promise<void> }> {
  const database = call.dry_run ? undefined : await databaseOf(call, dependencies);
  const beyond: Beyond = {
    signUp: (on, within, client) => makeBySignUp(on, database, within, client),
    ...(database && {
      idOf: email => idOf(email, database),
      afterwards: ids => synced(ids, database),
    }),
  };
  return { beyond, close: async () => database?.close() };
}

/** Makes users by the sign-up of the branch. A 429 for one of them holds all back. */
async function makeBySignUp(
  call: Call,
  database: Database | undefined,
  dependencies: ProcedureDependencies,
  client: () => Neon,
): Promise<MakeUser> {
  const { effects } = dependencies;
  const gate = createGate(createSchedule(UNLIMITED), lastStartOf(call, effects), effects);
  const heldBack = (response: HttpResponse): HttpResponse => {
    if (response.status === 429) gate.hold(waitOf(response.headers, Date.now()) ?? UNSAID);
    return response;
  };
  // Each try that waits would be a line.
  const paced = {
    ...effects,
    log: effects.debug,
    send: (request: Parameters<typeof effects.send>[0]) =>
      gate.pass('sign-up', async () => heldBack(await effects.send(request))),
  };
  const place = await signUpPlace(call, database, { ...dependencies, effects: paced });
  return async ({ email, name, password, roles }) => {
    if (!password) throw new Error('a sign-up needs a password');
    const user = { email, name: name ?? localPart(email), password };
    const made = await signUp(user, place).catch(lateIsOutOfTime);
    const isRefused = made.outcome === 'existing' && call.if_exists === 'fail';
    if (isRefused) throw new UserFailure('it exists already');
    if (made.outcome === 'existing') {
      if (!roles) return { ...made, note: 'it exists; whether it has this password is not known' };
      const id = await signedInId(user, place);
      await withRoles({ outcome: 'existing', id }, roles, call, client);
      return { ...made, id };
    }
    if (roles) await withRoles(made, roles, call, client);
    return made;
  };
}

/** A limit that could not be waited out is time that was lacking: the line was not tried. */
function lateIsOutOfTime(error: unknown): never {
  throw error instanceof AuthServiceError && error.late ? new OutOfTime() : error;
}

/** The id of a user that exists, by its own sign-in. Throws UserFailure where it is not let in. */
async function signedInId(user: NewUser, place: SignUpPlace): Promise<string | undefined> {
  const known = await letIn(user, place);
  if ('id' in known) return known.id;
  const what = `it exists, but its roles were not set, because it is not let in: ${known.refused}`;
  throw new UserFailure(what, { advice: 'Give the password that it has.' });
}

async function withRoles(
  { outcome, id }: Pick<Made, 'outcome' | 'id'>,
  roles: readonly string[],
  call: Call,
  client: () => Neon,
): Promise<void> {
  try {
    await setRoles(id, roles, call, client());
  } catch (error) {
    const isMade = outcome === 'created';
    const what = `it ${isMade ? 'was created' : 'exists'}, but ${asFailure(error).message}`;
    // As for users of the API: an id in a failure is that of a user that this step has made.
    throw new UserFailure(what, isMade ? { id } : {});
  }
}

/** Waits until the rows of all new users can be read. */
async function synced(
  ids: readonly string[],
  database: Database,
): ReturnType<NonNullable<Beyond['afterwards']>> {
  // Of nobody who was made nothing has been read.
  if (ids.length === 0) return { outputs: {} };
  try {
    const { missing } = await database.waitForUsers(ids);
    if (missing.length === 0) return { outputs: { synced: true } };
    const what = `the users were created, but the rows of ${missing.length} of ${ids.length} could not be read in the database by the timeout of the step`;
    const advice = 'Raise timeout, or check that database_url is of this branch.';
    return { outputs: {}, failure: new UserFailure(what, { advice }) };
  } catch (error) {
    const failure = asFailure(error);
    return { outputs: {}, failure: { text: () => `${failure.text()} The users were created.` } };
  }
}
