import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'dotenv';
import type { Finding } from '../../src/report/result.ts';
import { found } from '../support/canary-steps.ts';
import { exampleStep } from '../support/workflow-steps.ts';
import { type Step, startWorkingNeon, type WorkingNeon } from './support/working-neon.ts';

// The bundle against real Better Auth and a real Postgres. Tests follow on one another: each branch's database takes
// a second to open.
jest.setTimeout(60_000);

const APP = 'https://pr-42.example.com';
const ADA = { email: 'ada@example.com', password: 'correct "horse" battery' };
const BOB = { email: 'bob@example.com', password: 'another horse battery' };
const BETTER_AUTH = { auth_provider: 'better_auth' };

let neon: WorkingNeon;
let github: Record<string, string>;
beforeAll(async () => {
  neon = await startWorkingNeon();
  const { GITHUB_API_URL = '', GITHUB_GRAPHQL_URL = '' } = neon.env;
  neon.write('event.json', JSON.stringify({ pull_request: { number: 7 }, number: 7 }));
  const GITHUB_EVENT_PATH = `${neon.workspace}/event.json`;
  github = { GITHUB_API_URL, GITHUB_GRAPHQL_URL, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH };
});
afterAll(() => neon.stop());

const prepare = (users: object[], inputs: Record<string, string> = {}) =>
  neon.step({
    operation: 'prepare-preview',
    domains: APP,
    ...(users.length > 0 && { test_users: JSON.stringify(users) }),
    ...inputs,
  });
const auth = (branch = neon.env.NEON_BRANCH_ID) =>
  `/projects/${neon.env.NEON_PROJECT_ID}/branches/${branch}/auth`;
const findings = ({ outputs }: Step) =>
  (JSON.parse(outputs.findings ?? '[]') as Finding[]).map(
    ({ rule, severity, subject }) => `${severity} ${rule} ${subject}`,
  );
