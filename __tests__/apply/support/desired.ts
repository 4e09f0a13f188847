import fc from 'fast-check';
import type { Desired, DesiredProvider } from '../../../src/apply/desired.ts';
import { Secret } from '../../../src/secrets/secret.ts';
import { anyText } from '../../properties/texts.ts';
import { RESOURCES, statesOf } from './states.ts';
import { yamlText } from './yaml-texts.ts';

const free = fc.oneof(yamlText, anyText);

/** Whatever a branch's Neon Auth may be, in any text, without secrets. */
export const anyState: fc.Arbitrary<Desired> = statesOf({
  text: () => free,
  texts: () => fc.array(free, { maxLength: 4 }),
  number: () => fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  later: { z: free, a: free },
});

/** Any state that Neon takes, and that a file can ask for on a project's root branch. */
export const desired: fc.Arbitrary<Desired> = statesOf({
  text: valid => valid,
  texts: valid => fc.shuffledSubarray([...valid]),
  number: (min, max) => fc.integer({ min, max }),
  secret: fc.string({ minLength: 4, maxLength: 20 }).map(text => new Secret(text)),
  later: {},
}).map(possible);

/** What Neon refuses is left out or completed. */
function possible({ oauth_clients, ...given }: Desired): Desired {
  const { oauth_providers, email_provider, oauth_server } = given;
  const whole: Desired = {
    ...given,
    ...(oauth_providers && { oauth_providers: oauth_providers.map(withClient) }),
    ...(email_provider?.type === 'standard' && { email_provider: { ...MAIL_SERVER, ...email_provider } }),
    ...(oauth_server?.mcp && {
      oauth_server: { ...oauth_server, mcp: { resource: 'https://mcp.example.com', ...oauth_server.mcp } },
    }),
  };
  return oauth_clients ? withClients(whole, oauth_clients) : whole;
}

/** Neon has keys to share for Google only. */
function withClient({ id, client_id, client_secret, microsoft_tenant_id }: DesiredProvider): DesiredProvider {
  if (id === 'google' && client_id === undefined) return { id };
  const tenant = id === 'microsoft' && microsoft_tenant_id !== undefined && { microsoft_tenant_id };
  return { id, client_id: client_id ?? 'client-1', ...(client_secret && { client_secret }), ...tenant };
}

const MAIL_SERVER = {
  host: 'smtp.example.com',
  port: 587,
  username: 'apikey',
  password: new Secret('of the mail server'),
  sender_email: 'auth@example.com',
  sender_name: 'App',
};

/** Clients need names of their own in a file, a redirect URI, the server's resources, and perhaps localhost. */
function withClients(given: Desired, all: NonNullable<Desired['oauth_clients']>): Desired {
  const names = all.map(({ name }) => name);
  const oauth_clients = all.filter(
    ({ name, redirect_uris }, at) => redirect_uris.length > 0 && names.indexOf(name) === at,
  );
  const isLocal = oauth_clients.some(({ redirect_uris }) =>
    redirect_uris.some(uri => uri.startsWith('http:')),
  );
  return {
    ...given,
    oauth_clients,
    oauth_server: { ...given.oauth_server, resources: RESOURCES },
    ...(isLocal && { allow_localhost: true }),
  };
}

/** The same with all keys and lists in another order. */
export function reordered<T>(value: T): fc.Arbitrary<T> {
  return fc.infiniteStream(fc.nat()).map(numbers => shuffle(value, () => numbers.next().value) as T);
}

function shuffle(value: unknown, number: () => number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Secret) return value;
  const parts = Object.entries(value)
    .map(([key, held]) => ({ at: number(), part: [key, shuffle(held, number)] as const }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ part }) => part);
  return Array.isArray(value) ? parts.map(([, held]) => held) : Object.fromEntries(parts);
}
