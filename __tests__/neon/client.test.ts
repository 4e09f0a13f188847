import '../support/toolkit.ts';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { TransportError } from '../../src/http/transport.ts';
import type { NeonRequest } from '../../src/neon/client.ts';
import { NeonError } from '../../src/neon/errors.ts';
import { createMasker } from '../../src/secrets/masking.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { VERSION } from '../../src/version.ts';
import { HOST, lost, refused, type Scripted, scripted } from '../support/neon.ts';
import { API_KEY, errorOf } from '../support/plans.ts';

const READ: NeonRequest = { method: 'GET', path: '/projects/p/auth/integrations' };
const WRITE: NeonRequest = { method: 'POST', path: '/projects/auth/keys', body: { project_id: 'p' } };
/** What Neon itself sends; a code may be empty. */
const BUSY = { status: 503, body: { message: 'busy', code: '' } };
const WRITES: NeonRequest[] = ['POST', 'PUT', 'PATCH', 'DELETE'].map(method => ({ ...WRITE, method }));

/** The NeonError that a request ends with. */
async function failure({ neon }: Scripted, request: NeonRequest): Promise<NeonError> {
  const error = await errorOf(neon.request(request));
  expect(error).toBeInstanceOf(NeonError);
  return error as NeonError;
}

afterEach(() => {
  jest.restoreAllMocks();
});

test('the secrets of an error’s body are registered before its message is read', async () => {
  const masker = createMasker(() => {});
  const body = { message: 'the password Pa5s&word is wrong', details: { password: 'Pa5s&word' } };
  const { redact, registerFields } = masker;
  const error = await failure(scripted([{ status: 400, body }], {}, { redact, registerFields }), READ);
  expect(error.text()).toContain('400 the password *** is wrong');
});

describe('what goes out', () => {
  test('has exactly these headers', async () => {
    const run = scripted([{ status: 200 }]);
    await run.neon.request(WRITE);
    expect(run.sent).toEqual([
      {
        method: 'POST',
        url: `${HOST}/projects/auth/keys`,
        headers: {
          authorization: `Bearer ${API_KEY}`,
          accept: 'application/json',
          'content-type': 'application/json',
          'user-agent': `neon-auth-action/${VERSION}`,
        },
        body: '{"project_id":"p"}',
        timeout: 120_000,
        setting: 'api_host',
      },
    ]);
  });

  test('has the key in that header and nowhere else', async () => {
    const run = scripted([{ status: 503 }, refused(), { status: 401, body: { message: 'no' } }]);
    const error = await failure(run, { ...READ, query: { search: 'x' } });
    const rest = run.sent.map(({ headers: { authorization, ...others }, ...request }) => ({
      ...request,
      others,
    }));
    expect(run.sent).toHaveLength(3);
    expect(JSON.stringify([rest, run.log, run.debug, error, error.text(), error.stack])).not.toContain(
      API_KEY,
    );
  });

  test('reveals secrets of the body only there', async () => {
    const run = scripted([BUSY, { status: 400 }]);
    const body = { client_secret: new Secret('hush-hush') };
    const error = await failure(run, { ...WRITE, body });
    expect(run.sent.map(request => request.body)).toEqual(Array(2).fill('{"client_secret":"hush-hush"}'));
    expect(JSON.stringify([run.log, run.debug, error, error.text()])).not.toContain('hush');
  });

  test('has no body where none was asked for', async () => {
    const run = scripted([{ status: 200 }]);
    await run.neon.request({ method: 'DELETE', path: '/x' });
    expect(run.sent[0]?.body).toBeUndefined();
  });

  test('has an encoded query', async () => {
    const run = scripted([{ status: 200 }]);
    await run.neon.request({ ...READ, query: { search: 'a&b=c d/é', cursor: '+' } });
    const { searchParams } = new URL(run.sent[0]?.url ?? '');
    expect([...searchParams]).toEqual([
      ['search', 'a&b=c d/é'],
      ['cursor', '+'],
    ]);
  });
});

