import { backoff, type Policy } from '../http/retry.ts';
import { retryAfter, tryTimeout } from '../http/time.ts';
import type { TransportError } from '../http/transport.ts';

/** What came of sending a request to Neon once: a whole response, or why there is none. */
export type Outcome =
  | { kind: 'response'; status: number; retryAfter?: string | undefined }
  | { kind: TransportError['kind'] };

/**
 * Whether the outcome is one after which the same request may be sent again (contract section 8,
 * and Neon's OpenAPI document, `GeneralError`: 423 and 503 are safe to retry whatever the method).
 */
export function isRetryable(method: string, outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'response':
      return (
        [423, 429, 503].includes(outcome.status) ||
        (method === 'GET' && [500, 502, 504].includes(outcome.status))
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
    wait(outcome, { retries, date, random }) {
      if (!isRetryable(method, outcome)) return undefined;
      const asked = outcome.kind === 'response' ? retryAfter(outcome.retryAfter, date) : undefined;
      return Math.max(backoff(retries, random), asked ?? 0);
    },
  };
}
