import { request as forward } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from '../../emulator/http/certificate.ts';

/** A server that speaks https for an application that does not, as a preview's host does. */
export interface HttpsProxy {
  port: number;
  close(): void;
}

/**
 * Listens on loopback with a certificate of its own.
 * @param hosts the names in the certificate
 * @param port where the application listens on loopback
 */
export async function startHttpsProxy(hosts: readonly string[], port: number): Promise<HttpsProxy> {
  const { key, cert, remove } = selfSigned(hosts);
  remove();
  const server = createServer({ key, cert }, (incoming, outgoing) => {
    const { method, url: path, headers: own } = incoming;
    const headers = { ...own, 'x-forwarded-proto': 'https', 'x-forwarded-host': own.host };
    const onward = forward({ host: '127.0.0.1', port, method, path, headers }, response => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
