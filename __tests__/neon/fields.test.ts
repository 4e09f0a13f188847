import { describe, expect, test } from '@jest/globals';
import { NeonError } from '../../src/neon/errors.ts';
import {
  object,
  objects,
  optionalText,
  ResponseProblem,
  readFields,
  readItems,
  text,
} from '../../src/neon/fields.ts';

type Fields = { id: string; list: unknown[] };

test.each([undefined, null, '', ' \n'])(
  'an absent text is undefined, and a fault where it must be there: %j',
  id => {
    expect(optionalText<Fields>({ id }, 'id')).toBeUndefined();
    expect(() => text<Fields>({ id }, 'id')).toThrow('the response has no id');
  },
);

test.each([0, false, {}, []])('a field of another type is a fault: %j', id => {
  expect(() => optionalText<Fields>({ id }, 'id')).toThrow(ResponseProblem);
  expect(() => text<Fields>({ id }, 'id')).toThrow(/id .*is not a text/);
});

test('a text is itself', () => {
  expect([text<Fields>({ id: 'x' }, 'id'), optionalText<Fields>({ id: ' x' }, 'id')]).toEqual(['x', ' x']);
});

test.each([undefined, null, {}, 'x', [1], [null], [[]]])('a list of objects is not %j', list => {
  expect(() => objects({ list }, 'list')).toThrow('the response has no list of list');
});

test('a list of objects may be empty', () => {
  expect(objects({ list: [] }, 'list')).toEqual([]);
  expect(objects({ list: [{ a: 1 }] }, 'list')).toEqual([{ a: 1 }]);
});

test.each([undefined, null, 'x', 5, []])('an object is not %j', value => {
  expect(() => object(value, 'page')).toThrow('the page is not a JSON object');
});

describe('readFields', () => {
  const request = { method: 'POST', path: '/x' };

  test('gives what was made', () => {
    expect(readFields(request, { status: 200, body: { id: 'x' } }, body => body)).toEqual({ id: 'x' });
  });

  test.each([
    ['GET', false],
    ['POST', true],
    ['DELETE', true],
  ])('turns a fault in the response of a %s into an error; outcome unknown: %s', (method, outcomeUnknown) => {
    const make = () => readFields({ ...request, method }, { status: 201, body: undefined }, body => body);
    expect(make).toThrow(NeonError);
    expect(make).toThrow(`${method} /x: 201, but the response is not a JSON object`);
    expect(make).toThrow(expect.objectContaining({ status: 201, outcomeUnknown }));
  });

  test('leaves other errors alone', () => {
    const make = () =>
      readFields(request, { status: 200, body: {} }, () => {
        throw new RangeError('mine');
      });
    expect(make).toThrow(RangeError);
  });
});

describe('readItems', () => {
  const request = { method: 'GET', path: '/api_keys' };
  const read = (body: unknown) =>
    readItems(request, { status: 200, body }, (item: { id?: unknown }) => text(item, 'id'));

  test('gives what is made of each item', () => {
    expect(read([{ id: 'a' }, { id: 'b' }])).toEqual(['a', 'b']);
    expect(read([])).toEqual([]);
  });

  test.each([[{}], [undefined], [null], ['x'], [[1]], [[null]], [[[]]]])('%j is no list of objects', body => {
    expect(() => read(body)).toThrow('GET /api_keys: 200, but the response is no list of objects');
  });
});
