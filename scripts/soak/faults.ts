import type { Fault } from '../../emulator/neon/server.ts';
import type { Random } from './random.ts';

const HTML = { headers: { 'content-type': 'text/html' }, body: '<html><h1>Bad Gateway</h1></html>' };
const LOCKED = [423, 429, 503];
const NEEDED = [
  'auth_provider',
  'id',
  'providers',
  'data',
  'url',
  'secret_server_key',
  'branches',
  'jwks_url',
  'client_secret',
];
/** Of responses that only auth as code reads: an empty list there would be one that no client can see through. */
const NEEDED_STATE = ['domains', 'clients', 'oauth_providers', 'branch', 'email_provider', 'magic_link'];
/** Of the branch-level paths, those that plans read. */
const PARTS = ['plugins', 'domains', 'webhooks', 'plugins/oauth-provider', 'oauth-provider/clients'];
const RETRY_AFTER = ['0', '1', '60', 'soon', 'Thu, 01 Jan 2026 12:00:00 GMT'];

/** Whether a fault refuses with a promise that nothing was done, and yet it was: no client can see through that. */
export function lies({ status = 0, effect, body }: Fault): boolean {
  return effect === true && LOCKED.includes(status) && (status !== 503 || body === undefined);
}

/** Whether a fault is a gateway's 503, after which no write may be sent again. */
export function isGateways({ status, body }: Fault): boolean {
  return status === 503 && body !== undefined;
}

/** A fault that Neon and the network between could really have. */
export function neonFault(random: Random): Fault {
  const effect = random.chance(0.5);
  const where = random.chance(0.5) ? {} : { method: random.pick(['GET', 'POST', 'DELETE', 'PATCH', 'PUT']) };
  const often = { times: random.pick([1, 1, 1, 2, 0]) };
  const fault = random.pick<() => Fault>([
    () => ({ status: random.pick(LOCKED) }),
    () => ({ status: random.pick(LOCKED), effect: random.chance(0.2) }),
    () => ({ status: random.pick(LOCKED), headers: { 'retry-after': random.pick(RETRY_AFTER) } }),
    () => ({ status: 503, ...HTML, effect }),
    () => ({ status: 503, body: { message: 'upstream connect error' }, effect }),
    () => ({ status: random.pick([408, 500, 502, 504]), effect }),
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
      // Not to a DELETE, whose answer is not used: 200 is then taken for what it says.
      method: random.pick(['GET', 'POST', 'PATCH']),
      status: 200,
      body: random.pick(['', '{"id":"u', 'null', '[]', '""', '{}', '['.repeat(100_000), '/'.repeat(200_000)]),
      effect: true,
    }),
    () => ({ patch: { [random.pick(NEEDED)]: random.pick([null, '', 5, [], {}]) } }),
    () => ({ omit: [random.pick(NEEDED)] }),
    () => ({ method: 'GET', patch: { [random.pick(NEEDED_STATE)]: random.pick([null, '', 5]) } }),
    () => ({ method: 'GET', omit: [random.pick(NEEDED_STATE)], times: 0 }),
    () => ({
      method: 'GET',
      path: `/auth(?:/${random.pick(PARTS)})?$`,
      status: random.pick([403, 404, 502]),
    }),
    () => ({ patch: { surprise: 'undefined', '::error::': null } }),
    () => ({ method: 'GET', path: '/.well-known/jwks/', patch: { keys: [] }, times: random.pick([1, 2, 0]) }),
  ]);
  return { ...where, ...often, ...fault() };
}

/** Faults of GitHub: one, or those of a write that is carried out, whose response is lost, and whose repetition is refused. */
export function faultsOfGitHub(random: Random): Fault[] {
  if (!random.chance(0.3)) return [githubFault(random)];
  const write = { method: 'PUT', after: random.pick([0, 0, 1, 2]) };
  const lost: Fault = random.chance(0.5)
    ? { status: 502, effect: true }
    : { connection: 'reset', effect: true };
  const refused = { status: random.pick([401, 403, 404, 422, 429]), headers: { 'retry-after': '60' } };
  return [
    { ...write, ...lost },
    { ...write, ...refused, times: random.pick([1, 0]) },
  ];
}

/** A fault of GitHub and of the network between. */
function githubFault(random: Random): Fault {
  const effect = random.chance(0.5);
  const where = random.chance(0.3)
    ? {}
    : { method: random.pick(['GET', 'PUT', 'PUT', 'POST', 'PATCH', 'DELETE']) };
  const often = { times: random.pick([1, 1, 1, 2, 0]), after: random.pick([0, 0, 1, 2]) };
  const fault = random.pick<() => Fault>([
    () => ({ status: random.pick([500, 502, 503, 408]), effect }),
    () => ({ status: random.pick([401, 403, 404, 422]) }),
    () => ({ status: random.pick([403, 429]), headers: { 'retry-after': random.pick(RETRY_AFTER) } }),
    () => ({ status: random.pick([200, 202]), body: {} }),
    () => ({ status: random.pick([301, 307]), body: '', headers: { location: 'https://elsewhere.test/' } }),
    () => ({ connection: 'reset', effect }),
    () => ({ connection: 'hang', effect }),
    () => ({ connection: 'trickle' }),
    () => ({ method: 'GET', patch: { key: random.pick([null, 'aGk=', 5]) } }),
    () => ({ method: 'GET', body: 'x'.repeat(5_000_000) }),
    () => ({ delay: Math.floor(random.next() * 400) }),
  ]);
  return { ...where, ...often, ...fault() };
}
