import '../support/toolkit.ts';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import type { HttpResponse } from '../../src/http/transport.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import type { Finding } from '../../src/report/result.ts';
import type { Secret } from '../../src/secrets/secret.ts';
import { type Bench, type Done, openBench } from '../apply/support/procedures.ts';
import { type FakeAuth, fakeAuth } from '../support/fake-auth.ts';

const DOMAIN = 'https://pr-42.example.com';
const ADA = { email: 'ada@example.com', password: 'correct horse battery' };
const USERS = JSON.stringify([
  ADA,
  { email: 'bob@example.com', password: 'another horse', roles: ['admin'] },
]);

let bench: Bench;
let auth: FakeAuth;
beforeEach(() => {
  bench?.close();
  bench = openBench();
  auth = fakeAuth(bench.emulated);
});
afterAll(() => bench.close());

const prepare = (given: Record<string, string> = {}, file?: string): Promise<Done> =>
  bench.run({ operation: 'prepare-preview', domains: DOMAIN, ...given }, file);
const rules = ({ outputs }: Done) =>
  (outputs.findings as Finding[]).map(({ rule, severity, subject }) => `${severity} ${rule} ${subject}`);
const home = (branch: string = BRANCH_IDS.preview) => {
  const integration = bench.emulated.integration(branch);
  if (!integration) throw new Error('Neon Auth is off');
  return integration;
};
const enable = (branch: string) =>
  bench.emulated.neon.request({
    method: 'POST',
    path: `/projects/quiet-river-12345678/branches/${branch}/auth`,
    body: { auth_provider: 'better_auth' },
  });

test('from a fresh branch to a proved sign-in; a second run writes nothing and signs nobody up', async () => {
  const first = await prepare({ test_users: USERS });
  expect([first.error, rules(first)]).toEqual(['', []]);
  expect(first.writes).toEqual(['POST /auth', 'POST /auth/domains', expect.stringMatching(/^PUT .*\/role$/)]);
  expect(auth.users.map(({ email }) => email)).toEqual(['ada@example.com', 'bob@example.com']);
  const { base_url } = home().integration;
  expect(first.outputs).toMatchObject({
    base_url,
    issuer: 'https://neon.test',
    audience: 'https://neon.test',
    branch_id: BRANCH_IDS.preview,
    created: true,
    callback_urls: {},
    user_ids: Object.fromEntries(auth.users.map(({ email, id }) => [email, id])),
  });
  expect(first.changed).toBe(true);
  auth.asked.length = 0;
  const second = await prepare({ test_users: USERS });
  expect([second.error, second.writes, second.changed]).toEqual(['', [], false]);
  expect(second.outputs).toMatchObject({ created: false });
  expect(auth.asked.filter(name => name.includes('sign-up'))).toEqual([]);
  // Each user is signed in once, and out again.
  expect(auth.asked.filter(name => name === 'POST /sign-in/email')).toHaveLength(2);
  expect(auth.asked.filter(name => name === 'POST /sign-out')).toHaveLength(2);
  expect(second.outputs.cookie_secret).toEqual(first.outputs.cookie_secret);
});

test('the cookie secret is 32 bytes, another for each branch, and set before anything is waited for', async () => {
  const first = await prepare();
  const other = await prepare({ branch_id: BRANCH_IDS.otherPreview });
  const secrets = [first, other].map(({ outputs }) => (outputs.cookie_secret as Secret).reveal());
  expect(secrets.every(secret => Buffer.from(secret, 'base64url').length === 32)).toBe(true);
  expect(secrets[0]).not.toBe(secrets[1]);
  expect(first.early.cookie_secret).toBe(secrets[0]);
});

test('what is found in two ways is counted once', async () => {
  const done = await prepare({ domains: '' });
  expect([rules(done), done.did]).toEqual([['note no-domain domains'], expect.stringMatching(/; 1 note$/)]);
});

test('a default branch is refused, in a dry run, too', async () => {
  for (const dry_run of ['true', 'false']) {
    const refused = await prepare({ branch_id: BRANCH_IDS.main, dry_run });
    expect(refused.error).toContain('is the default branch of the project. Nothing was changed');
    expect(refused.writes).toEqual([]);
  }
  const allowed = await prepare({ branch_id: BRANCH_IDS.main, allow_protected_branch: 'true' });
  expect(allowed.error).toBe('');
});

