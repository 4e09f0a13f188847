import { randomUUID } from 'node:crypto';
import type {
  CreateNeonAuthOAuthClientRequest,
  NeonAuthOAuthClient,
  NeonAuthOAuthProviderPluginConfig,
  NeonAuthOAuthProviderPluginConfigUpdate,
} from '../../spec/additions.ts';
import { randomKey } from './random.ts';
import {
  type ApiCall,
  type ApiResponse,
  branchOf,
  type Handler,
  integrationOf,
  projectOf,
  refuse,
} from './request.ts';
import type { IntegrationState, OAuthClientState } from './state.ts';

/** Handlers of Neon Auth as an OAuth server ("OAuth provider plugin" in Neon's reference) and its clients. */
export const oauthServerHandlers: Record<string, Handler> = {
  getNeonAuthOAuthProviderPlugin: call => ({ status: 200, body: integrationOf(call).oauth_server }),
  updateNeonAuthOAuthProviderPlugin: update,
  listNeonAuthOAuthClients: list,
  createNeonAuthOAuthClient: create,
  deleteNeonAuthOAuthClient: remove,
};

// What is omitted stays; `mcp` and `resources` replace what is stored.
function update(call: ApiCall<NeonAuthOAuthProviderPluginConfigUpdate>): ApiResponse {
  const found = integrationOf(call);
  const { parent_id } = branchOf(projectOf(call), call.params.branch_id ?? '');
  if (call.body.enabled && parent_id !== undefined) {
    refuse(
      400,
      'the OAuth provider can only be enabled on the root branch',
      'OAUTH_PROVIDER_ROOT_BRANCH_ONLY',
    );
  }
  return { status: 200, body: Object.assign(found.oauth_server, call.body) };
}

function list(call: ApiCall): ApiResponse {
  return { status: 200, body: { clients: integrationOf(call).oauth_clients.map(published) } };
}

function create(call: ApiCall<CreateNeonAuthOAuthClientRequest>): ApiResponse {
  const found = integrationOf(call);
  const { name, type, redirect_uris, resources, skip_consent = false } = call.body;
  const badUri = redirect_uris.find(uri => !isRedirectUri(uri, found));
  if (badUri !== undefined) refuse(400, `not a valid redirect URI: ${badUri}`, 'INVALID_REDIRECT_URI');
  const known = configuredResources(found.oauth_server);
  const unknown = resources.find(resource => !known.includes(resource));
  if (unknown !== undefined) refuse(400, `resource is not configured: ${unknown}`, 'UNKNOWN_RESOURCE');

  const client: OAuthClientState = {
    client_id: randomUUID(),
    name,
    type,
    redirect_uris,
    resources,
    skip_consent,
    disabled: false,
    created_at: new Date().toISOString(),
    ...(type === 'confidential' && { client_secret: randomKey('oas_') }),
  };
  found.oauth_clients.push(client);
  return { status: 201, body: client };
}

function remove(call: ApiCall): ApiResponse {
  const { oauth_clients } = integrationOf(call);
  const index = oauth_clients.findIndex(({ client_id }) => client_id === call.params.client_id);
  if (index < 0) refuse(404, 'OAuth client not found', 'OAUTH_CLIENT_NOT_FOUND');
  oauth_clients.splice(index, 1);
  return { status: 204 };
}

/** The client as Neon lists it: the secret is shown once only, by what creates it. */
function published({ client_secret: _, ...client }: OAuthClientState): NeonAuthOAuthClient {
  return client;
}

// "Must be https, or http on loopback hosts when localhost is allowed" (reference of createNeonAuthOAuthClient).
function isRedirectUri(text: string, { settings }: IntegrationState): boolean {
  const uri = URL.canParse(text) ? new URL(text) : undefined;
  if (uri?.protocol === 'https:') return true;
  const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(uri?.hostname ?? '');
  return uri?.protocol === 'http:' && loopback && settings.allow_localhost.allow_localhost;
}

/** The identifiers of the protected resources; those in an object are taken to be its `identifier`. */
function configuredResources({ mcp, resources = [] }: NeonAuthOAuthProviderPluginConfig): unknown[] {
  const identifiers = resources.map(entry => (entry as { identifier?: string }).identifier ?? entry);
  return [mcp?.resource, ...identifiers];
}
