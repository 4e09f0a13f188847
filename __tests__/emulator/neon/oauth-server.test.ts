import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { ask, createBetterAuth, MAIN, PREVIEW } from './helpers.ts';

let emulator: Emulator;
const call = (method: string, path: string, body?: unknown) => ask(emulator, method, path, body);
const SERVER = `${MAIN}/plugins/oauth-provider`;
const CLIENTS = `${MAIN}/oauth-provider/clients`;
const API = 'https://api.example.com';
const CLIENT = { name: 'App', redirect_uris: ['https://app.example.com/cb'], resources: [API] };

beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(async () => {
  emulator.reset();
  await call('POST', MAIN, { auth_provider: 'better_auth' });
});
afterAll(async () => {
  expect(emulator.violations).toEqual([]);
  await emulator.close();
});

describe('the settings of the OAuth server', () => {
  test('are off at first, and change in part', async () => {
    expect((await call('GET', SERVER)).body).toEqual({ enabled: false });
    const pages = { login_page: 'https://app.example.com/in', consent_page: 'https://app.example.com/ok' };
    await call('PATCH', SERVER, { ...pages, resources: [API] });
    const enabled = await call('PATCH', SERVER, { enabled: true });
    expect(enabled).toMatchObject({ status: 200, body: { enabled: true, ...pages, resources: [API] } });
    expect((await call('GET', SERVER)).body).toEqual(enabled.body);
  });

  test('have lists and the MCP server replaced whole', async () => {
    const mcp = { resource: 'https://mcp.example.com/mcp', dynamic_registration: true };
    await call('PATCH', SERVER, { mcp, resources: [API] });
    const { resource } = mcp;
    await call('PATCH', SERVER, { mcp: { resource }, resources: [] });
    expect((await call('GET', SERVER)).body).toEqual({ enabled: false, mcp: { resource }, resources: [] });
  });

  test('can be enabled on the root branch only', async () => {
    await createBetterAuth(emulator);
    const path = `${PREVIEW}/plugins/oauth-provider`;
    expect(await call('PATCH', path, { enabled: true })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('root branch') },
    });
    expect((await call('PATCH', path, { enabled: false, resources: [API] })).status).toBe(200);
  });
});

describe('the clients of the OAuth server', () => {
  beforeEach(() => call('PATCH', SERVER, { resources: [API] }));

  test('show the secret of a confidential one once', async () => {
    const created = await call('POST', CLIENTS, { ...CLIENT, type: 'confidential' });
    expect(created).toMatchObject({
      status: 201,
      body: { client_secret: expect.stringMatching(/^\w{32,}$/) },
    });
    const { client_secret: _, ...rest } = created.body as Record<string, unknown>;
    expect(rest).toEqual({
      ...CLIENT,
      type: 'confidential',
      client_id: expect.any(String),
      skip_consent: false,
      disabled: false,
      created_at: expect.stringMatching(/Z$/),
    });
    expect((await call('GET', CLIENTS)).body).toEqual({ clients: [rest] });
  });

  test('have no secret when public', async () => {
    const created = await call('POST', CLIENTS, { ...CLIENT, type: 'public', skip_consent: true });
    expect(created).toMatchObject({ status: 201, body: { skip_consent: true } });
    expect(created.body).not.toHaveProperty('client_secret');
  });

  test('are deleted once', async () => {
    const { body } = await call('POST', CLIENTS, { ...CLIENT, type: 'public' });
    const path = `${CLIENTS}/${(body as { client_id: string }).client_id}`;
    expect(await call('DELETE', path)).toMatchObject({ status: 204, text: '' });
    expect((await call('DELETE', path)).status).toBe(404);
    expect((await call('GET', CLIENTS)).body).toEqual({ clients: [] });
  });

  test.each([
    ['an unknown resource', { resources: ['https://other.example.com'] }, 'https://other.example.com'],
    ['plain http', { redirect_uris: ['http://app.example.com/cb'] }, 'http://app.example.com/cb'],
    ['another scheme', { redirect_uris: ['app://cb'] }, 'app://cb'],
    ['no URI', { redirect_uris: ['cb'] }, 'cb'],
  ])('are refused with %s', async (_, fields, named) => {
    const got = await call('POST', CLIENTS, { ...CLIENT, ...fields, type: 'public' });
    expect(got).toMatchObject({ status: 400, body: { message: expect.stringContaining(named) } });
    expect((await call('GET', CLIENTS)).body).toEqual({ clients: [] });
  });

  test('may be linked to the MCP server, and to a resource in the form of an object', async () => {
    const resource = 'https://mcp.example.com/mcp';
    await call('PATCH', SERVER, { mcp: { resource }, resources: [{ identifier: API }] });
    const got = await call('POST', CLIENTS, { ...CLIENT, resources: [API, resource], type: 'public' });
    expect(got.status).toBe(201);
  });

  test('may be redirected to a loopback host while localhost is allowed', async () => {
    const redirect_uris = ['http://localhost:3000/cb', 'http://127.0.0.1/cb', 'http://[::1]:80/cb'];
    const local = { ...CLIENT, redirect_uris, type: 'public' };
    expect((await call('POST', CLIENTS, local)).status).toBe(201);
    await call('PATCH', `${MAIN}/allow_localhost`, { allow_localhost: false });
    expect((await call('POST', CLIENTS, local)).status).toBe(400);
  });
});
