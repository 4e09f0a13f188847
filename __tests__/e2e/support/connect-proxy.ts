import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A CONNECT proxy on loopback that takes one host name for a port of this machine. */
export interface ConnectProxy {
  port: number;
  /** `host:port` of each CONNECT, and its Proxy-Authorization. */
  asked: { target: string; authorization: string | undefined }[];
  /** What it does with the next ones; `tunnel` at first. */
  manner: 'tunnel' | 'silent' | 'refuse' | 'reset' | 'chatty' | 'nowhere';
  close(): Promise<void>;
}

/**
 * @param host the name that it resolves, to `port` of this machine.
 * @param credentials `user:password` that it wants.
 */
export async function startProxy(host: string, port: number, credentials?: string): Promise<ConnectProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: ConnectProxy = {
    port: (server.address() as AddressInfo).port,
    asked: [],
    manner: 'tunnel',
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).once('close', () => sockets.delete(socket));
  };
  server.on('connection', keep);
  const wanted = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  server.on('connect', (request, socket: Socket) => {
    const authorization = request.headers['proxy-authorization'];
    proxy.asked.push({ target: request.url ?? '', authorization });
    if (proxy.manner === 'silent') return;
    if (proxy.manner === 'reset') return socket.resetAndDestroy();
    if (wanted && authorization !== wanted)
      return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const known = request.url?.startsWith(`${host}:`) && proxy.manner !== 'refuse';
    if (!known) return socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    if (proxy.manner === 'chatty') return socket.write('HTTP/1.1 200 OK\r\n\r\nWelcome');
    if (proxy.manner === 'nowhere') return socket.write('HTTP/1.1 200 OK\r\n\r\n', () => socket.destroy());
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(upstream).pipe(socket);
    });
    keep(upstream);
    // Either side's end is the other's, and a proxy that lingers is none of ours.
    upstream.once('close', () => socket.destroy());
    socket.once('close', () => upstream.destroy());
  });
  return proxy;
}
