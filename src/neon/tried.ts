import { STATUS_CODES } from 'node:http';
import { adviceFor, type GeneralErrorParts, generalError, NeonError, type RequestName } from './errors.ts';
import type { HttpAnswer, TransportError } from './transport.ts';

/** Makes a text from outside one harmless line of at most so many characters. */
export type Clean = (text: string, max?: number) => string;

/** An answer taken apart; its texts are harmless lines. */
export interface ReadAnswer {
  status: number;
  /** Whether the status is a 2xx. */
  ok: boolean;
  /** The parsed JSON, undefined where the body is empty; or why it cannot be parsed. */
  body: { json: unknown } | { malformed: string };
  /** Neon's description of what is wrong, where there is one. */
  parts: GeneralErrorParts;
  requestId?: string | undefined;
  retryAfter?: string | undefined;
  location?: string | undefined;
}

/** Takes an answer apart. Neon sends its request id as `x-neon-ret-request-id`, and in the body of an error. */
export function readAnswer(answer: HttpAnswer, clean: Clean): ReadAnswer {
  const header = (name: string) => {
    const value = answer.headers[name];
    return typeof value === 'string' && value.trim() ? clean(value, 100) : undefined;
  };
  const ok = answer.status >= 200 && answer.status < 300;
  const body = parse(answer.body, header('content-type'));
  const parts = 'json' in body && !ok ? generalError(body.json, clean) : {};
  return {
    status: answer.status,
    ok,
    body,
    parts,
    requestId: parts.requestId ?? header('x-neon-ret-request-id') ?? header('x-request-id'),
    retryAfter: header('retry-after'),
    location: header('location'),
  };
}

function parse(body: string, contentType = 'no content type'): ReadAnswer['body'] {
  if (body.trim() === '') return { json: undefined };
  try {
    return { json: JSON.parse(body) };
  } catch {
    return { malformed: `its body is not JSON (${contentType}, ${Buffer.byteLength(body)} bytes)` };
  }
}

/** The error of an answer whose status promises JSON that is not there. */
export function malformed(request: RequestName, status: number, why: string): NeonError {
  return new NeonError(request, `${status}, but ${why}`, {
    status,
    maybeDone: request.method !== 'GET',
    advice: ['Check api_host, and what answers in place of Neon, such as a proxy with a login page.'],
  });
}

/**
 * The error that a failed try is. One without an answer does not hide the answer of a try before it,
 * unless it is a write that may have been carried out.
 * @param tried what came: an answer that is no 2xx, or why there is none.
 * @param answered the error of the last try that had an answer.
 */
export function failureOf(
  request: RequestName,
  tried: ReadAnswer | TransportError,
  answered: NeonError | undefined,
): NeonError {
  if (tried instanceof Error) {
    const { kind, message, status, advice } = tried;
    const maybeDone = request.method !== 'GET' && (kind === 'lost' || status !== undefined);
    if (!answered || maybeDone) {
      const before = answered ? `; before that: ${answered.what}` : '';
      return new NeonError(request, message + before, { status, maybeDone, advice });
    }
    return new NeonError(request, `${answered.what}; then ${message}`, answered);
  }
  const { status, parts, body, requestId, location } = tried;
  const message = parts.message ?? STATUS_CODES[status] ?? 'without a message';
  const code = parts.code && `code ${parts.code}`;
  const ids = [code, requestId && `request id ${requestId}`].filter(Boolean).join(', ');
  const why = 'malformed' in body ? `; ${body.malformed}` : '';
  return new NeonError(request, `${status} ${message}${why}${ids && ` (${ids})`}`, {
    status,
    maybeDone: request.method !== 'GET' && leavesOpen(status),
    advice: adviceFor(status, location),
  });
}

/** Whether a server that answers so may have carried the request out: 501 and 503 say that it has not. */
function leavesOpen(status: number): boolean {
  return status >= 500 && status !== 501 && status !== 503;
}
