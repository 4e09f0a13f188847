import { resolve, type Schema } from '../../spec/document.ts';

/** How a schema of Neon's document tells its forms apart. */
export interface Discriminator {
  propertyName: string;
  mapping: Record<string, string>;
}

const BOUNDS: Record<string, Schema> = { int32: { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 }, int64: {} };
/** Keywords that check nothing. */
const WORDS = /^(?:description|title|default|examples?|deprecated|format|x-)/;

/**
 * A schema of Neon's document as one that Ajv compiles to little code: `plain`, and an object that requires nothing
 * must hold something.
 * @param elsewhere keys that come from other inputs.
 */
export function settingsSchema(schema: Schema, elsewhere: readonly string[]): Schema {
  const closed = plain(schema);
  const { properties, required = [] } = closed as { properties?: Schema; required?: string[] };
  if (!properties) return closed;
  const kept = Object.entries(properties).filter(([key]) => !elsewhere.includes(key));
  const needed = required.filter(key => !elsewhere.includes(key));
  return {
    ...closed,
    properties: Object.fromEntries(kept),
    ...(needed.length > 0 ? { required: needed } : { minProperties: 1 }),
  };
}

/** Every key that some form of the settings takes. */
export function keysOf({ properties = {}, oneOf = [] }: { properties?: Schema; oneOf?: Schema[] }): string[] {
  return [...new Set([...Object.keys(properties), ...oneOf.flatMap(keysOf)])];
}

/**
 * A schema without `$ref` and words for people, every object that is not open by its own word closed to keys that it
 * does not name.
 */
export function plain(given: Schema): Schema {
  const schema = resolve(given);
  if (schema.discriminator) return discriminated(schema.discriminator as Discriminator);
  if (schema.allOf) return plain(merged((schema.allOf as Schema[]).map(member => resolve(member))));
  const left = Object.entries(schema).filter(([keyword]) => !WORDS.test(keyword));
  const changed = left.map(([keyword, value]) => [keyword, plainValue(keyword, value)]);
  return {
    ...bounds(schema),
    ...Object.fromEntries(changed),
    ...(schema.properties && schema.additionalProperties === undefined
      ? { additionalProperties: false }
      : {}),
  };
}

function plainValue(keyword: string, value: unknown): unknown {
  if (keyword === 'items') return plain(value as Schema);
  if (keyword !== 'properties') return value;
  const entries = Object.entries(value as Record<string, Schema>);
  return Object.fromEntries(entries.map(([key, held]) => [key, plain(held)]));
}

function bounds({ type, format }: Schema): Schema {
  if (type !== 'integer' || format === undefined) return {};
  const known = BOUNDS[format as string];
  if (!known) throw new Error(`the format ${format} of an integer is not known here`);
  return known;
}

function merged(members: Schema[]): Schema {
  const odd = members.find(member => !member.properties || member.discriminator || member.allOf);
  if (odd) throw new Error('allOf of anything but plain objects is not handled here');
  return {
    type: 'object',
    properties: Object.assign({}, ...members.map(({ properties }) => properties)),
    required: members.flatMap(({ required = [] }) => required as string[]),
  };
}

/** The property that decides comes first, as the one value that its member has. */
function discriminated({ propertyName, mapping }: Discriminator): Schema {
  const names = Object.keys(mapping);
  return {
    type: 'object',
    required: [propertyName],
    properties: { [propertyName]: { enum: names } },
    discriminator: { propertyName },
    oneOf: names.map(name => {
      const member = plain({ $ref: mapping[name] });
      const { [propertyName]: _, ...others } = member.properties as Schema;
      return { ...member, properties: { [propertyName]: { const: name }, ...others } };
    }),
  };
}
