import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import { validateRequest, validateResponse } from '../../spec/checks.ts';
import { GENERATIONS, type Generation } from '../../src/inputs/call.ts';
import type { GivenInputs } from '../../src/inputs/read.ts';
import { NeonError } from '../../src/neon/errors.ts';
import { findOperation, OPERATIONS } from '../../src/operations/index.ts';
import { perform } from '../../src/perform/perform.ts';
import { outputsOfOperation } from '../../src/plan/used-inputs.ts';
import { COMMON_OUTPUTS } from '../../src/report/outputs.ts';
import { type Scripted, scripted } from '../support/neon.ts';
import { BRANCH, planOf, shown } from '../support/plans.ts';
import { SMTP, sampleOf } from '../support/samples.ts';

const JWKS = 'https://api.stack-auth.com/api/v1/projects/proj-1/.well-known/jwks.json';

const STACK_KEYS = {
  auth_provider: 'stack',
  auth_provider_project_id: 'proj-1',
  pub_client_key: 'pck_example',
  secret_server_key: 'ssk_example',
  jwks_url: JWKS,
  schema_name: 'neon_auth',
  table_name: 'users_sync',
};
const STACK_OUTPUTS = {
  ...STACK_KEYS,
  pub_client_key: 'secret:pck_example',
  secret_server_key: 'secret:ssk_example',
};

const BETTER_AUTH = {
  auth_provider: 'better_auth',
  auth_provider_project_id: 'proj-2',
  pub_client_key: '',
  secret_server_key: '',
  jwks_url: 'https://ep-1.neonauth.test/auth/.well-known/jwks.json',
  schema_name: '',
  table_name: '',
  base_url: 'https://ep-1.neonauth.test/auth',
};
const BETTER_AUTH_OUTPUTS = {
  auth_provider: 'better_auth',
  auth_provider_project_id: 'proj-2',
  jwks_url: BETTER_AUTH.jwks_url,
  base_url: BETTER_AUTH.base_url,
};

const INTEGRATION = {
  auth_provider: 'stack',
  auth_provider_project_id: 'proj-1',
  branch_id: BRANCH,
  db_name: 'neondb',
  created_at: '2026-01-01T12:00:00Z',
  owned_by: 'neon',
  jwks_url: JWKS,
};
const OF_BRANCH = { ...INTEGRATION, auth_provider: 'better_auth', base_url: BETTER_AUTH.base_url };

const GOOGLE = { id: 'google', type: 'shared' };
const GITHUB = { id: 'github', type: 'standard', client_id: 'id-1', client_secret: 'hush' };

const USER = { user_id: 'user-1' };
const DOMAINS = { domains: 'https://app.example.com' };
const TRUSTED = { domain: 'https://app.example.com', auth_provider: 'stack' };
const SERVER = { type: 'standard', ...SMTP };
const SENT = { success: true };
const REFUSED = { success: false, error_message: '535 authentication failed' };
const PASSWORDS = {
  enabled: true,
  email_verification_method: 'otp',
  require_email_verification: false,
  auto_sign_in_after_verification: true,
  send_verification_email_on_sign_up: false,
  send_verification_email_on_sign_in: false,
  disable_sign_up: false,
};
const ORGANIZATION = {
  enabled: true,
  organization_limit: 1,
  membership_limit: 100,
  creator_role: 'owner',
  send_invitation_email: false,
};
const INTEGRATION_OUTPUTS = {
  auth_provider: 'stack',
  auth_provider_project_id: 'proj-1',
  branch_id: BRANCH,
  database_name: 'neondb',
  jwks_url: JWKS,
};
const BETTER_READ = { auth_provider: 'better_auth', base_url: BETTER_AUTH.base_url };

type Row = [
  operation: string,
  Generation,
  GivenInputs,
  status: number,
  answer: unknown,
  outputs: Record<string, unknown>,
];

const EMAIL = { email: 'user@example.com' };
const CREATED = { created: true };
const TRANSFER = { url: 'https://app.stack-auth.com/transfer/confirm?code=c1' };
const TRANSFER_OUTPUTS = { transfer_url: `secret:${TRANSFER.url}` };
const ADD = { oauth_provider_id: 'github', client_id: 'id-1', client_secret: 'hush' };
const REMOVE = { oauth_provider_id: 'github' };

