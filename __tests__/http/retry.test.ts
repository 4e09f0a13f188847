import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import type { GitHubResponse } from '../../src/github/response.ts';
import { githubPolicy } from '../../src/github/retry.ts';
import {
  backoff,
  gaveUpText,
  nextWait,
  type Policy,
  retryText,
  type Tried,
  timeOfTry,
  withRetries,
} from '../../src/http/retry.ts';
import { TransportError } from '../../src/http/transport.ts';
import { POLL } from '../../src/neon/keys.ts';
import { neonPolicy, type Outcome } from '../../src/neon/retry.ts';
import { errorOf } from '../support/plans.ts';

/** A policy that retries whatever comes, after a wait that is given. */
const policy = (rest: Partial<Policy<number>> = {}): Policy<number> => ({
  maxRetries: 3,
  tryTime: remaining => remaining / 2,
  wait: wait => wait,
  ...rest,
});

/** Runs the loop on a clock that only tries and waits move on; `took` is how long each try would take. */
async function loop<O>(
  used: Policy<O>,
  deadline: number,
  outcomes: (O | 'done')[],
  took = 1_000_000,
  rest: { lastStart?: number } = {},
) {
  let clock = 0;
  const left = [...outcomes];
  const timeouts: number[] = [];
  const waits: number[] = [];
  const attempt = async (timeout: number): Promise<Tried<string, O>> => {
    timeouts.push(timeout);
    clock += Math.min(took, timeout);
    const outcome = left.shift();
    if (outcome === undefined) throw new RangeError('nothing scripted');
    return outcome === 'done' ? { done: 'it' } : { failure: new Error(`try ${timeouts.length}`), outcome };
  };
  const pause = async (_: unknown, wait: number) => {
    waits.push(wait);
    clock += wait;
  };
  const job = { policy: used, deadline, attempt, pause, notSent: () => new Error('not sent'), ...rest };
  const given = withRetries(job, { now: () => clock, random: () => 0.5 });
  const result = await given.catch((error: Error) => error.message);
  return { result, timeouts, waits, now: clock };
}

describe('the decisions', () => {
  test('backoff doubles from one second to thirty, times the jitter', () => {
    expect([0, 1, 4, 5, 20].map(retries => backoff(retries, 1))).toEqual([1e3, 2e3, 16e3, 30e3, 30e3]);
    expect(backoff(3, 0.25)).toBe(2_000);
    expect(backoff(3, 0)).toBe(0);
  });

  test.each([
    [0, 100, 100],
    [2, 100, 100],
    [3, 100, undefined],
    [0, 999, 999],
    [0, 1_000, undefined],
    [0, Number.POSITIVE_INFINITY, undefined],
  ])('nextWait after %i retries, of %d ms', (retries, wait, expected) => {
    const moment = { retries, remaining: 1_000, date: 0, random: 0 };
    expect(nextWait(policy(), wait, moment)).toBe(expected);
  });

  test('nextWait is none where the policy has none', () => {
    const moment = { retries: 0, remaining: 1_000, date: 0, random: 0 };
    expect(nextWait(policy({ wait: () => undefined }), 1, moment)).toBeUndefined();
  });

  test('timeOfTry is what the policy gives, and all that is left for the last', () => {
    expect([0, 1, 2, 3].map(retries => timeOfTry(policy(), retries, 1_000))).toEqual([500, 500, 500, 1_000]);
    expect(timeOfTry(policy({ tryTime: () => 9_999 }), 0, 1_000)).toBe(1_000);
  });

  test.each<[string, number, Partial<Policy<number>>, string | undefined]>([
    ['the only try', 0, {}, undefined],
    ['several', 2, {}, 'Gave up after 3 tries in 12.4 s.'],
    [
      'a Retry-After that does not fit',
      2,
      { asked: () => 60_000 },
      'Gave up after 3 tries in 12.4 s; Retry-After asked for 60 s.',
    ],
    ['one at once', 0, { asked: () => 60_000 }, 'Gave up after 1 try in 12.4 s; Retry-After asked for 60 s.'],
    [
      'one that is as long as what is left',
      0,
      { asked: () => 1_000 },
      'Gave up after 1 try in 12.4 s; Retry-After asked for 1 s.',
    ],
    ['one that would have fitted', 3, { asked: () => 999 }, 'Gave up after 4 tries in 12.4 s.'],
    ['a last try that is final', 2, { wait: () => undefined, asked: () => 60_000 }, undefined],
  ])('gaveUpText of %s', (_, retries, rest, text) => {
    const moment = { retries, remaining: 1_000, date: 0, random: 0 };
    expect(gaveUpText(policy(rest), 1, moment, 12_400)).toBe(text);
  });

  test('retryText', () => {
    expect(retryText(new Error('GET /x: 503'), 1_500, 0, 5)).toBe(
      'GET /x: 503. Trying again in 1.5 s (1 of at most 5).',
    );
  });
});

