import { randomUUID } from 'node:crypto';
import type {
  EnableNeonAuthIntegrationRequest,
  NeonAuthCreateAuthProviderSDKKeysRequest,
  NeonAuthCreateIntegrationRequest,
  NeonAuthCreateIntegrationResponse,
  NeonAuthIntegration,
  NeonAuthTransferAuthProviderProjectRequest,
} from '@neondatabase/api-client';
import { defaultProviders, defaultSettings } from './defaults.ts';
import { serve } from './inheritance.ts';
import { randomKey } from './random.ts';
import {
  type ApiCall,
  type ApiResponse,
  branchOf,
  type Handler,
  integrationOf,
  integrationOfProvider,
  projectOf,
  refuse,
} from './request.ts';
import type { IntegrationState, ProjectState } from './state.ts';

/** Handlers of the integration itself: create, read, keys, transfer, delete. */
export const integrationHandlers: Record<string, Handler> = {
  createNeonAuthIntegration: (call: ApiCall<NeonAuthCreateIntegrationRequest>) =>
    create(call, call.body.branch_id, call.body),
  createNeonAuth: (call: ApiCall<EnableNeonAuthIntegrationRequest>) =>
    create(call, call.params.branch_id ?? '', call.body),
  listNeonAuthIntegrations: call => ({
    status: 200,
    body: { data: projectOf(call).integrations.map(({ integration }) => integration) },
  }),
  getNeonAuth: call => ({ status: 200, body: integrationOf(call).integration }),
  createNeonAuthProviderSDKKeys: generateKeys,
  transferNeonAuthProviderProject: transfer,
  deleteNeonAuthIntegration: (call: ApiCall<{ delete_data?: boolean } | undefined>) =>
    remove(call, integrationOfProvider(projectOf(call), call.params.auth_provider ?? '')),
  disableNeonAuth: (call: ApiCall<{ delete_data?: boolean } | undefined>) =>
    remove(call, integrationOf(call)),
};

async function create(
  call: ApiCall,
  branchId: string,
  request: EnableNeonAuthIntegrationRequest,
): Promise<ApiResponse> {
  const project = projectOf(call);
  const branch = branchOf(project, branchId);
  const provider = request.auth_provider;
  refuseSecond(project, branch.id, provider);

  const integration: NeonAuthIntegration = {
    auth_provider: provider,
    auth_provider_project_id: randomUUID(),
    branch_id: branch.id,
    db_name: request.database_name ?? 'neondb',
    created_at: new Date().toISOString(),
    owned_by: 'neon' as NeonAuthIntegration['owned_by'],
    // Filled in by what serves it.
    jwks_url: '',
    ...(provider === 'better_auth' && { base_url: '' }),
    name: project.name,
  };
  const keys = freshKeys(integration);
  const home: IntegrationState = {
    integration,
    keys,
    server_keys: serverKeys(keys),
    oauth_providers: defaultProviders(provider),
    domains: [],
    settings: defaultSettings(),
    oauth_server: { enabled: false },
    oauth_clients: [],
    transfer_codes: [],
    test_emails: [],
  };
  await serve(call.backend, home);
  project.integrations.push(home);
  return { status: 201, body: home.keys };
}

// A branch holds one integration whatever its provider; Stack Auth also exists once a project only.
function refuseSecond(project: ProjectState, branchId: string, provider: string): void {
  const taken = project.integrations.some(
    ({ integration }) =>
      integration.branch_id === branchId ||
      (provider !== 'better_auth' && integration.auth_provider === provider),
  );
  if (taken) refuse(409, 'Neon Auth integration already exists', 'AUTH_INTEGRATION_ALREADY_EXISTS');
}

function freshKeys(integration: NeonAuthIntegration): NeonAuthCreateIntegrationResponse {
  const better = integration.auth_provider === 'better_auth';
  return {
    auth_provider: integration.auth_provider,
    auth_provider_project_id: integration.auth_provider_project_id,
    // Better Auth has no such keys, but the document requires the fields.
    pub_client_key: better ? '' : randomKey('pck_'),
    secret_server_key: better ? '' : randomKey('ssk_'),
    jwks_url: integration.jwks_url,
    schema_name: 'neon_auth',
    table_name: better ? 'user' : 'users_sync',
    ...(integration.base_url !== undefined && { base_url: integration.base_url }),
  };
}

/** The key of an answer that has one. */
function serverKeys({ secret_server_key: key }: NeonAuthCreateIntegrationResponse): string[] {
  return key ? [key] : [];
}

function generateKeys(call: ApiCall<NeonAuthCreateAuthProviderSDKKeysRequest>): ApiResponse {
  const found = integrationOfProvider(projectOf(call), call.body.auth_provider);
  found.keys = freshKeys(found.integration);
  found.server_keys.push(...serverKeys(found.keys));
  return { status: 201, body: found.keys };
}

function transfer(call: ApiCall<NeonAuthTransferAuthProviderProjectRequest>): ApiResponse {
  const found = integrationOfProvider(projectOf(call), call.body.auth_provider);
  const code = randomKey();
  found.transfer_codes.push(code);
  found.integration.transfer_status = 'initiated' as NonNullable<NeonAuthIntegration['transfer_status']>;
  return {
    status: 200,
    body: { url: `${call.origin}/integrations/neon/projects/transfer/confirm?code=${code}` },
  };
}

// The users are rows of the branch's neon_auth schema: they go with it only.
async function remove(
  call: ApiCall<{ delete_data?: boolean } | undefined>,
  found: IntegrationState,
): Promise<ApiResponse> {
  const project = projectOf(call);
  project.integrations = project.integrations.filter(other => other !== found);
  await call.backend.disable(project, found, call.body?.delete_data === true);
  return { status: 200 };
}
