import { Ajv2019, type ErrorObject, type ValidateFunction } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { resolve, type Schema } from './document.ts';

interface Discriminator {
  propertyName: string;
  mapping: Record<string, string>;
}

/** Gives what is wrong with a value, one line a problem; an empty list when nothing is. */
export type Check = (value: unknown) => string[];

// That the schemas are schemas is a test's to see, once: compiling the schema of schemas takes as long as all else.
const options = {
  strict: false,
  allErrors: true,
  meta: false,
  validateSchema: false,
  code: { optimize: false },
} as const;
const ajv = addFormats.default(new Ajv2019(options));
// Path and query parameters arrive as text.
const coercing = addFormats.default(new Ajv2019({ ...options, coerceTypes: true }));

/** A check of JSON bodies that takes no key which the schema does not name. */
export function bodyCheck(schema: Schema): Check {
  return check(ajv.compile(closed(schema)));
}

/** A check of parameters. It turns the values of the object it is given into the types the schema names. */
export function parameterCheck(schema: Schema): Check {
  const text = JSON.stringify(schema);
  const known = parameterChecks.get(text) ?? check(coercing.compile(closed(schema)));
  parameterChecks.set(text, known);
  return known;
}

/** By schema: most endpoints have the same parameters. */
const parameterChecks = new Map<string, Check>();

function check(validate: ValidateFunction): Check {
  return value => {
    if (validate(value)) return [];
    const errors = validate.errors ?? [];
    // A key counts as unevaluated as well when the member schema that names it failed for another reason.
    const others = errors.filter(error => error.keyword !== 'unevaluatedProperties');
    return [...new Set((others.length > 0 ? others : errors).flatMap(problem))];
  };
}

function problem({ keyword, instancePath, message, params }: ErrorObject): string[] {
  // Reports only that the schema of "then" failed, whose own errors are there as well.
  if (keyword === 'if') return [];
  const key = params.additionalProperty ?? params.unevaluatedProperty;
  if (key !== undefined) return [`${instancePath}/${key} is not known`];
  const allowed = params.allowedValues ? `: ${params.allowedValues.join(', ')}` : '';
  return [`${instancePath} ${message}${allowed}`.trim()];
}

/** The schema without `$ref` and `discriminator`, every object in it closed to other keys. */
export function closed(schema: Schema): Schema {
  const open = opened(schema);
  const composed = open.allOf || open.oneOf || open.anyOf;
  if (composed) return { ...open, unevaluatedProperties: false };
  const closable = open.properties && open.additionalProperties === undefined;
  return closable ? { ...open, additionalProperties: false } : open;
}

// A member of allOf or oneOf must not be closed itself: it does not know the keys of the others.
function opened(schema: Schema): Schema {
  const open: Schema = { ...withoutDiscriminator(resolve(schema)) };
  if (open.properties) open.properties = mapValues(open.properties as Record<string, Schema>, closed);
  for (const key of ['items', 'additionalProperties']) {
    if (typeof open[key] === 'object') open[key] = closed(open[key] as Schema);
  }
  for (const key of ['allOf', 'oneOf', 'anyOf', 'then']) {
    const member = open[key] as Schema | Schema[] | undefined;
    if (member) open[key] = Array.isArray(member) ? member.map(opened) : opened(member);
  }
  return open;
}

/**
 * OpenAPI lets `discriminator.mapping` name schemas that do not declare the property. Ajv's own
 * discriminator refuses those, and a plain oneOf matches several of them.
 */
function withoutDiscriminator(schema: Schema): Schema {
  if (!schema.discriminator) return schema;
  const { discriminator, oneOf: _, ...rest } = schema;
  const { propertyName, mapping } = discriminator as Discriminator;
  return {
    ...rest,
    required: [...((rest.required as string[] | undefined) ?? []), propertyName],
    properties: { ...(rest.properties as Schema), [propertyName]: { enum: Object.keys(mapping) } },
    allOf: Object.entries(mapping).map(([value, $ref]) => ({
      if: { properties: { [propertyName]: { const: value } }, required: [propertyName] },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's word
      then: { $ref },
    })),
  };
}

function mapValues(values: Record<string, Schema>, change: (schema: Schema) => Schema): Schema {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
