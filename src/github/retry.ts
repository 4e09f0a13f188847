import { retryAfter } from '../neon/retry.ts';
import { type GitHubReply, messageOf } from './reply.ts';

/** All that a decision to ask GitHub again depends on. Times are in milliseconds. */
export interface GitHubAttempt {
  /** The answer; undefined where there was none. */
  reply: GitHubReply | undefined;
  /** How often this request has been retried already. */
  retries: number;
  maxRetries: number;
  /** What is left of the step's time. */
  remaining: number;
  /** The time of day (milliseconds since 1970). */
  date: number;
  /** From 0 up to 1, for the jitter. */
  random: number;
}

const BASE_WAIT = 1_000;
const MAX_WAIT = 30_000;
const LIMITED_WAIT = 60_000;

/** Whether GitHub's primary or secondary rate limit refused the request ("Best practices for using the REST API"). */
export function isRateLimited({ status, headers, body }: GitHubReply): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  const said = /rate limit|abuse detection/i.test(messageOf(body));
  return said || headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined;
}

/**
 * How long to wait before the same request is sent again; undefined when it is not. Reading a key and storing a
 * secret may both be repeated, so that lost answers are, too.
 */
export function githubWait(attempt: GitHubAttempt): number | undefined {
  const { reply, retries, maxRetries, remaining, date, random } = attempt;
  const limited = reply !== undefined && isRateLimited(reply);
  if (retries >= maxRetries || !(limited || reply === undefined || reply.status >= 500)) return undefined;
  const backoff = random * Math.min(MAX_WAIT, BASE_WAIT * 2 ** retries);
  const least = reply ? askedWait(reply, limited, retries, date) : 0;
  const wait = Math.max(backoff, least);
  return wait < remaining ? wait : undefined;
}

/** What GitHub asks for: `retry-after`, else the time of `x-ratelimit-reset`, else a minute that doubles. */
function askedWait({ headers }: GitHubReply, limited: boolean, retries: number, date: number): number {
  const told = retryAfter(headers['retry-after'], date);
  if (told !== undefined || !limited) return told ?? 0;
  const reset = Number(headers['x-ratelimit-reset']);
  if (headers['x-ratelimit-remaining'] === '0' && reset > 0) return Math.max(0, reset * 1_000 - date);
  return LIMITED_WAIT * 2 ** retries;
}
