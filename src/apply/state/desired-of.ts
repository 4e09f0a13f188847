import type { Mapping } from '../../inputs/settings/mapping.ts';
import { KEYS } from '../../inputs/settings/validators.ts';
import { isSecretField, withSecrets } from '../../secrets/fields.ts';
import { quote } from '../../text.ts';
import type { Desired } from '../desired.ts';
import type { Setting } from '../plan/change.ts';
import { sortedBy } from '../plan/compare.ts';
import { UPDATES } from '../plan/settings.ts';
import type { Actual } from './actual.ts';

/** A branch's present state as a desired one. */
export interface FromState {
  /** Secrets that Neon shows are in it. */
  desired: Desired;
  /** Where in `auth` a secret belongs that Neon has and does not show: `oauth_providers[google].client_secret`. */
  unread: string[];
  /** What there is and cannot be asked for, as the beginning of a sentence. */
  leftOut: string[];
}

/** What would make another branch what this one is, as far as it can be read and asked for. */
export function desiredOf(actual: Actual): FromState {
  const { settings, integration, oauth_providers, domains, oauth_clients } = actual;
  const one = (setting: Setting) => picked(settings[setting], KEYS[UPDATES[setting]] ?? []);
  const plugins = definedOf({
    organization: one('organization'),
    magic_link: one('magic_link'),
    phone_number: one('phone_number'),
  });
  const active = sortedBy(oauth_clients, ({ client_id }) => client_id).filter(({ disabled }) => !disabled);
  const desired = definedOf({
    provider: 'better_auth',
    database_name: integration?.database_name,
    name: settings.name?.name,
    allow_localhost: settings.allow_localhost?.allow_localhost,
    domains: [...new Set(domains)],
    oauth_providers: oauth_providers.map(provider => ({ ...provider })),
    email_and_password: one('email_and_password'),
    email_provider: one('email_provider'),
    ...(Object.keys(plugins).length > 0 && { plugins }),
    webhook: one('webhook'),
    oauth_server: one('oauth_server'),
    oauth_clients: active.map(({ client_id: _, disabled: __, created_at: ___, ...client }) => client),
  });
  const disabled = oauth_clients.filter(client => client.disabled);
  return {
    // Fields of responses have the types of requests; those that Neon adds are left out.
    desired: withSecrets(desired) as Desired,
    unread: unreadOf(actual),
    leftOut: disabled.map(({ name }) => `OAuth client ${quote(name)} is disabled`),
  };
}

function unreadOf({ settings: { email_provider }, oauth_providers }: Actual): string[] {
  const clients = oauth_providers.filter(({ client_id, client_secret }) => client_id && !client_secret);
  const hasPassword = email_provider?.type === 'standard' && !email_provider.password;
  return [
    ...clients.map(({ id }) => `oauth_providers[${id}].client_secret`),
    ...(hasPassword ? ['email_provider.password'] : []),
  ];
}

/** The known fields of a mapping that hold something; undefined where there are none. */
function picked(mapping: Mapping | undefined, keys: readonly string[]): Mapping | undefined {
  const known = Object.entries(mapping ?? {}).filter(
    ([key, value]) => keys.includes(key) && !isEmpty(key, value),
  );
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

/** A password is returned empty where it is not shown. */
function isEmpty(key: string, value: unknown): boolean {
  return value === undefined || value === null || (value === '' && isSecretField(key));
}

function definedOf(mapping: Mapping): Mapping {
  return Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined));
}
