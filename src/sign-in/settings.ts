import { finding } from '../findings/finding.ts';
import type { Finding } from '../report/result.ts';
import { quote } from '../text.ts';
import type { SignInSettings } from './checked.ts';
import { sortedDomains } from './domains.ts';

/** What the list of trusted domains shows by itself. */
export function domainFindings({ domains, allowLocalhost }: SignInSettings): Finding[] {
  const { exact, notOrigins, skipped } = sortedDomains(domains);
  if (domains.length === 0) return [noDomain('No domain is trusted', allowLocalhost)];
  const severity = exact.length + skipped.length === 0 ? ('error' as const) : undefined;
  return [
    ...notOrigins.map(({ domain, meant }) =>
      finding(
        'domain-not-an-origin',
        domain,
        `Browsers do not send it as it is stored${meant && `: they send ${quote(meant)}`}.`,
        {
          ...(severity && { severity }),
          ...(meant && { fix: `Add ${quote(meant)}, and delete this one as it is stored.` }),
        },
      ),
    ),
    ...skipped.map(domain =>
      finding('domain-skipped', domain, 'It names no one page, so no sign-in from there was tried.'),
    ),
  ];
}

/** That there is no page of its own to sign in from. */
export function noDomain(what: string, allowLocalhost: boolean): Finding {
  return allowLocalhost
    ? finding('no-domain', 'domains', `${what}: people can sign in from localhost alone.`, {
        severity: 'note',
      })
    : finding('no-domain', 'domains', `${what}, and localhost is not allowed.`);
}

/** What the settings show by themselves. */
export function settingFindings({ password, hasOtherWay }: SignInSettings): Finding[] {
  const closed = (message: string, rest: Pick<Finding, 'fix'> & Partial<Finding>) =>
    finding('sign-up-closed', 'email_and_password', message, rest);
  switch (password) {
    case 'sign-up':
      return [];
    case 'sign-in':
      return [closed('Nobody can sign up with e-mail and password.', { fix: '' })];
    case 'nothing':
      return [
        closed(
          `E-mail and password is off: nobody can sign in or sign up with it${hasOtherWay ? '' : ', and there is no other way in'}.`,
          {
            fix: 'Set email_and_password.enabled: true.',
            ...(!hasOtherWay && { severity: 'error' as const }),
          },
        ),
      ];
  }
}
