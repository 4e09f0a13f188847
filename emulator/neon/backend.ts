import type { Users } from '../auth/users.ts';
import type { IntegrationState, ProjectState, State } from './state.ts';

/** Where an integration's auth service and its public keys are. */
export interface Served {
  /** Absent where there is no service: Stack. */
  base_url?: string;
  jwks_url: string;
  /** The keys behind `jwks_url`; absent where the service publishes them itself. */
  jwks?: { keys: object[] };
}

/** What the management API does with users: it lists none. */
export type BranchUsers = Omit<Users, 'list'>;

/**
 * What stands behind the management API: the auth services and users of the branches. Without the services it is
 * the state alone; with them it is Better Auth and Postgres.
 */
export interface Backend {
  /** Serves an integration from now on; called again for a copy of it on another branch. */
  enable(home: IntegrationState): Promise<Served>;
  /** Ends an integration's service; `deleteData` drops the branch's users. */
  disable(project: ProjectState, home: IntegrationState, deleteData: boolean): Promise<void>;
  /** Gives a new branch its parent's data. */
  fork(project: ProjectState, parentId: string, branchId: string): Promise<void>;
  users(project: ProjectState, home: IntegrationState): BranchUsers;
  /** The state with the users that are elsewhere. */
  view(state: State): Promise<State>;
  /** Forgets all branches. */
  reset(): Promise<void>;
  close(): Promise<void>;
}
