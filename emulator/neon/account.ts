import type {
  CurrentUserInfoResponse,
  Organization,
  Project,
  ProjectListItem,
} from '@neondatabase/api-client';
import { type ApiCall, type ApiResponse, type Handler, projectOf, refuse } from './request.ts';
import { REGION } from './seeds.ts';
import type { ProjectState } from './state.ts';

/** Handlers of what a client asks first: who am I, which organizations and projects are there. */
export const accountHandlers: Record<string, Handler> = {
  getCurrentUserInfo: () => ({ status: 200, body: USER }),
  getCurrentUserOrganizations: () => ({ status: 200, body: { organizations: [ORGANIZATION] } }),
  listProjects: list,
  listSharedProjects: () => ({ status: 200, body: { projects: [] } }),
  getProject: call => ({ status: 200, body: { project: projectFrom(projectOf(call)) } }),
};

const CREATED = '2026-01-05T09:00:00.000Z';

/** The one organization. */
export const ORGANIZATION: Organization = {
  id: 'org-calm-field-12345678',
  name: 'Emulated',
  handle: 'emulated-org-calm-field-12345678',
  plan: 'launch',
  managed_by: 'console',
  created_at: CREATED,
  updated_at: CREATED,
};

/** The one user, an administrator of it. */
export const USER: CurrentUserInfoResponse = {
  id: '00000000-0000-4000-8000-000000000001',
  email: 'owner@example.com',
  login: 'owner',
  name: 'Emulated',
  last_name: 'Owner',
  image: '',
  plan: 'launch',
  auth_accounts: [],
  active_seconds_limit: 0,
  projects_limit: 100,
  branches_limit: 500,
  max_autoscaling_limit: 8,
};

interface Query {
  search?: string;
  limit?: number;
  cursor?: string;
  org_id?: string;
}

function list(call: ApiCall): ApiResponse {
  const { search = '', limit = 10, cursor, org_id = ORGANIZATION.id } = call.query as Query;
  const wanted = search.toLowerCase();
  const all = org_id === ORGANIZATION.id ? Object.values(call.state.projects) : [];
  const found = all.filter(({ id, name }) => id.includes(wanted) || name.toLowerCase().includes(wanted));
  const start = cursor === undefined ? 0 : found.findIndex(({ id }) => id === cursor) + 1;
  if (cursor !== undefined && start === 0) refuse(400, 'invalid cursor');
  const page = found.slice(start, start + limit);
  const last = page.at(-1);
  const body = { projects: page.map(listed), applications: {}, integrations: {} };
  return { status: 200, body: last ? { ...body, pagination: { cursor: last.id } } : body };
}

function listed({ id, name }: ProjectState): ProjectListItem {
  return { ...COMMON, id, name, active_time: 0 };
}

function projectFrom({ id, name }: ProjectState): Project {
  return {
    ...COMMON,
    id,
    name,
    data_storage_bytes_hour: 0,
    data_transfer_bytes: 0,
    written_data_bytes: 0,
    compute_time_seconds: 0,
    active_time_seconds: 0,
    history_retention_seconds: 86_400,
    consumption_period_start: CREATED,
    consumption_period_end: CREATED,
  };
}

const COMMON = {
  platform_id: 'aws',
  region_id: REGION,
  provisioner: 'k8s-neonvm',
  pg_version: 17,
  proxy_host: `${REGION}.aws.neon.tech`,
  branch_logical_size_limit: 0,
  branch_logical_size_limit_bytes: 0,
  store_passwords: true,
  cpu_used_sec: 0,
  creation_source: 'console',
  created_at: CREATED,
  updated_at: CREATED,
  owner_id: ORGANIZATION.id,
  org_id: ORGANIZATION.id,
};
