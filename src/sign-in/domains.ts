import type { AuthService } from '../auth-service/client.ts';
import { domainDoubt } from '../inputs/domains.ts';

/** The trusted domains of a branch, by what can be tried of them. */
export interface SortedDomains {
  /** Origins, as a browser sends them. */
  exact: string[];
  /** Stored with a slash, a path or capital letters, and what was probably meant. */
  notOrigins: { domain: string; meant: string }[];
  /** Wildcards, and schemes of applications. */
  skipped: string[];
}

/** Sorts trusted domains as they are stored. */
export function sortedDomains(domains: readonly string[]): SortedDomains {
  const sorted: SortedDomains = { exact: [], notOrigins: [], skipped: [] };
  for (const domain of new Set(domains)) {
    if (!/^https?:\/\//i.test(domain) || domain.includes('*')) sorted.skipped.push(domain);
    else if (domainDoubt(domain) || !URL.canParse(domain) || new URL(domain).origin !== domain)
      sorted.notOrigins.push({ domain, meant: URL.canParse(domain) ? new URL(domain).origin : '' });
    else sorted.exact.push(domain);
  }
  return sorted;
}

/** The page that sign-ins come from: the first origin that is trusted, else the service's own. */
export function pageOf(domains: readonly string[], service: AuthService): string {
  return sortedDomains(domains).exact[0] ?? service.origin;
}