/** Signs in as the application's page does. */
async function signIn({ outputs }: Step, user: object, origin = APP): Promise<number> {
  const response = await fetch(`${outputs.base_url}/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(user),
  });
  return response.status;
}
const emails = async (branch = neon.env.NEON_BRANCH_ID) => {
  type View = { projects: Record<string, { users: { email: string; branch_id: string }[] }> };
  const { users } = (await neon.view<View>('state')).projects[neon.env.NEON_PROJECT_ID as string] ?? {};
  return users?.filter(({ branch_id }) => branch_id === branch).map(({ email }) => email);
};

/** Where a value that is masked stands all the same, but for the outputs that are secrets. */
function leaks(step: Step, comments: string): string[] {
  const { cookie_secret: _, ...outputs } = step.outputs;
  const { summary, state, path } = step.files;
  const stdout = step.stdout.replace(/^::add-mask::.*$/gm, '');
  const written = { stdout, stderr: step.stderr, outputs: JSON.stringify(outputs) };
  return found({ ...written, summary, state, path, comments }, step.masks);
}

describe('from a fresh branch to a proved sign-in', () => {
  const options = (): Record<string, string> => ({
    env_file: '.env.preview',
    pr_comment: 'true',
    github_token: neon.env.GITHUB_TOKEN as string,
  });
  const run = () =>
    neon.step(
      { operation: 'prepare-preview', domains: APP, test_users: JSON.stringify([ADA]), ...options() },
      { ...github, RUNNER_DEBUG: '1' },
    );
  const comments = async () =>
    (await (await fetch(`${github.GITHUB_API_URL}/_emulator/comments`)).json()) as { body: string }[];
  let first: Step;
  let second: Step;

  test('it is one step', async () => {
    first = await run();
    expect([first.exitCode, first.annotations, findings(first)]).toEqual([0, [], []]);
    expect(first.writes).toEqual(['POST /auth', 'POST /auth/domains']);
    // Branch and settings, those of the parent, and what came of the writes.
    expect(first.requests).toHaveLength(16);
    expect(await signIn(first, ADA)).toBe(200);
    expect(await signIn(first, ADA, 'https://elsewhere.example.com')).toBe(403);
    expect(JSON.parse(first.outputs.user_ids ?? '')).toEqual({ [ADA.email]: expect.any(String) });
  });

  test('a second run writes nothing, and all that an application knows stays', async () => {
    second = await run();
    expect([second.exitCode, second.writes, second.requests.length]).toEqual([0, [], 10]);
    expect([first.outputs.changed, second.outputs.changed]).toEqual(['true', 'false']);
    for (const name of ['base_url', 'jwks_url', 'issuer', 'cookie_secret', 'user_ids'])
      expect([name, second.outputs[name]]).toEqual([name, first.outputs[name]]);
    const shown = [first, second].map(
      step => `${Math.round(step.durationMs)} ms, ${step.requests.length} requests to Neon`,
    );
    process.stdout.write(`prepare-preview: first run ${shown.join('; second run ')}\n`);
  });

  test('the env file has what the application needs', () => {
    expect(parse(neon.read('.env.preview'))).toEqual({
      NEON_AUTH_BASE_URL: first.outputs.base_url,
      NEON_AUTH_JWKS_URL: first.outputs.jwks_url,
      NEON_AUTH_COOKIE_SECRET: first.outputs.cookie_secret,
    });
    expect(first.outputs.cookie_secret?.length).toBeGreaterThanOrEqual(32);
  });

  test('the comment is one, and has what a reviewer needs', async () => {
    const bodies = (await comments()).map(({ body }) => body);
    expect(bodies).toHaveLength(1);
    for (const text of [APP, first.outputs.base_url ?? '', 'a***&#64;example.com'])
      expect(bodies[0]).toContain(text);
  });

  test('passwords, the cookie secret, tokens and cookies are masked, and nowhere', async () => {
    const text = JSON.stringify(await comments());
    for (const step of [first, second]) {
      expect(step.masks).toEqual(expect.arrayContaining([ADA.password, step.outputs.cookie_secret]));
      // The JSON web token, and the session's cookie: token and signature.
      expect(step.masks.filter(mask => /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(mask))).not.toEqual([]);
      expect(step.masks.filter(mask => /^\w{32}\..{40,}/.test(mask))).not.toEqual([]);
      expect(leaks(step, text)).toEqual([]);
      expect(step.log).not.toMatch(/eyJ/);
    }
  });

  test('a dry run writes nothing, at the auth service neither', async () => {
    const dry = await prepare([BOB], { dry_run: 'true' });
    expect([dry.exitCode, dry.writes]).toEqual([0, []]);
    expect(await emails()).toEqual([ADA.email]);
  });
});

describe('test users', () => {
  const VERIFIED = 'auth: { email_and_password: { require_email_verification: true } }';

  test('whose addresses must be verified are a finding that says what to give', async () => {
    neon.write('verified.yml', VERIFIED);
    const step = await prepare([BOB], { config_file: 'verified.yml' });
    expect([step.exitCode, findings(step)]).toEqual([1, [`error user-cannot-sign-in ${BOB.email}`]]);
    expect(step.outputs.findings).toContain('database_url');
    expect(await emails()).toEqual([ADA.email]);
  });

  test('are verified by database_url', async () => {
    const inputs = { config_file: 'verified.yml', database_url: neon.env.DATABASE_URL as string };
    const step = await prepare([BOB], inputs);
    expect([step.exitCode, step.annotations]).toEqual([0, []]);
    expect(await signIn(step, BOB)).toBe(200);
    expect(leaks(step, '')).toEqual([]);
    const again = await prepare([BOB], inputs);
    expect([again.exitCode, again.writes, again.outputs.changed]).toEqual([0, [], 'false']);
  });

  test('are not made where sign-up is closed, and those who are there still sign in', async () => {
    neon.write(
      'closed.yml',
      'auth: { email_and_password: { disable_sign_up: true, require_email_verification: false } }',
    );
    const eve = { email: 'eve@example.com', password: 'the horse of eve' };
    const step = await prepare([eve, ADA], { config_file: 'closed.yml' });
    expect([step.exitCode, findings(step)]).toEqual([
      1,
      [`error sign-up-closed ${eve.email}`, 'note sign-up-closed email_and_password'],
    ]);
    expect(JSON.parse(step.outputs.user_ids ?? '')).toEqual({ [ADA.email]: expect.any(String) });
  });

  test('with another password are an error that names them', async () => {
    neon.write(
      'open.yml',
      'auth: { email_and_password: { disable_sign_up: false, require_email_verification: false } }',
    );
    const step = await prepare([{ ...ADA, password: BOB.password }], { config_file: 'open.yml' });
    expect([step.exitCode, findings(step)]).toEqual([1, [`error user-cannot-sign-in ${ADA.email}`]]);
    expect(step.log).toContain('exists with another password');
  });

  test('two steps at once make a user once, and both succeed', async () => {
    const eve = { email: 'eve@example.com', password: 'the horse of eve' };
    const both = await Promise.all([prepare([eve]), prepare([eve])]);
    expect(both.map(({ exitCode, log }) => (exitCode === 0 ? 0 : log))).toEqual([0, 0]);
    expect((await emails())?.filter(email => email === eve.email)).toHaveLength(1);
  });
});

/** Each makes one thing wrong, and takes it back. */
interface Hazard {
  name: string;
  seed(): Promise<unknown>;
  undo?(): Promise<unknown>;
  found: string[];
}
const set = (of: string, body: object) => neon.api('PATCH', `${auth()}/${of}`, body);
const domains = (method: 'POST' | 'DELETE') => {
  const body = method === 'POST' ? { domain: APP } : { domains: [{ domain: APP }] };
  return neon.api(method, `${auth()}/domains`, { ...BETTER_AUTH, ...body });
};
/** The next response of Get Neon Auth with other fields. */
const patched = (patch: object) =>
  fetch(`${new URL(neon.env.NEON_API_HOST as string).origin}/_emulator/faults`, {
    method: 'POST',
    body: JSON.stringify({ method: 'GET', path: '/auth$', patch }),
  });

const HAZARDS: Hazard[] = [
  { name: 'nothing', seed: async () => undefined, found: [] },
  {
    name: 'no domain',
    seed: async () => [await domains('DELETE'), await set('allow_localhost', { allow_localhost: false })],
    undo: async () => [await domains('POST'), await set('allow_localhost', { allow_localhost: true })],
    found: ['error no-domain domains'],
  },
  {
    name: 'closed sign-up',
    seed: () => set('email_and_password', { disable_sign_up: true }),
    undo: () => set('email_and_password', { disable_sign_up: false }),
    found: ['note sign-up-closed email_and_password'],
  },
  {
    name: 'a provider without a client',
    async seed() {
      const client = { client_id: 'ours', client_secret: 'hush' };
      await neon.api('POST', `${auth()}/oauth_providers`, { id: 'github', ...client });
      await set('oauth_providers/github', { client_id: '' });
    },
    undo: () => neon.api('DELETE', `${auth()}/oauth_providers/github`),
    found: ['error provider-unusable github'],
  },
  {
    name: 'password off',
    seed: () => set('email_and_password', { enabled: false }),
    undo: () => set('email_and_password', { enabled: true }),
    found: [`error user-cannot-sign-in ${ADA.email}`, 'note sign-up-closed email_and_password'],
  },
  {
    name: 'the service down',
    seed: () => patched({ base_url: 'http://127.0.0.1:1/neondb/auth' }),
    found: ['error service-unreachable base_url'],
  },
  {
    name: 'no keys',
    seed: () => patched({ jwks_url: `${new URL(neon.env.NEON_API_HOST as string).origin}/_emulator/state` }),
    found: ['error jwks-invalid jwks_url'],
  },
];

describe('check-sign-in finds', () => {
  test.each(HAZARDS)('$name', async ({ seed, undo, found: expected }) => {
    await seed();
    const step = await neon.step({ operation: 'check-sign-in', ...ADA, max_retries: '0' });
    await undo?.();
    expect(findings(step)).toEqual(expected);
    expect(step.exitCode).toBe(expected.some(line => line.startsWith('error')) ? 1 : 0);
    expect(step.writes).toEqual([]);
    expect(leaks(step, '')).toEqual([]);
  });
});

describe('a branch of a production that has a Neon Auth', () => {
  const HOOK = {
    enabled: true,
    webhook_url: 'https://app.example.com/hook',
    enabled_events: ['user.created'],
  };
  const values = (more: Record<string, string>): Record<string, string> => ({
    'vars.NEON_PROJECT_ID': neon.env.NEON_PROJECT_ID as string,
    'vars.GOOGLE_CLIENT_ID': 'ours',
    'secrets.GOOGLE_CLIENT_SECRET': 'the secret of google',
    'secrets.NEON_API_KEY': neon.env.NEON_API_KEY as string,
    'secrets.TEST_PASSWORD': ADA.password,
    'github.token': neon.env.GITHUB_TOKEN as string,
    'github.event.number': '7',
    ...more,
  });
  const TESTER = { ...ADA, email: 'tester@acme.example' };
  const ORIGIN = 'https://pr-7.preview.acme.example';
  /** The branch of the tests before, in place of the examples' branch "development": its database is open. */
  const SHARED = 'preview/pr-42';
  let branch: string;
  const runExample = async (name: string, job: string, more: Record<string, string> = {}) => {
    const { inputs, env } = exampleStep(name, job, values(more));
    const branch_name = inputs.branch_name === 'development' ? SHARED : inputs.branch_name;
    return neon.step({ ...inputs, ...(branch_name && { branch_name }) }, { ...github, ...env });
  };

  beforeAll(async () => {
    const production = neon.env.NEON_DEFAULT_BRANCH_ID as string;
    await neon.api('POST', auth(production), BETTER_AUTH);
    await neon.api('POST', `${auth(production)}/domains`, {
      ...BETTER_AUTH,
      domain: 'https://app.acme.example',
    });
    await neon.api('PUT', `${auth(production)}/webhooks`, HOOK);
    branch = await neon.branch('preview/pr-7', production);
    neon.write('neon-auth.yml', readFileSync('examples/neon-auth.yml', 'utf8'));
  });

  test('gets no test users while its webhook is production’s', async () => {
    const step = await prepare([ADA], { branch_id: branch });
    expect([step.exitCode, findings(step)]).toEqual([
      1,
      ['error parent-webhook webhook', 'note localhost-allowed allow_localhost'],
    ]);
    expect(await emails(branch)).toEqual([]);
    expect(await neon.view('webhooks')).toEqual([]);
  });

  test('is prepared by examples/preview.yml', async () => {
    const more = { 'steps.branch.outputs.branch_id': branch };
    const step = await runExample('preview.yml', 'preview', more);
    expect([step.exitCode, step.annotations.filter(({ level }) => level === 'error')]).toEqual([0, []]);
    expect(findings(step)).toEqual([
      'note localhost-allowed allow_localhost',
      'note domain-skipped https://*.preview.acme.example',
    ]);
    expect(await signIn(step, TESTER, ORIGIN)).toBe(200);
    expect(await neon.view('webhooks')).toEqual([]);
    const again = await runExample('preview.yml', 'preview', more);
    expect([again.exitCode, again.writes]).toEqual([0, []]);
  });

  test('loses production’s domains to apply with prune, and keeps its own', async () => {
    neon.write('exact.yml', `auth: { webhook: { enabled: false }, domains: ['\${PREVIEW_ORIGIN}'] }`);
    const both = async () => {
      const on = { branch_id: branch, config_file: 'exact.yml' };
      const applied = await neon.step(
        { operation: 'apply', prune: 'true', ...on },
        { PREVIEW_ORIGIN: ORIGIN },
      );
      const prepared = await prepare([], { branch_id: branch, domains: ORIGIN });
      expect([applied.exitCode, prepared.exitCode]).toEqual([0, 0]);
      return [...applied.writes, ...prepared.writes];
    };
    expect(await both()).toEqual(['DELETE /auth/domains']);
    expect(await both()).toEqual([]);
  });

  test('and by examples/preview-deployment.yml for an origin that its host made', async () => {
    const origin = 'https://shop-a1b2c3-acme.vercel.app';
    const step = await runExample('preview-deployment.yml', 'preview', {
      'steps.pull.outputs.number': '7',
      'steps.pull.outputs.origin': origin,
    });
    expect([step.exitCode, step.writes]).toEqual([0, ['POST /auth/domains']]);
    expect(await signIn(step, TESTER, origin)).toBe(200);
  });

  test('examples/preview-shared-branch.yml lets a page in as long as its pull request is open', async () => {
    const step = await runExample('preview-shared-branch.yml', 'preview');
    expect([step.exitCode, step.outputs.branch_id]).toEqual([0, neon.env.NEON_BRANCH_ID]);
    expect(await signIn(step, TESTER, ORIGIN)).toBe(200);
    const closed = await runExample('preview-shared-branch.yml', 'close');
    expect([closed.exitCode, closed.writes]).toEqual([0, ['DELETE /auth/domains']]);
    expect(await signIn(step, TESTER, ORIGIN)).toBe(403);
  });

  test('and deletes at night what was missed', async () => {
    const dead = 'https://pr-3.preview.acme.example';
    const shared = await neon.step({
      operation: 'add-domains',
      branch_name: SHARED,
      domains: `${dead},${ORIGIN}`,
    });
    const cleaned = await runExample('preview-shared-branch.yml', 'clean-up', {
      'steps.open.outputs.domains': `${ORIGIN}\nhttps://pr-9.preview.acme.example`,
    });
    expect([shared.exitCode, cleaned.exitCode, cleaned.writes]).toEqual([0, 0, ['DELETE /auth/domains']]);
    const left = await neon.step({ operation: 'list-domains', branch_name: SHARED });
    expect(left.outputs.domains).toContain(ORIGIN);
    expect(left.outputs.domains).not.toContain(dead);
  });
});
