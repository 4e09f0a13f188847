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
 * repeated, also after a lost response and a 5xx. After 429 as often as time allows: Better Auth takes three sign-ins
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
  if (outcome.kind === 'response') return repeatable && isServerError(outcome.status);
  return outcome.kind === 'not-connected' || (repeatable && outcome.kind === 'lost');
}

/** Whether a status says that the service could not respond, rather than what it responds. */
export function isServerError(status: number): boolean {
  return status >= 500 || status === 408;
}

/** The wait that a response asks for, in milliseconds: Better Auth names it in a header of its own. */
export function waitOf(headers: IncomingHttpHeaders, date: number): number | undefined {
  return askedWait(headers, date) ?? retryAfter(header(headers, 'x-retry-after'), date);
}
