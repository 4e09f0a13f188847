import type {
  NeonAuthAddOAuthProviderRequest,
  NeonAuthOauthProvider,
  NeonAuthUpdateOAuthProviderRequest,
} from '@neondatabase/api-client';
import { type ApiCall, type ApiResponse, type Handler, integrationOf, refuse } from './request.ts';
import type { OauthProviderState } from './state.ts';

/** Handlers of OAuth providers, the same for a branch and a project. */
export const oauthProviderHandlers: Record<string, Handler> = {
  listNeonAuthOauthProviders: list,
  listBranchNeonAuthOauthProviders: list,
  addNeonAuthOauthProvider: add,
  addBranchNeonAuthOauthProvider: add,
  updateNeonAuthOauthProvider: update,
  updateBranchNeonAuthOauthProvider: update,
  deleteNeonAuthOauthProvider: remove,
  deleteBranchNeonAuthOauthProvider: remove,
};

/** The provider as Neon returns it: `microsoft_tenant_id` is taken, but not returned. */
export function published({
  microsoft_tenant_id: _,
  redirect_uri: __,
  ...provider
}: OauthProviderState): NeonAuthOauthProvider {
  return provider;
}

function list(call: ApiCall): ApiResponse {
  return { status: 200, body: { providers: integrationOf(call).oauth_providers.map(published) } };
}

function add(call: ApiCall<NeonAuthAddOAuthProviderRequest>): ApiResponse {
  const { oauth_providers } = integrationOf(call);
  if (oauth_providers.some(provider => provider.id === call.body.id)) {
    refuse(409, `OAuth provider ${call.body.id} already exists`, 'OAUTH_PROVIDER_ALREADY_EXISTS');
  }
  const provider = typed({ ...call.body });
  // Neon has keys to share for Google only.
  if (provider.type === 'shared' && provider.id !== 'google') {
    refuse(400, `${provider.id} needs a client of your own`, 'INVALID_SHARED_OAUTH_PROVIDER');
  }
  oauth_providers.push(provider);
  return { status: 200, body: published(provider) };
}

function update(call: ApiCall<NeonAuthUpdateOAuthProviderRequest>): ApiResponse {
  const provider = typed(Object.assign(find(call), call.body));
  return { status: 200, body: published(provider) };
}

function remove(call: ApiCall): ApiResponse {
  const { oauth_providers } = integrationOf(call);
  oauth_providers.splice(oauth_providers.indexOf(find(call)), 1);
  return { status: 200 };
}

function find(call: ApiCall): OauthProviderState {
  const found = integrationOf(call).oauth_providers.find(
    provider => provider.id === call.params.oauth_provider_id,
  );
  return found ?? refuse(404, 'OAuth provider not found', 'OAUTH_PROVIDER_NOT_FOUND');
}

// Without a client of one's own, Neon's shared keys serve.
function typed(provider: Omit<OauthProviderState, 'type'>): OauthProviderState {
  const type = provider.client_id === undefined ? 'shared' : 'standard';
  return Object.assign(provider, { type: type as NeonAuthOauthProvider['type'] });
}
