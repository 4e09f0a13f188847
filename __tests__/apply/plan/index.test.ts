import { describe, expect, test } from '@jest/globals';
import type { Desired } from '../../../src/apply/desired.ts';
import type { PlanOptions } from '../../../src/apply/plan/change.ts';
import { planChanges } from '../../../src/apply/plan/index.ts';
import { linesOf } from '../../../src/apply/plan-text.ts';
import type { Actual } from '../../../src/apply/state/actual.ts';
import { Secret } from '../../../src/secrets/secret.ts';
import { BRANCH, planOf } from '../../support/plans.ts';

const ON: Actual = { enabled: true, settings: {}, oauth_providers: [], domains: [], oauth_clients: [] };
const secret = new Secret('canary-secret');
const client = {
  name: 'Reports',
  type: 'confidential' as const,
  redirect_uris: ['https://a.example.com/cb', 'https://b.example.com/cb'],
  resources: [],
};
const there = { ...client, client_id: 'c-1', skip_consent: false, disabled: false };

interface Made {
  lines: string[];
  sent: string[];
}

/** The lines of a plan but the first, and what is sent. */
function made(desired: Desired, actual: Partial<Actual>, options: Partial<PlanOptions> = {}): Made {
  const plan = planChanges(desired, { ...ON, ...actual }, { prune: false, forceSecrets: false, ...options });
  if ('problems' in plan) throw new Error(plan.problems.join('; '));
  const { call } = planOf({ operation: 'get-webhook', branch_id: BRANCH });
  return {
    lines: linesOf(plan, call).slice(1),
    sent: plan.writes.map(({ operation, inputs }) => `${operation} ${JSON.stringify(inputs)}`),
  };
}

function problems(desired: Desired, actual: Partial<Actual>, options: Partial<PlanOptions> = {}): string[] {
  const plan = planChanges(desired, { ...ON, ...actual }, { prune: false, forceSecrets: false, ...options });
  return 'problems' in plan ? plan.problems : [];
}