describe('a good response', () => {
  test.each([200, 201, 202, 204])('is any 2xx: %i', async status => {
    const run = scripted([{ status, body: { id: 'x' } }]);
    expect(await run.neon.request(WRITE)).toEqual({ status, body: { id: 'x' }, requestId: undefined });
    expect(run.sent).toHaveLength(1);
  });

  test.each(['', ' \n'])('may have no body: %j', async body => {
    const run = scripted([{ status: 204, body }]);
    expect(await run.neon.request(WRITE)).toEqual({ status: 204, body: undefined });
  });

  test('that is not JSON is an error, and for a write one that may have been carried out', async () => {
    const html = {
      status: 200,
      body: '<html>login</html>',
      headers: { 'content-type': 'text/html', 'x-request-id': 'r-1' },
    };
    const read = await failure(scripted([html]), READ);
    const write = await failure(scripted([html]), WRITE);
    expect(read.message).toBe(
      'GET /projects/p/auth/integrations: 200, but its body is not JSON (text/html, 18 bytes)',
    );
    expect(read.text()).toContain('Check api_host');
    expect([read.outcomeUnknown, write.outcomeUnknown]).toEqual([false, true]);
    expect(write.status).toBe(200);
    expect([read.requestId, write.requestId]).toEqual(['r-1', 'r-1']);
  });
});

describe('the last response', () => {
  test('has the request id of its headers', async () => {
    const run = scripted([
      { status: 200, headers: { 'x-neon-ret-request-id': 'neon-1', 'x-request-id': 'x' } },
    ]);
    await run.neon.request(READ);
    expect(run.neon.lastResponse()).toEqual({ status: 200, requestId: 'neon-1' });
  });

  test.each([{ 'x-request-id': 'other-1' }, { 'x-request-id': 'other-1', 'x-neon-ret-request-id': ' ' }])(
    'has it from x-request-id, too: %j',
    async headers => {
      const run = scripted([{ status: 200, headers }]);
      await run.neon.request(READ);
      expect(run.neon.lastResponse().requestId).toBe('other-1');
    },
  );

  test('has the request id of its body before that of its headers', async () => {
    const headers = { 'x-request-id': 'of-header' };
    const run = scripted([{ status: 404, body: { message: 'none', request_id: 'of-body' }, headers }]);
    const error = await failure(run, READ);
    expect(run.neon.lastResponse()).toEqual({ status: 404, requestId: 'of-body' });
    expect(error.message).toContain('(request id of-body)');
  });

  test('takes no request id of a body that is no error', async () => {
    const run = scripted([{ status: 200, body: { request_id: 'mine' } }]);
    await run.neon.request(READ);
    expect(run.neon.lastResponse()).toEqual({ status: 200, requestId: undefined });
  });

  test('is nothing before there is one', () => {
    expect(scripted([]).neon.lastResponse()).toEqual({});
  });

  test('loses the request id of the one before', async () => {
    const run = scripted([{ status: 200, headers: { 'x-request-id': 'first' } }, { status: 204 }]);
    await run.neon.request(READ);
    await run.neon.request(READ);
    expect(run.neon.lastResponse()).toEqual({ status: 204, requestId: undefined });
  });

  test('has the status of one that broke off, and not the request id of the one before', async () => {
    const first = { status: 200, headers: { 'x-request-id': 'first' } };
    const run = scripted([first, new TransportError('lost', 'the connection broke', { status: 201 })]);
    await run.neon.request(READ);
    await failure(run, WRITE);
    expect(run.neon.lastResponse()).toEqual({ status: 201 });
  });
});

