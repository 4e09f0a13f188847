import type { NeonAuthCreateIntegrationResponse, NeonAuthIntegration } from '@neon/sdk';
import { optionalText, text } from '../neon/fields.ts';
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

export const REUSED: Readers<NeonAuthIntegration> = { ...INTEGRATION, created: () => false };

const PLACES: Readers<NeonAuthCreateIntegrationResponse> = {
  auth_provider_project_id: response => optionalText(response, 'auth_provider_project_id'),
  jwks_url: response => optionalText(response, 'jwks_url'),
  base_url: response => optionalText(response, 'base_url'),
  schema_name: response => optionalText(response, 'schema_name'),
  table_name: response => optionalText(response, 'table_name'),
};

/** Outputs of new SDK keys, which cannot be had again: without them a rotation is lost. */
export const KEYS: Readers<NeonAuthCreateIntegrationResponse> = {
  // New keys are worth more than a whole response.
  auth_provider: response => optionalText(response, 'auth_provider'),
  pub_client_key: (response, call) => {
    const key = text(response, 'pub_client_key');
    return call.mask_pub_client_key ? new Secret(key) : key;
  },
  secret_server_key: response => new Secret(text(response, 'secret_server_key')),
  ...PLACES,
};

const CREATED: Readers<NeonAuthCreateIntegrationResponse> = {
  branch_id: (_, call) => call.branch_id,
  created: () => true,
};

export const CREATED_OF_PROJECT = { ...KEYS, ...CREATED };
/** Better Auth has no SDK keys: Neon returns them empty. */
export const CREATED_OF_BRANCH: Readers<NeonAuthCreateIntegrationResponse> = {
  auth_provider: response => text(response, 'auth_provider'),
  ...PLACES,
  ...CREATED,
};
