import { describe, expect, test } from '@jest/globals';
import { inSeconds, retryAfter, tryTimeout } from '../../src/http/time.ts';

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

test.each([
  [120_000, 60_000],
  [20_000, 10_000],
  [12_000, 10_000],
  [10_000, 10_000],
  [3_000, 3_000],
])('tryTimeout with %i ms left is %i', (remaining, timeout) => {
  expect(tryTimeout(remaining)).toBe(timeout);
});

test.each([
  [1500, '1.5 s'],
  [1000, '1 s'],
  [49, '0 s'],
  [120_000, '120 s'],
])('inSeconds of %i is %s', (milliseconds, text) => {
  expect(inSeconds(milliseconds)).toBe(text);
});
