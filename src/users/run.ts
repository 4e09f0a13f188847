import { AuthServiceError } from '../auth-service/errors.ts';
import { FileProblem } from '../files/problem.ts';
import { NeonError } from '../neon/errors.ts';
import type { Failure } from '../report/result.ts';
import { UserFailure } from './failure.ts';
import type { FileUser } from './file/check.ts';
import { isFailure, type Outcome, type OutcomeName } from './outcome.ts';
import { OutOfTime } from './pace/gate.ts';

/** What is done for each user. Throws a Failure, or OutOfTime where nothing was done. */
export type Act = (user: FileUser) => Promise<Outcome>;

/** What came of a file of users so far. */
export interface Run {
  total: number;
  counts: Record<OutcomeName, number>;
  /** Lines in flight. */
  inFlight: Set<number>;
  /** Why the run ended before all lines were tried. */
  stopped?: { kind: 'all-alike'; failure: Failure } | { kind: 'late' } | { kind: 'broken'; failure: Failure };
}

/** What a run works with. */
export interface RunOptions {
  users: AsyncIterator<FileUser, void>;
  act: Act;
  /** Called with each line as soon as it has ended. What it throws ends the run. */
  onOutcome: (user: FileUser, outcome: Outcome) => void;
  now(): number;
  /** After this no user is begun. */
  lastStart: number;
  /** Users in flight at a time. */
  most: number;
}

/** Failures in a row that weigh so much together end the run. */
const LIMIT = 60;
/** Of what would meet every line alike three do; of lost responses, which may be chance, three rounds of all in flight. */
const WEIGHTS = { all: 20, lost: 1 };

/** A run that has not begun. */
export function newRun(total: number): Run {
  const counts = { created: 0, existing: 0, deleted: 0, missing: 0, skipped: 0, failed: 0 };
  return { total, counts, inFlight: new Set() };
}

/** How many lines have ended. */
export function doneOf({ counts }: Run): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/**
 * Does what is to be done for each user, several at a time; the first ones alone until one has succeeded, so that what
 * meets every line alike is found early. Fills in `run`.
 */
export async function runAll(run: Run, options: RunOptions): Promise<void> {
  const { users, now, lastStart, most } = options;
  let weight = 0;
  const mayGoOn = () => {
    if (!run.stopped && now() >= lastStart && doneOf(run) + run.inFlight.size < run.total)
      run.stopped = { kind: 'late' };
    return !run.stopped;
  };
  const work = async (isEnough: () => boolean): Promise<void> => {
    while (mayGoOn() && !isEnough()) {
      const next = await nextOf(run, users);
      if (!next) return;
      const failure = await doOne(run, next, options);
      const added = failure && weightOf(failure);
      weight = added === undefined ? 0 : weight + added;
      if (failure && weight >= LIMIT) run.stopped ??= { kind: 'all-alike', failure };
    }
  };
  const succeeded = () => doneOf(run) - run.counts.failed - run.counts.skipped > 0;
  await work(succeeded);
  await Promise.all(Array.from({ length: most }, () => work(() => false)));
}

/** The next user; none at the end, and where the file cannot be read on. */
async function nextOf(run: Run, users: AsyncIterator<FileUser, void>): Promise<FileUser | undefined> {
  try {
    const { value } = await users.next();
    return value ?? undefined;
  } catch (error) {
    run.stopped ??= { kind: 'broken', failure: broken(error) };
    return undefined;
  }
}

/** Gives why it failed, where it did. */
async function doOne(run: Run, user: FileUser, { act, onOutcome }: RunOptions): Promise<Failure | undefined> {
  run.inFlight.add(user.line);
  let outcome: Outcome;
  let failure: Failure | undefined;
  try {
    outcome = await act(user);
  } catch (error) {
    if (error instanceof OutOfTime) {
      run.stopped ??= { kind: 'late' };
      return undefined;
    }
    if (!isFailure(error)) throw error;
    failure = error;
    outcome = {
      outcome: 'failed',
      reason: reasonOf(error),
      ...(error instanceof UserFailure && { id: error.id }),
    };
  } finally {
    run.inFlight.delete(user.line);
  }
  run.counts[outcome.outcome]++;
  try {
    onOutcome(user, outcome);
  } catch (error) {
    run.stopped ??= { kind: 'broken', failure: broken(error) };
  }
  return failure;
}

/** How much a failure says of the lines that follow; undefined where it is of its own line alone. */
function weightOf(failure: Failure & { meetsAll?: boolean }): number | undefined {
  if (failure.meetsAll) return WEIGHTS.all;
  if (failure instanceof AuthServiceError) return failure.outcomeUnknown ? WEIGHTS.lost : WEIGHTS.all;
  if (!(failure instanceof NeonError)) return undefined;
  if (failure.outcomeUnknown) return WEIGHTS.lost;
  // Key, project or branch, or the way to Neon.
  const isOfAll = failure.status === undefined || [401, 403, 404].includes(failure.status);
  return isOfAll ? WEIGHTS.all : undefined;
}

/** Without advice, which is the same for many; but for what may have been done. */
function reasonOf(error: Error & Failure): string {
  if (!(error instanceof NeonError)) return error.text();
  if (!error.outcomeUnknown) return error.message;
  return `${error.message}; ${error.ofEarlierTry ? 'an earlier try of it may have been carried out' : 'it may have been carried out all the same'}`;
}

/** Throws what nobody foresaw. */
function broken(error: unknown): Failure {
  if (isFailure(error)) return error;
  if (error instanceof FileProblem) return { text: () => error.message };
  throw error;
}
