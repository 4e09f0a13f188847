import { nearest, orList } from '../../text.ts';
import { kindOf, type Mapping } from './mapping.ts';
import type { Finding } from './validators.ts';

/** One thing that is wrong with a value, in words. */
export interface Wrong {
  /** The keys that lead to the value. */
  at: readonly string[];
  /** The key of it that is missing or too much, where it may be shown. */
  key: string | undefined;
  message: string;
  finding: Finding;
}

/** What the words about a mapping need to know of it. */
export interface Known {
  /** The keys that the mapping at a path may have. */
  keysAt(path: readonly string[]): readonly string[];
  /** Why a key is not one of the mapping, where there is a better reason than that it is unknown. */
  misplaced(key: string): string | undefined;
}

/** What a validator found, in words that quote no value. What follows from another finding is left out. */
export function wrongIn(findings: readonly Finding[], value: unknown, known: Known): Wrong[] {
  const typed = findings.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath);
  return findings.flatMap(finding => {
    // A value of the wrong type is none of the choices either.
    if (finding.keyword === 'enum' && typed.includes(finding.instancePath)) return [];
    const at = keysOf(finding);
    const message = messageOf(finding, at, value, known);
    if (message === undefined) return [];
    return [{ at, key: message === NAMELESS ? undefined : namedKey(finding), message, finding }];
  });
}

/** The keys that lead to what a finding is about: those of its JSON Pointer (RFC 6901). */
export function keysOf({ instancePath }: Finding): string[] {
  const keys = instancePath.split('/').slice(1);
  return keys.map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The key that a finding calls missing or unknown. */
export function namedKey({ params }: Finding): string | undefined {
  return (params.missingProperty ?? params.additionalProperty) as string | undefined;
}

/** Whether a key could be the name of a field; one that could not may hold anything, so it is not shown. */
export function isName(text: string): boolean {
  return /^[\w-]{1,60}$/.test(text);
}

function messageOf(
  { keyword, params }: Finding,
  path: readonly string[],
  value: unknown,
  known: Known,
): string | undefined {
  const held = valueAt(value, path);
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
      return unknownKey(String(params.additionalProperty), known.keysAt(path), held, known);
    case 'type':
      return wrongType(String(params.type), held);
    case 'enum':
      return wrongChoice(params.allowedValues as string[], held);
    case 'minimum':
    case 'maximum':
      return `must be ${keyword === 'minimum' ? 'at least' : 'at most'} ${params.limit}`;
    case 'minLength':
      return params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} characters`;
    case 'maxLength':
      return `must have at most ${params.limit} characters`;
    case 'minItems':
      return `must have at least ${params.limit} item${params.limit === 1 ? '' : 's'}`;
    case 'minProperties':
      return 'is empty: there is nothing to change';
    // Only that no schema belongs to the type, which the findings about the type report.
    case 'discriminator':
      return undefined;
    default:
      return `does not fit Neon's API description (${keyword})`;
  }
}

/** A key that may be anything is not shown: the holder's path is. */
const NAMELESS = 'has a key that is no name or has no value; is there a space after each colon?';

function unknownKey(
  key: string,
  known: readonly string[],
  holder: unknown,
  { misplaced }: Pick<Known, 'misplaced'>,
): string {
  if (!isName(key)) return NAMELESS;
  if (known.includes(key)) return 'does not go with this type';
  const reason = misplaced(key);
  if (reason !== undefined) return reason;
  const near = nearest(key, known);
  if (near) return `is not known; did you mean ${near}?`;
  // Such as a secret after a comma that was to be a colon.
  if (((holder as Mapping)[key] ?? null) === null) return NAMELESS;
  return known.length > 0 ? `is not known; known are ${known.join(', ')}` : 'is not known';
}

const TYPES: Record<string, string> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

/** That a value has another type than JSON Schema's word names. */
export function wrongType(type: string, value: unknown): string {
  const unquoted = type === 'string' && value !== null && typeof value !== 'object';
  const quoted =
    typeof value === 'string' && (type === 'boolean' ? /^(?:true|false)$/ : /^-?\d+$/).test(value);
  const advice = unquoted ? ': put it in quotes' : quoted ? ': leave out the quotes' : '';
  return `must be ${TYPES[type] ?? type}, but it is ${kindOf(value)}${advice}`;
}

function wrongChoice(choices: readonly string[], value: unknown): string {
  const near = typeof value === 'string' ? nearest(value.toLowerCase(), choices) : undefined;
  return `must be ${orList(choices)}${near ? `; did you mean ${near}?` : ''}`;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((held, key) => (held as Mapping | undefined)?.[key], value);
}

/** Settings that were read by a step before and are written back would set the asterisks as the secret. */
export function isRedacted(text: string): boolean {
  return text.includes('***');
}

export const REDACTED =
  'holds ***, as this action shows secrets: give the secret itself, or leave the key out';
