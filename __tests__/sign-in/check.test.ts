import '../support/toolkit.ts';
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TransportError } from '../../src/http/transport.ts';
import type { Finding } from '../../src/report/result.ts';
import { type Bench, type Done, openBench } from '../apply/support/procedures.ts';
import { type FakeAuth, fakeAuth } from '../support/fake-auth.ts';

const ADA = { email: 'ada@example.com', password: 'correct horse battery' };
const A = 'https://a.example.com';
const B = 'https://b.example.com';

let bench: Bench;
let auth: FakeAuth;
beforeEach(async () => {
  bench?.close();
  bench = openBench();
  auth = fakeAuth(bench.emulated);
  await bench.run({
    operation: 'prepare-preview',
    domains: A,
    test_users: JSON.stringify([ADA]),
    check_sign_in: 'false',
  });
  auth.asked.length = 0;
});
afterAll(() => bench.close());

const home = () => {
  const integration = bench.emulated.integration();
  if (!integration) throw new Error('Neon Auth is off');
  return integration;
};
const trust = (domain: string) => home().domains.push({ domain, auth_provider: 'better_auth' as never });
const provide = (id: string) =>
  home().oauth_providers.push({ id, type: 'standard', client_id: 'mine', client_secret: 's' } as never);
const check = (given: Record<string, string> = ADA) => bench.run({ operation: 'check-sign-in', ...given });
const found = ({ outputs }: Done) =>
  (outputs.findings as Finding[]).map(({ rule, severity, subject }) => `${severity} ${rule} ${subject}`);

test('where all is well nothing is found, nothing is written, and three reads of Neon are enough', async () => {
  const done = await check();
  expect([done.error, found(done), done.writes]).toEqual(['', [], []]);
  expect(done.requests.toSorted()).toEqual(['GET /auth', 'GET /auth/domains', 'GET /auth/plugins']);
  expect(auth.asked).toEqual(
    expect.arrayContaining([
      'GET /ok',
      'POST /sign-in/social',
      'POST /sign-in/email',
      'GET /token',
      'POST /sign-out',
    ]),
  );
  expect(auth.asked).toHaveLength(6);
  expect(done.did).toBe('checked: no findings');
});

test.each([
  ['a provider', () => undefined, 'note'],
  [
    'nothing',
    () => {
      home().oauth_providers = [];
    },
    'error',
  ],
  [
    'a link by e-mail',
    () => {
      home().oauth_providers = [];
      home().settings.magic_link.enabled = true;
    },
    'note',
  ],
])('with password off and %s beside it, the finding names the setting', async (_, change, severity) => {
  home().settings.email_and_password.enabled = false;
  change();
  const done = await check({});
  expect(found(done)).toEqual([`${severity} sign-up-closed email_and_password`]);
  expect(done.outputs.findings).toMatchObject([
    {
      message: expect.stringContaining('nobody can sign in or sign up with it'),
      fix: 'Set email_and_password.enabled: true.',
    },
  ]);
  expect(done.error === '').toBe(severity === 'note');
});

test('each domain and each provider is covered once', async () => {
  for (const domain of [B, 'https://c.example.com']) trust(domain);
  provide('github');
  const bodies: string[] = [];
  auth.before = (request, path) => {
    if (path === '/sign-in/social') bodies.push(request.body ?? '');
    return undefined;
  };
  await check({});
  const starts = bodies.map(text => JSON.parse(text) as { provider: string; callbackURL: string });
  expect(new Set(starts.map(({ callbackURL }) => callbackURL))).toEqual(
    new Set([A, B, 'https://c.example.com']),
  );
  expect(new Set(starts.map(({ provider }) => provider))).toEqual(new Set(['google', 'github']));
  expect(starts).toHaveLength(3);
});