/** A typical answer of each endpoint, and the outputs of contract section 2. */
const ROWS: Row[] = [
  [
    'create-integration',
    'stack',
    { branch_id: BRANCH },
    201,
    STACK_KEYS,
    { ...STACK_OUTPUTS, branch_id: BRANCH, ...CREATED },
  ],
  [
    'create-integration',
    'stack',
    { branch_id: BRANCH, mask_pub_client_key: 'false' },
    201,
    STACK_KEYS,
    { ...STACK_OUTPUTS, pub_client_key: 'pck_example', branch_id: BRANCH, ...CREATED },
  ],
  [
    'create-integration',
    'better_auth',
    {},
    201,
    BETTER_AUTH,
    { ...BETTER_AUTH_OUTPUTS, branch_id: BRANCH, ...CREATED },
  ],
  [
    'list-integrations',
    'stack',
    {},
    200,
    { data: [INTEGRATION, OF_BRANCH] },
    { integrations: [INTEGRATION, OF_BRANCH], count: 2 },
  ],
  ['list-integrations', 'stack', {}, 200, { data: [] }, { integrations: [], count: 0 }],
  ['list-integrations', 'better_auth', {}, 200, OF_BRANCH, { integrations: [OF_BRANCH], count: 1 }],
  ['generate-sdk-keys', 'stack', {}, 201, STACK_KEYS, STACK_OUTPUTS],
  ['generate-sdk-keys', 'better_auth', {}, 201, STACK_KEYS, STACK_OUTPUTS],
  ['create-user', 'stack', EMAIL, 201, { id: 'user-1' }, { user_id: 'user-1', ...CREATED }],
  ['create-user', 'better_auth', EMAIL, 201, { id: 'user-1' }, { user_id: 'user-1', ...CREATED }],
  ['transfer-ownership', 'stack', {}, 200, TRANSFER, TRANSFER_OUTPUTS],
  ['transfer-ownership', 'better_auth', {}, 200, TRANSFER, TRANSFER_OUTPUTS],
  ['delete-integration', 'stack', {}, 200, undefined, {}],
  ['delete-integration', 'better_auth', {}, 200, undefined, {}],
  [
    'list-oauth-providers',
    'stack',
    {},
    200,
    { providers: [GOOGLE, GITHUB] },
    { oauth_providers: [GOOGLE, GITHUB], count: 2 },
  ],
  ['list-oauth-providers', 'better_auth', {}, 200, { providers: [] }, { oauth_providers: [], count: 0 }],
  ['add-oauth-provider', 'stack', ADD, 200, GITHUB, { oauth_providers: [GITHUB], ...CREATED }],
  ['add-oauth-provider', 'better_auth', ADD, 200, GITHUB, { oauth_providers: [GITHUB], ...CREATED }],
  ['update-oauth-provider', 'stack', ADD, 200, GITHUB, { oauth_providers: [GITHUB] }],
  ['update-oauth-provider', 'better_auth', ADD, 200, GITHUB, { oauth_providers: [GITHUB] }],
  ['delete-oauth-provider', 'stack', REMOVE, 200, undefined, {}],
  ['delete-oauth-provider', 'better_auth', REMOVE, 204, undefined, {}],
  ['get-integration', 'stack', {}, 200, { data: [OF_BRANCH, INTEGRATION] }, INTEGRATION_OUTPUTS],
  ['get-integration', 'better_auth', {}, 200, OF_BRANCH, { ...INTEGRATION_OUTPUTS, ...BETTER_READ }],
  ['delete-user', 'stack', USER, 204, undefined, {}],
  ['delete-user', 'better_auth', USER, 204, undefined, {}],
  ['update-user-role', 'better_auth', { ...USER, roles: 'a' }, 200, { id: 'user-1' }, { user_id: 'user-1' }],
  ['list-domains', 'stack', {}, 200, { domains: [TRUSTED] }, { domains: [TRUSTED], count: 1 }],
  ['list-domains', 'better_auth', {}, 200, { domains: [] }, { domains: [], count: 0 }],
  ['add-domains', 'stack', DOMAINS, 201, undefined, { domains: [TRUSTED] }],
  [
    'add-domains',
    'better_auth',
    DOMAINS,
    201,
    undefined,
    { domains: [{ ...TRUSTED, auth_provider: 'better_auth' }] },
  ],
  ['delete-domains', 'stack', DOMAINS, 200, undefined, {}],
  ['delete-domains', 'better_auth', DOMAINS, 200, undefined, {}],
  ['get-email-provider', 'stack', {}, 200, SERVER, { settings: SERVER }],
  ['get-email-provider', 'better_auth', {}, 200, { type: 'shared' }, { settings: { type: 'shared' } }],
  ['update-email-provider', 'stack', sampleOf('update-email-provider'), 200, SERVER, { settings: SERVER }],
  [
    'update-email-provider',
    'better_auth',
    sampleOf('update-email-provider'),
    200,
    SERVER,
    { settings: SERVER },
  ],
  ['send-test-email', 'better_auth', sampleOf('send-test-email'), 200, SENT, { success: true }],
  ['test-email-provider', 'better_auth', sampleOf('test-email-provider'), 200, REFUSED, { success: false }],
  ...settingsRows('email-and-password', PASSWORDS),
  ...settingsRows('allow-localhost', { allow_localhost: true }),
  [
    'get-plugins',
    'better_auth',
    {},
    200,
    { organization: ORGANIZATION },
    { settings: { organization: ORGANIZATION } },
  ],
  ...settingsRows('organization', ORGANIZATION),
  ...settingsRows('magic-link', { enabled: true, expires_in: 5, disable_sign_up: false }),
  ...settingsRows('phone-number', { enabled: true, otp_expires_in: 300 }),
  ...settingsRows('webhook', { enabled: true, webhook_url: 'https://example.com/hook' }),
  ...settingsRows('config', { name: 'My app' }),
];

