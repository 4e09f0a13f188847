import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'dotenv';
import { DEFAULT_TOKENS, startFakeGitHub } from '../../emulator/github/server.ts';
import { startProxy } from './support/connect-proxy.ts';
import { openRotationBench, REPOSITORY, type RotationBench } from './support/rotation.ts';
import { BRANCH, type Run } from './support/step.ts';

let bench: RotationBench;
let workspace: string;
beforeAll(async () => {
  bench = await openRotationBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'neon-auth-workspace-'));
  await bench.begin();
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const rotate = { operation: 'generate-sdk-keys' };
const create = { operation: 'create-integration', branch_id: BRANCH };
const toGitHub = { github_token: DEFAULT_TOKENS.write, github_secrets: 'KEY=secret_server_key' };
const step = (inputs: Record<string, string>, env: Record<string, string> = {}) =>
  bench.step(inputs, { GITHUB_WORKSPACE: workspace, ...env });
const errorOf = (run: Run) => run.annotations.find(({ level }) => level === 'error')?.message ?? '';
const file = (name: string) => join(workspace, name);

describe('export_env', () => {
  test('gives later steps the keys of stack, masked before, the secret under no public name', async () => {
    const run = await step({ ...rotate, export_env: 'true', framework: 'nextjs' });
    const { auth_provider_project_id, pub_client_key, secret_server_key } = run.outputs;
    expect(run).toMatchObject({ exitCode: 0, stderr: '', annotations: [] });
    expect(run.exported).toEqual({
      STACK_PROJECT_ID: auth_provider_project_id,
      STACK_PUBLISHABLE_CLIENT_KEY: pub_client_key,
      STACK_SECRET_SERVER_KEY: secret_server_key,
      NEXT_PUBLIC_STACK_PROJECT_ID: auth_provider_project_id,
      NEXT_PUBLIC_STACK_PUBLISHABLE_CLIENT_KEY: pub_client_key,
    });
    expect(run.masks).toContain(secret_server_key);
    const log = run.stdout.replaceAll(/^::add-mask::.*$/gm, '');
    expect(log + run.files.summary).not.toContain(secret_server_key);
    expect(run.log).toContain('Environment variables for the later steps: STACK_PROJECT_ID, ');
  });

  test('gives later steps the URLs of better_auth', async () => {
    const run = await step({ ...create, export_env: 'true', framework: 'vite' });
    const { base_url, jwks_url } = run.outputs;
    expect(run.exported).toEqual({
      NEON_AUTH_BASE_URL: base_url,
      NEON_AUTH_JWKS_URL: jwks_url,
      VITE_NEON_AUTH_URL: base_url,
    });
  });
});

test.each([
  ['a folder', 'sub', 'EISDIR'],
  ['not there', 'none/env', 'ENOENT'],
])('export_env with GITHUB_ENV %s is refused before anything is asked', async (_, name, code) => {
  mkdirSync(file('sub'));
  const run = await step({ ...rotate, export_env: 'true' }, { GITHUB_ENV: file(name) });
  expect(run).toMatchObject({ exitCode: 1, requests: [] });
  expect(errorOf(run)).toBe(
    `Input export_env: the file that GITHUB_ENV names cannot be written (${code}). Nothing was asked of Neon.`,
  );
});

