import { describe, expect, test } from '@jest/globals';
import {
  carriesOut,
  type Fault,
  faultyResponse,
  parseFault,
  pendingFault,
  type RawResponse,
  takeFault,
} from '../../../emulator/http/faults.ts';

/** The status of the fault that each request meets, undefined for none. */
function run(faults: Fault[], requests: [method: string, path: string][]): (number | undefined)[] {
  let queue = faults.map(pendingFault);
  return requests.map(([method, path]) => {
    const taken = takeFault(queue, method, path);
    queue = taken.queue;
    return taken.fault?.status;
  });
}

const GET: [string, string] = ['GET', '/projects/p/auth/domains'];
const POST: [string, string] = ['POST', '/projects/auth/create'];

describe('takeFault', () => {
  test('meets one request by default', () => {
    expect(run([{ status: 500 }], [GET, GET])).toEqual([500, undefined]);
  });

  test('meets as many as times, 0 for ever', () => {
    expect(run([{ status: 500, times: 2 }], [GET, GET, GET])).toEqual([500, 500, undefined]);
    expect(run([{ status: 500, times: 0 }], Array(50).fill(GET))).toEqual(Array(50).fill(500));
  });

  test('lets matching requests through first', () => {
    const fault = { status: 500, after: 1, method: 'GET' };
    expect(run([fault], [POST, GET, POST, GET, GET])).toEqual([
      undefined,
      undefined,
      undefined,
      500,
      undefined,
    ]);
  });

  test('matches by method and path', () => {
    expect(run([{ status: 500, method: 'post' }], [GET, POST])).toEqual([undefined, 500]);
    expect(run([{ status: 500, path: '/domains$' }], [POST, GET])).toEqual([undefined, 500]);
    expect(run([{ status: 500, method: 'POST', path: '/domains$' }], [POST, GET])).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('takes one fault after the other', () => {
    const faults = [{ status: 503 }, { status: 429, times: 2 }];
    expect(run(faults, [GET, GET, GET, GET])).toEqual([503, 429, 429, undefined]);
    expect(run([{ status: 500, after: 1 }, { status: 429 }], [GET, GET])).toEqual([429, 500]);
  });

  test('leaves the queue it was given alone', () => {
    const queue = [pendingFault({ status: 500 })];
    takeFault(queue, ...GET);
    expect(queue).toEqual([{ fault: { status: 500 }, skip: 0, left: 1 }]);
  });
});

describe('carriesOut', () => {
  test.each<[boolean, Fault]>([
    [true, { delay: 5 }],
    [true, { headers: { 'retry-after': '1' } }],
    [true, { patch: { id: null } }],
    [true, { status: 202, omit: ['id'] }],
    [true, { connection: 'trickle' }],
    [true, { connection: 'reset-in-body' }],
    [true, { delay: 5, effect: false }],
    [false, { status: 500 }],
    [false, { body: 'x' }],
    [false, { connection: 'reset' }],
    [false, { connection: 'hang' }],
    [true, { connection: 'reset', effect: true }],
    [true, { status: 502, body: 'x', effect: true }],
  ])('is %p for %j', (expected, fault) => {
    expect(carriesOut(fault)).toBe(expected);
  });
});

describe('faultyResponse', () => {
  const real: RawResponse = { status: 201, headers: { 'x-real': '1' }, body: '{"id":"u-1","name":"Ada"}' };
  const raw = (fault: Fault, response: RawResponse | undefined = real) =>
    faultyResponse(fault, response, 'r-1');

  test('is the real response, with other headers if given', () => {
    expect(raw({ delay: 1 })).toEqual(real);
    expect(raw({ headers: { age: '1' } })).toEqual({ ...real, headers: { 'x-real': '1', age: '1' } });
  });

  test('is the real response with fields changed or left out', () => {
    expect(raw({ patch: { id: null, more: 1 } }).body).toBe('{"id":null,"name":"Ada","more":1}');
    expect(raw({ omit: ['id'] }).body).toBe('{"name":"Ada"}');
    expect(raw({ status: 202, omit: ['id'] })).toMatchObject({ status: 202, body: '{"name":"Ada"}' });
    expect(raw({ patch: { id: 'x' } }, { ...real, body: '' }).body).toBe('{"id":"x"}');
  });

  test('is a GeneralError for a status alone, real response or not', () => {
    for (const response of [real, undefined]) {
      const got = faultyResponse({ status: 423 }, response, 'r-1');
      expect(got).toMatchObject({ status: 423, headers: { 'content-type': 'application/json' } });
      expect(JSON.parse(got.body)).toEqual({ request_id: 'r-1', code: '', message: 'emulated fault: 423' });
    }
  });

  test('is the given body as it stands', () => {
    expect(faultyResponse({ body: '{"id":' }, undefined, 'r-1')).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"id":',
    });
    const html = { status: 502, headers: { 'Content-Type': 'text/html' }, body: '<h1>Bad Gateway</h1>' };
    expect(raw(html)).toEqual(html);
    expect(raw({ body: { id: 7 } })).toMatchObject({ status: 201, body: '{"id":7}' });
    expect(raw({ status: 503, body: '' }).body).toBe('');
  });
});

describe('parseFault', () => {
  test.each<Fault>([{}, { path: '^/x', times: 0, connection: 'hang', body: [1], omit: [] }])(
    'takes %j',
    fault => {
      expect(parseFault(fault)).toBe(fault);
    },
  );

  test.each([
    [{ path: '(' }, 'path'],
    [{ status: 99 }, 'status'],
    [{ status: '500' }, 'status'],
    [{ times: 1.5 }, 'times'],
    [{ headers: { age: 1 } }, 'headers'],
    [{ connection: 'slow' }, 'connection'],
    [{ effect: 'yes' }, 'effect'],
    [{ body: null }, 'body'],
    [{ toString: 1 }, 'toString'],
    [[], 'JSON object'],
    [undefined, 'JSON object'],
  ])('refuses %j', (value, name) => {
    expect(() => parseFault(value)).toThrow(name);
  });
});
