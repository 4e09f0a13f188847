import { GENERATIONS, type Generation } from '../../src/inputs/generation.ts';
import type { InputName } from '../../src/inputs/table.ts';
import type { Operation } from '../../src/operations/declare.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import { outputNames, usesBranch } from '../../src/operations/traits.ts';
import { usedInputs } from '../../src/plan/used-inputs.ts';
import { BRANCHES, MAIN } from './branches.ts';
import { CLIENT_NAMES } from './config-file.ts';
import { DATABASE_URL, USER_PASSWORD } from './previews.ts';
import type { Random } from './random.ts';

/** An operation in one of its generations. */
export interface Kind {
  operation: Operation;
  generation: Generation;
}

/** Every operation in every generation that has it. */
export const KINDS: readonly Kind[] = OPERATIONS.flatMap(operation =>
  GENERATIONS.filter(generation => operation.endpoints[generation]).map(generation => ({
    operation,
    generation,
  })),
);

/** How often the operations come up from which others live, and which make keys; all others once. */
const WEIGHTS: Record<string, number> = {
  'create-integration': 9,
  'generate-sdk-keys': 8,
  'add-oauth-provider': 2,
  'create-user': 2,
};
// The branch-level product has no SDK keys: one such step is enough.
const weightOf = ({ operation: { name }, generation }: Kind) =>
  name === 'generate-sdk-keys' && generation === 'better_auth' ? 1 : (WEIGHTS[name] ?? 1);
const WEIGHTED = KINDS.flatMap(kind => Array<Kind>(weightOf(kind)).fill(kind));

/** What a soak begins with, so that there is something to work on. */
export const OPENING = KINDS.filter(({ operation }) => operation.name === 'create-integration');

const SMTP = {
  host: 'smtp.example.com',
  port: 587,
  username: 'mailer',
  password: 'soak/smtp+password',
  sender_email: 'auth@example.com',
  sender_name: 'Soak',
};
/** What each operation takes as `settings`. */
const SETTINGS: Record<string, object> = {
  'update-email-provider': { type: 'standard', ...SMTP },
  'send-test-email': SMTP,
  'update-email-and-password': { enabled: true },
  'update-allow-localhost': { allow_localhost: false },
  'update-organization': { enabled: true, organization_limit: 3 },
  'update-magic-link': { enabled: true, expires_in: 15 },
  'update-phone-number': { enabled: true, otp_expires_in: 120 },
  'update-webhook': { enabled: true, webhook_url: 'https://example.com/hook' },
  'update-config': { name: 'My app' },
  'update-oauth-server': { login_page: 'https://app.example.com/sign-in' },
};

/** The SMTP password that some settings hold. */
export const SMTP_PASSWORD = SMTP.password;

/** The operation of the next step. */
export function randomKind(random: Random): Kind {
  return random.pick(WEIGHTED);
}

/** What a step of a kind is given, beyond where it goes and where its values do; `index` makes it its own. */
export function ownInputs(kind: Kind, random: Random, index: number): Record<string, string> {
  const { operation, generation } = kind;
  const used = new Set(usedInputs(operation, generation));
  const values = valuesOf(operation.name, random, index);
  const given: Partial<Record<InputName, string>> = {};
  for (const name of operation.required ?? []) {
    const value = values[name];
    if (value === undefined)
      throw new Error(`${operation.name}: give ${name} a value in scripts/soak/inputs.ts`);
    given[name] = value;
  }
  const pairs: InputName[][] = [
    ['client_id', 'client_secret'],
    ['delete_data'],
    ['wait_until_ready'],
    ['name'],
  ];
  for (const pair of pairs) {
    if (!pair.every(name => used.has(name)) || !random.chance(0.5)) continue;
    for (const name of pair) given[name] = values[name] as string;
  }
  if (operation.name === 'update-oauth-provider') given.client_secret = values.client_secret as string;
  for (const name of ['if_exists', 'if_missing'] as const)
    if (used.has(name)) given[name] = values[name] as string;
  if (operation.name === 'create-user') Object.assign(given, beyondCreate(generation, random));
  if (operation.name === 'delete-domains' && random.chance(0.5)) {
    delete given.domains;
    Object.assign(given, patternOf(generation, random));
  }
  return { operation: operation.name, ...placeOf(kind, random), ...(given as Record<string, string>) };
}