describe('giving up', () => {
  /** Runs the loop over tries of 100 ms each; gives what it said when it gave up. */
  async function given(outcomes: number[], rest: Partial<Policy<number>> = {}, deadline = 10_000) {
    let clock = 50_000;
    const left = [...outcomes];
    const job = {
      policy: policy(rest),
      deadline: clock + deadline,
      attempt: async (): Promise<Tried<never, number>> => {
        clock += 100;
        return { failure: new Error('refused'), outcome: left.shift() ?? 1 };
      },
      pause: async (_: unknown, wait: number) => {
        clock += wait;
      },
      gaveUp: (failure: Error, text: string) => new Error(`${failure.message}: ${text}`),
      notSent: () => new Error('not sent'),
    };
    const error = await errorOf(withRetries(job, { now: () => clock, random: () => 0 }));
    return (error as Error).message;
  }

  test('says how many tries there were, and in what time', async () => {
    expect(await given([1_000, 500, 300, 1])).toBe('refused: Gave up after 4 tries in 2.2 s.');
  });

  test('says so where no wait fits, and where a wait took all the time', async () => {
    expect(await given([1_000, 20_000])).toBe('refused: Gave up after 2 tries in 1.2 s.');
    expect(await given([1_000, 850], {}, 2_000)).toBe('refused: Gave up after 2 tries in 1.2 s.');
  });

  test('says nothing of one try, or of none', async () => {
    expect(await given([1], { wait: () => undefined })).toBe('refused');
    expect(await given([], {}, 0)).toBe('not sent');
  });
});

