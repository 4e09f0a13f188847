import type { Actual } from '../apply/state/actual.ts';
import { finding } from '../findings/finding.ts';
import type { Mapping } from '../inputs/settings/mapping.ts';
import type { Finding } from '../report/result.ts';
import { decoded, withoutEndSlashes } from '../text.ts';
import { isSharedWildcard } from './hosts.ts';

/** The Neon Auth of a branch's parent: as it was read, that it cannot be read, or that there is no parent. */
export type Parent = { state: Actual } | 'unread' | 'none';

/**
 * What is enabled on a branch just as on its parent, and may act on production. Where the parent cannot be read: what is
 * enabled.
 */
export function previewFindings(actual: Actual, parent: Parent): Finding[] {
  return [
    ...(hasParentBaseUrl(actual, parent)
      ? [finding('parent-base-url', 'base_url', "It is the parent's own: the branch has no auth of its own.")]
      : []),
    ...(hasParentWebhook(actual, parent) ? [webhook(parent)] : []),
    ...mailServer(actual, parent),
    ...sharedWildcards(actual),
    ...localhost(actual, parent),
  ];
}

/** Domains of the parent that the branch trusts as well; a shared wildcard is a finding of its own. */
export function parentDomainFindings(actual: Actual, parent: Parent): Finding[] {
  const known = parent === 'none' || parent === 'unread' ? [] : parent.state.domains;
  return actual.domains
    .filter(domain => known.includes(domain) && !isSharedWildcard(domain))
    .map(domain => finding('parent-domain', domain, 'The parent trusts it, too.'));
}

/** Whether the branch is served at the address of its parent: who signs up there is a user of the parent. */
export function hasParentBaseUrl({ integration }: Actual, parent: Parent): boolean {
  if (integration?.base_url === undefined || parent === 'none' || parent === 'unread') return false;
  return addressOf(parent.state.integration?.base_url) === addressOf(integration.base_url);
}

/** Whether sign-ups of the branch call what those of its parent call. */
export function hasParentWebhook({ settings }: Actual, parent: Parent): boolean {
  const { webhook: own } = settings;
  if (own?.enabled !== true || parent === 'none') return false;
  if (parent === 'unread') return true;
  const address = addressOf(own.webhook_url);
  // Of one that is on and has no address it is not known whom it calls.
  return address === undefined || addressOf(parent.state.settings.webhook?.webhook_url) === address;
}

/** An address as it is called, however it is written; undefined where it is none. */
function addressOf(url: unknown): string | undefined {
  if (typeof url !== 'string' || url.trim() === '') return undefined;
  if (!URL.canParse(url)) return url;
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const path = withoutEndSlashes(decoded(pathname));
  return `${protocol}//${hostname.replace(/\.$/, '')}:${port}${path}${search}`;
}

function webhook(parent: Parent): Finding {
  return finding('parent-webhook', 'webhook', `Sign-ups call ${ofParent(parent)}.`);
}

function ofParent(parent: Parent): string {
  return parent === 'unread'
    ? "what is set, which may be the parent's: the parent could not be read"
    : "what the parent's call";
}

function mailServer({ settings: { email_provider: own } }: Actual, parent: Parent): Finding[] {
  if (own?.type !== 'standard' || parent === 'none') return [];
  const theirs: Mapping | undefined = parent === 'unread' ? own : parent.state.settings.email_provider;
  if (theirs?.type !== 'standard' || theirs.host !== own.host) return [];
  const what =
    parent === 'unread'
      ? 'E-mails go through the SMTP server that is set, which may be the parent’s: the parent could not be read.'
      : 'E-mails go through the SMTP server of the parent.';
  return [finding('parent-mail-server', 'email_provider', what)];
}

function sharedWildcards({ domains }: Actual): Finding[] {
  return domains
    .filter(isSharedWildcard)
    .map(domain => finding('shared-host-wildcard', domain, 'Anybody can have a page there that fits.'));
}

function localhost({ settings }: Actual, parent: Parent): Finding[] {
  if (settings.allow_localhost?.allow_localhost !== true || parent === 'none') return [];
  const alike = parent === 'unread' || parent.state.settings.allow_localhost?.allow_localhost === true;
  return alike ? [finding('localhost-allowed', 'allow_localhost', 'Pages on localhost may sign in.')] : [];
}
