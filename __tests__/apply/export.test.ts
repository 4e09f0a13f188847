import '../support/toolkit.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { type Bench, openBench } from './support/procedures.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const exported = (env: NodeJS.ProcessEnv = {}) =>
  bench.run({ operation: 'export', config_file: 'exported.yml' }, '', env);
const text = () => readFileSync(join(bench.workspace, 'exported.yml'), 'utf8');
const written = () => parse(text()).auth;

test('a secret is left out, wherever it is, and its variable is named', async () => {
  await bench.run({ operation: 'apply' });
  const { did, writes, outputs } = await exported();
  expect(did).toBe(
    'written to exported.yml; secrets left out: email_provider.password, oauth_providers[google].client_secret',
  );
  expect([writes, outputs]).toEqual([[], { config_file: 'exported.yml' }]);
  expect(text()).not.toContain('canary');
  expect(text()).toContain('# client_secret: ${');
  expect(text()).toContain('# password: ${');
  expect(written().oauth_providers).toEqual([{ id: 'google', client_id: 'client-1' }]);
});

test('a URL with credentials is left out', async () => {
  await bench.run({ operation: 'apply' });
  const there = bench.emulated.integration();
  if (!there) throw new Error('Neon Auth is off');
  there.settings.webhook.webhook_url = 'https://user:canary-hook@hooks.example.com/neon';
  there.oauth_server.login_page = 'https://user:canary-page@app.example.com/login';
  expect((await exported()).did).toMatch(/, oauth_server\.login_page$/);
  expect(text()).not.toContain('canary');
  expect(text()).toContain('# webhook_url: ${');
  expect(written().webhook).toEqual({ enabled: true, enabled_events: ['user.created'], timeout_seconds: 5 });
});

test('what is not secret is written, and where no secret is left out none is reported', async () => {
  await bench.run({ operation: 'apply' }, 'auth:\n  name: App\n  domains: [https://app.example.com]\n');
  expect((await exported()).did).toBe('written to exported.yml');
  expect(written()).toMatchObject({
    name: 'App',
    domains: ['https://app.example.com'],
    webhook: { enabled: false },
  });
});

test('a branch without Neon Auth has nothing to export', async () => {
  const { error } = await exported();
  expect(error).toMatch(/^Neon Auth is off on branch \S+: there is nothing to export\.$/);
  expect(text).toThrow('ENOENT');
});

const ACTION = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_ACTION_REPOSITORY: 'octo/neon-auth-action',
  GITHUB_ACTION_REF: 'v1',
};

test.each([
  [ACTION, 'https://github.com/octo/neon-auth-action/raw/v1/schema/neon-auth.schema.json'],
  [{ ...ACTION, GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' }, './schema/neon-auth.schema.json'],
  [{ ...ACTION, GITHUB_ACTION_REF: '' }, './schema/neon-auth.schema.json'],
  [{ ...ACTION, GITHUB_ACTION_REF: undefined }, './schema/neon-auth.schema.json'],
  [{ ...ACTION, GITHUB_ACTION_REPOSITORY: 'x\n- injected' }, './schema/neon-auth.schema.json'],
  [{}, './schema/neon-auth.schema.json'],
])('editors find the schema of the version that runs: %j', async (env, address) => {
  await bench.run({ operation: 'apply' }, 'auth: {}\n');
  await exported(env);
  expect(text()).toContain(`# yaml-language-server: $schema=${address}\n`);
});
