import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Where to listen; everything has a default. */
export interface ListenOptions {
  /** Default 0: a free one. */
  port?: number | undefined;
  /** Default 127.0.0.1. */
  host?: string | undefined;
  /** PEM texts; with them the server speaks https. */
  tls?: { key: string; cert: string } | undefined;
}

/** A server that listens. */
export interface Listening {
  /** E.g. `http://127.0.0.1:8080`. */
  origin: string;
  /** Ends at once, open connections included. */
  close(): Promise<void>;
}

/**
 * Starts a server and waits until it listens. Throws where it cannot, e.g. on a port that is taken.
 * @param failed called with what `serve` throws, but for a client that goes away in the middle of its request
 */
export async function listen(
  { port = 0, host = '127.0.0.1', tls }: ListenOptions,
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  failed: (error: unknown, response: ServerResponse) => void,
): Promise<Listening> {
  const server = tls ? createTlsServer(tls) : createServer();
  server.on('request', (request, response) => {
    serve(request, response).catch(error => {
      if (request.complete) failed(error, response);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return { origin: `${tls ? 'https' : 'http'}://${name}:${bound}`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close(error => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
