import type {
  NeonAuthIntegration,
  NeonAuthOauthProvider,
  NeonAuthPluginConfigs,
  NeonAuthRedirectUriWhitelistResponse,
} from '@neon/sdk';
import type { ListNeonAuthOAuthClientsResponse, NeonAuthOAuthClient } from '../../../spec/additions.ts';
import type { Mapping } from '../../inputs/settings/mapping.ts';
import {
  type Fields,
  flag,
  object,
  objects,
  optionalText,
  ResponseProblem,
  text,
} from '../../neon/fields.ts';
import type { Setting } from '../plan/change.ts';
import type { Actual, ActualClient, ActualProvider } from './actual.ts';

/** The integration; one of Stack cannot be managed by branch. Throws ResponseProblem, as all of these. */
export function integration(fields: Fields<NeonAuthIntegration>): Partial<Actual> {
  const provider = text(fields, 'auth_provider');
  if (provider !== 'better_auth')
    throw new ResponseProblem(
      `Neon Auth of this branch is of auth_provider ${provider}, which has no settings by branch`,
    );
  const name = optionalText(fields, 'name');
  return {
    integration: {
      database_name: optionalText(fields, 'db_name'),
      auth_provider_project_id: optionalText(fields, 'auth_provider_project_id'),
      base_url: optionalText(fields, 'base_url'),
      jwks_url: optionalText(fields, 'jwks_url'),
    },
    settings: name === undefined ? {} : { name: { name } },
  };
}

/** The settings of `get-plugins` that are mappings; Neon may add others of any shape. */
const MAPPINGS = [
  'organization',
  'magic_link',
  'phone_number',
  'email_provider',
  'email_and_password',
] as const satisfies readonly Setting[];

/** All that is known of what `get-plugins` gives; what it leaves out is absent. */
export function plugins(fields: Fields<NeonAuthPluginConfigs>): Partial<Actual> {
  const { allow_localhost, oauth_providers } = fields;
  const given = MAPPINGS.filter(name => fields[name] !== undefined && fields[name] !== null);
  const settings = Object.fromEntries(
    given.map(name => [name, checked(name, object(fields[name], name) as Mapping)]),
  );
  return {
    settings: {
      ...settings,
      ...(typeof allow_localhost === 'boolean' && { allow_localhost: { allow_localhost } }),
    },
    ...(Array.isArray(oauth_providers) && {
      oauth_providers: objects(fields, 'oauth_providers').map(provider),
    }),
  };
}

/** The list of the sign-in providers. */
export function providers(fields: Fields<{ providers: NeonAuthOauthProvider[] }>): Partial<Actual> {
  return { oauth_providers: objects(fields, 'providers').map(provider) };
}

function provider(fields: Fields<NeonAuthOauthProvider>): ActualProvider {
  const [client_id, secret] = [optionalText(fields, 'client_id'), optionalText(fields, 'client_secret')];
  return {
    id: text(fields, 'id'),
    ...(client_id && { client_id }),
    ...(secret && !isPlaceholder(secret) && { client_secret: secret }),
  };
}

/** What stands for a secret that is not shown. */
function isPlaceholder(text: unknown): boolean {
  return typeof text === 'string' && /^(?:\*+|•+|[<[(]?(?:redacted|hidden|masked)[>\])]?)$/i.test(text);
}

/** The trusted domains. */
export function domains(fields: Fields<NeonAuthRedirectUriWhitelistResponse>): Partial<Actual> {
  return { domains: objects(fields, 'domains').map(one => text(one, 'domain')) };
}

/** The clients of the OAuth server. */
export function clients(fields: Fields<ListNeonAuthOAuthClientsResponse>): Partial<Actual> {
  return { oauth_clients: objects(fields, 'clients').map(client) };
}

function client(fields: Fields<NeonAuthOAuthClient>): ActualClient {
  const type = text(fields, 'type');
  if (type !== 'confidential' && type !== 'public')
    throw new ResponseProblem('the response has a client of no known type');
  return {
    client_id: text(fields, 'client_id'),
    name: text(fields, 'name'),
    type,
    redirect_uris: texts(fields, 'redirect_uris'),
    resources: texts(fields, 'resources'),
    skip_consent: fields.skip_consent === true,
    disabled: fields.disabled === true,
    ...(typeof fields.created_at === 'string' && { created_at: fields.created_at }),
  };
}

function texts(fields: Fields<NeonAuthOAuthClient>, name: 'redirect_uris' | 'resources'): string[] {
  const list = fields[name];
  if (!Array.isArray(list) || !list.every(item => typeof item === 'string'))
    throw new ResponseProblem(`the response has no list of ${name}`);
  return list;
}

/** A setting that is a whole response. */
export function setting(name: Setting): (fields: Fields<object>) => Partial<Actual> {
  return fields => {
    // Of the webhook Neon's document requires it, and what responds in its place may respond with anything.
    if (name === 'webhook') flag(fields as Fields<{ enabled: boolean }>, 'enabled');
    return { settings: { [name]: checked(name, fields as Mapping) } };
  };
}

/** A setting whose `enabled`, where it has one, is true or false. */
function checked(name: string, mapping: Mapping): Mapping {
  if (mapping.enabled !== undefined && typeof mapping.enabled !== 'boolean')
    throw new ResponseProblem(`the ${name} of the response has no enabled that is true or false`);
  const { password, ...rest } = mapping;
  return isPlaceholder(password) ? rest : mapping;
}