describe('an error', () => {
  test('names request, status, message, code and request id', async () => {
    const body = { message: 'project not found', code: 'NOT_FOUND', request_id: 'r-1' };
    const error = await failure(scripted([{ status: 404, body }]), READ);
    expect(error.message).toBe(
      'GET /projects/p/auth/integrations: 404 project not found (code NOT_FOUND, request id r-1)',
    );
    expect(error).toMatchObject({ status: 404, requestId: 'r-1', outcomeUnknown: false });
    expect(error.advice).toHaveLength(1);
  });

  test.each([
    [500, undefined, '500 Internal Server Error'],
    [599, undefined, '599 without a message'],
    [400, { message: 5 }, '400 Bad Request'],
    [422, [], '422 Unprocessable Entity'],
    [403, null, '403 Forbidden'],
  ])('%i with %j has a message all the same', async (status, body, what) => {
    expect((await failure(scripted([{ status, body }]), WRITE)).what).toBe(what);
  });

  test('reports that its body is not JSON', async () => {
    const body = '<html>\n::error::Bad gateway</html>';
    const error = await failure(
      scripted([{ status: 502, body, headers: { 'content-type': 'text/html' } }]),
      WRITE,
    );
    expect(error.what).toBe(`502 Bad Gateway; its body is not JSON (text/html, ${body.length} bytes)`);
  });

  test('keeps outside text to one line without commands', async () => {
    const body = { message: 'a\n::error::b ##[group]c', code: 'x\r\ny', request_id: 'z\n' };
    const error = await failure(scripted([{ status: 400, body }]), WRITE);
    expect(error.what).toBe('400 a ::error::b ## [group]c (code x y, request id z)');
  });

  test.each([300, 301, 302, 303, 307, 308])('%i is one: no redirect is followed', async status => {
    const run = scripted([{ status, headers: { location: 'https://elsewhere.test/x' } }]);
    const error = await failure(run, READ);
    expect(run.sent).toHaveLength(1);
    expect(error.status).toBe(status);
    expect(error.text()).toContain('elsewhere.test is not followed');
  });

  test('that is no response at all is passed on with its advice', async () => {
    const certificate = new TransportError('rejected', 'the certificate is not trusted', {
      advice: 'Set it.',
    });
    const run = scripted([certificate]);
    const error = await failure(run, WRITE);
    expect(error.text()).toBe('POST /projects/auth/keys: the certificate is not trusted. Set it.');
    expect(error).toMatchObject({ outcomeUnknown: false, status: undefined });
    expect(run.sent).toHaveLength(1);
  });

  test('of the action’s own is not taken for one of Neon', async () => {
    const run = scripted([]);
    expect(await errorOf(run.neon.request(READ))).not.toBeInstanceOf(NeonError);
  });
});

