import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../../emulator/neon/server.ts';
import { runStep, type StepResult, startStep } from '../../local-runner/run-step.ts';
import { useWorkspace } from '../support/workspace.ts';
import { type Certificate, selfSigned } from './support/certificate.ts';
import { type ConnectProxy, startProxy } from './support/connect-proxy.ts';
import { BRANCH, PROJECT } from './support/step.ts';

const HOST = 'neon.test';
/** Needs percent-encoding, and is other text in each of its encodings. */
const PASSWORD = 'pr0xy/p@ss:w+rd%';
const ENCODED = encodeURIComponent(PASSWORD);

const workspace = useWorkspace();
let certificate: Certificate;
let emulator: Emulator;
let open: ConnectProxy;
let guarded: ConnectProxy;
beforeAll(async () => {
  certificate = selfSigned([HOST]);
  emulator = await startEmulator({ tls: certificate });
  const port = Number(new URL(emulator.origin).port);
  open = await startProxy(HOST, port);
  guarded = await startProxy(HOST, port, `robot:${PASSWORD}`);
});
afterAll(async () => {
  await Promise.all([emulator.close(), open.close(), guarded.close()]);
  certificate.remove();
});
beforeEach(() => {
  emulator.reset();
  for (const proxy of [open, guarded]) {
    proxy.asked.length = 0;
    proxy.manner = 'tunnel';
  }
});

const inputs = (more: Record<string, string> = {}) => ({
  operation: 'list-integrations',
  branch_id: BRANCH,
  project_id: PROJECT,
  api_key: emulator.apiKey,
  api_host: `https://${HOST}/api/v2`,
  max_retries: '0',
  ...more,
});
const trusted = () => ({ NODE_EXTRA_CA_CERTS: certificate.path });
const through = (proxy: ConnectProxy, credentials = '') => `http://${credentials}127.0.0.1:${proxy.port}`;
const run = (env: Record<string, string>, more: Record<string, string> = {}) =>
  runStep({ inputs: inputs(more), env: { ...trusted(), ...env }, timeoutMs: 20_000 });
const errorsOf = ({ annotations }: StepResult) =>
  annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
const closed = 'http://127.0.0.1:1';

