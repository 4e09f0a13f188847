import type { Desired, DesiredEmailProvider } from '../../../../src/apply/desired.ts';
import type { Secret } from '../../../../src/secrets/secret.ts';

/** A type with every key of it there, as a file writes it. */
type Complete<T> = T extends Secret
  ? string
  : T extends readonly (infer Item)[]
    ? Complete<Item>[]
    : T extends object
      ? { [Key in keyof T]-?: Complete<T[Key]> }
      : T;

/** `auth` with everything that a file may have; TypeScript misses what is left out. */
export const FULL: Complete<Omit<Desired, 'email_provider'>> & {
  email_provider: Complete<Extract<DesiredEmailProvider, { type: 'standard' }>>;
} = {
  provider: 'better_auth',
  database_name: 'neondb',
  name: 'Acme',
  allow_localhost: true,
  domains: ['https://app.acme.example'],
  oauth_providers: [
    { id: 'microsoft', client_id: 'id-1', client_secret: 'ms-secret-1', microsoft_tenant_id: 'tenant-1' },
  ],
  email_and_password: {
    enabled: true,
    email_verification_method: 'otp',
    require_email_verification: true,
    auto_sign_in_after_verification: false,
    send_verification_email_on_sign_up: true,
    send_verification_email_on_sign_in: false,
    disable_sign_up: false,
  },
  email_provider: {
    type: 'standard',
    host: 'smtp.acme.example',
    port: 587,
    username: 'mailer',
    password: 'mail-secret-1',
    sender_email: 'auth@acme.example',
    sender_name: 'Acme',
  },
  plugins: {
    organization: {
      enabled: true,
      organization_limit: 5,
      membership_limit: 10,
      creator_role: 'owner',
      send_invitation_email: true,
    },
    magic_link: { enabled: true, expires_in: 10, disable_sign_up: true },
    phone_number: { enabled: true, otp_expires_in: 300 },
  },
  webhook: {
    enabled: true,
    webhook_url: 'https://app.acme.example/hook',
    enabled_events: ['user.created'],
    timeout_seconds: 5,
  },
  oauth_server: {
    enabled: true,
    login_page: 'https://app.acme.example/sign-in',
    consent_page: 'https://app.acme.example/consent',
    mcp: {
      resource: 'https://mcp.acme.example',
      dynamic_registration: true,
      client_id_metadata_documents: false,
    },
    resources: ['https://api.acme.example'],
  },
  oauth_clients: [
    {
      name: 'Reports',
      redirect_uris: ['https://reports.acme.example/callback'],
      type: 'confidential',
      resources: ['https://api.acme.example'],
      skip_consent: false,
    },
  ],
};
