import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createGate, OutOfTime } from '../../src/users/pace/gate.ts';
import { createSchedule, LIMITS, MINUTE, SECOND } from '../../src/users/pace/schedule.ts';
import { errorOf } from '../support/plans.ts';

/** A clock that jumps to whatever is waited for next. */
function simulatedClock() {
  let time = 0;
  const sleeping: { at: number; wake: () => void }[] = [];
  return {
    now: () => time,
    sleep: (milliseconds: number) =>
      new Promise<void>(wake => void sleeping.push({ at: time + milliseconds, wake })),
    /** Runs until a promise has settled. */
    async until<T>(promise: Promise<T>): Promise<T> {
      let isDone = false;
      const end = promise.finally(() => {
        isDone = true;
      });
      end.catch(() => undefined);
      for (;;) {
        for (let turn = 0; turn < 20; turn++) await undefined;
        if (isDone) return end;
        sleeping.sort((a, b) => a.at - b.at);
        const next = sleeping.shift();
        if (!next) throw new Error('nothing is waited for');
        time = Math.max(time, next.at);
        next.wake();
      }
    },
  };
}

/** The most of these times that lie in one window, wherever it begins. */
function mostIn(times: readonly number[], span: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let [most, from] = [0, 0];
  for (const [to, time] of sorted.entries()) {
    while ((sorted[from] ?? 0) <= time - span) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

/** Sends so many requests by 20 workers; gives when each arrived. */
async function sent(routes: readonly string[], latency: (index: number) => number) {
  const clock = simulatedClock();
  const gate = createGate(createSchedule(), Number.POSITIVE_INFINITY, clock);
  const arrived: { route: string; at: number }[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < routes.length) {
      const index = next++;
      const route = routes[index] ?? '';
      await gate.pass(route, async () => {
        const [there, back] = [latency(2 * index), latency(2 * index + 1)];
        await clock.sleep(there);
        arrived.push({ route, at: clock.now() });
        await clock.sleep(back);
      });
    }
  };
  await clock.until(Promise.all(Array.from({ length: 20 }, worker)));
  return { arrived, took: clock.now() };
}

describe('limits', () => {
  test('hold wherever the windows of a server begin, and however long requests are on their way', async () => {
    const latencies = fc.array(fc.nat(400), { minLength: 7, maxLength: 31 });
    const routes = fc.array(fc.constantFrom('POST', 'PUT'), {
      minLength: 800,
      maxLength: 1_600,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(routes, latencies, async (given, times) => {
        const { arrived } = await sent(given, index => times[index % times.length] ?? 0);
        expect(arrived).toHaveLength(given.length);
        expect(
          mostIn(
            arrived.map(({ at }) => at),
            MINUTE,
          ),
        ).toBeLessThanOrEqual(LIMITS.perMinute);
        for (const route of ['POST', 'PUT']) {
          const own = arrived.filter(one => one.route === route).map(({ at }) => at);
          expect(mostIn(own, SECOND)).toBeLessThanOrEqual(LIMITS.perSecondAndRoute);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('are used: 2,000 requests take little more than they must', async () => {
    const { took } = await sent(
      Array.from({ length: 2_000 }, () => 'POST'),
      () => 10,
    );
    expect(took / 1_000).toBeGreaterThan(134);
    expect(took / 1_000).toBeLessThan(134 * 1.05);
  });
});

describe('a gate', () => {
  test('lets none begin while one is told to wait', async () => {
    const clock = simulatedClock();
    const gate = createGate(createSchedule(), 60_000, clock);
    const began: number[] = [];
    await gate.pass('POST', async () => void began.push(clock.now()));
    expect([gate.hold(5_000), gate.hold(5_100), gate.hold(1_000), gate.hold(9_000)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    const pass = () => gate.pass('POST', async () => void began.push(clock.now()));
    await clock.until(Promise.all([pass(), pass()]));
    expect(began).toEqual([0, 9_000, 9_000]);
  });

  test('refuses what would begin too late, at once', async () => {
    const clock = simulatedClock();
    const gate = createGate(createSchedule(), 4_000, clock);
    gate.hold(5_000);
    expect(await errorOf(gate.pass('POST', async () => 1))).toBeInstanceOf(OutOfTime);
    expect(clock.now()).toBe(0);
  });

  test('a request that fails makes room, too', async () => {
    const clock = simulatedClock();
    const gate = createGate(createSchedule({ perMinute: 2, perSecondAndRoute: 1 }), 200_000, clock);
    const fail = () => gate.pass('POST', () => Promise.reject(new Error('lost')));
    const all = Promise.allSettled([fail(), fail(), fail()]);
    await clock.until(all);
    expect(clock.now()).toBeGreaterThanOrEqual(60_000);
  });
});
