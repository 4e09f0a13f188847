import type {
  AddBranchNeonAuthOauthProviderData,
  AddNeonAuthOauthProviderData,
  DeleteBranchNeonAuthOauthProviderData,
  DeleteNeonAuthOauthProviderData,
  ListBranchNeonAuthOauthProvidersData,
  ListNeonAuthOauthProvidersData,
  ListNeonAuthOauthProvidersResponse,
  NeonAuthOauthProvider,
  NeonAuthOauthProviderId,
  UpdateBranchNeonAuthOauthProviderData,
  UpdateNeonAuthOauthProviderData,
} from '@neon/sdk';
import type { Call } from '../inputs/call.ts';
import type { GivenInputs, Problem } from '../inputs/read.ts';
import type { InputName } from '../inputs/table.ts';
import { type Fields, objects, optionalText, text } from '../neon/fields.ts';
import { quote } from '../text.ts';
import { type Alternative, type Endpoint, endpoint, existing, operation, type Readers } from './declare.ts';

const PROJECT = '/projects/{project_id}/auth/oauth_providers';
const BRANCH = '/projects/{project_id}/branches/{branch_id}/auth/oauth_providers';
const CREDENTIALS = ['client_id', 'client_secret', 'microsoft_tenant_id'] as const satisfies InputName[];

function providers(response: Fields<ListNeonAuthOauthProvidersResponse>): Fields<NeonAuthOauthProvider>[] {
  const found = objects(response, 'providers');
  for (const provider of found) text(provider, 'id');
  return found;
}

const LIST: Readers<ListNeonAuthOauthProvidersResponse> = {
  oauth_providers: providers,
  count: response => providers(response).length,
};

const ONE = {
  oauth_providers: (provider: Fields<NeonAuthOauthProvider>) => {
    text(provider, 'id');
    return [provider];
  },
} as const;
const ADDED = { ...ONE, created: () => true } as const;

function credentials(call: Call) {
  const { client_id, client_secret, microsoft_tenant_id } = call;
  return {
    ...(client_id && { client_id }),
    ...(client_secret && { client_secret }),
    ...(microsoft_tenant_id && { microsoft_tenant_id }),
  };
}

const newProvider = (call: Call<'oauth_provider_id'>) => ({
  // An id that Neon's types do not know yet is passed on.
  id: call.oauth_provider_id as NeonAuthOauthProviderId,
  ...credentials(call),
});

const listOfProject = endpoint<ListNeonAuthOauthProvidersData, ListNeonAuthOauthProvidersResponse>({
  method: 'GET',
  path: PROJECT,
  outputs: LIST,
});

const listOfBranch = endpoint<ListBranchNeonAuthOauthProvidersData, ListNeonAuthOauthProvidersResponse>({
  method: 'GET',
  path: BRANCH,
  outputs: LIST,
});

const updateOfProject = endpoint<UpdateNeonAuthOauthProviderData, NeonAuthOauthProvider>({
  method: 'PATCH',
  path: `${PROJECT}/{oauth_provider_id}`,
  body: credentials,
  outputs: ONE,
});

const updateOfBranch = endpoint<UpdateBranchNeonAuthOauthProviderData, NeonAuthOauthProvider>({
  method: 'PATCH',
  path: `${BRANCH}/{oauth_provider_id}`,
  body: credentials,
  outputs: ONE,
});

/** How a provider differs from what was asked for; only its client can be compared, for secrets are not shown. */
function otherClient(provider: Fields<NeonAuthOauthProvider>, call: Call): string | undefined {
  const has = optionalText(provider, 'client_id');
  if (!call.client_id || call.client_id === has) return undefined;
  return has ? `the client ${quote(has)}` : 'the shared keys of Neon';
}

function ownClient(provider: Fields<NeonAuthOauthProvider>, call: Call): string | undefined {
  const has = optionalText(provider, 'client_id');
  return has && !call.client_id
    ? `${call.oauth_provider_id} keeps its client ${quote(has)}: shared keys were asked for, and a client cannot be taken away. delete-oauth-provider does.`
    : undefined;
}

