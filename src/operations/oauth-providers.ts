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
import type { GivenInputs, InputName, Problem } from '../inputs.ts';
import type { Outputs } from '../outputs/declarations.ts';
import { type Answer, objects, text } from './answer.ts';
import { type Call, endpoint, existing, type Operation } from './declare.ts';

/** The providers of Neon's published list; it adds to it, so that others are warned about and passed on. */
export const KNOWN_PROVIDERS: readonly NeonAuthOauthProviderId[] = [
  'google',
  'github',
  'microsoft',
  'vercel',
];

const PROJECT = '/projects/{project_id}/auth/oauth_providers';
const BRANCH = '/projects/{project_id}/branches/{branch_id}/auth/oauth_providers';
const CREDENTIALS = ['client_id', 'client_secret', 'microsoft_tenant_id'] as const satisfies InputName[];

function providers(answer: Answer<ListNeonAuthOauthProvidersResponse>): Answer<NeonAuthOauthProvider>[] {
  return objects(answer, 'providers');
}

function listOf(found: Answer<NeonAuthOauthProvider>[]): Outputs {
  for (const provider of found) text(provider, 'id');
  return { oauth_providers: found };
}

const one = (answer: Answer<NeonAuthOauthProvider>) => listOf([answer]);

function countedList(answer: Answer<ListNeonAuthOauthProvidersResponse>): Outputs {
  const found = providers(answer);
  return { ...listOf(found), count: found.length };
}

function credentials(call: Call) {
  const { client_id, client_secret, microsoft_tenant_id } = call;
  return {
    ...(client_id && { client_id }),
    ...(client_secret && { client_secret }),
    ...(microsoft_tenant_id && { microsoft_tenant_id }),
  };
}

const newProvider = (call: Call) => ({
  id: call.oauth_provider_id as NeonAuthOauthProviderId,
  ...credentials(call),
});

const listOfProject = endpoint<ListNeonAuthOauthProvidersData, ListNeonAuthOauthProvidersResponse>({
  method: 'GET',
  path: PROJECT,
  outputs: countedList,
});

const listOfBranch = endpoint<ListBranchNeonAuthOauthProvidersData, ListNeonAuthOauthProvidersResponse>({
  method: 'GET',
  path: BRANCH,
  outputs: countedList,
});

function findSame(answer: Answer<ListNeonAuthOauthProvidersResponse>, call: Call): Outputs | undefined {
  const same = providers(answer).find(({ id }) => id === call.oauth_provider_id);
  return same && one(same);
}

export const listOauthProviders: Operation = {
  name: 'list-oauth-providers',
  group: 'OAuth providers',
  summary: 'Lists the OAuth providers.',
  done: 'listed',
  outputs: ['oauth_providers', 'count'],
  endpoints: { stack: listOfProject, better_auth: listOfBranch },
};

export const addOauthProvider: Operation = {
  name: 'add-oauth-provider',
  group: 'OAuth providers',
  summary: 'Adds an OAuth provider, with your client or with the shared keys of Neon.',
  done: 'added',
  required: ['oauth_provider_id'],
  optional: [...CREDENTIALS, 'if_exists'],
  outputs: ['oauth_providers', 'created'],
  creates: true,
  check: clientGoesTogether,
  findOut: 'Run list-oauth-providers to see whether it was added.',
  endpoints: {
    stack: endpoint<AddNeonAuthOauthProviderData, NeonAuthOauthProvider>({
      method: 'POST',
      path: PROJECT,
      body: newProvider,
      outputs: one,
      existing: existing(listOfProject, findSame),
    }),
    better_auth: endpoint<AddBranchNeonAuthOauthProviderData, NeonAuthOauthProvider>({
      method: 'POST',
      path: BRANCH,
      body: newProvider,
      outputs: one,
      existing: existing(listOfBranch, findSame),
    }),
  },
};

function clientGoesTogether({ client_id, client_secret }: GivenInputs): Problem[] {
  if (client_id && !client_secret) {
    return [{ input: 'client_secret', message: 'is missing: it goes together with client_id' }];
  }
  if (client_secret && !client_id) {
    return [{ input: 'client_id', message: 'is missing: it goes together with client_secret' }];
  }
  return [];
}

export const updateOauthProvider: Operation = {
  name: 'update-oauth-provider',
  group: 'OAuth providers',
  summary: 'Changes the client or tenant of an OAuth provider.',
  done: 'updated',
  required: ['oauth_provider_id'],
  optional: CREDENTIALS,
  outputs: ['oauth_providers'],
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
    stack: endpoint<UpdateNeonAuthOauthProviderData, NeonAuthOauthProvider>({
      method: 'PATCH',
      path: `${PROJECT}/{oauth_provider_id}`,
      body: credentials,
      outputs: one,
    }),
    better_auth: endpoint<UpdateBranchNeonAuthOauthProviderData, NeonAuthOauthProvider>({
      method: 'PATCH',
      path: `${BRANCH}/{oauth_provider_id}`,
      body: credentials,
      outputs: one,
    }),
  },
};

export const deleteOauthProvider: Operation = {
  name: 'delete-oauth-provider',
  group: 'OAuth providers',
  summary: 'Deletes an OAuth provider.',
  done: 'deleted',
  required: ['oauth_provider_id'],
  optional: ['if_missing'],
  outputs: [],
  findOut:
    'Run list-oauth-providers to see whether it is gone, or run the step again with if_missing: ignore.',
  endpoints: {
    stack: endpoint<DeleteNeonAuthOauthProviderData>({
      method: 'DELETE',
      path: `${PROJECT}/{oauth_provider_id}`,
    }),
    better_auth: endpoint<DeleteBranchNeonAuthOauthProviderData>({
      method: 'DELETE',
      path: `${BRANCH}/{oauth_provider_id}`,
    }),
  },
};
