/** A value that cannot be written so that dotenv readers and shells read the same. */
export class Unwritable extends Error {}

/** Letters that stand for themselves everywhere, in Docker's `--env-file`, which knows no quotes, too. */
const PLAIN = /^[\w.:/@%+,=-]+$/;
/** Of any reader: Python's `splitlines` knows the most. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const LINE_BREAK = /[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/;

/**
 * One line, `NAME=value`, of which dotenv readers and shells read the same value: as it is; else in single quotes,
 * within which nothing has a meaning; else, with a single quote in it, in double quotes, where it has nothing that a
 * shell or a reader would replace there.
 * Throws Unwritable: readers know no escape for the rest on which they agree, and those of Next.js and Vite replace
 * `$NAME` in single quotes, too. A line break is refused since in any quotes what follows it is a line of its own for
 * readers that go by lines, as Docker's: it could set any variable.
 */
export function envLine(name: string, value: string): string {
  if (LINE_BREAK.test(value)) {
    throw new Unwritable(
      `the value of ${name} has a line break, and what follows it would be a line of its own for docker --env-file`,
    );
  }
  if (PLAIN.test(value)) return `${name}=${value}`;
  const single = !value.includes("'") && !/\\(?:\\|$)/.test(value);
  if (/\0|\$[\w{]/.test(value) || !(single || !/["$\x60\\]/.test(value))) {
    throw new Unwritable(
      `the value of ${name} has characters for which shells and dotenv readers know no common quotes`,
    );
  }
  return single ? `${name}='${value}'` : `${name}="${value}"`;
}

/**
 * The text of a dotenv file with variables set: the first line of each name is replaced (its `export` stays), further
 * ones of that name are dropped, new names come at the end, and all else stays as it is. A lone CR ends a line for some
 * readers and not for others, so one beside a line of ours becomes CRLF, which does for all.
 * @param lines the new line of each name, as envLine gives it.
 */
export function withLines(text: string, lines: ReadonlyMap<string, string>): string {
  const left = new Map(lines);
  let result = '';
  for (const { whole, start, name } of entries(text)) {
    const line = name === undefined ? undefined : lines.get(name);
    if (name === undefined || line === undefined) result += whole;
    else if (left.delete(name)) result = lineEnded(result) + start + line + endOf(whole);
  }
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  if (left.size > 0) result = lineEnded(result);
  if (left.size > 0 && result !== '' && result !== BOM && !result.endsWith('\n')) result += lineEnd;
  for (const line of left.values()) result += line + lineEnd;
  return result;
}

/** With LF behind a CR at its end. */
function lineEnded(text: string): string {
  return text.endsWith('\r') ? `${text}\n` : text;
}

function endOf(line: string): string {
  return lineEnded(/(?:\r?\n|\r)$/.exec(line)?.[0] ?? '');
}

/** A byte order mark, as the bytes of a file read as Latin-1. */
const BOM = '\xEF\xBB\xBF';

interface Entry {
  /** All of it, line end included. */
  whole: string;
  /** Indentation and `export`. */
  start: string;
  /** Absent for comments, empty lines, and what is no assignment. */
  name?: string;
}

const ASSIGNMENT = /([ \t]*(?:export[ \t]+)?)([\w.-]+)(?:[ \t]*=|:[ \t])[ \t]*/y;
/** A value in quotes, which may have several lines, with nothing but a comment behind it. */
const QUOTED =
  /(?:'(?:\\'|[^'])*'|"(?:\\"|[^"])*"|\x60(?:\\\x60|[^\x60])*\x60)[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/y;
const REST_OF_LINE = /[^\r\n]*(?:\r?\n|\r|$)/y;

/** The file's lines, those of a value in quotes as one. */
function* entries(text: string): Generator<Entry> {
  let at = 0;
  if (text.startsWith(BOM)) {
    at = BOM.length;
    yield { whole: BOM, start: '' };
  }
  while (at < text.length) {
    const assigned = matchAt(ASSIGNMENT, text, at);
    const valueAt = at + (assigned?.[0].length ?? 0);
    const quoted = assigned ? (matchAt(QUOTED, text, valueAt)?.[0].length ?? 0) : 0;
    const end = valueAt + quoted + (matchAt(REST_OF_LINE, text, valueAt + quoted)?.[0].length ?? 0);
    const whole = text.slice(at, end);
    yield assigned ? { whole, start: assigned[1] ?? '', name: assigned[2] ?? '' } : { whole, start: '' };
    at = end;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