describe('trying again', () => {
  test.each([READ, ...WRITES])('$method after 423, 429 and 503, and when never connected', async request => {
    const run = scripted([{ status: 423 }, { status: 429 }, BUSY, refused(), { status: 200 }]);
    expect((await run.neon.request(request)).status).toBe(200);
    expect(run.sent).toHaveLength(5);
    expect(run.waits).toEqual([500, 1000, 2000, 4000]);
  });

  test('a GET also after 500, 502, 504 and a lost response', async () => {
    const run = scripted([{ status: 500 }, { status: 502 }, { status: 504 }, lost(), { status: 200 }]);
    expect((await run.neon.request(READ)).status).toBe(200);
    expect(run.sent).toHaveLength(5);
  });

  test('a GET also after 408 and a 503 of a gateway', async () => {
    const run = scripted([{ status: 408 }, { status: 503, body: '<h1>Bad' }, { status: 200 }]);
    expect((await run.neon.request(READ)).status).toBe(200);
    expect(run.sent).toHaveLength(3);
  });

  test.each<[string, object]>([
    ['408', { status: 408 }],
    ['408 of Neon', { ...BUSY, status: 408 }],
    ['503 without a body', { status: 503 }],
    ['503 with a page', { status: 503, body: '<h1>503 Service Unavailable</h1>' }],
    ['503 with a message alone', { status: 503, body: { message: 'upstream connect error' } }],
    ['503 with a code that is no text', { status: 503, body: { message: 'no', code: 503 } }],
    ['503 with no message', { status: 503, body: { message: ' ', code: 'X' } }],
    ['503 with a list', { status: 503, body: [] }],
  ])('no write after %s: it may have been carried out behind a gateway', async (_, step) => {
    for (const request of WRITES) {
      const run = scripted([step as { status: number }, { status: 201 }]);
      expect(await failure(run, request)).toMatchObject({ outcomeUnknown: true, retried: false });
      expect(run.sent).toHaveLength(1);
    }
  });

  test('after Neon’s own 503 it may have been carried out, however often', async () => {
    const run = scripted([BUSY, BUSY], { maxRetries: 1 });
    const error = await failure(run, WRITE);
    expect(error).toMatchObject({ outcomeUnknown: true, ofEarlierTry: false, retried: true });
    expect(error.text()).toContain('503 busy. Gave up after 2 tries in 0.5 s. Neon had a fault');
  });

  test.each<[string, Parameters<typeof scripted>[0], boolean]>([
    ['503', [BUSY, { status: 403 }], true],
    ['503, with a lock after it', [BUSY, { status: 423 }, { status: 404 }], true],
    ['503, with a connection that was not made after it', [BUSY, refused(), { status: 422 }], true],
    ['423', [{ status: 423 }, { status: 403 }], false],
    ['429', [{ status: 429 }, { status: 404 }], false],
  ])('a refusal takes back nothing that an earlier try may have done: %s', async (_, steps, isOpen) => {
    const error = await failure(scripted(steps), WRITE);
    expect(error).toMatchObject({ outcomeUnknown: isOpen, ofEarlierTry: isOpen, retried: true });
    expect(await failure(scripted(steps), READ)).toMatchObject({ outcomeUnknown: false });
  });

  test.each<[string, Parameters<typeof scripted>[0], boolean]>([
    ['a try that reached a server', [{ status: 423 }, { status: 409 }], true],
    ['one that did, and one that did not', [{ status: 429 }, refused(), { status: 409 }], true],
    ['no try but this', [{ status: 409 }], false],
    ['a connection that was never made', [refused(), { status: 409 }], false],
  ])('a refusal knows of %s', async (_, steps, retried) => {
    expect(await failure(scripted(steps), WRITE)).toMatchObject({ status: 409, retried });
  });

  test.each([400, 401, 403, 404, 405, 409, 410, 422, 501])('nothing after %i', async status => {
    for (const request of [READ, WRITE]) {
      const run = scripted([{ status, headers: { 'retry-after': '1' } }]);
      await failure(run, request);
      expect(run.sent).toHaveLength(1);
    }
  });

  test.each(WRITES)(
    'never a $method whose response was lost; it may have been carried out',
    async request => {
      const run = scripted([lost()]);
      const error = await failure(run, request);
      expect(error).toMatchObject({ outcomeUnknown: true, status: undefined });
      expect(run.sent).toHaveLength(1);
      expect(run.waits).toEqual([]);
    },
  );

  test.each(WRITES)('never a $method after 500, 502 or 504', async request => {
    for (const status of [500, 502, 504]) {
      const run = scripted([{ status }]);
      expect((await failure(run, request)).status).toBe(status);
      expect(run.sent).toHaveLength(1);
    }
  });

  test('a lost write is reported as one even where a response came before it', async () => {
    const error = await failure(scripted([BUSY, lost('no response')]), WRITE);
    expect(error).toMatchObject({
      outcomeUnknown: true,
      what: 'no response; before that: 503 busy',
    });
  });

  test('a write whose response was too large went out: it may have been carried out', async () => {
    const large = new TransportError('rejected', 'the response is larger', { status: 201 });
    expect(await failure(scripted([large]), WRITE)).toMatchObject({ outcomeUnknown: true, status: 201 });
    expect(await failure(scripted([large]), READ)).toMatchObject({ outcomeUnknown: false });
    const after = await failure(scripted([{ ...BUSY, headers: { 'x-request-id': 'r-1' } }, large]), WRITE);
    expect(after).toMatchObject({ status: 201, requestId: undefined });
  });

  test.each([0, 1, 3])('stops after max_retries: %i', async maxRetries => {
    const run = scripted(Array(maxRetries + 1).fill({ status: 503, body: { message: 'busy' } }), {
      maxRetries,
    });
    expect((await failure(run, READ)).what).toBe('503 busy');
    expect(run.sent).toHaveLength(maxRetries + 1);
  });

  test('counts the retries of each request for itself', async () => {
    const run = scripted([{ status: 503 }, { status: 200 }, { status: 503 }, { status: 200 }], {
      maxRetries: 1,
    });
    await run.neon.request(READ);
    await run.neon.request(READ);
    expect(run.sent).toHaveLength(4);
  });

  test('logs why it waits and how often', async () => {
    const run = scripted([{ status: 503, body: { message: 'busy' } }, { status: 200 }], { maxRetries: 2 });
    await run.neon.request(READ);
    expect(run.log).toEqual([
      'GET /projects/p/auth/integrations: 503 busy. Trying again in 0.5 s (1 of at most 2).',
    ]);
  });
});

