import path from 'node:path';
import { readYaml } from './yaml.ts';

/** An entry of additions.yaml: something that Neon publishes, but not in its package. */
export interface Addition {
  name: string;
  /** Neon's page that has it. */
  source: string;
  /** The day on which it was read there. */
  read: string;
  /** A place in the document; once the package has something there, the entry is superfluous. */
  superfluous_when: string[];
  /** What is merged over the document. */
  merge: Json;
}

type Json = { [key: string]: unknown };

let loaded: Addition[] | undefined;

/** The entries of additions.yaml in their order. */
export function additions(): readonly Addition[] {
  // From the working directory, since import.meta and __dirname do not both exist in jest and in Node.
  const file = path.join(process.cwd(), 'spec', 'additions.yaml');
  loaded ??= readYaml(file, { merge: true }) as Addition[];
  return loaded;
}

/** The additions that a document has already, by name. */
export function superfluousAdditions(document: object): string[] {
  const has = (place: readonly string[]) =>
    place.reduce<unknown>((node, key) => (node as Json | undefined)?.[key], document) !== undefined;
  return additions()
    .filter(addition => has(addition.superfluous_when))
    .map(({ name }) => name);
}

/** JSON Merge Patch (RFC 7396): the target with the patch merged in. Neither of them is changed. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isMapping(patch)) return patch;
  const merged: Json = isMapping(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

function isMapping(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
