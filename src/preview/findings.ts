import type { Desired } from '../apply/desired.ts';
import type { Actual } from '../apply/state/actual.ts';
import { hasParentBaseUrl, hasParentWebhook, type Parent, previewFindings } from '../audit/preview.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../report/result.ts';
import { noDomain } from '../sign-in/settings.ts';

/**
 * What of a preview may act on production, and whether it has a page of its own to sign in from.
 * @param withUsers whether test users are to be made, which may be on the parent or call its webhook.
 */
export function isolationFindings(actual: Actual, parent: Parent, withUsers: boolean): Finding[] {
  const found = previewFindings(actual, parent).map(one =>
    withUsers && (one.rule === 'parent-webhook' || one.rule === 'parent-base-url')
      ? { ...one, severity: 'error' as const, message: `${one.message} No test user was made.` }
      : one,
  );
  return [...found, ...withoutDomain(actual, parent)];
}

/** Domains that were to be trusted, and that the branch does not list: Neon's 409 is taken for one that is there. */
export function missingDomains({ domains }: Actual, { domains: wanted = [] }: Desired): Finding[] {
  // A path or slash that is not kept is no domain that is missing.
  const plain = (domain: string) => /^https?:\/\/[^/?#]+|^.*/i.exec(domain)?.[0].toLowerCase();
  const there = new Set(domains.map(plain));
  return wanted
    .filter(domain => !there.has(plain(domain)))
    .map(domain =>
      finding('domain-not-trusted', domain, 'The branch does not list it, although it was to be added.', {
        fix: 'Run the step again, and list-domains to see what is there.',
      }),
    );
}

/** Whether test users may be made: not while each sign-up would call production, or be one at production. */
export function mayMakeUsers(actual: Actual, parent: Parent): boolean {
  return !hasParentWebhook(actual, parent) && !hasParentBaseUrl(actual, parent);
}

function withoutDomain({ domains, settings }: Actual, parent: Parent): Finding[] {
  const known = parent === 'none' || parent === 'unread' ? [] : parent.state.domains;
  if (domains.some(domain => !known.includes(domain))) return [];
  const what = domains.length > 0 ? 'No domain but those of the parent is trusted' : 'No domain is trusted';
  return [noDomain(what, settings.allow_localhost?.allow_localhost === true)];
}

/** What a branch's state will be once a plan is carried out, as far as findings look at it. */
export function expectedState(actual: Actual, desired: Desired, prune: boolean): Actual {
  const { allow_localhost, email_and_password, email_provider, webhook, domains = [] } = desired;
  const { settings } = actual;
  return {
    ...actual,
    enabled: true,
    domains: prune && desired.domains ? domains : [...new Set([...actual.domains, ...domains])],
    settings: {
      ...settings,
      ...(allow_localhost !== undefined && { allow_localhost: { allow_localhost } }),
      ...(email_and_password && {
        email_and_password: { ...settings.email_and_password, ...email_and_password },
      }),
      ...(email_provider && { email_provider: { ...email_provider } }),
      ...(webhook && { webhook: { ...settings.webhook, ...webhook } }),
    },
  };
}
