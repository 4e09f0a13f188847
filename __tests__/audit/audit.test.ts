import '../support/toolkit.ts';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import type { IntegrationState } from '../../emulator/neon/state.ts';
import { isSharedWildcard, sharedHostOf } from '../../src/audit/hosts.ts';
import { TransportError } from '../../src/http/transport.ts';
import type { Finding } from '../../src/report/result.ts';
import { type Bench, type Done, openBench } from '../apply/support/procedures.ts';

let bench: Bench;
beforeEach(async () => {
  bench?.close();
  bench = openBench();
  for (const branch of [BRANCH_IDS.main, BRANCH_IDS.preview]) {
    await bench.emulated.neon.request({
      method: 'POST',
      path: `/projects/quiet-river-12345678/branches/${branch}/auth`,
      body: { auth_provider: 'better_auth' },
    });
    const { settings } = home(branch);
    settings.allow_localhost.allow_localhost = false;
  }
  const { settings, oauth_providers } = home(BRANCH_IDS.main);
  Object.assign(settings.email_and_password, { require_email_verification: true, disable_sign_up: true });
  Object.assign(settings, { email_provider: { ...SMTP } });
  oauth_providers.splice(0, 1, { id: 'google', type: 'standard', client_id: 'mine' } as never);
});
afterAll(() => bench.close());

const SMTP = {
  type: 'standard',
  host: 'smtp.example.com',
  port: 465,
  username: 'u',
  password: 'p',
  sender_email: 'a@example.com',
  sender_name: 'A',
};
const HOOK = { enabled: true, webhook_url: 'https://hook.example.com/auth' };

function home(branch: string): IntegrationState {
  const integration = bench.emulated.integration(branch);
  if (!integration) throw new Error('Neon Auth is off');
  return integration;
}
const trust = (branch: string, domain: string) =>
  home(branch).domains.push({ domain, auth_provider: 'better_auth' as never });
const audit = (branch_id: string, given: Record<string, string> = {}): Promise<Done> =>
  bench.run({ operation: 'audit', branch_id, ...given });
const found = ({ outputs }: Done) =>
  (outputs.findings as Finding[]).map(({ rule, severity, subject }) => `${severity} ${rule} ${subject}`);

const { main, preview } = BRANCH_IDS;
const both = (change: (home: IntegrationState) => unknown) => {
  for (const branch of [main, preview]) change(home(branch));
};

test('what is as it should be has no findings, and only reads are sent', async () => {
  for (const branch of [main, preview]) {
    const done = await audit(branch);
    expect([done.error, found(done), done.writes]).toEqual(['', [], []]);
  }
  expect((await audit(main)).did).toBe('audited as production: no findings');
  expect((await audit(preview)).did).toBe('audited as preview: no findings');
});

describe('production', () => {
  test.each<[string, () => unknown, string[]]>([
    [
      'localhost',
      () => (home(main).settings.allow_localhost.allow_localhost = true),
      ['error localhost-allowed allow_localhost'],
    ],
    [
      'a wildcard of a shared host',
      () => trust(main, 'https://*.vercel.app'),
      ['error shared-host-wildcard https://*.vercel.app'],
    ],
    [
      'a wildcard of its own host',
      () => trust(main, 'https://*.example.com'),
      ['warning wildcard-domain https://*.example.com'],
    ],
    [
      'a page of a preview host',
      () => trust(main, 'https://my-app-git-x.vercel.app'),
      ['warning preview-host-domain https://my-app-git-x.vercel.app'],
    ],
    [
      'the shared mail server',
      () => Object.assign(home(main).settings, { email_provider: { type: 'shared' } }),
      ['warning shared-mail-server email_provider'],
    ],
    [
      'the shared client',
      () => home(main).oauth_providers.splice(0, 1, { id: 'google', type: 'shared' } as never),
      ['warning shared-oauth-client google'],
    ],
    [
      'no verification',
      () => (home(main).settings.email_and_password.require_email_verification = false),
      ['warning verification-off email_and_password'],
    ],
    [
      'open sign-up',
      () => (home(main).settings.email_and_password.disable_sign_up = false),
      ['note sign-up-open email_and_password'],
    ],
    [
      'a webhook in the clear',
      () => Object.assign(home(main).settings.webhook, { ...HOOK, webhook_url: 'http://hook.example.com' }),
      ['error webhook-not-https webhook'],
    ],
    [
      'a webhook that is off',
      () =>
        Object.assign(home(main).settings.webhook, {
          enabled: false,
          webhook_url: 'http://hook.example.com',
        }),
      [],
    ],
    ['an exact domain', () => trust(main, 'https://app.example.com'), []],
  ])('%s', async (_, seed, expected) => {
    seed();
    expect(found(await audit(main))).toEqual(expected);
  });
});

