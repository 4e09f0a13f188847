import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import { validateRequest } from '../../spec/checks.ts';
import { GENERATIONS, type Generation } from '../../src/inputs/call.ts';
import type { GivenInputs } from '../../src/inputs/read.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import { callsOf } from '../../src/perform/each.ts';
import { requestOf } from '../../src/perform/request.ts';
import { revealedJson } from '../../src/secrets/secret.ts';
import { BRANCH, PROJECT, planOf } from '../support/plans.ts';
import { SETTINGS, SMTP } from '../support/samples.ts';

type Row = [operation: string, Generation, GivenInputs, request: string, body?: object];

const OF_PROJECT = `/projects/${PROJECT}/auth`;
const OF_BRANCH = `/projects/${PROJECT}/branches/${BRANCH}/auth`;
const STACK = { project_id: PROJECT, auth_provider: 'stack' };
const CLIENT = { client_id: 'id-1', client_secret: 'hush"1' };
const GOOGLE = { oauth_provider_id: 'google' };
const MICROSOFT = { oauth_provider_id: 'microsoft', microsoft_tenant_id: 'tenant-1' };
const EMAIL = { email: 'user@example.com' };
const USER = { user_id: 'user-1' };
const APP = 'https://app.example.com';
const WILD = 'https://*.preview.example.com';
const DOMAIN = { domains: APP };

