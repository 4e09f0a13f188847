import { LineCounter, parseDocument } from 'yaml';

/**
 * A text as YAML 1.2's core schema, with neither tags of its own nor keys that are no texts or there twice.
 * Errors name the line and the kind only: the parser's own messages quote the text.
 */
export function fromYaml(text: string): { value: unknown } | { problem: string } {
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      stringKeys: true,
    });
    const [wrong] = [...document.errors, ...document.warnings];
    if (!wrong) return { value: document.toJS({ maxAliasCount: 10 }) };
    const { line, col } = lineCounter.linePos(wrong.pos[0]);
    const what = wrong.code.toLowerCase().replaceAll('_', ' ');
    return { problem: `is neither JSON nor YAML: ${what} in its line ${line}, column ${col}` };
  } catch {
    return { problem: 'is YAML with an alias that has no anchor, or with too many aliases or levels' };
  }
}
