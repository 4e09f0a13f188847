/** Text from outside is cut at this many characters. */
const MAX_TEXT = 1000;

/**
 * Text from outside as one harmless line of a log: no control or invisible characters, no line breaks,
 * at most `max` characters, and no `##[`, which the runner reads as a command anywhere in a line
 * (actions/runner, ActionCommand.TryParse; it compares by culture, so invisible characters must go first).
 */
export function oneLine(text: unknown, max = MAX_TEXT): string {
  const given = String(text).slice(0, max * 4);
  // Nearly every text; the patterns below take milliseconds to compile.
  if (given.length <= max && /^[!-~](?:[ -~]*[!-~])?$/.test(given) && !given.includes('##[')) return given;
  const line = given
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/#(\p{M}*)#(\p{M}*)\[/gu, '#$1#$2 [')
    .trim();
  return line.length <= max ? line : `${line.slice(0, max - 3).replace(/[\uD800-\uDBFF]$/, '')}...`;
}

/** Longer values are not repeated in an error: cutting one could leave a part of a secret that is not recognized. */
const MAX_QUOTED = 200;

/** A value from outside in quotes, for an error text. */
export function quote(text: unknown): string {
  const given = String(text);
  return given.length <= MAX_QUOTED ? `"${oneLine(given)}"` : `a text of ${given.length} characters`;
}

/** `a, b or c`. */
export function orList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** Longer than any name and what may be mistyped in it. */
const MAX_NAME = 200;

/** The name that a mistyped one was probably meant to be; undefined when none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  if (typed.length > MAX_NAME) return undefined;
  const [best] = names.toSorted((a, b) => distance(typed, a) - distance(typed, b));
  if (best === undefined) return undefined;
  return distance(typed, best) <= Math.max(2, Math.floor(typed.length / 3)) ? best : undefined;
}

/** How many characters have to be added, taken away or replaced (Levenshtein), over one row of the usual table. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 1; line <= from.length; line++) {
    const next = [line];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** What no name of an e-mail address holds unquoted. */
const NOT_IN_ADDRESS = /[\s@"(),:;<>[\]\\]/;

/** `u***@example.com`: how logs and the summary show each e-mail address in a text. */
export function hideEmails(text: string): string {
  if (!text.includes('@')) return text;
  // The first label of a host that has another. Here, for it takes a millisecond to make and few texts have an address.
  const host = /[\p{L}\p{N}-]{1,63}\./uy;
  let result = '';
  let done = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    host.lastIndex = at + 1;
    if (!host.test(text)) continue;
    // Back to where the name begins: from the `@` rather than from each character, which would take very long.
    let start = at;
    while (start > done && !NOT_IN_ADDRESS.test(text.charAt(start - 1))) start--;
    if (start === at) continue;
    result += `${text.slice(done, start)}${String.fromCodePoint(text.codePointAt(start) ?? 0)}***`;
    done = at;
  }
  return result + text.slice(done);
}

/** A text as a sentence: with a full stop, unless it ends with a full stop, a question or an exclamation mark. */
export function sentence(text: string): string {
  return /[.!?]/.test(text.at(-1) ?? '') ? text : `${text}.`;
}

/** A text with a capital letter at its beginning. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text without the slashes at its end. */
export function withoutEndSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === '/') end--;
  return text.slice(0, end);
}

/** A text without its percent-encoding; itself where that is none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What stands before the @ of an e-mail address. */
export function localPart(email: string): string {
  return email.split('@', 1)[0] as string;
}
