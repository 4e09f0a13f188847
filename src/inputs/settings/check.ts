import { nearest, orList } from '../../text.ts';
import type { Generation } from '../generation.ts';
import type { Problem } from '../read.ts';
import { INPUT_NAMES } from '../table.ts';
import { kindOf, type Mapping } from './mapping.ts';
import type { Finding, KEYS, validators } from './validators.ts';

/** What `npm run generate` makes. */
export interface Compiled {
  validators: typeof validators;
  KEYS: typeof KEYS;
}

/** What is wrong with a mapping as the settings of an operation, each by its path. No value is shown. */
export function problemsOf(
  operation: string,
  generation: Generation,
  settings: Mapping,
  { validators, KEYS }: Compiled,
): Problem[] {
  // Only where the generations differ has the later one an entry of its own.
  const own = `${operation} (${generation})`;
  const name = validators[own] ? own : operation;
  const validate = validators[name];
  if (!validate) return [];
  const findings = validate(settings) ? [] : (validate.errors ?? []);
  const typed = findings.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath);
  const problems = findings.flatMap(finding => {
    // A value of the wrong type is none of the choices either.
    if (finding.keyword === 'enum' && typed.includes(finding.instancePath)) return [];
    const message = messageOf(finding, KEYS[name] ?? [], settings);
    const { missingProperty: missing, additionalProperty: added } = finding.params;
    const key = missing ?? added;
    const path = key === undefined ? finding.instancePath : `${finding.instancePath}/${key}`;
    return message === undefined ? [] : [problem(message === NAMELESS ? '' : path, message)];
  });
  return [...problems, ...redactedValues(settings)];
}

/** `/a/0` as `settings.a.0`. A name that is none may hold anything, so it is not shown. */
function problem(path: string, message: string): Problem {
  const names = path.split('/').slice(1);
  return {
    input: names.length > 0 && names.every(isName) ? `settings.${names.join('.')}` : 'settings',
    message,
  };
}

const isName = (text: string) => /^[\w-]{1,60}$/.test(text);

function messageOf(
  { keyword, instancePath, params }: Finding,
  keys: readonly string[],
  settings: Mapping,
): string | undefined {
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
      return unknownKey(
        String(params.additionalProperty),
        instancePath === '' ? keys : [],
        valueAt(settings, instancePath),
      );
    case 'type':
      return wrongType(String(params.type), valueAt(settings, instancePath));
    case 'enum':
      return wrongChoice(params.allowedValues as string[], valueAt(settings, instancePath));
    case 'minimum':
    case 'maximum':
      return `must be ${keyword === 'minimum' ? 'at least' : 'at most'} ${params.limit}`;
    case 'minLength':
      return params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} characters`;
    case 'maxLength':
      return `must have at most ${params.limit} characters`;
    case 'minProperties':
      return 'is empty: there is nothing to change';
    // Only that no schema belongs to the type, which the findings about the type report.
    case 'discriminator':
      return undefined;
    default:
      return `does not fit Neon's API description (${keyword})`;
  }
}

const NAMELESS = 'has a key that is no name or has no value; is there a space after each colon?';

function unknownKey(key: string, known: readonly string[], holder: unknown): string {
  if (!isName(key)) return NAMELESS;
  if (known.includes(key)) return 'does not go with this type';
  if (INPUT_NAMES.some(name => name === key))
    return `is not one of the settings: give it as the input ${key}`;
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

function wrongType(type: string, value: unknown): string {
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

function valueAt(settings: Mapping, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((held, key) => (held as Mapping | undefined)?.[key], settings);
}

/** Settings that were read by a step before and are written back would set the asterisks as the secret. */
function redactedValues(settings: Mapping): Problem[] {
  const found: string[] = [];
  const walk = (held: unknown, path: string): void => {
    if (typeof held === 'string' && held.includes('***')) found.push(path);
    if (typeof held !== 'object' || held === null) return;
    for (const [key, inner] of Object.entries(held)) walk(inner, `${path}/${key}`);
  };
  walk(settings, '');
  return found.map(path =>
    problem(path, 'holds ***, as this action shows secrets: give the secret itself, or leave the key out'),
  );
}
