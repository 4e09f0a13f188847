import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { parse } from 'dotenv';
import { Client } from 'pg';
import { type Browser, browser } from './auth/support/browser.ts';
import { type Started, startCli, until } from './support/cli.ts';

// The command line's emulator, whose branches have real services; what jest runs cannot load Better Auth.
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
const file = join(folder, 'emulator.env');
const APP = 'https://app.example.com';
const ADA = { email: 'ada@example.com', password: 'correct horse battery', name: 'Ada' };
const BETTER_AUTH = { auth_provider: 'better_auth' };

let cli: Started;
let env: Record<string, string>;
let origin: string;
let branch: string;
let ready: number;

beforeAll(async () => {
  writeFileSync(file, 'NEON_API_HOST=http://stale\n');
  const start = Date.now();
  cli = startCli('--write-env', file, '--api-key', 'napi_mine');
  env = await until(() => {
    const text = readable(file);
    return text && !text.includes('stale') ? parse(text) : undefined;
  });
  ready = Date.now() - start;
  origin = new URL(env.NEON_API_HOST ?? '').origin;
  branch = auth(env.NEON_BRANCH_ID ?? '');
});
afterAll(async () => {
  cli.child.kill('SIGKILL');
  await cli.ended;
  rmSync(folder, { recursive: true });
});