test('a dry run reads only, of the auth service, too, and names the users that it would try', async () => {
  const before = await prepare({ test_users: USERS, dry_run: 'true' });
  expect([before.error, before.writes, auth.asked]).toEqual(['', [], []]);
  expect(before.did).toContain(
    'would try to sign in, and make where they are missing: ada@example.com, bob@',
  );
  await prepare();
  auth.asked.length = 0;
  const after = await prepare({ test_users: USERS, dry_run: 'true' });
  expect(after.writes).toEqual([]);
  expect(auth.asked.every(name => name.startsWith('GET '))).toBe(true);
});

describe('a file', () => {
  const FILE = `auth:
  domains: [https://app.example.com]
  email_and_password: { disable_sign_up: true }
overlays:
  preview:
    email_and_password: { disable_sign_up: false }
`;

  test('is applied where it is given, with its overlay, and the domains of the step beside its own', async () => {
    const done = await prepare({ config_file: 'neon-auth.yml', overlay: 'preview', test_users: USERS }, FILE);
    expect([done.error, rules(done)]).toEqual(['', []]);
    expect(home().domains.map(({ domain }) => domain)).toEqual(['https://app.example.com', DOMAIN]);
    expect(home().settings.email_and_password.disable_sign_up).toBe(false);
  });

  test.each([
    ['that lists domains', 'auth: { domains: [] }', [DOMAIN]],
    ['that lists none', 'auth: { name: My app }', ['https://old.example.com', DOMAIN]],
  ])('%s, with prune', async (_, file, expected) => {
    await prepare({ domains: 'https://old.example.com' });
    const done = await prepare({ config_file: 'neon-auth.yml', prune: 'true' }, file);
    expect([done.error, home().domains.map(({ domain }) => domain)]).toEqual(['', expected]);
  });

  test('that closes sign-up is named by the finding of each user', async () => {
    const done = await prepare({ config_file: 'neon-auth.yml', test_users: USERS }, FILE);
    expect(rules(done)).toEqual([
      'error sign-up-closed ada@example.com',
      'error sign-up-closed bob@example.com',
      'note sign-up-closed email_and_password',
    ]);
    expect(done.error).toContain('2 findings fail this step');
  });

  test('is not looked for where none is given', async () => {
    const done = await prepare({}, 'auth: [');
    expect(done.error).toBe('');
  });
});

