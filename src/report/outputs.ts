import { Secret } from '../secrets/secret.ts';

/** Every step output, in the order in which documents list them, with its description. */
export const OUTPUTS = {
  status: 'HTTP status of the last response of Neon; set on failure, too.',
  request_id: 'ID that Neon gave the last request, for its support; set on failure, too.',
  response: 'Body of the last response as JSON, secrets replaced by `***`.',
  changed: '`true` when a write was carried out at Neon.',
  created: '`true` when it was created, `false` when it existed already.',
  integrations: 'JSON list of the integrations.',
  oauth_providers: 'JSON list of the OAuth providers, client secrets replaced by `***`.',
  domains: 'JSON list of trusted domains, each with its `domain` and `auth_provider`.',
  count: 'Length of the list.',
  user_id: 'ID of the user.',
  user_ids: 'JSON mapping of the e-mail address of each user to its ID.',
  failed_count: 'Number of the users that failed.',
  synced: '`true` when the rows of the new users can be read in the database.',
  settings: 'JSON mapping of what is set now, secrets replaced by `***`.',
  success: '`true` when the mail server took the test e-mail.',
  oauth_clients: 'JSON list of the clients of the OAuth server; never with their secrets.',
  oauth_client_id: 'ID of the client of the OAuth server.',
  oauth_client_secret: 'Secret of the new client of the OAuth server; Neon shows it this once. Masked.',
  plan: 'JSON list of what becomes of each resource: `{action, resource, id, fields}`, secrets replaced by `***`.',
  plan_digest: 'SHA-256 of what the plan would send, for `approved_plan`.',
  changes: 'Number of the entries of the plan that are not `keep`.',
  config_file: 'Path of the file, as it was given.',
  oauth_client_secrets:
    'JSON mapping of the name of each OAuth client that the step made to its secret, which Neon shows this once. Masked.',
  transfer_url: 'URL that completes the transfer of ownership in a browser. Masked.',
  auth_provider: 'Authentication provider of the integration.',
  auth_provider_project_id: 'ID of the project at the provider.',
  pub_client_key: 'Publishable client key. Masked unless `mask_pub_client_key` is `false`.',
  secret_server_key: 'Secret server key. Masked.',
  jwks_url: 'URL of the keys that verify tokens.',
  base_url: 'Base URL of the auth service.',
  issuer: 'Issuer of the tokens: the origin of `base_url`.',
  audience: 'Audience of the tokens: the origin of `base_url`.',
  callback_urls:
    'JSON mapping of each OAuth provider to the URL that must be registered there, for clients of your own.',
  cookie_secret:
    'Secret for the cookies of the application, `NEON_AUTH_COOKIE_SECRET` of the SDK: the same at each run, and another for each branch. Masked.',
  findings: 'JSON list of what was found: `{rule, severity, subject, message, fix}`.',
  schema_name: 'Database schema of Neon Auth.',
  table_name: 'Table of the users.',
  new_api_key: 'New API key of Neon, which Neon shows this once. Masked.',
  api_key_id: 'ID of the new API key.',
  stored:
    'JSON list of what became of each secret at each target: `{target, secret, stored, reason, sha256}`; `sha256` is the beginning of the hash of the value. Set where there were values to store, also where the step fails or is cancelled.',
  branch_id: 'Neon branch ID of the integration.',
  database_name: 'Database of the integration.',
} as const;

export type OutputName = keyof typeof OUTPUTS;

/** Outputs that are secrets. */
export const SECRET_OUTPUTS = [
  'oauth_client_secret',
  'oauth_client_secrets',
  'transfer_url',
  'pub_client_key',
  'secret_server_key',
  'cookie_secret',
  'new_api_key',
] as const satisfies readonly OutputName[];
export type SecretOutputName = (typeof SECRET_OUTPUTS)[number];

export function isSecretOutput(name: string): name is SecretOutputName {
  return SECRET_OUTPUTS.some(one => one === name);
}

/** Outputs of any operation: the last response's status, id and body, and whether something changed. */
export const COMMON_OUTPUTS: readonly OutputName[] = ['status', 'request_id', 'response', 'changed'];

/** What an output can hold: lists and objects are written as JSON. */
export type OutputValue = string | number | boolean | object;

/** What an output of that name can hold. */
export type ValueOf<Name> = Name extends 'pub_client_key'
  ? Secret | string
  : Name extends SecretOutputName
    ? Secret
    : OutputValue;

/** Outputs of an operation; an undefined one is not set. */
export type Outputs = Partial<Record<OutputName, OutputValue | undefined>>;

/** An output's text, secrets revealed: for what brings it to where it belongs. Undefined where it is not set or empty. */
export function revealed(value: OutputValue | undefined): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (value instanceof Secret) return value.reveal() || undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The SDK keys of a project-level integration, which Neon gives once. */
export const SDK_KEYS: readonly string[] = ['pub_client_key', 'secret_server_key'];
