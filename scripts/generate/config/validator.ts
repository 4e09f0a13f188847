import type { Schema } from '../../../spec/document.ts';
import { plain } from '../schema.ts';
import { GENERATED, standalone } from '../standalone.ts';
import { authSource } from './source.ts';

export const CONFIG_VALIDATOR_PATH = 'src/apply/config/validators.ts';

const HEADER = `${GENERATED}import type { Validator } from '../../inputs/settings/validators.ts';
`;

/** The module that checks `auth` of a configuration file. */
export function configValidatorModule(): string {
  const schema = plain(authSource());
  const keys = [...keysByPath(schema, '')].map(([path, names]) => `  '${path}': ${JSON.stringify(names)},\n`);
  return `${HEADER}
${standalone(new Map([['auth', schema]]))}
/** Checks \`auth\`: what is wrong is in \`errors\` then. */
export const validateAuth: Validator = auth;

/** The keys that a mapping may have, by its path; \`*\` stands for each item of a list. */
export const KEYS: Record<string, readonly string[] | undefined> = {\n${keys.join('')}};

/** Mappings whose further keys Neon's document lets through. */
export const OPEN: readonly string[] = ${JSON.stringify(openPaths(schema, ''))};
`;
}

/** The keys of each mapping of a schema, by its path. */
export function keysByPath(schema: Schema, path: string): Map<string, string[]> {
  const { properties, oneOf, items } = parts(schema);
  if (items) return keysByPath(items, `${path}/*`);
  const own = { ...properties, ...Object.assign({}, ...oneOf.map(member => member.properties)) };
  const names = Object.keys(own);
  if (names.length === 0) return new Map();
  const inner = Object.entries(own).flatMap(([key, held]) => [
    ...keysByPath(held as Schema, `${path}/${key}`),
  ]);
  return new Map([[path, names], ...inner]);
}

function openPaths(schema: Schema, path: string): string[] {
  const { properties, items } = parts(schema);
  if (items) return openPaths(items, `${path}/*`);
  const inner = Object.entries(properties).flatMap(([key, held]) => openPaths(held, `${path}/${key}`));
  return schema.additionalProperties === true ? [path, ...inner] : inner;
}

function parts({ properties = {}, oneOf = [], items }: Schema) {
  return {
    properties: properties as Record<string, Schema>,
    oneOf: oneOf as Schema[],
    items: items as Schema | undefined,
  };
}
