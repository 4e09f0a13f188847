import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { handlers } from '../../../emulator/neon/handlers.ts';
import { type Emulator, type RecordedRequest, startEmulator } from '../../../emulator/neon/server.ts';
import { ask, createBetterAuth, MAIN, PREVIEW, PROJECT } from './helpers.ts';

let emulator: Emulator;
const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  ask(emulator, method, path, body, headers);

beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

test('listens on loopback, at a free port', () => {
  expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v2$/);
  expect(emulator.url).toBe(`${emulator.origin}/api/v2`);
});

describe('the key', () => {
  test.each(['', 'Bearer other', 'Basic napi_emulator_key', 'napi_emulator_key'])(
    '%p is not it',
    async value => {
      const got = await call('GET', MAIN, undefined, { authorization: value });
      expect(got).toMatchObject({ status: 401, body: { code: '', message: expect.any(String) } });
      expect(emulator.violations).toEqual([]);
    },
  );

  test('can be chosen', async () => {
    const other = await startEmulator({ apiKey: 'napi_mine' });
    expect((await ask(other, 'GET', `/projects/${PROJECT}/branches`)).status).toBe(200);
    await other.close();
  });
});

describe('a request that the document rejects', () => {
  test('is a 400 that names the problem, and a violation', async () => {
    const got = await call('POST', PREVIEW, { auth_provider: 'better_auth', database: 'app' });
    expect(got).toMatchObject({ status: 400, body: { message: 'body database is not known' } });
    expect(emulator.violations).toEqual([`POST ${PREVIEW}: body database is not known`]);
    expect(emulator.state.projects[PROJECT]?.integrations).toEqual([]);
  });

  test.each([
    ['no JSON', '{"auth_provider":', {}, 'the body is not JSON'],
    [
      'another content type',
      '{}',
      { 'content-type': 'text/plain' },
      'the content type is not application/json',
    ],
    ['no body', undefined, {}, 'the body is missing'],
  ])('may have %s', async (_, body, headers, message) => {
    const got = await call('POST', PREVIEW, body, headers as Record<string, string>);
    expect(got.status).toBe(400);
    expect((got.body as { message: string }).message).toContain(message);
    expect(emulator.violations).toHaveLength(1);
  });

  test('is a violation even when it meets a fault', async () => {
    emulator.fail({ status: 503 });
    expect((await call('POST', PREVIEW, {})).status).toBe(503);
    expect(emulator.violations).toHaveLength(1);
  });
});

test('an unknown route is a 404 and a violation', async () => {
  expect((await call('PUT', PREVIEW)).status).toBe(404);
  expect((await call('GET', '/users/you')).status).toBe(404);
  expect(emulator.violations).toHaveLength(2);
  expect((await fetch(`${emulator.origin}/projects/${PROJECT}/branches`)).status).toBe(404);
});

test('a body over 1 MB is a 413', async () => {
  const got = await call('POST', PREVIEW, { auth_provider: 'x'.repeat(1_000_000) });
  expect(got.status).toBe(413);
});

test('a response that the document rejects is a 500 and a violation', async () => {
  await createBetterAuth(emulator);
  const [found] = emulator.state.projects[PROJECT]?.integrations ?? [];
  Object.assign(found?.settings.magic_link ?? {}, { expires_in: 1 });
  const got = await call('GET', `${PREVIEW}/plugins`);
  const problem = 'response magic_link/expires_in must be >= 5';
  expect(got).toMatchObject({ status: 500, body: { message: expect.stringContaining(problem) } });
  expect(emulator.violations).toEqual([expect.stringContaining(problem)]);
});

test('a handler that throws is a 500 and a violation', async () => {
  const table = handlers as Record<string, unknown>;
  const { getNeonAuth } = table;
  table.getNeonAuth = () => {
    throw new Error('broken handler');
  };
  const got = await call('GET', MAIN);
  table.getNeonAuth = getNeonAuth;
  expect(got.status).toBe(500);
  expect(emulator.violations).toEqual([expect.stringContaining('broken handler')]);
});

test('requests are recorded as they came, with the status of the response', async () => {
  await call('POST', PREVIEW, { auth_provider: 'better_auth' }, { 'x-test': 'yes' });
  await call('GET', `/projects/${PROJECT}/branches?limit=1`);
  expect(emulator.requests).toEqual([
    {
      method: 'POST',
      path: PREVIEW,
      headers: expect.objectContaining({ authorization: 'Bearer napi_emulator_key', 'x-test': 'yes' }),
      body: { auth_provider: 'better_auth' },
      operationId: 'createNeonAuth',
      status: 201,
    },
    expect.objectContaining({
      method: 'GET',
      path: `/projects/${PROJECT}/branches?limit=1`,
      body: undefined,
    }),
  ]);
});

test('onResponse hears of each request once its response has been sent', async () => {
  const heard = jest.fn<(request: RecordedRequest) => void>();
  const other = await startEmulator({ onResponse: heard });
  await ask(other, 'GET', MAIN);
  await other.close();
  expect(heard.mock.calls).toEqual([[expect.objectContaining({ method: 'GET', path: MAIN, status: 404 })]]);
});

test('a client that goes away in the middle of its request is no violation', async () => {
  const socket = connect(Number(new URL(emulator.origin).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write('POST /api/v2/x HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
  await new Promise(resolve => setTimeout(resolve, 20));
  socket.destroy();
  await new Promise(resolve => setTimeout(resolve, 20));
  expect((await call('GET', MAIN)).status).toBe(404);
  expect(emulator.violations).toEqual([]);
});

test('speaks https when it gets a certificate', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'emulator-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map(name => path.join(folder, name)) as [string, string];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const files = ['-keyout', key, '-out', cert];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  execFileSync('openssl', ['req', '-x509', '-nodes', '-days', '1', ...kind, ...subject, ...files], {
    stdio: 'pipe',
  });
  const tls = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });

  const other = await startEmulator({ tls });
  expect(other.origin).toMatch(/^https:/);
  const request = get(`${other.url}/projects/${PROJECT}/branches`, { ca: tls.cert, agent: false });
  const [response] = await once(request, 'response');
  expect(response.statusCode).toBe(401);
  response.destroy();

  other.fail({ connection: 'reset' });
  const broken = get(`${other.url}/projects/${PROJECT}/branches`, { ca: tls.cert, agent: false });
  const [error] = await once(broken, 'error');
  expect(error.code).toBe('ECONNRESET');
  await other.close();
});

test('does not start on a port that is taken', async () => {
  const port = Number(new URL(emulator.origin).port);
  await expect(startEmulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
