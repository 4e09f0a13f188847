import type {
  CreateNeonAuthProviderSdkKeysData,
  NeonAuthCreateIntegrationResponse,
  NeonAuthTransferAuthProviderProjectResponse,
  TransferNeonAuthProviderProjectData,
} from '@neon/sdk';
import type { Call } from '../inputs/call.ts';
import { ageProblems } from '../inputs/min-age.ts';
import type { GivenInputs, Problem } from '../inputs/read.ts';
import { optionalText, ResponseProblem, text } from '../neon/fields.ts';
import { Secret } from '../secrets/secret.ts';
import { endpoint, operation } from './declare.ts';
import { KEYS } from './integration-outputs.ts';

const KEYS_REQUEST = {
  method: 'POST',
  path: '/projects/auth/keys',
  body: ({ project_id, auth_provider }: Call) => ({ project_id, auth_provider }),
  outputs: KEYS,
} as const;

const keys = endpoint<CreateNeonAuthProviderSdkKeysData, NeonAuthCreateIntegrationResponse>(KEYS_REQUEST);

const keysOfBetterAuth = endpoint<CreateNeonAuthProviderSdkKeysData, NeonAuthCreateIntegrationResponse>({
  ...KEYS_REQUEST,
  select: response => {
    if (optionalText(response, 'secret_server_key')) return response;
    throw new ResponseProblem(
      'it holds no key: the branch-level product has no SDK keys, its application needs base_url and jwks_url',
      true,
    );
  },
});

export const generateSdkKeys = operation({
  name: 'generate-sdk-keys',
  group: 'Integration',
  summary: 'Generates new SDK keys for the integration of the project.',
  done: 'new keys generated',
  optional: ['mask_pub_client_key', 'verify_keys', 'min_age'],
  check: given => [...hasNoKeys(given), ...ageProblems(given)],
  findOut: 'Keys cannot be read back: run the step again, which generates a new pair.',
  endpoints: { stack: keys, better_auth: keysOfBetterAuth },
});

/** A branch selects the branch-level product, which has no keys to generate. */
function hasNoKeys({ auth_provider, branch_id, branch_name }: GivenInputs): Problem[] {
  const input = branch_id ? 'branch_id' : branch_name ? 'branch_name' : undefined;
  if (auth_provider || !input) return [];
  return [
    {
      input,
      message:
        'selects the branch-level product, which has no SDK keys: its application needs base_url and jwks_url, as get-integration gives them. For keys of the project-level integration leave the branch out',
    },
  ];
}

const transfer = endpoint<TransferNeonAuthProviderProjectData, NeonAuthTransferAuthProviderProjectResponse>({
  method: 'POST',
  path: '/projects/auth/transfer_ownership',
  body: ({ project_id, auth_provider }) => ({ project_id, auth_provider }),
  secretFields: ['url'],
  outputs: { transfer_url: response => new Secret(text(response, 'url')) },
});

export const transferOwnership = operation({
  name: 'transfer-ownership',
  group: 'Integration',
  summary: 'Gives a URL that moves the auth project to your own account at the provider.',
  done: 'transfer begun',
  findOut: 'Run the step again for a new URL; nothing moves before someone opens one.',
  endpoints: { stack: transfer, better_auth: transfer },
});
