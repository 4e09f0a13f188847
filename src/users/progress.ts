import { doneOf, type Run } from './run.ts';

const LONGEST = 10_000;
const SHORTEST = 1_000;

/** Decides when a line about a run is due: at each tenth, and no more than ten seconds after the last one. */
export function createProgress(run: Run, started: number): (now: number) => string | undefined {
  let [last, tenths] = [started, 0];
  return now => {
    const done = doneOf(run);
    const reached = Math.floor((done * 10) / run.total);
    const since = now - last;
    const isDue = since >= LONGEST || (reached > tenths && since >= SHORTEST);
    if (!isDue || done === run.total) return undefined;
    [last, tenths] = [now, reached];
    return progressText(run, now - started);
  };
}

/** `600 of 2000 users, 3 failed; 11.6 a second, about 2 min left`. */
export function progressText(run: Run, elapsed: number): string {
  const done = doneOf(run);
  const rate = done / Math.max(elapsed / 1_000, 0.001);
  const { failed } = run.counts;
  return `${done} of ${run.total} users, ${failed} failed; ${rate.toFixed(1)} a second, about ${timeText((run.total - done) / rate)} left`;
}

function timeText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}
