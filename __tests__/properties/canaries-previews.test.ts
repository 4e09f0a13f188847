// Before anything of src/.
import '../support/fake-world.ts';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DEFAULT_TOKENS, type FakeGitHub, startFakeGitHub } from '../../emulator/github/server.ts';
import { BRANCH_IDS } from '../../emulator/neon/seeds.ts';
import type { HttpRequest, HttpResponse } from '../../src/http/transport.ts';
import { INPUT_CANARIES, RESPONSE_CANARIES, traces } from '../support/canaries.ts';
import { found } from '../support/canary-steps.ts';
import { type EmulatedNeon, emulatedNeon } from '../support/emulated-neon.ts';
import { type FakeAuth, fakeAuth } from '../support/fake-auth.ts';
import { realEffects } from '../support/github.ts';
import { type InProcess, runInProcess } from '../support/in-process.ts';
import { PROJECT } from '../support/plans.ts';

// What goes through a branch's auth service: passwords there, sessions and tokens back. Each step runs whole.

/** The passwords of two test users. */
const FIRST = 'Dp4sNw7k first"user\\pass';
const SECOND = 'Gj6vCx2t second pass<&>';
const { password: SIGN_UP = '', database_url: DATABASE = '', api_key: API_KEY = '' } = INPUT_CANARIES;
const { session: SESSION, cookie: COOKIE } = RESPONSE_CANARIES;
const SECRETS = traces([FIRST, SECOND, SIGN_UP, DATABASE, API_KEY, SESSION, COOKIE]);

const USERS = [
  { email: 'ada@example.com', password: FIRST },
  { email: 'bob@example.com', password: SECOND, roles: ['admin'] },
];
const PREPARE = {
  operation: 'prepare-preview',
  domains: 'https://pr-42.example.com',
  test_users: JSON.stringify(USERS),
  database_url: DATABASE,
};
const CREATE = { operation: 'create-user', email: 'eve@example.com', password: SIGN_UP };
const CHECK = { operation: 'check-sign-in', email: 'eve@example.com', password: SIGN_UP };

