import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { DEFAULT_TOKENS, type FakeGitHub, startFakeGitHub } from '../../emulator/github/server.ts';
import { type Emulator, startEmulator } from '../../emulator/neon/server.ts';
import { runStep, type StepResult } from '../../local-runner/run-step.ts';
import { type Certificate, selfSigned } from './support/certificate.ts';
import { type ConnectProxy, startProxy } from './support/connect-proxy.ts';
import { BRANCH, PROJECT } from './support/step.ts';

const HOST = 'github.test';

let certificate: Certificate;
let neon: Emulator;
let github: FakeGitHub;
let proxy: ConnectProxy;
beforeAll(async () => {
  certificate = selfSigned([HOST]);
  neon = await startEmulator();
  github = await startFakeGitHub({ tls: certificate });
  proxy = await startProxy(HOST, Number(new URL(github.url).port));
});
afterAll(async () => {
  await Promise.all([neon.close(), github.close(), proxy.close()]);
  certificate.remove();
});
beforeEach(() => {
  neon.reset();
  github.reset();
  proxy.asked.length = 0;
  proxy.manner = 'tunnel';
});

const run = (env: Record<string, string>, more: Record<string, string> = {}) =>
  runStep({
    inputs: {
      operation: 'create-integration',
      branch_id: BRANCH,
      project_id: PROJECT,
      api_key: neon.apiKey,
      api_host: neon.url,
      github_token: DEFAULT_TOKENS.write,
      github_secrets: 'JWKS=jwks_url',
      max_retries: '0',
      ...more,
    },
    env: { GITHUB_API_URL: `https://${HOST}`, NODE_EXTRA_CA_CERTS: certificate.path, ...env },
    timeoutMs: 20_000,
  });
const errorsOf = ({ annotations }: StepResult) =>
  annotations.filter(({ level }) => level === 'error').map(({ message }) => message);

test('GitHub is asked through the proxy, Neon on loopback is not', async () => {
  const result = await run({ HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` });
  expect(result).toMatchObject({ exitCode: 0, stderr: '', annotations: [] });
  expect(github.secrets()).toMatchObject([{ name: 'JWKS', value: result.outputs.jwks_url }]);
  expect(new Set(proxy.asked.map(({ target }) => target))).toEqual(new Set([`${HOST}:443`]));
  expect(proxy.asked).toHaveLength(github.requests.length);
});

test('NO_PROXY leaves GitHub out', async () => {
  const env = { HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: '127.0.0.1', GITHUB_API_URL: github.url };
  expect(await run(env)).toMatchObject({ exitCode: 0 });
  expect(proxy.asked).toEqual([]);
});

test.each([
  ['proxy.test:3128', /not sent: HTTPS_PROXY is not the URL of a proxy.* Nothing was asked of Neon\./],
  ['socks5://127.0.0.1:1080', /not sent: HTTPS_PROXY is not the URL of a proxy/],
  ['http://127.0.0.1:1', /the proxy made no connection to github\.test/],
])('a proxy that cannot be used is an error, never a request past it: %s', async (url, error) => {
  const result = await run({ HTTPS_PROXY: url });
  expect(errorsOf(result)).toEqual([expect.stringMatching(error)]);
  expect([...github.requests, ...neon.requests]).toEqual([]);
});

test('a proxy that refuses GitHub is named, and no key is made', async () => {
  proxy.manner = 'refuse';
  const result = await run({ HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` });
  expect(errorsOf(result)[0]).toMatch(/the proxy refused the connection to github\.test with status 502/);
  expect(neon.requests).toEqual([]);
});

test('a certificate that is not trusted stops the step before Neon is asked', async () => {
  const result = await run({ GITHUB_API_URL: github.url, NODE_EXTRA_CA_CERTS: '' });
  expect(errorsOf(result)[0]).toMatch(/is not trusted .*NODE_EXTRA_CA_CERTS/);
  expect(neon.requests).toEqual([]);
});

test.each<[string, Record<string, string>]>([
  ['GitHub', {}],
  ['Neon', { api_host: `https://${HOST}/api/v2`, github_token: '', github_secrets: '' }],
])('NODE_TLS_REJECT_UNAUTHORIZED=0: %s is not asked, and the error says what to do', async (_, more) => {
  const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, NODE_TLS_REJECT_UNAUTHORIZED: '0' };
  const result = await run({ ...env, NODE_EXTRA_CA_CERTS: '' }, more);
  expect(result.exitCode).toBe(1);
  expect(errorsOf(result)).toEqual([
    expect.stringMatching(
      /not sent: NODE_TLS_REJECT_UNAUTHORIZED=0 .* Remove the variable; .*NODE_EXTRA_CA_CERTS/,
    ),
  ]);
  expect([...proxy.asked, ...github.requests, ...neon.requests]).toEqual([]);
});
