import { createAuthService } from '../auth-service/client.ts';
import { signOut } from '../auth-service/sessions.ts';
import type { Call } from '../inputs/call.ts';
import type { ProcedureDependencies } from '../perform/procedure.ts';
import { pageOf } from '../sign-in/domains.ts';
import { mustVerify, signInSettings } from '../sign-in/of-branch.ts';
import { openedDatabase } from '../users/place.ts';
import type { PreviewState } from './state.ts';
import { makeTestUsers, type TestUserResult, type Watch } from './test-users.ts';

/**
 * Makes the test users of a preview; those who can sign in already stay.
 * @param isNew whether this step has enabled Neon Auth.
 * @throws AuthServiceError where there is no service to sign up at, DatabaseError where `database_url` is of no use.
 */
export async function testUsersOf(
  { actual }: PreviewState,
  isNew: boolean,
  call: Call,
  { neon, effects, onUnexpectedExit, setOutputs }: ProcedureDependencies,
): Promise<TestUserResult[]> {
  const service = createAuthService(actual.integration?.base_url, effects);
  const origin = pageOf(actual.domains, service);
  const isToVerify = mustVerify(actual);
  const database = isToVerify ? await openedDatabase(call, { effects }) : undefined;
  const { watch, progress } = watched(setOutputs);
  onUnexpectedExit(progress);
  try {
    const isOpen = signInSettings(actual).password === 'sign-up';
    const place = { service, origin, mustVerify: isToVerify, isOpen, isNew, database, call, neon, watch };
    const results = await makeTestUsers(call.test_users ?? [], place);
    // Else the check ends what they began.
    const open = call.check_sign_in ? [] : results.flatMap(({ session }) => session ?? []);
    await Promise.all(open.map(session => signOut(service, session, origin)));
    return results;
  } finally {
    await database?.close();
  }
}

/** What is set and said where the step is ended in the midst of its users. */
function watched(setOutputs: ProcedureDependencies['setOutputs']): {
  watch: Watch;
  progress: () => string[];
} {
  const inFlight = new Set<string>();
  const known = new Map<string, TestUserResult>();
  const watch: Watch = {
    begun: ({ email }) => inFlight.add(email),
    known: result => known.set(result.user.email, result),
    ended: ({ email }) => inFlight.delete(email),
  };
  function progress(): string[] {
    const changed = [...known.values()].filter(result => result.changed);
    setOutputs({ user_ids: idsOf([...known.values()]), ...(changed.length > 0 && { changed: true }) });
    const names = changed.map(({ user, outcome }) => `${user.email} (${outcome})`).join(', ');
    const open = [...inFlight].join(', ');
    const failed = [...known.values()].flatMap(({ user, findings }) =>
      findings.map(({ message }) => `Test user ${user.email} failed: ${message}`),
    );
    return [
      ...(names ? [`Test users that were made or changed by then: ${names}.`] : []),
      ...(open
        ? [`In flight were the test users ${open}: each may have been made or changed all the same.`]
        : []),
      ...failed,
    ];
  }
  return { watch, progress };
}

/** E-mail address and id of each user whose id is known. */
export function idsOf(users: readonly TestUserResult[]): Record<string, string> {
  return Object.fromEntries(
    users.flatMap(({ user, id }): [string, string][] => (id === undefined ? [] : [[user.email, id]])),
  );
}
