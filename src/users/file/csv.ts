import { CsvError, parse } from 'csv-parse';
import { headerIssues, isFieldName } from './fields.ts';
import { type Purpose, REQUIRED } from './purpose.ts';
import { type FilePlace, MAX_ROW, type Read, type Row, TOO_LONG } from './row.ts';

/** A record and its text, with line breaks before it. */
interface Parsed {
  record: string[];
  raw: string;
}

const OPTIONS = {
  raw: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: MAX_ROW,
  record_delimiter: ['\r\n', '\n', '\r'],
};

const REASONS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened in it and never closed',
  CSV_INVALID_CLOSING_QUOTE:
    'after the quote that ends a field there is more than a comma (a quote within a field is written twice)',
  INVALID_OPENING_QUOTE: 'a quote stands in a field that does not begin with one',
  CSV_MAX_RECORD_SIZE: TOO_LONG,
};

/**
 * The rows of CSV (RFC 4180) with a header; fields that are empty are left out. What is wrong with how it is written ends
 * them.
 */
export async function* csvRows(chunks: Iterable<Buffer>, purpose: Purpose): AsyncGenerator<Read, void> {
  let header: string[] | undefined;
  let line = 1;
  for await (const parsed of records(chunks)) {
    if ('code' in parsed) {
      yield { issue: { line, message: REASONS[parsed.code] ?? `is not CSV (${parsed.code})` } };
      return;
    }
    const { record, raw } = parsed;
    const start = line + breaksIn(/^[\r\n]*/.exec(raw)?.[0] ?? '');
    line += breaksIn(raw);
    if (header) yield rowOf(record, header, raw.replace(/^[\r\n]+/, ''), start);
    else {
      header = record.map(name => name.trim());
      const issues = headerIssues(header, purpose);
      yield* issues.map(message => ({ issue: { line: start, message } }));
      if (issues.length > 0) return;
    }
  }
  if (!header)
    yield { issue: { line: 1, message: `the file is empty: it needs a header with ${REQUIRED[purpose]}` } };
}

/**
 * The records of CSV, and at the end the code of an error. They are taken as they are parsed: those that wait in a
 * stream are lost with an error after them.
 */
async function* records(chunks: Iterable<Buffer>): AsyncGenerator<Parsed | { code: string }, void> {
  const found: Parsed[] = [];
  const parser = parse({
    ...OPTIONS,
    // With `raw` it is given what is declared to be the record alone.
    on_record: parsed => void found.push(parsed as unknown as Parsed),
  });
  parser.on('error', () => undefined).resume();
  const after = async (act: (done: (error?: Error | null) => void) => void): Promise<Error | undefined> =>
    new Promise(resolve => act(error => resolve(error ?? undefined)));
  let error: Error | undefined;
  for (const chunk of chunks) {
    error = await after(done => parser.write(chunk, done));
    yield* found.splice(0);
    if (error) break;
  }
  error ??= await after(done => parser.end(done));
  yield* found.splice(0);
  if (error instanceof CsvError) yield { code: error.code };
  else if (error) throw error;
}

function rowOf(record: readonly string[], header: readonly string[], raw: string, line: number): Read {
  if (record.length !== header.length) {
    const message = `has ${record.length} fields, and the header has ${header.length}`;
    return { issue: { line, message } };
  }
  const filled = header.flatMap((name, index): [string, string][] =>
    record[index]?.trim() ? [[name, record[index]]] : [],
  );
  const placeOf: Row['placeOf'] = field =>
    isFieldName(field) && header.includes(field) ? placeIn(raw, header.indexOf(field), line) : { line };
  return { line, fields: Object.fromEntries(filled), placeOf };
}

/** Where the field of that index begins in the text of a record. */
function placeIn(raw: string, index: number, line: number): FilePlace {
  let [left, isQuoted, start, row] = [index, false, 0, line];
  for (let at = 0; left > 0 && at < raw.length; at++) {
    const char = raw[at];
    if (char === '"') isQuoted = !isQuoted;
    const isBreak = char === '\n' || (char === '\r' && raw[at + 1] !== '\n');
    if (isBreak) row++;
    if (isBreak || (char === ',' && !isQuoted)) start = at + 1;
    if (char === ',' && !isQuoted) left--;
  }
  const lineStart = Math.max(raw.lastIndexOf('\n', start - 1), raw.lastIndexOf('\r', start - 1)) + 1;
  return { line: row, column: [...raw.slice(start > 0 ? lineStart : 0, start)].length + 1 };
}

function breaksIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
