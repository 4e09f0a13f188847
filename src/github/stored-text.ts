import type { Stored } from './storing.ts';
import type { Target } from './target.ts';

/** One target, and how far storing has come there. */
export interface TargetRun {
  target: Target;
  done: Stored;
}

const names = (of: Iterable<string>): string => [...of].join(', ');

/** What was stored, one sentence a target. */
export function storedTexts(runs: readonly TargetRun[]): string[] {
  const some = runs.filter(({ done }) => done.stored.size > 0);
  return some.map(({ target, done }) => `Stored in ${target.line}: ${names(done.stored.keys())}.`);
}

/**
 * What was stored, and what was not, in sentences.
 * @param missing names of secrets without a value.
 * @param why what there is to say beside the reasons of the targets.
 * @param isHalf whether values that belong together lack one of them.
 */
export function failureText(
  runs: readonly TargetRun[],
  missing: readonly string[],
  why: readonly string[],
  isHalf = false,
): string {
  const reasons = runs.flatMap(({ done }) => [...done.failed.values(), ...done.doubtful.values()]);
  const sentences = runs.flatMap(({ target, done }) => {
    const not = [...done.failed.keys(), ...missing];
    return [
      `Stored in ${target.line}: ${names(done.stored.keys()) || 'none'}.`,
      ...(done.doubtful.size > 0 ? [`Perhaps stored: ${names(done.doubtful.keys())}.`] : []),
      ...(not.length > 0 ? [`Not stored: ${names(not)}.`] : []),
    ];
  });
  return [...new Set([...reasons, ...why]), ...sentences, ...mixedTexts(runs, isHalf)].join(' ');
}

/** How far storing has come, in sentences; undefined before it begins. */
export function progressText(runs: readonly TargetRun[]): string | undefined {
  const hasBegun = ({ done }: TargetRun) =>
    done.stored.size + done.failed.size + done.doubtful.size > 0 || done.flying !== undefined;
  if (!runs.some(hasBegun)) return undefined;
  const sentences = runs.flatMap(({ target, done }) => {
    const not = [...done.failed.keys(), ...done.left];
    return [
      `Stored in ${target.line} by then: ${names(done.stored.keys()) || 'none'}.`,
      ...(done.doubtful.size > 0 ? [`Perhaps stored: ${names(done.doubtful.keys())}.`] : []),
      ...(done.flying ? [`${done.flying} was in flight and is perhaps stored.`] : []),
      ...(not.length > 0 ? [`Not stored: ${names(not)}.`] : []),
    ];
  });
  const isUnfinished = runs.some(({ done }) => done.flying !== undefined || done.left.length > 0);
  const further = isUnfinished ? ['Run the step again, or store its outputs, which are set.'] : [];
  return [...sentences, ...mixedTexts(runs), ...further].join(' ');
}

const MIXED = 'They are mixed: new values beside old or missing ones.';

/** Whether new values stand beside old ones, and where; which of several targets has which. */
function mixedTexts(runs: readonly TargetRun[], isHalf = false): string[] {
  const [first, ...others] = runs;
  if (!runs.some(({ done }) => done.stored.size > 0)) return [];
  if (isHalf) return [MIXED];
  if (first && others.length === 0) {
    const { failed, flying, left } = first.done;
    return failed.size + left.length > 0 || flying ? [MIXED] : [];
  }
  const unsure = ({ done }: TargetRun) => done.doubtful.size > 0 || done.flying !== undefined;
  const lacking = ({ done }: TargetRun) => done.failed.size + done.left.length > 0;
  const isNew = (run: TargetRun) => !unsure(run) && !lacking(run);
  const isOld = (run: TargetRun) => !unsure(run) && run.done.stored.size === 0;
  const lines = (of: (run: TargetRun) => boolean) => runs.filter(of).map(({ target }) => target.line);
  const parts = [
    ['new values in', lines(isNew)],
    ['old ones, or none, in', lines(run => !isNew(run) && isOld(run))],
    ['some new or perhaps new in', lines(run => !isNew(run) && !isOld(run))],
  ] as const;
  if (runs.every(isNew)) return [];
  const texts = parts.filter(([, found]) => found.length > 0);
  return [`They are mixed: ${texts.map(([what, found]) => `${what} ${found.join(', ')}`).join('; ')}.`];
}
