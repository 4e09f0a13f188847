import type {
  CreateNeonAuthData,
  CreateNeonAuthIntegrationData,
  CreateNeonAuthProviderSdkKeysData,
  DeleteNeonAuthIntegrationData,
  DisableNeonAuthData,
  GetNeonAuthData,
  ListNeonAuthIntegrationsData,
  ListNeonAuthIntegrationsResponse,
  NeonAuthCreateIntegrationResponse,
  NeonAuthIntegration,
  NeonAuthTransferAuthProviderProjectResponse,
  TransferNeonAuthProviderProjectData,
} from '@neon/sdk';
import type { OutputName, Outputs } from '../outputs/declarations.ts';
import { Secret } from '../secret.ts';
import { type Answer, objects, optionalText, text } from './answer.ts';
import { type Call, type Endpoint, endpoint, existing, type Operation } from './declare.ts';

/** The outputs of every operation that gives an integration. */
export const INTEGRATION_OUTPUTS: readonly OutputName[] = [
  'auth_provider',
  'auth_provider_project_id',
  'pub_client_key',
  'secret_server_key',
  'jwks_url',
  'base_url',
  'schema_name',
  'table_name',
  'branch_id',
  'database_name',
];

/** Outputs of an integration that is there already: the API does not tell its keys. */
export function integrationOutputs(answer: Answer<NeonAuthIntegration>): Outputs {
  return {
    auth_provider: text(answer, 'auth_provider'),
    auth_provider_project_id: optionalText(answer, 'auth_provider_project_id'),
    jwks_url: optionalText(answer, 'jwks_url'),
    base_url: optionalText(answer, 'base_url'),
    branch_id: optionalText(answer, 'branch_id'),
    database_name: optionalText(answer, 'db_name'),
  };
}

/** Outputs of new keys. Better Auth has no SDK keys (Neon returns them empty); without Stack's a rotation is lost. */
function keyOutputs(answer: Answer<NeonAuthCreateIntegrationResponse>, call: Call): Outputs {
  const key = call.auth_provider === 'stack' ? text : optionalText;
  const publishable = key(answer, 'pub_client_key');
  const secret = key(answer, 'secret_server_key');
  return {
    // New keys are worth more than a whole answer: they cannot be had again.
    auth_provider: secret ? optionalText(answer, 'auth_provider') : text(answer, 'auth_provider'),
    auth_provider_project_id: optionalText(answer, 'auth_provider_project_id'),
    pub_client_key: publishable && call.mask_pub_client_key ? new Secret(publishable) : publishable,
    secret_server_key: secret && new Secret(secret),
    jwks_url: optionalText(answer, 'jwks_url'),
    base_url: optionalText(answer, 'base_url'),
    schema_name: optionalText(answer, 'schema_name'),
    table_name: optionalText(answer, 'table_name'),
  };
}

const listOfProject: Endpoint = endpoint<ListNeonAuthIntegrationsData, ListNeonAuthIntegrationsResponse>({
  method: 'GET',
  path: '/projects/{project_id}/auth/integrations',
  outputs: answer => integrationsOutput(objects(answer, 'data')),
});

const ofBranch: Endpoint = endpoint<GetNeonAuthData, NeonAuthIntegration>({
  method: 'GET',
  path: '/projects/{project_id}/branches/{branch_id}/auth',
  outputs: answer => integrationsOutput([answer]),
  whenMissing: { integrations: [], count: 0 },
});

function integrationsOutput(integrations: Answer<NeonAuthIntegration>[]): Outputs {
  for (const integration of integrations) text(integration, 'auth_provider');
  return { integrations, count: integrations.length };
}

