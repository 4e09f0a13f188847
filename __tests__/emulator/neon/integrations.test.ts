import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS, type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import {
  ask,
  createBetterAuth,
  createStack,
  type Got,
  MAIN,
  OF_PROJECT,
  PREVIEW,
  PROJECT,
} from './helpers.ts';

let emulator: Emulator;
const call = (method: string, path: string, body?: unknown) => ask(emulator, method, path, body);
const integrations = () => emulator.state.projects[PROJECT]?.integrations ?? [];
const STACK = { project_id: PROJECT, auth_provider: 'stack' };

beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

function expectError(got: Got, status: number, message: string, code = ''): void {
  expect(got.status).toBe(status);
  expect(got.body).toEqual({ request_id: expect.stringMatching(/^[0-9a-f-]{36}$/), code, message });
}

describe('Stack Auth', () => {
  test('is created with keys and addresses of the emulator', async () => {
    const got = await createStack(emulator);
    expect(got.status).toBe(201);
    const [created] = integrations();
    const id = created?.integration.auth_provider_project_id;
    expect(got.body).toEqual({
      auth_provider: 'stack',
      auth_provider_project_id: id,
      pub_client_key: expect.stringMatching(/^pck_\w{32,}$/),
      secret_server_key: expect.stringMatching(/^ssk_\w{32,}$/),
      jwks_url: `${emulator.origin}/.well-known/jwks/${id}`,
      schema_name: 'neon_auth',
      table_name: 'users_sync',
    });
    expect(created?.keys).toEqual(got.body);
    expect(got.headers.get('x-neon-ret-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('exists once a project', async () => {
    await createStack(emulator);
    const body = { ...STACK, branch_id: BRANCH_IDS.dev };
    const got = await call('POST', '/projects/auth/create', body);
    expectError(got, 409, 'Neon Auth integration already exists', 'AUTH_INTEGRATION_ALREADY_EXISTS');
    expect(integrations()).toHaveLength(1);
  });

  test('needs a project and a branch that exist', async () => {
    const body = { ...STACK, branch_id: 'br-none' };
    expectError(await call('POST', '/projects/auth/create', body), 404, 'branch not found');
    const elsewhere = { ...body, project_id: 'other-project' };
    expectError(await call('POST', '/projects/auth/create', elsewhere), 404, 'project not found');
  });

  test('gets fresh keys at every call, and remembers the latest', async () => {
    expectError(await call('POST', '/projects/auth/keys', STACK), 404, 'Neon Auth integration not found');
    const first = await createStack(emulator);
    const second = await call('POST', '/projects/auth/keys', STACK);
    const third = await call('POST', '/projects/auth/keys', STACK);
    expect(third.status).toBe(201);
    const keys = [first, second, third].map(
      got => (got.body as { secret_server_key: string }).secret_server_key,
    );
    expect(new Set(keys).size).toBe(3);
    expect(integrations()[0]?.keys).toEqual(third.body);
  });

  test('is transferred with a code used once', async () => {
    await createStack(emulator);
    const got = await call('POST', '/projects/auth/transfer_ownership', STACK);
    expect(got.status).toBe(200);
    const code = /\?code=(\w{32,})$/.exec((got.body as { url: string }).url)?.[1];
    expect(integrations()[0]?.transfer_codes).toEqual([code]);
    const list = await call('GET', `${OF_PROJECT}/integrations`);
    expect(list.body).toMatchObject({ data: [{ auth_provider: 'stack', transfer_status: 'initiated' }] });
    await call('POST', '/projects/auth/transfer_ownership', STACK);
    expect(new Set(integrations()[0]?.transfer_codes).size).toBe(2);
  });

  test('is deleted by its provider', async () => {
    await createStack(emulator);
    const path = `${OF_PROJECT}/integration`;
    expect((await call('DELETE', `${path}/better_auth`)).status).toBe(404);
    expect(await call('DELETE', `${path}/stack`)).toMatchObject({ status: 200, text: '' });
    expect((await call('DELETE', `${path}/stack`)).status).toBe(404);
    expect((await call('GET', `${OF_PROJECT}/integrations`)).body).toEqual({ data: [] });
  });
});

describe('Better Auth', () => {
  test('is created with a base URL and empty keys', async () => {
    const got = await createBetterAuth(emulator);
    expect(got.status).toBe(201);
    expect(got.body).toMatchObject({ pub_client_key: '', secret_server_key: '', table_name: 'user' });
    expect((got.body as { base_url: string }).base_url).toMatch(new RegExp(`^${emulator.origin}/`));
  });

  test('exists once a branch, whatever the provider', async () => {
    await createBetterAuth(emulator);
    expect((await createBetterAuth(emulator)).status).toBe(409);
    expect((await call('POST', PREVIEW, { auth_provider: 'stack' })).status).toBe(409);
    expect((await call('POST', MAIN, { auth_provider: 'better_auth' })).status).toBe(201);
  });

  test('is read and deleted through its branch', async () => {
    expectError(await call('GET', PREVIEW), 404, 'Neon Auth integration not found');
    await call('POST', PREVIEW, { auth_provider: 'better_auth', database_name: 'app' });
    expect(await call('GET', PREVIEW)).toMatchObject({
      status: 200,
      body: { auth_provider: 'better_auth', branch_id: BRANCH_IDS.preview, db_name: 'app', owned_by: 'neon' },
    });
    expect((await call('GET', MAIN)).status).toBe(404);
    expect(await call('DELETE', PREVIEW)).toMatchObject({ status: 200, text: '' });
    expect((await call('DELETE', PREVIEW)).status).toBe(404);
  });

  test('has keys by its provider, the default branch first', async () => {
    await createBetterAuth(emulator);
    const main = await call('POST', MAIN, { auth_provider: 'better_auth' });
    const keys = await call('POST', '/projects/auth/keys', { ...STACK, auth_provider: 'better_auth' });
    expect(keys).toMatchObject({ status: 201, body: main.body });
  });

  test('is not what project-level endpoints work on', async () => {
    await createBetterAuth(emulator);
    expect((await call('GET', `${OF_PROJECT}/domains`)).status).toBe(404);
    expect((await call('GET', `${OF_PROJECT}/integrations`)).body).toMatchObject({
      data: [{ auth_provider: 'better_auth' }],
    });
  });
});

test('users outlive their integration, unless the data is deleted too', async () => {
  await createBetterAuth(emulator);
  const user = { email: 'ada@example.com' };
  await call('POST', `${PREVIEW}/users`, user);
  await call('DELETE', PREVIEW, { delete_data: false });
  await createBetterAuth(emulator);
  expect((await call('POST', `${PREVIEW}/users`, user)).status).toBe(409);
  await call('DELETE', PREVIEW, { delete_data: true });
  await createBetterAuth(emulator);
  expect((await call('POST', `${PREVIEW}/users`, user)).status).toBe(201);
});

test('jwks_url serves a key set without a key of one’s own, while the integration exists', async () => {
  await createStack(emulator);
  const url = integrations()[0]?.integration.jwks_url ?? '';
  const served = await fetch(url);
  expect(served.status).toBe(200);
  expect(await served.json()).toEqual({
    keys: [expect.objectContaining({ kty: 'OKP', crv: 'Ed25519', x: expect.any(String) })],
  });
  await call('DELETE', `${OF_PROJECT}/integration/stack`);
  expect((await fetch(url)).status).toBe(404);
});