describe('settings', () => {
  test('only what differs is sent, and what is absent is left alone', () => {
    const desired: Desired = { email_and_password: { enabled: true, disable_sign_up: true } };
    const email_and_password = { enabled: true, disable_sign_up: false, require_email_verification: true };
    expect(made(desired, { settings: { email_and_password } })).toEqual({
      lines: ['~ email_and_password: disable_sign_up: false -> true', '= 1 unchanged: integration'],
      sent: ['update-email-and-password {"settings":{"disable_sign_up":true}}'],
    });
  });

  test('a webhook is sent whole, for Neon replaces it', () => {
    const webhook = { enabled: true, webhook_url: 'https://a.example.com', timeout_seconds: 5, added: 1 };
    expect(made({ webhook: { enabled: false } }, { settings: { webhook } }).sent).toEqual([
      'update-webhook {"settings":{"enabled":false,"webhook_url":"https://a.example.com","timeout_seconds":5}}',
    ]);
  });

  test('mcp of the OAuth server keeps what the file does not name', () => {
    const oauth_server = { enabled: false, mcp: { resource: 'https://m.example.com' } };
    expect(
      made({ oauth_server: { mcp: { dynamic_registration: true } } }, { settings: { oauth_server } }).sent,
    ).toEqual([
      'update-oauth-server {"settings":{"mcp":{"resource":"https://m.example.com","dynamic_registration":true}}}',
    ]);
  });

  test('a list in another order is the same', () => {
    const webhook = { enabled: true, enabled_events: ['user.created', 'send.otp'] };
    const desired: Desired = { webhook: { enabled_events: ['send.otp', 'user.created'] } };
    expect(made(desired, { settings: { webhook } }).sent).toEqual([]);
  });

  test('a mail server of another type is sent with all that the file says of it', () => {
    const email_provider = {
      type: 'standard' as const,
      host: 'smtp.example.com',
      port: 25,
      username: 'u',
      password: secret,
      sender_email: 'a@example.com',
      sender_name: 'A',
    };
    const shared = { email_provider: { type: 'shared', sender_name: 'A' } };
    const { lines, sent } = made({ email_provider }, { settings: shared });
    expect(sent).toHaveLength(1);
    expect(lines[0]).toBe(
      '~ email_provider: type: "shared" -> "standard", host: "smtp.example.com", port: 25, username: "u", password: ***, sender_email: "a@example.com", sender_name: "A"',
    );
  });

  test('a server that is new to the branch is given whole', () => {
    const desired: Desired = { email_provider: { type: 'standard', host: 'h', password: secret } };
    expect(problems(desired, { settings: { email_provider: { type: 'shared' } } })).toEqual([
      'auth.email_provider needs port, username, sender_email, sender_name as well: the server is new to the branch',
    ]);
  });

  test('another address is seen to be another, although addresses are shortened', () => {
    const desired: Desired = { email_provider: { type: 'standard', sender_email: 'attacker@example.com' } };
    const email_provider = { type: 'standard', sender_email: 'auth@example.com' };
    expect(made(desired, { settings: { email_provider } }).lines[0]).toBe(
      '~ email_provider: sender_email: "auth@example.com" -> "attacker@example.com" (another one)',
    );
  });

  test('what a branch is said to have is not sent on where it does not fit', () => {
    const webhook = { enabled: true, webhook_url: 5, timeout_seconds: '9' };
    expect(problems({ webhook: { enabled: false } }, { settings: { webhook } })).toEqual([
      "auth.webhook.webhook_url, auth.webhook.timeout_seconds: what a branch is said to have there does not fit Neon's API description",
    ]);
  });

  test('another secret in a URL is seen to be another', () => {
    const webhook = { enabled: true, webhook_url: 'https://h.example.com/x?token=aaaaaaaa1' };
    const desired: Desired = { webhook: { webhook_url: 'https://h.example.com/x?token=bbbbbbbb1' } };
    expect(made(desired, { settings: { webhook } }).lines[0]).toMatch(/\(another one\)$/);
  });

  test('what is not to be seen is shown as an escape', () => {
    const actual = { settings: { name: { name: 'App' } } };
    expect(made({ name: 'App\u200b' }, actual).lines[0]).toBe('~ name: name: "App" -> "App\\u200b"');
  });

  test('a password goes along where something else differs, and alone by force only', () => {
    const desired: Desired = { email_provider: { type: 'standard', sender_name: 'B', password: secret } };
    const present = (sender_name: string) => ({
      settings: { email_provider: { type: 'standard', sender_name, password: '' } },
    });
    expect(made(desired, present('A')).lines[0]).toBe(
      '~ email_provider: sender_name: "A" -> "B", password: ***',
    );
    expect(made(desired, present('B')).sent).toEqual([]);
    expect(made(desired, present('B'), { forceSecrets: true }).lines[0]).toBe(
      '~ email_provider: password: ***',
    );
  });

  test('a password that Neon shows is compared', () => {
    const desired: Desired = { email_provider: { type: 'standard', password: secret } };
    const present = (password: string) => ({ settings: { email_provider: { type: 'standard', password } } });
    expect(made(desired, present('canary-secret')).sent).toEqual([]);
    expect(made(desired, present('another')).lines[0]).toBe('~ email_provider: password: *** -> ***');
  });
});

describe('sign-in providers', () => {
  const google = { id: 'google', client_id: 'new', client_secret: secret };

  test('are added, changed and kept', () => {
    const desired = { oauth_providers: [google, { id: 'github', client_id: 'gh', client_secret: secret }] };
    expect(
      made(desired, { oauth_providers: [{ id: 'google', client_id: 'old' }, { id: 'vercel' }] }),
    ).toEqual({
      lines: [
        '+ oauth_provider "github": client_id: "gh", client_secret: ***',
        '~ oauth_provider "google": client_id: "old" -> "new", client_secret: ***',
        '= oauth_provider "vercel" is not named, and kept: prune: true would delete it',
        '= 1 unchanged: integration',
      ],
      sent: [
        'add-oauth-provider {"oauth_provider_id":"github","client_id":"gh","client_secret":"***","if_exists":"fail"}',
        'update-oauth-provider {"oauth_provider_id":"google","client_id":"new","client_secret":"***"}',
      ],
    });
  });

  test('with the same client are the same, whatever their secret; a provider alone leaves its client', () => {
    const actual = { oauth_providers: [{ id: 'google', client_id: 'new' }] };
    expect(made({ oauth_providers: [google] }, actual).sent).toEqual([]);
    expect(made({ oauth_providers: [{ id: 'google' }] }, actual)).toEqual({
      lines: [
        '= oauth_provider "google" keeps its client "new": delete-oauth-provider takes it away',
        '= 1 unchanged: integration',
      ],
      sent: [],
    });
    expect(made({ oauth_providers: [google] }, actual, { forceSecrets: true }).sent).toHaveLength(1);
  });

  test('a new client needs its secret, and one that Neon does not share a client', () => {
    expect(
      problems(
        { oauth_providers: [{ id: 'google', client_id: 'new' }, { id: 'github' }, { id: 'later' }] },
        { oauth_providers: [{ id: 'google', client_id: 'old' }] },
      ),
    ).toEqual([
      'auth.oauth_providers["github"].client_id and client_secret are required: Neon has keys to share for google only',
      'auth.oauth_providers["google"].client_secret is required: the client is new at the branch, and a secret cannot be read',
    ]);
  });
});

