import { describe, expect, test } from '@jest/globals';
import { type Moment, nextWait } from '../../src/http/retry.ts';
import { isRetryable, neonPolicy, type Outcome } from '../../src/neon/retry.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const WRITES = METHODS.slice(1);
const response = (status: number, after?: string, isOwn = true, date?: string): Outcome => ({
  kind: 'response',
  status,
  isOwn,
  retryAfter: after,
  date,
});

describe('isRetryable', () => {
  const always = [423, 429, 503];
  const reads = [408, 500, 502, 504];
  const all = [...Array(600).keys()].slice(200);

  test.each(METHODS)('%s after every status', method => {
    const retried = all.filter(status => isRetryable(method, response(status)));
    expect(retried).toEqual(method === 'GET' ? [...always, ...reads].sort() : always);
  });

  test.each(METHODS)('%s after every status of what is not Neon, such as a gateway', method => {
    const retried = all.filter(status => isRetryable(method, response(status, undefined, false)));
    expect(retried).toEqual(method === 'GET' ? [...always, ...reads].sort() : [423, 429]);
  });

  test.each(METHODS)('%s when the connection was never made', method => {
    expect(isRetryable(method, { kind: 'not-connected' })).toBe(true);
  });

  test.each(METHODS)('%s never when it can never be made', method => {
    expect(isRetryable(method, { kind: 'rejected' })).toBe(false);
  });

  test('a lost response only of a GET', () => {
    expect(isRetryable('GET', { kind: 'lost' })).toBe(true);
    expect(WRITES.filter(method => isRetryable(method, { kind: 'lost' }))).toEqual([]);
  });
});

const DATE = Date.UTC(2026, 0, 1, 12, 0, 0);

describe('neonPolicy', () => {
  interface Given extends Partial<Moment> {
    method?: string;
    outcome?: Outcome;
    maxRetries?: number;
  }
  const waitOf = ({ method = 'GET', outcome = response(503), maxRetries = 5, ...moment }: Given) =>
    nextWait(neonPolicy(method, maxRetries), outcome, {
      retries: 0,
      remaining: 1_000_000,
      date: DATE,
      random: 1,
      ...moment,
    });

  test('doubles from one second to thirty', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 19].map(retries => waitOf({ retries, maxRetries: 20 }));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  test.each([
    [0, 0],
    [0.25, 1_000],
    [0.999, 3_996],
  ])('is jittered over its whole length (%d)', (random, wait) => {
    expect(waitOf({ retries: 2, random })).toBe(wait);
  });

  test.each([
    ['3', 3_000],
    ['60', 60_000],
    ['Thu, 01 Jan 2026 12:01:30 GMT', 90_000],
    ['0', 1_000],
    ['never', 1_000],
  ])('is at least Retry-After: %s', (after, wait) => {
    expect(waitOf({ outcome: response(429, after) })).toBe(wait);
  });

  test('reads a date against the clock of who sent it', () => {
    const after = 'Thu, 01 Jan 2026 12:01:30 GMT';
    const sent = 'Thu, 01 Jan 2026 12:01:20 GMT';
    expect(waitOf({ outcome: response(429, after, true, sent) })).toBe(10_000);
    expect(waitOf({ outcome: response(429, after, true, 'yesterday') })).toBe(90_000);
  });

  test('exceeds Retry-After where its own wait is longer', () => {
    expect(waitOf({ retries: 3, outcome: response(429, '3') })).toBe(8_000);
  });

  test.each([
    [1_001, 1_000],
    [1_000, undefined],
    [999, undefined],
    [0, undefined],
    [-5, undefined],
  ])('with %i ms left is %j', (remaining, wait) => {
    expect(waitOf({ remaining })).toBe(wait);
  });

  test('is not begun when Retry-After does not fit, rather than cut short', () => {
    expect(waitOf({ remaining: 59_000, outcome: response(429, '60') })).toBeUndefined();
    expect(waitOf({ outcome: response(429, '9'.repeat(400)) })).toBeUndefined();
  });

  test.each([
    [4, 5, 16_000],
    [5, 5, undefined],
    [6, 5, undefined],
    [0, 0, undefined],
  ])('after %i retries of %i is %j', (retries, maxRetries, wait) => {
    expect(waitOf({ retries, maxRetries })).toBe(wait);
  });

  test('is none where the request may not be sent again', () => {
    expect(waitOf({ outcome: response(404, '1') })).toBeUndefined();
    expect(waitOf({ method: 'POST', outcome: response(500, '1') })).toBeUndefined();
    expect(waitOf({ method: 'POST', outcome: { kind: 'lost' } })).toBeUndefined();
  });
});

describe('the time of a try', () => {
  const timeOf = (method: string, remaining: number) => neonPolicy(method, 5).tryTime(remaining, 0);

  test.each(WRITES)('%s has all the time there is', method => {
    expect(timeOf(method, 120_000)).toBe(120_000);
  });

  test('a GET has half of it', () => {
    expect(timeOf('GET', 120_000)).toBe(60_000);
  });
});
