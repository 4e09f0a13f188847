import { stringify } from 'yaml';
import type { Random } from './random.ts';

/** A configuration file of a soak, and what it takes from the environment. */
export interface ConfigFile {
  path: string;
  text: string;
  env: Record<string, string>;
  overlays: readonly string[];
  /** What refuses it before anything is asked of Neon: everything that reads it, or `apply` alone. */
  wrong?: 'always' | 'apply';
}

/** Clients of the OAuth server have names from here, whoever makes them. */
export const CLIENT_NAMES = ['Reports', 'Mobile', 'CLI tool'] as const;
/** Overlays that a file may have. */
const OVERLAYS = ['relaxed', 'strict'] as const;
const PATHS = ['neon-auth.yml', 'auth.yaml'];
const RESOURCES = ['https://api.example.com', 'https://mcp.example.com'];

/** The password within the address of some webhooks. */
export const HOOK_PASSWORD = 's0ak-hook-passphrase';

/** A file of few keys, from small pools, which is wrong now and then. */
export function randomFile(random: Random): ConfigFile {
  const path = random.pick(PATHS);
  const env = environment(random);
  if (random.chance(0.08)) return { path, env, overlays: [], ...wrongFile(random) };
  const auth = randomAuth(random, 0.35);
  const named = OVERLAYS.filter(() => random.chance(0.5)).map(
    name => [name, randomAuth(random, 0.15)] as const,
  );
  const overlays = named.length > 0 && { overlays: Object.fromEntries(named) };
  return { path, env, text: stringify({ auth, ...overlays }), overlays: named.map(([name]) => name) };
}

/** What the names in files stand for; with two values each, so that secrets change now and then. */
function environment(random: Random): Record<string, string> {
  return {
    GOOGLE_CLIENT_SECRET: `GOCSPX-${random.pick(['one', 'two'])}/soak+"secret`,
    OAUTH_GITHUB_CLIENT_SECRET: `gh-${random.pick(['one', 'two'])}-soak-secret`,
    SMTP_PASSWORD: `smtp ${random.pick(['one', 'two'])} soak-password`,
    HOOK_URL: `https://hook:${HOOK_PASSWORD}@hooks.example.com/neon`,
    APP_NAME: random.pick(['My app', 'Another: #1']),
  };
}

/** As a file names a variable. */
const variable = (name: string) => `\${${name}}`;
const DEEP = `auth: ${'['.repeat(5_000)}${']'.repeat(5_000)}\n`;

function wrongFile(random: Random): Pick<ConfigFile, 'text' | 'wrong'> {
  if (random.chance(0.2)) return { text: `auth:\n  name: ${variable('NOT_SET')}\n`, wrong: 'apply' };
  const text = random.pick([
    '',
    'aut:\n  name: My app\n',
    'auth:\n  nam: My app\n',
    'auth:\n  name: ~\n',
    'auth:\n  domains: nothing\n  webhook: { enabled: 1 }\n',
    'auth:\n  domains: [https://app.example.com, https://app.example.com]\n',
    'auth:\n  name: [unclosed\n',
    `auth:\n  name: ${variable('INPUT_API_KEY')}\n`,
    `auth:\n  oauth_providers:\n    - { id: google, client_secret: "${variable('GOOGLE_CLIENT_SECRET')}" }\n`,
    DEEP,
  ]);
  return { text, wrong: 'always' };
}

/** The keys of `auth`, each there so often. */
function randomAuth(random: Random, probability: number): Record<string, unknown> {
  const given = Object.entries(SECTIONS).filter(() => random.chance(probability));
  return Object.fromEntries(given.map(([key, make]) => [key, make(random)]));
}

const some = <T>(random: Random, from: readonly T[]) => from.filter(() => random.chance(0.5));
/** A mapping of some of its keys, of one at least. */
function partly(random: Random, mapping: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(mapping);
  const chosen = some(random, entries);
  return Object.fromEntries(chosen.length > 0 ? chosen : entries.slice(0, 1));
}

const SECTIONS: Record<string, (random: Random) => unknown> = {
  name: random => random.pick(['My app', 'Another', variable('APP_NAME'), 'it\'s "quoted" <b>@octocat</b>']),
  allow_localhost: random => random.chance(0.5),
  domains: random =>
    some(random, ['https://a.example.com', 'https://b.example.com/', 'https://*.example.com', 'myapp://cb']),
  oauth_providers: providers,
  email_and_password: random =>
    partly(random, {
      enabled: random.chance(0.8),
      require_email_verification: random.chance(0.5),
      email_verification_method: random.pick(['link', 'otp']),
    }),
  email_provider: mailServer,
  plugins: random =>
    partly(random, {
      organization: partly(random, { enabled: random.chance(0.5), organization_limit: random.pick([3, 5]) }),
      magic_link: partly(random, { enabled: random.chance(0.5), expires_in: random.pick([5, 10]) }),
      phone_number: partly(random, { enabled: random.chance(0.5), otp_expires_in: random.pick([60, 120]) }),
    }),
  webhook: random => ({
    ...(random.chance(0.9) && { enabled: random.chance(0.5) }),
    webhook_url: random.pick([
      'https://hooks.example.com/1',
      'https://hooks.example.com/2',
      variable('HOOK_URL'),
    ]),
    ...(random.chance(0.5) && { enabled_events: ['user.created'] }),
  }),
  oauth_server: random => ({
    resources: some(random, RESOURCES),
    ...(random.chance(0.2) && { enabled: true }),
    ...(random.chance(0.3) && { login_page: 'https://app.example.com/sign-in' }),
    ...(random.chance(0.2) && { mcp: { resource: RESOURCES[1] } }),
  }),
  oauth_clients: random => some(random, CLIENT_NAMES).map(name => client(random, name)),
};

function providers(random: Random): object[] {
  const own = (id: string, secret: string) => ({
    id,
    client_id: random.pick(['client-1', 'client-2']),
    client_secret: variable(secret),
  });
  return some(random, [
    random.chance(0.5) ? { id: 'google' } : own('google', 'GOOGLE_CLIENT_SECRET'),
    // Neon has no keys to share for it.
    random.chance(0.1) ? { id: 'github' } : own('github', 'OAUTH_GITHUB_CLIENT_SECRET'),
    { ...own('microsoft', 'GOOGLE_CLIENT_SECRET'), microsoft_tenant_id: 'tenant-1' },
  ]);
}

function mailServer(random: Random): object {
  if (random.chance(0.4)) return { type: 'shared' };
  const whole = {
    type: 'standard',
    host: random.pick(['smtp.example.com', 'mail.example.com']),
    port: 587,
    username: 'mailer',
    password: variable('SMTP_PASSWORD'),
    sender_email: 'auth@example.com',
    sender_name: random.pick(['Soak', 'Soak & sons']),
  };
  return random.chance(0.8) ? whole : { type: 'standard', sender_name: whole.sender_name };
}

function client(random: Random, name: string): object {
  return {
    name,
    type: random.pick(['confidential', 'confidential', 'public']),
    redirect_uris: random.pick([['https://app.example.com/callback'], ['http://localhost:3000/callback']]),
    // One that the server does not have is refused by Neon.
    resources: random.chance(0.7) ? [] : [random.pick(RESOURCES)],
    ...(random.chance(0.3) && { skip_consent: true }),
  };
}