describe('a CONNECT proxy', () => {
  test.each(['HTTPS_PROXY', 'https_proxy'])(
    'of %s carries the request, and stderr stays empty',
    async name => {
      const result = await run({ [name]: through(open) });
      expect(result).toMatchObject({ exitCode: 0, stderr: '', outputs: { integrations: '[]' } });
      expect(open.asked).toEqual([{ target: `${HOST}:443`, authorization: undefined }]);
      expect(emulator.requests).toHaveLength(1);
      expect(emulator.violations).toEqual([]);
    },
  );

  test('of the lower-case variable comes first', async () => {
    expect(await run({ https_proxy: through(open), HTTPS_PROXY: closed })).toMatchObject({ exitCode: 0 });
  });

  test('sees neither the key nor the request', async () => {
    await run({ HTTPS_PROXY: through(open) });
    expect(JSON.stringify(open.asked)).not.toContain(emulator.apiKey);
  });

  test('carries a write, and a look-up before it', async () => {
    const write = { operation: 'create-integration', branch_id: '', branch_name: 'preview/pr-42' };
    const result = await run({ HTTPS_PROXY: through(open) }, write);
    expect(result).toMatchObject({ exitCode: 0, outputs: { created: 'true' } });
    expect(open.asked).toHaveLength(2);
  });

  test('carries many requests side by side', async () => {
    const users = Array.from({ length: 30 }, (_, at) => ({ email: `user-${at}@example.com` }));
    writeFileSync(workspace.at('users.json'), JSON.stringify(users));
    await run({ HTTPS_PROXY: through(open) }, { operation: 'create-integration' });
    const many = { operation: 'create-users', users_file: 'users.json' };
    const env = { HTTPS_PROXY: through(open), GITHUB_WORKSPACE: workspace.path };
    expect(await run(env, many)).toMatchObject({ exitCode: 0, stderr: '', outputs: { count: '30' } });
    expect(open.asked.length).toBeGreaterThan(1);
    expect(new Set(open.asked.map(({ target }) => target))).toEqual(new Set([`${HOST}:443`]));
    const untrusted = await run({ ...env, NODE_EXTRA_CA_CERTS: '' }, many);
    expect(errorsOf(untrusted)[0]).toContain(
      'For a certificate authority of your own, set NODE_EXTRA_CA_CERTS',
    );
    const refused = await run({ ...env, HTTPS_PROXY: closed }, many);
    expect(errorsOf(refused)[0]).toContain('Check HTTPS_PROXY and that the proxy is up.');
  });

  test.each(['HTTP_PROXY', 'http_proxy'])('of %s is not for https', async name => {
    const result = await run({ [name]: through(open) }, { api_host: emulator.url });
    expect(result).toMatchObject({ exitCode: 0 });
    expect(open.asked).toEqual([]);
  });

  test.each<[string, string]>([
    ['NO_PROXY', HOST],
    ['no_proxy', 'example.com, neon.test'],
    ['NO_PROXY', 'test'],
    ['NO_PROXY', '.test'],
    ['NO_PROXY', 'neon.test:443'],
    ['NO_PROXY', '*'],
  ])('is left out by %s=%s', async (name, value) => {
    const result = await run({ HTTPS_PROXY: through(open), [name]: value }, { timeout: '3' });
    // There is no such host, and no resolver that is sure to say so in time.
    expect(errorsOf(result)[0]).toMatch(/to neon\.test \((ENOTFOUND|EAI_AGAIN)\)|no response within/);
    expect(open.asked).toEqual([]);
  });

  test('is not left out by the name of another host', async () => {
    const env = { HTTPS_PROXY: through(open), NO_PROXY: 'on.test,neon.test:8443,example.com' };
    expect(await run(env)).toMatchObject({ exitCode: 0 });
  });
});

describe('its credentials', () => {
  const credentials = `robot:${ENCODED}@`;

  test('are sent decoded, and masked in every encoding', async () => {
    const result = await run({ HTTPS_PROXY: through(guarded, credentials), RUNNER_DEBUG: '1' });
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
    const sent = Buffer.from(`robot:${PASSWORD}`).toString('base64');
    expect(guarded.asked).toEqual([{ target: `${HOST}:443`, authorization: `Basic ${sent}` }]);
    expect(result.masks).toEqual(expect.arrayContaining([PASSWORD, ENCODED, sent, `robot:${PASSWORD}`]));
    const rest = result.stdout.replace(/^::add-mask::.*$/gm, '') + result.files.summary + result.files.output;
    for (const encoding of [PASSWORD, ENCODED, sent]) expect(rest).not.toContain(encoding);
  });

  test('that are missing are an error that names them', async () => {
    const result = await run({ HTTPS_PROXY: through(guarded) });
    expect(result).toMatchObject({ exitCode: 1 });
    expect(errorsOf(result)[0]).toMatch(/proxy refused .* with status 407\. Give the user name and password/);
  });

  test('do not show in errors, not even in one of a URL that cannot be parsed', async () => {
    for (const url of [`http://robot:${ENCODED}@127.0.0.1:1`, `http://robot:${PASSWORD}@127.0.0.1:1`]) {
      const result = await run({ HTTPS_PROXY: url, RUNNER_DEBUG: '1' });
      expect(result.exitCode).toBe(1);
      const shown = result.log + result.summary + result.stdout.replace(/^::add-mask::.*$/gm, '');
      for (const part of [PASSWORD, ENCODED, PASSWORD.slice(0, 8)]) expect(shown).not.toContain(part);
    }
  });
});

