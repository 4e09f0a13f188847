import type { Resource } from '../apply/plan/change.ts';
import type { Actual } from '../apply/state/actual.ts';
import type { SignInSettings } from './checked.ts';

/** What a sign-in depends on. */
export const SIGN_IN_RESOURCES: ReadonlySet<Resource> = new Set<Resource>([
  'domain',
  'oauth_provider',
  'email_and_password',
  'allow_localhost',
]);

/** Whether addresses have to be verified before a sign-in. */
export function mustVerify({ settings }: Actual): boolean {
  return settings.email_and_password?.require_email_verification === true;
}

/** What the check of a sign-in needs of a branch's state. */
export function signInSettings({ integration, domains, oauth_providers, settings }: Actual): SignInSettings {
  const { email_and_password, allow_localhost, magic_link, phone_number } = settings;
  const isOn = email_and_password?.enabled === true;
  return {
    baseUrl: integration?.base_url,
    jwksUrl: integration?.jwks_url,
    domains,
    providers: oauth_providers.map(({ id, client_id }) => ({ id, own: client_id !== undefined })),
    allowLocalhost: allow_localhost?.allow_localhost === true,
    password: isOn ? (email_and_password.disable_sign_up === true ? 'sign-in' : 'sign-up') : 'nothing',
    hasOtherWay: oauth_providers.length > 0 || magic_link?.enabled === true || phone_number?.enabled === true,
  };
}
