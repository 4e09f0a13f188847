import type {
  CreateBranchNeonAuthNewUserData,
  CreateNeonAuthNewUserData,
  DeleteBranchNeonAuthUserData,
  DeleteNeonAuthUserData,
  NeonAuthCreateNewUserResponse,
  UpdateNeonAuthUserRoleData,
  UpdateNeonAuthUserRoleResponse,
} from '@neon/sdk';
import { type Answer, text } from './answer.ts';
import { type Call, endpoint, type Operation } from './declare.ts';

const userOutputs = (answer: Answer<NeonAuthCreateNewUserResponse | UpdateNeonAuthUserRoleResponse>) => ({
  user_id: text(answer, 'id'),
});

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

export const updateUserRole: Operation = {
  name: 'update-user-role',
  group: 'Users',
  summary: 'Sets the roles of a user.',
  done: 'updated',
  required: ['user_id', 'roles'],
  outputs: ['user_id'],
  findOut: 'Run the step again: it sets the same roles.',
  endpoints: {
    better_auth: endpoint<UpdateNeonAuthUserRoleData, UpdateNeonAuthUserRoleResponse>({
      method: 'PUT',
      path: '/projects/{project_id}/branches/{branch_id}/auth/users/{auth_user_id}/role',
      body: ({ roles = [] }) => ({ roles }),
      outputs: userOutputs,
    }),
  },
};

export const deleteUser: Operation = {
  name: 'delete-user',
  group: 'Users',
  summary: 'Deletes a user.',
  done: 'deleted',
  required: ['user_id'],
  optional: ['if_missing'],
  outputs: [],
  findOut: 'Run the step again with if_missing: ignore.',
  endpoints: {
    stack: endpoint<DeleteNeonAuthUserData>({
      method: 'DELETE',
      path: '/projects/{project_id}/auth/users/{auth_user_id}',
    }),
    better_auth: endpoint<DeleteBranchNeonAuthUserData>({
      method: 'DELETE',
      path: '/projects/{project_id}/branches/{branch_id}/auth/users/{auth_user_id}',
    }),
  },
};
