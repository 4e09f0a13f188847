import type { Actual } from '../apply/state/actual.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../report/result.ts';
import { quote } from '../text.ts';
import { isSharedWildcard, sharedHostOf } from './hosts.ts';

/** What Neon's production checklist asks for and a branch has not (https://neon.com/docs/auth/production-checklist). */
export function productionFindings(actual: Actual): Finding[] {
  return [
    ...actual.domains.flatMap(domainFinding),
    ...localhost(actual),
    ...mailServer(actual),
    ...actual.oauth_providers.flatMap(({ id, client_id }) =>
      client_id ? [] : [finding('shared-oauth-client', id, 'It is used with the client that Neon shares.')],
    ),
    ...signUp(actual),
    ...webhook(actual),
  ];
}

function domainFinding(domain: string): Finding[] {
  if (isSharedWildcard(domain)) {
    const message = 'Anybody can have a page there that fits.';
    return [finding('shared-host-wildcard', domain, message, { severity: 'error' })];
  }
  if (/^https?:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$)/i.test(domain))
    return [
      finding('localhost-allowed', domain, 'A page on localhost is trusted by name.', { severity: 'error' }),
    ];
  if (domain.includes('*')) return [finding('wildcard-domain', domain, 'It fits more than one host.')];
  const shared = sharedHostOf(domain);
  return shared ? [finding('preview-host-domain', domain, `It is a page of ${shared}.`)] : [];
}

function localhost({ settings }: Actual): Finding[] {
  if (settings.allow_localhost?.allow_localhost !== true) return [];
  const message = 'Pages on localhost may sign in to production.';
  return [finding('localhost-allowed', 'allow_localhost', message, { severity: 'error' })];
}

function mailServer({ settings }: Actual): Finding[] {
  if (settings.email_provider?.type !== 'shared') return [];
  return [finding('shared-mail-server', 'email_provider', 'E-mails go through the server that Neon shares.')];
}

function signUp({ settings: { email_and_password: set } }: Actual): Finding[] {
  if (set?.enabled !== true) return [];
  return [
    ...(set.require_email_verification === true
      ? []
      : [finding('verification-off', 'email_and_password', 'Addresses are not verified before a sign-in.')]),
    ...(set.disable_sign_up === true
      ? []
      : [finding('sign-up-open', 'email_and_password', 'Everybody can sign up with an e-mail address.')]),
  ];
}

function webhook({ settings: { webhook: set } }: Actual): Finding[] {
  const url = set?.webhook_url;
  if (set?.enabled !== true || typeof url !== 'string' || /^https:\/\//i.test(url)) return [];
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(url)?.[0] ?? 'no scheme';
  return [finding('webhook-not-https', 'webhook', `Its address begins with ${quote(scheme)}.`)];
}
