import type { Branch, BranchCreateRequest } from '@neondatabase/api-client';
import { inherit } from './inheritance.ts';
import { databasesOf, rolesOf } from './postgres.ts';
import { randomId } from './random.ts';
import { type ApiCall, type ApiResponse, branchOf, type Handler, projectOf, refuse } from './request.ts';
import { newBranch, newEndpoint } from './seeds.ts';

/** Handlers of branches. */
export const branchHandlers: Record<string, Handler> = {
  listProjectBranches: list,
  getProjectBranch: get,
  createProjectBranch: create,
};

interface Query {
  search?: string;
  limit?: number;
  cursor?: string;
  sort_by?: 'name' | 'created_at' | 'updated_at';
  sort_order?: 'asc' | 'desc';
}

function list(call: ApiCall): ApiResponse {
  const { search = '', limit = call.pageSize, cursor, ...sort } = call.query as Query;
  const { sort_by = 'updated_at', sort_order = 'desc' } = sort;
  const found = sorted(projectOf(call).branches.filter(matches(search)), sort_by, sort_order);
  const start = cursor === undefined ? 0 : after(found, cursor);
  const branches = found.slice(start, start + limit);
  const last = branches.at(-1);
  const next = last && start + limit < found.length ? toCursor(last) : undefined;
  const pagination = { ...(next && { next }), sort_by, sort_order };
  return { status: 200, body: { branches, annotations: {}, pagination } };
}

function get(call: ApiCall): ApiResponse {
  const branch = branchOf(projectOf(call), call.params.branch_id ?? '');
  const annotation = { object: { type: 'console/branch', id: branch.id }, value: {} };
  return { status: 200, body: { branch, annotation } };
}

// Without a parent it is a child of the default branch, and without endpoints asked for it has none.
async function create(call: ApiCall<BranchCreateRequest | undefined>): Promise<ApiResponse> {
  const project = projectOf(call);
  const { branch: asked = {}, endpoints = [] } = call.body ?? {};
  const { name, parent_id, protected: isProtected = false } = asked;
  if (project.branches.some(branch => branch.name === name)) {
    refuse(409, `branch with name ${name} already exists`, 'BRANCH_ALREADY_EXISTS');
  }
  const parent = parent_id === undefined ? defaultBranch(project.branches) : branchOf(project, parent_id);
  const id = randomId('br');
  const seed = { id, name: name ?? id, protected: isProtected };
  const branch = newBranch(project.id, seed, new Date().toISOString(), parent);
  const own = endpoints.map(({ type }) => newEndpoint(branch, randomId('ep'), type));
  project.branches.push(branch);
  project.endpoints.push(...own);
  await inherit(call.backend, project, parent, branch);
  const roles = rolesOf(branch);
  return {
    status: 201,
    body: { branch, endpoints: own, operations: [], roles, databases: databasesOf(branch) },
  };
}

function defaultBranch(branches: Branch[]): Branch {
  return branches.find(branch => branch.default) ?? refuse(404, 'the project has no default branch');
}

function matches(search: string): (branch: Branch) => boolean {
  const wanted = search.toLowerCase();
  return ({ id, name }) => name.toLowerCase().includes(wanted) || id.toLowerCase().includes(wanted);
}

function sorted(branches: Branch[], by: NonNullable<Query['sort_by']>, order: string): Branch[] {
  const ascending = branches.toSorted((a, b) => (a[by] < b[by] ? -1 : Number(a[by] > b[by])));
  return order === 'asc' ? ascending : ascending.toReversed();
}

function toCursor({ id }: Branch): string {
  return Buffer.from(id).toString('base64url');
}

function after(branches: Branch[], cursor: string): number {
  const index = branches.findIndex(branch => toCursor(branch) === cursor);
  return index < 0 ? refuse(400, 'invalid cursor') : index + 1;
}
