import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FileProblem } from '../../src/files/problem.ts';
import { NeonError } from '../../src/neon/errors.ts';
import { UserFailure } from '../../src/users/failure.ts';
import type { FileUser } from '../../src/users/file/check.ts';
import { OUTCOMES, type Outcome } from '../../src/users/outcome.ts';
import { OutOfTime } from '../../src/users/pace/gate.ts';
import { createProgress, progressText } from '../../src/users/progress.ts';
import { countsText } from '../../src/users/report.ts';
import { doneOf, newRun, runAll } from '../../src/users/run.ts';

const REQUEST = { method: 'POST', path: '/users' };
const ENDS: (() => Outcome)[] = [
  () => ({ outcome: 'created', id: 'a' }),
  () => ({ outcome: 'existing' }),
  () => ({ outcome: 'skipped' }),
  () => {
    throw new NeonError(REQUEST, '400', { status: 400 });
  },
  () => {
    throw new NeonError(REQUEST, '401', { status: 401 });
  },
  () => {
    throw new NeonError(REQUEST, 'lost', { outcomeUnknown: true });
  },
  () => {
    throw new UserFailure('its roles are not set', { id: 'id' });
  },
  () => {
    throw new OutOfTime();
  },
];

async function* usersOf(count: number): AsyncGenerator<FileUser, void> {
  for (let line = 1; line <= count; line++) yield { line, email: `u${line}@example.com` };
}

test('each line ends once, or is not tried; none is begun after the run has stopped', async () => {
  const ends = fc.array(fc.nat(ENDS.length * 3 - 1), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(ends, fc.integer({ min: 1, max: 20 }), async (given, most) => {
      const run = newRun(given.length);
      const begun: number[] = [];
      const ended: number[] = [];
      let stoppedAt = Number.POSITIVE_INFINITY;
      await runAll(run, {
        users: usersOf(given.length),
        async act({ line }) {
          expect(begun.length).toBeLessThan(stoppedAt);
          begun.push(line);
          await undefined;
          // Mostly created.
          const end = ENDS[given[line - 1] ?? 0] ?? ENDS[0];
          try {
            return end?.() ?? { outcome: 'created' };
          } finally {
            if (run.stopped) stoppedAt = Math.min(stoppedAt, begun.length + most);
          }
        },
        onOutcome: ({ line }) => void ended.push(line),
        now: () => 0,
        lastStart: 1,
        most,
      });
      expect(new Set(ended).size).toBe(ended.length);
      expect(doneOf(run)).toBe(ended.length);
      expect(run.inFlight.size).toBe(0);
      if (!run.stopped) expect(doneOf(run)).toBe(given.length);
      const words = Object.fromEntries(OUTCOMES.map(name => [name, name]));
      const counted = countsText(run, words).match(/\d+/g)?.map(Number) ?? [];
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(given.length);
    }),
    { numRuns: 200 },
  );
});

test('what nobody foresaw is no failure of a line', async () => {
  const options = { onOutcome: () => undefined, now: () => 0, lastStart: 1, most: 2, users: usersOf(3) };
  const act = () => Promise.reject(new TypeError('a mistake'));
  await expect(runAll(newRun(3), { ...options, act })).rejects.toThrow('a mistake');
});

test('a results file that cannot be written ends the run', async () => {
  const run = newRun(50);
  const onOutcome = () => {
    throw new FileProblem('Input results_file: its disk is full.');
  };
  const act = async (): Promise<Outcome> => ({ outcome: 'created' });
  await runAll(run, { users: usersOf(50), act, onOutcome, now: () => 0, lastStart: 1, most: 2 });
  expect(run.counts.created).toBe(1);
  expect(run.stopped).toMatchObject({ kind: 'broken' });
});

test('a line of progress comes at each tenth, and after ten seconds', () => {
  const run = newRun(1_000);
  const due = createProgress(run, 0);
  const at = (created: number, now: number) => {
    run.counts.created = created;
    return due(now);
  };
  expect(at(50, 900)).toBeUndefined();
  expect(at(100, 950)).toBeUndefined();
  expect(at(101, 1_010)).toMatch(/^101 of 1000 users, 0 failed; 100\.0 a second, about 9 s left$/);
  expect(at(150, 5_000)).toBeUndefined();
  expect(at(151, 11_010)).toContain('151 of 1000');
  expect(at(1_000, 60_000)).toBeUndefined();
  run.counts.created = 10;
  expect([progressText(run, 100_000), progressText(run, 10_000)]).toEqual([
    expect.stringContaining('about 2.8 h left'),
    expect.stringContaining('about 17 min left'),
  ]);
});
