import type { IncomingHttpHeaders } from 'node:http';
import { askedWait, header } from '../http/headers.ts';
import { backoff, type Policy } from '../http/retry.ts';
import { retryAfter, tryTimeout } from '../http/time.ts';

/** What came of one try. */
export type Outcome =
  | { kind: 'not-connected' | 'lost' | 'rejected' }
  | { kind: 'response'; status: number; asked: number | undefined };

/**
 * When a request to an auth service is sent again: where no connection was made, whatever it is; one that may be
 * repeated, also after a lost response and where the service did not respond. After 429 as often as time allows: Better Auth takes three sign-ins
 * in ten seconds, so that it says nothing of the service (https://www.better-auth.com/docs/concepts/rate-limit).
 * @param repeatable whether it does no harm to carry it out twice.
 */
export function authPolicy(repeatable: boolean, maxRetries: number): Policy<Outcome> {
  return {
    maxRetries: Number.POSITIVE_INFINITY,
    tryTime: tryTimeout,
    asked: outcome => (outcome.kind === 'response' ? outcome.asked : undefined),
    wait(outcome, { retries, random }) {
      if (outcome.kind === 'response' && outcome.status === 429) {
        return Math.max(backoff(retries, random), outcome.asked ?? 0);
      }
      if (retries >= maxRetries || !isAgain(outcome, repeatable)) return undefined;
      return Math.max(backoff(retries, random), (outcome.kind === 'response' && outcome.asked) || 0);
    },
  };
}

function isAgain(outcome: Outcome, repeatable: boolean): boolean {
  if (outcome.kind === 'response') return repeatable && isUnanswered(outcome.status);
  return outcome.kind === 'not-connected' || (repeatable && outcome.kind === 'lost');
}

/**
 * Whether a status is that of what stands before the service, which did not respond. A 500 is the service's own: of a
 * provider without a client, Better Auth says nothing else.
 */
export function isUnanswered(status: number): boolean {
  return [408, 502, 503, 504].includes(status);
}

/** The wait that a response asks for, in milliseconds: Better Auth names it in a header of its own. */
export function waitOf(headers: IncomingHttpHeaders, date: number): number | undefined {
  return askedWait(headers, date) ?? retryAfter(header(headers, 'x-retry-after'), date);
}
