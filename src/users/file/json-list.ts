import { Tokenizer, TokenizerError, TokenParser, TokenParserError, TokenType } from '@streamparser/json';
import { type FilePlace, MAX_ROW, type Read, rowOf, TOO_LONG } from './row.ts';

/** Where a row and its fields begin. */
interface Places {
  start: FilePlace;
  fields: Map<string, FilePlace>;
}

/** The rows of a JSON list of mappings. */
export function* jsonListRows(chunks: Iterable<Buffer>): Generator<Read, void> {
  const reading = listReader();
  try {
    for (const chunk of chunks) {
      reading.write(chunk);
      yield* reading.rows.splice(0);
      if (reading.pending() <= MAX_ROW) continue;
      yield { issue: { ...reading.place(), message: TOO_LONG } };
      return;
    }
    reading.end();
  } catch (error) {
    if (!(error instanceof TokenizerError || error instanceof TokenParserError)) throw error;
    yield* reading.rows.splice(0);
    const { isStarted, isWhole } = reading.state();
    const message = isWhole
      ? 'there is more after the list'
      : isStarted
        ? 'is not JSON'
        : 'must be a JSON list';
    yield { issue: { ...reading.place(), message } };
    return;
  }
  yield* reading.rows.splice(0);
  if (!reading.state().isWhole) yield { issue: { ...reading.place(), message: 'the list has no end' } };
}

const OPENING: readonly TokenType[] = [TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET];
const CLOSING: readonly TokenType[] = [TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET];

/** Collects rows as bytes come, with the places of their fields. */
function listReader() {
  const rows: Read[] = [];
  const lines = linePlaces();
  const tokenizer = new Tokenizer();
  const parser = new TokenParser({ paths: ['$.*'], keepStack: false });
  let [depth, isKey, offset, rowStart] = [0, false, 0, 0];
  let places: Places = { start: { line: 1, column: 1 }, fields: new Map() };
  let isStarted = false;
  tokenizer.onToken = token => {
    if (!isStarted && token.token !== TokenType.LEFT_BRACKET) throw new TokenizerError('list');
    isStarted = true;
    offset = token.offset;
    const opens = OPENING.includes(token.token);
    const closes = CLOSING.includes(token.token);
    if (depth === 1 && !closes && token.token !== TokenType.COMMA) {
      rowStart = offset;
      places = { start: lines.at(offset), fields: new Map() };
    }
    // Whatever else stands in the place of a key ends the reading.
    if (depth === 2 && isKey) places.fields.set(String(token.value), lines.at(offset));
    isKey = token.token === TokenType.LEFT_BRACE || token.token === TokenType.COMMA;
    depth += opens ? 1 : closes ? -1 : 0;
    parser.write(token);
    if (depth === 1) rowStart = offset + 1;
  };
  parser.onValue = ({ value, stack }) => {
    if (stack.length !== 1) return;
    const { start, fields } = places;
    rows.push(rowOf(value, start.line, field => fields.get(field) ?? start));
  };
  return {
    rows,
    write(chunk: Buffer): void {
      lines.add(chunk);
      tokenizer.write(chunk);
    },
    end: () => tokenizer.isEnded || tokenizer.end(),
    /** How many bytes of a row have been read that has no end yet. */
    pending: () => (parser.isEnded ? 0 : lines.length() - rowStart),
    place: () => lines.at(offset),
    state: () => ({ isStarted, isWhole: parser.isEnded }),
  };
}

/** Where bytes are by line and column, asked for in their order. Columns are counted in bytes. */
function linePlaces() {
  let [length, line, lineStart] = [0, 1, 0];
  const breaks: number[] = [];
  return {
    add(chunk: Buffer): void {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) breaks.push(length + at);
      length += chunk.length;
    },
    at(offset: number): FilePlace {
      const passed = breaks.findIndex(at => at >= offset);
      const before = breaks.splice(0, passed < 0 ? breaks.length : passed);
      line += before.length;
      lineStart = (before.at(-1) ?? lineStart - 1) + 1;
      return { line, column: offset - lineStart + 1 };
    },
    length: () => length,
  };
}