/** The tables of contract section 2, operation by operation. */
const ROWS: Row[] = [
  [
    'create-integration',
    'stack',
    { branch_id: BRANCH },
    'POST /projects/auth/create',
    { ...STACK, branch_id: BRANCH, database_name: 'neondb', role_name: 'neondb_owner' },
  ],
  [
    'create-integration',
    'stack',
    { branch_id: BRANCH, database_name: 'app', role_name: 'owner' },
    'POST /projects/auth/create',
    { ...STACK, branch_id: BRANCH, database_name: 'app', role_name: 'owner' },
  ],
  ['create-integration', 'better_auth', {}, `POST ${OF_BRANCH}`, { auth_provider: 'better_auth' }],
  [
    'create-integration',
    'better_auth',
    { database_name: 'app', role_name: 'unused' },
    `POST ${OF_BRANCH}`,
    { auth_provider: 'better_auth', database_name: 'app' },
  ],

  ['list-integrations', 'stack', {}, `GET ${OF_PROJECT}/integrations`],
  ['list-integrations', 'better_auth', {}, `GET ${OF_BRANCH}`],

  ['generate-sdk-keys', 'stack', {}, 'POST /projects/auth/keys', STACK],
  [
    'generate-sdk-keys',
    'better_auth',
    {},
    'POST /projects/auth/keys',
    { project_id: PROJECT, auth_provider: 'better_auth' },
  ],

  ['create-user', 'stack', EMAIL, 'POST /projects/auth/user', { ...STACK, ...EMAIL }],
  [
    'create-user',
    'stack',
    { ...EMAIL, name: 'Ünal "X"' },
    'POST /projects/auth/user',
    { ...STACK, ...EMAIL, name: 'Ünal "X"' },
  ],
  [
    'create-user',
    'better_auth',
    { ...EMAIL, name: 'User' },
    `POST ${OF_BRANCH}/users`,
    { ...EMAIL, name: 'User' },
  ],
  ['create-user', 'better_auth', EMAIL, `POST ${OF_BRANCH}/users`, EMAIL],

  ['transfer-ownership', 'stack', {}, 'POST /projects/auth/transfer_ownership', STACK],
  [
    'transfer-ownership',
    'better_auth',
    {},
    'POST /projects/auth/transfer_ownership',
    { project_id: PROJECT, auth_provider: 'better_auth' },
  ],

  ['delete-integration', 'stack', {}, `DELETE ${OF_PROJECT}/integration/stack`],
  [
    'delete-integration',
    'stack',
    { delete_data: 'true' },
    `DELETE ${OF_PROJECT}/integration/stack`,
    { delete_data: true },
  ],
  ['delete-integration', 'better_auth', { delete_data: 'false' }, `DELETE ${OF_BRANCH}`],
  [
    'delete-integration',
    'better_auth',
    { delete_data: 'true' },
    `DELETE ${OF_BRANCH}`,
    { delete_data: true },
  ],

  ['list-oauth-providers', 'stack', {}, `GET ${OF_PROJECT}/oauth_providers`],
  ['list-oauth-providers', 'better_auth', {}, `GET ${OF_BRANCH}/oauth_providers`],

  ['add-oauth-provider', 'stack', GOOGLE, `POST ${OF_PROJECT}/oauth_providers`, { id: 'google' }],
  [
    'add-oauth-provider',
    'stack',
    { ...GOOGLE, ...CLIENT },
    `POST ${OF_PROJECT}/oauth_providers`,
    { id: 'google', ...CLIENT },
  ],
  [
    'add-oauth-provider',
    'better_auth',
    { ...MICROSOFT, ...CLIENT },
    `POST ${OF_BRANCH}/oauth_providers`,
    { id: 'microsoft', ...CLIENT, microsoft_tenant_id: 'tenant-1' },
  ],

  [
    'update-oauth-provider',
    'stack',
    { ...GOOGLE, ...CLIENT },
    `PATCH ${OF_PROJECT}/oauth_providers/google`,
    CLIENT,
  ],
  [
    'update-oauth-provider',
    'stack',
    { ...GOOGLE, client_secret: 'new' },
    `PATCH ${OF_PROJECT}/oauth_providers/google`,
    { client_secret: 'new' },
  ],
  [
    'update-oauth-provider',
    'better_auth',
    MICROSOFT,
    `PATCH ${OF_BRANCH}/oauth_providers/microsoft`,
    { microsoft_tenant_id: 'tenant-1' },
  ],

  ['delete-oauth-provider', 'stack', GOOGLE, `DELETE ${OF_PROJECT}/oauth_providers/google`],
  ['delete-oauth-provider', 'better_auth', GOOGLE, `DELETE ${OF_BRANCH}/oauth_providers/google`],

  ['get-integration', 'stack', {}, `GET ${OF_PROJECT}/integrations`],
  ['get-integration', 'better_auth', {}, `GET ${OF_BRANCH}`],
  ['delete-user', 'stack', USER, `DELETE ${OF_PROJECT}/users/user-1`],
  ['delete-user', 'better_auth', USER, `DELETE ${OF_BRANCH}/users/user-1`],
  [
    'update-user-role',
    'better_auth',
    { ...USER, roles: 'admin, editor\nadmin' },
    `PUT ${OF_BRANCH}/users/user-1/role`,
    { roles: ['admin', 'editor'] },
  ],

  ['list-domains', 'stack', {}, `GET ${OF_PROJECT}/domains`],
  ['list-domains', 'better_auth', {}, `GET ${OF_BRANCH}/domains`],
  ['add-domains', 'stack', DOMAIN, `POST ${OF_PROJECT}/domains`, { domain: APP, auth_provider: 'stack' }],
  [
    'add-domains',
    'better_auth',
    { domains: `${WILD}/` },
    `POST ${OF_BRANCH}/domains`,
    { domain: WILD, auth_provider: 'better_auth' },
  ],
  [
    'delete-domains',
    'stack',
    { domains: `${APP}, ${WILD}` },
    `DELETE ${OF_PROJECT}/domains`,
    { auth_provider: 'stack', domains: [{ domain: APP }, { domain: WILD }] },
  ],
  [
    'delete-domains',
    'better_auth',
    DOMAIN,
    `DELETE ${OF_BRANCH}/domains`,
    { auth_provider: 'better_auth', domains: [{ domain: APP }] },
  ],

  ['get-email-provider', 'stack', {}, `GET ${OF_PROJECT}/email_server`],
  ['get-email-provider', 'better_auth', {}, `GET ${OF_BRANCH}/email_provider`],
  withSettings('update-email-provider', 'stack', `PATCH ${OF_PROJECT}/email_server`),
  withSettings('update-email-provider', 'better_auth', `PATCH ${OF_BRANCH}/email_provider`),
  [
    'update-email-provider',
    'better_auth',
    { settings: '{"type":"shared","sender_name":"Us"}' },
    `PATCH ${OF_BRANCH}/email_provider`,
    { type: 'shared', sender_name: 'Us' },
  ],
  [
    'send-test-email',
    'better_auth',
    { recipient_email: 'to@example.com', settings: JSON.stringify(SMTP) },
    `POST ${OF_BRANCH}/send_test_email`,
    { ...SMTP, recipient_email: 'to@example.com' },
  ],
  [
    'test-email-provider',
    'better_auth',
    { recipient_email: 'to@example.com' },
    `POST ${OF_BRANCH}/email_provider/test`,
    { recipient_email: 'to@example.com' },
  ],
  ['get-email-and-password', 'better_auth', {}, `GET ${OF_BRANCH}/email_and_password`],
  withSettings('update-email-and-password', 'better_auth', `PATCH ${OF_BRANCH}/email_and_password`),
  ['get-allow-localhost', 'better_auth', {}, `GET ${OF_BRANCH}/allow_localhost`],
  withSettings('update-allow-localhost', 'better_auth', `PATCH ${OF_BRANCH}/allow_localhost`),
  ['get-plugins', 'better_auth', {}, `GET ${OF_BRANCH}/plugins`],
  withSettings('update-organization', 'better_auth', `PATCH ${OF_BRANCH}/plugins/organization`),
  withSettings('update-magic-link', 'better_auth', `PATCH ${OF_BRANCH}/plugins/magic-link`),
  ['get-phone-number', 'better_auth', {}, `GET ${OF_BRANCH}/plugins/phone-number`],
  withSettings('update-phone-number', 'better_auth', `PATCH ${OF_BRANCH}/plugins/phone-number`),
  ['get-webhook', 'better_auth', {}, `GET ${OF_BRANCH}/webhooks`],
  withSettings('update-webhook', 'better_auth', `PUT ${OF_BRANCH}/webhooks`),
  withSettings('update-config', 'better_auth', `PATCH ${OF_BRANCH}/config`),
];

