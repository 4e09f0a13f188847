import { BRANCH_IDS } from '../../../../emulator/neon/server.ts';
import { BRANCH, PROJECT, type Preparation } from '../step.ts';

/** One operation in one generation: what a workflow gives, what Neon must get, what the next steps must find. */
export interface Case {
  name: string;
  /** `{user}` in an input or a request is the id of the user that these create last. */
  before: Preparation[];
  inputs: Record<string, string>;
  /** Method, path and body of every request, in order. */
  requests: [method: string, path: string, body?: object][];
  /** Every output but request_id and response, made stable. */
  outputs: Record<string, string>;
  /** Outputs whose values must be masked. */
  masked?: string[];
  /** Values of inputs that must be masked, besides the key of the API. */
  secrets?: string[];
  /** Changes the summary's and the response's text only where they hold secrets. */
  response?: object;
}

export const ofProject = (name: string) => `/projects/${PROJECT}/auth/${name}`;
export const ofBranch = (name = '') => `/projects/${PROJECT}/branches/${BRANCH}/auth${name}`;

export const stackIntegration: Preparation = [
  'POST',
  '/projects/auth/create',
  { auth_provider: 'stack', project_id: PROJECT, branch_id: BRANCH_IDS.main },
];
export const branchIntegration: Preparation = ['POST', ofBranch(), { auth_provider: 'better_auth' }];
export const branch = { branch_id: BRANCH };
