import type { AuthResponse } from '../auth-service/client.ts';
import { AuthServiceError } from '../auth-service/errors.ts';
import { isSwitchedOff } from '../auth-service/refusals.ts';
import { type Session, type SignedInUser, signIn } from '../auth-service/sessions.ts';
import { finding } from '../findings/finding.ts';
import { sideBySide } from '../http/side-by-side.ts';
import type { Call } from '../inputs/call.ts';
import type { TestUser } from '../inputs/test-users.ts';
import type { Neon } from '../neon/client.ts';
import type { Finding } from '../report/result.ts';
import { isNotVerified, signInFinding } from '../sign-in/user.ts';
import { capitalized, sentence } from '../text.ts';
import { asFailure, SignUpClosed, UserFailure } from '../users/failure.ts';
import { setRoles } from '../users/roles.ts';
import { idOf, mustBeVerified, type SignUpPlace, signUp } from '../users/sign-up.ts';

/** What became of a test user. */
export interface TestUserResult {
  user: TestUser;
  outcome: 'created' | 'kept' | 'failed';
  /** Undefined where it is not known. */
  id: string | undefined;
  /** What its sign-in began, which the check goes on with; absent where it was not signed in. */
  session?: Session;
  /** Whether anything was changed. */
  changed: boolean;
  /** Why it failed. */
  findings: Finding[];
}

/** Where test users sign up, and what their roles are set with. */
export interface TestUserPlace extends SignUpPlace {
  /** Whether people can sign up with e-mail and password. */
  isOpen: boolean;
  /** Whether this step has enabled Neon Auth. */
  isNew: boolean;
  /** A step on the branch, with its id. */
  call: Call;
  neon: Neon;
  watch: Watch;
}

/** Is told how far the users are, for a step that is ended from outside. */
export interface Watch {
  /** Before anything is sent for a user. */
  begun(user: TestUser): void;
  /** What is known of a user, perhaps before its roles are set. */
  known(result: TestUserResult): void;
  ended(user: TestUser): void;
}

/** Better Auth takes three sign-ins in ten seconds by default; more at a time would only wait. */
const AT_ONCE = 3;

/** Makes the users that cannot sign in yet. One that fails does not stop the next. */
export function makeTestUsers(users: readonly TestUser[], place: TestUserPlace): Promise<TestUserResult[]> {
  const { watch } = place;
  return sideBySide(users, AT_ONCE, async user => {
    watch.begun(user);
    const result = await makeTestUser(user, place);
    watch.known(result);
    watch.ended(user);
    return result;
  });
}

async function makeTestUser(user: TestUser, place: TestUserPlace): Promise<TestUserResult> {
  try {
    // Where Neon Auth was off, nobody can be there, but for what an earlier one has left: the sign-up tells.
    if (place.isNew && obstacles(user, place).length === 0) return await newUser(user, place);
    const signedIn = await signIn(place.service, user, place.origin);
    if ('session' in signedIn) return await keptUser(user, signedIn.session, place);
    const { refused } = signedIn;
    // 401 is said of a user who is not there as of a wrong password.
    if (refused.status === 401) return await newUser(user, place);
    return failed(user, [await refusalFinding(user, refused, place)]);
  } catch (error) {
    return failed(user, [failureFinding(user.email, error)]);
  }
}

async function refusalFinding(
  { email }: TestUser,
  refused: AuthResponse,
  { origin, database }: TestUserPlace,
): Promise<Finding> {
  if (isSwitchedOff(refused)) return closedFinding(email);
  const id = database && isNotVerified(refused) ? await idOf(email, database) : undefined;
  return signInFinding(email, origin, refused, id);
}

/** What keeps the branch from taking any new user who can sign in, all of it. */
function obstacles({ email }: TestUser, { isOpen, mustVerify, database }: TestUserPlace): Finding[] {
  return [
    ...(isOpen ? [] : [closedFinding(email)]),
    ...(mustVerify && !database ? [failureFinding(email, mustBeVerified())] : []),
  ];
}

async function newUser(user: TestUser, place: TestUserPlace): Promise<TestUserResult> {
  const found = obstacles(user, place);
  if (found.length > 0) return failed(user, found);
  try {
    const { outcome, id } = await signUp(user, place);
    if (outcome === 'created')
      return await withRoles({ user, outcome, id, changed: true, findings: [] }, user.roles, place);
    throw new UserFailure('a user of that address exists with another password', {
      advice: 'Give the password that it has, or delete it with delete-user.',
    });
  } catch (error) {
    if (!(error instanceof UserFailure) || error.meetsAll) throw error;
    // Another step may have made it in the meantime.
    const again = await signIn(place.service, user, place.origin);
    if ('session' in again) return await keptUser(user, again.session, place);
    throw error;
  }
}

/** A user who can sign in already, with its roles as asked for. */
function keptUser(user: TestUser, session: Session, place: TestUserPlace): Promise<TestUserResult> {
  const { id } = session.user;
  const roles = user.roles && sameRoles(user.roles, session.user) ? undefined : user.roles;
  return withRoles({ user, outcome: 'kept', id, session, changed: false, findings: [] }, roles, place);
}

async function withRoles(
  result: TestUserResult,
  roles: readonly string[] | undefined,
  { call, neon, watch }: TestUserPlace,
): Promise<TestUserResult> {
  if (!roles) return result;
  watch.known(result);
  try {
    await setRoles(result.id, roles, call, neon);
    return { ...result, changed: true };
  } catch (error) {
    return { ...result, outcome: 'failed', findings: [failureFinding(result.user.email, error)] };
  }
}

function sameRoles(wanted: readonly string[], { role = '' }: SignedInUser): boolean {
  const has = role.split(',').map(one => one.trim());
  return wanted.length === has.length && wanted.every(one => has.includes(one));
}

function failed(user: TestUser, findings: Finding[]): TestUserResult {
  return { user, outcome: 'failed', id: undefined, changed: false, findings };
}

function closedFinding(email: string): Finding {
  return finding(
    'sign-up-closed',
    email,
    'The user cannot be made, because sign-up with e-mail and password is closed.',
    {
      severity: 'error',
    },
  );
}

/** Why a user was not made, as a finding. */
function failureFinding(email: string, error: unknown): Finding {
  const failure = asFailure(error);
  if (failure instanceof SignUpClosed) return closedFinding(email);
  if (failure instanceof AuthServiceError && failure.late) {
    const message = `${sentence(failure.message)} So it is not known whether the user can sign in, or is there at all.`;
    return finding('not-checked', email, message, { severity: 'error', fix: failure.advice.join(' ') });
  }
  return finding('user-cannot-sign-in', email, ...wordsOf(failure));
}

function wordsOf(failure: ReturnType<typeof asFailure>): [message: string, { fix: string }] {
  if (failure instanceof UserFailure)
    return [capitalized(sentence(failure.message)), { fix: failure.advice }];
  if (!(failure instanceof AuthServiceError)) return [failure.text(), { fix: 'Run the step again.' }];
  const again = 'Run the step again: users who can sign in by then are kept.';
  return [
    failure.whatCame(),
    { fix: [...failure.advice.filter(one => !again.startsWith(one)), again].join(' ') },
  ];
}
