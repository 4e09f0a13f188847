import { createRequire } from 'node:module';
import path from 'node:path';
import { additions, mergePatch } from './merge.ts';
import { readYaml } from './yaml.ts';

/** A JSON Schema as OpenAPI 3.0 writes it. */
export type Schema = Record<string, unknown>;

/** An OpenAPI document, as far as it is read here. */
export interface Document {
  paths: Record<string, Record<string, unknown>>;
}

let installed: Document | undefined;
let merged: Document | undefined;

/** Neon's OpenAPI document as the installed @neondatabase/api-client has it, read at the first call only. */
export function installedDocument(): Document {
  if (!installed) {
    // From the working directory, since import.meta and __dirname do not both exist in jest and in Node.
    const require = createRequire(path.join(process.cwd(), 'package.json'));
    const folder = path.dirname(require.resolve('@neondatabase/api-client/package.json'));
    const file = path.join(folder, 'public-v2-for-users.gen.yaml');
    // The document is generated: looking for doubled keys in it takes as long as reading it.
    installed = readYaml(file, { uniqueKeys: false, prettyErrors: false }) as Document;
  }
  return installed;
}

/** Neon's OpenAPI document with what is known beyond it (additions.yaml) merged in. */
export function document(): Document {
  merged ??= additions().reduce<unknown>(
    (target, { merge }) => mergePatch(target, merge),
    installedDocument(),
  ) as Document;
  return merged;
}

/** Follows `$ref`s of the document until something else stands there. Throws for one that leads nowhere. */
export function resolve<T extends Schema>(value: T): T {
  const ref = value.$ref;
  if (typeof ref !== 'string') return value;
  const target = ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Schema | undefined)?.[key], document());
  if (!target) throw new Error(`Neon's OpenAPI document has no ${ref}`);
  return resolve(target as T);
}
