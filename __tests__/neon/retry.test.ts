import { describe, expect, test } from '@jest/globals';
import {
  type Attempt,
  isRetryable,
  nextWait,
  type Outcome,
  retryAfter,
  tryTimeout,
} from '../../src/neon/retry.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const WRITES = METHODS.slice(1);
const answer = (status: number, after?: string): Outcome => ({ kind: 'answer', status, retryAfter: after });

describe('isRetryable, as contract section 8 says', () => {
  const always = [423, 429, 503];
  const reads = [500, 502, 504];
  const all = [...Array(600).keys()].slice(200);

  test.each(METHODS)('%s after every status', method => {
    const retried = all.filter(status => isRetryable(method, answer(status)));
    expect(retried).toEqual(method === 'GET' ? [...always, ...reads].sort() : always);
  });

  test.each(METHODS)('%s when the connection was never made', method => {
    expect(isRetryable(method, { kind: 'not-connected' })).toBe(true);
  });

  test.each(METHODS)('%s never when it can never be made', method => {
    expect(isRetryable(method, { kind: 'rejected' })).toBe(false);
  });

  test('a lost answer only of a GET', () => {
    expect(isRetryable('GET', { kind: 'lost' })).toBe(true);
    expect(WRITES.filter(method => isRetryable(method, { kind: 'lost' }))).toEqual([]);
  });
});

const DATE = Date.UTC(2026, 0, 1, 12, 0, 0);

describe('retryAfter', () => {
  test.each([
    ['0', 0],
    ['1', 1_000],
    [' 120 ', 120_000],
    ['Thu, 01 Jan 2026 12:00:30 GMT', 30_000],
    ['Thursday, 01-Jan-26 12:00:30 GMT', 30_000],
    ['Thu, 01 Jan 2026 11:59:00 GMT', 0],
    ['9'.repeat(400), Number.POSITIVE_INFINITY],
  ])('%s', (header, milliseconds) => {
    expect(retryAfter(header, DATE)).toBe(milliseconds);
  });

  test.each([undefined, '', '-5', '1.5', '1e3', 'soon', '2026-01-01T12:00:30Z', 'Thu, 99 Foo', '5 s'])(
    'is not known from %j',
    header => {
      expect(retryAfter(header, DATE)).toBeUndefined();
    },
  );
});

describe('nextWait', () => {
  const attempt = (changed: Partial<Attempt>): Attempt => ({
    method: 'GET',
    outcome: answer(503),
    retries: 0,
    maxRetries: 5,
    remaining: 1_000_000,
    date: DATE,
    random: 1,
    ...changed,
  });

  test('doubles from one second to thirty', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 19].map(retries => nextWait(attempt({ retries, maxRetries: 20 })));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  test.each([
    [0, 0],
    [0.25, 1_000],
    [0.999, 3_996],
  ])('is jittered over its whole length (%d)', (random, wait) => {
    expect(nextWait(attempt({ retries: 2, random }))).toBe(wait);
  });

  test.each([
    ['3', 3_000],
    ['60', 60_000],
    ['Thu, 01 Jan 2026 12:01:30 GMT', 90_000],
    ['0', 1_000],
    ['never', 1_000],
  ])('is at least Retry-After: %s', (after, wait) => {
    expect(nextWait(attempt({ outcome: answer(429, after) }))).toBe(wait);
  });

  test('exceeds Retry-After where its own wait is longer', () => {
    expect(nextWait(attempt({ retries: 3, outcome: answer(429, '3') }))).toBe(8_000);
  });

  test.each([
    [1_001, 1_000],
    [1_000, undefined],
    [999, undefined],
    [0, undefined],
    [-5, undefined],
  ])('with %i ms left is %j', (remaining, wait) => {
    expect(nextWait(attempt({ remaining }))).toBe(wait);
  });

  test('is not begun when Retry-After does not fit, rather than cut short', () => {
    expect(nextWait(attempt({ remaining: 59_000, outcome: answer(429, '60') }))).toBeUndefined();
    expect(nextWait(attempt({ outcome: answer(429, '9'.repeat(400)) }))).toBeUndefined();
  });

  test.each([
    [4, 5, 16_000],
    [5, 5, undefined],
    [6, 5, undefined],
    [0, 0, undefined],
  ])('after %i retries of %i is %j', (retries, maxRetries, wait) => {
    expect(nextWait(attempt({ retries, maxRetries }))).toBe(wait);
  });

  test('is none where the request may not be sent again', () => {
    expect(nextWait(attempt({ outcome: answer(404, '1') }))).toBeUndefined();
    expect(nextWait(attempt({ method: 'POST', outcome: answer(500, '1') }))).toBeUndefined();
    expect(nextWait(attempt({ method: 'POST', outcome: { kind: 'lost' } }))).toBeUndefined();
  });
});

describe('tryTimeout', () => {
  test.each(WRITES)('%s has all the time there is', method => {
    expect(tryTimeout(method, 120_000)).toBe(120_000);
  });

  test.each([
    [120_000, 60_000],
    [20_000, 10_000],
    [12_000, 10_000],
    [10_000, 10_000],
    [3_000, 3_000],
  ])('a GET with %i ms left has %i', (remaining, timeout) => {
    expect(tryTimeout('GET', remaining)).toBe(timeout);
  });
});
