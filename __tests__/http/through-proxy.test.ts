import '../support/toolkit.ts';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type HttpRequest, send, TransportError } from '../../src/http/transport.ts';
import { errorOf } from '../support/plans.ts';
import { http } from '../support/toolkit.ts';

const ASKED: HttpRequest = {
  method: 'POST',
  url: 'https://neon.test/api/v2/projects/auth/keys',
  headers: { authorization: 'Bearer key', 'user-agent': 'neon-auth-action/1' },
  body: '{}',
  timeout: 5_000,
  setting: 'api_host',
};

beforeEach(() => {
  http.made.length = 0;
  http.request.mockReset();
  process.env.HTTPS_PROXY = 'http://proxy.test:3128';
});
afterEach(() => {
  delete process.env.HTTPS_PROXY;
});

function message(status: number, chunks: (string | Buffer | Error)[], headers = {}) {
  const stream = Readable.from(
    (function* () {
      for (const chunk of chunks) {
        if (chunk instanceof Error) throw chunk;
        yield Buffer.from(chunk);
      }
    })(),
  );
  return { message: Object.assign(stream, { statusCode: status, headers }) };
}

const errno = (code: string, text = code, syscall?: string) =>
  Object.assign(new Error(text), { code, syscall });

async function transportError(): Promise<TransportError> {
  const error = await errorOf(send(ASKED));
  expect(error).toBeInstanceOf(TransportError);
  return error as TransportError;
}

test('gives the response with its body whole', async () => {
  const letters = Buffer.from('é');
  http.request.mockResolvedValue(
    message(201, ['{"a":"', letters.subarray(0, 1), letters.subarray(1), '"}'], { x: 'y' }),
  );
  expect(await send(ASKED)).toEqual({ status: 201, headers: { x: 'y' }, body: '{"a":"é"}' });
  expect(http.request).toHaveBeenCalledWith('POST', ASKED.url, '{}', {});
});

test('follows no redirect and sends exactly the headers it was given', async () => {
  http.request.mockResolvedValue(message(302, []));
  expect((await send(ASKED)).status).toBe(302);
  const [[, handlers, options]] = http.made as [
    [unknown, { prepareRequest(o: object): void; canHandleAuthentication(): boolean }[], object],
  ];
  expect(options).toMatchObject({ allowRedirects: false });
  const prepared: Record<string, unknown> = { headers: { 'user-agent': 'toolkit' } };
  for (const handler of handlers) handler.prepareRequest(prepared);
  expect(prepared.headers).toEqual(ASKED.headers);
  expect(handlers.map(handler => handler.canHandleAuthentication())).toEqual([false]);
});

describe('the kind of failure', () => {
  test.each<[TransportError['kind'], Error]>([
    ['not-connected', errno('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1', 'connect')],
    ['not-connected', errno('ENOTFOUND', 'getaddrinfo ENOTFOUND neon.test', 'getaddrinfo')],
    ['not-connected', errno('EAI_AGAIN', 'getaddrinfo EAI_AGAIN neon.test', 'getaddrinfo')],
    ['not-connected', errno('EHOSTUNREACH', 'connect EHOSTUNREACH', 'connect')],
    ['not-connected', errno('ENETUNREACH', 'connect ENETUNREACH', 'connect')],
    ['not-connected', errno('ETIMEDOUT', 'connect ETIMEDOUT 10.0.0.1:443', 'connect')],
    [
      'not-connected',
      errno('ECONNRESET', 'Client network socket disconnected before secure TLS connection was established'),
    ],
    ['not-connected', new Error('tunneling socket could not be established, cause=connect ECONNREFUSED')],
    ['rejected', new Error('tunneling socket could not be established, statusCode=407')],
    ['rejected', errno('CERT_HAS_EXPIRED')],
    ['rejected', errno('DEPTH_ZERO_SELF_SIGNED_CERT')],
    ['rejected', errno('SELF_SIGNED_CERT_IN_CHAIN')],
    ['rejected', errno('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
    ['rejected', errno('UNABLE_TO_GET_ISSUER_CERT_LOCALLY')],
    ['rejected', errno('ERR_TLS_CERT_ALTNAME_INVALID')],
    ['rejected', errno('ERR_SSL_WRONG_VERSION_NUMBER')],
    ['lost', errno('ECONNRESET', 'read ECONNRESET', 'read')],
    ['lost', errno('ETIMEDOUT', 'read ETIMEDOUT', 'read')],
    ['lost', errno('EPIPE', 'write EPIPE', 'write')],
    ['lost', errno('ECONNRESET', 'socket hang up')],
    ['lost', new Error('Request timeout: /api/v2')],
  ])('is %s for %s', async (kind, error) => {
    http.request.mockRejectedValue(error);
    expect((await transportError()).kind).toBe(kind);
  });

  // Node tries a host's addresses one after the other and gives the code of the first (net, autoSelectFamily).
  test.each(['ETIMEDOUT', 'ECONNREFUSED'])(
    'is not-connected when no address of the host could be connected to (%s)',
    async code => {
      const each = [errno(code, `connect ${code} ::1:443`, 'connect'), errno('ECONNREFUSED', '', 'connect')];
      http.request.mockRejectedValue(Object.assign(new AggregateError(each), { code }));
      expect((await transportError()).kind).toBe('not-connected');
    },
  );

  test('is lost when one of the errors is not of connecting', async () => {
    const each = [errno('ETIMEDOUT', '', 'connect'), errno('ECONNRESET', '', 'read')];
    http.request.mockRejectedValue(Object.assign(new AggregateError(each), { code: 'ETIMEDOUT' }));
    expect((await transportError()).kind).toBe('lost');
  });

  test('is lost, with its status, when the response breaks off', async () => {
    http.request.mockResolvedValue(message(200, ['{"a":', errno('ECONNRESET', 'aborted')]));
    expect(await transportError()).toMatchObject({
      kind: 'lost',
      status: 200,
      message: 'the connection broke after status 200, in the middle of the response (ECONNRESET)',
    });
  });

  test('is rejected, with its status, when the response is too large', async () => {
    http.request.mockResolvedValue(message(200, Array(5).fill(Buffer.alloc(1024 * 1024, 'x'))));
    expect(await transportError()).toMatchObject({ kind: 'rejected', status: 200 });
  });

  test('is lost when the time is over', async () => {
    http.request.mockImplementation(
      () => new Promise((_, no) => setTimeout(no, 40, errno('ABORT_ERR', 'aborted'))),
    );
    const error = await errorOf(send({ ...ASKED, timeout: 20 }));
    expect(error).toMatchObject({ kind: 'lost', message: 'no response within 0 s' });
  });
});

describe('a body that is not UTF-8', () => {
  const broken = Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]);

  test.each([200, 201])('is an error of a %i, for it may hold a key', async status => {
    http.request.mockResolvedValue(message(status, [broken]));
    expect(await transportError()).toMatchObject({
      kind: 'rejected',
      status,
      message: 'the response is not valid UTF-8',
    });
  });

  test('of an error is read as well as it can be: its status counts', async () => {
    http.request.mockResolvedValue(message(423, [broken]));
    expect(await send(ASKED)).toEqual({ status: 423, headers: {}, body: '{"\uFFFD("}' });
  });

  test('is not one that is cut between two chunks, nor one with a byte order mark', async () => {
    http.request.mockResolvedValue(message(200, [Buffer.from('\uFEFF{"a":"é"}')]));
    expect((await send(ASKED)).body).toBe('{"a":"é"}');
  });
});

