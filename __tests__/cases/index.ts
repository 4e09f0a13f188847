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

const DECLARED: readonly Case[] = [
  ...INTEGRATION_CASES,
  ...SDK_KEY_CASES,
  ...USER_CASES,
  ...OAUTH_PROVIDER_CASES,
  ...DOMAIN_CASES,
  ...SETTINGS_CASES,
  ...TEST_EMAIL_CASES,
  ...OAUTH_SERVER_CASES,
];

/** One case for each operation and generation: shared by the tests of src/, of the bundle and of the emulator. */
export const CASES: readonly Case[] = DECLARED.map(one => ({
  ...named(one, one),
  ...(one.variants && { variants: one.variants.map(variant => named(one, variant)) }),
}));

/** The whole project has to be named by every step that writes. */
function named<C extends Pick<Case, 'inputs'>>({ generation, inputs }: Case, one: C): C {
  if (generation === 'better_auth') return one;
  return { ...one, inputs: { auth_provider: 'stack', ...(one.inputs ?? inputs) } };
}

/** The case of that name (`operation, generation`). */
export function caseOf(name: string): Case {
  const found = CASES.find(one => nameOf(one) === name);
  if (!found) throw new Error(`no case ${name}`);
  return found;
}
