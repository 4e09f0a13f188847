import { type Case, nameOf } from './case.ts';
import { DOMAIN_CASES } from './domains.ts';
import { INTEGRATION_CASES } from './integrations.ts';
import { OAUTH_PROVIDER_CASES } from './oauth-providers.ts';
import { OAUTH_SERVER_CASES } from './oauth-server.ts';
import { SDK_KEY_CASES } from './sdk-keys.ts';
import { SETTINGS_CASES } from './settings.ts';
import { TEST_EMAIL_CASES } from './test-emails.ts';
import { USER_CASES } from './users.ts';

export { type Case, filled, nameOf } from './case.ts';

/** One case for each operation and generation: shared by the tests of src/, of the bundle and of the emulator. */
export const CASES: readonly Case[] = [
  ...INTEGRATION_CASES,
  ...SDK_KEY_CASES,
  ...USER_CASES,
  ...OAUTH_PROVIDER_CASES,
  ...DOMAIN_CASES,
  ...SETTINGS_CASES,
  ...TEST_EMAIL_CASES,
  ...OAUTH_SERVER_CASES,
];

/** The case of that name (`operation, generation`). */
export function caseOf(name: string): Case {
  const found = CASES.find(one => nameOf(one) === name);
  if (!found) throw new Error(`no case ${name}`);
  return found;
}
