import type {
  NeonAuthEmailAndPasswordConfig,
  NeonAuthOauthProvider,
  NeonAuthOrganizationConfig,
} from '@neondatabase/api-client';
import type { SettingsState } from './state.ts';

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

/** The sign-in providers of a new integration: Google with shared keys on Better Auth; of Stack nothing is known. */
export function defaultProviders(auth_provider: string): NeonAuthOauthProvider[] {
  if (auth_provider !== 'better_auth') return [];
  return [{ id: 'google', type: 'shared' } as NeonAuthOauthProvider];
}
