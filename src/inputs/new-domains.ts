import { quote } from '../text.ts';
import type { GivenInputs, Problem } from './read.ts';

/** Schemes of no page and of no application: what they name runs where it is opened. */
const ACTIVE = /^(?:javascript|data|vbscript|blob|file|about|view-source):/i;

/** Why nobody may be sent to an address after a sign-in; undefined where it is a page's or an application's. */
export function notTrustworthy(domain: string): string | undefined {
  return ACTIVE.test(domain) ? `${quote(domain)} is the address of no page and of no application` : undefined;
}

/** The problems of domains that are to be trusted; what is stored can be deleted all the same. */
export function domainProblems(
  _: GivenInputs,
  { domains = [] }: { domains?: readonly string[] | undefined },
): Problem[] {
  return domains.flatMap(domain => {
    const message = notTrustworthy(domain);
    return message ? [{ input: 'domains', message }] : [];
  });
}