describe('env_file', () => {
  test('sets the variables and keeps the rest', async () => {
    writeFileSync(file('.env'), '# ours\nPORT=1\nexport STACK_SECRET_SERVER_KEY="old"\n', { mode: 0o644 });
    const run = await step({ ...rotate, env_file: '.env', framework: 'vite' });
    expect(run).toMatchObject({ exitCode: 0, exported: {} });
    expect(readFileSync(file('.env'), 'utf8')).toMatch(
      /^# ours\nPORT=1\nexport STACK_SECRET_SERVER_KEY=ssk_\w+\nSTACK_/,
    );
    expect(parse(readFileSync(file('.env')))).toEqual({
      PORT: '1',
      STACK_PROJECT_ID: run.outputs.auth_provider_project_id,
      STACK_PUBLISHABLE_CLIENT_KEY: run.outputs.pub_client_key,
      STACK_SECRET_SERVER_KEY: run.outputs.secret_server_key,
      VITE_STACK_PROJECT_ID: run.outputs.auth_provider_project_id,
      VITE_STACK_PUBLISHABLE_CLIENT_KEY: run.outputs.pub_client_key,
    });
    expect(statSync(file('.env')).mode & 0o777).toBe(0o600);
    expect(readdirSync(workspace)).toEqual(['.env']);
  });

  test.each([
    ['out of the workspace', '../.env', 'is not within the workspace'],
    ['a folder', 'sub', 'is not a file'],
    ['in no folder', 'none/.env', 'its folder does not exist'],
    ['a link out', 'link', 'is not within the workspace'],
    ['a name that is too long', `${'x'.repeat(252)}.env`, 'has a name that is too long'],
  ])('%s is refused before anything is asked', async (_, env_file, why) => {
    mkdirSync(file('sub'));
    symlinkSync('/etc/hostname', file('link'));
    const run = await step({ ...rotate, ...toGitHub, env_file });
    expect(run).toMatchObject({ exitCode: 1, requests: [], outputs: {} });
    expect(errorOf(run)).toContain(`Input env_file: ${why}`);
    expect(errorOf(run)).toMatch(/Nothing was asked of Neon\.$/);
    expect(bench.github.secrets()).toEqual([]);
  });

  test('is written with nothing when a dry run', async () => {
    const run = await step({ ...rotate, env_file: '.env', dry_run: 'true' });
    expect(run.exitCode).toBe(0);
    expect(run.log).toContain('Would write variables to .env.');
    expect(readdirSync(workspace)).toEqual([]);
  });

  test('that cannot be written in the end fails the step, and secrets are stored all the same', async () => {
    bench.emulator.fail({ path: 'keys$', patch: { pub_client_key: 'pck_1\nNODE_OPTIONS=--require=/tmp/x' } });
    const run = await step({ ...rotate, ...toGitHub, env_file: '.env' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { secret_server_key: expect.any(String) } });
    expect(errorOf(run)).toMatch(/^env_file: the value of STACK_PUBLISHABLE_CLIENT_KEY has a line break/);
    expect(bench.github.secrets()).toHaveLength(1);
    expect(readdirSync(workspace)).toEqual([]);
  });
});

