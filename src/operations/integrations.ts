import type {
  CreateNeonAuthData,
  CreateNeonAuthIntegrationData,
  DeleteNeonAuthIntegrationData,
  DisableNeonAuthData,
  GetNeonAuthData,
  ListNeonAuthIntegrationsData,
  ListNeonAuthIntegrationsResponse,
  NeonAuthCreateIntegrationResponse,
  NeonAuthIntegration,
} from '@neon/sdk';
import type { Call } from '../inputs/call.ts';
import type { GivenInputs, Problem } from '../inputs/read.ts';
import type { Inputs } from '../inputs/table.ts';
import { type Fields, objects, optionalText, ResponseProblem, text } from '../neon/fields.ts';
import { quote } from '../text.ts';
import { type Alternative, endpoint, existing, operation } from './declare.ts';
import { CREATED_OF_BRANCH, CREATED_OF_PROJECT, INTEGRATION, REUSED } from './integration-outputs.ts';

const OF_PROJECT = '/projects/{project_id}/auth/integrations';
const OF_BRANCH = '/projects/{project_id}/branches/{branch_id}/auth';

function integrations(response: Fields<ListNeonAuthIntegrationsResponse>): Fields<NeonAuthIntegration>[] {
  return objects(response, 'data');
}

function named(found: Fields<NeonAuthIntegration>[]): Fields<NeonAuthIntegration>[] {
  for (const integration of found) text(integration, 'auth_provider');
  return found;
}

const listOfProject = endpoint<ListNeonAuthIntegrationsData, ListNeonAuthIntegrationsResponse>({
  method: 'GET',
  path: OF_PROJECT,
  outputs: {
    integrations: response => named(integrations(response)),
    count: response => integrations(response).length,
  },
});

const listOfBranch = endpoint<GetNeonAuthData, NeonAuthIntegration>({
  method: 'GET',
  path: OF_BRANCH,
  outputs: { integrations: found => named([found]), count: () => 1 },
  alternative: { kind: 'none', outputs: { integrations: [], count: 0 } },
});

/** The integration that the step asked for: never another provider's or another branch's. */
function same(found: Fields<NeonAuthIntegration>[], call: Call): Fields<NeonAuthIntegration> | undefined {
  return found.find(
    ({ auth_provider, branch_id }) => auth_provider === call.auth_provider && branch_id === call.branch_id,
  );
}

/** How an integration differs from what was asked for, so that it is not reused. */
function otherDatabase(found: Fields<NeonAuthIntegration>, { database_name }: Call): string | undefined {
  const has = optionalText(found, 'db_name');
  return has && database_name && has !== database_name ? `the database ${quote(has)}` : undefined;
}

const projectHasOne: Alternative = {
  kind: 'found',
  existing: existing<ListNeonAuthIntegrationsResponse, NeonAuthIntegration>({
    endpoint: listOfProject,
    find: (response, call) => same(integrations(response), call),
    outputs: REUSED,
    difference: otherDatabase,
    others: response =>
      integrations(response)
        .map(found => {
          const branch = optionalText(found, 'branch_id');
          return text(found, 'auth_provider') + (branch ? ` on branch ${branch}` : '');
        })
        .join(', '),
  }),
};

const branchHasOne: Alternative = {
  kind: 'found',
  existing: existing<NeonAuthIntegration, NeonAuthIntegration>({
    endpoint: listOfBranch,
    find: (found, call) => same([found], call),
    outputs: REUSED,
    difference: otherDatabase,
  }),
};

export const createIntegration = operation({
  name: 'create-integration',
  group: 'Integration',
  summary: 'Enables Neon Auth and gives its keys and URLs.',
  done: 'created',
  optional: ['database_name', 'mask_pub_client_key', 'wait_until_ready'],
  only: { stack: ['role_name', 'verify_keys'] },
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
        branch_id: call.branch_id,
        database_name: call.database_name ?? 'neondb',
        role_name: call.role_name ?? 'neondb_owner',
      }),
      outputs: CREATED_OF_PROJECT,
      alternative: projectHasOne,
    }),
    better_auth: endpoint<CreateNeonAuthData, NeonAuthCreateIntegrationResponse>({
      method: 'POST',
      path: OF_BRANCH,
      body: call => ({
        auth_provider: 'better_auth',
        ...(call.database_name && { database_name: call.database_name }),
      }),
      outputs: CREATED_OF_BRANCH,
      alternative: branchHasOne,
    }),
  },
});

export const getIntegration = operation({
  name: 'get-integration',
  group: 'Integration',
  summary: 'Gives the URLs and ids of the integration that is there; its keys cannot be read.',
  done: 'read',
  optional: ['wait_until_ready'],
  endpoints: {
    stack: endpoint<
      ListNeonAuthIntegrationsData,
      NeonAuthIntegration,
      never,
      ListNeonAuthIntegrationsResponse
    >({
      method: 'GET',
      path: OF_PROJECT,
      select: (response, { auth_provider }) => {
        const found = integrations(response).find(one => one.auth_provider === auth_provider);
        if (found) return found;
        throw new ResponseProblem(
          `the project has no integration of auth_provider ${auth_provider}: create-integration makes one, and list-integrations shows what is there`,
        );
      },
      outputs: INTEGRATION,
    }),
    better_auth: endpoint<GetNeonAuthData, NeonAuthIntegration>({
      method: 'GET',
      path: OF_BRANCH,
      select: (found, { branch_id }) => {
        if ([undefined, branch_id].includes(optionalText(found, 'branch_id'))) return found;
        throw new ResponseProblem('the response is about another branch');
      },
      outputs: INTEGRATION,
    }),
  },
});

export const listIntegrations = operation({
  name: 'list-integrations',
  group: 'Integration',
  summary: 'Lists the integrations of the project, or that of the branch as a list of one or none.',
  done: 'listed',
  endpoints: { stack: listOfProject, better_auth: listOfBranch },
});

/** A project-level integration is production's. */
function guardsProduction(
  _: GivenInputs,
  { auth_provider, delete_data, allow_protected_branch }: Inputs,
): Problem[] {
  if (auth_provider !== 'stack' || !delete_data || allow_protected_branch) return [];
  return [
    {
      input: 'allow_protected_branch',
      message: 'must be true to delete the data of a project-level integration, which is that of production',
    },
  ];
}

const deleteData = (call: Call) => (call.delete_data ? { delete_data: true } : undefined);

export const deleteIntegration = operation({
  name: 'delete-integration',
  group: 'Integration',
  summary: 'Disables Neon Auth; the data of the users stays unless delete_data is true.',
  done: 'deleted',
  optional: ['delete_data'],
  check: guardsProduction,
  findOut: 'Run list-integrations to see whether it is gone, or run the step again with if_missing: ignore.',
  endpoints: {
    stack: endpoint<DeleteNeonAuthIntegrationData>({
      method: 'DELETE',
      path: '/projects/{project_id}/auth/integration/{auth_provider}',
      body: deleteData,
      destroysData: call => call.delete_data,
      alternative: { kind: 'already-deleted' },
    }),
    better_auth: endpoint<DisableNeonAuthData>({
      method: 'DELETE',
      path: OF_BRANCH,
      body: deleteData,
      destroysData: call => call.delete_data,
      alternative: { kind: 'already-deleted' },
    }),
  },
});