/** Each seeds one thing that is wrong. */
const HAZARDS: [name: string, seed: () => unknown, expected: string[], given?: Record<string, string>][] = [
  [
    'the service is down',
    () => {
      auth.before = () => ({ status: 503 });
    },
    ['error service-unreachable base_url'],
  ],
  [
    'something else responds',
    () => {
      auth.before = (_, path) => (path === '/ok' ? { body: '<html>' } : undefined);
    },
    ['error service-unreachable base_url'],
  ],
  [
    'no keys',
    () => {
      auth.keys = [];
    },
    ['error jwks-invalid jwks_url'],
  ],
  [
    'the keys of another branch',
    () => {
      const { publicKey } = generateKeyPairSync('ed25519');
      auth.keys = [{ ...publicKey.export({ format: 'jwk' }), alg: 'EdDSA', kid: 'two' }];
    },
    ['error jwks-invalid ada@example.com'],
  ],
  [
    'tokens of another branch',
    () => {
      auth.claims = { iss: 'https://elsewhere.example.com' };
    },
    ['error token-issuer ada@example.com'],
  ],
  [
    'tokens for another branch',
    () => {
      auth.claims = { aud: 'https://elsewhere.example.com' };
    },
    ['error token-audience ada@example.com'],
  ],
  [
    'a domain that the service does not know',
    () => {
      trust(B);
      auth.before = (request, path) =>
        path === '/sign-in/social' && request.body?.includes(B)
          ? { status: 403, body: '{"code":"INVALID_CALLBACKURL"}' }
          : undefined;
    },
    [`error domain-not-trusted ${B}`],
  ],
  [
    'a provider without its client',
    () => {
      provide('github');
      auth.before = (request, path) =>
        path === '/sign-in/social' && request.body?.includes('github')
          ? { status: 500 - 100, body: '{"code":"CLIENT_ID_AND_SECRET_REQUIRED"}' }
          : undefined;
    },
    ['error provider-unusable github'],
  ],
  [
    'a provider at which the service fails inside',
    () => {
      provide('github');
      auth.before = (request, path) =>
        path === '/sign-in/social' && request.body?.includes('github') ? { status: 500 } : undefined;
    },
    ['error provider-unusable github'],
  ],
  [
    'a callback at the parent',
    () => {
      provide('github');
      auth.callback = 'https://parent.example.com/auth/callback/github';
    },
    ['error callback-elsewhere github'],
  ],
  [
    'a wrong password',
    () => undefined,
    ['error user-cannot-sign-in ada@example.com'],
    { ...ADA, password: 'wrong horse' },
  ],
  [
    'password off',
    () => {
      home().settings.email_and_password.enabled = false;
    },
    ['error user-cannot-sign-in ada@example.com', 'note sign-up-closed email_and_password'],
  ],
  [
    'closed sign-up',
    () => {
      home().settings.email_and_password.disable_sign_up = true;
    },
    ['note sign-up-closed email_and_password'],
  ],
  [
    'an address to verify',
    () => {
      home().settings.email_and_password.require_email_verification = true;
      for (const user of auth.users) user.verified = false;
    },
    ['error user-cannot-sign-in ada@example.com'],
  ],
  [
    'no token',
    () => {
      auth.before = (_, path) => (path === '/token' ? { status: 401, body: '{}' } : undefined);
    },
    ['error user-cannot-sign-in ada@example.com'],
  ],
  ['a domain with a slash beside another', () => trust(`${B}/`), [`warning domain-not-an-origin ${B}/`]],
  [
    'a domain with a slash alone',
    () => {
      home().domains = [];
      trust(`${B}/`);
    },
    [`error domain-not-an-origin ${B}/`],
  ],
  [
    'no domain',
    () => {
      home().domains = [];
      home().settings.allow_localhost.allow_localhost = false;
    },
    ['error no-domain domains'],
  ],
  [
    'a wildcard and a scheme',
    () => {
      trust('https://*.preview.example.com');
      trust('myapp://callback');
    },
    ['note domain-skipped https://*.preview.example.com', 'note domain-skipped myapp://callback'],
  ],
];

test.each(HAZARDS)('%s is found, and nothing else', async (_, seed, expected, given = ADA) => {
  seed();
  const done = await check(given);
  expect(found(done)).toEqual(expected);
  expect(done.error === '').toBe(expected.every(line => !line.startsWith('error')));
  for (const { message, fix, severity } of done.outputs.findings as Finding[]) {
    expect(message).toMatch(/\.$/);
    if (severity !== 'note') expect(fix).toMatch(/\.$/);
    expect(message + fix).not.toContain(ADA.password);
  }
});

describe('time', () => {
  test('a limit of the service is waited out', async () => {
    let left = 2;
    auth.before = (_, path) =>
      path === '/sign-in/email' && left-- > 0
        ? { status: 429, headers: { 'x-retry-after': '7' } }
        : undefined;
    expect(found(await check())).toEqual([]);
    expect(bench.emulated.effects.now()).toBeGreaterThanOrEqual(14_000);
  });

  test('what it did not suffice for is not checked, and said so', async () => {
    auth.before = (_, path) =>
      path === '/sign-in/email' ? { status: 429, headers: { 'retry-after': '300' } } : undefined;
    const done = await check();
    expect(found(done)).toEqual(['warning not-checked ada@example.com']);
    expect(done.error).toBe('');
    expect((await check({ ...ADA, fail_on: 'warning' })).error).toContain('1 finding fails this step');
  });
});

test('a session that does not end keeps no error from being reported', async () => {
  auth.claims = { iss: 'https://elsewhere.example.com' };
  auth.before = (_, path) =>
    path === '/sign-out' ? { status: 429, headers: { 'retry-after': '300' } } : undefined;
  expect(found(await check())).toEqual(['error token-issuer ada@example.com']);
});

test('a service that knows no sign-in at all is none, without a provider, too', async () => {
  home().oauth_providers = [];
  expect(found(await check({}))).toEqual([]);
  auth.before = (_, path) => (path === '/sign-in/social' ? { status: 404, body: '' } : undefined);
  expect(found(await check({}))).toEqual([`error service-unreachable ${A}`]);
});

test('fail_on: never reports and does not fail', async () => {
  auth.keys = [];
  const done = await check({ ...ADA, fail_on: 'never' });
  expect([found(done), done.error]).toEqual([['error jwks-invalid jwks_url'], '']);
});

test('a connection that breaks in the middle of a sign-in is tried again', async () => {
  let left = 1;
  bench.emulated.effects.maxRetries = 2;
  auth.before = (_, path) => {
    if (path === '/sign-in/email' && left-- > 0) throw new TransportError('lost', 'the connection broke');
    return undefined;
  };
  expect(found(await check())).toEqual([]);
});

test('passwords go nowhere that is not https', async () => {
  home().integration.base_url = 'http://auth.example.com/neondb/auth';
  expect(found(await check())).toEqual(['error service-unreachable base_url']);
  expect(auth.asked).toEqual([]);
});

test('where Neon Auth is off there is nothing to check', async () => {
  const done = await bench.run({ operation: 'check-sign-in', branch_id: 'br-late-moon-10000421' });
  expect(done.error).toContain('Neon Auth is off on branch br-late-moon-10000421');
});

test('email and password go together', async () => {
  await expect(check({ email: ADA.email })).rejects.toThrow('password');
});
