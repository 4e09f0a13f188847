import type { Branch, Endpoint } from '@neondatabase/api-client';
import type { ProjectState, State } from './state.ts';

/** A branch to begin with. */
export interface BranchSeed {
  id: string;
  name: string;
  default?: boolean;
  protected?: boolean;
}

/** A project to begin with; without branches it gets the default branch `BRANCH_IDS.main`. */
export interface ProjectSeed {
  id: string;
  name?: string;
  branches?: BranchSeed[];
}

/** The branches that are always there, by their role. `main` is the default and the root. */
export const BRANCH_IDS = {
  main: 'br-round-oak-10000001',
  /** `preview/pr-42`. */
  preview: 'br-cool-snow-10000042',
  /** `preview/pr-421`, whose name begins as that of `preview`. */
  otherPreview: 'br-late-moon-10000421',
  dev: 'br-calm-lake-10000007',
} as const;

/** The project that is always there. */
export const DEFAULT_PROJECT: Required<ProjectSeed> = {
  id: 'quiet-river-12345678',
  name: 'quiet-river',
  branches: [
    { id: BRANCH_IDS.main, name: 'main', default: true },
    { id: BRANCH_IDS.preview, name: 'preview/pr-42' },
    { id: BRANCH_IDS.otherPreview, name: 'preview/pr-421' },
    { id: BRANCH_IDS.dev, name: 'dev' },
  ],
};

export const REGION = 'aws-us-east-2';

const FIRST_KEY_ID = 165_432;
const FIRST_CREATION = Date.UTC(2026, 0, 5, 9, 0, 0);

/** A state that knows nothing. */
export function emptyState(): State {
  return { api_keys: [], projects: {} };
}

/** Puts the state back to the seeds, in the same object. A seed with the default project's id adds to it. */
export function seed(state: State, apiKey: string, seeds: readonly ProjectSeed[] = []): State {
  const created_at = new Date(FIRST_CREATION).toISOString();
  state.api_keys = [{ id: FIRST_KEY_ID, name: 'emulator', key: apiKey, created_at }];
  state.projects = {};
  for (const { id, name, branches } of [DEFAULT_PROJECT, ...seeds]) {
    state.projects[id] ??= emptyProject(id, name ?? id);
    const project = state.projects[id];
    const fallback = project.branches.length === 0 ? DEFAULT_PROJECT.branches.slice(0, 1) : [];
    for (const each of branches ?? fallback) {
      const [parent] = project.branches;
      // A minute apart, so that sorting by time has one result.
      const created = new Date(FIRST_CREATION + project.branches.length * 60_000).toISOString();
      const branch = newBranch(project.id, each, created, parent);
      project.branches.push(branch);
      project.endpoints.push(newEndpoint(branch, branch.id.replace(/^br-/, 'ep-')));
    }
  }
  return state;
}

function emptyProject(id: string, name: string): ProjectState {
  return { id, name, branches: [], endpoints: [], integrations: [], users: [] };
}

/** A branch that is ready; without a parent it is the project's root. */
export function newBranch(project_id: string, seed: BranchSeed, created: string, parent?: Branch): Branch {
  return {
    id: seed.id,
    project_id,
    ...(parent && { parent_id: parent.id, parent_lsn: '0/1DE2850' }),
    name: seed.name,
    current_state: 'ready',
    state_changed_at: created,
    creation_source: 'console',
    primary: seed.default === true,
    default: seed.default === true,
    protected: seed.protected === true,
    cpu_used_sec: 0,
    compute_time_seconds: 0,
    active_time_seconds: 0,
    written_data_bytes: 0,
    data_transfer_bytes: 0,
    created_at: created,
    updated_at: created,
  };
}

/** A compute endpoint of a branch. Its host is of Neon's shape and leads nowhere. */
export function newEndpoint(
  { id: branch_id, project_id, created_at }: Branch,
  id: string,
  type: `${Endpoint['type']}` = 'read_write',
): Endpoint {
  const proxy_host = `${REGION}.aws.neon.tech`;
  return {
    host: `${id}.${proxy_host}`,
    id,
    project_id,
    branch_id,
    region_id: REGION,
    autoscaling_limit_min_cu: 0.25,
    autoscaling_limit_max_cu: 2,
    type: type as Endpoint['type'],
    current_state: 'idle' as Endpoint['current_state'],
    settings: {},
    pooler_enabled: false,
    pooler_mode: 'transaction' as Endpoint['pooler_mode'],
    disabled: false,
    passwordless_access: true,
    creation_source: 'console',
    created_at,
    updated_at: created_at,
    proxy_host,
    suspend_timeout_seconds: 0,
    provisioner: 'k8s-neonvm',
  };
}
