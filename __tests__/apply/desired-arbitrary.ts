import fc from 'fast-check';
import type { Desired, DesiredProvider } from '../../src/apply/desired.ts';
import { Secret } from '../../src/secrets/secret.ts';

const RESOURCES = ['https://api.example.com', 'https://mcp.example.com', 'urn:reports'];
const secret = fc.string({ minLength: 4, maxLength: 20 }).map(text => new Secret(text));
const word = fc.stringMatching(/^[A-Za-z0-9][ -~]{0,18}[A-Za-z0-9]$/);
const some = <T>(pool: readonly T[]) => fc.subarray([...pool]);
const shuffled = <T>(pool: readonly T[]) => fc.shuffledSubarray([...pool]);
const partial = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc
    .record(model, { requiredKeys: [] })
    .filter(given => Object.keys(given).length > 0)
    .map(given => ({ ...given }) as Partial<T>);

export const domains = Array.from({ length: 6 }, (_, i) => `https://app${i}.example.com`);

const provider: fc.Arbitrary<DesiredProvider> = fc.oneof(
  fc.constant({ id: 'google' }),
  fc
    .record({
      id: fc.constantFrom('google', 'github', 'microsoft', 'vercel'),
      client_id: fc.constantFrom('client-1', 'client-2'),
      client_secret: secret,
    })
    .map(one => ({ ...one, ...(one.id === 'microsoft' && { microsoft_tenant_id: 'tenant-1' }) })),
);

const mailServer = fc.oneof(
  fc.record({ type: fc.constant('shared' as const), sender_name: word }, { requiredKeys: ['type'] }),
  fc.record({
    type: fc.constant('standard' as const),
    host: fc.constantFrom('smtp.example.com', 'mail.example.com'),
    port: fc.constantFrom(25, 465, 587),
    username: word,
    password: secret,
    sender_email: fc.constant('auth@example.com'),
    sender_name: word,
  }),
);

const client = fc.record({
  name: fc.constantFrom('Reports', 'Mobile', 'CLI'),
  type: fc.constantFrom('confidential' as const, 'public' as const),
  redirect_uris: shuffled([
    'https://a.example.com/cb',
    'https://b.example.com/cb',
    'http://localhost:3000/cb',
  ]),
  resources: some(RESOURCES),
  skip_consent: fc.boolean(),
});

const server = fc.record(
  {
    enabled: fc.constant(false),
    login_page: fc.webUrl(),
    mcp: fc.record(
      { resource: fc.constant('https://mcp.example.com'), dynamic_registration: fc.boolean() },
      { requiredKeys: ['resource'] },
    ),
  },
  { requiredKeys: [] },
);

const model = {
  provider: fc.constant('better_auth' as const),
  name: word,
  allow_localhost: fc.boolean(),
  domains: shuffled(domains),
  oauth_providers: fc.uniqueArray(provider, { selector: ({ id }) => id }),
  email_and_password: partial({
    enabled: fc.boolean(),
    email_verification_method: fc.constantFrom('link' as const, 'otp' as const),
    require_email_verification: fc.boolean(),
    disable_sign_up: fc.boolean(),
  }),
  email_provider: mailServer,
  plugins: partial({
    organization: partial({
      enabled: fc.boolean(),
      organization_limit: fc.integer({ min: 1, max: 50 }),
      creator_role: fc.constantFrom('admin' as const, 'owner' as const),
    }),
    magic_link: partial({ enabled: fc.boolean(), expires_in: fc.integer({ min: 5, max: 60 }) }),
    phone_number: partial({ enabled: fc.boolean(), otp_expires_in: fc.integer({ min: 60, max: 600 }) }),
  }),
  webhook: fc.record(
    {
      enabled: fc.boolean(),
      webhook_url: fc.constantFrom('https://hooks.example.com/1', 'https://hooks.example.com/2'),
      enabled_events: shuffled(['user.created', 'send.otp', 'phone_number.verified'] as const).filter(
        list => list.length > 0,
      ),
      timeout_seconds: fc.integer({ min: 1, max: 10 }),
    },
    { requiredKeys: ['enabled'] },
  ),
  oauth_server: server,
  oauth_clients: fc.uniqueArray(client, { selector: ({ name }) => name }),
};

/** Any state that a file can ask for on a branch that is not the root. */
export const desired: fc.Arbitrary<Desired> = fc.record(model, { requiredKeys: [] }).map(possible);

/** What clients need of the rest of the file: a redirect URI, the server's resources, localhost. */
function possible(given: Partial<Desired>): Desired {
  const { oauth_clients } = given;
  if (!oauth_clients) return given;
  const clients = oauth_clients.filter(({ redirect_uris }) => redirect_uris.length > 0);
  const local = clients.some(({ redirect_uris }) => redirect_uris.some(uri => uri.startsWith('http:')));
  return {
    ...given,
    oauth_clients: clients,
    oauth_server: { ...given.oauth_server, resources: RESOURCES },
    ...(local && { allow_localhost: true }),
  };
}

/** The same with every list in another order. */
export function reordered(given: Desired): Desired {
  return turn(given) as Desired;
}

function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn).reverse();
  if (typeof value !== 'object' || value === null || value instanceof Secret) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, held]) => [key, turn(held)])
      .reverse(),
  );
}
