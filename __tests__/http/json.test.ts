import { describe, expect, test } from '@jest/globals';
import { parseJson } from '../../src/http/json.ts';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const list = (length: number) => `[${Array(length).fill('1').join()}]`;

describe('a body as JSON', () => {
  test.each([
    '{"a":[1,"x",null,true,{"b":-1.5e3}]}',
    'null',
    '""',
    ' {"a" : 1} ',
    `{"a":${JSON.stringify('[{,"\\'.repeat(200_000))}}`,
    JSON.stringify('\\"'.repeat(100_000)),
    nested(200),
    list(99_999),
  ])('is what JSON.parse gives (%#)', body => {
    expect(parseJson(body)).toEqual({ json: JSON.parse(body) });
  });

  test.each<[string, string]>([
    ['', 'is not JSON'],
    ['{"a":', 'is not JSON'],
    ['<html>', 'is not JSON'],
    ['"open', 'is not JSON'],
    ['"open\\', 'is not JSON'],
    [']'.repeat(300), 'is not JSON'],
    [nested(201), 'is nested more than 200 deep'],
    ['{"a":'.repeat(201), 'is nested more than 200 deep'],
    [list(100_001), 'has more than 100000 values'],
    [`[${'{},'.repeat(60_000)}{}]`, 'has more than 100000 values'],
  ])('is malformed (%#)', (body, malformed) => {
    expect(parseJson(body)).toEqual({ malformed });
  });

  test.each(['[', '{"a":', '"', '\\', ',', '[],', '/', ' '])('takes 4 MB of %s in no time', text => {
    const body = text.repeat(Math.floor((4 * 1024 * 1024) / text.length));
    const started = performance.now();
    parseJson(body);
    expect(performance.now() - started).toBeLessThan(400);
  });
});
