import { BRANCH_IDS, type Fault } from '../../emulator/neon/server.ts';
import type { Random } from './random.ts';

/** One step of a soak: what it is given, and what befalls it. */
export interface SoakStep {
  inputs: Record<string, string>;
  faults: Fault[];
  /** Milliseconds after which it is cancelled. */
  cancelAfter?: number;
  /** Nothing listens where it is sent. */
  refused?: true;
}

const BRANCHES = [
  { branch_id: BRANCH_IDS.preview },
  { branch_id: BRANCH_IDS.dev },
  { branch_name: 'preview/pr-42' },
  { branch_name: 'dev' },
];
const STACK = { auth_provider: 'stack' };
const PROVIDERS = ['google', 'github', 'vercel'];
const HTML = { headers: { 'content-type': 'text/html' }, body: '<html><h1>Bad Gateway</h1></html>' };
const LOCKED = [423, 429, 503];
const NEEDED = ['auth_provider', 'id', 'providers', 'data', 'url', 'secret_server_key', 'branches'];

/** Weights are repetition. */
const OPERATIONS = [
  'create-integration',
  'create-integration',
  'create-integration',
  'create-integration',
  'list-integrations',
  'generate-sdk-keys',
  'transfer-ownership',
  'delete-integration',
  'create-user',
  'create-user',
  'create-user',
  'create-user',
  'list-oauth-providers',
  'add-oauth-provider',
  'add-oauth-provider',
  'add-oauth-provider',
  'update-oauth-provider',
  'update-oauth-provider',
  'delete-oauth-provider',
];

/** A step that the random numbers decide; `index` makes what it creates its own. */
export function randomStep(random: Random, index: number): SoakStep {
  const operation = random.pick(OPERATIONS);
  const project = ['generate-sdk-keys', 'transfer-ownership'].includes(operation);
  const where = project || random.chance(0.3) ? STACK : random.pick(BRANCHES);
  const inputs: Record<string, string> = {
    operation,
    ...where,
    ...ownInputs(operation, random, index),
    timeout: random.pick(['1', '2']),
    max_retries: random.pick(['0', '1', '3']),
  };
  if (random.chance(0.05)) inputs.dry_run = 'true';
  if (random.chance(0.03)) inputs.project_id = 'No Such/Project';
  const faults = random.chance(0.45) ? [] : [randomFault(random)];
  if (random.chance(0.12)) faults.push(randomFault(random));
  return {
    inputs,
    faults,
    ...(random.chance(0.08) && { cancelAfter: 80 + Math.floor(random.next() * 400) }),
    ...(random.chance(0.02) && { refused: true as const }),
  };
}

function ownInputs(operation: string, random: Random, index: number): Record<string, string> {
  const oauth_provider_id = random.pick(PROVIDERS);
  const client = { client_id: `client-${index}`, client_secret: `soak-${index}-Qx7"secret\\/+` };
  switch (operation) {
    case 'create-integration':
      return { if_exists: random.pick(['reuse', 'fail']) };
    case 'create-user':
      // Some exist already.
      return {
        email: `user-${random.chance(0.8) ? index : index % 7}@example.com`,
        if_exists: random.pick(['reuse', 'fail']),
      };
    case 'add-oauth-provider':
      return {
        oauth_provider_id,
        ...(random.chance(0.7) && client),
        if_exists: random.pick(['reuse', 'fail']),
      };
    case 'update-oauth-provider':
      return { oauth_provider_id, ...client };
    case 'delete-oauth-provider':
      return { oauth_provider_id, if_missing: random.pick(['ignore', 'fail']) };
    case 'delete-integration':
      return { if_missing: random.pick(['ignore', 'fail']), delete_data: random.pick(['true', 'false']) };
    default:
      return {};
  }
}

/** A fault that Neon and the network between could really have: what says that nothing was done has done nothing. */
function randomFault(random: Random): Fault {
  const effect = random.chance(0.5);
  const where = random.chance(0.5) ? {} : { method: random.pick(['GET', 'POST', 'DELETE', 'PATCH']) };
  const often = { times: random.pick([1, 1, 1, 2, 0]) };
  const fault = random.pick<() => Fault>([
    () => ({ status: random.pick(LOCKED) }),
    () => ({
      status: random.pick(LOCKED),
      headers: { 'retry-after': random.pick(['0', '1', '60', 'soon']) },
    }),
    () => ({ status: random.pick([500, 502, 504]), effect }),
    () => ({ status: 502, ...HTML, effect }),
    () => ({ status: 200, ...HTML, effect }),
    () => ({ status: random.pick([400, 401, 403, 404, 409, 410, 422]) }),
    () => ({
      status: random.pick([301, 302, 307, 308]),
      body: '',
      headers: { location: 'https://elsewhere.test/' },
    }),
    () => ({ connection: 'reset', effect }),
    () => ({ connection: 'reset-in-body' }),
    () => ({ connection: 'hang', effect }),
    () => ({ connection: 'trickle' }),
    () => ({ delay: Math.floor(random.next() * 400) }),
    () => ({
      // Not to a DELETE, whose response is not used: a 200 then counts as done.
      method: random.pick(['GET', 'POST', 'PATCH']),
      status: 200,
      body: random.pick(['', '{"id":"u', 'null', '[]', '""', '{}']),
      effect: true,
    }),
    () => ({ patch: { [random.pick(NEEDED)]: random.pick([null, '', 5, [], {}]) } }),
    () => ({ omit: [random.pick(NEEDED)] }),
    () => ({ patch: { surprise: 'undefined', '::error::': null } }),
  ]);
  return { ...where, ...often, ...fault() };
}
