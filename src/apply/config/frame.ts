import type { LineCounter } from 'yaml';
import { oneLine } from '../../text.ts';
import { isKnownName } from './tree.ts';

/** What stands in place of a text that may be a secret. */
export const REDACTED_TEXT = '***';
/** A longer line is cut: so many characters before the place are shown, and so many after it. */
const MAX_LENGTH = 120;
const BEFORE = 40;
const AFTER = 70;
const CUT = '...';

/** What is shown of a part of a line. */
export interface Part {
  /** Where the part begins in the file, and where it ends. */
  start: number;
  end: number;
  shown: string;
}

/** Gives what is shown of the file between two places, as parts in their order. */
export type ShownParts = (start: number, end: number) => readonly Part[];

/** The line of a place as `12 | client_id: 1234`, and below it a caret at the place. No indentation: logs trim it. */
export function frame(text: string, lineCounter: LineCounter, offset: number, parts: ShownParts): string[] {
  const { line } = lineCounter.linePos(offset);
  const lineStart = lineCounter.lineStarts[line - 1] ?? 0;
  const next = lineCounter.lineStarts[line] ?? text.length + 1;
  const isLong = next - 1 - lineStart > MAX_LENGTH;
  const start = isLong ? Math.max(lineStart, offset - BEFORE) : lineStart;
  const end = isLong ? Math.min(next - 1, offset + AFTER) : next - 1;
  const found = trimmed(parts(start, end));
  const before = start > lineStart ? CUT : '';
  const shown = `${before}${found.map(part => part.shown).join('')}${end < next - 1 ? CUT : ''}`;
  const caret = before.length + columnOf(found, offset);
  const number = String(line);
  return [`${number} | ${shown.trimEnd()}`, `${'.'.repeat(number.length)} | ${' '.repeat(caret)}^`];
}

/** Each part as one harmless line, without white space before the first. */
function trimmed(parts: readonly Part[]): Part[] {
  const lines = parts.map(part => ({ ...part, shown: part.shown.replace(/\S+/g, word => oneLine(word)) }));
  const spaced = lines.map(part => ({ ...part, shown: part.shown.replace(/\s+/g, ' ') }));
  const first = spaced.findIndex(part => part.shown.trim() !== '');
  return spaced.slice(Math.max(0, first)).map((part, at) => (at > 0 ? part : withoutIndentation(part)));
}

function withoutIndentation(part: Part): Part {
  const shown = part.shown.trimStart();
  return { ...part, start: part.end - Math.min(shown.length, part.end - part.start), shown };
}

/** In a part that is not shown as it is, the place is the part's beginning. */
function columnOf(parts: readonly Part[], offset: number): number {
  let column = 0;
  for (const { start, end, shown } of parts) {
    if (offset < end) return column + (shown.length === end - start ? Math.max(0, offset - start) : 0);
    column += shown.length;
  }
  return column;
}

/** What is shown of a text that is no document: a key that a file may have, and nothing else. */
export function keyParts(text: string): ShownParts {
  return (start, end) => {
    const line = text.slice(start, end);
    const [whole = '', before = '', key = ''] = /^([\s-]*)([a-z_]+)\s*:/.exec(line) ?? [];
    if (!isKnownName(key)) return [{ start, end, shown: line.trim() === '' ? '' : REDACTED_TEXT }];
    const from = start + before.length;
    const rest = line.slice(whole.length);
    const value = end - rest.trimStart().length;
    return [
      { start: from, end: value, shown: `${key}: ` },
      ...(rest.trim() === '' ? [] : [{ start: value, end, shown: REDACTED_TEXT }]),
    ];
  };
}
