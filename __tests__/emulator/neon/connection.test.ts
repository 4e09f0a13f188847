import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { ask, createBetterAuth, createStack, MAIN, PREVIEW, PROJECT } from './helpers.ts';

let emulator: Emulator;
const list = () => ask(emulator, 'GET', `/projects/${PROJECT}/branches`);
const integrations = () => emulator.state.projects[PROJECT]?.integrations ?? [];

beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

/** The response before its body is read. */
function open(signal?: AbortSignal): Promise<Response> {
  return fetch(`${emulator.url}/projects/${PROJECT}/branches`, {
    headers: { authorization: `Bearer ${emulator.apiKey}` },
    ...(signal && { signal }),
  });
}

function cause(error: unknown): unknown {
  return (error as { cause?: { code?: string } }).cause?.code;
}

describe('a fault', () => {
  test('sends its status and headers, without carrying the request out', async () => {
    emulator.fail({ method: 'POST', status: 429, headers: { 'retry-after': '7' } });
    const got = await createStack(emulator);
    expect(got).toMatchObject({ status: 429, body: { code: '', message: 'emulated fault: 429' } });
    expect(got.headers.get('retry-after')).toBe('7');
    expect(integrations()).toEqual([]);
    expect(emulator.requests[0]).toMatchObject({ operationId: 'createNeonAuthIntegration', status: 429 });
    expect((await createStack(emulator)).status).toBe(201);
  });

  test('loses the response of a request that was carried out', async () => {
    emulator.fail({ method: 'POST', status: 502, effect: true });
    expect((await createStack(emulator)).status).toBe(502);
    expect(integrations()).toHaveLength(1);
    expect((await createStack(emulator)).status).toBe(409);
  });

  test('waits, then the real response follows', async () => {
    emulator.fail({ delay: 120 });
    const start = performance.now();
    expect((await list()).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(110);
  });

  test('alters the real response', async () => {
    emulator.fail({ patch: { base_url: null, jwks_url: 'http://x' }, omit: ['pub_client_key'] });
    const got = await createBetterAuth(emulator);
    expect(got.status).toBe(201);
    expect(got.body).toMatchObject({ base_url: null, jwks_url: 'http://x', secret_server_key: '' });
    expect(got.body).not.toHaveProperty('pub_client_key');
    expect(emulator.violations).toEqual([]);
  });

  test.each([
    ['cut JSON', { body: '{"branches": [' }, 200, '{"branches": ['],
    ['a gateway’s HTML', { status: 502, headers: { 'content-type': 'text/html' }, body: '<p>' }, 502, '<p>'],
    ['nothing', { status: 200, body: '' }, 200, ''],
    ['a redirect', { status: 307, headers: { location: 'http://127.0.0.1:9/' }, body: '' }, 307, ''],
    ['no content', { status: 204 }, 204, ''],
  ])('sends %s', async (_, fault, status, text) => {
    emulator.fail(fault);
    expect(await list()).toMatchObject({ status, text });
  });

  test('sends 10 MB', async () => {
    emulator.fail({ body: 'x'.repeat(10_000_000) });
    expect((await list()).text).toHaveLength(10_000_000);
  });

  test('makes jwks_url late', async () => {
    await createBetterAuth(emulator);
    emulator.fail({ path: '^/\\.well-known/jwks/', status: 404 });
    emulator.fail({ path: '^/\\.well-known/jwks/', patch: { keys: [] } });
    const url = integrations()[0]?.integration.jwks_url ?? '';
    expect((await fetch(url)).status).toBe(404);
    expect(await (await fetch(url)).json()).toEqual({ keys: [] });
    expect(await (await fetch(url)).json()).toMatchObject({ keys: [{ kty: 'OKP' }] });
  });

  test('meets its path only', async () => {
    emulator.fail({ path: '/auth$', status: 500, times: 0 });
    expect((await list()).status).toBe(200);
    expect((await ask(emulator, 'GET', MAIN)).status).toBe(500);
    expect((await ask(emulator, 'GET', PREVIEW)).status).toBe(500);
  });
});

describe('the connection', () => {
  test('is reset before any byte', async () => {
    emulator.fail({ connection: 'reset' });
    const error = await list().catch((e: unknown) => e);
    expect(cause(error)).toBe('ECONNRESET');
    expect(emulator.requests[0]).not.toHaveProperty('status');
    expect((await list()).status).toBe(200);
  });

  test('is reset before any byte of a response that was lost', async () => {
    emulator.fail({ connection: 'reset', effect: true });
    await expect(createStack(emulator)).rejects.toThrow();
    expect(integrations()).toHaveLength(1);
  });

  test('is reset in the body', async () => {
    emulator.fail({ connection: 'reset-in-body' });
    const response = await open();
    expect(response.status).toBe(200);
    const chunks: string[] = [];
    const rest = async () => {
      for await (const chunk of response.body as ReadableStream<Uint8Array>)
        chunks.push(String(chunk.length));
    };
    await expect(rest()).rejects.toThrow();
    expect(chunks.map(Number).reduce((a, b) => a + b, 0)).toBeGreaterThan(100);
  });

  test('hangs', async () => {
    emulator.fail({ connection: 'hang' });
    await expect(open(AbortSignal.timeout(150))).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('trickles', async () => {
    emulator.fail({ connection: 'trickle' });
    const response = await open(AbortSignal.timeout(1500));
    let text = '';
    const rest = async () => {
      for await (const chunk of response.body as ReadableStream<Uint8Array>) text += Buffer.from(chunk);
    };
    await expect(rest()).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(text).toBe('{"');
  });

  test('ends at once when the emulator closes', async () => {
    const other = await startEmulator();
    other.fail({ connection: 'hang' });
    const waiting = ask(other, 'GET', MAIN).catch((e: unknown) => e);
    await new Promise(resolve => setTimeout(resolve, 50));
    const start = performance.now();
    await other.close();
    expect(cause(await waiting)).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
