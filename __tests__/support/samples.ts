import type { GivenInputs } from '../../src/inputs/read.ts';
import { type Settings, settingsFrom } from '../../src/inputs/settings/read.ts';
import * as compiled from '../../src/inputs/settings/validators.ts';
import { findOperation } from '../../src/operations/index.ts';

/** An SMTP server as Neon's OpenAPI document wants it. */
export const SMTP = {
  host: 'smtp.example.com',
  port: 587,
  username: 'mailer',
  password: 'smtp-canary/pass+word',
  sender_email: 'auth@example.com',
  sender_name: 'Example',
};

/** Settings that each operation takes. */
export const SETTINGS: Record<string, object> = {
  'update-email-provider': { type: 'standard', ...SMTP },
  'send-test-email': SMTP,
  'update-email-and-password': { enabled: true, email_verification_method: 'link' },
  'update-allow-localhost': { allow_localhost: false },
  'update-organization': { enabled: true, organization_limit: 3, creator_role: 'admin' },
  'update-magic-link': { enabled: true, expires_in: 15 },
  'update-phone-number': { enabled: true, otp_expires_in: 120 },
  'update-webhook': {
    enabled: true,
    webhook_url: 'https://example.com/hook',
    enabled_events: ['user.created'],
  },
  'update-config': { name: 'My app' },
  'update-oauth-server': { enabled: true, login_page: 'https://app.example.com/sign-in' },
  'create-oauth-client': {
    name: 'Reports',
    type: 'confidential',
    redirect_uris: ['https://reports.example.com/callback'],
    resources: ['https://api.example.com'],
  },
};

const VALUES: GivenInputs = {
  email: 'a@b.co',
  user_id: 'user-1',
  oauth_client_id: 'client-1',
  roles: 'admin',
  oauth_provider_id: 'github',
  domains: 'https://app.example.com',
  recipient_email: 'to@example.com',
};

/** The inputs that an operation needs beyond those of every step. */
export function sampleOf(operation: string): GivenInputs {
  const settings = SETTINGS[operation];
  const values: GivenInputs = { ...VALUES, ...(settings && { settings: JSON.stringify(settings) }) };
  const needed = (findOperation(operation)?.required ?? []).map(name => [name, values[name]]);
  const client = operation === 'update-oauth-provider' && { client_secret: 'hush' };
  return { ...Object.fromEntries(needed), ...client };
}

/** What is read of the input `settings`, where it is given as JSON. */
export function settingsOf({ settings }: GivenInputs): Settings | undefined {
  return settings === undefined ? undefined : settingsFrom(JSON.parse(settings), compiled);
}