/** A read and an update, where the operation exists, whose whole answer is the output. */
function settingsRows(of: string, settings: object): Row[] {
  return [`get-${of}`, `update-${of}`]
    .filter(name => findOperation(name))
    .map(name => [name, 'better_auth', sampleOf(name), 200, settings, { settings }]);
}

function run(
  operation: string,
  auth_provider: Generation,
  given: GivenInputs,
  status: number,
  body: unknown,
) {
  const branch = auth_provider === 'better_auth' ? { branch_id: BRANCH } : {};
  const plan = planOf({ operation, auth_provider, ...branch, ...given });
  const script: Scripted = scripted([{ status, body }], { maxRetries: 0 });
  return { plan, script, result: perform(plan, { neon: script.neon, registerSecrets: () => {} }) };
}

describe('outputs of a typical answer', () => {
  test.each(ROWS)('%s, %s, %j, %i', async (...[operation, generation, given, status, answer, outputs]) => {
    const { plan, script, result } = run(operation, generation, given, status, answer);
    const { changed, did, outputs: made, response } = await result;
    expect(shown(made)).toEqual(outputs);
    expect(response).toEqual(answer);
    expect(changed).toBe(plan.endpoint.method !== 'GET' && !plan.endpoint.readOnly);
    expect(did).toBe(plan.endpoint.each ? `added: ${given.domains}` : plan.operation.done);
    expect(script.sent).toHaveLength(1);
  });

  test('each answer is one that Neon’s OpenAPI document promises', async () => {
    for (const [operation, generation, given, status, answer] of ROWS) {
      // The guide's; the document says 200.
      if (operation === 'delete-oauth-provider' && status === 204) continue;
      const { script, result } = run(operation, generation, given, status, answer);
      await result;
      const { operation: found } = validateRequest({
        method: script.sent[0]?.method ?? '',
        path: script.names()[0]?.split(' ')[1] ?? '',
      });
      if (!found) throw new Error(`${operation}: no such endpoint`);
      expect([operation, validateResponse(found, status, answer)]).toEqual([operation, []]);
    }
  });

  test('there is one row at least for each operation and generation', () => {
    const declared = OPERATIONS.flatMap(({ name, endpoints }) =>
      GENERATIONS.filter(generation => endpoints[generation]).map(generation => `${name}, ${generation}`),
    );
    const tested = ROWS.map(([operation, generation]) => `${operation}, ${generation}`);
    expect(declared.filter(one => !tested.includes(one))).toEqual([]);
  });

  test('only declared outputs are set, and no common one', () => {
    for (const [name, , , , , outputs] of ROWS) {
      const operation = findOperation(name);
      const declared = operation ? outputsOfOperation(operation) : [];
      expect(Object.keys(outputs).filter(output => !declared.some(one => one === output))).toEqual([]);
      expect(declared.filter(output => COMMON_OUTPUTS.includes(output))).toEqual([]);
    }
  });
});