let github: FakeGitHub;
let folder: string;
let emulated: EmulatedNeon;
let auth: FakeAuth;
/** The tokens of the users of a step, which the service signs anew each time. */
let tokens: string[];
beforeAll(async () => {
  github = await startFakeGitHub({ jobPermission: 'write' });
});
beforeEach(() => {
  github.reset();
  folder = mkdtempSync(join(tmpdir(), 'canaries-'));
  writeFileSync(join(folder, 'event.json'), JSON.stringify({ pull_request: { number: 7 } }));
  emulated = emulatedNeon(API_KEY);
  auth = fakeAuth(emulated);
  const { others } = emulated;
  emulated.others = async request => withSession(request, await others(request));
  tokens = [];
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => github.close());

/** The response with canaries for its session. */
function withSession({ url }: HttpRequest, response: HttpResponse): HttpResponse {
  if (!response.body.startsWith('{')) return response;
  const body = JSON.parse(response.body) as Record<string, unknown>;
  if (url.endsWith('/token') && typeof body.token === 'string') tokens.push(body.token);
  if (!/\/sign-(?:in|up)\/email$/.test(url) || response.status !== 200) return response;
  return {
    ...response,
    headers: { ...response.headers, 'set-cookie': [`session=${COOKIE}; Path=/; HttpOnly`] },
    body: JSON.stringify({ ...body, token: SESSION, note: `${SESSION} ${COOKIE}` }),
  };
}

async function run(inputs: Record<string, string>, env: Record<string, string> = {}): Promise<InProcess> {
  const real = realEffects();
  tokens = [];
  const given = {
    api_key: API_KEY,
    project_id: PROJECT,
    branch_id: BRANCH_IDS.preview,
    api_host: 'https://neon.test/api/v2',
    ...(inputs.operation !== 'create-user' &&
      inputs.operation !== 'check-sign-in' && { pr_comment: 'true', github_token: DEFAULT_TOKENS.none }),
    ...inputs,
  };
  return runInProcess(
    given,
    {
      RUNNER_DEBUG: '1',
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_WORKSPACE: folder,
      ...env,
    },
    request => (request.url.startsWith(github.url) ? real.send(request) : emulated.effects.send(request)),
  );
}

/** Each place in which a step shows a secret that has no business there. */
function leaks({ stdout, stderr, outputs, files, masks }: InProcess): string[] {
  const { cookie_secret = '', ...others } = outputs;
  const own = cookie_secret === '' ? [] : [cookie_secret];
  const texts = {
    stdout: stdout.replace(/^::add-mask::.*$/gm, ''),
    stderr,
    summary: files.summary,
    env: files.env,
    outputs: Object.entries(others).flat().join('\n'),
    comments: github
      .comments()
      .map(({ body }) => body)
      .join('\n'),
  };
  const unmasked = [...own, ...tokens].filter(secret => !masks.includes(secret));
  return [
    ...found(texts, [...SECRETS, ...tokens, ...own]),
    ...found({ cookie_secret }, SECRETS),
    ...unmasked.map(secret => `${secret} is not masked`),
  ];
}

/** The service gives back what it was sent, in every text of a refusal. */
function echo(status: number) {
  auth.before = ({ body, headers }, path) => {
    if (!/^\/sign-(?:in|up)\/email/.test(path)) return undefined;
    const { password } = JSON.parse(body ?? '{}') as { password: string };
    const text = `${password} ${JSON.stringify(password)} ${encodeURIComponent(password)} ${headers.cookie}`;
    return {
      status,
      headers: { 'x-echo': encodeURIComponent(password) },
      body: JSON.stringify({ code: text, message: text, password }),
    };
  };
}

const verifyAddresses = () => {
  const integration = emulated.integration();
  if (integration) integration.settings.email_and_password.require_email_verification = true;
};

describe('no secret is shown by', () => {
  test('prepare-preview, which makes users, keeps them, and proves their sign-in', async () => {
    const { database_url, ...prepare } = PREPARE;
    const first = await run(prepare);
    expect([first.exitCode, leaks(first)]).toEqual([0, []]);
    expect(first.outputs.cookie_secret).toMatch(/^[\w-]{43}$/);
    expect(auth.users.map(({ password }) => password)).toEqual([FIRST, SECOND]);
    expect(github.comments()).toHaveLength(1);
    const second = await run(prepare);
    expect([second.exitCode, leaks(second), second.outputs.cookie_secret]).toEqual([
      0,
      [],
      first.outputs.cookie_secret,
    ]);
    expect(tokens).toHaveLength(2);
  });

  test('its cookie secret, but where it is asked for', async () => {
    const { test_users, database_url, ...prepare } = PREPARE;
    const left = await run({ ...prepare, export_env: 'true', env_file: '.env' });
    const secret = left.outputs.cookie_secret ?? '';
    expect(left.files.env).toContain(secret);
    expect(readFileSync(join(folder, '.env'), 'utf8')).toContain(`NEON_AUTH_COOKIE_SECRET=${secret}`);
    expect(leaks({ ...left, files: { ...left.files, env: left.files.env.replaceAll(secret, '') } })).toEqual(
      [],
    );
  });

  test.each<[string, () => unknown, Record<string, string>?]>([
    [
      'another password',
      () => auth.users.push({ id: 'x', email: 'ada@example.com', password: 'y', verified: true }),
    ],
    ['a service that echoes a refusal', () => echo(401)],
    ['a service that echoes that it is closed', () => echo(403)],
    ['a service that echoes a failure', () => echo(500)],
    ['a database that is not there', verifyAddresses],
    ['a token of another issuer', () => Object.assign(auth.claims, { iss: `https://x.test/${SESSION}` })],
    ['a token for another audience', () => Object.assign(auth.claims, { aud: SESSION })],
    [
      'keys of another service',
      () =>
        Object.assign(auth, { keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'AAAA', alg: 'EdDSA', kid: 'two' }] }),
    ],
    ['a dry run', () => undefined, { dry_run: 'true' }],
    ['no check', () => undefined, { check_sign_in: 'false' }],
  ])('prepare-preview with %s', async (_, befall, more = {}) => {
    await run({ ...PREPARE, test_users: '', database_url: '' });
    befall();
    expect(leaks(await run({ ...PREPARE, ...more }))).toEqual([]);
  });

  test.each<[string, string]>([
    ['a key that is none', `- email: a@example.com\n  pasword: ${JSON.stringify(FIRST)}`],
    ['a password as key', `- email: a@example.com\n  ? ${JSON.stringify(FIRST)}\n  : x`],
    ['a password as address', `- password: ${JSON.stringify(FIRST)}\n  email: ${JSON.stringify(FIRST)}`],
    [
      'a password as name',
      `- email: ''\n  name: ${JSON.stringify(FIRST)}\n  password: [${JSON.stringify(FIRST)}]`,
    ],
    ['a mapping', `password: ${JSON.stringify(FIRST)}`],
    ['a text', JSON.stringify(FIRST)],
    ['what is no YAML', `- password: "${FIRST}\n  email: [`],
    ['one user twice', JSON.stringify([USERS[0], USERS[0]])],
  ])('prepare-preview with %s among its users', async (_, test_users) => {
    const left = await run({ ...PREPARE, test_users });
    expect([left.exitCode, leaks(left)]).toEqual([1, []]);
  });

  test.each<[string, () => unknown, number]>([
    ['', () => undefined, 0],
    [' where addresses must be verified', verifyAddresses, 1],
    [' at a service that echoes a refusal', () => echo(422), 1],
    [' at a service that echoes that the password is short', () => echo(400), 1],
    [' at a service that echoes a failure', () => echo(500), 1],
  ])('create-user and check-sign-in with a password%s', async (_, befall, exitCode) => {
    await run({ ...PREPARE, test_users: '', database_url: '' });
    befall();
    const made = await run(CREATE);
    expect([made.exitCode, leaks(made)]).toEqual([exitCode, []]);
    const waiting = await run({ ...CREATE, email: 'max@example.com', database_url: DATABASE });
    expect([waiting.exitCode, leaks(waiting)]).toEqual([1, []]);
    const checked = await run(CHECK);
    expect([checked.exitCode, leaks(checked)]).toEqual([exitCode, []]);
  });

  test('audit', async () => {
    await run(PREPARE);
    expect(leaks(await run({ operation: 'audit' }))).toEqual([]);
  });
});

test('they are found where they are: the test can fail', async () => {
  const left = await run({ ...PREPARE, database_url: '' });
  expect(leaks({ ...left, stdout: `${left.stdout}\n${SESSION}` }).length).toBeGreaterThan(0);
  expect(leaks({ ...left, masks: [] }).length).toBeGreaterThan(0);
  for (const text of [FIRST, SECOND, COOKIE, tokens[0] ?? '', left.outputs.cookie_secret ?? ''])
    expect(leaks({ ...left, stderr: text }).length).toBeGreaterThan(0);
});