test('deletions are last, and those of domains one request', () => {
  const actual: Partial<Actual> = {
    domains: ['https://z.example.com', 'https://b.example.com'],
    oauth_providers: [{ id: 'google' }],
    settings: { allow_localhost: { allow_localhost: true } },
  };
  const desired: Desired = {
    oauth_providers: [],
    domains: ['https://new.example.com'],
    allow_localhost: false,
  };
  expect(made(desired, actual, { prune: true })).toEqual({
    lines: [
      '- oauth_provider "google"',
      '+ domain "https://new.example.com"',
      '- domain "https://b.example.com"',
      '- domain "https://z.example.com"',
      '~ allow_localhost: allow_localhost: true -> false',
      '= 1 unchanged: integration',
    ],
    sent: [
      'add-domains {"domains":["https://new.example.com"],"if_exists":"reuse"}',
      'update-allow-localhost {"settings":{"allow_localhost":false}}',
      'delete-oauth-provider {"oauth_provider_id":"google","if_missing":"ignore"}',
      'delete-domains {"domains":["https://b.example.com","https://z.example.com"],"if_missing":"ignore"}',
    ],
  });
});

describe('clients of the OAuth server', () => {
  const other = { ...there, redirect_uris: ['https://c.example.com/cb'] };

  test('are the same in whatever order their lists are', () => {
    const turned = { ...client, redirect_uris: client.redirect_uris.toReversed() };
    expect(made({ oauth_clients: [turned] }, { oauth_clients: [there] }).sent).toEqual([]);
  });

  test('that differ are reported, and replaced with prune only', () => {
    expect(made({ oauth_clients: [client] }, { oauth_clients: [other] })).toEqual({
      lines: [
        '= oauth_client "Reports" differs, and is kept: clients cannot be changed, and prune: true would replace it; redirect_uris: ["https://c.example.com/cb"] -> ["https://a.example.com/cb", "https://b.example.com/cb"]',
        '= 1 unchanged: integration',
      ],
      sent: [],
    });
    const pruned = made({ oauth_clients: [client] }, { oauth_clients: [other] }, { prune: true });
    expect(pruned.sent.map(line => line.split(' ')[0])).toEqual([
      'create-oauth-client',
      'delete-oauth-client',
    ]);
    expect(pruned.lines.slice(0, 2).map(line => line.slice(0, 24))).toEqual([
      '+ oauth_client "Reports"',
      '- oauth_client "Reports"',
    ]);
  });

  test('a namesake that is as wanted is enough', () => {
    const actual = { oauth_clients: [other, { ...there, client_id: 'c-2' }] };
    expect(made({ oauth_clients: [client] }, actual).sent).toEqual([]);
    expect(made({ oauth_clients: [client] }, actual, { prune: true }).sent).toEqual([
      'delete-oauth-client {"oauth_client_id":"c-1","if_missing":"ignore"}',
    ]);
  });

  test('of one name are matched one by one', () => {
    const namesake = { ...client, redirect_uris: ['https://c.example.com/cb'] };
    const both = { oauth_clients: [there, { ...other, client_id: 'c-2' }] };
    for (const prune of [true, false])
      expect(made({ oauth_clients: [namesake, client] }, both, { prune }).sent).toEqual([]);
    const one = { oauth_clients: [there] };
    expect(made({ oauth_clients: [client, namesake] }, one, { prune: true }).sent).toHaveLength(1);
    expect(made({ oauth_clients: [client, client] }, one, { prune: true }).sent).toHaveLength(1);
    expect(made({ oauth_clients: [] }, both, { prune: true }).sent).toHaveLength(2);
  });

  test('of namesakes the one that works is kept, and of those the oldest', () => {
    const disabled = { ...there, client_id: 'a', disabled: true };
    const [older, newer] = ['2026-01-01', '2026-02-01'].map((created_at, at) => ({
      ...there,
      client_id: `z-${1 - at}`,
      created_at,
    }));
    const actual = { oauth_clients: [newer, disabled, older].filter(one => one !== undefined) };
    expect(made({ oauth_clients: [client] }, actual, { prune: true }).sent).toEqual([
      'delete-oauth-client {"oauth_client_id":"z-0","if_missing":"ignore"}',
      'delete-oauth-client {"oauth_client_id":"a","if_missing":"ignore"}',
    ]);
  });

  test('one that is disabled at Neon is named', () => {
    expect(
      made({ oauth_clients: [client] }, { oauth_clients: [{ ...there, disabled: true }] }).lines[0],
    ).toBe('= oauth_client "Reports" is disabled at Neon');
  });
});

