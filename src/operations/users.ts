import type {
  CreateBranchNeonAuthNewUserData,
  CreateNeonAuthNewUserData,
  DeleteBranchNeonAuthUserData,
  DeleteNeonAuthUserData,
  NeonAuthCreateNewUserResponse,
  UpdateNeonAuthUserRoleData,
  UpdateNeonAuthUserRoleResponse,
} from '@neon/sdk';
import type { Call } from '../inputs/call.ts';
import type { GivenInputs, Problem } from '../inputs/read.ts';
import { type Fields, text } from '../neon/fields.ts';
import { type Alternative, endpoint, operation } from './declare.ts';

const USER = {
  user_id: (user: Fields<NeonAuthCreateNewUserResponse | UpdateNeonAuthUserRoleResponse>) => text(user, 'id'),
} as const;
const NEW_USER = { ...USER, created: () => true } as const;

// The API cannot look a user up: nothing is known of one that exists.
const userExists: Alternative = { kind: 'exists', outputs: { created: false } };

const newUser = ({ email, name }: Call<'email'>) => ({ email, ...(name && { name }) });

/** A sign-up is the branch's own, and the API sets roles of its users alone. */
function passwordProblems({ password, roles, auth_provider }: GivenInputs): Problem[] {
  if (auth_provider === 'stack')
    return password
      ? [
          {
            input: 'password',
            message: 'is for better_auth only: stack has no sign-up by which it could be set',
          },
        ]
      : [];
  if (!roles || password) return [];
  return [
    {
      input: 'roles',
      message: 'needs password; for a user without one, run update-user-role with the user_id of this step',
    },
  ];
}

export const createUser = operation({
  name: 'create-user',
  group: 'Users',
  summary: 'Creates a user.',
  done: 'created',
  required: ['email'],
  optional: ['name', 'database_url'],
  only: { better_auth: ['password', 'roles'] },
  beyond: { inputs: ['password', 'database_url'], outputs: ['synced'] },
  check: passwordProblems,
  findOut:
    'Look for the e-mail address in the neon_auth schema, or run the step again: if_exists: reuse accepts that the user exists.',
  endpoints: {
    stack: endpoint<CreateNeonAuthNewUserData, NeonAuthCreateNewUserResponse, 'email'>({
      method: 'POST',
      path: '/projects/auth/user',
      body: call => ({ project_id: call.project_id, auth_provider: 'stack', ...newUser(call) }),
      outputs: NEW_USER,
      alternative: userExists,
    }),
    better_auth: endpoint<CreateBranchNeonAuthNewUserData, NeonAuthCreateNewUserResponse, 'email'>({
      method: 'POST',
      path: '/projects/{project_id}/branches/{branch_id}/auth/users',
      body: newUser,
      outputs: NEW_USER,
      alternative: userExists,
    }),
  },
});

export const updateUserRole = operation({
  name: 'update-user-role',
  group: 'Users',
  summary: 'Sets the roles of a user.',
  done: 'updated',
  required: ['user_id', 'roles'],
  findOut: 'Run the step again: it sets the same roles.',
  endpoints: {
    better_auth: endpoint<UpdateNeonAuthUserRoleData, UpdateNeonAuthUserRoleResponse, 'roles'>({
      method: 'PUT',
      path: '/projects/{project_id}/branches/{branch_id}/auth/users/{auth_user_id}/role',
      body: ({ roles }) => ({ roles }),
      outputs: USER,
    }),
  },
});

export const deleteUser = operation({
  name: 'delete-user',
  group: 'Users',
  summary: 'Deletes a user.',
  done: 'deleted',
  required: ['user_id'],
  findOut: 'Run the step again with if_missing: ignore.',
  endpoints: {
    stack: endpoint<DeleteNeonAuthUserData>({
      method: 'DELETE',
      path: '/projects/{project_id}/auth/users/{auth_user_id}',
      alternative: { kind: 'already-deleted' },
    }),
    better_auth: endpoint<DeleteBranchNeonAuthUserData>({
      method: 'DELETE',
      path: '/projects/{project_id}/branches/{branch_id}/auth/users/{auth_user_id}',
      alternative: { kind: 'already-deleted' },
    }),
  },
});
