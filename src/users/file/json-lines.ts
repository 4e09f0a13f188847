import { MAX_ROW, type Read, rowOf, TOO_LONG } from './row.ts';

/** The rows of JSON Lines: one mapping a line; blank lines are left out. */
export function* jsonLineRows(chunks: Iterable<Buffer>): Generator<Read, void> {
  const decoder = new TextDecoder();
  let [line, rest] = [0, ''];
  for (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) yield* rowsOf(text, ++line);
    if (rest.length > MAX_ROW) {
      yield { issue: { line: line + 1, message: TOO_LONG } };
      return;
    }
  }
  yield* rowsOf(rest, line + 1);
}

function* rowsOf(text: string, line: number): Generator<Read, void> {
  if (text.trim() === '') return;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    yield { issue: { line, message: 'is not JSON' } };
    return;
  }
  yield rowOf(value, line, () => ({ line }));
}
