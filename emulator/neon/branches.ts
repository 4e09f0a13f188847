import type { Branch } from '@neondatabase/api-client';
import { type ApiCall, type ApiResponse, type Handler, projectOf, refuse } from './request.ts';

/** The one handler outside Neon Auth: List Branches. */
export const branchHandlers: Record<string, Handler> = { listProjectBranches: list };

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
