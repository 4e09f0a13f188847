import '../support/toolkit.ts';
import { expect, test } from '@jest/globals';
import { tryStackKey, verdictOf } from '../../src/delivery/stack-key.ts';
import { type HttpRequest, type HttpResponse, TransportError } from '../../src/http/transport.ts';
import { Secret } from '../../src/secrets/secret.ts';

const KEYS = {
  secret_server_key: new Secret('ssk_1'),
  auth_provider_project_id: 'p1',
  jwks_url: 'https://api.stack.test/api/v1/projects/p1/jwks.json',
};
const answer = (status: number, body = ''): HttpResponse => ({ status, headers: {}, body });

/** A provider of scripted responses, with a clock that only waits move on. */
function provider(...responses: (HttpResponse | TransportError)[]) {
  let clock = 0;
  const sent: HttpRequest[] = [];
  const lines: string[] = [];
  const effects = {
    ...{ maxRetries: 0, deadline: 60_000, random: () => 0.5, now: () => clock },
    ...{ debug: () => {}, registerFields: () => {}, redact: (text: string) => text },
    log: (line: string) => void lines.push(line),
    async sleep(milliseconds: number) {
      clock += milliseconds;
    },
    async send(request: HttpRequest) {
      sent.push(request);
      const next = responses.shift();
      if (!next) throw new Error('nothing scripted');
      if (next instanceof TransportError) throw next;
      return next;
    },
  };
  return { effects, sent, lines };
}

test.each([
  [200, '{"items":[]}', 'accepted'],
  [200, '<h1>Log in</h1>', { unproved: '200, but no list of users came' }],
  [200, 'null', { unproved: '200, but no list of users came' }],
  [401, '{"code": "INVALID_SECRET_SERVER_KEY"}', { refused: '401 INVALID_SECRET_SERVER_KEY' }],
  [403, '{"code":"someone@example.com"}', { refused: '403' }],
  [302, '', { unproved: '302, a redirect, which is not followed' }],
  [404, '<h1>', { unproved: '404', passing: false }],
  [503, '', { unproved: '503', passing: true }],
  [429, '', { unproved: '429', passing: true }],
])('%i %s is judged', (status, body, verdict) => {
  expect(verdictOf({ status, body })).toEqual(verdict);
});

test('the key goes to the origin of jwks_url, with the headers of server access', async () => {
  const { effects, sent } = provider(answer(200, '{"items":[]}'));
  expect(await tryStackKey(KEYS, 60_000, effects)).toBe('accepted');
  expect(sent).toMatchObject([
    {
      method: 'GET',
      url: 'https://api.stack.test/api/v1/users?limit=1',
      headers: {
        'x-stack-access-type': 'server',
        'x-stack-project-id': 'p1',
        'x-stack-secret-server-key': 'ssk_1',
      },
    },
  ]);
  expect(sent[0]?.timeout).toBeLessThanOrEqual(10_000);
});

test('one that the provider does not know yet is tried a second time, and no third', async () => {
  const late = provider(answer(401), answer(200, '{"items":[]}'));
  expect(await tryStackKey(KEYS, 60_000, late.effects)).toBe('accepted');
  expect(late.lines).toEqual(['Trying the new key at api.stack.test: 401. Trying again in 1 s.']);
  const never = provider(answer(401), answer(401));
  expect(await tryStackKey(KEYS, 60_000, never.effects)).toEqual({ refused: '401' });
});

test('a provider that cannot be reached says nothing of the key', async () => {
  const lost = new TransportError('lost', 'no response');
  const { effects } = provider(lost, lost);
  expect(await tryStackKey(KEYS, 60_000, effects)).toEqual({ unproved: 'no response', passing: true });
  const other = provider(answer(404));
  expect(await tryStackKey(KEYS, 60_000, other.effects)).toMatchObject({ unproved: '404' });
});

test('nothing is sent over plain http, without an address, or without time', async () => {
  const { effects, sent } = provider();
  const plain = { ...KEYS, jwks_url: 'http://stack.test/jwks' };
  expect(await tryStackKey(plain, 60_000, effects)).toEqual({
    unproved: 'the jwks_url begins with http://, over which no key is sent',
  });
  const none = { ...KEYS, jwks_url: undefined };
  expect(await tryStackKey(none, 60_000, effects)).toMatchObject({
    unproved: expect.stringContaining('no jwks_url'),
  });
  expect(await tryStackKey(KEYS, 0, effects)).toEqual({ unproved: 'no time was left for it' });
  expect(sent).toEqual([]);
});

test.each([5, 900, 1_000, 1_500, 3_000, 3_001, 10_000])(
  'with %i ms left each try has time, and both and the wait between them fit',
  async left => {
    const lost = () => new TransportError('lost', 'no response');
    const { effects, sent } = provider(lost(), lost());
    await tryStackKey(KEYS, left, effects);
    const times = sent.map(({ timeout }) => timeout);
    expect(Math.min(...times)).toBeGreaterThan(0);
    expect(times[0]).toBeLessThanOrEqual(left);
    expect(times[0]).toBe(left > 3_000 ? (left - 1_000) / 2 : left);
  },
);