describe('Retry-After', () => {
  const busy = (after: string) => ({
    status: 429,
    body: { message: 'slow' },
    headers: { 'retry-after': after },
  });

  test('in seconds is a minimum', async () => {
    const run = scripted([busy('7'), { status: 200 }]);
    await run.neon.request(WRITE);
    expect(run.waits).toEqual([7000]);
  });

  test('as a date is read against the response’s own', async () => {
    const headers = {
      'retry-after': 'Thu, 01 Jan 2026 12:00:09 GMT',
      date: 'Thu, 01 Jan 2026 12:00:04 GMT',
    };
    const run = scripted([{ ...busy(''), headers }, { status: 200 }]);
    await run.neon.request(WRITE);
    expect(run.waits).toEqual([5000]);
  });

  test('as a date is a minimum', async () => {
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 0, 1, 12, 0, 0));
    const run = scripted([busy('Thu, 01 Jan 2026 12:00:09 GMT'), { status: 200 }]);
    await run.neon.request(WRITE);
    expect(run.waits).toEqual([9000]);
  });

  test('that does not fit into the time ends the step with the response, at once', async () => {
    const run = scripted([busy('60')], { deadline: 60_000 });
    const error = await failure(run, READ);
    expect(error.what).toBe('429 slow');
    expect(error.advice[0]).toBe('Gave up after 1 try in 0 s; Retry-After asked for 60 s.');
    expect(run.waits).toEqual([]);
    expect(run.now()).toBe(10);
  });
});

