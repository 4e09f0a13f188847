import type { LineCounter } from 'yaml';
import type { YamlProblem } from '../../inputs/settings/yaml.ts';
import { oneLine } from '../../text.ts';
import { frame, keyParts, type ShownParts } from './frame.ts';
import type { Found } from './placed.ts';

/** One thing that is wrong with a configuration file. */
export interface ConfigProblem {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units, as editors count. */
  column: number;
  /** Of the value or key, such as `auth.oauth_providers[0].client_id`; empty for the file as a whole. */
  path: string;
  message: string;
  /** The line, its secrets left out, and below it a caret at the place; empty where there is no place. */
  frame: string[];
}

/** A problem in one line: its place in the file and what is wrong. */
export function problemLine(filePath: string, { line, column, path, message }: ConfigProblem): string {
  return `${oneLine(filePath)}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`;
}

/** The lines of a problem for a log: the place and what is wrong, then the frame. */
export function problemText(filePath: string, problem: ConfigProblem): string[] {
  return [problemLine(filePath, problem), ...problem.frame];
}

/** What was found, each once and in the order of the file. */
export function inOrder(found: readonly Found[]): Found[] {
  const once = new Map(found.map(one => [`${one.offset} ${one.path} ${one.message}`, one]));
  return [...once.values()].toSorted((a, b) => a.offset - b.offset);
}

/** What was found as problems with their lines. */
export function placedProblems(
  found: readonly Found[],
  text: string,
  lineCounter: LineCounter,
  parts: ShownParts,
): ConfigProblem[] {
  return inOrder(found).map(({ offset, path, message }) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col, path, message, frame: frame(text, lineCounter, offset, parts) };
  });
}

/** What the parser found; of each line the first, since the others mostly follow from it. */
export function yamlProblems(
  problems: readonly YamlProblem[],
  text: string,
  lineCounter: LineCounter,
): ConfigProblem[] {
  const placed = problems.flatMap(problem =>
    problem.offset === undefined
      ? []
      : [{ offset: problem.offset, path: '', message: messageOf(problem, text, lineCounter) }],
  );
  const lines = new Set<number>();
  const first = placedProblems(placed, text, lineCounter, keyParts(text)).filter(
    ({ line }) => !lines.has(line) && lines.add(line),
  );
  return [...problems.filter(({ offset }) => offset === undefined).map(wholeProblem), ...first];
}

function messageOf(problem: YamlProblem, text: string, lineCounter: LineCounter): string {
  const { what, advice, syntax, offset = 0 } = problem;
  const { line } = lineCounter.linePos(offset);
  const source = text.slice(lineCounter.lineStarts[line - 1], lineCounter.lineStarts[line]);
  const quotes = syntax && source.includes('${') ? IN_QUOTES : '';
  return `${syntax ? 'is not valid YAML: ' : ''}${what}${advice}${quotes}`;
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: what to write
const IN_QUOTES = '; within [ ] and { } a text with ${NAME} must be in quotes';

function wholeProblem({ what, advice }: YamlProblem): ConfigProblem {
  return problemOfFile(`${what}${advice}`);
}

/** What is wrong with the file as a whole. */
export function problemOfFile(message: string): ConfigProblem {
  return { line: 1, column: 1, path: '', message, frame: [] };
}