/** A sign-up, or a look into the database: neither is there. */
function beyondCreate(generation: Generation, random: Random): Record<string, string> {
  const password = generation === 'better_auth' && random.chance(0.3);
  return {
    ...(password && { password: USER_PASSWORD, ...(random.chance(0.5) && { roles: 'admin' }) }),
    ...(random.chance(0.1) && { database_url: DATABASE_URL }),
  };
}

/** What is given in place of domains. Those of the whole project need a word more, which is left out now and then. */
function patternOf(generation: Generation, random: Random): Record<string, string> {
  const match = random.pick([
    'https://app-*.example.com',
    'https://*.EXAMPLE.com',
    'https://other-*',
    'https://*-1.example.com',
  ]);
  const kept = random.pick([
    'https://app-1.example.com',
    'https://other-0.example.com,https://app-2.example.com',
  ]);
  return {
    match,
    ...(random.chance(0.5) && { keep_domains: kept }),
    ...(random.chance(generation === 'stack' ? 0.8 : 0.3) && { allow_protected_branch: 'true' }),
  };
}

function placeOf({ operation, generation }: Kind, random: Random): Record<string, string> {
  const endpoint = operation.endpoints[generation];
  const branch = endpoint && usesBranch(endpoint) ? random.pick(BRANCHES) : {};
  const auth_provider = { auth_provider: generation };
  if (generation === 'stack') {
    if (endpoint?.defaultBranch && random.chance(0.5)) return auth_provider;
    // A branch has one integration, of whatever provider: the others are for the branch level.
    return { ...auth_provider, ...(endpoint && usesBranch(endpoint) && random.chance(0.8) ? MAIN : branch) };
  }
  return endpoint && usesBranch(endpoint) ? branch : auth_provider;
}

function clientSettings(random: Random): object {
  const type = random.pick(['confidential', 'public']);
  const redirect_uris = ['https://reports.example.com/callback'];
  return { name: random.pick(CLIENT_NAMES), type, redirect_uris, resources: [] };
}

function valuesOf(operation: string, random: Random, index: number): Partial<Record<InputName, string>> {
  const settings = operation === 'create-oauth-client' ? clientSettings(random) : SETTINGS[operation];
  return {
    // Some exist already.
    email: `user-${random.chance(0.8) ? index : index % 7}@example.com`,
    name: 'Soak',
    user_id: 'd9b1f2a3-0000-4000-8000-000000000001',
    roles: 'admin',
    oauth_provider_id: random.pick(['google', 'github', 'vercel']),
    client_id: `client-${index}`,
    client_secret: `soak-${index}-Qx7"secret\\/+`,
    domains: `https://app-${index % 5}.example.com,https://other-${index % 3}.example.com`,
    recipient_email: 'reader@example.com',
    oauth_client_id: 'd9b1f2a3-0000-4000-8000-000000000002',
    delete_data: 'true',
    wait_until_ready: 'true',
    if_exists: random.pick(['reuse', 'fail']),
    if_missing: random.pick(['ignore', 'fail']),
    ...(settings && { settings: JSON.stringify(settings) }),
  };
}

/** Where the values of a step go, besides its outputs. */
export function randomDestinations(
  { operation, generation }: Kind,
  random: Random,
): { inputs: Record<string, string>; secrets: Record<string, string> } {
  const endpoint = operation.endpoints[generation];
  const outputs: readonly string[] = endpoint ? outputNames(endpoint) : [];
  const inputs: Record<string, string> = {};
  if (!outputs.includes('jwks_url')) return { inputs, secrets: {} };
  if (random.chance(0.2)) inputs.export_env = 'true';
  if (random.chance(0.2)) inputs.env_file = '.env';
  if (Object.keys(inputs).length > 0 && random.chance(0.3)) inputs.framework = 'nextjs';
  if (random.chance(0.4)) return { inputs, secrets: {} };
  const wanted = ['pub_client_key', 'secret_server_key', 'base_url', 'jwks_url', 'auth_provider_project_id'];
  const none = generation === 'stack' ? 'base_url' : 'auth_provider_project_id';
  const mapped = wanted.filter(name => name !== none && outputs.includes(name) && random.chance(0.8));
  const secrets = Object.fromEntries(mapped.map(name => [`SOAK_${name.toUpperCase()}`, name]));
  if (mapped.length === 0) return { inputs, secrets };
  inputs.github_secrets = Object.entries(secrets)
    .map(([secret, output]) => `${secret}=${output}`)
    .join('\n');
  if (random.chance(0.3)) inputs.github_environment = 'production';
  return { inputs, secrets };
}
