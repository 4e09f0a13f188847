import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http';
import { HttpClient } from '@actions/http-client';
import { proxyVariable, unusableProxy } from './proxy.ts';
import { inSeconds } from './time.ts';
import { TransportError } from './transport-error.ts';
import { isLoopback } from './url.ts';

export { TransportError } from './transport-error.ts';

/** One HTTP request, as it goes out. */
export interface HttpRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string | undefined;
  /** Milliseconds until it is given up. */
  timeout: number;
  /** The input or variable that names the host, for the advice of an error. It is not sent. */
  setting?: string | undefined;
}

/** A response, its body whole. */
export interface HttpResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Sends one request. Throws TransportError where there is no whole response. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** Larger responses are refused. The largest of Neon and GitHub here, a page of branches, is a tenth of it. */
const MAX_BODY = 4 * 1024 * 1024;

/**
 * Sends one request through the toolkit's HTTP client, which brings the runner's proxies. No redirect is
 * followed, so that the key goes to no other host, and each request has a connection of its own, so that a write
 * never meets one that the server has just closed.
 * Throws TransportError.
 */
export const send: Send = request =>
  new Promise((resolve, reject) => {
    refuseUnsafe(request.url);
    // Without a proxy disposing of the client is enough, and every step would pay for this.
    const tunnel = proxyVariable() ? new AbortController() : undefined;
    const http = new HttpClient(undefined, [exactly(request.headers, tunnel?.signal)], {
      allowRedirects: false,
      socketTimeout: request.timeout + 60_000,
    });
    let status: number | undefined;
    const timer = setTimeout(() => {
      reject(tooLate(request.timeout, status));
      http.dispose();
      // A tunnel that opens late must not carry it.
      tunnel?.abort();
    }, request.timeout);
    http
      .request(request.method, request.url, request.body ?? null, {})
      .then(async ({ message }) => {
        status = message.statusCode ?? 0;
        return { status, headers: message.headers, body: await bodyOf(message) };
      })
      .catch(async error => {
        const { explain } = await import('./explain.ts');
        throw explain(error, request, status);
      })
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });

/** Throws TransportError where a request would go to anyone, or not through the proxy that is asked for. */
export function refuseUnsafe(url: string): void {
  if (isUnchecked(url)) throw unchecked();
  const wrong = unusableProxy(url);
  if (wrong) throw notAProxy(wrong);
}

/** The error of a request whose time is over; with the status where its head had come. */
export function tooLate(timeout: number, status: number | undefined): TransportError {
  const what = status === undefined ? 'no response' : `status ${status}, but not the whole response,`;
  const advice = 'Raise timeout, or check the network and proxy of the runner.';
  return new TransportError('lost', `${what} within ${inSeconds(timeout)}`, { status, advice });
}

/** The client would add to the User-Agent: what is sent is what was asked for. */
function exactly(headers: Record<string, string>, signal: AbortSignal | undefined) {
  return {
    prepareRequest(options: RequestOptions): void {
      options.headers = { ...options.headers, ...headers };
      if (signal) options.signal = signal;
    },
    canHandleAuthentication: () => false,
    handleAuthentication: () => Promise.reject(new Error('not handled')),
  };
}

/**
 * The whole body of a response. The toolkit's `readBody` ends neither when the connection breaks nor at any size.
 * Rejects with TransportError where it is too large or no text, or with what Node reports.
 */
export function bodyOf(message: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= MAX_BODY) return;
      const what = `the response is larger than ${MAX_BODY} bytes`;
      message.destroy(new TransportError('rejected', what, { status: message.statusCode }));
    });
    message.on('end', () => {
      try {
        resolve(textOf(Buffer.concat(chunks), message.statusCode ?? 0));
      } catch (error) {
        reject(error);
      }
    });
    message.on('error', reject);
  });
}

/** A success may hold a key, of which no byte may be replaced; an error is read as well as it can be. */
function textOf(bytes: Buffer, status: number): string {
  const isSuccess = status >= 200 && status < 300;
  try {
    return new TextDecoder('utf-8', { fatal: isSuccess }).decode(bytes);
  } catch {
    throw new TransportError('rejected', 'the response is not valid UTF-8', { status, advice: NOT_UTF8 });
  }
}

const NOT_UTF8 = 'Check what changes responses on their way, such as a proxy.';

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

function notAProxy(variable: string): TransportError {
  return new TransportError('rejected', `not sent: ${variable} is not the URL of a proxy`, {
    advice:
      'Write it as http://host:port or http://user:password@host:port, percent-encode what is special in the password, or name this host in NO_PROXY. SOCKS is not supported.',
  });
}
