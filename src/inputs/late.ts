import type { Settings } from './settings/read.ts';
import type { TestUsers } from './test-users.ts';

/** What the input `settings` holds; its reader is loaded only where it is given. */
export async function readSettings(text: string | undefined): Promise<Settings | undefined> {
  return text === undefined ? undefined : (await import('./settings/read.ts')).readSettings(text);
}

/** What the input `test_users` holds; its reader, too, is loaded only where it is given. */
export async function readTestUsers(text: string | undefined): Promise<TestUsers | undefined> {
  return text === undefined ? undefined : (await import('./test-users.ts')).readTestUsers(text);
}
