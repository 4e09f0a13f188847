import { resolve, type Schema } from '../../../spec/document.ts';
import type { Discriminator } from '../schema.ts';
import { authSource } from './source.ts';
import { WORDS } from './words.ts';

export const CONFIG_SCHEMA_PATH = 'schema/neon-auth.schema.json';

const VARIABLE = '^\\$\\{[A-Za-z_][A-Za-z0-9_]*\\}$';
/** Keywords that stay as they are. */
const KEPT = [
  'description',
  'default',
  'examples',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
];

/**
 * The schema of a configuration file for editors, as JSON. Draft-07 is what every version of the YAML language server
 * takes (https://github.com/redhat-developer/yaml-language-server: up to 1.x "JSON Schema 7 and below"). A number or
 * `true` may be a variable there.
 */
export function configSchema(): string {
  const { properties } = published(authSource(), '') as { properties: Record<string, Schema> };
  const named = Object.keys(properties).map(key => [key, { $ref: `#/definitions/${key}` }]);
  const overlay = { type: 'object', properties: Object.fromEntries(named), additionalProperties: false };
  // An overlay may change the mail server that `auth` has, and then needs no type.
  const mailServer = { allOf: [{ $ref: '#/definitions/email_provider' }], required: ['type'] };
  const auth = { ...overlay, properties: { ...overlay.properties, email_provider: mailServer } };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'neon-auth.schema.json',
    title: 'Neon Auth of a branch',
    description: `What a branch's Neon Auth should be. A key that is absent is left alone. In texts \${NAME} is replaced by that variable of the step's environment; $\${ is a literal \${.`,
    type: 'object',
    required: ['auth'],
    properties: {
      auth: {
        ...auth,
        title: 'Auth',
        description: 'What holds for every branch, unless an overlay changes it.',
      },
      overlays: {
        title: 'Overlays',
        description:
          'Changes to auth by name, chosen by the input overlay: mappings are merged, lists and values replaced.',
        type: 'object',
        propertyNames: { pattern: '^[A-Za-z0-9_-]{1,60}$' },
        additionalProperties: overlay,
      },
    },
    additionalProperties: false,
    definitions: properties,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** @param path where it stands within `auth`, for its words. */
function published(given: Schema, path: string): Schema {
  const schema = resolve(given);
  const kept = KEPT.flatMap(keyword => (keyword in schema ? [[keyword, schema[keyword]]] : []));
  const words = { ...Object.fromEntries(kept), ...WORDS[path] };
  // What stands beside a reference in Neon's document describes the place.
  const place = given.description ? { description: given.description } : {};
  return { ...words, ...place, ...typed(schema, path) };
}

function typed(schema: Schema, path: string): Schema {
  if (schema.discriminator) return discriminated(schema.discriminator as Discriminator, path);
  if (Array.isArray(schema.examples)) return suggested(schema.examples);
  if (schema.enum) return { anyOf: [{ enum: schema.enum }, { type: 'string', pattern: VARIABLE }] };
  const { type, properties, items, required, additionalProperties } = schema;
  if (type === 'array') return { type, items: published(items as Schema, `${path}/*`) };
  if (type === 'object') {
    return {
      type,
      ...(required ? { required } : {}),
      properties: members(properties as Record<string, Schema>, path),
      additionalProperties: additionalProperties === true,
    };
  }
  if (type === 'string' || type === undefined) return type ? { type } : {};
  return { type: [type, 'string'], pattern: VARIABLE };
}

function members(properties: Record<string, Schema>, path: string): Schema {
  const entries = Object.entries(properties);
  return Object.fromEntries(entries.map(([key, held]) => [key, published(held, `${path}/${key}`)]));
}

function suggested(known: readonly unknown[]): Schema {
  return { anyOf: [{ enum: known }, { type: 'string', minLength: 1 }] };
}

/** One mapping of all keys, and which of them go with which type: editors suggest better from that than from `oneOf`. */
function discriminated({ propertyName, mapping }: Discriminator, path: string): Schema {
  const forms = Object.entries(mapping).map(([value, $ref]) => {
    const { properties } = resolve<Schema>({ $ref });
    return { value, properties: properties as Record<string, Schema> };
  });
  const names = forms.map(({ value }) => value);
  const all = Object.assign({}, ...forms.map(({ properties }) => properties), {
    [propertyName]: { type: 'string', enum: names },
  });
  return {
    type: 'object',
    properties: members(all, path),
    additionalProperties: false,
    allOf: forms.map(({ value, properties }) => ({
      if: { required: [propertyName], properties: { [propertyName]: { const: value } } },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's word
      then: { propertyNames: { enum: Object.keys(properties) } },
    })),
  };
}