describe('a preview', () => {
  test.each<[string, () => unknown, string[]]>([
    [
      'the address of its parent',
      () => (home(preview).integration.base_url = String(home(main).integration.base_url)),
      ['error parent-base-url base_url'],
    ],
    [
      'the webhook of its parent',
      () => both(({ settings }) => Object.assign(settings.webhook, HOOK)),
      ['warning parent-webhook webhook'],
    ],
    ['a webhook of its own', () => Object.assign(home(preview).settings.webhook, HOOK), []],
    [
      'the mail server of its parent',
      () => both(({ settings }) => Object.assign(settings, { email_provider: { ...SMTP } })),
      ['warning parent-mail-server email_provider'],
    ],
    [
      'a mail server of its own',
      () => Object.assign(home(preview).settings, { email_provider: { ...SMTP, host: 'mail.example.net' } }),
      [],
    ],
    [
      'a domain of its parent',
      () =>
        both(({ domains }) =>
          domains.push({ domain: 'https://app.example.com', auth_provider: 'better_auth' as never }),
        ),
      ['warning parent-domain https://app.example.com'],
    ],
    [
      'a wildcard of a shared host',
      () => trust(preview, 'https://*-team.vercel.app'),
      ['warning shared-host-wildcard https://*-team.vercel.app'],
    ],
    [
      'localhost, as on its parent',
      () => both(({ settings }) => (settings.allow_localhost.allow_localhost = true)),
      ['note localhost-allowed allow_localhost'],
    ],
    ['a page of its own', () => trust(preview, 'https://my-app-git-x.vercel.app'), []],
  ])('%s', async (_, seed, expected) => {
    seed();
    expect(found(await audit(preview))).toEqual(expected);
  });

  test('whose parent cannot be read is measured by what is enabled', async () => {
    Object.assign(home(preview).settings.webhook, HOOK);
    home(preview).settings.allow_localhost.allow_localhost = true;
    bench.emulated.before = ({ url }) => {
      if (url.includes(main)) throw new TransportError('rejected', 'not for you');
    };
    const done = await audit(preview);
    expect(found(done)).toEqual(['warning parent-webhook webhook', 'note localhost-allowed allow_localhost']);
    expect(done.notice).toContain('The parent branch could not be read');
  });
});

test('the profile can be named, and fail_on decides', async () => {
  trust(preview, 'https://*.example.com');
  const given = { profile: 'production' };
  expect((await audit(preview, given)).error).toBe('');
  expect((await audit(preview, { ...given, fail_on: 'warning' })).error).toMatch(
    /^\d findings fail this step/,
  );
});

test('Neon Auth that is off is no audit passed', async () => {
  expect((await audit(BRANCH_IDS.dev)).error).toContain('Neon Auth is off');
});

test.each([
  ['https://*.vercel.app', true],
  ['https://*-team.vercel.app', true],
  ['https://*.my-app.pages.dev', false],
  ['https://my-app.pages.dev', false],
  ['https://*.example.com', false],
  ['HTTPS://*.Vercel.APP:443/x', true],
  ['https://*.app', true],
  ['https://*vercel.app', true],
  ['https://*', true],
  ['myapp://*.vercel.app', false],
])('%s is a wildcard of a shared host: %s', (domain, expected) => {
  expect(isSharedWildcard(domain)).toBe(expected);
});

test('a host is shared by its end, at a dot', () => {
  expect(sharedHostOf('https://a.b.app.github.dev')).toBe('app.github.dev');
  expect(sharedHostOf('https://notvercel.app')).toBeUndefined();
  expect(sharedHostOf('https://vercel.app')).toBeUndefined();
});