describe('GITHUB_API_URL', () => {
  test('of an Enterprise server has a path, which is respected', async () => {
    const run = await step({ ...rotate, ...toGitHub }, { GITHUB_API_URL: `${bench.github.url}/api/v3` });
    expect(run.exitCode).toBe(1);
    expect(bench.github.requests[0]?.path).toBe(
      '/api/v3/repos/octo-org/octo-repo/actions/secrets/public-key',
    );
  });

  test('that redirects to another host takes the token nowhere', async () => {
    const elsewhere = await startFakeGitHub();
    const location = `${elsewhere.url.replace('127.0.0.1', 'localhost')}/repos/octo-org/octo-repo/actions/secrets/public-key`;
    bench.github.fail({ path: 'public-key$', status: 302, headers: { location } });
    const run = await step({ ...rotate, ...toGitHub });
    expect(run).toMatchObject({ exitCode: 1, requests: [] });
    expect(elsewhere.requests).toEqual([]);
    expect(errorOf(run)).toMatch(/A redirect to localhost:\d+ is not followed/);
    await elsewhere.close();
  });

  test('may have a certificate of an authority of your own, behind a proxy that wants a password', async () => {
    const [key, cert] = ['key.pem', 'cert.pem'].map(file) as [string, string];
    const subject = ['-subj', '/CN=ghe.example.test', '-addext', 'subjectAltName=DNS:ghe.example.test'];
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-keyout', key, '-out', cert];
    execFileSync('openssl', ['req', '-x509', '-nodes', '-days', '1', ...made, ...subject], { stdio: 'pipe' });
    const tls = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
    const github = await startFakeGitHub({ tls });
    const port = Number(new URL(github.url).port);
    const proxy = await startProxy('ghe.example.test', port, 'user:proxy-password');
    const env = {
      GITHUB_API_URL: 'https://ghe.example.test',
      HTTPS_PROXY: `http://user:proxy-password@127.0.0.1:${proxy.port}`,
      RUNNER_DEBUG: '1',
    };
    const untrusted = await step({ ...rotate, ...toGitHub }, env);
    expect(untrusted).toMatchObject({ exitCode: 1, requests: [] });
    expect(errorOf(untrusted)).toMatch(
      /certificate of ghe\.example\.test is not trusted.*NODE_EXTRA_CA_CERTS/,
    );
    const trusted = await step({ ...rotate, ...toGitHub }, { ...env, NODE_EXTRA_CA_CERTS: cert });
    expect(trusted).toMatchObject({ exitCode: 0, stderr: '' });
    expect(github.secrets()).toEqual([
      expect.objectContaining({ repository: REPOSITORY, value: trusted.outputs.secret_server_key }),
    ]);
    const through = proxy.asked.length;
    const around = await step(
      { ...rotate, ...toGitHub, max_retries: '0', timeout: '5' },
      { ...env, no_proxy: 'ghe.example.test' },
    );
    expect(around).toMatchObject({ exitCode: 1, requests: [] });
    expect(proxy.asked).toHaveLength(through);
    expect(new Set(proxy.asked.map(({ target }) => target))).toEqual(new Set(['ghe.example.test:443']));
    const shown = (untrusted.stdout + trusted.stdout).replace(/^::add-mask::.*$/gm, '');
    expect(shown).not.toContain('proxy-password');
    await Promise.all([github.close(), proxy.close()]);
  });

  test('by plain http is refused, with a proxy, too', async () => {
    const proxy = await startProxy('github.example.test', Number(new URL(bench.github.url).port));
    const env = {
      GITHUB_API_URL: 'http://github.example.test',
      http_proxy: `http://127.0.0.1:${proxy.port}`,
    };
    const run = await step({ ...rotate, ...toGitHub }, env);
    expect(run).toMatchObject({ exitCode: 1, stderr: '', requests: [] });
    expect(errorOf(run)).toMatch(/^GITHUB_API_URL must begin with https:/);
    expect([proxy.asked, bench.github.requests]).toEqual([[], []]);
    await proxy.close();
  });
});

test('no key is made where outputs cannot be written', async () => {
  for (const GITHUB_OUTPUT of [file('none/output'), '']) {
    const run = await step({ ...rotate, ...toGitHub }, { GITHUB_OUTPUT });
    expect(run).toMatchObject({ exitCode: 1, requests: [] });
    expect(errorOf(run)).toMatch(
      /^The outputs of this step could not be written: .*Nothing was asked of Neon\.$/,
    );
  }
});

test('outputs that cannot be written any more do not keep a new key from its secret', async () => {
  const GITHUB_OUTPUT = file('output');
  writeFileSync(GITHUB_OUTPUT, '');
  bench.emulator.fail({ path: '/auth/keys$', delay: 1_500 });
  const asked = bench.emulator.requests.length;
  const running = step({ ...rotate, ...toGitHub }, { GITHUB_OUTPUT });
  while (bench.github.requests.every(({ method }) => method !== 'DELETE')) await sleep(20);
  await sleep(300);
  rmSync(GITHUB_OUTPUT);
  const run = await running;
  // The key, and its trial.
  expect(bench.emulator.requests.length).toBe(asked + 2);
  expect(run.exitCode).toBe(1);
  expect(bench.github.secrets()).toEqual([
    expect.objectContaining({ name: 'KEY', value: expect.stringMatching(/^ssk_/) }),
  ]);
});

test('an operation without an integration warns of them and loads nothing', async () => {
  const run = await step({
    operation: 'list-integrations',
    ...toGitHub,
    env_file: '../x',
    export_env: 'true',
  });
  expect(run.exitCode).toBe(0);
  expect(run.annotations.map(({ message }) => message)).toEqual(
    ['export_env', 'env_file', 'github_secrets', 'github_token'].map(
      name => `${name} is not used by list-integrations.`,
    ),
  );
  expect(bench.github.requests).toEqual([]);
});