function readable(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const auth = (id: string) => `/projects/${env.NEON_PROJECT_ID}/branches/${id}/auth`;

async function call<T = Record<string, never>>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(env.NEON_API_HOST + path, {
    method,
    headers: { authorization: `Bearer ${env.NEON_API_KEY}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}

async function control(action: string, body?: object): Promise<void> {
  const response = await fetch(`${origin}/_emulator/${action}`, {
    method: 'POST',
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(204);
}

async function view<T>(name: string): Promise<T> {
  return (await (await fetch(`${origin}/_emulator/${name}`)).json()) as T;
}

async function rows(id: string, sql: string): Promise<object[]> {
  const urls = await view<Record<string, string>>('databases');
  const client = new Client(urls[id]);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Where a branch's Neon Auth is, with a browser on the application's page. */
interface Home {
  base_url: string;
  jwks_url: string;
  page: Browser;
}

async function enable(): Promise<Home> {
  const got = await call<Omit<Home, 'page'>>('POST', branch, BETTER_AUTH);
  return { ...got, page: browser(got.base_url, APP) };
}

const trust = () => call('POST', `${branch}/domains`, { ...BETTER_AUTH, domain: APP });
const code = async (asked: Promise<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await asked;
  return status === 200 ? 200 : `${status} ${body.code}`;
};

test('writes its variables whole, over a file of an earlier start', async () => {
  expect(ready).toBeLessThan(10_000);
  expect(Object.keys(env)).toEqual([
    'NEON_API_HOST',
    'NEON_API_KEY',
    'NEON_PROJECT_ID',
    'NEON_BRANCH_ID',
    'NEON_DEFAULT_BRANCH_ID',
    'DATABASE_URL',
    'GITHUB_API_URL',
    'GITHUB_GRAPHQL_URL',
    'GITHUB_TOKEN',
  ]);
  expect(env.NEON_API_KEY).toBe('napi_mine');
  const { branches } = await call<{ branches: { id: string; default: boolean; protected: boolean }[] }>(
    'GET',
    `/projects/${env.NEON_PROJECT_ID}/branches`,
  );
  const named = (id = '') => branches.find(({ id: own }) => own === id);
  expect(named(env.NEON_DEFAULT_BRANCH_ID)).toMatchObject({ default: true });
  expect(named(env.NEON_BRANCH_ID)).toMatchObject({ default: false, protected: false });
  await expect(call('GET', branch)).rejects.toThrow('404');
  const client = new Client(env.DATABASE_URL);
  await client.connect();
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
});

// Opening a database takes seconds, so the tests from here on are one story.
let home: Home;

test('an enabled branch is served at an origin of its own', async () => {
  home = await enable();
  expect(new URL(home.base_url).origin).not.toBe(origin);
  const keySet = await (await fetch(home.jwks_url)).json();
  expect(keySet).toEqual({ keys: [expect.objectContaining({ alg: 'EdDSA', crv: 'Ed25519' })] });
});

test('what Neon’s API sets acts on the service at once', async () => {
  const { page } = home;
  expect(await code(page.post('/sign-up/email', ADA))).toBe('403 INVALID_ORIGIN');
  await trust();
  expect(await code(page.post('/sign-up/email', ADA))).toBe(200);

  expect(await code(page.post('/organization/create', { name: 'A', slug: 'a' }))).toBe(200);
  await call('PATCH', `${branch}/plugins/organization`, { enabled: false });
  expect(await code(page.post('/organization/create', { name: 'B', slug: 'b' }))).toMatch(/^404/);

  const social = { provider: 'github', callbackURL: APP };
  expect(await code(page.post('/sign-in/social', social))).toBe('404 PROVIDER_NOT_FOUND');
  const client = { id: 'github', client_id: 'i', client_secret: 's' };
  await call('POST', `${branch}/oauth_providers`, client);
  expect(await code(page.post('/sign-in/social', social))).toBe(200);

  await call('PATCH', `${branch}/email_and_password`, { enabled: false });
  expect(await code(page.post('/sign-in/email', ADA))).toMatch(/^4/);
  await call('PATCH', `${branch}/email_and_password`, { enabled: true });
  await call('DELETE', `${branch}/domains`, { ...BETTER_AUTH, domains: [{ domain: APP }] });
  expect(await code(page.post('/sign-in/email', ADA))).toBe('403 INVALID_ORIGIN');
  await trust();
});

test('users of the API and of the service are the same, in Postgres too', async () => {
  const id = env.NEON_BRANCH_ID ?? '';
  const { id: user } = await call<{ id: string }>('POST', `${branch}/users`, { email: 'tester@example.com' });
  await call('PUT', `${branch}/users/${user}/role`, { roles: ['admin'] });
  await expect(call('POST', `${branch}/users`, { email: 'Ada@example.com' })).rejects.toThrow('409');
  const select = 'select email, role from neon_auth."user" order by email';
  expect(await rows(id, select)).toEqual([
    { email: ADA.email, role: 'user' },
    { email: 'tester@example.com', role: 'admin' },
  ]);
  type View = { projects: Record<string, { users: { email: string; branch_id: string }[] }> };
  const users = (await view<View>('state')).projects[env.NEON_PROJECT_ID ?? '']?.users;
  expect(users).toMatchObject([
    { branch_id: id, email: ADA.email, name: 'Ada', roles: ['user'] },
    { branch_id: id, email: 'tester@example.com', roles: ['admin'] },
  ]);
  await call('DELETE', `${branch}/users/${user}`);
  await expect(call('DELETE', `${branch}/users/${user}`)).rejects.toThrow('404');
  expect(await rows(id, select)).toHaveLength(1);
});

test('what would have been sent is shown', async () => {
  await home.page.post('/request-password-reset', { email: ADA.email, redirectTo: `${APP}/reset` });
  const url = expect.stringContaining('/reset-password/');
  const branch_id = env.NEON_BRANCH_ID;
  expect(await view('mail')).toEqual([{ branch_id, to: ADA.email, kind: 'reset', url, code: null }]);
  const hook = { enabled: true, webhook_url: 'https://example.com/hook', enabled_events: ['user.created'] };
  await call('PUT', `${branch}/webhooks`, hook);
  await home.page.post('/sign-up/email', { ...ADA, email: 'bob@example.com' });
  expect(await view('webhooks')).toMatchObject([{ branch_id, event_type: 'user.created', status: null }]);
});

test('a new branch has its parent’s users and keys at an origin of its own, and goes its own way', async () => {
  const asked = { branch: { name: 'preview/pr-7', parent_id: env.NEON_BRANCH_ID } };
  const path = `/projects/${env.NEON_PROJECT_ID}/branches`;
  const created = await call<{ branch: { id: string } }>('POST', path, asked);
  const child = await call<Home>('GET', auth(created.branch.id));
  expect(new URL(child.base_url).origin).not.toBe(new URL(home.base_url).origin);
  const page = browser(child.base_url, APP);
  expect(await code(page.post('/sign-in/email', ADA))).toBe(200);
  const keys = async (url: string) => (await fetch(url)).json();
  expect(await keys(child.jwks_url)).toEqual(await keys(home.jwks_url));
  await call('DELETE', auth(created.branch.id), { delete_data: true });
  await expect(rows(created.branch.id, 'select * from neon_auth."user"')).rejects.toThrow('does not exist');
  expect(await code(home.page.post('/sign-in/email', ADA))).toBe(200);
});

test('users of a project-level integration reach users_sync after the delay that is set', async () => {
  const id = env.NEON_DEFAULT_BRANCH_ID ?? '';
  const target = { auth_provider: 'stack', project_id: env.NEON_PROJECT_ID };
  await control('options', { sync_delay: 2000 });
  await call('POST', '/projects/auth/create', { ...target, branch_id: id });
  const synced = () => rows(id, 'select email from neon_auth.users_sync');
  expect(await synced()).toEqual([]);
  await call('POST', '/projects/auth/user', { ...target, email: ADA.email });
  expect(await synced()).toEqual([]);
  expect(await until(async () => (await synced()).at(0))).toEqual({ email: ADA.email });
});

test('an integration that is deleted is served no more', async () => {
  await call('DELETE', branch);
  await expect(fetch(`${home.base_url}/ok`)).rejects.toThrow('fetch failed');
});

test('a reset ends all services, but no connection string', async () => {
  home = await enable();
  expect(await view('violations')).toEqual([]);
  await control('reset');
  await expect(fetch(`${home.base_url}/ok`)).rejects.toThrow('fetch failed');
  await expect(call('GET', branch)).rejects.toThrow('404');
  expect(await view('mail')).toEqual([]);
});

test('SIGTERM ends everything within 5 seconds, a client in the middle of a transaction too', async () => {
  const { page } = await enable();
  const client = new Client(env.DATABASE_URL);
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  const waiting = page.get('/get-session').catch(() => undefined);
  const start = Date.now();
  cli.child.kill('SIGTERM');
  expect(await cli.ended).toEqual([0, null]);
  expect(Date.now() - start).toBeLessThan(5_000);
  await waiting;
});
