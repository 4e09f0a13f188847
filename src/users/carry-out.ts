import type { Call } from '../inputs/call.ts';
import type { ProcedureDependencies } from '../perform/procedure.ts';
import type { Outputs } from '../report/outputs.ts';
import type { Result } from '../report/result.ts';
import type { UsersFile } from './file/read.ts';
import type { Outcome } from './outcome.ts';
import { createGate } from './pace/gate.ts';
import { lastStartOf, type Paced } from './pace/requests.ts';
import { createSchedule, type Limits } from './pace/schedule.ts';
import { createProgress } from './progress.ts';
import {
  collect,
  countsText,
  detailsOf,
  failureOf,
  newCollected,
  progressTexts,
  type Words,
  warningsOf,
} from './report.ts';
import type { ResultsFile } from './results.ts';
import { type Act, newRun, type Run, runAll } from './run.ts';

/** Users, and requests, in flight at a time. */
export const MOST = 20;

/** How users are done one by one, and what is said about it. */
export interface Work {
  act: Act;
  words: Words;
  /** What to do after a failure, in a sentence. */
  again: string;
  /** Outputs by what has been done so far. */
  outputs: (run: Run) => Outputs;
  /** Whether an outcome changed something at Neon. */
  changes: (outcome: Outcome) => boolean;
}

/** What requests of many users are paced with. */
export function pacedOf(
  call: Call,
  { neon, effects }: Pick<ProcedureDependencies, 'neon' | 'effects'>,
  limits?: Limits,
): Paced & { lastStart: number } {
  const { deadline } = effects;
  const lastStart = lastStartOf(call, effects);
  const gate = createGate(createSchedule(limits), lastStart, effects);
  return { neon, gate, deadline, lastStart };
}

/** Does what is to be done for each user of a file, and reports it as it goes. */
export async function carryOutAll(
  file: UsersFile,
  results: ResultsFile,
  { act, words, again, outputs, changes }: Work,
  lastStart: number,
  { effects, log, onUnexpectedExit, setOutputs }: ProcedureDependencies,
): Promise<Result & { warnings: string[] }> {
  const run = newRun(file.count);
  const collected = newCollected();
  const due = createProgress(run, effects.now());
  let changed = false;
  onUnexpectedExit(() => {
    setOutputs({ ...outputs(run), ...(changed && { changed }) });
    return progressTexts(run, words, again);
  });
  await runAll(run, {
    users: file.users(),
    act,
    now: effects.now,
    lastStart,
    most: MOST,
    onOutcome(user, outcome) {
      changed ||= changes(outcome);
      collect(collected, user, outcome);
      if (outcome.outcome !== 'skipped') results.add(user, outcome);
      const line = due(effects.now());
      if (line) log.info(line);
    },
  });
  const failure = failureOf(run, collected, words, again);
  return {
    did: countsText(run, words),
    changed,
    outputs: outputs(run),
    details: detailsOf(run, collected, words),
    warnings: warningsOf(collected),
    ...(failure && { failure }),
  };
}
