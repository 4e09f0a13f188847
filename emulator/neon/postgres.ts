import type { Branch, Database, Role } from '@neondatabase/api-client';
import { type ApiCall, type ApiResponse, branchOf, type Handler, projectOf } from './request.ts';

/** Handlers of a branch's databases and compute endpoints. */
export const postgresHandlers: Record<string, Handler> = {
  listProjectBranchDatabases: call => ({ status: 200, body: { databases: databasesOf(branch(call)) } }),
  listProjectBranchEndpoints: endpoints,
};

/** The databases of a branch: the one that a project begins with. */
export function databasesOf({ id: branch_id, created_at }: Branch): Database[] {
  const [{ name: owner_name }] = rolesOf({ id: branch_id, created_at }) as [Role];
  return [{ id: 1, branch_id, name: 'neondb', owner_name, created_at, updated_at: created_at }];
}

/** The roles of a branch: the one that a project begins with. */
export function rolesOf({ id: branch_id, created_at }: Pick<Branch, 'id' | 'created_at'>): Role[] {
  return [{ branch_id, name: 'neondb_owner', protected: false, created_at, updated_at: created_at }];
}

function endpoints(call: ApiCall): ApiResponse {
  const { id } = branch(call);
  const found = projectOf(call).endpoints.filter(({ branch_id }) => branch_id === id);
  return { status: 200, body: { endpoints: found } };
}

function branch(call: ApiCall): Branch {
  return branchOf(projectOf(call), call.params.branch_id ?? '');
}
