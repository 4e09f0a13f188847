import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http';
import { HttpClient } from '@actions/http-client';
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
export const send: Send = async request => {
  const signal = AbortSignal.timeout(Math.ceil(request.timeout));
  const http = new HttpClient(undefined, [exactly(request, signal)], {
    allowRedirects: false,
    socketTimeout: request.timeout + 60_000,
  });
  let status: number | undefined;
  try {
    const { message } = await http.request(request.method, request.url, request.body ?? null, {});
    status = message.statusCode ?? 0;
    return { status, headers: message.headers, body: await bodyOf(message) };
  } catch (error) {
    throw signal.aborted
      ? new TransportError('lost', `no answer within ${inSeconds(request.timeout)}`, { status })
      : explain(error, request, status);
  } finally {
    http.dispose();
  }
};

/** The client would add to the User-Agent and knows no signal: what is sent is what was asked for. */
function exactly(request: HttpRequest, signal: AbortSignal) {
  return {
    prepareRequest(options: RequestOptions): void {
      options.headers = { ...options.headers, ...request.headers };
      options.signal = signal;
    },
    canHandleAuthentication: () => false,
    handleAuthentication: () => Promise.reject(new Error('not handled')),
  };
}

async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) {
      throw new TransportError('rejected', `the answer is larger than ${MAX_BODY} bytes`, {
        status: message.statusCode,
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
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
  /before secure TLS connection was established|tunneling socket could not be established/;
const CHECK_NETWORK = 'Check api_host, and the runner’s network and proxy.';

function explain(error: unknown, request: HttpRequest, status: number | undefined): TransportError {
  if (error instanceof TransportError) return error;
  const { code = '', message = '', syscall = '' } = error as NodeJS.ErrnoException;
  const { host } = new URL(request.url);
  const because = code ? ` (${code})` : '';
  const proxyStatus = /tunneling socket could not be established, statusCode=(\d+)/.exec(message)?.[1];
  if (proxyStatus) {
    const advice =
      proxyStatus === '407' ? 'Give the proxy’s user name and password in HTTPS_PROXY.' : CHECK_NETWORK;
    return new TransportError(
      'rejected',
      `the proxy refused the connection to ${host} with status ${proxyStatus}`,
      { advice },
    );
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
  if (known || syscall === 'connect' || BEFORE_REQUEST.test(message)) {
    const what = known ?? 'the connection could not be made';
    return new TransportError('not-connected', `${what}, to ${host}${because}`, { advice: CHECK_NETWORK });
  }
  const when =
    status === undefined ? 'before an answer came' : `after status ${status}, in the middle of the answer`;
  return new TransportError('lost', `the connection broke ${when}${because}`, { status });
}

/** `1.5 s`. */
export function inSeconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}
