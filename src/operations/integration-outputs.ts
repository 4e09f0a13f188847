import type { NeonAuthCreateIntegrationResponse, NeonAuthIntegration } from '@neon/sdk';
import type { Call } from '../inputs/call.ts';
import { type Fields, optionalText, text } from '../neon/fields.ts';
import { Secret } from '../secrets/secret.ts';
import type { Readers } from './declare.ts';

/** Outputs of an integration that is there already: the API does not show its keys. */
export const INTEGRATION: Readers<NeonAuthIntegration> = {
  auth_provider: found => text(found, 'auth_provider'),
  auth_provider_project_id: found => optionalText(found, 'auth_provider_project_id'),
  jwks_url: found => optionalText(found, 'jwks_url'),
  base_url: found => optionalText(found, 'base_url'),
  branch_id: found => optionalText(found, 'branch_id'),
  database_name: found => optionalText(found, 'db_name'),
};

type New = Fields<NeonAuthCreateIntegrationResponse>;

/** A new key. Better Auth has no SDK keys (Neon returns them empty); without Stack's a rotation is lost. */
function newKey(response: New, call: Call, name: 'pub_client_key' | 'secret_server_key'): string | undefined {
  return (call.auth_provider === 'stack' ? text : optionalText)(response, name);
}

/** Outputs of new keys, which cannot be had again. */
export const KEYS: Readers<NeonAuthCreateIntegrationResponse> = {
  // New keys are worth more than a whole response.
  auth_provider: (response, call) =>
    (newKey(response, call, 'secret_server_key') ? optionalText : text)(response, 'auth_provider'),
  auth_provider_project_id: response => optionalText(response, 'auth_provider_project_id'),
  pub_client_key: (response, call) => {
    const key = newKey(response, call, 'pub_client_key');
    return key && call.mask_pub_client_key ? new Secret(key) : key;
  },
  secret_server_key: (response, call) => {
    const key = newKey(response, call, 'secret_server_key');
    return key && new Secret(key);
  },
  jwks_url: response => optionalText(response, 'jwks_url'),
  base_url: response => optionalText(response, 'base_url'),
  schema_name: response => optionalText(response, 'schema_name'),
  table_name: response => optionalText(response, 'table_name'),
};

export const CREATED: Readers<NeonAuthCreateIntegrationResponse> = {
  ...KEYS,
  branch_id: (_, call) => call.branch_id,
  created: () => true,
};
export const REUSED: Readers<NeonAuthIntegration> = { ...INTEGRATION, created: () => false };
