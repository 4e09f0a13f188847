import { createAuthService } from '../auth-service/client.ts';
import { signOut } from '../auth-service/sessions.ts';
import type { Call } from '../inputs/call.ts';
import type { ProcedureDependencies } from '../perform/procedure.ts';
import { pageOf } from '../sign-in/domains.ts';
import { mustVerify, signInSettings } from '../sign-in/of-branch.ts';
import { openedDatabase } from '../users/place.ts';
import type { PreviewState } from './state.ts';
import { makeTestUsers, type TestUserResult } from './test-users.ts';

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
  const done: TestUserResult[] = [];
  const begun = new Set<string>();
  onUnexpectedExit(() => {
    setOutputs({ user_ids: idsOf(done), ...(done.some(({ changed }) => changed) && { changed: true }) });
    return progressTexts(done, begun);
  });
  try {
    const isOpen = signInSettings(actual).password === 'sign-up';
    const place = { service, origin, mustVerify: isToVerify, isOpen, isNew, database, call, neon };
    const results = await makeTestUsers(
      call.test_users ?? [],
      place,
      ({ email }) => begun.add(email),
      one => {
        begun.delete(one.user.email);
        done.push(one);
      },
    );
    // Else the check ends what they began.
    const open = call.check_sign_in ? [] : results.flatMap(({ session }) => session ?? []);
    await Promise.all(open.map(session => signOut(service, session, origin)));
    return results;
  } finally {
    await database?.close();
  }
}

function progressTexts(done: readonly TestUserResult[], begun: ReadonlySet<string>): string[] {
  const created = done
    .filter(({ changed }) => changed)
    .map(({ user, outcome }) => `${user.email} (${outcome})`);
  return [
    ...(created.length > 0 ? [`Test users that were made or changed by then: ${created.join(', ')}.`] : []),
    ...(begun.size > 0
      ? [`In flight were the test users ${[...begun].join(', ')}: each may have been made all the same.`]
      : []),
  ];
}

/** E-mail address and id of each user whose id is known. */
export function idsOf(users: readonly TestUserResult[]): Record<string, string> {
  return Object.fromEntries(
    users.flatMap(({ user, id }): [string, string][] => (id === undefined ? [] : [[user.email, id]])),
  );
}
