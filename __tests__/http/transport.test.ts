import '../support/toolkit.ts';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type HttpRequest, send } from '../../src/http/transport.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import { errorOf } from '../support/plans.ts';
import { http } from '../support/toolkit.ts';

let server: Server;
let origin: string;
let sockets: Socket[];
let seen: { method: string; headers: string[]; body: string }[];
let respond: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  sockets = [];
  seen = [];
  http.made.length = 0;
  respond = (_, response) => void response.writeHead(200, { 'x-a': 'b' }).end('{"a":"é"}');
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push({ method: request.method ?? '', headers: request.rawHeaders, body });
    respond(request, response);
  });
  server.on('connection', socket => void sockets.push(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (rest: Partial<HttpRequest> = {}) =>
  send({
    method: 'POST',
    url: `${origin}/a?b=c`,
    headers: { authorization: 'Bearer key', 'user-agent': 'neon-auth-action/1' },
    body: '{"é":1}',
    timeout: 5_000,
    ...rest,
  });

test('gives the response with its body whole, and needs nothing of the toolkit', async () => {
  const response = await ask();
  expect(response).toMatchObject({ status: 200, body: '{"a":"é"}' });
  expect(response.headers['x-a']).toBe('b');
  expect(http.made).toEqual([]);
});

test('sends the headers that it was given, the length of the body, and no other but those of HTTP', async () => {
  await ask();
  await ask({ method: 'DELETE', body: undefined });
  await ask({ method: 'DELETE' });
  await ask({ body: undefined });
  const host = origin.slice('http://'.length);
  const given = ['authorization', 'Bearer key', 'user-agent', 'neon-auth-action/1'];
  const own = ['Host', host, 'Connection', 'close'];
  expect(seen.map(({ method, headers, body }) => [method, headers, body])).toEqual([
    ['POST', [...given, 'content-length', '8', ...own], '{"é":1}'],
    ['DELETE', [...given, ...own], ''],
    ['DELETE', [...given, 'content-length', '8', ...own], '{"é":1}'],
    ['POST', [...given, ...own, 'Content-Length', '0'], ''],
  ]);
});

test('each request has a connection of its own', async () => {
  for (let count = 0; count < 3; count++) await ask();
  expect(sockets).toHaveLength(3);
});

test.each([301, 302, 303, 307, 308])('follows no redirect (%i)', async status => {
  respond = (_, response) => void response.writeHead(status, { location: `${origin}/elsewhere` }).end();
  expect((await ask()).status).toBe(status);
  expect(seen).toHaveLength(1);
});

test('answers no question for credentials', async () => {
  respond = (_, response) => void response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
  expect((await ask()).status).toBe(401);
  expect(seen).toHaveLength(1);
});

test.each<[string, (request: IncomingMessage, response: ServerResponse) => void, Partial<TransportError>]>([
  ['before a response', ({ socket }) => void socket.destroy(), { kind: 'lost', status: undefined }],
  [
    'in the middle of the body',
    ({ socket }, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"a":', () => socket.destroy());
    },
    { kind: 'lost', status: 200 },
  ],
  ['by what is not HTTP', ({ socket }) => void socket.end('SSH-2.0\r\n\r\n'), { kind: 'lost' }],
])('a connection that breaks %s is lost', async (_, act, expected) => {
  respond = act;
  const error = await errorOf(ask());
  expect(error).toBeInstanceOf(TransportError);
  expect(error).toMatchObject(expected);
});

test.each<[string, (response: ServerResponse) => void, string]>([
  ['before a head', () => undefined, 'no response within 0.1 s'],
  [
    'before the end of the body',
    response => {
      response.writeHead(200);
      response.write('{');
    },
    'status 200, but not the whole response, within 0.1 s',
  ],
])('what takes longer than its time %s is lost', async (_, act, message) => {
  respond = (_, response) => act(response);
  expect(await errorOf(ask({ timeout: 60 }))).toMatchObject({ kind: 'lost', message });
  await once(sockets[0] as Socket, 'close');
});

test('a response that is too large, or no text, is rejected', async () => {
  respond = (_, response) => void response.end('x'.repeat(5 * 1024 * 1024));
  expect(await errorOf(ask())).toMatchObject({ kind: 'rejected', status: 200 });
  respond = (_, response) => void response.end(Buffer.from([0x7b, 0xc3, 0x28]));
  expect(await errorOf(ask())).toMatchObject({ message: 'the response is not valid UTF-8' });
});

test('where nothing listens there was no connection', async () => {
  const gone = { url: 'http://127.0.0.1:1/' };
  expect(await errorOf(ask(gone))).toMatchObject({ kind: 'not-connected' });
});

test('a header that Node refuses is an error before anything is sent, and not shown', async () => {
  const error = await errorOf(ask({ headers: { cookie: 'a=secret\u20ac' } }));
  expect(error).toMatchObject({
    kind: 'rejected',
    message: 'not sent: Node does not take it (ERR_INVALID_CHAR)',
  });
  expect(seen).toEqual([]);
});
