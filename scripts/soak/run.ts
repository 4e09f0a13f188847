import { findProcedure } from '../../src/operations/procedures.ts';
import { OPENING } from './inputs.ts';
import { type Lane, openLane } from './lane.ts';
import type { Observed } from './observed.ts';
import { type Random, randomFrom } from './random.ts';
import { randomProcedureStep, randomStep, type SoakStep } from './steps.ts';
import { problemsOf } from './verify.ts';
import { madeClients } from './verify-clients.ts';
import { madeKey } from './verify-keys.ts';

/** How a soak ended. */
export interface Soaked {
  steps: number;
  succeeded: number;
  failed: number;
  /** Of those that failed: ended by a signal. */
  cancelled: number;
  /** Of those that failed: the error says that it may have been carried out. */
  open: number;
  /** Steps that changed the state. */
  changed: number;
  /** Steps in which a key was made. */
  keys: number;
  /** Secrets that were stored at GitHub. */
  stored: number;
  /** OAuth clients that steps made. */
  clients: number;
  /** Comments that were kept on a pull request. */
  comments: number;
  /** Steps of apply, export and validate. */
  procedures: number;
  /** Plans that were made to be approved, and applies after a step that had to find nothing to do. */
  planned: number;
  again: number;
  faults: number;
  requests: number;
  slowestMs: number;
  /** `step n: what is wrong`. */
  problems: string[];
}

const EMPTY: Omit<Soaked, 'problems'> = {
  steps: 0,
  succeeded: 0,
  failed: 0,
  cancelled: 0,
  open: 0,
  changed: 0,
  keys: 0,
  stored: 0,
  clients: 0,
  comments: 0,
  procedures: 0,
  planned: 0,
  again: 0,
  faults: 0,
  requests: 0,
  slowestMs: 0,
};

/**
 * Runs steps in two lanes, one of them by TLS, each against fakes of its own, with faults that the seed decides, and
 * checks each of them.
 * @param procedure the name of the one procedure that all of them are of; without it they are of any operation.
 */
export async function soak(
  seed: number,
  steps: number,
  report: (line: string) => void = () => {},
  procedure?: string,
): Promise<Soaked> {
  const sum: Soaked = { ...EMPTY, problems: [] };
  const next = (random: Random, index: number) =>
    procedure ? randomProcedureStep(random, procedure) : randomStep(random, index, OPENING[index - 1]);
  const lanes = [Math.ceil(steps / 2), Math.floor(steps / 2)];
  await Promise.all(lanes.map((count, at) => inLane(at, seed, count, next, sum, report)));
  return sum;
}

async function inLane(
  at: number,
  seed: number,
  steps: number,
  next: (random: Random, index: number) => SoakStep,
  sum: Soaked,
  report: (line: string) => void,
): Promise<void> {
  // Neighbouring seeds have no lane in common.
  const random = randomFrom(2 * seed + at);
  const lane = await openLane(at === 1);
  try {
    for (let index = 1; index <= steps; index++) {
      const observed = await lane.run(next(random, index));
      add(sum, observed);
      note(`step ${at}.${index}`, observed, lane, sum, report);
      if (sum.steps % 100 === 0) report(`${sum.steps} steps, ${sum.problems.length} problems`);
    }
  } finally {
    await lane.close();
  }
}

function note(
  name: string,
  observed: Observed,
  lane: Lane,
  sum: Soaked,
  report: (line: string) => void,
): void {
  const { step, result } = observed;
  for (const problem of [...problemsOf(observed), ...lane.violations()]) {
    sum.problems.push(`${name}: ${problem}`);
    const shown = JSON.stringify(step, (_, value) =>
      typeof value === 'string' && value.length > 1_500
        ? `${value.slice(0, 20)}... (${value.length})`
        : value,
    );
    report(`${name}: ${problem}\n  ${shown}\n  ${result.log.slice(0, 1_800)}`);
  }
}

function add(sum: Soaked, observed: Observed): void {
  const { step, result, before, after, requests, stored } = observed;
  sum.steps++;
  if (result.exitCode === 0) sum.succeeded++;
  else sum.failed++;
  if (result.signal || /ended by SIG/.test(result.stdout)) sum.cancelled++;
  if (result.stdout.includes('may have been carried out')) sum.open++;
  if (JSON.stringify(before) !== JSON.stringify(after)) sum.changed++;
  if (madeKey(observed)) sum.keys++;
  sum.stored += stored.length;
  sum.clients += madeClients(observed).length;
  if (result.stdout.includes('The comment on pull request')) sum.comments++;
  if (findProcedure(step.inputs.operation ?? '')) sum.procedures++;
  if (observed.planned) sum.planned++;
  if (observed.again) sum.again++;
  sum.faults += step.faults.length + step.githubFaults.length;
  sum.requests += requests.length;
  sum.slowestMs = Math.max(sum.slowestMs, Math.round(result.durationMs));
}
