import {
  isRedacted,
  type Known,
  keysOf,
  namedKey,
  REDACTED,
  type Wrong,
  wrongIn,
} from '../../inputs/settings/findings.ts';
import type { Finding } from '../../inputs/settings/validators.ts';
import {
  type Found,
  found,
  foundAtKey,
  keyPath,
  type Leaf,
  leavesOf,
  mapLeaves,
  type Placed,
  placedAt,
  plainValue,
} from './placed.ts';
import { KEYS, validateAuth } from './validators.ts';

/** What the schema finds wrong, and the values as the schema wants them. */
export interface Checked {
  value: Placed;
  problems: Found[];
  /** Under keys that the schema does not know, and nothing says what they hold. */
  unknown: Placed[];
}

/** Checks `auth`, its variables replaced, against Neon's document. */
export function checked(given: Placed): Checked {
  const value = converted(given);
  const plain = plainValue(value);
  const findings = findingsOf(plain).filter(finding => !isOpen(value, finding));
  const wrong = wrongIn(findings, plain, KNOWN);
  const redacted = leavesOf(value).filter(({ content: leaf }) => isRedacted(String(leaf.value)));
  return {
    value,
    problems: [...wrong.map(one => problemOf(value, one)), ...redacted.map(leaf => found(leaf, REDACTED))],
    unknown: wrong.flatMap(one => unknownValue(value, one)),
  };
}

const KNOWN: Known = {
  keysAt: path => KEYS[schemaPath(path)] ?? [],
  misplaced: () => undefined,
};

/** The path with `*` for each item of a list, as KEYS has it. */
export function schemaPath(path: readonly string[]): string {
  return path.map(key => `/${/^\d+$/.test(key) ? '*' : key}`).join('');
}

function findingsOf(value: unknown): Finding[] {
  return validateAuth(value) ? [] : (validateAuth.errors ?? []);
}

/** A variable is a text; where the schema wants a number, true or false, one that is exactly such is taken as it. */
function converted(value: Placed): Placed {
  const wanted = new Map<Leaf, string>();
  for (const finding of findingsOf(plainValue(value))) {
    const content = placedAt(value, keysOf(finding))?.content;
    if (finding.keyword === 'type' && content?.kind === 'leaf')
      wanted.set(content, String(finding.params.type));
  }
  return mapLeaves(value, ({ content }) => {
    const type = wanted.get(content);
    return type !== undefined && content.variables?.whole
      ? { ...content, value: convert(content.value, type) }
      : content;
  });
}

function convert(value: Leaf['value'], type: string): Leaf['value'] {
  const text = String(value);
  if (type === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true';
  if (type !== 'boolean' && /^-?\d{1,15}$/.test(text)) return Number(text);
  return value;
}

/** Whether nothing can be wrong yet: the value has been reported as none, or depends on a variable that is not set. */
function isOpen(root: Placed, finding: Finding): boolean {
  const content = placedAt(root, keysOf(finding))?.content;
  if (content?.kind !== 'leaf') return false;
  if (content.value === null) return true;
  if (!content.variables?.unset) return false;
  // A list or a mapping it will never be, nor a number where other characters stand around it.
  const { keyword, params } = finding;
  return (
    keyword !== 'type' ||
    (content.variables.whole !== undefined && /^(?:boolean|integer)$/.test(String(params.type)))
  );
}

function problemOf(root: Placed, { at, key, message, finding }: Wrong): Found {
  const holder = placedAt(root, at) ?? root;
  const named = namedKey(finding);
  if (named === undefined) {
    return found(holder, variableMessage(holder, message, finding));
  }
  const held = placedAt(holder, [named]);
  if (held) return foundAtKey(held, message);
  return foundAtKey(
    { ...holder, path: key === undefined ? holder.path : keyPath(holder, key, true) },
    message,
  );
}

/** What is wrong with a variable's value is that of the variable, not of quotes. */
function variableMessage({ content }: Placed, message: string, { keyword }: Finding): string {
  if (keyword !== 'type' || content.kind !== 'leaf' || !content.variables) return message;
  return `${message.split(',')[0]}, but it is the text of ${content.variables.text}`;
}

function unknownValue(root: Placed, { at, finding }: Wrong): Placed[] {
  if (finding.keyword !== 'additionalProperties') return [];
  return [placedAt(root, [...at, namedKey(finding) ?? '']) ?? []].flat();
}