describe('the deadline', () => {
  test('leaves time for what follows the last request: nothing begins after the last start', async () => {
    const busy = scripted([BUSY, BUSY], { deadline: 60_000, reserved: 59_000 }, { random: () => 1 });
    expect((await failure(busy, WRITE)).what).toBe('503 busy');
    expect(busy.sent.map(({ timeout }) => timeout)).toEqual([60_000]);
    const late = scripted([], { deadline: 60_000, reserved: 60_000 });
    expect((await failure(late, WRITE)).text()).toMatch(
      /keys: not sent: what is left of the timeout is kept for storing secrets\. Raise timeout\.$/,
    );
  });

  test('bounds every request and every wait', async () => {
    const deadline = 30_000;
    const run = scripted(
      Array(30).fill({ ...BUSY, took: 900 }),
      { deadline, maxRetries: 20 },
      { random: () => 0.99 },
    );
    const ends: number[] = [];
    const timeouts = () => run.sent.map(({ timeout }) => timeout);
    await failure(run, WRITE);
    for (const [i, timeout] of timeouts().entries()) {
      const begun = run.waits.slice(0, i).reduce((sum, wait) => sum + wait, i * 900);
      ends.push(begun + timeout);
    }
    expect(ends).toEqual(ends.map(() => deadline));
    expect(run.now()).toBeLessThan(deadline);
    expect(run.sent.length).toBeGreaterThan(2);
  });

  test('is one for all requests of the step', async () => {
    const run = scripted([{ status: 200, took: 50_000 }, { status: 200 }], { deadline: 60_000 });
    await run.neon.request(WRITE);
    await run.neon.request(WRITE);
    expect(run.sent.map(({ timeout }) => timeout)).toEqual([60_000, 10_000]);
  });

  test('that has passed lets nothing out', async () => {
    const run = scripted([{ status: 200, took: 60_000 }], { deadline: 60_000 });
    await run.neon.request(WRITE);
    const error = await failure(run, WRITE);
    expect(error.text()).toMatch(/^POST \/projects\/auth\/keys: not sent: .* Raise timeout\.$/);
    expect(error.outcomeUnknown).toBe(false);
    expect(run.sent).toHaveLength(1);
  });

  test('leaves a GET time for another try', async () => {
    const run = scripted([{ status: 200, took: 999_999 }, { status: 200 }]);
    expect((await run.neon.request(READ)).status).toBe(200);
    expect(run.sent[0]?.timeout).toBe(60_000);
  });

  test('gives a write all its time, and then its response is lost', async () => {
    const run = scripted([{ status: 200, took: 999_999 }]);
    expect(await failure(run, WRITE)).toMatchObject({ outcomeUnknown: true });
    expect(run.now()).toBe(120_000);
  });

  test('reports the last real response rather than the time-out after it', async () => {
    const busy = { status: 503, body: { message: 'busy', code: 'B', request_id: 'r-1' } };
    const run = scripted([busy, { status: 200, took: 999_999 }], { maxRetries: 1 });
    const error = await failure(run, READ);
    expect(error.status).toBe(503);
    expect(error.what).toBe('503 busy (code B, request id r-1); then no response in time');
    expect(error.requestId).toBe('r-1');
    expect(error.text()).toContain('neonstatus.com');
  });

  test('reports the last of several responses', async () => {
    const run = scripted(
      [{ status: 429 }, { status: 503, body: { message: 'b', code: '' } }, refused(), refused()],
      {
        maxRetries: 3,
      },
    );
    const error = await failure(run, WRITE);
    expect(error.status).toBe(503);
    expect(error.what).toMatch(/^503 b; then the connection was refused/);
  });

  test('passed during a wait that overslept: the response before it is reported', async () => {
    let slept = 0;
    const run = scripted(
      [{ status: 503, body: { message: 'busy' } }],
      { deadline: 1_000 },
      {
        now: () => slept,
        sleep: async () => {
          slept = 2_000;
        },
      },
    );
    expect((await failure(run, READ)).what).toBe('503 busy');
    expect(run.sent).toHaveLength(1);
  });

  test('passed during a wait that overslept: a refused connection is reported, too', async () => {
    let slept = 0;
    const run = scripted(
      [refused()],
      { deadline: 1_000 },
      {
        now: () => slept,
        sleep: async () => {
          slept = 2_000;
        },
      },
    );
    expect((await failure(run, READ)).what).toContain('ECONNREFUSED');
  });
});

test('a read whose last try it is has all the time that is left', async () => {
  const { neon } = scripted([{ status: 200, body: {}, took: 70_000 }], { maxRetries: 0 });
  await expect(neon.request({ method: 'GET', path: '/projects/p/branches' })).resolves.toMatchObject({
    status: 200,
  });
});

test('a request without a query has no question mark', async () => {
  const { neon, sent } = scripted([{ status: 200, body: {} }]);
  await neon.request({ method: 'GET', path: '/projects/p/branches', query: {} });
  expect(sent[0]?.url).toMatch(/\/branches$/);
});
