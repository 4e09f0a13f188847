import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http';
import { HttpClient } from '@actions/http-client';
import { proxyVariable, unusableProxy } from './proxy.ts';
import type { Outcome } from './retry.ts';

/** One HTTP request, as it goes out. */
export interface HttpRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string | undefined;
  /** Milliseconds until it is given up. */
  timeout: number;
}

/** An answer, its body whole. */
export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Why there is no whole answer. The message says it in words for the author of a workflow. */
export class TransportError extends Error {
  readonly kind: Exclude<Outcome['kind'], 'answer'>;
  /** The status, where the answer broke off after its head. */
  readonly status: number | undefined;
  /** What to do, in sentences. */
  readonly advice: string[];

  constructor(
    kind: TransportError['kind'],
    message: string,
    rest: { status?: number | undefined; advice?: string } = {},
  ) {
    super(message);
    this.kind = kind;
    this.status = rest.status;
    this.advice = rest.advice ? [rest.advice] : [];
  }
}

export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/** Larger answers are refused: Neon's largest here, a page of branches, is a tenth of it. */
const MAX_BODY = 4 * 1024 * 1024;

/**
 * Sends one request through the toolkit's HTTP client, which brings the runner's proxies. No redirect is
 * followed, so that the key goes to no other host, and each request has a connection of its own, so that a write
 * never meets one that the server has just closed.
 * Throws TransportError.
 */
export const send: Send = request =>
  new Promise((resolve, reject) => {
    const wrong = unusableProxy(request.url);
    if (wrong) throw notAProxy(wrong);
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
      .catch(error => Promise.reject(explain(error, request, status)))
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });

function tooLate(timeout: number, status: number | undefined): TransportError {
  const what = status === undefined ? 'no answer' : `status ${status}, but not the whole answer,`;
  return new TransportError('lost', `${what} within ${inSeconds(timeout)}`, { status, advice: BE_PATIENT });
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

/** The toolkit's `readBody` ends neither when the connection breaks nor at any size. */
function bodyOf(message: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= MAX_BODY) return;
      const what = `the answer is larger than ${MAX_BODY} bytes`;
      message.destroy(new TransportError('rejected', what, { status: message.statusCode }));
    });
    message.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    message.on('error', reject);
  });
}

const NEVER_CONNECTED: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'the host name was not found',
  EAI_AGAIN: 'the host name could not be looked up',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
};
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)/;
const BEFORE_REQUEST =
  /before secure TLS connection was established|tunneling socket could not be established|illegal response body from proxy/;
const CHECK_NETWORK = 'Check api_host, and the network and proxy of the runner.';
const BE_PATIENT = 'Raise timeout, or check the network and proxy of the runner.';
const BROKEN = 'Check the network and proxy of the runner, where it happens often.';
const CHECK_PROXY = 'Check HTTPS_PROXY and that the proxy is up.';

function notAProxy(variable: string): TransportError {
  return new TransportError('rejected', `not sent: ${variable} is not the URL of a proxy`, {
    advice:
      'Write it as http://host:port or http://user:password@host:port, percent-encode what is special in the password, or name this host in NO_PROXY. SOCKS is not supported.',
  });
}

function explain(error: unknown, request: HttpRequest, status: number | undefined): TransportError {
  if (error instanceof TransportError) return error;
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  const { host } = new URL(request.url);
  const because = code ? ` (${code})` : '';
  const proxyStatus = /tunneling socket could not be established, statusCode=(\d+)/.exec(message)?.[1];
  if (proxyStatus) {
    const advice =
      proxyStatus === '407' ? 'Give the user name and password of the proxy in HTTPS_PROXY.' : CHECK_NETWORK;
    return new TransportError(
      'rejected',
      `the proxy refused the connection to ${host} with status ${proxyStatus}`,
      { advice },
    );
  }
  const cause = /could not be established, cause=(.*)|illegal response body from proxy/.exec(message);
  if (cause) {
    const proxyCode = /\bE[A-Z_]{3,}\b/.exec(cause[1] ?? '')?.[0];
    const what = `the proxy made no connection to ${host}${proxyCode ? ` (${proxyCode})` : ''}`;
    return new TransportError('not-connected', what, { advice: CHECK_PROXY });
  }
  if (CERTIFICATE.test(code)) {
    const advice = 'For a certificate authority of your own, set NODE_EXTRA_CA_CERTS to its file.';
    return new TransportError('rejected', `the certificate of ${host} is not trusted${because}`, { advice });
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return new TransportError('rejected', `${host} does not speak TLS as expected${because}`, {
      advice: CHECK_NETWORK,
    });
  }
  const known = NEVER_CONNECTED[code];
  if (known || isOfConnecting(error) || BEFORE_REQUEST.test(message)) {
    const what = known ?? 'the connection could not be made';
    return new TransportError('not-connected', `${what}, to ${host}${because}`, { advice: CHECK_NETWORK });
  }
  if (code.startsWith('HPE_')) {
    return new TransportError('lost', `what came from ${host} is not HTTP${because}`, {
      advice: CHECK_NETWORK,
    });
  }
  const when =
    status === undefined ? 'before an answer came' : `after status ${status}, in the middle of the answer`;
  return new TransportError('lost', `the connection broke ${when}${because}`, { status, advice: BROKEN });
}

/** A host with several addresses gives one error for all of them. */
function isOfConnecting(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isOfConnecting);
  return (error as NodeJS.ErrnoException).syscall === 'connect';
}

/** `1.5 s`. */
export function inSeconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}