test('localhost is allowed before clients that need it, and forbidden last', () => {
  const order = (allow_localhost: boolean) =>
    made(
      {
        allow_localhost,
        oauth_server: { login_page: 'https://x.example.com' },
        oauth_clients: [client],
        webhook: { enabled: true },
      },
      { settings: { allow_localhost: { allow_localhost: !allow_localhost } } },
    ).sent.map(line => line.split(' ')[0]);
  expect(order(true)).toEqual([
    'update-allow-localhost',
    'update-oauth-server',
    'create-oauth-client',
    'update-webhook',
  ]);
  expect(order(false).at(-1)).toBe('update-allow-localhost');
});

test('the order is fixed', () => {
  const desired: Desired = {
    webhook: { enabled: true },
    plugins: {
      phone_number: { enabled: true },
      magic_link: { enabled: true },
      organization: { enabled: true },
    },
    domains: ['https://a.example.com'],
    oauth_providers: [{ id: 'google' }],
    email_and_password: { enabled: true },
    email_provider: { type: 'shared' },
    name: 'App',
    oauth_clients: [client],
    oauth_server: { login_page: 'https://x.example.com' },
  };
  expect(made(desired, { enabled: false }).sent.map(line => line.split(' ')[0])).toEqual([
    'create-integration',
    'update-config',
    'update-email-provider',
    'update-email-and-password',
    'add-oauth-provider',
    'add-domains',
    'update-organization',
    'update-magic-link',
    'update-phone-number',
    'update-oauth-server',
    'create-oauth-client',
    'update-webhook',
  ]);
});

test('what cannot be is said of all at once', () => {
  const desired: Desired = {
    database_name: 'other',
    email_provider: { type: 'standard', host: 'evil.example.com' },
    webhook: { webhook_url: 'https://a.example.com' },
    oauth_server: { enabled: true, mcp: { dynamic_registration: true } },
  };
  const email_provider = { type: 'standard', host: 'smtp.example.com', password: '' };
  const actual = { integration: { database_name: 'neondb' }, settings: { email_provider }, isRoot: false };
  expect(problems(desired, actual)).toEqual([
    'auth.database_name cannot be changed: Neon Auth of the branch is in "neondb". Correct it, or run delete-integration first',
    'auth.email_provider.password is required: the server is new to the branch, or its host or username change, and a stored password is neither read nor sent elsewhere',
    'auth.oauth_server.mcp.resource is required: the branch has none yet',
    "auth.oauth_server.enabled can be true on the project's root branch only: put it in an overlay for that branch",
    'auth.webhook.enabled is required: the branch has no webhook yet',
  ]);
  expect(problems(desired, { ...actual, isRoot: true })).toHaveLength(4);
});

test('an empty file enables Neon Auth, and nothing switches it off', () => {
  expect(made({}, { enabled: false }).sent).toEqual(['create-integration {"if_exists":"reuse"}']);
  expect(made({}, {}, { prune: true })).toEqual({ lines: ['= 1 unchanged: integration'], sent: [] });
});