function withSettings(operation: string, generation: Generation, request: string): Row {
  const settings = SETTINGS[operation] as object;
  return [operation, generation, { settings: JSON.stringify(settings) }, request, settings];
}

function planned([operation, auth_provider, given]: Row) {
  const branch = auth_provider === 'better_auth' ? { branch_id: BRANCH } : {};
  const { endpoint, call } = planOf({ operation, auth_provider, ...branch, ...given });
  const [first = call, ...more] = callsOf(endpoint, call);
  expect(more).toEqual([]);
  const { method, path, body } = requestOf(endpoint, first);
  return { method, path, body: body === undefined ? undefined : JSON.parse(revealedJson(body)) };
}

describe('the request is that of the contract', () => {
  test.each(ROWS)('%s, %s, %j', (...row) => {
    const [, , , request, body] = row;
    const made = planned(row);
    expect(`${made.method} ${made.path}`).toBe(request);
    expect(made.body).toEqual(body);
  });

  test('for every operation in every generation that it has', () => {
    const declared = OPERATIONS.flatMap(({ name, endpoints }) =>
      GENERATIONS.filter(generation => endpoints[generation]).map(generation => `${name}, ${generation}`),
    );
    const tested = ROWS.map(([operation, generation]) => `${operation}, ${generation}`);
    expect(declared.filter(one => !tested.includes(one))).toEqual([]);
  });
});

describe('the request is one that Neon’s OpenAPI document allows', () => {
  test.each(ROWS)('%s, %s, %j', (...row) => {
    expect(validateRequest(planned(row)).problems).toEqual([]);
  });
});

describe('a parameter of the path is one segment, whatever it holds', () => {
  test.each([
    ['a/b', 'a%2Fb'],
    ['../../users', '..%2F..%2Fusers'],
    ['%2e%2e', '%252e%252e'],
    ['?x=1#y', '%3Fx%3D1%23y'],
    ['a b', 'a%20b'],
    ['ü', '%C3%BC'],
    ['...', '...'],
    ['a\\b', 'a%5Cb'],
  ])('%j', (oauth_provider_id, segment) => {
    const { endpoint, call } = planOf({ operation: 'delete-oauth-provider', oauth_provider_id });
    const { path } = requestOf(endpoint, call);
    expect(path).toBe(`${OF_PROJECT}/oauth_providers/${segment}`);
    expect(new URL(`https://neon.test${path}?`).pathname).toBe(path);
  });

  test('that is not there is a fault of the action', () => {
    const { endpoint, call } = planOf({ operation: 'list-integrations', branch_name: 'preview' });
    expect(() => requestOf(endpoint, call)).toThrow('needs branch_id');
  });
});
