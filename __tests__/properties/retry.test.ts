import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextWait } from '../../src/http/retry.ts';
import { retryAfter, tryTimeout } from '../../src/http/time.ts';
import { neonPolicy, type Outcome } from '../../src/neon/retry.ts';
import { anyText, RUNS } from './texts.ts';

const headers = fc.oneof(
  fc.constant(undefined),
  fc.nat(200_000).map(String),
  fc
    .date({ noInvalidDate: true, min: new Date('2000'), max: new Date('2100') })
    .map(date => date.toUTCString()),
  anyText,
);
const outcomes: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({
    kind: fc.constant('response' as const),
    status: fc.integer({ min: 200, max: 599 }),
    isOwn: fc.boolean(),
    retryAfter: headers,
  }),
  fc.constantFrom<Outcome>({ kind: 'not-connected' }, { kind: 'rejected' }, { kind: 'lost' }),
);
const attempts = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
  outcome: outcomes,
  retries: fc.nat(20),
  maxRetries: fc.nat(20),
  remaining: fc.integer({ min: -1_000, max: 21_600_000 }),
  date: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
});

test('a wait ends before the step must, is as long as was asked for, and is no repetition of a lost write', () => {
  fc.assert(
    fc.property(attempts, attempt => {
      const { outcome, remaining, retries, maxRetries, method, date } = attempt;
      const wait = nextWait(neonPolicy(method, maxRetries), outcome, attempt);
      if (wait === undefined) return;
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThan(remaining);
      expect(retries).toBeLessThan(maxRetries);
      if (method !== 'GET') expect(['response', 'not-connected']).toContain(outcome.kind);
      if (outcome.kind !== 'response') return;
      expect(method === 'GET' ? [408, 423, 429, 500, 502, 503, 504] : [423, 429, 503]).toContain(
        outcome.status,
      );
      if (method !== 'GET' && outcome.status === 503) expect(outcome.isOwn).toBe(true);
      expect(wait).toBeGreaterThanOrEqual(retryAfter(outcome.retryAfter, date) ?? 0);
    }),
    RUNS,
  );
});

test('a try ends before the step must', () => {
  fc.assert(
    fc.property(fc.nat(21_600_000), remaining => {
      expect(tryTimeout(remaining)).toBeLessThanOrEqual(remaining);
    }),
    RUNS,
  );
});

test('all three forms of an HTTP date mean the same moment', () => {
  const at = Date.UTC(1994, 10, 6, 8, 49, 37);
  for (const text of [
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
  ]) {
    expect(retryAfter(text, at - 5_000)).toBe(5_000);
  }
});
