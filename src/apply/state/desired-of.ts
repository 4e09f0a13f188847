import type { Mapping } from '../../inputs/settings/mapping.ts';
import { KEYS } from '../../inputs/settings/validators.ts';
import { Secret } from '../../secrets/secret.ts';
import { quote } from '../../text.ts';
import type { Desired } from '../desired.ts';
import type { Resource } from '../plan/change.ts';
import type { Actual, ActualClient } from './actual.ts';

/** A secret that Neon has and does not show. */
export interface Unread {
  /** Within `auth`, such as `oauth_providers[google].client_secret`. */
  path: string;
}

/**
 * A branch's present state as a desired one, with the secrets that Neon shows and the places of those that it does not.
 * Of clients that share a name, by which a file tells them apart, it has one; `warnings` name them.
 */
export function desiredOf(actual: Actual): { desired: Desired; unread: Unread[]; warnings: string[] } {
  const { settings, integration, oauth_providers, domains, oauth_clients } = actual;
  const one = (resource: Resource, operation: string) => picked(settings[resource], KEYS[operation] ?? []);
  const plugins = definedOf({
    organization: one('organization', 'update-organization'),
    magic_link: one('magic_link', 'update-magic-link'),
    phone_number: one('phone_number', 'update-phone-number'),
  });
  const desired = definedOf({
    provider: 'better_auth',
    database_name: integration?.database_name,
    name: settings.name?.name,
    allow_localhost: settings.allow_localhost?.allow_localhost,
    domains,
    oauth_providers: oauth_providers.map(withSecret('client_secret')),
    email_and_password: one('email_and_password', 'update-email-and-password'),
    email_provider: mailServer(settings.email_provider),
    ...(Object.keys(plugins).length > 0 && { plugins }),
    webhook: one('webhook', 'update-webhook'),
    oauth_server: one('oauth_server', 'update-oauth-server'),
    oauth_clients: uniqueClients(oauth_clients).map(({ client_id: _, disabled: __, ...client }) => client),
  });
  // Fields of responses have the types of requests; those that Neon adds are left out.
  return { desired: desired as Desired, unread: unreadOf(actual), warnings: namesakesOf(oauth_clients) };
}

/** Each name once, with the client whose id is the first. */
function uniqueClients(clients: readonly ActualClient[]): ActualClient[] {
  const lastFirst = clients.toSorted((one, other) => (one.client_id < other.client_id ? 1 : -1));
  return [...new Map(lastFirst.map(client => [client.name, client])).values()];
}

function namesakesOf(clients: readonly ActualClient[]): string[] {
  const names = clients.map(({ name }) => name);
  const shared = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map(quote).sort();
  if (shared.length === 0) return [];
  return [
    `Several clients of the OAuth server have the name ${shared.join(', ')}: of each name only the client with the first client_id is taken.`,
  ];
}

function mailServer(server: Mapping | undefined): Mapping | undefined {
  const shown = picked(server, KEYS['update-email-provider'] ?? []);
  if (!shown) return undefined;
  const { password, ...rest } = shown;
  return password ? { ...rest, password: new Secret(String(password)) } : rest;
}

function withSecret(name: string): (given: object) => Mapping {
  return given => {
    const held = (given as Mapping)[name];
    return typeof held === 'string' ? { ...given, [name]: new Secret(held) } : { ...given };
  };
}

function unreadOf({ settings: { email_provider }, oauth_providers }: Actual): Unread[] {
  const clients = oauth_providers.filter(({ client_id, client_secret }) => client_id && !client_secret);
  const hasPassword = email_provider?.type === 'standard' && !email_provider.password;
  return [
    ...clients.map(({ id }) => ({ path: `oauth_providers[${id}].client_secret` })),
    ...(hasPassword ? [{ path: 'email_provider.password' }] : []),
  ];
}

/** The known fields of a mapping that hold something; undefined where there are none. */
function picked(mapping: Mapping | undefined, keys: readonly string[]): Mapping | undefined {
  const known = Object.entries(mapping ?? {}).filter(
    ([key, value]) => keys.includes(key) && value !== undefined && value !== null,
  );
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

function definedOf(mapping: Mapping): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined));
}
