import type { Schema } from '../../spec/document.ts';
import { operations } from '../../spec/operations.ts';
import { GENERATIONS } from '../../src/inputs/generation.ts';
import type { Operation } from '../../src/operations/declare.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import { keysOf, settingsSchema } from './schema.ts';
import { GENERATED, identifier, standalone } from './standalone.ts';

export const VALIDATORS_PATH = 'src/inputs/settings/validators.ts';

const HEADER = `${GENERATED}
/** One thing that is wrong, as Ajv tells it. */
export interface Finding {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** Says whether settings are right; what is wrong is in \`errors\` then. */
export interface Validator {
  (settings: unknown): boolean;
  errors?: Finding[] | null;
}
`;

/** The module of stand-alone checks, one for each operation that takes settings. */
export function validatorsModule(): string {
  const schemas = settingsSchemas();
  const names = [...schemas.keys()];
  const code = standalone(schemas);
  const lookup = names.map(name => `  '${name}': ${identifier(name)},\n`).join('');
  const keys = names
    .map(name => `  '${name}': ${JSON.stringify(keysOf(schemas.get(name) ?? {}))},\n`)
    .join('');
  return `${HEADER}
${code}
/** By the operation whose settings they check; \`name (generation)\` where a generation takes others. */
export const validators: Record<string, Validator | undefined> = {\n${lookup}};

/** Every key that the settings of an operation may have. */
export const KEYS: Record<string, readonly string[] | undefined> = {\n${keys}};
`;
}

/** What the settings of each operation may hold, as Neon's document has it. */
export function settingsSchemas(): Map<string, Schema> {
  const taking = OPERATIONS.filter(({ required }) => required?.includes('settings'));
  return new Map(taking.flatMap(schemasOf));
}

/** The schemas of the body without what other inputs give: by name, and by generation what differs in a later one. */
function schemasOf({ name, endpoints, required = [] }: Operation): [string, Schema][] {
  const elsewhere = required.filter(input => input !== 'settings');
  const schemas = GENERATIONS.flatMap(generation => {
    const endpoint = endpoints[generation];
    if (!endpoint) return [];
    const { method, path } = endpoint;
    const found = operations().find(one => one.method === method && one.path === path);
    if (!found?.body) throw new Error(`${name}: the document has no body for ${method} ${path}`);
    return [[`${name} (${generation})`, settingsSchema(found.body.schema, elsewhere)] as [string, Schema]];
  });
  const [first, ...later] = schemas;
  if (!first) return [];
  return [
    [name, first[1]],
    ...later.filter(([, schema]) => JSON.stringify(schema) !== JSON.stringify(first[1])),
  ];
}
