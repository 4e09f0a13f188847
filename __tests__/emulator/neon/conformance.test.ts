import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { handlers } from '../../../emulator/neon/handlers.ts';
import { BRANCH_IDS, type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { validateRequest, validateResponse } from '../../../spec/checks.ts';
import { authOperations, operations } from '../../../spec/operations.ts';
import { ask, OF_PROJECT, PREVIEW, PROJECT, SMTP } from './helpers.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

type Step = [method: string, path: string, status: number, body?: unknown];

const STACK = { project_id: PROJECT, auth_provider: 'stack' };
const CLIENT = { client_id: 'id-1', client_secret: 'secret-1' };
const DOMAIN = 'https://app.example.com';
const CLIENT_OF_SERVER = {
  name: 'App',
  type: 'confidential',
  redirect_uris: [`${DOMAIN}/cb`],
  resources: [DOMAIN],
};

/** `{user}` and `{client}` in a path are the ids of those that the sequence created last. */
const OF_STACK: Step[] = [
  ['POST', '/projects/auth/create', 201, { ...STACK, branch_id: BRANCH_IDS.main }],
  ['GET', `${OF_PROJECT}/integrations`, 200],
  ['POST', '/projects/auth/keys', 201, STACK],
  ['POST', '/projects/auth/user', 201, { ...STACK, email: 'ada@example.com', name: 'Ada' }],
  ['DELETE', `${OF_PROJECT}/users/{user}`, 204],
  ['POST', '/projects/auth/transfer_ownership', 200, STACK],
  ...both(OF_PROJECT, 'stack'),
  ['GET', `${OF_PROJECT}/email_server`, 200],
  ['PATCH', `${OF_PROJECT}/email_server`, 200, { type: 'standard', ...SMTP }],
  ['DELETE', `${OF_PROJECT}/integration/stack`, 200, { delete_data: true }],
];

/** What clients ask besides Neon Auth. */
const BRANCH = `/projects/${PROJECT}/branches/${BRANCH_IDS.dev}`;
const AROUND: Step[] = [
  ['GET', '/users/me', 200],
  ['GET', '/users/me/organizations', 200],
  ['GET', '/projects', 200],
  ['GET', '/projects/shared', 200],
  ['GET', `/projects/${PROJECT}`, 200],
  ['GET', `/projects/${PROJECT}/branches`, 200],
  ['POST', `/projects/${PROJECT}/branches`, 201, { endpoints: [{ type: 'read_write' }] }],
  ['GET', BRANCH, 200],
  ['GET', `${BRANCH}/databases`, 200],
  ['GET', `${BRANCH}/endpoints`, 200],
];

const OF_BETTER_AUTH: Step[] = [
  ['POST', PREVIEW, 201, { auth_provider: 'better_auth', database_name: 'neondb' }],
  ['GET', PREVIEW, 200],
  ['POST', `${PREVIEW}/users`, 201, { email: 'ada@example.com' }],
  ['PUT', `${PREVIEW}/users/{user}/role`, 200, { roles: ['admin'] }],
  ['DELETE', `${PREVIEW}/users/{user}`, 204],
  ...both(PREVIEW, 'better_auth'),
  ['GET', `${PREVIEW}/email_provider`, 200],
  ['PATCH', `${PREVIEW}/email_provider`, 200, { type: 'standard', ...SMTP }],
  ['POST', `${PREVIEW}/email_provider/test`, 200, { recipient_email: 'ada@example.com' }],
  ['POST', `${PREVIEW}/send_test_email`, 200, { ...SMTP, recipient_email: 'ada@example.com' }],
  ['GET', `${PREVIEW}/email_and_password`, 200],
  ['PATCH', `${PREVIEW}/email_and_password`, 200, { email_verification_method: 'link' }],
  ['GET', `${PREVIEW}/allow_localhost`, 200],
  ['PATCH', `${PREVIEW}/allow_localhost`, 200, { allow_localhost: false }],
  ['GET', `${PREVIEW}/plugins`, 200],
  ['PATCH', `${PREVIEW}/plugins/organization`, 200, { enabled: false }],
  ['PATCH', `${PREVIEW}/plugins/magic-link`, 200, { enabled: true }],
  ['GET', `${PREVIEW}/plugins/phone-number`, 200],
  ['PATCH', `${PREVIEW}/plugins/phone-number`, 200, { enabled: true }],
  ['GET', `${PREVIEW}/plugins/oauth-provider`, 200],
  ['PATCH', `${PREVIEW}/plugins/oauth-provider`, 200, { resources: [DOMAIN] }],
  ['POST', `${PREVIEW}/oauth-provider/clients`, 201, CLIENT_OF_SERVER],
  ['GET', `${PREVIEW}/oauth-provider/clients`, 200],
  ['DELETE', `${PREVIEW}/oauth-provider/clients/{client}`, 204],
  ['GET', `${PREVIEW}/webhooks`, 200],
  ['PUT', `${PREVIEW}/webhooks`, 200, { enabled: true, webhook_url: 'https://example.com/hook' }],
  ['PATCH', `${PREVIEW}/config`, 200, { name: 'My app' }],
  ['DELETE', PREVIEW, 200],
  ...AROUND,
];

/** What both generations have under different paths. */
function both(base: string, auth_provider: string): Step[] {
  return [
    ['POST', `${base}/oauth_providers`, 200, { id: 'github', ...CLIENT }],
    ['GET', `${base}/oauth_providers`, 200],
    ['PATCH', `${base}/oauth_providers/github`, 200, CLIENT],
    ['DELETE', `${base}/oauth_providers/github`, 200],
    ['POST', `${base}/domains`, 201, { domain: DOMAIN, auth_provider }],
    ['GET', `${base}/domains`, 200],
    ['DELETE', `${base}/domains`, 200, { auth_provider, domains: [{ domain: DOMAIN }] }],
  ];
}

test('every endpoint of the document responds as documented', async () => {
  const seen = new Set<string>();
  let user = '';
  let client = '';
  for (const [method, template, status, body] of [...OF_STACK, ...OF_BETTER_AUTH]) {
    const path = template.replace('{user}', user).replace('{client}', client);
    const { operation } = validateRequest({ method, path, body });
    if (!operation) throw new Error(`${method} ${path} is not in the document`);
    seen.add(operation.operationId);

    const got = await ask(emulator, method, path, body);
    expect([method, template, got.status, got.text]).toEqual([method, template, status, expect.any(String)]);
    expect(validateResponse(operation, got.status, got.body)).toEqual([]);
    if (operation.operationId.endsWith('NewUser')) user = (got.body as { id: string }).id;
    if (operation.operationId === 'createNeonAuthOAuthClient') {
      client = (got.body as { client_id: string }).client_id;
    }
  }
  expect(emulator.violations).toEqual([]);
  expect(authOperations().filter(({ operationId }) => !seen.has(operationId))).toEqual([]);
  expect(seen.size).toBe(operations().length);
});

test('there is one handler an operation and no other', () => {
  const known = operations().map(({ operationId }) => operationId);
  expect(Object.keys(handlers).sort()).toEqual(known.sort());
});

test('an endpoint of a branch without Neon Auth is a 404, but for creating it', async () => {
  const params: Record<string, string> = {
    project_id: PROJECT,
    branch_id: BRANCH_IDS.dev,
    auth_user_id: 'u',
    client_id: 'c',
  };
  let asked = 0;
  for (const { method, path, operationId } of operations()) {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? 'github');
    if (!filled.includes(`/${BRANCH_IDS.dev}/auth`) || operationId === 'createNeonAuth') continue;
    const step = OF_BETTER_AUTH.find(
      ([m, template]) =>
        m === method &&
        template
          .replace('{user}', 'u')
          .replace('{client}', 'c')
          .replace(BRANCH_IDS.preview, BRANCH_IDS.dev) === filled,
    );
    asked++;
    expect([operationId, (await ask(emulator, method, filled, step?.[3])).status]).toEqual([
      operationId,
      404,
    ]);
  }
  expect(asked).toBe(33);
  expect(emulator.violations).toEqual([]);
});