// Other such values are in http/proxy.test.ts.
describe('a variable that names no proxy is an error, never a request past the proxy', () => {
  test.each(['socks5://127.0.0.1:1080', '::error::x'])('%s', async url => {
    const result = await run({ HTTPS_PROXY: url }, { operation: 'create-integration' });
    expect(result).toMatchObject({ exitCode: 1, stderr: '' });
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /: not sent: HTTPS_PROXY is not the URL of a proxy\. Write it as http:\/\/host:port/,
      ),
    ]);
    expect(emulator.requests).toEqual([]);
  });

  test('unless NO_PROXY leaves the host out', async () => {
    const env = { HTTPS_PROXY: 'nonsense', NO_PROXY: '127.0.0.1' };
    expect(await run(env, { api_host: emulator.url })).toMatchObject({ exitCode: 0 });
  });
});

describe('a proxy that fails', () => {
  const write = { operation: 'create-integration', timeout: '2' };

  test.each<[ConnectProxy['manner'], RegExp]>([
    ['refuse', /the proxy refused the connection to neon\.test with status 502/],
    ['reset', /the proxy made no connection to neon\.test.* Check HTTPS_PROXY/],
    ['chatty', /the proxy made no connection to neon\.test/],
    ['nowhere', /the connection could not be made, to neon\.test/],
  ])('%s: nothing was sent, and the error does not claim that it may have been', async (manner, error) => {
    open.manner = manner;
    const result = await run({ HTTPS_PROXY: through(open) }, write);
    expect(errorsOf(result)).toEqual([expect.stringMatching(error)]);
    expect(errorsOf(result)[0]).not.toContain('may have been');
    expect(result).toMatchObject({ exitCode: 1, stderr: '' });
    expect(emulator.requests).toEqual([]);
  });

  test('is not there', async () => {
    const result = await run({ HTTPS_PROXY: closed }, write);
    expect(errorsOf(result)[0]).toMatch(/the proxy made no connection to neon\.test \(ECONNREFUSED\)/);
  });

  test('never responds: the deadline holds', async () => {
    open.manner = 'silent';
    const result = await run({ HTTPS_PROXY: through(open) }, write);
    expect(errorsOf(result)[0]).toMatch(/no response within/);
    expect(result).toMatchObject({ exitCode: 1, stderr: '' });
    expect(result.durationMs).toBeLessThan(2_700);
  });

  test('never responds, and the workflow is cancelled', async () => {
    open.manner = 'silent';
    const env = { ...trusted(), HTTPS_PROXY: through(open) };
    const step = startStep({ inputs: inputs(), env });
    for (let waited = 0; open.asked.length === 0 && waited < 5_000; waited += 20) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    const sent = performance.now();
    step.child.kill('SIGTERM');
    expect(await step.done).toMatchObject({ exitCode: 1 });
    expect(performance.now() - sent).toBeLessThan(1_000);
  });
});

describe('a certificate of one’s own', () => {
  test('is trusted with NODE_EXTRA_CA_CERTS, without a proxy, too', async () => {
    expect(await run({}, { api_host: emulator.url })).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test.each([true, false])(
    'is an error that names the variable, and the key is not sent; through a proxy: %s',
    async proxied => {
      const env = { NODE_EXTRA_CA_CERTS: '', ...(proxied && { HTTPS_PROXY: through(open) }) };
      const direct = proxied ? {} : { api_host: emulator.url };
      const result = await run(env, { ...direct, operation: 'create-integration' });
      expect(result).toMatchObject({ exitCode: 1, stderr: '' });
      expect(errorsOf(result)[0]).toMatch(/is not trusted \(\w+\)\. .*NODE_EXTRA_CA_CERTS/);
      expect(errorsOf(result)[0]).not.toContain('may have been');
      expect(emulator.requests).toEqual([]);
    },
  );

  test('of another host is refused', async () => {
    const other = selfSigned(['other.test']);
    const strange = await startEmulator({ tls: other });
    const proxy = await startProxy(HOST, Number(new URL(strange.origin).port));
    const result = await run({ HTTPS_PROXY: through(proxy), NODE_EXTRA_CA_CERTS: other.path });
    expect(errorsOf(result)[0]).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(strange.requests).toEqual([]);
    await Promise.all([strange.close(), proxy.close()]);
    other.remove();
  });
});
