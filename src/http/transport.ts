import { type Agent, type ClientRequest, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { bodyOf, type HttpRequest, type HttpResponse, type Send, tooLate } from './message.ts';
import { proxyVariable } from './proxy.ts';
import { TransportError } from './transport-error.ts';
import { isLoopback } from './url.ts';

export type { HttpRequest, HttpResponse, Send } from './message.ts';
export { TransportError } from './transport-error.ts';

/**
 * Sends one request, on a connection of its own, so that a write never meets one that the server has just closed; through
 * the runner's proxy where there is one. No redirect is followed, so that the key goes to no other host.
 * Throws TransportError.
 */
export const send: Send = async request => {
  refuseUnchecked(request.url);
  if (!proxyVariable()) return sendOn(() => false, request);
  const { sendThroughProxy } = await import('./through-proxy.ts');
  return sendThroughProxy(request);
};

/**
 * Sends one request with nothing but Node.
 * @param agentFor gives what makes the connection; false for one that serves this request alone.
 * @throws TransportError.
 */
export function sendOn(agentFor: (url: URL) => Agent | false, asked: HttpRequest): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const url = new URL(asked.url);
    const { method, headers, body } = asked;
    const { hostname, port, pathname, search, protocol } = url;
    const open = protocol === 'https:' ? requestHttps : requestHttp;
    const options = {
      // As `new URL` writes an IPv6 address, and Node takes it without brackets.
      host: hostname.replace(/^\[|\]$/g, ''),
      port,
      path: pathname + search,
      method,
      // Node sends no length of a DELETE's body.
      headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
      agent: agentFor(url),
    };
    let status: number | undefined;
    let request: ClientRequest;
    try {
      request = open(options);
    } catch (error) {
      // Node names the header, and not what is in it.
      const { code, name } = error as NodeJS.ErrnoException;
      return reject(new TransportError('rejected', `not sent: Node does not take it (${code ?? name})`));
    }
    request.on('response', message => {
      status = message.statusCode ?? 0;
      bodyOf(message)
        .then(text => ({ status: message.statusCode ?? 0, headers: message.headers, body: text }))
        .then(resolve, failed)
        .finally(() => clearTimeout(timer));
    });
    const failed = async (error: unknown): Promise<void> => {
      clearTimeout(timer);
      const { explain } = await import('./explain.ts');
      reject(explain(error, asked, status));
    };
    const timer = setTimeout(() => request.destroy(tooLate(asked.timeout, status)), asked.timeout);
    request.on('error', failed);
    request.end(body);
  });
}

/** Throws TransportError where a request would go to anyone. */
export function refuseUnchecked(url: string): void {
  if (isUnchecked(url)) throw unchecked();
}

/** Whether Node would take any certificate of the host (Node's documentation, `NODE_TLS_REJECT_UNAUTHORIZED=value`). */
function isUnchecked(url: string): boolean {
  const target = new URL(url);
  return (
    process.env.NODE_TLS_REJECT_UNAUTHORIZED === '0' && target.protocol === 'https:' && !isLoopback(target)
  );
}

function unchecked(): TransportError {
  const what =
    'not sent: NODE_TLS_REJECT_UNAUTHORIZED=0 lets anyone between this runner and the host read keys';
  return new TransportError('rejected', what, {
    advice:
      'Remove the variable; for a certificate authority of your own, set NODE_EXTRA_CA_CERTS to its file.',
  });
}
