import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Server as NetServer, Socket } from 'node:net';

/** Responds to a request; its URL has the server's own origin, whatever the Host header says. */
export type Respond = (request: Request) => Promise<Response>;

/** A listening server. */
export interface Listening {
  port: number;
  close(): Promise<void>;
}

/** Listens on a port, 0 for a free one; throws when it is taken. Closing ends open connections. */
export async function listen(server: Server | NetServer, host: string, port = 0): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const sockets = new Set<Socket>();
  server.on('connection', socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A server whose requests and responses are those of `fetch`; `failed` hears of what `respond` throws. */
export function createFetchServer(
  origin: () => string,
  respond: Respond,
  failed: (error: unknown) => void,
): Server {
  return createServer(async (incoming, outgoing) => {
    try {
      await send(outgoing, await respond(await toRequest(incoming, origin())));
    } catch (error) {
      failed(error);
      if (outgoing.headersSent) return void outgoing.destroy();
      outgoing.writeHead(500, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ message: 'The emulated auth service failed' }));
    }
  });
}

async function toRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const { method = 'GET', url = '/' } = incoming;
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  // As Neon's proxy would: what the client claims does not count.
  headers.set('x-forwarded-for', incoming.socket.remoteAddress ?? '127.0.0.1');
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const hasBody = chunks.length > 0 && method !== 'GET' && method !== 'HEAD';
  // Put together as text: as a URL relative to the origin, `//host/path` would leave it.
  return new Request(origin + url, { method, headers, body: hasBody ? Buffer.concat(chunks) : null });
}

async function send(outgoing: ServerResponse, response: Response): Promise<void> {
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  outgoing.statusCode = response.status;
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
