import { describe, expect, test } from '@jest/globals';
import { createRateLimiter } from '../../../emulator/neon/rate-limits.ts';
import { startEmulator } from '../../../emulator/neon/server.ts';
import { ask, MAIN, PROJECT } from './helpers.ts';

function limiterAt(start: number) {
  let time = start;
  const take = createRateLimiter(() => time);
  const many = (count: number, route: string) => Array.from({ length: count }, () => take(route));
  return { take, many, pass: (ms: number) => (time += ms) };
}

const free = (count: number) => Array(count).fill(undefined);

describe('the rate limiter', () => {
  test('lets 40 requests of a route through in a second, and others besides', () => {
    const { take, many, pass } = limiterAt(0);
    expect(many(40, 'a')).toEqual(free(40));
    expect([take('a'), take('b')]).toEqual([1, undefined]);
    pass(999);
    expect(take('a')).toBe(1);
    pass(1);
    expect(many(41, 'a')).toEqual([...free(40), 1]);
  });

  test('lets 700 requests through in a minute', () => {
    const { take, many, pass } = limiterAt(5_000);
    for (let second = 0; second < 17; second++) {
      expect(many(40, 'a')).toEqual(free(40));
      pass(1_000);
    }
    expect(many(21, 'a')).toEqual([...free(20), 43]);
    pass(42_500);
    expect(take('b')).toBe(1);
    pass(500);
    expect(many(40, 'b')).toEqual(free(40));
  });

  test('does not count what it refuses', () => {
    const { many, pass } = limiterAt(0);
    many(200, 'a');
    pass(1_000);
    expect(many(40, 'a')).toEqual(free(40));
  });
});

test('an emulator with rate limits refuses with 429 and Retry-After, until it is reset', async () => {
  const emulator = await startEmulator({ rateLimits: true });
  const burst = async () => {
    const path = `/projects/${PROJECT}/branches?limit=1`;
    const got = await Promise.all(Array.from({ length: 60 }, () => ask(emulator, 'GET', path)));
    return got.filter(({ status }) => status === 429);
  };
  const [refused] = await burst();
  expect(refused?.headers.get('retry-after')).toBe('1');
  expect(refused?.body).toMatchObject({
    code: '',
    message: 'too many requests',
    request_id: expect.any(String),
  });
  expect((await ask(emulator, 'GET', MAIN)).status).toBe(404);
  emulator.reset();
  expect((await ask(emulator, 'GET', `/projects/${PROJECT}/branches`)).status).toBe(200);
  expect(emulator.violations).toEqual([]);
  await emulator.close();
});
