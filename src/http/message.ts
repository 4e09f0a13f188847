import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { inSeconds } from './time.ts';
import { TransportError } from './transport-error.ts';

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

/** The error of a request whose time is over; with the status where its head had come. */
export function tooLate(timeout: number, status: number | undefined): TransportError {
  const what = status === undefined ? 'no response' : `status ${status}, but not the whole response,`;
  const advice = 'Raise timeout, or check the network and proxy of the runner.';
  return new TransportError('lost', `${what} within ${inSeconds(timeout)}`, { status, advice });
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
