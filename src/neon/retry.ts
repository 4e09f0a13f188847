import { backoff, type Policy } from '../http/retry.ts';
import { retryAfter, tryTimeout } from '../http/time.ts';
import type { TransportError } from '../http/transport.ts';

/**
 * What came of sending a request to Neon once: a whole response, or why there is none.
 * `isOwn`: the body is Neon's own error object. `date`: the header of that name.
 */
export type Outcome =
  | {
      kind: 'response';
      status: number;
      isOwn: boolean;
      retryAfter?: string | undefined;
      date?: string | undefined;
    }
  | { kind: TransportError['kind'] };

/**
 * Whether the outcome is one after which the same request may be sent again (docs/FAULTS.md,
 * and Neon's OpenAPI document, `GeneralError`: 423 and 503 are safe to retry whatever the method). A 503 without
 * Neon's error object is a gateway's, behind which the request may have been carried out.
 */
export function isRetryable(method: string, outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'response':
      return (
        [423, 429].includes(outcome.status) ||
        (outcome.status === 503 && outcome.isOwn) ||
        (method === 'GET' && [408, 500, 502, 503, 504].includes(outcome.status))
      );
    case 'not-connected':
      return true;
    case 'rejected':
      return false;
    case 'lost':
      return method === 'GET';
  }
}

/**
 * When a request to Neon is sent again. Waits grow exponentially with jitter, and Retry-After is a minimum.
 * A write may take all the time, for it cannot be repeated when its response is lost.
 */
export function neonPolicy(method: string, maxRetries: number): Policy<Outcome> {
  return {
    maxRetries,
    tryTime: remaining => (method === 'GET' ? tryTimeout(remaining) : remaining),
    asked,
    wait(outcome, { retries, date, random }) {
      if (!isRetryable(method, outcome)) return undefined;
      return Math.max(backoff(retries, random), asked(outcome, date) ?? 0);
    },
  };
}

function asked(outcome: Outcome, date: number): number | undefined {
  return outcome.kind === 'response' ? retryAfter(outcome.retryAfter, date, outcome.date) : undefined;
}
