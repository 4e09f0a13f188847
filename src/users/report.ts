import type { Detail, Failure } from '../report/result.ts';
import { capitalized, sentence } from '../text.ts';
import type { FileUser } from './file/check.ts';
import type { Outcome, OutcomeName } from './outcome.ts';
import { doneOf, type Run } from './run.ts';

/** So many failed users are shown. */
const SHOWN = 50;
/** So many kinds of notes become warnings. */
const NOTES = 5;

/** What is collected of a run for its report. */
export interface Collected {
  failed: { line: number; email: string; reason: string }[];
  notes: Map<string, { line: number; count: number }>;
}

export function newCollected(): Collected {
  return { failed: [], notes: new Map() };
}

/** Keeps of an outcome what the report shows. */
export function collect({ failed, notes }: Collected, user: FileUser, { outcome, reason }: Outcome): void {
  if (reason === undefined) return;
  const { line, email } = user;
  if (outcome === 'failed') {
    if (failed.length < SHOWN) failed.push({ line, email: email || (user.id ?? ''), reason });
  } else if (notes.has(reason) || notes.size < NOTES) {
    const note = notes.get(reason) ?? { line, count: 0 };
    note.count++;
    notes.set(reason, note);
  }
}

/** Each kind of note, with the first line that has it. */
export function warningsOf({ notes }: Collected): string[] {
  return [...notes].map(([reason, { line, count }]) => {
    const more = count > 1 ? ` and ${count - 1} more` : '';
    return `line ${line}${more}: ${reason}.`;
  });
}

/** What each outcome is called. */
export type Words = Partial<Record<OutcomeName, string>>;

/** `created: 5, existed already: 2, failed: 1, not tried: 0`. */
export function countsText(run: Run, words: Words): string {
  const parts = countsOf(run, words).map(([word, count]) => `${word}: ${count}`);
  return parts.join(', ') || 'nothing was done';
}

function countsOf(run: Run, words: Words): [string, number][] {
  const names = Object.keys(words) as OutcomeName[];
  const notTried = run.total - doneOf(run) - run.inFlight.size;
  const rows = names.map((name): [string, number] => [words[name] ?? name, run.counts[name]]);
  const all: [string, number][] = [...rows, ['in flight', run.inFlight.size], ['not tried', notTried]];
  return all.filter(([, count]) => count > 0);
}

/** Counts, and the first of those that failed. */
export function detailsOf(run: Run, { failed }: Collected, words: Words): Detail[] {
  const counts: Detail = {
    heading: 'Users',
    shows: 'user_ids',
    lines: [],
    table: { header: ['Outcome', 'Users'], rows: countsOf(run, words).map(([word, n]) => [word, String(n)]) },
  };
  if (failed.length === 0) return [counts];
  const left = run.counts.failed - failed.length;
  const more = left > 0 ? [['', '', `and ${left} more`]] : [];
  const rows = failed.map(({ line, email, reason }) => [String(line), email, reason]);
  const table = { header: ['Line', 'User', 'Reason'], rows: [...rows, ...more] };
  const lines = failed.map(({ line, email, reason }) => `line ${line} (${email}): ${reason}`);
  return [counts, { heading: 'Failed', lines: [...lines, ...more.map(row => row.join(''))], table }];
}

/** Why a run fails; undefined where all went well. */
export function failureOf(run: Run, { failed }: Collected, words: Words, again: string): Failure | undefined {
  const { stopped, counts, total } = run;
  const done = `${countsText(run, words)}.`;
  const [first] = failed;
  const one = first ? ` The first is line ${first.line}: ${sentence(first.reason)}` : '';
  switch (stopped?.kind) {
    case 'all-alike':
      return {
        text: () =>
          `${capitalized(stopped.failure.text())} Lines in a row met nothing else, so the rest was not tried. Of ${total} users ${done} ${again}`,
      };
    case 'broken':
      return {
        text: () =>
          `${capitalized(stopped.failure.text())} The run ended there. Of ${total} users ${done} ${again}`,
      };
    case 'late':
      return {
        text: () =>
          `The time of the step is over before all users were tried. Of ${total} users ${done}${one} Raise timeout. ${again}`,
      };
    default:
      if (counts.failed === 0) return undefined;
      return { text: () => `${counts.failed} of ${total} users failed.${one} Of all ${done} ${again}` };
  }
}

/** How far a run has come, in sentences, where the step is ended from outside. */
export function progressTexts(run: Run, words: Words, again: string): string[] {
  const lines = [...run.inFlight].sort((a, b) => a - b).slice(0, 20);
  const open = lines.length > 0 ? [`In flight were the lines ${lines.join(', ')}.`] : [];
  return [`Of ${run.total} users ${countsText(run, words)}.`, ...open, again];
}
