import { describe, expect, test } from '@jest/globals';
import type { GitHubReply } from '../../src/github/reply.ts';
import { type GitHubAttempt, githubWait, isRateLimited } from '../../src/github/retry.ts';

const reply = (status: number, headers: GitHubReply['headers'] = {}, message = ''): GitHubReply => ({
  status,
  headers,
  body: { message },
});
const DATE = Date.parse('2026-01-01T00:00:00Z');
const wait = (given: GitHubReply | undefined, rest: Partial<GitHubAttempt> = {}) =>
  githubWait({ reply: given, retries: 0, maxRetries: 5, remaining: 1e9, date: DATE, random: 0.5, ...rest });
const SECONDARY = 'You have exceeded a secondary rate limit. Please wait.';

test('a rate limit is told from a missing right', () => {
  expect(isRateLimited(reply(429))).toBe(true);
  expect(isRateLimited(reply(403, {}, SECONDARY))).toBe(true);
  expect(isRateLimited(reply(403, {}, 'API rate limit exceeded for user ID 1.'))).toBe(true);
  expect(isRateLimited(reply(403, { 'x-ratelimit-remaining': '0' }))).toBe(true);
  expect(isRateLimited(reply(403, { 'retry-after': '5' }))).toBe(true);
  expect(isRateLimited(reply(403, { 'x-ratelimit-remaining': '12' }, 'Resource not accessible'))).toBe(false);
  expect(isRateLimited({ status: 403, headers: {}, body: '<h1>' })).toBe(false);
  expect(isRateLimited(reply(500, { 'retry-after': '5' }))).toBe(false);
});

describe('githubWait', () => {
  test.each([400, 401, 403, 404, 409, 422])('%i is not tried again', status => {
    expect(wait(reply(status))).toBeUndefined();
  });

  test('5xx and no answer are, after growing waits with jitter', () => {
    expect([0, 1, 2, 9].map(retries => wait(reply(502), { retries, maxRetries: 20 }))).toEqual([
      500, 1000, 2000, 15000,
    ]);
    expect(wait(undefined)).toBe(500);
    expect(wait(reply(503, { 'retry-after': '7' }))).toBe(7000);
  });

  test('a rate limit waits as long as it says', () => {
    expect(wait(reply(403, { 'retry-after': '30' }, SECONDARY))).toBe(30_000);
    const reset = String(DATE / 1000 + 90);
    expect(wait(reply(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }))).toBe(90_000);
    expect(wait(reply(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }))).toBe(500);
  });

  test('a secondary one that says nothing waits a minute, then longer', () => {
    expect([0, 1, 2].map(retries => wait(reply(403, {}, SECONDARY), { retries }))).toEqual([
      60_000, 120_000, 240_000,
    ]);
  });

  test('neither more often than told nor beyond the time that is left', () => {
    expect(wait(reply(500), { retries: 5 })).toBeUndefined();
    expect(wait(reply(500), { maxRetries: 0 })).toBeUndefined();
    expect(wait(reply(429, { 'retry-after': '30' }), { remaining: 30_000 })).toBeUndefined();
    expect(wait(reply(429, { 'retry-after': '30' }), { remaining: 30_001 })).toBe(30_000);
  });
});
