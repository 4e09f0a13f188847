import type {
  NeonAuthEmailAndPasswordConfigUpdate,
  NeonAuthMagicLinkConfigUpdate,
  NeonAuthOrganizationConfigUpdate,
  NeonAuthPhoneNumberConfigUpdate,
  NeonAuthWebhookConfig,
  SharedEmailServer,
  StandardEmailServer,
} from '@neon/sdk';
import type {
  CreateNeonAuthOAuthClientRequest,
  NeonAuthOAuthProviderMcpConfig,
  NeonAuthOAuthProviderPluginConfigUpdate,
} from '../../spec/additions.ts';
import type { Secret } from '../secrets/secret.ts';

/** A sign-in provider as a file names it. */
export interface DesiredProvider {
  id: string;
  client_id?: string;
  client_secret?: Secret;
  microsoft_tenant_id?: string;
}

/** A mail server. Of one's own, what is absent stays as it is. */
export type DesiredEmailProvider =
  | ({ type: 'shared' } & SharedEmailServer)
  | ({ type: 'standard' } & Omit<StandardEmailServer, 'password'> & { password?: Secret });

/** The settings of the OAuth server; what is absent in `mcp` stays as well. */
export type DesiredOAuthServer = Omit<NeonAuthOAuthProviderPluginConfigUpdate, 'mcp'> & {
  mcp?: Partial<NeonAuthOAuthProviderMcpConfig>;
};

/**
 * What a branch's Neon Auth should be: `auth` of a configuration file, checked, with the types
 * that Neon publishes. A key that is absent is left alone. Texts of secret fields are Secrets.
 */
export interface Desired {
  provider?: 'better_auth';
  database_name?: string;
  name?: string;
  allow_localhost?: boolean;
  domains?: string[];
  oauth_providers?: DesiredProvider[];
  email_and_password?: NeonAuthEmailAndPasswordConfigUpdate;
  email_provider?: DesiredEmailProvider;
  plugins?: {
    organization?: NeonAuthOrganizationConfigUpdate;
    magic_link?: NeonAuthMagicLinkConfigUpdate;
    phone_number?: NeonAuthPhoneNumberConfigUpdate;
  };
  /** What is absent stays, although Neon's PUT replaces all. */
  webhook?: Partial<NeonAuthWebhookConfig>;
  oauth_server?: DesiredOAuthServer;
  oauth_clients?: CreateNeonAuthOAuthClientRequest[];
}