describe('NODE_TLS_REJECT_UNAUTHORIZED', () => {
  afterEach(() => {
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  });
  const to = (url: string) => send({ ...ASKED, url });

  test('=0 lets no request out: anyone could read the key', async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    const error = await errorOf(to(ASKED.url));
    expect(error).toMatchObject({
      kind: 'rejected',
      message: expect.stringMatching(/^not sent: NODE_TLS_REJECT_UNAUTHORIZED=0 lets anyone/),
      advice: [expect.stringContaining('Remove the variable')],
    });
    expect(http.request).not.toHaveBeenCalled();
  });

  test.each([
    ['0', 'https://127.0.0.1:8443/x'],
    ['0', 'http://localhost:8080/x'],
    ['1', 'https://neon.test/x'],
    ['', 'https://neon.test/x'],
  ])('=%s is nothing to %s', async (value, url) => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = value;
    http.request.mockResolvedValue(message(200, ['{}']));
    expect(await to(url)).toMatchObject({ status: 200 });
  });
});

describe('an error text', () => {
  test('names the host and the code, and what to check', async () => {
    http.request.mockRejectedValue(errno('ENOTFOUND', 'getaddrinfo', 'getaddrinfo'));
    expect(await transportError()).toMatchObject({
      message: 'the host name was not found, to neon.test (ENOTFOUND)',
      advice: [expect.stringContaining('api_host')],
    });
  });

  test('names the setting of whom was asked, and none where none is', async () => {
    http.request.mockRejectedValue(errno('ENOTFOUND', 'getaddrinfo', 'getaddrinfo'));
    const advice = async (setting: string | undefined) =>
      ((await errorOf(send({ ...ASKED, setting }))) as TransportError).advice;
    expect(await advice('GITHUB_API_URL')).toEqual([
      'Check GITHUB_API_URL, and the network and proxy of the runner.',
    ]);
    expect(await advice(undefined)).toEqual(['Check the network and proxy of the runner.']);
  });

  test('reports when the connection broke', async () => {
    http.request.mockRejectedValue(errno('ECONNRESET', 'read ECONNRESET', 'read'));
    expect((await transportError()).message).toBe('the connection broke before a response came (ECONNRESET)');
  });

  test('shows no key', async () => {
    http.request.mockRejectedValue(errno('EFOO', 'request with Bearer key failed'));
    const error = await transportError();
    expect(error.message + error.advice.join()).not.toContain('Bearer');
  });

  test.each([
    ['CERT_HAS_EXPIRED', 'NODE_EXTRA_CA_CERTS'],
    ['EPROTO', 'api_host'],
  ])('%s advises on %s', async (code, word) => {
    http.request.mockRejectedValue(errno(code));
    expect((await transportError()).advice.join()).toContain(word);
  });

  test('names a proxy that wants a password', async () => {
    http.request.mockRejectedValue(new Error('tunneling socket could not be established, statusCode=407'));
    expect((await transportError()).advice.join()).toContain('HTTPS_PROXY');
  });
});
