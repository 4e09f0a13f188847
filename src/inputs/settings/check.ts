import type { Generation } from '../generation.ts';
import type { Problem } from '../read.ts';
import { INPUT_NAMES } from '../table.ts';
import { isName, isRedacted, type Known, REDACTED, wrongIn } from './findings.ts';
import type { Mapping } from './mapping.ts';
import type { KEYS, validators } from './validators.ts';

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
  const known: Known = {
    keysAt: path => (path.length === 0 ? (KEYS[name] ?? []) : []),
    misplaced: key =>
      INPUT_NAMES.some(input => input === key)
        ? `is not one of the settings: give it as the input ${key}`
        : undefined,
  };
  const problems = wrongIn(findings, settings, known).map(({ at, key, message }) =>
    problem(key === undefined ? at : [...at, key], message),
  );
  return [...problems, ...redactedValues(settings)];
}

/** `settings.a.0`, as far as it is names. */
function problem(path: readonly string[], message: string): Problem {
  return {
    input: path.length > 0 && path.every(isName) ? `settings.${path.join('.')}` : 'settings',
    message,
  };
}

function redactedValues(settings: Mapping): Problem[] {
  const found: string[][] = [];
  const walk = (held: unknown, path: string[]): void => {
    if (typeof held === 'string' && isRedacted(held)) found.push(path);
    if (typeof held !== 'object' || held === null) return;
    for (const [key, inner] of Object.entries(held)) walk(inner, [...path, key]);
  };
  walk(settings, []);
  return found.map(path => problem(path, REDACTED));
}
