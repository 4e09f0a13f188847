import { format, inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { revealedJson, Secret } from '../../src/secrets/secret.ts';

const VALUE = 'the-hidden-value';
const secret = new Secret(VALUE);

test('reveal gives the value', () => {
  expect(secret.reveal()).toBe(VALUE);
});

describe('no way of printing shows it', () => {
  test.each<[string, () => string]>([
    ['String', () => String(secret)],
    ['a template', () => `${secret}`],
    ['+', () => `x${secret as unknown as string}`],
    ['join', () => [secret].join()],
    ['JSON', () => JSON.stringify({ secret, list: [secret] })],
    ['inspect', () => inspect(secret)],
    ['inspect, nested', () => inspect({ a: { b: [secret] } }, { depth: 9 })],
    ['inspect, with all hidden', () => inspect(secret, { showHidden: true, customInspect: false })],
    ['%s', () => format('%s', secret)],
    ['%o', () => format('%o', secret)],
    ['%j', () => format('%j', secret)],
    ['%d', () => format('%d', secret)],
    ['its properties', () => JSON.stringify([Object.entries(secret), Reflect.ownKeys(secret)])],
    ['a copy', () => JSON.stringify({ ...secret })],
    ['a clone', () => inspect(structuredClone(secret))],
    ['an error', () => String(new Error(`with ${secret}`).stack)],
  ])('%s', (_, print) => {
    expect(print()).not.toContain(VALUE);
    expect(print()).not.toBe('');
  });

  test('it shows as ***', () => {
    expect([String(secret), JSON.stringify(secret), inspect(secret)]).toEqual(['***', '"***"', '***']);
  });
});

describe('revealedJson', () => {
  test('reveals secrets wherever they are, and nothing else changes', () => {
    const value = { a: secret, b: [secret, 'x', 1, null], c: { d: secret }, e: undefined, f: true };
    expect(JSON.parse(revealedJson(value))).toEqual({
      a: VALUE,
      b: [VALUE, 'x', 1, null],
      c: { d: VALUE },
      f: true,
    });
  });

  test('writes a value that needs escaping as JSON', () => {
    expect(revealedJson({ a: new Secret('"\n\\') })).toBe('{"a":"\\"\\n\\\\"}');
  });

  test('reveals a secret that is the whole value', () => {
    expect(revealedJson(secret)).toBe(`"${VALUE}"`);
  });
});
