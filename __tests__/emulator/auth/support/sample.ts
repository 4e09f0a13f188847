import type { AuthSettings } from '../../../../emulator/auth/index.ts';

/** The page that signs in. */
export const APP = 'https://app.example.com';
export const PASSWORD = 'correct horse battery';

/** Settings as Neon's defaults have them, with one trusted domain and no localhost. */
export function sampleSettings(changes: Partial<AuthSettings> = {}): AuthSettings {
  return {
    domains: [APP],
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
    magic_link: { enabled: false, expires_in: 5, disable_sign_up: false },
    phone_number: { enabled: false, otp_expires_in: 300 },
    webhook: { enabled: false },
    oauth_providers: [{ id: 'google', type: 'shared' }],
    name: 'My app',
    ...changes,
  };
}
