import { withSecrets } from '../../secrets/fields.ts';
import type { Generation } from '../generation.ts';
import type { Problem } from '../read.ts';
import { type Compiled, problemsOf } from './check.ts';
import { isDeeper, kindOf, MAX_LEVELS, type Mapping } from './mapping.ts';

/** What the input `settings` holds. No text of it is in any problem, since it may be a secret in the wrong place. */
export interface Settings {
  /** Its secrets as Secrets; undefined where it is no mapping. */
  mapping?: Mapping;
  /** What is wrong with it as the settings of an operation; empty for one that takes none. */
  problems(operation: string, generation: Generation): Problem[];
}

/** Many times what Neon's settings need; parsers of YAML take long for what is meant to take long. */
const MAX_LENGTH = 20_000;

/** Reads the input `settings`: JSON, else YAML, whose parser is loaded only then. */
export async function readSettings(text: string): Promise<Settings> {
  if (text.length > MAX_LENGTH) return refused(`must have at most ${MAX_LENGTH} characters`);
  const compiled = await import('./validators.ts');
  const read = await jsonOrYaml(text);
  return 'problem' in read ? refused(read.problem) : settingsFrom(read.value, compiled);
}

/** A text as JSON, else as YAML, whose parser is loaded only then; or what is wrong with it, without anything of it. */
export async function jsonOrYaml(text: string): Promise<{ value: unknown } | { problem: string }> {
  return fromJson(text) ?? (await import('./yaml.ts')).fromYaml(text);
}

/** Settings that have been parsed. */
export function settingsFrom(value: unknown, compiled: Compiled): Settings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(`must be a mapping such as "enabled: true", but it is ${kindOf(value)}`);
  }
  if (isDeeper(value, MAX_LEVELS)) return refused(`must not be nested deeper than ${MAX_LEVELS} levels`);
  return {
    mapping: withSecrets(value) as Mapping,
    problems: (operation, generation) => problemsOf(operation, generation, value as Mapping, compiled),
  };
}

function refused(message: string): Settings {
  return { problems: () => [{ input: 'settings', message }] };
}

/**
 * JSON that holds no key twice; undefined for everything else, which YAML, its superset, reads or refuses.
 * In valid JSON each text before a colon is a key.
 */
function fromJson(text: string): { value: unknown } | undefined {
  let keys = 0;
  try {
    const value: unknown = JSON.parse(text, (_, held) => {
      if (typeof held === 'object' && held !== null && !Array.isArray(held)) keys += Object.keys(held).length;
      return held;
    });
    const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon);
    return keys === written.length ? { value } : undefined;
  } catch {
    return undefined;
  }
}
