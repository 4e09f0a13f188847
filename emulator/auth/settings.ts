import type {
  NeonAuthEmailAndPasswordConfig,
  NeonAuthMagicLinkConfig,
  NeonAuthOauthProvider,
  NeonAuthOrganizationConfig,
  NeonAuthPhoneNumberConfig,
  NeonAuthWebhookConfig,
} from '@neon/sdk/raw';

/** What Neon's management API sets for a branch and the auth service acts on. */
export interface AuthSettings {
  /** Trusted domains as they are stored. */
  domains: readonly string[];
  allow_localhost: boolean;
  email_and_password: NeonAuthEmailAndPasswordConfig;
  organization: NeonAuthOrganizationConfig;
  magic_link: NeonAuthMagicLinkConfig;
  phone_number: NeonAuthPhoneNumberConfig;
  webhook: NeonAuthWebhookConfig;
  oauth_providers: readonly OauthProviderSetting[];
  /** The integration's name, which mails and webhooks show. */
  name: string;
}

/** An OAuth provider; for a `shared` one Neon's client serves. */
export type OauthProviderSetting = NeonAuthOauthProvider & {
  microsoft_tenant_id?: string;
  /** In place of `{base_url}/callback/{id}`: a mistake to try, which Neon's API cannot make. */
  redirect_uri?: string;
};

/**
 * The origins that Better Auth trusts besides the service's own. Neon documents "any `localhost` port" and
 * nothing about 127.0.0.1: https://neon.com/docs/auth/guides/configure-domains
 */
export function trustedOrigins({ domains, allow_localhost }: AuthSettings): string[] {
  const local = ['http', 'https'].flatMap(scheme => [`${scheme}://localhost`, `${scheme}://localhost:*`]);
  return allow_localhost ? [...domains, ...local] : [...domains];
}

/** Every plugin on: what the tables are made for, so that switching one on later finds its columns. */
export const ALL_PLUGINS: AuthSettings = {
  domains: [],
  allow_localhost: false,
  email_and_password: {
    enabled: true,
    email_verification_method: 'otp',
    require_email_verification: false,
    auto_sign_in_after_verification: true,
    send_verification_email_on_sign_up: false,
    send_verification_email_on_sign_in: false,
    disable_sign_up: false,
  },
  organization: {
    enabled: true,
    organization_limit: 10,
    membership_limit: 100,
    creator_role: 'owner',
    send_invitation_email: false,
  },
  magic_link: { enabled: true, expires_in: 5, disable_sign_up: false },
  phone_number: { enabled: true, otp_expires_in: 300 },
  webhook: { enabled: false },
  oauth_providers: [],
  name: '',
};
