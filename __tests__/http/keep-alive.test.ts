import '../support/toolkit.ts';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { type KeepAlive, keepAlive } from '../../src/http/keep-alive.ts';
import { errorOf } from '../support/plans.ts';

let server: Server;
let port: number;
let sockets: Socket[];
let kept: KeepAlive;
let respond: (path: string, socket: Socket) => { status: number; body: string } | undefined;

beforeEach(async () => {
  sockets = [];
  respond = path => ({ status: 200, body: path });
  server = createServer((request, response) => {
    const answer = respond(request.url ?? '', request.socket);
    if (answer) response.writeHead(answer.status, { 'x-a': 'b' }).end(answer.body);
  });
  server.on('connection', socket => void sockets.push(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
  kept = keepAlive(2);
});
afterEach(() => {
  kept.close();
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, timeout = 5_000) =>
  kept.send({
    method: 'POST',
    url: `http://127.0.0.1:${port}${path}`,
    headers: { 'user-agent': 'neon-auth-action/1' },
    body: '{}',
    timeout,
  });

test('connections serve one request after the other, at most so many at a time', async () => {
  const responses = await Promise.all(Array.from({ length: 10 }, (_, at) => ask(`/a?${at}`)));
  expect(responses.map(({ status, body }) => [status, body])).toContainEqual([200, '/a?9']);
  expect(responses[0]?.headers['x-a']).toBe('b');
  expect(sockets).toHaveLength(2);
});

describe('a connection that had served before', () => {
  test('and breaks before a response: whether the request arrived is not known', async () => {
    await ask('/');
    respond = (_, socket) => void socket.destroy();
    expect(await errorOf(ask('/'))).toMatchObject({
      kind: 'lost',
      message: expect.stringContaining('the connection broke before a response came'),
    });
  });

  test('and breaks in the midst of a response, or takes too long', async () => {
    await ask('/');
    respond = (_, socket) => {
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc');
      return undefined;
    };
    expect(await errorOf(ask('/'))).toMatchObject({ kind: 'lost', status: 200 });
    respond = () => undefined;
    expect(await errorOf(ask('/', 50))).toMatchObject({
      kind: 'lost',
      message: 'no response within 0.1 s',
    });
  });

  test('serves again at once, and not once it was idle for so long that a server may be about to close it', async () => {
    await ask('/');
    await ask('/');
    expect(sockets).toHaveLength(1);
    await new Promise(resolve => setTimeout(resolve, 1_200));
    await ask('/');
    expect(sockets).toHaveLength(2);
  });

  test('is not closed while a response takes longer than that', async () => {
    await ask('/');
    let late: Socket | undefined;
    respond = (_, socket) => {
      late = socket;
      setTimeout(() => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok'), 1_300);
      return undefined;
    };
    expect(await ask('/')).toMatchObject({ status: 200, body: 'ok' });
    expect(late).toBe(sockets[0]);
  });
});

test('a connection that is refused was never made', async () => {
  server.close();
  const error = await errorOf(ask('/'));
  expect(error).toMatchObject({ kind: 'not-connected' });
});