describe('test users', () => {
  test('who exist with another password are an error, and do not stop the next', async () => {
    await prepare({ test_users: JSON.stringify([ADA]) });
    const users = [
      { ...ADA, password: 'a wrong password' },
      { email: 'eve@example.com', password: 'eve eve eve' },
    ];
    const done = await prepare({ test_users: JSON.stringify(users) });
    expect(rules(done)).toEqual(['error user-cannot-sign-in ada@example.com']);
    expect((done.outputs.findings as Finding[])[0]?.message).toContain('exists with another password');
    expect(auth.users.map(({ email }) => email)).toContain('eve@example.com');
    expect(done.outputs.user_ids).toEqual({ 'eve@example.com': expect.any(String) });
  });

  test.each(['USER_ALREADY_EXISTS', 'FAILED_TO_CREATE_USER'])(
    'that another step makes at the same time are kept (%s)',
    async code => {
      auth.before = (_, path) => {
        if (path !== '/sign-up/email') return undefined;
        auth.users.push({ id: 'theirs', ...ADA, verified: true });
        return { status: 422, body: JSON.stringify({ code }) };
      };
      const done = await prepare({ test_users: JSON.stringify([ADA]) });
      expect([done.error, rules(done)]).toEqual(['', []]);
      expect(done.did).toContain('test users: 1 kept');
    },
  );

  test('are not made where addresses must be verified and the step cannot, and the setting is named', async () => {
    await prepare();
    home().settings.email_and_password.require_email_verification = true;
    const done = await prepare({ test_users: JSON.stringify([ADA]) });
    expect(auth.users).toEqual([]);
    expect(done.outputs.findings).toEqual([
      expect.objectContaining({
        rule: 'user-cannot-sign-in',
        fix: expect.stringContaining('email_and_password.require_email_verification: false'),
      }),
    ]);
  });

  test('are not made while the webhook is the parent’s', async () => {
    await enable(BRANCH_IDS.main);
    await prepare();
    for (const branch of [BRANCH_IDS.main, BRANCH_IDS.preview]) {
      Object.assign(home(branch).settings.webhook, {
        enabled: true,
        webhook_url: 'https://hook.example.com',
      });
    }
    const done = await prepare({ test_users: USERS });
    expect(rules(done)).toEqual(['error parent-webhook webhook', 'note localhost-allowed allow_localhost']);
    expect(auth.users).toEqual([]);
    expect(await prepare().then(rules)).toEqual([
      'warning parent-webhook webhook',
      'note localhost-allowed allow_localhost',
    ]);
    const off = 'auth: { webhook: { enabled: false } }';
    const fixed = await prepare({ test_users: USERS, config_file: 'neon-auth.yml' }, off);
    expect([fixed.error, auth.users.length]).toEqual(['', 2]);
  });

  const HOOK = 'https://hook.example.com/auth';
  test.each([
    ['with a fragment', `${HOOK}#a`],
    ['with a dot at the end of its host', 'https://hook.example.com./auth'],
    ['with letters that are percent-encoded', 'https://hook.example.com/%61uth'],
    ['with a slash at its end', `${HOOK}/`],
    ['in other letters', 'HTTPS://Hook.Example.com:443/auth'],
    ['that is missing', undefined],
    ['that is empty', ''],
  ])('are not made while the webhook may be the parent’s: an address %s', async (_, webhook_url) => {
    await enable(BRANCH_IDS.main);
    await prepare();
    Object.assign(home(BRANCH_IDS.main).settings.webhook, { enabled: true, webhook_url: HOOK });
    Object.assign(home().settings.webhook, { enabled: true, webhook_url });
    const done = await prepare({ test_users: USERS });
    expect([rules(done)[0], auth.users]).toEqual(['error parent-webhook webhook', []]);
  });

  test('are not made at the parent', async () => {
    await enable(BRANCH_IDS.main);
    await prepare();
    home().integration.base_url = `${home(BRANCH_IDS.main).integration.base_url}/`;
    const done = await prepare({ test_users: USERS });
    expect([rules(done)[0], auth.users]).toEqual(['error parent-base-url base_url', []]);
    expect((done.outputs.findings as Finding[])[0]?.message).toContain('No test user was made.');
  });

  test.each<[string, () => Partial<HttpResponse> | undefined]>([
    [
      'lost',
      () => {
        throw new TransportError('lost', 'the connection broke before a response came');
      },
    ],
    ['502', () => ({ status: 502 })],
    ['500', () => ({ status: 500, body: '{"code":"X"}' })],
    ['that is no JSON', () => ({ status: 200, body: '<html>' })],
    ['without an id', () => ({ status: 200, body: '{"user":{"email":"ada@example.com"}}' })],
    ['of another user', () => ({ status: 200, body: '{"user":{"id":"1","email":"eve@example.com"}}' })],
  ])('whose sign-up has a response %s may have been made', async (_, respond) => {
    auth.before = (__, path) => (path === '/sign-up/email' ? respond() : undefined);
    const done = await prepare({ test_users: JSON.stringify([ADA]) });
    expect(rules(done)).toEqual(['error user-cannot-sign-in ada@example.com']);
    const [found] = done.outputs.findings as Finding[];
    expect(found?.message).toContain('t may have been carried out all the same.');
    expect(found?.message).not.toContain('refused');
    expect(found?.fix).toMatch(/[Rr]un the step again/);
    auth.before = () => undefined;
    expect((await prepare({ test_users: JSON.stringify([ADA]) })).error).toBe('');
  });

  test('in whose place another is signed in get no roles, and their ids are no outputs', async () => {
    auth.before = (_, path) =>
      path === '/sign-in/email'
        ? { status: 200, body: '{"user":{"id":"the-boss","email":"boss@example.com","role":"user"}}' }
        : undefined;
    await prepare();
    const done = await prepare({ test_users: JSON.stringify([{ ...ADA, roles: ['admin'] }]) });
    expect([rules(done), done.writes]).toEqual([['error user-cannot-sign-in ada@example.com'], []]);
    expect((done.outputs.findings as Finding[])[0]?.message).toContain('another user than the one asked for');
    expect(done.outputs.user_ids).toEqual({});
  });

  test('whose token is of another user are a finding', async () => {
    auth.claims = { sub: 'the-boss' };
    const done = await prepare({ test_users: JSON.stringify([ADA]) });
    expect(rules(done)).toEqual(['error user-cannot-sign-in ada@example.com']);
    expect((done.outputs.findings as Finding[])[0]?.message).toContain('The token is of user');
  });

  test('send with a sign-in nothing but address and password', async () => {
    const bodies: string[] = [];
    auth.before = ({ body = '' }, path) => void (path === '/sign-in/email' && bodies.push(body));
    await prepare();
    await prepare({ test_users: JSON.stringify([{ ...ADA, name: 'Ada', roles: ['user'] }]) });
    expect(bodies.map(body => Object.keys(JSON.parse(body)))).toContainEqual(['email', 'password']);
    expect(bodies.join()).not.toContain('roles');
  });

  test('who are in flight when the step is ended are named, and what was done by then is set', async () => {
    await prepare();
    const ended: string[] = [];
    auth.before = (_, path) => {
      if (path === '/sign-up/email' && auth.users.length > 0) ended.push(...bench.progress());
      return undefined;
    };
    const users = ['a', 'b', 'c', 'd'].map(name => ({ ...ADA, email: `${name}@example.com` }));
    const done = await prepare({ test_users: JSON.stringify(users) });
    expect([done.error, rules(done)]).toEqual(['', []]);
    expect(ended.at(-1)).toMatch(
      /^In flight were the test users .*d@example.com: each may have been made or changed all the same.$/,
    );
    expect(ended.at(-2)).toContain('made or changed by then: a@example.com (created)');
    expect(done.early).toMatchObject({ changed: 'true', user_ids: expect.stringContaining('a@example.com') });
  });

  test('who are made, and whose roles are in flight then, are said to be made', async () => {
    let ended: string[] = [];
    bench.emulated.before = ({ method }) => {
      if (method === 'PUT') ended = bench.progress();
      return undefined;
    };
    const done = await prepare({ test_users: JSON.stringify([{ ...ADA, roles: ['admin'] }]) });
    expect([done.error, ended]).toEqual([
      '',
      [
        'Test users that were made or changed by then: ada@example.com (created).',
        'In flight were the test users ada@example.com: each may have been made or changed all the same.',
      ],
    ]);
    expect(JSON.parse(done.early.user_ids ?? '')).toEqual({ 'ada@example.com': auth.users[0]?.id });
  });

  test('for whom time does not suffice are not said to be refused, and the step does not pass without them', async () => {
    await prepare({ test_users: JSON.stringify([ADA]) });
    auth.before = (_, path) =>
      path === '/sign-in/email' ? { status: 429, headers: { 'x-retry-after': '9999' } } : undefined;
    const done = await prepare({ test_users: JSON.stringify([ADA]) });
    expect(rules(done)).toEqual(['error not-checked ada@example.com']);
    expect(done.outputs.findings).toMatchObject([
      { message: expect.stringContaining('not known whether the user can sign in'), fix: 'Raise timeout.' },
    ]);
    expect(done.error).toContain('1 finding fails this step');
  });

  test('get the roles that they lack', async () => {
    await prepare({ test_users: JSON.stringify([ADA]) });
    const done = await prepare({ test_users: JSON.stringify([{ ...ADA, roles: ['admin', 'editor'] }]) });
    expect(done.writes).toEqual([`PUT /auth/users/${auth.users[0]?.id}/role`]);
    expect(done.changed).toBe(true);
  });

  test('are signed out again where nothing is checked', async () => {
    await prepare({ test_users: USERS });
    auth.asked.length = 0;
    await prepare({ test_users: JSON.stringify([ADA]), check_sign_in: 'false' });
    expect(auth.asked).toEqual(
      ['GET /.well-known/jwks', 'POST /sign-in/email', 'POST /sign-out'].map(name =>
        expect.stringContaining(name),
      ),
    );
  });
});

