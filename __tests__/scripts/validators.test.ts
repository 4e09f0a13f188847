import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { keysOf, settingsSchema } from '../../scripts/generate/schema.ts';
import { VALIDATORS_PATH, validatorsModule } from '../../scripts/generate/validators.ts';

test('the committed checks are what `npm run generate` makes of Neon’s document', () => {
  expect(readFileSync(VALIDATORS_PATH, 'utf8')).toBe(validatorsModule());
});

test('they need no module', () => {
  expect(validatorsModule()).not.toMatch(/\brequire\(|^import /m);
});

describe('settingsSchema', () => {
  test('leaves out words, closes objects and wants something in them', () => {
    const schema = { type: 'object', description: 'x', properties: { a: { type: 'string', example: 'x' } } };
    expect(settingsSchema(schema, [])).toEqual({
      type: 'object',
      properties: { a: { type: 'string' } },
      additionalProperties: false,
      minProperties: 1,
    });
  });

  test('leaves out what another input gives', () => {
    const schema = { type: 'object', required: ['a', 'b'], properties: { a: {}, b: {} } };
    expect(settingsSchema(schema, ['b'])).toMatchObject({ required: ['a'], properties: { a: {} } });
  });

  test('leaves an object open that says so', () => {
    const schema = { type: 'object', properties: { a: {} }, additionalProperties: true };
    expect(settingsSchema(schema, [])).toMatchObject({ additionalProperties: true });
  });

  test('has a member for each value of a discriminator', () => {
    const schema = settingsSchema({ $ref: '#/components/schemas/NeonAuthEmailServerConfig' }, []);
    expect(schema).toMatchObject({
      required: ['type'],
      properties: { type: { enum: ['standard', 'shared'] } },
      oneOf: [
        { properties: { type: { const: 'standard' } }, additionalProperties: false },
        { properties: { type: { const: 'shared' } }, additionalProperties: false },
      ],
    });
    expect(keysOf(schema)).toEqual(expect.arrayContaining(['type', 'host', 'sender_name']));
  });

  test('refuses what it would not check rightly', () => {
    expect(() => settingsSchema({ type: 'integer', format: 'int8' }, [])).toThrow('the format int8');
    expect(() => settingsSchema({ allOf: [{ type: 'string' }] }, [])).toThrow('allOf');
  });
});
