import { createSearch, type Needle, type Search } from './search.ts';
import { tokenMatches } from './tokens.ts';
import { type View, views } from './unescape.ts';

const MASK = '***';
/** Less than this of a secret is left where a text was cut. */
const MIN_BEGINNING = 4;
/** Up to so many needles are quickly looked for one by one; a step knows of few, unless a response is full of them. */
const FEW = 20;
/** What an escape begins with, a space in forms, and where a text was cut: with it a needle need not stand as it is. */
const CHANGED = /[\\%&+]|\.\.\./;

/** Replaces what it was told of. */
export interface Redactor {
  /** @param word whether it is to be replaced only where it stands alone. */
  add(text: string, word: boolean): void;
  /**
   * The text with every needle replaced by `***`, in whatever way it is escaped, what looks like a token, and what is
   * left of a needle where a text was cut. What overlaps becomes one, so that no end is left.
   */
  redact(text: string): string;
}

/** From where to where something is to be replaced. */
type Range = [start: number, end: number];

/** A redactor that knows of nothing yet. It takes time linear in the text, however many needles there are. */
export function createRedactor(): Redactor {
  let added: Needle[] = [];
  let withSpace = false;
  const few: string[] = [];
  const groups: { needles: Needle[]; search: Search }[] = [];

  /** New needles become a group of their own. Groups of like size are joined, so each needle is built into few. */
  function searches(): Search[] {
    if (added.length > 0) {
      let needles = added;
      added = [];
      for (let last = groups.at(-1); last && last.needles.length < 2 * needles.length; last = groups.at(-1)) {
        needles = [...last.needles, ...needles];
        groups.pop();
      }
      groups.push({ needles, search: createSearch(needles) });
    }
    return groups.map(({ search }) => search);
  }

  function addNeedle(text: string, word: boolean): void {
    if (few.length <= FEW) few.push(text);
    added.push({ text, word });
  }

  /** Quickly, whether nothing is to be replaced: true for nearly every text, and for it no search is made. */
  function isHarmless(text: string): boolean {
    if (few.length > FEW || CHANGED.test(text) || tokenMatches(text).length > 0) return false;
    return !few.some(needle => text.includes(needle));
  }

  return {
    add(text, word) {
      addNeedle(text, word);
      // What has escapes itself is read without them, too, where something else in it is escaped.
      for (const view of views(text, false)) addNeedle(view.text, word);
      withSpace ||= text.includes(' ');
    },
    redact(text) {
      if (isHarmless(text)) return text;
      const all = searches();
      let ranges = rangesIn(text, all);
      for (const view of views(text, withSpace)) ranges = ranges.concat(rangesOf(view, all));
      return replaced(text, ranges);
    },
  };
}

function rangesOf(view: View, searches: readonly Search[]): Range[] {
  return rangesIn(view.text, searches).map(([start, end]) => [
    view.at[start] as number,
    view.at[end] as number,
  ]);
}

function rangesIn(text: string, searches: readonly Search[]): Range[] {
  const ranges = tokenMatches(text).map(({ 0: token, index }): Range => [index, index + token.length]);
  for (const search of searches) {
    const found: Range[] = [];
    search(text, ({ end, anywhere, word, cut }) => {
      if (anywhere > 0) join(found, end - anywhere, end);
      if (word > 0 && isAlone(text, end - word, end)) join(found, end - word, end);
      if (cut >= MIN_BEGINNING) join(found, end - cut, end);
    });
    for (const range of found) ranges.push(range);
  }
  return ranges;
}

/** Adds a range that ends behind all others, joined with those that it overlaps. */
function join(ranges: Range[], start: number, end: number): void {
  let first = start;
  for (let last = ranges.at(-1); last && last[1] > start; last = ranges.at(-1)) {
    first = Math.min(first, last[0]);
    ranges.pop();
  }
  ranges.push([first, end]);
}

/**
 * Whether a word is no part of a longer one, of a path, a host or an address, and no name rather than a value.
 * The patterns are here and not above, for a step without such words need not make them.
 */
function isAlone(text: string, start: number, end: number): boolean {
  if (/[\p{L}\p{M}\p{N}_\-/.~%+@#$\\]/u.test(text.charAt(start - 1))) return false;
  // A dot may end a sentence.
  const after = text.charAt(end) === '.' ? text.charAt(end + 1) : text.charAt(end);
  return !/[\p{L}\p{M}\p{N}_\-/~%+=\\]/u.test(after);
}

function replaced(text: string, ranges: Range[]): string {
  if (ranges.length === 0) return text;
  ranges.sort(([a], [b]) => a - b);
  let result = '';
  let done = 0;
  for (const [start, end] of ranges) {
    if (start >= done) result += text.slice(done, start) + MASK;
    done = Math.max(done, end);
  }
  return result + text.slice(done);
}
