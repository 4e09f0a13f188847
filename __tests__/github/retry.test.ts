import { describe, expect, test } from '@jest/globals';
import type { GitHubResponse } from '../../src/github/response.ts';
import { githubPolicy, isRateLimited } from '../../src/github/retry.ts';
import { type Moment, nextWait } from '../../src/http/retry.ts';
import { TransportError } from '../../src/http/transport-error.ts';

const response = (status: number, headers: GitHubResponse['headers'] = {}, message = ''): GitHubResponse => ({
  status,
  headers,
  body: { message },
});
const DATE = Date.parse('2026-01-01T00:00:00Z');
const wait = (
  outcome: GitHubResponse | TransportError,
  { maxRetries = 5, ...moment }: Partial<Moment> & { maxRetries?: number } = {},
) =>
  nextWait(githubPolicy(maxRetries), outcome, {
    retries: 0,
    remaining: 1e9,
    date: DATE,
    random: 0.5,
    ...moment,
  });
const SECONDARY = 'You have exceeded a secondary rate limit. Please wait.';

test('a rate limit is not taken for a missing right', () => {
  expect(isRateLimited(response(429))).toBe(true);
  expect(isRateLimited(response(403, {}, SECONDARY))).toBe(true);
  expect(isRateLimited(response(403, {}, 'API rate limit exceeded for user ID 1.'))).toBe(true);
  expect(isRateLimited(response(403, { 'x-ratelimit-remaining': '0' }))).toBe(true);
  expect(isRateLimited(response(403, { 'retry-after': '5' }))).toBe(true);
  expect(isRateLimited(response(403, { 'x-ratelimit-remaining': '12' }, 'Resource not accessible'))).toBe(
    false,
  );
  expect(isRateLimited({ status: 403, headers: {}, body: '<h1>' })).toBe(false);
  expect(isRateLimited(response(500, { 'retry-after': '5' }))).toBe(false);
});

describe('githubPolicy', () => {
  test.each([400, 401, 403, 404, 409, 422])('%i is not tried again', status => {
    expect(wait(response(status))).toBeUndefined();
  });

  test('5xx and lost connections are, after growing waits with jitter', () => {
    expect([0, 1, 2, 9].map(retries => wait(response(502), { retries, maxRetries: 20 }))).toEqual([
      500, 1000, 2000, 15000,
    ]);
    expect(wait(response(500))).toBe(500);
    expect(wait(new TransportError('lost', 'reset'))).toBe(500);
    expect(wait(new TransportError('not-connected', 'refused'))).toBe(500);
    expect(wait(response(503, { 'retry-after': '7' }))).toBe(7000);
  });

  test('what will be the same each time is not', () => {
    expect(wait(new TransportError('rejected', 'a certificate'))).toBeUndefined();
  });

  test('a rate limit waits as long as it asks', () => {
    expect(wait(response(403, { 'retry-after': '30' }, SECONDARY))).toBe(30_000);
    const reset = String(DATE / 1000 + 90);
    expect(wait(response(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }))).toBe(90_000);
    expect(wait(response(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }))).toBe(500);
  });

  test('a date is read against the clock of GitHub', () => {
    const headers = {
      date: 'Thu, 01 Jan 2026 00:01:00 GMT',
      'retry-after': 'Thu, 01 Jan 2026 00:01:20 GMT',
    };
    expect(wait(response(503, headers))).toBe(20_000);
    const reset = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(DATE / 1000 + 90) };
    expect(wait(response(403, { ...reset, date: headers.date }))).toBe(30_000);
  });

  test('408 may be repeated, as every request here', () => {
    expect(wait(response(408))).toBe(500);
  });

  test('a secondary one that says nothing waits a minute, then longer', () => {
    expect([0, 1, 2].map(retries => wait(response(403, {}, SECONDARY), { retries }))).toEqual([
      60_000, 120_000, 240_000,
    ]);
  });

  test('what must not be carried out twice is sent again only where it was not carried out', () => {
    const once = (outcome: GitHubResponse | TransportError) =>
      nextWait(githubPolicy(5, true), outcome, { retries: 0, remaining: 1e9, date: DATE, random: 0.5 });
    expect(once(new TransportError('lost', 'reset'))).toBeUndefined();
    expect([408, 500, 502, 503].map(status => once(response(status)))).toEqual(Array(4).fill(undefined));
    expect(once(new TransportError('not-connected', 'refused'))).toBe(500);
    expect(once(response(403, { 'retry-after': '30' }, SECONDARY))).toBe(30_000);
  });

  test.each([
    { 'x-ratelimit-remaining': '12', 'x-ratelimit-reset': String(DATE / 1000 + 90) },
    { 'x-ratelimit-remaining': '0' },
    { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '0' },
  ])('as does one that comes with no reset of the primary limit: %j', headers => {
    expect(wait(response(403, headers, SECONDARY))).toBe(60_000);
  });

  test('neither more often than allowed nor beyond the time that is left', () => {
    expect(wait(response(500), { retries: 5 })).toBeUndefined();
    expect(wait(response(500), { maxRetries: 0 })).toBeUndefined();
    expect(wait(response(429, { 'retry-after': '30' }), { remaining: 30_000 })).toBeUndefined();
    expect(wait(response(429, { 'retry-after': '30' }), { remaining: 30_001 })).toBe(30_000);
  });
});
