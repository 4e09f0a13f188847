import { isScalar, LineCounter, parseDocument, visit } from 'yaml';

type Parsed = ReturnType<typeof parseDocument>;

/** More than settings have; each costs a search for its anchor. */
const MAX_ALIASES = 100;

/**
 * A text as YAML 1.2's core schema, with neither tags of its own nor keys that are no texts or there twice, and
 * without the merge keys (`<<`) of YAML 1.1.
 * Errors name the line and the kind only: the parser's own messages quote the text.
 */
export function fromYaml(text: string): { value: unknown } | { problem: string } {
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      stringKeys: true,
      resolveKnownTags: false,
    });
    const problem = problemOf(document, lineCounter);
    return problem === undefined ? { value: document.toJS({ maxAliasCount: 10 }) } : { problem };
  } catch (error) {
    return { problem: thrownProblem(error) };
  }
}

function problemOf(document: Parsed, lineCounter: LineCounter): string | undefined {
  const at = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return `in its line ${line}, column ${col}`;
  };
  const [wrong] = [...document.errors, ...document.warnings];
  if (wrong?.code === 'RESOURCE_EXHAUSTION') return TOO_DEEP;
  if (wrong) {
    const what = wrong.code.toLowerCase().replaceAll('_', ' ');
    return `is neither JSON nor YAML: ${what} ${at(wrong.pos[0])}`;
  }
  if (document.directives?.yaml.version !== '1.2') {
    return 'is YAML 1.1 by its %YAML directive: leave that out, since this action reads YAML 1.2';
  }
  return referenceProblem(document, at);
}

const TOO_DEEP = 'is YAML with too many levels';
const TOO_MANY_ALIASES = 'is YAML with too many aliases';

/** What is wrong with its merge keys and aliases. */
function referenceProblem(document: Parsed, at: (offset: number) => string): string | undefined {
  let problem: string | undefined;
  let aliases = 0;
  const stop = (found: string) => {
    problem = found;
    return visit.BREAK;
  };
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.value !== '<<' || key.type !== 'PLAIN') return undefined;
      return stop(
        `has a merge key (<<) ${at(key.range?.[0] ?? 0)}, which YAML 1.2 has not: write out what it merges`,
      );
    },
    Alias(_, alias, path) {
      if (++aliases > MAX_ALIASES) return stop(TOO_MANY_ALIASES);
      const named = alias.resolve(document);
      if (!named || !path.some(holder => holder === named)) return undefined;
      return stop(`has an alias within what it stands for ${at(alias.range?.[0] ?? 0)}`);
    },
  });
  return problem;
}

/** What the parser throws, by its kind: its message may quote the text. */
function thrownProblem(error: unknown): string {
  if (error instanceof RangeError) return TOO_DEEP;
  const { message } = error as Error;
  return /^Unresolved alias/.test(message) ? 'is YAML with an alias that has no anchor' : TOO_MANY_ALIASES;
}