describe('an answer that is half known is an error', () => {
  const without = (answer: object, field: string) => ({ ...answer, [field]: undefined });

  test.each<[string, Generation, GivenInputs, unknown, string]>([
    ['create-integration', 'stack', { branch_id: BRANCH }, undefined, 'the response is not a JSON object'],
    [
      'create-integration',
      'stack',
      { branch_id: BRANCH },
      without(STACK_KEYS, 'secret_server_key'),
      'no secret_server_key',
    ],
    [
      'create-integration',
      'stack',
      { branch_id: BRANCH },
      { ...STACK_KEYS, pub_client_key: '' },
      'no pub_client_key',
    ],
    ['create-integration', 'better_auth', {}, without(BETTER_AUTH, 'auth_provider'), 'no auth_provider'],
    [
      'create-integration',
      'better_auth',
      {},
      { ...BETTER_AUTH, base_url: 5 },
      'base_url of the response is not a text',
    ],
    ['generate-sdk-keys', 'stack', {}, { ...STACK_KEYS, secret_server_key: null }, 'no secret_server_key'],
    ['generate-sdk-keys', 'stack', {}, [], 'not a JSON object'],
    ['generate-sdk-keys', 'better_auth', {}, BETTER_AUTH, 'no pub_client_key'],
    ['list-integrations', 'stack', {}, {}, 'no list of data'],
    ['list-integrations', 'stack', {}, { data: [{}] }, 'no auth_provider'],
    ['list-integrations', 'stack', {}, { data: {} }, 'no list of data'],
    ['list-integrations', 'better_auth', {}, {}, 'no auth_provider'],
    ['create-user', 'stack', EMAIL, {}, 'no id'],
    ['create-user', 'better_auth', EMAIL, { id: 7 }, 'id of the response is not a text'],
    ['transfer-ownership', 'stack', {}, { url: '' }, 'no url'],
    ['list-oauth-providers', 'stack', {}, { providers: ['google'] }, 'no list of providers'],
    ['list-oauth-providers', 'better_auth', {}, { providers: [{ type: 'shared' }] }, 'no id'],
    ['add-oauth-provider', 'stack', ADD, {}, 'no id'],
    ['update-oauth-provider', 'better_auth', ADD, undefined, 'not a JSON object'],
    ['get-integration', 'stack', {}, { data: [OF_BRANCH] }, 'no integration of auth_provider stack'],
    ['get-integration', 'better_auth', {}, {}, 'no auth_provider'],
    ['list-domains', 'stack', {}, { domains: [{}] }, 'no domain'],
    ['get-webhook', 'better_auth', {}, {}, 'no enabled'],
    ['get-plugins', 'better_auth', {}, [], 'not a JSON object'],
    [
      'test-email-provider',
      'better_auth',
      sampleOf('test-email-provider'),
      {},
      'no success that is true or false',
    ],
    ['update-user-role', 'better_auth', sampleOf('update-user-role'), {}, 'no id'],
  ])('%s, %s, %j, %j', async (operation, generation, given, answer, what) => {
    const { plan, result } = run(operation, generation, given, 200, answer);
    const error = (await result).failure as NeonError;
    expect(error).toBeInstanceOf(NeonError);
    expect(error.what).toContain('200, but the ');
    expect(error.what).toContain(what);
    expect(error.outcomeUnknown).toBe(plan.endpoint.method !== 'GET');
  });
});

test.each([null, ''])('a field that is %j is not set', async empty => {
  const answer = { ...BETTER_AUTH, jwks_url: empty, base_url: empty, auth_provider_project_id: empty };
  const { result } = run('create-integration', 'better_auth', {}, 201, answer);
  expect(shown((await result).outputs)).toEqual({
    auth_provider: 'better_auth',
    branch_id: BRANCH,
    created: true,
  });
});

test('fields that Neon adds change no output', async () => {
  const { result } = run('create-user', 'stack', EMAIL, 201, { id: 'user-1', email: 'x', status: 'new' });
  expect(shown((await result).outputs)).toEqual({ user_id: 'user-1', created: true });
});

test('new keys are given even where the rest of the answer is not whole: they cannot be had again', async () => {
  const { pub_client_key, secret_server_key } = STACK_KEYS;
  const { neon } = scripted([{ status: 201, body: { pub_client_key, secret_server_key } }]);
  const result = await perform(planOf({ operation: 'generate-sdk-keys' }), {
    neon,
    registerSecrets: () => {},
  });
  expect(shown(result.outputs)).toEqual({
    pub_client_key: `secret:${pub_client_key}`,
    secret_server_key: `secret:${secret_server_key}`,
  });
});
