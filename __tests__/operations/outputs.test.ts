import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import { NeonError } from '../../src/neon/errors.ts';
import { perform } from '../../src/perform/perform.ts';
import { caseOf, filled } from '../cases/index.ts';
import { branchKeys, ofBetterAuth, stackKeys } from '../cases/integrations.ts';
import { scripted } from '../support/neon.ts';
import { BRANCH, planOf, shown } from '../support/plans.ts';

const STACK_KEYS = filled(stackKeys);
const BETTER_AUTH = filled(branchKeys);

/** A case of the table with another response. */
function run(name: string, body: unknown, status = 200) {
  const { operation, inputs } = filled(caseOf(name));
  const plan = planOf({ operation, ...inputs });
  const { neon } = scripted([{ status, body }], { maxRetries: 0 });
  return { plan, result: perform(plan, neon) };
}

describe('a response that is half known is an error', () => {
  const without = (response: object, field: string) => ({ ...response, [field]: undefined });

  test.each<[string, unknown, string]>([
    ['create-integration, stack', undefined, 'the response is not a JSON object'],
    ['create-integration, stack', without(STACK_KEYS, 'secret_server_key'), 'no secret_server_key'],
    ['create-integration, stack', { ...STACK_KEYS, pub_client_key: '' }, 'no pub_client_key'],
    ['create-integration, better_auth', without(BETTER_AUTH, 'auth_provider'), 'no auth_provider'],
    [
      'create-integration, better_auth',
      { ...BETTER_AUTH, base_url: 5 },
      'base_url of the response is not a text',
    ],
    ['generate-sdk-keys, stack', { ...STACK_KEYS, secret_server_key: null }, 'no secret_server_key'],
    ['generate-sdk-keys, stack', [], 'not a JSON object'],
    ['list-integrations, stack', {}, 'no list of data'],
    ['list-integrations, stack', { data: [{}] }, 'no auth_provider'],
    ['list-integrations, stack', { data: {} }, 'no list of data'],
    ['list-integrations, better_auth', {}, 'no auth_provider'],
    ['create-user, stack', {}, 'no id'],
    ['create-user, better_auth', { id: 7 }, 'id of the response is not a text'],
    ['transfer-ownership, stack', { url: '' }, 'no url'],
    ['list-oauth-providers, stack', { providers: ['google'] }, 'no list of providers'],
    ['list-oauth-providers, better_auth', { providers: [{ type: 'shared' }] }, 'no id'],
    ['add-oauth-provider, stack', {}, 'no id'],
    ['update-oauth-provider, better_auth', undefined, 'not a JSON object'],
    ['get-integration, stack', { data: [ofBetterAuth] }, 'no integration of auth_provider stack'],
    ['get-integration, better_auth', {}, 'no auth_provider'],
    ['list-domains, stack', { domains: [{}] }, 'no domain'],
    ['get-webhook, better_auth', {}, 'no enabled'],
    ['get-plugins, better_auth', [], 'not a JSON object'],
    ['test-email-provider, better_auth', {}, 'no success that is true or false'],
    ['update-user-role, better_auth', {}, 'no id'],
  ])('%s, %j', async (name, response, what) => {
    const { plan, result } = run(name, response);
    const error = (await result).failure as NeonError;
    expect(error).toBeInstanceOf(NeonError);
    expect(error.what).toContain('200, but the ');
    expect(error.what).toContain(what);
    // Where one key of two is there, the request was carried out.
    const { pub_client_key, secret_server_key } = (response ?? {}) as Partial<typeof STACK_KEYS>;
    const hasKey = Boolean(pub_client_key || secret_server_key);
    expect(error.outcomeUnknown).toBe(plan.endpoint.method !== 'GET' && !hasKey);
  });
});

test.each([null, ''])('a field that is %j is not set', async empty => {
  const cleared = Object.fromEntries(Object.keys(BETTER_AUTH).map(name => [name, empty]));
  const response = { ...cleared, auth_provider: 'better_auth' };
  const { result } = run('create-integration, better_auth', response, 201);
  expect(shown((await result).outputs)).toEqual({
    auth_provider: 'better_auth',
    branch_id: BRANCH,
    created: true,
  });
});

test('fields that Neon adds change no output', async () => {
  const { result } = run('create-user, stack', { id: 'user-1', email: 'x', status: 'new' }, 201);
  expect(shown((await result).outputs)).toEqual({ user_id: 'user-1', created: true });
});

test('new keys are given even where the rest of the response is not whole: they cannot be had again', async () => {
  const { pub_client_key, secret_server_key } = STACK_KEYS;
  const { neon } = scripted([{ status: 201, body: { pub_client_key, secret_server_key } }]);
  const result = await perform(planOf({ operation: 'generate-sdk-keys' }), neon);
  expect(shown(result.outputs)).toEqual({
    pub_client_key: `secret:${pub_client_key}`,
    secret_server_key: `secret:${secret_server_key}`,
  });
});

test.each<[string, object, string[]]>([
  ['a number', { auth_provider: 5 }, ['the auth_provider of the response is not a text']],
  ['objects', { jwks_url: {}, base_url: [] }, ['the jwks_url of', 'the base_url of']],
])('new keys win over fields of a wrong type, which are warned of: %s', async (_, wrong, texts) => {
  const plan = planOf({ operation: 'generate-sdk-keys' });
  const { neon } = scripted([{ status: 201, body: { ...STACK_KEYS, ...wrong } }]);
  const { outputs, changed, failure, warnings = [] } = await perform(plan, neon);
  expect([changed, failure]).toEqual([true, undefined]);
  expect(shown(outputs)).toMatchObject({ secret_server_key: `secret:${STACK_KEYS.secret_server_key}` });
  for (const name of Object.keys(wrong)) expect(shown(outputs)).not.toHaveProperty(name);
  for (const text of texts) expect(warnings.join()).toContain(text);
});
