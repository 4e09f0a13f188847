import type {
  CreateNeonAuthOAuthClientData,
  DeleteNeonAuthOAuthClientData,
  GetNeonAuthOAuthProviderPluginData,
  ListNeonAuthOAuthClientsData,
  ListNeonAuthOAuthClientsResponse,
  NeonAuthOAuthClient,
  NeonAuthOAuthClientWithSecret,
  NeonAuthOAuthProviderPluginConfig,
  UpdateNeonAuthOAuthProviderPluginData,
} from '../../spec/additions.ts';
import { ageProblems } from '../inputs/min-age.ts';
import type { Problem } from '../inputs/read.ts';
import type { Mapping } from '../inputs/settings/mapping.ts';
import type { Inputs } from '../inputs/table.ts';
import { type Fields, objects, text } from '../neon/fields.ts';
import { Secret } from '../secrets/secret.ts';
import { endpoint, type Operation, operation } from './declare.ts';
import { get, read, settingsBody, update, write } from './settings-endpoints.ts';

const AUTH = '/projects/{project_id}/branches/{branch_id}/auth';
const SERVER = `${AUTH}/plugins/oauth-provider` as const;
const CLIENTS = `${AUTH}/oauth-provider/clients` as const;

const server = 'Neon Auth as an OAuth 2.1 server for applications of your own';

function clients(response: Fields<ListNeonAuthOAuthClientsResponse>): Fields<NeonAuthOAuthClient>[] {
  const found = objects(response, 'clients');
  for (const client of found) text(client, 'client_id');
  return found;
}

const listOauthClients = operation({
  name: 'list-oauth-clients',
  group: 'OAuth server',
  summary: 'Lists the clients of the OAuth server; their secrets cannot be read.',
  done: 'listed',
  endpoints: {
    better_auth: endpoint<ListNeonAuthOAuthClientsData, ListNeonAuthOAuthClientsResponse>({
      method: 'GET',
      path: CLIENTS,
      outputs: { oauth_clients: clients, count: response => clients(response).length },
    }),
  },
});

/** A public client has no secret that could be stored. */
function hasNoSecret({ github_secrets = [] }: Inputs, settings?: Mapping): Problem[] {
  const asksForIt = github_secrets.some(({ output }) => output === 'oauth_client_secret');
  if (settings?.type !== 'public' || !asksForIt) return [];
  return [{ input: 'github_secrets', message: 'a public client has no oauth_client_secret' }];
}

const createOauthClient = operation({
  name: 'create-oauth-client',
  group: 'OAuth server',
  summary: 'Creates a client of the OAuth server and gives its id and, of a confidential one, its secret.',
  done: 'created',
  required: ['settings'],
  optional: ['min_age'],
  check: (given, inputs, settings) => [...hasNoSecret(inputs, settings), ...ageProblems(given)],
  findOut:
    'Run list-oauth-clients to see whether it was made. Its secret cannot be read: delete that client and run the step again.',
  endpoints: {
    better_auth: endpoint<CreateNeonAuthOAuthClientData, NeonAuthOAuthClientWithSecret, 'settings'>({
      method: 'POST',
      path: CLIENTS,
      body: settingsBody<CreateNeonAuthOAuthClientData>,
      outputs: {
        oauth_client_id: client => text(client, 'client_id'),
        // A public client has none.
        oauth_client_secret: (client, { settings }) =>
          settings.type === 'public' ? undefined : new Secret(text(client, 'client_secret')),
      },
    }),
  },
});

const deleteOauthClient = operation({
  name: 'delete-oauth-client',
  group: 'OAuth server',
  summary: 'Deletes a client of the OAuth server; tokens that it has stay valid until they expire.',
  done: 'deleted',
  required: ['oauth_client_id'],
  findOut: 'Run list-oauth-clients to see whether it is gone, or run the step again with if_missing: ignore.',
  endpoints: {
    better_auth: endpoint<DeleteNeonAuthOAuthClientData>({
      method: 'DELETE',
      path: `${CLIENTS}/{client_id}`,
      alternative: { kind: 'already-deleted' },
    }),
  },
});

/** Neon Auth as an OAuth server; its endpoints are in Neon's reference and in no package yet (spec/additions.yaml). */
export const OAUTH_SERVER_OPERATIONS: readonly Operation[] = [
  get('oauth-server', 'OAuth server', server, {
    better_auth: read<GetNeonAuthOAuthProviderPluginData, NeonAuthOAuthProviderPluginConfig>(SERVER),
  }),
  update('oauth-server', 'OAuth server', server, {
    better_auth: write<UpdateNeonAuthOAuthProviderPluginData, NeonAuthOAuthProviderPluginConfig>(
      'PATCH',
      SERVER,
    ),
  }),
  listOauthClients,
  createOauthClient,
  deleteOauthClient,
];
