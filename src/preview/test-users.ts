import { inParallel } from '../auth-service/parallel.ts';
import { isSwitchedOff } from '../auth-service/refusals.ts';
import { type Session, type SignedInUser, signIn } from '../auth-service/sessions.ts';
import { finding } from '../findings/finding.ts';
import type { TestUser } from '../inputs/test-users.ts';
import { perform } from '../perform/perform.ts';
import { stepOf } from '../perform/step.ts';
import type { Finding } from '../report/result.ts';
import { signInFinding } from '../sign-in/user.ts';
import { asFailure, UserFailure } from '../users/failure.ts';
import { type SignUpPlace, signUp } from '../users/sign-up.ts';

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

/** Better Auth takes three sign-ins in ten seconds by default; more at a time would only wait. */
const AT_ONCE = 3;

/**
 * Makes the users that cannot sign in yet. One that fails does not stop the next.
 * @param onDone is called with each as soon as it is known.
 */
export function makeTestUsers(
  users: readonly TestUser[],
  place: SignUpPlace,
  onDone: (result: TestUserResult) => void,
): Promise<TestUserResult[]> {
  return inParallel(users, AT_ONCE, async user => {
    const result = await makeTestUser(user, place);
    onDone(result);
    return result;
  });
}

async function makeTestUser(user: TestUser, place: SignUpPlace): Promise<TestUserResult> {
  try {
    const signedIn = await signIn(place.service, user, place.origin);
    if ('session' in signedIn) return await keptUser(user, signedIn.session, place);
    const { refused } = signedIn;
    // 401 is said of a user who is not there as of a wrong password.
    if (refused.status !== 401) {
      const closed = isSwitchedOff(refused) ? [closedFinding(user.email)] : [];
      return failed(user, closed.length > 0 ? closed : [signInFinding(user.email, place.origin, refused)]);
    }
    const { outcome, id } = await signUp(user, place);
    if (outcome === 'created') return { user, outcome, id, changed: true, findings: [] };
    throw new UserFailure(
      'a user of that address exists with another password',
      'Give the password that it has, or delete it with delete-user.',
    );
  } catch (error) {
    return failed(user, [failureFinding(user.email, error)]);
  }
}

/** A user who can sign in already, with its roles as asked for. */
async function keptUser(user: TestUser, session: Session, place: SignUpPlace): Promise<TestUserResult> {
  const { id } = session.user;
  const kept = { user, outcome: 'kept' as const, id, session, findings: [] };
  if (!user.roles || sameRoles(user.roles, session.user)) return { ...kept, changed: false };
  if (id === undefined)
    throw new UserFailure('the sign-in gives no id, so its roles could not be set', undefined);
  const part = { operation: 'update-user-role', inputs: { user_id: id, roles: [...user.roles] } };
  const { failure, changed } = await perform(stepOf(part, place.call), place.neon);
  if (!failure) return { ...kept, changed };
  const message = `Its roles were not set: ${failure.text()}`;
  return {
    ...kept,
    outcome: 'failed',
    changed,
    findings: [finding('user-cannot-sign-in', user.email, message, { fix: '' })],
  };
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
    'The user cannot be made, for sign-up with e-mail and password is closed.',
    {
      severity: 'error',
    },
  );
}

/** Why a user was not made, as a finding. */
function failureFinding(email: string, error: unknown): Finding {
  const failure = asFailure(error);
  if (failure instanceof UserFailure && failure.closed) return closedFinding(email);
  const [message, fix] =
    failure instanceof UserFailure
      ? [`It was not made: ${failure.message}.`, failure.advice.join(' ')]
      : [failure.text(), ''];
  return finding('user-cannot-sign-in', email, message, { fix });
}
