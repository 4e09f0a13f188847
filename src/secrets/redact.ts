const MASK = '***';
/** The mark that `oneLine` leaves where it cuts. */
const CUT = '...';
/** How many marks of one text are looked at: ours leaves one or two, a text from outside may hold any number. */
const MAX_CUTS = 50;

/** The text with every occurrence of every encoding replaced; those that overlap become one, so that no end is left. */
export function redacted(text: string, encodings: Iterable<string>): string {
  const found: [start: number, end: number][] = [];
  for (const encoding of encodings) {
    for (let at = text.indexOf(encoding); at >= 0; at = text.indexOf(encoding, at + 1))
      found.push([at, at + encoding.length]);
  }
  if (found.length === 0) return text;
  found.sort(([a], [b]) => a - b);
  let result = '';
  let done = 0;
  for (const [start, end] of found) {
    if (start >= done) result += text.slice(done, start) + MASK;
    done = Math.max(done, end);
  }
  return result + text.slice(done);
}

/** The text with what stands before the mark of a cut replaced, where it is the beginning of an encoding. */
export function withoutCutSecret(text: string, encodings: Iterable<string>, min: number): string {
  let result = text;
  let at = text.lastIndexOf(CUT);
  for (let cuts = 0; at >= 0 && cuts < MAX_CUTS; cuts++) {
    const length = longestBeginning(result.slice(0, at), encodings, min);
    if (length > 0) result = result.slice(0, at - length) + MASK + result.slice(at);
    at = at - length > 0 ? result.lastIndexOf(CUT, at - length - 1) : -1;
  }
  return result;
}

/** How much of the end of a text is the beginning of an encoding, of at least `min` characters. */
function longestBeginning(text: string, encodings: Iterable<string>, min: number): number {
  let longest = 0;
  for (const encoding of encodings) {
    const from = Math.max(0, text.length - encoding.length);
    const first = encoding.slice(0, min);
    for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
      if (!encoding.startsWith(text.slice(at))) continue;
      longest = Math.max(longest, text.length - at);
      break;
    }
  }
  return longest;
}
