/** What a GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE file sets; `error` is where the runner gave up. */
export interface FileCommand {
  pairs: { name: string; value: string }[];
  error?: string;
}

/** The size in bytes from which a runner drops a step's job summary. */
export const SUMMARY_LIMIT = 1024 * 1024;

/**
 * Reads `name=value` lines and `name<<delimiter` blocks as a Linux runner does: only LF ends a line, and what
 * stands before a malformed line still counts.
 */
export function parseFileCommand(text: string): FileCommand {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  // Text after the last LF is a line; nothing after it is none.
  const unterminated = lines.at(-1) !== '';
  if (!unterminated) lines.pop();
  const pairs: FileCommand['pairs'] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const match = /^(.*?)(=|<<)(.*)$/s.exec(line);
    if (!match) return { pairs, error: `Invalid format '${line}'` };
    const [, name = '', sign, tail = ''] = match;
    if (name === '') return { pairs, error: `Invalid format '${line}'. Name must not be empty` };
    if (sign === '=') {
      pairs.push({ name, value: tail });
      continue;
    }
    if (tail === '') return { pairs, error: `Invalid format '${line}'. Delimiter must not be empty` };
    const end = lines.indexOf(tail, at + 1);
    if (end < 0) return { pairs, error: missingDelimiter(tail, unterminated && at + 1 < lines.length) };
    pairs.push({ name, value: lines.slice(at + 1, end).join('\n') });
    at = end;
  }
  return { pairs };
}

function missingDelimiter(delimiter: string, unterminated: boolean): string {
  return unterminated
    ? 'Invalid value. EOF marker missing new line.'
    : `Invalid value. Matching delimiter not found '${delimiter}'`;
}

/** The pairs of a file as one record; a later line wins. */
export function pairsToRecord(pairs: FileCommand['pairs']): Record<string, string> {
  return Object.fromEntries(pairs.map(({ name, value }) => [name, value]));
}
