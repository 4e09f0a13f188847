import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import type { Effects } from '../../src/http/effects.ts';
import { nextWait } from '../../src/http/retry.ts';
import { type HttpRequest, type HttpResponse, TransportError } from '../../src/http/transport.ts';
import { NeonError } from '../../src/neon/errors.ts';
import { notReady, POLL, unfit, waitForKeys } from '../../src/neon/keys.ts';
import { untilReady } from '../../src/perform/ready.ts';
import { errorOf } from '../support/plans.ts';

const URL_OF_KEYS = 'https://auth.example.com/jwks.json';
const READY = { status: 200, body: '{"keys":[{"kid":"k"}]}' };

describe('notReady', () => {
  test.each([
    [READY, undefined],
    [{ status: 200, body: '{"keys":[]}' }, '200 with an empty list of keys'],
    [{ status: 200, body: '{}' }, '200, but the body is no JSON object with keys'],
    [{ status: 200, body: 'null' }, '200, but the body is no JSON object with keys'],
    [{ status: 200, body: '[]' }, '200, but the body is no JSON object with keys'],
    [{ status: 200, body: '{"keys":{"length":1}}' }, '200, but the body is no JSON object with keys'],
    [{ status: 200, body: '<html>' }, '200, but the body is not JSON'],
    [{ status: 200, body: '' }, '200, but the body is not JSON'],
    [{ status: 404, body: READY.body }, '404'],
    [{ status: 503, body: '' }, '503'],
    [{ status: 302, body: READY.body }, '302, a redirect, which is not followed'],
  ])('%j: %j', (response, seen) => {
    expect(notReady(response)).toBe(seen);
  });
});

describe('the wait before the next try', () => {
  const wait = (retries: number, remaining: number, asked?: number) =>
    nextWait(POLL, { asked }, { retries, remaining, date: 0, random: 0.5 });

  test('grows to ten seconds', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 49].map(retries => wait(retries, 60_000))).toEqual([
      500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000,
    ]);
  });

  test('is at least what the host asks for', () => {
    expect(wait(0, 60_000, 7000)).toBe(7000);
    expect(wait(5, 60_000, 7000)).toBe(10_000);
  });

  test.each([
    [0, 500, 0],
    [0, -5, 0],
    [2, 2000, 0],
    [0, 5000, 7000],
  ])(
    'is not begun where it does not fit: %i retries, %i ms left, %i ms asked',
    (retries, remaining, asked) => {
      expect(wait(retries, remaining, asked)).toBeUndefined();
    },
  );
});

describe('unfit', () => {
  test.each([URL_OF_KEYS, 'http://127.0.0.1:1/x', 'http://localhost/x', 'http://[::1]:5/'])(
    '%s is fit',
    url => {
      expect(unfit(url)).toBeUndefined();
    },
  );

  test.each([
    ['http://auth.example.com/jwks', 'not https'],
    ['ftp://localhost/jwks', 'not https'],
    ['https://user:pass@auth.example.com/', 'user name or password'],
    ['nonsense', 'gave no jwks_url'],
    [undefined, 'gave no jwks_url'],
    [5, 'gave no jwks_url'],
  ])('%j is not', (url, why) => {
    expect(unfit(url)).toContain(why);
  });
});

type Step = Partial<HttpResponse> | TransportError;

/** Effects over a script of responses, of which the last is repeated; each takes 10 ms. */
function scripted(...steps: Step[]) {
  let clock = 1000;
  const sent: HttpRequest[] = [];
  const waits: number[] = [];
  const log: string[] = [];
  const effects: Effects = {
    send: async request => {
      sent.push(request);
      clock += 10;
      const step = steps.length > 1 ? steps.shift() : steps[0];
      if (step instanceof TransportError) throw step;
      return { status: 200, headers: {}, body: '', ...step };
    },
    now: () => clock,
    sleep: async milliseconds => {
      waits.push(milliseconds);
      clock += milliseconds;
    },
    random: () => 0.5,
    log: line => log.push(line),
    debug: () => {},
    redact: text => text,
    registerFields: () => {},
  };
  return { effects, sent, waits, log, now: () => clock };
}

describe('waitForKeys', () => {
  test('asks once where the keys are there, with nothing of Neon’s in the request', async () => {
    const { effects, sent, waits, log } = scripted(READY);
    await waitForKeys(URL_OF_KEYS, 60_000, effects);
    expect(sent).toEqual([
      {
        method: 'GET',
        url: URL_OF_KEYS,
        headers: { accept: 'application/json', 'user-agent': expect.stringMatching(/^neon-auth-action\//) },
        timeout: 10_000,
      },
    ]);
    expect([waits, log]).toEqual([[], []]);
  });

  test('asks again after responses without keys, and reports it once', async () => {
    const { effects, waits, log } = scripted(
      { status: 404 },
      new TransportError('not-connected', 'the host name was not found'),
      { body: '{"keys":[]}' },
      { status: 429, headers: { 'retry-after': '5' } },
      READY,
    );
    await waitForKeys(URL_OF_KEYS, 60_000, effects);
    expect(waits).toEqual([500, 1000, 2000, 5000]);
    expect(log).toEqual([`Waiting until ${URL_OF_KEYS} serves keys: 404.`]);
  });

  test('ends with what was seen last, before the deadline', async () => {
    const { effects, sent, now } = scripted({ status: 404 }, { body: '{"keys":[]}' });
    const error = (await errorOf(waitForKeys(URL_OF_KEYS, 9000, effects))) as NeonError;
    expect(error).toBeInstanceOf(NeonError);
    expect(error.text()).toBe(
      `GET ${URL_OF_KEYS}: the keys were not there by the timeout of the step; last seen after 5 tries: 200 with an empty list of keys. The integration is there all the same: raise timeout, or run get-integration with wait_until_ready: true.`,
    );
    expect(sent.at(-1)?.timeout).toBeLessThanOrEqual(9000);
    expect(now()).toBeLessThan(9000);
  });

  test('asks nothing once the time is over', async () => {
    const { effects, sent } = scripted(READY);
    const error = (await errorOf(waitForKeys(URL_OF_KEYS, 1000, effects))) as NeonError;
    expect(error.text()).toContain('last seen after 0 tries: nothing, the timeout of the step was over');
    expect(sent).toEqual([]);
  });

  test.each(['http://auth.example.com/jwks', undefined])('asks nothing of %j', async url => {
    const { effects, sent } = scripted(READY);
    expect(await errorOf(waitForKeys(url, 60_000, effects))).toBeInstanceOf(NeonError);
    expect(sent).toEqual([]);
  });

  test('a fault of the action is not one of the host', async () => {
    const { effects } = scripted(READY);
    const send = () => Promise.reject(new Error('bug'));
    expect(await errorOf(waitForKeys(URL_OF_KEYS, 60_000, { ...effects, send }))).not.toBeInstanceOf(
      NeonError,
    );
  });
});

describe('untilReady', () => {
  const result = { did: 'created', changed: true, outputs: { jwks_url: URL_OF_KEYS } };

  test('keeps what was done', async () => {
    const { effects } = scripted(READY);
    expect(await untilReady(result, 60_000, effects)).toEqual({
      ...result,
      did: 'created, and its keys are there',
    });
  });

  test('keeps what was done when the keys do not come', async () => {
    const { effects } = scripted({ status: 404 });
    expect(await untilReady(result, 2000, effects)).toEqual({ ...result, failure: expect.any(NeonError) });
  });
});
