import type {
  GetNeonAuthData,
  ListNeonAuthIntegrationsData,
  ListNeonAuthIntegrationsResponse,
  NeonAuthIntegration,
} from '@neon/sdk';
import { AnswerProblem, objects } from './answer.ts';
import { endpoint, type Operation } from './declare.ts';
import { INTEGRATION_OUTPUTS, integrationOutputs } from './integrations.ts';

export const getIntegration: Operation = {
  name: 'get-integration',
  group: 'Integration',
  summary: 'Gives the URLs and ids of the integration that is there; its keys cannot be read.',
  done: 'read',
  optional: ['wait_until_ready'],
  outputs: INTEGRATION_OUTPUTS,
  endpoints: {
    stack: endpoint<ListNeonAuthIntegrationsData, ListNeonAuthIntegrationsResponse>({
      method: 'GET',
      path: '/projects/{project_id}/auth/integrations',
      outputs: (answer, call) => {
        const all = objects<ListNeonAuthIntegrationsResponse, NeonAuthIntegration>(answer, 'data');
        const found = all.find(({ auth_provider }) => auth_provider === call.auth_provider);
        if (!found) {
          throw new AnswerProblem(
            `the project has no integration of auth_provider ${call.auth_provider}: create-integration makes one, and list-integrations shows what is there`,
          );
        }
        return integrationOutputs(found);
      },
    }),
    better_auth: endpoint<GetNeonAuthData, NeonAuthIntegration>({
      method: 'GET',
      path: '/projects/{project_id}/branches/{branch_id}/auth',
      outputs: integrationOutputs,
    }),
  },
};
