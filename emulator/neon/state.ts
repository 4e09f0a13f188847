import type {
  Branch,
  Endpoint,
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

/** An OAuth provider with what Neon takes but does not return, and what only a test sets. */
export type OauthProviderState = NeonAuthOauthProvider & {
  microsoft_tenant_id?: string;
  /** Where the provider is asked to send people, in place of `{base_url}/callback/{id}`. */
  redirect_uri?: string;
};

/** A client of the OAuth server with its secret, which Neon does not return a second time. */
export type OAuthClientState = NeonAuthOAuthClient & { client_secret?: string };

/** One integration with everything that hangs on it. */
export interface IntegrationState {
  integration: NeonAuthIntegration;
  /** The response that gave the latest keys. */
  keys: NeonAuthCreateIntegrationResponse;
  /** Every secret server key that was given out and not revoked: a new one does not end those before. */
  server_keys: string[];
  /** Its public key set, what `jwks_url` serves; absent where the branch's auth service serves it. */
  jwks?: { keys: object[] };
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
  endpoints: Endpoint[];
  integrations: IntegrationState[];
  /** Empty while the users are in the databases of the auth services. */
  users: UserState[];
}

/** An API key of Neon's that is valid; a revoked one is gone. */
export interface ApiKeyState {
  id: number;
  name: string;
  key: string;
  created_at: string;
  /** Of an organization's key; a user's own has none. */
  org_id?: string | undefined;
  /** Of an organization's key that is limited to one project. */
  project_id?: string | undefined;
}

/** All the emulator knows, as plain data. */
export interface State {
  api_keys: ApiKeyState[];
  projects: Record<string, ProjectState>;
}