function providerExists(list: Endpoint, update: Endpoint): Alternative {
  return {
    kind: 'found',
    existing: existing<ListNeonAuthOauthProvidersResponse, NeonAuthOauthProvider, 'oauth_provider_id'>({
      endpoint: list,
      find: (response, call) => providers(response).find(({ id }) => id === call.oauth_provider_id),
      outputs: { ...ONE, created: () => false },
      difference: otherClient,
      notice: ownClient,
      update: { endpoint: update, applies: call => CREDENTIALS.some(name => call[name]) },
    }),
  };
}

export const listOauthProviders = operation({
  name: 'list-oauth-providers',
  group: 'OAuth providers',
  summary: 'Lists the OAuth providers.',
  done: 'listed',
  endpoints: { stack: listOfProject, better_auth: listOfBranch },
});

export const addOauthProvider = operation({
  name: 'add-oauth-provider',
  group: 'OAuth providers',
  summary: 'Adds an OAuth provider, with your client or with the shared keys of Neon.',
  done: 'added',
  required: ['oauth_provider_id'],
  optional: CREDENTIALS,
  check: clientGoesTogether,
  findOut: 'Run list-oauth-providers to see whether it was added.',
  endpoints: {
    stack: endpoint<AddNeonAuthOauthProviderData, NeonAuthOauthProvider, 'oauth_provider_id'>({
      method: 'POST',
      path: PROJECT,
      body: newProvider,
      outputs: ADDED,
      alternative: providerExists(listOfProject, updateOfProject),
    }),
    better_auth: endpoint<AddBranchNeonAuthOauthProviderData, NeonAuthOauthProvider, 'oauth_provider_id'>({
      method: 'POST',
      path: BRANCH,
      body: newProvider,
      outputs: ADDED,
      alternative: providerExists(listOfBranch, updateOfBranch),
    }),
  },
});

function clientGoesTogether({ client_id, client_secret }: GivenInputs): Problem[] {
  if (client_id && !client_secret) {
    return [{ input: 'client_secret', message: 'is missing: it goes together with client_id' }];
  }
  if (client_secret && !client_id) {
    return [{ input: 'client_id', message: 'is missing: it goes together with client_secret' }];
  }
  return [];
}

export const updateOauthProvider = operation({
  name: 'update-oauth-provider',
  group: 'OAuth providers',
  summary: 'Changes the client or tenant of an OAuth provider.',
  done: 'updated',
  required: ['oauth_provider_id'],
  optional: CREDENTIALS,
  check: given =>
    CREDENTIALS.some(name => given[name])
      ? []
      : [
          {
            input: 'client_id',
            message: 'is missing: give at least one of client_id, client_secret, microsoft_tenant_id',
          },
        ],
  findOut: 'Run list-oauth-providers to see what is set, or run the step again: it sets the same values.',
  endpoints: {
    stack: updateOfProject,
    better_auth: updateOfBranch,
  },
});

export const deleteOauthProvider = operation({
  name: 'delete-oauth-provider',
  group: 'OAuth providers',
  summary: 'Deletes an OAuth provider.',
  done: 'deleted',
  required: ['oauth_provider_id'],
  findOut:
    'Run list-oauth-providers to see whether it is gone, or run the step again with if_missing: ignore.',
  endpoints: {
    stack: endpoint<DeleteNeonAuthOauthProviderData>({
      method: 'DELETE',
      path: `${PROJECT}/{oauth_provider_id}`,
      alternative: { kind: 'already-deleted' },
    }),
    better_auth: endpoint<DeleteBranchNeonAuthOauthProviderData>({
      method: 'DELETE',
      path: `${BRANCH}/{oauth_provider_id}`,
      alternative: { kind: 'already-deleted' },
    }),
  },
});
