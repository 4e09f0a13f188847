import { shownLine } from '../secrets/shown.ts';
import type { Detail } from './result.ts';

/** What summary and comment show of a step. Texts are from anywhere; they are made harmless here. */
export interface ReportContent {
  /** Words of this action. */
  title: string;
  /** What was done, or why it failed. */
  result: string;
  /** Name and value of each row. */
  rows: [string, string][];
  details: readonly Detail[];
}

/** Where a report is shown. */
export interface Medium {
  /** Bytes of UTF-8 that the whole may have. No way to count characters gives more than there are bytes. */
  max: number;
  /** A text as HTML that shows it and nothing else. */
  escape(text: string): string;
  /** Where that is which does not fit. */
  elsewhere: string;
}

/** Rows between two pieces of markup; each row is made when it is needed. */
interface Frame {
  open: string;
  count: number;
  row(index: number): string;
  close: string;
}

const MAX_RESULT = 1000;
const MAX_VALUE = 200;
/** Of a detail nothing is cut that the log has: it may be what is reviewed. */
const MAX_CELL = 20_000;

/**
 * The report as one block of HTML: it begins with an element, and no line of it is blank, so that GitHub reads nothing
 * in it as Markdown (GFM, "HTML blocks", start condition 6). What comes from outside is set as code, in which GitHub
 * makes neither mentions, links, references nor emoji (gjtorikian/html-pipeline: the filters for them pass over `code`).
 * Rows that do not fit are left out as a whole, and counted.
 * @param redact takes the secrets out of a text.
 */
export function reportHtml(
  { title, result, rows, details }: ReportContent,
  redact: (text: string) => string,
  medium: Medium,
): string {
  const writing = writer(redact, medium);
  const head = `<h3>${medium.escape(title)}</h3>\n<p>${writing.code(result, MAX_RESULT)}</p>`;
  const { table, label, short } = writing;
  const main = rows.length > 0 ? [[table(['Name', 'Value'], rows, label, short)]] : [];
  const sections = [...main, ...details.map(detail => framesOf(detail, writing))];
  const note = (count: number) => `and ${count} more: see ${medium.elsewhere}`;
  const rest = (count: number) => `<tr><td>${note(count)}</td></tr>`;
  const frameSize = ({ open, count, close }: Frame) => size(open + close + rest(count));
  const room = { left: medium.max - size(head) - size(`<p>${note(sections.length)}</p>`) };
  const kept = whileFitting(sections, room, frames => frames.reduce((sum, one) => sum + frameSize(one), 0));
  const blocks = kept.flat().map(frame => filled(frame, room, rest));
  // The table of names has its place for sure, and stands below what a reader is here for.
  const inOrder = main.length > 0 ? [...blocks.slice(1), ...blocks.slice(0, 1)] : blocks;
  const missing = sections.length - kept.length;
  return [head, ...inOrder, ...(missing > 0 ? [`<p>${note(missing)}</p>`] : [])].join('\n');
}

/** A frame with the rows that fit. */
function filled({ open, count, row, close }: Frame, room: Room, rest: (count: number) => string): string {
  const rows: string[] = [];
  for (let index = 0; index < count; index++) {
    const html = row(index);
    if (!take(room, Buffer.byteLength(html))) break;
    rows.push(html);
  }
  return open + rows.join('') + (rows.length < count ? rest(count - rows.length) : '') + close;
}

interface Room {
  left: number;
}

/** The first of them, as many as fit. */
function whileFitting<T>(items: readonly T[], room: Room, sizeOf: (item: T) => number): T[] {
  const end = items.findIndex(item => !take(room, sizeOf(item)));
  return items.slice(0, end < 0 ? items.length : end);
}

function take(room: Room, bytes: number): boolean {
  if (bytes > room.left) return false;
  room.left -= bytes;
  return true;
}

/** Of a block, with its line end. */
function size(html: string): number {
  return Buffer.byteLength(html) + 1;
}

type Writer = ReturnType<typeof writer>;

/** How texts and tables are written. */
function writer(redact: (text: string) => string, { escape: toHtml }: Medium) {
  const code = (text: string, max = MAX_VALUE) => `<code>${toHtml(shownLine(text, redact, max))}</code>`;
  const label = (text: string) => (isWords(text) ? toHtml(redact(text)) : code(text));
  const cells = (tag: 'td' | 'th', texts: readonly string[]) =>
    `<tr>${texts.map(html => `<${tag}>${html}</${tag}>`).join('')}</tr>`;
  const value = (text: string) => (text === '' ? '' : code(text, MAX_CELL));
  const short = (text: string) => (text === '' ? '' : code(text));
  return {
    code,
    label,
    short,
    table: (
      header: readonly string[],
      rows: readonly (readonly string[])[],
      first = value,
      rest = value,
    ): Frame => ({
      open: `<table>${header.length > 0 ? cells('th', header.map(label)) : ''}`,
      count: rows.length,
      row: index => {
        const [name = '', ...values] = rows[index] ?? [];
        return cells('td', [first(name), ...values.map(rest)]);
      },
      close: '</table>',
    }),
  };
}

function framesOf({ heading, table, folded }: Detail, { label, table: tableOf }: Writer): Frame[] {
  const frames: Frame[] = [{ open: `<h4>${label(heading)}</h4>`, count: 0, row: () => '', close: '' }];
  if (table) frames.push(tableOf(table.header, table.rows));
  if (folded) {
    const frame = tableOf(table?.header ?? [], folded.rows);
    const open = `<details><summary>${label(folded.title)}</summary>${frame.open}`;
    frames.push({ ...frame, open, close: `${frame.close}</details>` });
  }
  return frames;
}

/** A word, or a small number; none such as `GH-1`, of which GitHub would make a reference. */
const WORD = /^(?:[A-Za-z_]+(?:-[A-Za-z_]+)*|\d{1,6}|\(\d{1,6}\))$/;
/** What could be the beginning of a commit's hash, which GitHub links. */
const HASH = /\b[a-f\d]{7,}\b/i;

/** Whether a text is a heading's words, `Unchanged (12)`, of which nothing is ever made. */
function isWords(text: string): boolean {
  return text.length <= 100 && !HASH.test(text) && text.split(' ').every(word => WORD.test(word));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows it and nothing else. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character] as string);
}
