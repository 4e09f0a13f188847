import type {
  CreateBranchNeonAuthNewUserRequest,
  NeonAuthCreateNewUserRequest,
  UpdateNeonAuthUserRoleRequest,
} from '@neondatabase/api-client';
import type { BranchUsers } from './backend.ts';
import {
  type ApiCall,
  type ApiResponse,
  type Handler,
  integrationOf,
  integrationOfProvider,
  projectOf,
  refuse,
} from './request.ts';
import type { IntegrationState } from './state.ts';

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

async function create(
  call: ApiCall,
  home: IntegrationState,
  { email, name }: CreateBranchNeonAuthNewUserRequest,
): Promise<ApiResponse> {
  const id = await call.backend.users(projectOf(call), home).create({ email, name });
  return id === undefined
    ? refuse(409, 'User already exists', 'USER_ALREADY_EXISTS')
    : { status: 201, body: { id } };
}

async function remove(call: ApiCall): Promise<ApiResponse> {
  const { users, id } = named(call);
  return (await users.remove(id)) ? { status: 204 } : missing();
}

async function updateRole(call: ApiCall<UpdateNeonAuthUserRoleRequest>): Promise<ApiResponse> {
  const { users, id } = named(call);
  return (await users.setRoles(id, call.body.roles)) ? { status: 200, body: { id } } : missing();
}

/** The user that the path names, and those among whom to look. */
function named(call: ApiCall): { users: BranchUsers; id: string } {
  const users = call.backend.users(projectOf(call), integrationOf(call));
  return { users, id: call.params.auth_user_id ?? '' };
}

function missing(): never {
  return refuse(404, 'User not found', 'USER_NOT_FOUND');
}
