import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS, type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { ask, createBetterAuth, createStack, OF_PROJECT, PREVIEW, PROJECT } from './helpers.ts';

let emulator: Emulator;
const call = (method: string, path: string, body?: unknown) => ask(emulator, method, path, body);

beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(async () => {
  emulator.reset();
  await createStack(emulator);
  await createBetterAuth(emulator);
});
afterAll(() => emulator.close());

const GENERATIONS: [string, string, string][] = [
  ['the project', OF_PROJECT, 'stack'],
  ['a branch', PREVIEW, 'better_auth'],
];

describe('users', () => {
  const ada = { email: 'ada@example.com', name: 'Ada' };
  const users = () => emulator.state.projects[PROJECT]?.users;

  test('are created once an address, on the branch of the integration', async () => {
    const created = await call('POST', `${PREVIEW}/users`, ada);
    expect(created.status).toBe(201);
    const { id } = created.body as { id: string };
    expect(users()).toEqual([{ ...ada, id, branch_id: BRANCH_IDS.preview, roles: [] }]);

    const again = await call('POST', `${PREVIEW}/users`, { email: 'Ada@example.com' });
    expect(again).toMatchObject({ status: 409, body: { code: 'USER_ALREADY_EXISTS' } });
    const stack = { ...ada, project_id: PROJECT, auth_provider: 'stack' };
    expect((await call('POST', '/projects/auth/user', stack)).status).toBe(201);
    expect(users()).toHaveLength(2);
  });

  test('need an integration', async () => {
    const path = `/projects/${PROJECT}/branches/${BRANCH_IDS.dev}/auth/users`;
    expect((await call('POST', path, ada)).status).toBe(404);
    const mock = { ...ada, project_id: PROJECT, auth_provider: 'mock' };
    expect((await call('POST', '/projects/auth/user', mock)).status).toBe(404);
  });

  test('get roles', async () => {
    const { id } = (await call('POST', `${PREVIEW}/users`, ada)).body as { id: string };
    const got = await call('PUT', `${PREVIEW}/users/${id}/role`, { roles: ['admin', 'editor'] });
    expect(got).toMatchObject({ status: 200, body: { id } });
    expect(users()?.[0]?.roles).toEqual(['admin', 'editor']);
    expect((await call('PUT', `${PREVIEW}/users/nobody/role`, { roles: ['admin'] })).status).toBe(404);
  });

  test('are deleted once, by the endpoint of their own branch', async () => {
    const { id } = (await call('POST', `${PREVIEW}/users`, ada)).body as { id: string };
    expect((await call('DELETE', `${OF_PROJECT}/users/${id}`)).status).toBe(404);
    expect(await call('DELETE', `${PREVIEW}/users/${id}`)).toMatchObject({ status: 204, text: '' });
    expect((await call('DELETE', `${PREVIEW}/users/${id}`)).status).toBe(404);
    expect(users()).toEqual([]);
  });
});

describe.each(GENERATIONS)('OAuth providers of %s', (_, base) => {
  const path = `${base}/oauth_providers`;
  const client = { client_id: 'id-1', client_secret: 'secret-1' };

  test('are shared without a client and standard with one', async () => {
    await call('DELETE', `${path}/google`);
    const shared = await call('POST', path, { id: 'google' });
    expect(shared).toMatchObject({ status: 200, body: { id: 'google', type: 'shared' } });
    const own = await call('POST', path, { id: 'microsoft', ...client, microsoft_tenant_id: 't-1' });
    const microsoft = { id: 'microsoft', type: 'standard', ...client };
    expect(own.body).toEqual(microsoft);
    const list = await call('GET', path);
    expect(list.body).toEqual({ providers: [{ id: 'google', type: 'shared' }, microsoft] });
  });

  test('are added once', async () => {
    await call('POST', path, { id: 'google' });
    const again = await call('POST', path, { id: 'google', ...client });
    expect(again).toMatchObject({ status: 409, body: { message: 'OAuth provider google already exists' } });
    expect((await call('GET', path)).body).toEqual({ providers: [{ id: 'google', type: 'shared' }] });
  });

  test.each(['github', 'microsoft', 'vercel'])('are not shared: %s', async id => {
    expect(await call('POST', path, { id })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_SHARED_OAUTH_PROVIDER' },
    });
  });

  test('are updated, and become standard then', async () => {
    expect((await call('PATCH', `${path}/github`, client)).status).toBe(404);
    await call('POST', path, { id: 'google' });
    const got = await call('PATCH', `${path}/google`, client);
    expect(got).toMatchObject({ status: 200, body: { id: 'google', type: 'standard', ...client } });
    const secret = { client_secret: 'secret-2' };
    expect((await call('PATCH', `${path}/google`, secret)).body).toMatchObject({
      client_id: 'id-1',
      ...secret,
    });
  });

  test('are deleted once', async () => {
    await call('POST', path, { id: 'google' });
    expect(await call('DELETE', `${path}/google`)).toMatchObject({ status: 200, text: '' });
    expect((await call('DELETE', `${path}/google`)).status).toBe(404);
  });
});

test('Google with shared keys is there as soon as Better Auth is', async () => {
  const google = { id: 'google', type: 'shared' };
  expect((await call('GET', `${PREVIEW}/oauth_providers`)).body).toEqual({ providers: [google] });
  expect((await call('GET', `${OF_PROJECT}/oauth_providers`)).body).toEqual({ providers: [] });
});

describe.each(GENERATIONS)('domains of %s', (_, base, auth_provider) => {
  const path = `${base}/domains`;
  const app = 'https://app.example.com';
  const preview = 'https://*.preview.example.com';

  test('are added once and listed', async () => {
    expect((await call('GET', path)).body).toEqual({ domains: [] });
    expect(await call('POST', path, { domain: app, auth_provider })).toMatchObject({ status: 201, text: '' });
    expect((await call('POST', path, { domain: app, auth_provider })).status).toBe(409);
    await call('POST', path, { domain: preview, auth_provider });
    expect((await call('GET', path)).body).toEqual({
      domains: [
        { domain: app, auth_provider },
        { domain: preview, auth_provider },
      ],
    });
  });

  test('are deleted together or not at all', async () => {
    for (const domain of [app, preview]) await call('POST', path, { domain, auth_provider });
    const partly = { auth_provider, domains: [{ domain: app }, { domain: 'https://none.example.com' }] };
    expect((await call('DELETE', path, partly)).status).toBe(404);
    expect((await call('GET', path)).body).toMatchObject({ domains: [{ domain: app }, { domain: preview }] });
    const both = { auth_provider, domains: [{ domain: app }, { domain: preview }] };
    expect(await call('DELETE', path, both)).toMatchObject({ status: 200, text: '' });
    expect((await call('GET', path)).body).toEqual({ domains: [] });
  });

  test('are those of the integration’s own provider', async () => {
    expect((await call('POST', path, { domain: app, auth_provider: 'mock' })).status).toBe(404);
  });
});
