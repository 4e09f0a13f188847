import type {
  CreateBranchNeonAuthNewUserData,
  CreateNeonAuthNewUserData,
  NeonAuthCreateNewUserResponse,
} from '@neon/sdk';
import { type Answer, text } from './answer.ts';
import { type Call, endpoint, type Operation } from './declare.ts';

const userOutputs = (answer: Answer<NeonAuthCreateNewUserResponse>) => ({ user_id: text(answer, 'id') });

const newUser = (call: Call) => ({
  email: call.email as string,
  ...(call.name && { name: call.name }),
});

export const createUser: Operation = {
  name: 'create-user',
  group: 'Users',
  summary: 'Creates a user.',
  done: 'created',
  required: ['email'],
  optional: ['name', 'if_exists'],
  outputs: ['user_id', 'created'],
  creates: true,
  findOut:
    'Look for the e-mail address in the neon_auth schema, or run the step again: if_exists: reuse accepts that the user exists.',
  endpoints: {
    stack: endpoint<CreateNeonAuthNewUserData, NeonAuthCreateNewUserResponse>({
      method: 'POST',
      path: '/projects/auth/user',
      body: call => ({ project_id: call.project_id, auth_provider: 'stack', ...newUser(call) }),
      outputs: userOutputs,
    }),
    better_auth: endpoint<CreateBranchNeonAuthNewUserData, NeonAuthCreateNewUserResponse>({
      method: 'POST',
      path: '/projects/{project_id}/branches/{branch_id}/auth/users',
      body: newUser,
      outputs: userOutputs,
    }),
  },
};
