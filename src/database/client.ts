import type { Secret } from '../secrets/secret.ts';
import { createSession, type DatabaseEffects } from './session.ts';
import { userIds, verifyEmail, waitForUsers } from './users.ts';

export { DatabaseError } from './errors.ts';
export type { DatabaseEffects } from './session.ts';

/** The users of a branch in its own database. All but `close` throw DatabaseError. */
export interface Database {
  /**
   * Waits until the users of all ids can be read in `neon_auth.users_sync` or, where that table is absent, in
   * `neon_auth."user"`; gives the ids that are missing at the deadline.
   */
  waitForUsers(ids: readonly string[]): Promise<{ missing: string[] }>;
  /** The ids of users by their e-mail addresses in lower case, from `neon_auth."user"`, else `users_sync`. */
  userIds(emails: readonly string[]): Promise<Map<string, string>>;
  /** Marks the address of one user in `neon_auth."user"` as verified; false where no row has that id. */
  verifyEmail(id: string): Promise<boolean>;
  /** Closes the connection, within a second. Never throws. */
  close(): Promise<void>;
}

/**
 * Connects to a database, also to one whose compute has to start.
 * @param url what the input `database_url` takes.
 * @param deadline when the step must have ended, on the clock of `now`.
 * @throws DatabaseError where there is no connection by the deadline, or will never be.
 */
export async function openDatabase(
  url: Secret,
  deadline: number,
  effects: DatabaseEffects,
): Promise<Database> {
  const session = createSession(url, deadline, effects);
  await session.ask('Connecting to');
  return {
    waitForUsers: ids => waitForUsers(ids, deadline, session, effects),
    userIds: emails => userIds(emails, session),
    verifyEmail: id => verifyEmail(id, session),
    close: session.close,
  };
}
