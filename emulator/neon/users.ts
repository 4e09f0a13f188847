import { randomUUID } from 'node:crypto';
import type {
  CreateBranchNeonAuthNewUserRequest,
  NeonAuthCreateNewUserRequest,
  UpdateNeonAuthUserRoleRequest,
} from '@neondatabase/api-client';
import {
  type ApiCall,
  type ApiResponse,
  type Handler,
  integrationOf,
  integrationOfProvider,
  projectOf,
  refuse,
} from './request.ts';
import type { IntegrationState, UserState } from './state.ts';

/** Handlers of users. */
export const userHandlers: Record<string, Handler> = {
  createNeonAuthNewUser: (call: ApiCall<NeonAuthCreateNewUserRequest>) =>
    create(call, integrationOfProvider(projectOf(call), call.body.auth_provider), call.body),
  createBranchNeonAuthNewUser: (call: ApiCall<CreateBranchNeonAuthNewUserRequest>) =>
    create(call, integrationOf(call), call.body),
  deleteNeonAuthUser: remove,
  deleteBranchNeonAuthUser: remove,
  updateNeonAuthUserRole: updateRole,
};

function create(
  call: ApiCall,
  home: IntegrationState,
  body: CreateBranchNeonAuthNewUserRequest,
): ApiResponse {
  const { users } = projectOf(call);
  const { branch_id } = home.integration;
  const email = body.email.toLowerCase();
  if (users.some(user => user.branch_id === branch_id && user.email.toLowerCase() === email)) {
    refuse(409, 'User already exists', 'USER_ALREADY_EXISTS');
  }
  const id = randomUUID();
  users.push({
    id,
    branch_id,
    email: body.email,
    ...(body.name !== undefined && { name: body.name }),
    roles: [],
  });
  return { status: 201, body: { id } };
}

function remove(call: ApiCall): ApiResponse {
  const { users } = projectOf(call);
  users.splice(users.indexOf(find(call)), 1);
  return { status: 204 };
}

function updateRole(call: ApiCall<UpdateNeonAuthUserRoleRequest>): ApiResponse {
  const user = find(call);
  user.roles = call.body.roles;
  return { status: 200, body: { id: user.id } };
}

function find(call: ApiCall): UserState {
  const { branch_id } = integrationOf(call).integration;
  const found = projectOf(call).users.find(
    user => user.id === call.params.auth_user_id && user.branch_id === branch_id,
  );
  return found ?? refuse(404, 'User not found', 'USER_NOT_FOUND');
}
