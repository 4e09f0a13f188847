import type { Branch } from '@neondatabase/api-client';
import type { Backend } from './backend.ts';
import type { IntegrationState, ProjectState, State } from './state.ts';

/** A request that the OpenAPI document allows, on its way to a handler. */
export interface ApiCall<Body = unknown> {
  state: State;
  backend: Backend;
  /** Where the emulator listens, e.g. `http://127.0.0.1:8080`. */
  origin: string;
  /** Branches a page when the request gives no `limit`. */
  pageSize: number;
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: Body;
}

/** What a handler returns; without a body the response is empty. */
export interface ApiResponse {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/**
 * Carries out one operation. The document has checked the body, so a handler names the type it expects. It may wait
 * for the backend: requests are carried out one after another.
 */
export type Handler = (call: ApiCall<never>) => ApiResponse | Promise<ApiResponse>;

/** A response that is a GeneralError, thrown by `refuse`. */
export interface Refusal extends Error {
  status: number;
  code: string;
}

/** Ends a handler with a GeneralError. */
export function refuse(status: number, message: string, code = ''): never {
  throw Object.assign(new Error(message), { status, code });
}

/** Whether an error came from `refuse`. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'status' in error && 'code' in error;
}

/** The project the path or the body names; 404 when there is none. */
export function projectOf(call: ApiCall): ProjectState {
  const id = call.params.project_id ?? (call.body as { project_id: string }).project_id;
  const { projects } = call.state;
  // `constructor` is a well-formed project id, too.
  return (Object.hasOwn(projects, id) ? projects[id] : undefined) ?? refuse(404, 'project not found');
}

/** The branch of that id; 404 when there is none. */
export function branchOf(project: ProjectState, id: string): Branch {
  return project.branches.find(branch => branch.id === id) ?? refuse(404, 'branch not found');
}

/** The integration a request is about: its branch's, or for project-level endpoints the project's own. */
export function integrationOf(call: ApiCall): IntegrationState {
  const project = projectOf(call);
  const { branch_id } = call.params;
  if (branch_id !== undefined) branchOf(project, branch_id);
  const found = project.integrations.find(({ integration }) =>
    branch_id === undefined
      ? integration.auth_provider !== 'better_auth'
      : integration.branch_id === branch_id,
  );
  return found ?? missing();
}

/** The project's integration of an auth provider, the default branch's first. */
export function integrationOfProvider(project: ProjectState, provider: string): IntegrationState {
  const home = project.branches.find(branch => branch.default)?.id;
  const found = project.integrations.filter(({ integration }) => integration.auth_provider === provider);
  return found.find(({ integration }) => integration.branch_id === home) ?? found[0] ?? missing();
}

function missing(): never {
  return refuse(404, 'Neon Auth integration not found');
}
