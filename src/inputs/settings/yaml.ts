import { isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** More than settings have; each costs a search for its anchor. */
const MAX_ALIASES = 100;

/** What is wrong with a text as YAML, without its place and anything of the text. */
export interface YamlProblem {
  what: string;
  /** Where, when that is known. */
  offset?: number;
  /** What to do; empty where `what` says it. */
  advice: string;
  /** Whether it is the parser that found it, and `what` its word for it. */
  syntax: boolean;
}

/** A document as the parser gives it. */
export type Parsed = ReturnType<typeof parseDocument>;

/**
 * A text as YAML 1.2's core schema, with neither tags of its own nor keys that are no texts, and without the merge keys
 * (`<<`) of YAML 1.1.
 * Problems name the kind only: the parser's own messages quote the text.
 * @param uniqueKeys whether a key that is there twice is a problem; each is compared with all before it.
 */
export function parseYaml(
  text: string,
  { lineCounter, uniqueKeys }: { lineCounter: LineCounter; uniqueKeys: boolean },
): { document: Parsed; value: unknown } | { problems: YamlProblem[] } {
  try {
    const document = parseDocument(text, {
      lineCounter,
      uniqueKeys,
      prettyErrors: false,
      stringKeys: true,
      resolveKnownTags: false,
    });
    const problems = problemsOf(document);
    return problems.length > 0 ? { problems } : { document, value: document.toJS({ maxAliasCount: 10 }) };
  } catch (error) {
    // Its message may quote the text.
    return { problems: [problem(error instanceof RangeError ? TOO_DEEP : TOO_MANY_ALIASES)] };
  }
}

/** The value of settings that are YAML. A problem names its line. */
export function fromYaml(text: string): { value: unknown } | { problem: string } {
  const lineCounter = new LineCounter();
  const parsed = parseYaml(text, { lineCounter, uniqueKeys: true });
  if (!('problems' in parsed)) return { value: parsed.value };
  const [{ what, offset, advice, syntax }] = parsed.problems as [YamlProblem];
  const { line, col } = lineCounter.linePos(offset ?? 0);
  const place = offset === undefined ? '' : ` in its line ${line}, column ${col}`;
  return { problem: `${syntax ? 'is neither JSON nor YAML: ' : ''}${what}${place}${advice}` };
}

/** All that the parser found, else the first of what this action does not take. */
function problemsOf(document: Parsed): YamlProblem[] {
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return [problem(TOO_DEEP)];
  if (wrong.length > 0) {
    return wrong.map(({ code, pos }) => ({
      ...problem(code.toLowerCase().replaceAll('_', ' '), pos[0]),
      syntax: true,
    }));
  }
  if (document.directives?.yaml.version !== '1.2') {
    return [problem('is YAML 1.1 by its %YAML directive: leave that out, since this action reads YAML 1.2')];
  }
  const reference = referenceProblem(document);
  return reference ? [reference] : [];
}

function problem(what: string, offset?: number, advice = ''): YamlProblem {
  return { what, ...(offset === undefined ? {} : { offset }), advice, syntax: false };
}

const TOO_DEEP = 'is YAML with too many levels';
const TOO_MANY_ALIASES = 'is YAML with too many aliases';

/** What is wrong with its merge keys and aliases. */
function referenceProblem(document: Parsed): YamlProblem | undefined {
  let found: YamlProblem | undefined;
  let aliases = 0;
  const stop = (...reason: Parameters<typeof problem>) => {
    found = problem(...reason);
    return visit.BREAK;
  };
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.value !== '<<' || key.type !== 'PLAIN') return undefined;
      return stop(
        'has a merge key (<<)',
        key.range?.[0] ?? 0,
        ', which YAML 1.2 has not: write out what it merges',
      );
    },
    Alias(_, alias, path) {
      if (++aliases > MAX_ALIASES) return stop(TOO_MANY_ALIASES);
      const named = alias.resolve(document);
      if (!named) return stop('is YAML with an alias that has no anchor', alias.range?.[0] ?? 0);
      if (!path.some(holder => holder === named)) return undefined;
      return stop('has an alias within what it stands for', alias.range?.[0] ?? 0);
    },
  });
  return found;
}