export const createIntegration: Operation = {
  name: 'create-integration',
  group: 'Integration',
  summary: 'Enables Neon Auth and gives its keys and URLs.',
  done: 'created',
  optional: ['database_name', 'if_exists', 'mask_pub_client_key', 'wait_until_ready'],
  only: { stack: ['role_name'] },
  outputs: [...INTEGRATION_OUTPUTS, 'created'],
  creates: true,
  findOut:
    'Run list-integrations to see whether it exists, or run the step again: if_exists: reuse accepts that it does.',
  endpoints: {
    stack: endpoint<CreateNeonAuthIntegrationData, NeonAuthCreateIntegrationResponse>({
      method: 'POST',
      path: '/projects/auth/create',
      defaultBranch: true,
      body: call => ({
        auth_provider: 'stack',
        project_id: call.project_id,
        branch_id: call.branch_id as string,
        database_name: call.database_name ?? 'neondb',
        role_name: call.role_name ?? 'neondb_owner',
      }),
      outputs: keyOutputs,
      existing: existing<ListNeonAuthIntegrationsResponse>(listOfProject, (answer, call) =>
        findSame(objects<ListNeonAuthIntegrationsResponse, NeonAuthIntegration>(answer, 'data'), call),
      ),
    }),
    better_auth: endpoint<CreateNeonAuthData, NeonAuthCreateIntegrationResponse>({
      method: 'POST',
      path: '/projects/{project_id}/branches/{branch_id}/auth',
      body: call => ({
        auth_provider: 'better_auth',
        ...(call.database_name && { database_name: call.database_name }),
      }),
      outputs: keyOutputs,
      existing: existing<NeonAuthIntegration>(ofBranch, (answer, call) => findSame([answer], call)),
    }),
  },
};

/** The integration that the step asked for: never another provider's or another branch's. */
function findSame(integrations: Answer<NeonAuthIntegration>[], call: Call): Outputs | undefined {
  const same = integrations.find(
    found => found.auth_provider === call.auth_provider && found.branch_id === call.branch_id,
  );
  return same && integrationOutputs(same);
}

export const listIntegrations: Operation = {
  name: 'list-integrations',
  group: 'Integration',
  summary: 'Lists the integrations of the project, or that of the branch as a list of one or none.',
  done: 'listed',
  outputs: ['integrations', 'count'],
  endpoints: { stack: listOfProject, better_auth: ofBranch },
};

const keys: Endpoint = endpoint<CreateNeonAuthProviderSdkKeysData, NeonAuthCreateIntegrationResponse>({
  method: 'POST',
  path: '/projects/auth/keys',
  body: ({ project_id, auth_provider }) => ({ project_id, auth_provider }),
  outputs: keyOutputs,
});

export const generateSdkKeys: Operation = {
  name: 'generate-sdk-keys',
  group: 'Integration',
  summary: 'Generates new SDK keys for the integration of the project.',
  done: 'new keys generated',
  optional: ['mask_pub_client_key'],
  outputs: INTEGRATION_OUTPUTS,
  findOut: 'Keys cannot be read back: run the step again, which generates a new pair.',
  endpoints: { stack: keys, better_auth: keys },
};

const transfer: Endpoint = endpoint<
  TransferNeonAuthProviderProjectData,
  NeonAuthTransferAuthProviderProjectResponse
>({
  method: 'POST',
  path: '/projects/auth/transfer_ownership',
  body: ({ project_id, auth_provider }) => ({ project_id, auth_provider }),
  secretFields: ['url'],
  outputs: answer => ({ transfer_url: new Secret(text(answer, 'url')) }),
});

export const transferOwnership: Operation = {
  name: 'transfer-ownership',
  group: 'Integration',
  summary: 'Gives a URL that moves the auth project to your own account at the provider.',
  done: 'transfer begun',
  outputs: ['transfer_url'],
  findOut: 'Run the step again for a new URL; nothing moves before someone opens one.',
  endpoints: { stack: transfer, better_auth: transfer },
};

const deleteData = (call: Call) => (call.delete_data ? { delete_data: true } : undefined);

export const deleteIntegration: Operation = {
  name: 'delete-integration',
  group: 'Integration',
  summary: 'Disables Neon Auth; the data of the users stays unless delete_data is true.',
  done: 'deleted',
  optional: ['delete_data', 'if_missing'],
  outputs: [],
  findOut: 'Run list-integrations to see whether it is gone, or run the step again with if_missing: ignore.',
  endpoints: {
    stack: endpoint<DeleteNeonAuthIntegrationData>({
      method: 'DELETE',
      path: '/projects/{project_id}/auth/integration/{auth_provider}',
      body: deleteData,
    }),
    better_auth: endpoint<DisableNeonAuthData>({
      method: 'DELETE',
      path: '/projects/{project_id}/branches/{branch_id}/auth',
      body: deleteData,
    }),
  },
};
