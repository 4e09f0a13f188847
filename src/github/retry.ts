import { askedWait, header } from '../http/headers.ts';
import { backoff, type Policy } from '../http/retry.ts';
import { httpDate, tryTimeout } from '../http/time.ts';
import { TransportError } from '../http/transport-error.ts';
import { type GitHubResponse, messageOf } from './response.ts';

const LIMITED_WAIT = 60_000;

/** Whether GitHub's primary or secondary rate limit refused the request ("Rate limits for the REST API"). */
export function isRateLimited({ status, headers, body }: GitHubResponse): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  const named = /rate limit|abuse detection/i.test(messageOf(body));
  return named || headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
}

/**
 * When a request to GitHub is sent again ("Best practices for using the REST API"): after a rate limit, 408, a 5xx and
 * a lost connection. So is a request whose response was lost.
 * @param once that one is not: it is sent again only where it was refused for now, or never arrived.
 */
export function githubPolicy(maxRetries: number, once = false): Policy<GitHubResponse | TransportError> {
  return {
    maxRetries,
    tryTime: tryTimeout,
    asked: (outcome, date) =>
      outcome instanceof TransportError ? undefined : askedWait(outcome.headers, date),
    wait(outcome, { retries, date, random }) {
      if (outcome instanceof TransportError) {
        const repeatable = outcome.kind === 'not-connected' || (outcome.kind === 'lost' && !once);
        return repeatable ? backoff(retries, random) : undefined;
      }
      const limited = isRateLimited(outcome);
      const repeatable = !once && (outcome.status >= 500 || outcome.status === 408);
      if (!limited && !repeatable) return undefined;
      return Math.max(backoff(retries, random), waitFor(outcome, limited, retries, date));
    },
  };
}

/** What GitHub asks for: `retry-after`, else the time of `x-ratelimit-reset`, else a minute that doubles. */
function waitFor(response: GitHubResponse, limited: boolean, retries: number, date: number): number {
  const asked = askedWait(response.headers, date);
  if (asked !== undefined || !limited) return asked ?? 0;
  const { headers } = response;
  const reset = Number(header(headers, 'x-ratelimit-reset'));
  const now = httpDate(header(headers, 'date')) ?? date;
  if (headers['x-ratelimit-remaining'] === '0' && reset > 0) return Math.max(0, reset * 1_000 - now);
  return LIMITED_WAIT * 2 ** retries;
}
