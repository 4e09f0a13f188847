import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { BRANCH_IDS, type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { type Child, start } from '../auth/support/ipc.ts';
import { PROJECT, SMTP } from '../neon/helpers.ts';
import type { NeonSdkTable } from './support/neon-sdk.ts';

jest.setTimeout(60_000);

const STACK = { project_id: PROJECT, auth_provider: 'stack' };
const GITHUB = { id: 'github', client_id: 'id-1', client_secret: 'secret-1' };
const CHANGED = { client_id: 'id-2', client_secret: 'secret-2' };
const APP = 'https://app.example.com';

type Step = [method: string, body?: object | undefined, path?: Record<string, string>];

/** Every method of the SDK for Neon Auth, in an order that works; those of a project first. */
const OF_PROJECT: Step[] = [
  ['createNeonAuthIntegration', { ...STACK, branch_id: BRANCH_IDS.main }],
  ['listNeonAuthIntegrations'],
  ['createNeonAuthProviderSdkKeys', STACK],
  ['createNeonAuthNewUser', { ...STACK, email: 'ada@example.com', name: 'Ada' }],
  ['deleteNeonAuthUser', undefined, { auth_user_id: '{user}' }],
  ['transferNeonAuthProviderProject', STACK],
  ['addNeonAuthDomainToRedirectUriWhitelist', { auth_provider: 'stack', domain: APP }],
  ['listNeonAuthRedirectUriWhitelistDomains'],
  ['deleteNeonAuthDomainFromRedirectUriWhitelist', { auth_provider: 'stack', domains: [{ domain: APP }] }],
  ['addNeonAuthOauthProvider', GITHUB],
  ['listNeonAuthOauthProviders'],
  ['updateNeonAuthOauthProvider', CHANGED, { oauth_provider_id: 'github' }],
  ['deleteNeonAuthOauthProvider', undefined, { oauth_provider_id: 'github' }],
  ['getNeonAuthEmailServer'],
  ['updateNeonAuthEmailServer', { type: 'standard', ...SMTP }],
  ['deleteNeonAuthIntegration', { delete_data: true }, { auth_provider: 'stack' }],
];
const OF_BRANCH: Step[] = [
  ['createNeonAuth', { auth_provider: 'better_auth', database_name: 'neondb' }],
  ['getNeonAuth'],
  ['createBranchNeonAuthNewUser', { email: 'ada@example.com' }],
  ['updateNeonAuthUserRole', { roles: ['admin'] }, { auth_user_id: '{user}' }],
  ['deleteBranchNeonAuthUser', undefined, { auth_user_id: '{user}' }],
  ['addBranchNeonAuthTrustedDomain', { auth_provider: 'better_auth', domain: APP }],
  ['listBranchNeonAuthTrustedDomains'],
  ['deleteBranchNeonAuthTrustedDomain', { auth_provider: 'better_auth', domains: [{ domain: APP }] }],
  ['addBranchNeonAuthOauthProvider', GITHUB],
  ['listBranchNeonAuthOauthProviders'],
  ['updateBranchNeonAuthOauthProvider', CHANGED, { oauth_provider_id: 'github' }],
  ['deleteBranchNeonAuthOauthProvider', undefined, { oauth_provider_id: 'github' }],
  ['getNeonAuthEmailProvider'],
  ['updateNeonAuthEmailProvider', { type: 'standard', ...SMTP }],
  ['updateNeonAuthEmailProvider', { type: 'standard', sender_name: 'In part' }],
  ['sendNeonAuthEmailProviderTest', { recipient_email: 'ada@example.com' }],
  ['sendNeonAuthTestEmail', { ...SMTP, recipient_email: 'ada@example.com' }],
  ['getNeonAuthEmailAndPasswordConfig'],
  ['updateNeonAuthEmailAndPasswordConfig', { email_verification_method: 'link' }],
  ['getNeonAuthAllowLocalhost'],
  ['updateNeonAuthAllowLocalhost', { allow_localhost: false }],
  ['getNeonAuthPluginConfigs'],
  ['updateNeonAuthOrganizationPlugin', { enabled: false }],
  ['updateNeonAuthMagicLinkPlugin', { enabled: true }],
  ['getNeonAuthPhoneNumberPlugin'],
  ['updateNeonAuthPhoneNumberPlugin', { enabled: true }],
  ['getNeonAuthWebhookConfig'],
  ['updateNeonAuthWebhookConfig', { enabled: true, webhook_url: 'https://example.com/hook' }],
  ['updateNeonAuthConfig', { name: 'My app' }],
  ['disableNeonAuth', { delete_data: true }],
];

/** What fails, and why: nothing. */
const FAILING: Record<string, string> = {};

let emulator: Emulator;
let sdk: Child<NeonSdkTable>;

beforeAll(async () => {
  emulator = await startEmulator();
  sdk = start<NeonSdkTable>('neon-sdk.ts', join(__dirname, 'support'));
  await sdk.call('connect', emulator.url, emulator.apiKey);
});
afterAll(async () => {
  await sdk.end();
  await emulator.close();
});

test('the list has every method of the SDK for Neon Auth', async () => {
  const listed = [...OF_PROJECT, ...OF_BRANCH].map(([name]) => name);
  expect([...new Set(listed)].sort()).toEqual((await sdk.call('methods')).sort());
});

test('every method works, and no request or response is against Neon’s document', async () => {
  const failed: Record<string, string> = {};
  const worked = new Set<string>();
  const whole = { project_id: PROJECT };
  const targets = [
    ...OF_PROJECT.map(step => [step, whole] as const),
    ...OF_BRANCH.map(step => [step, { ...whole, branch_id: BRANCH_IDS.preview }] as const),
  ];
  let user = '';
  for (const [[name, body, more = {}], target] of targets) {
    const named = more.auth_user_id === '{user}' ? { auth_user_id: user } : more;
    const { data, error, problems } = await sdk.call('call', name, {
      path: { ...target, ...named },
      ...(body && { body }),
    });
    if (error !== undefined || problems.length > 0) failed[name] = [error, ...problems].join('; ');
    else worked.add(name);
    if (name.endsWith('NewUser')) user = (data as { id: string }).id;
  }
  const all = new Set(targets.map(([[name]]) => name)).size;
  process.stdout.write(`@neon/sdk, methods for Neon Auth: ${worked.size} of ${all} work\n`);
  expect([failed, emulator.violations]).toEqual([FAILING, []]);
});
