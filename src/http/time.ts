/** The shortest time that a try is given where another may follow it, in milliseconds. */
const SHORTEST_TRY = 10_000;

/** The clock of a step. `now` is in milliseconds since the process began, and never goes back. */
export const clock = {
  now: (): number => process.uptime() * 1_000,
  sleep: (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds)),
};

/** A span of time for a text: `1.5 s`. */
export function inSeconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}

/**
 * How long one try may take where another may follow it, in milliseconds: half of what is left, so that a try
 * that hangs leaves time for another.
 * @param remaining milliseconds that are left of the step's time.
 */
export function tryTimeout(remaining: number): number {
  return Math.min(remaining, Math.max(remaining / 2, SHORTEST_TRY));
}

/**
 * A Retry-After header in milliseconds from now: seconds, or an HTTP date (RFC 9110, section 10.2.3).
 * Undefined when there is none or it is neither.
 * @param now milliseconds since 1970, by the clock of this machine.
 * @param sent the Date header of the same response, by whose clock a date is meant.
 */
export function retryAfter(header: string | undefined, now: number, sent?: string): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const at = httpDate(text);
  return at === undefined ? undefined : Math.max(0, at - (httpDate(sent) ?? now));
}

/** An HTTP date (RFC 9110, section 5.6.7) in milliseconds since 1970; undefined when it is not one. */
export function httpDate(header: string | undefined): number | undefined {
  const text = header?.trim() ?? '';
  // The oldest of the three forms names no zone; it is GMT all the same.
  const zoned = /GMT|UTC|[+-]\d{4}$/.test(text) ? text : `${text} GMT`;
  const at = /^[A-Z][a-z]{2,8}[, ]/.test(text) ? Date.parse(zoned) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
