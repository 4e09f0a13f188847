/** What came of sending a request once. */
export type Outcome =
  /** An answer, whole. */
  | { kind: 'answer'; status: number; retryAfter?: string | undefined }
  /** The connection was never made: nothing of the request has reached Neon. */
  | { kind: 'not-connected' }
  /** The connection was never made and never will be, such as a certificate that is not trusted. */
  | { kind: 'rejected' }
  /** The request went out and no whole answer came back: reset, cut off or timed out. */
  | { kind: 'lost' };

/** All that a decision to try again depends on. Times are in milliseconds. */
export interface Attempt {
  method: string;
  outcome: Outcome;
  /** How often this request has been retried already. */
  retries: number;
  maxRetries: number;
  /** What is left of the step's time. */
  remaining: number;
  /** The time of day, for a Retry-After that is a date (milliseconds since 1970). */
  date: number;
  /** From 0 up to 1, for the jitter. */
  random: number;
}

const BASE_WAIT = 1_000;
const MAX_WAIT = 30_000;

/**
 * Whether the outcome is one after which the same request may be sent again (contract section 8,
 * and Neon's OpenAPI document, `GeneralError`: 423 and 503 are safe to retry whatever the method).
 */
export function isRetryable(method: string, outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'answer':
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
 * How long to wait before the request is sent again, in milliseconds; undefined when it is not.
 * Exponential with full jitter; Retry-After is a minimum; a wait that does not fit is not begun.
 */
export function nextWait(attempt: Attempt): number | undefined {
  const { method, outcome, retries, maxRetries, remaining, date, random } = attempt;
  if (retries >= maxRetries || !isRetryable(method, outcome)) return undefined;
  const backoff = random * Math.min(MAX_WAIT, BASE_WAIT * 2 ** retries);
  const asked = outcome.kind === 'answer' ? (retryAfter(outcome.retryAfter, date) ?? 0) : 0;
  const wait = Math.max(backoff, asked);
  return wait < remaining ? wait : undefined;
}

/**
 * A Retry-After header in milliseconds from `date`: seconds or an HTTP date (RFC 9110, section 10.2.3).
 * Undefined when there is none or it is neither.
 */
export function retryAfter(header: string | undefined, date: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  // The oldest of the three forms names no zone; it is GMT all the same.
  const zoned = /GMT|UTC|[+-]\d{4}$/.test(text) ? text : `${text} GMT`;
  const at = /^[A-Z][a-z]{2,8}[, ]/.test(text) ? Date.parse(zoned) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - date);
}

/**
 * How long one try of a request may take, in milliseconds. A write waits for its answer as long as the step
 * may take, for a lost one cannot be repeated; a read gives half the time to each try, so that one is left.
 */
export function tryTimeout(method: string, remaining: number): number {
  return method === 'GET' ? Math.min(remaining, Math.max(remaining / 2, 10_000)) : remaining;
}
