import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import { type AuthRequest, createAuthService } from '../../src/auth-service/client.ts';
import { AuthServiceError } from '../../src/auth-service/errors.ts';
import { readKeySet } from '../../src/auth-service/key-set.ts';
import type { Effects } from '../../src/http/effects.ts';
import type { Budget } from '../../src/http/retry.ts';
import { type HttpRequest, type HttpResponse, TransportError } from '../../src/http/transport.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { errorOf } from '../support/plans.ts';

const BASE = 'https://ep-x.neonauth.example.com/neondb/auth';

/** A service that responds with these in turn, the last for ever; its clock is simulated. */
function scripted(...script: (Partial<HttpResponse> | TransportError)[]) {
  const sent: HttpRequest[] = [];
  const registered: unknown[] = [];
  let at = 0;
  const effects: Effects & Budget = {
    send: async request => {
      const next = script[Math.min(sent.length, script.length - 1)];
      sent.push(request);
      if (next instanceof TransportError) throw next;
      return { status: 200, headers: {}, body: '{}', ...next };
    },
    now: () => at,
    sleep: async wait => {
      at += wait;
    },
    random: () => 0.5,
    log: () => undefined,
    debug: () => undefined,
    redact: text => text.replaceAll('correct horse', '***'),
    registerFields: body => void registered.push(body),
    maxRetries: 2,
    deadline: 60_000,
  };
  return { sent, registered, effects, service: createAuthService(BASE, effects), waited: () => at };
}

const SIGN_UP: AuthRequest = {
  method: 'POST',
  path: '/sign-up/email',
  body: { email: 'a@example.com', password: new Secret('correct horse') },
  origin: 'https://app.example.com',
};
const SIGN_IN: AuthRequest = { ...SIGN_UP, path: '/sign-in/email', repeatable: true };
const lost = new TransportError('lost', 'the connection broke');
const notConnected = new TransportError('not-connected', 'the connection was refused');

test('a request is a browser’s, with the password in it and nowhere else', async () => {
  const { service, sent } = scripted({});
  await service.ask({ ...SIGN_UP, cookie: 's=1' });
  expect(sent[0]).toMatchObject({
    method: 'POST',
    url: `${BASE}/sign-up/email`,
    headers: { origin: 'https://app.example.com', cookie: 's=1', 'content-type': 'application/json' },
    body: '{"email":"a@example.com","password":"correct horse"}',
  });
  expect(Object.keys(sent[0]?.headers ?? {})).not.toContain('authorization');
});

test('a refusal is a response, its words one clean line', async () => {
  const body = JSON.stringify({ code: 'INVALID_ORIGIN', message: 'Invalid\n::error::correct horse' });
  const { service } = scripted({ status: 403, body });
  expect(await service.ask(SIGN_UP)).toMatchObject({
    status: 403,
    code: 'INVALID_ORIGIN',
    message: 'Invalid ::error::***',
    cookie: undefined,
  });
});

test('cookies and tokens are registered as secrets, and given on as a request has them', async () => {
  const { service, registered } = scripted({
    headers: {
      'set-cookie': [
        '__Secure-neon-auth.session_token=abc.def; Path=/; Secure',
        'other=1',
        'gone=; Max-Age=0',
      ],
    },
    body: '{"token":"tok"}',
  });
  expect(await service.ask(SIGN_IN)).toMatchObject({
    cookie: '__Secure-neon-auth.session_token=abc.def; other=1',
  });
  expect(registered).toEqual([[{ token: 'tok' }, [{ token: 'abc.def' }, { token: '1' }]]]);
});

describe('again', () => {
  test.each<[string, AuthRequest, Partial<HttpResponse> | TransportError, number]>([
    ['a sign-up that never left', SIGN_UP, notConnected, 3],
    ['a lost sign-in', SIGN_IN, lost, 3],
    ['a sign-in behind a gateway that is down', SIGN_IN, { status: 502 }, 3],
    ['a lost sign-up is not', SIGN_UP, lost, 1],
    ['a sign-up behind a gateway that is down is not', SIGN_UP, { status: 502 }, 1],
    ['a certificate that is not trusted is not', SIGN_IN, new TransportError('rejected', 'not trusted'), 1],
    ['a redirect is not', SIGN_IN, { status: 302, headers: { location: 'https://evil.example.com' } }, 1],
  ])('%s', async (_, request, outcome, tries) => {
    const { service, sent } = scripted(outcome);
    const error = await errorOf(service.ask(request));
    expect(error).toBeInstanceOf(AuthServiceError);
    expect(sent).toHaveLength(tries);
    const isUnknown = request === SIGN_UP && tries === 1;
    expect((error as AuthServiceError).outcomeUnknown).toBe(isUnknown);
    expect((error as AuthServiceError).text()).not.toContain('correct horse');
  });

  test('a 500 is what the service responds, but of a sign-up nobody knows what it did', async () => {
    expect(await scripted({ status: 500 }).service.ask(SIGN_IN)).toMatchObject({ status: 500 });
    const error = (await errorOf(scripted({ status: 500 }).service.ask(SIGN_UP))) as AuthServiceError;
    expect([error.status, error.outcomeUnknown]).toEqual([500, true]);
  });

  test('after 429 as often as time allows, by either header', async () => {
    const limited = { status: 429, headers: { 'x-retry-after': '10' } };
    const { service, sent, waited } = scripted(limited, limited, limited, limited, { body: '{"ok":true}' });
    expect(await service.ask(SIGN_UP)).toMatchObject({ status: 200 });
    expect([sent.length, waited()]).toEqual([5, 40_000]);
    const late = scripted({ status: 429, headers: { 'retry-after': '61' } });
    const error = (await errorOf(late.service.ask(SIGN_UP))) as AuthServiceError;
    expect([error.late, error.outcomeUnknown, error.text()]).toEqual([
      true,
      false,
      expect.stringContaining('Raise timeout.'),
    ]);
  });
});

test.each([undefined, '', 'http://auth.example.com/x', 'https://u:p@auth.example.com/x', 'not a url', 42])(
  'a base_url that passwords must not go to is refused: %s',
  given => {
    expect(() => createAuthService(given, scripted({}).effects)).toThrow(AuthServiceError);
  },
);

describe('the JWK set', () => {
  const url = `${BASE}/.well-known/jwks.json`;
  test.each<[string, Partial<HttpResponse>, object]>([
    ['keys', { body: '{"keys":[{"kid":"1"}]}' }, { keySet: { keys: [{ kid: '1' }] } }],
    ['none', { body: '{"keys":[]}' }, { wrong: 'its address serves no key' }],
    ['something else', { body: '<html>' }, { wrong: 'what its address serves is no JWK set' }],
    ['404', { status: 404 }, { wrong: 'its address responds with 404' }],
  ])('%s', async (_, response, expected) => {
    const { effects, sent } = scripted(response);
    expect(await readKeySet(url, effects)).toEqual(expected);
    expect(sent[0]?.url).toBe(url);
  });

  test('an address that is none', async () => {
    expect(await readKeySet(undefined, scripted({}).effects)).toEqual({ wrong: 'Neon gave no jwks_url' });
  });
});