test('an address that passwords must not go to is given to no application', async () => {
  await prepare();
  home().integration.base_url = 'http://evil.example.com/auth';
  const done = await prepare({ check_sign_in: 'false' });
  expect([done.error, done.outputs.base_url]).toEqual([expect.stringContaining('base_url'), undefined]);
});

test('a dry run with prune foresees what is left', async () => {
  await prepare({ domains: 'https://old.example.com' });
  home().settings.allow_localhost.allow_localhost = false;
  const given = { config_file: 'neon-auth.yml', prune: 'true', domains: '', dry_run: 'true' };
  expect(rules(await prepare(given, 'auth: { domains: [] }'))).toEqual(['error no-domain domains']);
});

test('no domain but the parent’s, and localhost not allowed, is an error', async () => {
  await enable(BRANCH_IDS.main);
  home(BRANCH_IDS.main).domains.push({ domain: DOMAIN, auth_provider: 'better_auth' as never });
  const file = 'auth: { allow_localhost: false }';
  const done = await prepare({ config_file: 'neon-auth.yml' }, file);
  expect(rules(done)).toEqual(['error no-domain domains']);
});

test('what fails on the way leaves what stands in the outputs', async () => {
  auth.keys = [];
  const done = await prepare();
  expect(done.error).toContain('the keys were not there by the timeout of the step');
  expect(done.outputs).toMatchObject({ base_url: home().integration.base_url });
  expect(done.changed).toBe(true);
});
