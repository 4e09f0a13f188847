import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { planStep } from './support/plans.ts';
import { givenOf, isOurs, stepsOf, yamlBlocks } from './support/workflows.ts';

const BLOCKS = ['README.md', 'docs/AUTH_AS_CODE.md', 'docs/PREVIEWS.md'].flatMap(yamlBlocks);
const FILES = BLOCKS.filter((block): block is AuthFile => isMapping(block) && 'auth' in block);
const STEPS = BLOCKS.flatMap(stepsOf).filter(isOurs).flatMap(givenOf);
const OF_AUTH_AS_CODE = STEPS.filter(({ operation = '' }) =>
  ['validate', 'apply', 'export'].includes(operation),
);

test.each(OF_AUTH_AS_CODE)('the step of the documents with %j is right and uses all that it gives', given => {
  const common = given.operation === 'validate' ? {} : { project_id: 'x' };
  expect(planStep({ ...common, ...given })).toMatchObject({ warnings: [] });
});

describe('the files of the documents', () => {
  test.each(FILES.map((file, at) => [at + 1, file] as const))(
    'number %d is valid, with each overlay',
    (_, file) => {
      const validate = new Ajv({ strict: false, allErrors: true }).compile(readSchema());
      const merged = Object.values(file.overlays ?? {}).map(overlay => ({ auth: merge(file.auth, overlay) }));
      for (const one of [file, ...merged]) {
        validate(one);
        expect(validate.errors ?? []).toEqual([]);
      }
    },
  );

  test('together have every key that there is', () => {
    const shown = keysOf(FILES);
    expect(propertiesOf(readSchema()).filter(key => !shown.includes(key))).toEqual([]);
  });
});

/** The schema of the file, without the draft that it names: Ajv's default reads either. */
function readSchema(): object {
  const { $schema: _, ...schema } = JSON.parse(readFileSync('schema/neon-auth.schema.json', 'utf8'));
  return schema;
}

interface AuthFile {
  auth: unknown;
  overlays?: Record<string, unknown>;
}

/** An overlay over what is below it: mappings key by key, all else replaced. */
function merge(below: unknown, above: unknown): unknown {
  if (!isMapping(below) || !isMapping(above)) return above;
  const keys = [...new Set([...Object.keys(below), ...Object.keys(above)])];
  return Object.fromEntries(
    keys.map(key => [key, key in above ? merge(below[key], above[key]) : below[key]]),
  );
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  return isMapping(value) ? Object.entries(value).flatMap(([key, held]) => [key, ...keysOf(held)]) : [];
}

/** The names of all properties that a JSON Schema has, at any depth. */
function propertiesOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(propertiesOf);
  if (!isMapping(schema)) return [];
  const own = isMapping(schema.properties) ? Object.keys(schema.properties) : [];
  return [...own, ...Object.values(schema).flatMap(propertiesOf)];
}