describe('the loop', () => {
  test('ends with what is done', async () => {
    expect(await loop(policy(), 10_000, [5, 7, 'done'], 1)).toEqual({
      result: 'it',
      timeouts: [5_000, expect.any(Number), expect.any(Number)],
      waits: [5, 7],
      now: 15,
    });
  });

  test('ends with the last failure after max_retries, and where no wait fits', async () => {
    expect(await loop(policy(), 10_000, [1, 1, 1, 1], 1)).toMatchObject({
      result: 'try 4',
      waits: [1, 1, 1],
    });
    expect(await loop(policy(), 100, [1, 98], 1)).toMatchObject({ result: 'try 2', waits: [1] });
  });

  test('says how it was given up, in a failure that the job makes', async () => {
    let clock = 0;
    const job = {
      policy: policy({ maxRetries: 2 }),
      deadline: 100,
      attempt: async (): Promise<Tried<never, number>> => {
        clock += 10;
        return { failure: new Error('busy'), outcome: 1 };
      },
      gaveUp: ({ message }: Error, text: string) => new Error(`${message}. ${text}`),
      pause: async () => {},
      notSent: () => new Error('not sent'),
    };
    const effects = { now: () => clock, random: () => 0 };
    expect(await errorOf(withRetries(job, effects))).toMatchObject({
      message: 'busy. Gave up after 3 tries in 0 s.',
    });
    clock = 95;
    expect(await errorOf(withRetries(job, effects))).toMatchObject({ message: 'busy' });
  });

  test('begins no try after the last start, and gives one that was begun all the time', async () => {
    const rest = { lastStart: 1_000 };
    expect(await loop(policy(), 10_000, [5, 'done'], 998, rest)).toMatchObject({
      result: 'try 1',
      timeouts: [5_000],
      waits: [],
    });
    expect(await loop(policy({ maxRetries: 0 }), 10_000, ['done'], 5_000, rest)).toMatchObject({
      result: 'it',
      timeouts: [10_000],
    });
    expect(await loop(policy(), 10_000, [], 1, { lastStart: 0 })).toMatchObject({ result: 'not sent' });
  });

  test('sends nothing once the time is over', async () => {
    expect(await loop(policy(), 0, [])).toEqual({ result: 'not sent', timeouts: [], waits: [], now: 0 });
  });

  test('ends with the last failure where a wait took too long', async () => {
    let clock = 0;
    const job = {
      policy: policy(),
      deadline: 100,
      attempt: async (): Promise<Tried<never, number>> => ({ failure: new Error('refused'), outcome: 1 }),
      pause: async () => {
        clock = 200;
      },
      notSent: () => new Error('not sent'),
    };
    expect(await errorOf(withRetries(job, { now: () => clock, random: () => 0 }))).toMatchObject({
      message: 'refused',
    });
  });

  test('passes on what an attempt throws', async () => {
    expect(await loop(policy(), 100, [])).toMatchObject({ result: 'nothing scripted' });
  });
});

const LOST = new TransportError('lost', 'no response');
const limited: GitHubResponse = { status: 429, headers: { 'retry-after': '20' }, body: {} };

describe('with each policy the last try has all the time that is left', () => {
  test('Neon, a read', async () => {
    const lost: Outcome = { kind: 'lost' };
    const run = await loop(neonPolicy('GET', 2), 100_000, [lost, lost, lost]);
    // 50 s, then half of what is left, then all.
    expect(run.timeouts).toEqual([50_000, 24_750, 23_750]);
    expect(run).toMatchObject({ result: 'try 3', waits: [500, 1_000], now: 100_000 });
    expect((await loop(neonPolicy('GET', 0), 100_000, [lost])).timeouts).toEqual([100_000]);
  });

  test('Neon, a write: each try has', async () => {
    const busy: Outcome = { kind: 'response', status: 503, isOwn: true };
    const run = await loop(neonPolicy('POST', 2), 100_000, [busy, busy, 'done'], 100);
    expect(run.timeouts).toEqual([100_000, 99_400, 98_300]);
    expect(run.result).toBe('it');
  });

  test('GitHub', async () => {
    const run = await loop(githubPolicy(2), 100_000, [LOST, LOST, LOST]);
    expect(run.timeouts).toEqual([50_000, 24_750, 23_750]);
    expect(run.now).toBe(100_000);
    expect((await loop(githubPolicy(0), 100_000, ['done'], 70_000)).timeouts).toEqual([100_000]);
  });

  test('GitHub, after a rate limit', async () => {
    const run = await loop(githubPolicy(1), 60_000, [limited, 'done'], 1_000);
    expect(run).toMatchObject({ result: 'it', timeouts: [30_000, 39_000], waits: [20_000] });
  });

  test('the keys: the try after which no other would fit', async () => {
    const run = await loop(POLL, 35_000, [{}, {}, {}, {}]);
    expect(run.timeouts).toEqual([10_000, 10_000, 10_000, 1_500]);
    expect(run).toMatchObject({ result: 'try 4', waits: [500, 1_000, 2_000], now: 35_000 });
    expect((await loop(POLL, 10_400, [{}])).timeouts).toEqual([10_400]);
  });

  test('the keys are asked for as often as time allows', async () => {
    const run = await loop(POLL, 60_000, Array(20).fill({}), 100);
    expect(run.waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000, 10_000]);
  });
});
