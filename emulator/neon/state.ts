import { randomBytes } from 'node:crypto';
import type {
  Branch,
  NeonAuthAllowLocalhostResponse,
  NeonAuthCreateIntegrationResponse,
  NeonAuthEmailAndPasswordConfig,
  NeonAuthEmailServerConfig,
  NeonAuthIntegration,
  NeonAuthMagicLinkConfig,
  NeonAuthOauthProvider,
  NeonAuthOrganizationConfig,
  NeonAuthPhoneNumberConfig,
  NeonAuthRedirectURIWhitelistDomain,
  NeonAuthWebhookConfig,
} from '@neondatabase/api-client';
import type { NeonAuthOAuthClient, NeonAuthOAuthProviderPluginConfig } from '../../spec/additions.ts';

/** A branch to begin with. */
export interface BranchSeed {
  id: string;
  name: string;
  default?: boolean;
}

/** A project to begin with; without branches it gets a default branch `br-main-0001`. */
export interface ProjectSeed {
  id: string;
  name?: string;
  branches?: BranchSeed[];
}

/** A user of Neon Auth; it belongs to a branch, where it outlives the integration. */
export interface UserState {
  id: string;
  branch_id: string;
  email: string;
  name?: string;
  roles: string[];
}

/** What can be set for one integration. */
export interface SettingsState {
  email_and_password: NeonAuthEmailAndPasswordConfig;
  email_provider: NeonAuthEmailServerConfig;
  allow_localhost: NeonAuthAllowLocalhostResponse;
  organization: NeonAuthOrganizationConfig;
  magic_link: NeonAuthMagicLinkConfig;
  phone_number: NeonAuthPhoneNumberConfig;
  webhook: NeonAuthWebhookConfig;
}

/** An OAuth provider with what Neon takes but does not return. */
export type OauthProviderState = NeonAuthOauthProvider & { microsoft_tenant_id?: string };

/** A client of the OAuth server with its secret, which Neon does not return a second time. */
export type OAuthClientState = NeonAuthOAuthClient & { client_secret?: string };

/** One integration with everything that hangs on it. */
export interface IntegrationState {
  integration: NeonAuthIntegration;
  /** The response that gave the latest keys. */
  keys: NeonAuthCreateIntegrationResponse;
  /** Its public key set, what `jwks_url` serves. */
  jwks: { keys: object[] };
  oauth_providers: OauthProviderState[];
  domains: NeonAuthRedirectURIWhitelistDomain[];
  settings: SettingsState;
  /** The settings of Neon Auth as an OAuth server. */
  oauth_server: NeonAuthOAuthProviderPluginConfig;
  oauth_clients: OAuthClientState[];
  transfer_codes: string[];
  /** The addresses that test e-mails went to. */
  test_emails: string[];
}

/** A project. */
export interface ProjectState {
  id: string;
  name: string;
  branches: Branch[];
  integrations: IntegrationState[];
  users: UserState[];
}

/** All the emulator knows, as plain data. */
export interface State {
  projects: Record<string, ProjectState>;
}

/** The project that is always there. */
export const DEFAULT_PROJECT: Required<ProjectSeed> = {
  id: 'quiet-river-12345678',
  name: 'quiet-river',
  branches: [
    { id: 'br-main-0001', name: 'main', default: true },
    { id: 'br-preview-42', name: 'preview/pr-42' },
    { id: 'br-preview-421', name: 'preview/pr-421' },
    { id: 'br-dev-0007', name: 'dev' },
  ],
};

const FIRST_CREATION = Date.UTC(2026, 0, 5, 9, 0, 0);

/** Puts the state back to the seeds, in the same object. A seed with the default project's id adds to it. */
export function seed(state: State, seeds: readonly ProjectSeed[] = []): State {
  state.projects = {};
  for (const { id, name, branches } of [DEFAULT_PROJECT, ...seeds]) {
    state.projects[id] ??= { id, name: name ?? id, branches: [], integrations: [], users: [] };
    const project = state.projects[id];
    const fallback = project.branches.length === 0 ? DEFAULT_PROJECT.branches.slice(0, 1) : [];
    for (const branch of branches ?? fallback) project.branches.push(branchFrom(project, branch));
  }
  return state;
}

function branchFrom(project: ProjectState, seed: BranchSeed): Branch {
  const [parent] = project.branches;
  // A minute apart, so that sorting by time has one result.
  const created = new Date(FIRST_CREATION + project.branches.length * 60_000).toISOString();
  return {
    id: seed.id,
    project_id: project.id,
    ...(parent && { parent_id: parent.id, parent_lsn: '0/1DE2850' }),
    name: seed.name,
    current_state: 'ready',
    state_changed_at: created,
    creation_source: 'console',
    primary: seed.default === true,
    default: seed.default === true,
    protected: false,
    cpu_used_sec: 0,
    compute_time_seconds: 0,
    active_time_seconds: 0,
    written_data_bytes: 0,
    data_transfer_bytes: 0,
    created_at: created,
    updated_at: created,
  };
}

/** The settings of a new integration: the defaults the OpenAPI document names, else the least. */
export function defaultSettings(): SettingsState {
  return {
    email_and_password: {
      enabled: true,
      email_verification_method: 'otp' as NeonAuthEmailAndPasswordConfig['email_verification_method'],
      require_email_verification: false,
      auto_sign_in_after_verification: true,
      send_verification_email_on_sign_up: false,
      send_verification_email_on_sign_in: false,
      disable_sign_up: false,
    },
    email_provider: { type: 'shared' },
    allow_localhost: { allow_localhost: true },
    organization: {
      enabled: true,
      organization_limit: 10,
      membership_limit: 100,
      creator_role: 'owner' as NeonAuthOrganizationConfig['creator_role'],
      send_invitation_email: false,
    },
    magic_link: { enabled: false, expires_in: 5, disable_sign_up: false },
    phone_number: { enabled: false, otp_expires_in: 300 },
    webhook: { enabled: false, timeout_seconds: 5 },
  };
}

/** Random text for keys and codes: 48 hexadecimal digits after the prefix. */
export function randomKey(prefix = ''): string {
  return prefix + randomBytes(24).toString('hex');
}
