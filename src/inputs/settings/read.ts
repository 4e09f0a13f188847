import { SECRET_FIELD } from '../../secrets/fields.ts';
import { Secret } from '../../secrets/secret.ts';
import type { Generation } from '../call.ts';
import type { Problem } from '../read.ts';
import { type Compiled, problemsOf } from './check.ts';
import { kindOf, type Mapping } from './mapping.ts';

/** What the input `settings` holds. No text of it is in any problem, since it may be a secret in the wrong place. */
export interface Settings {
  /** Its secrets as Secrets; undefined where it is no mapping. */
  mapping?: Mapping;
  /** What is wrong with it as the settings of an operation; empty for one that takes none. */
  problems(operation: string, generation: Generation): Problem[];
}

/** Reads the input `settings`: JSON, else YAML, whose parser is loaded only then. */
export async function readSettings(text: string): Promise<Settings> {
  const compiled = await import('./validators.ts');
  const read = fromJson(text) ?? (await (await import('./yaml.ts')).fromYaml(text));
  return 'problem' in read ? refused(read.problem) : settingsFrom(read.value, compiled);
}

/** Settings that have been parsed. */
export function settingsFrom(value: unknown, compiled: Compiled): Settings {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(`must be a mapping such as "enabled: true", but it is ${kindOf(value)}`);
  }
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
    const written = text.match(/"(?:[^"\\]|\\.)*"\s*:|"(?:[^"\\]|\\.)*"/g)?.filter(one => one.endsWith(':'));
    return keys === (written?.length ?? 0) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

function withSecrets(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map(item => withSecrets(item, name));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, withSecrets(held, key)]));
  }
  return typeof value === 'string' && value !== '' && SECRET_FIELD.test(name) ? new Secret(value) : value;
}
