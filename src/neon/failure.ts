import { STATUS_CODES } from 'node:http';
import type { TransportError } from '../http/transport.ts';
import { adviceFor } from './advice.ts';
import { NeonError, type RequestName } from './errors.ts';
import type { ParsedResponse } from './response.ts';

/** The error of a response whose status promises JSON that is not there. */
export function malformed(
  request: RequestName,
  { status, requestId }: Pick<ParsedResponse, 'status' | 'requestId'>,
  why: string,
): NeonError {
  return new NeonError(request, `${status}, but ${why}`, {
    status,
    requestId,
    outcomeUnknown: request.method !== 'GET',
    advice: ['Check api_host, and what responds in place of Neon, such as a proxy with a login page.'],
  });
}

/**
 * The error of a try that failed. A try without a response does not hide the response of a try before it,
 * unless it is a write that may have been carried out.
 * @param tried what came of it: a response that is no 2xx, or why there is none.
 * @param earlier the error of the last try before it that had a response.
 */
export function failureOf(
  request: RequestName,
  tried: ParsedResponse | TransportError,
  earlier: NeonError | undefined,
): NeonError {
  return tried instanceof Error ? ofNoResponse(request, tried, earlier) : ofResponse(request, tried, earlier);
}

function ofNoResponse(request: RequestName, tried: TransportError, earlier: NeonError | undefined) {
  const { kind, message, status, advice } = tried;
  const outcomeUnknown = request.method !== 'GET' && (kind === 'lost' || status !== undefined);
  if (earlier && !outcomeUnknown) return new NeonError(request, `${earlier.what}; then ${message}`, earlier);
  const before = earlier ? `; before that: ${earlier.what}` : '';
  const retried = earlier !== undefined;
  return new NeonError(request, message + before, { status, outcomeUnknown, retried, advice });
}

/** No refusal takes back what an earlier try may have done. */
function ofResponse(
  request: RequestName,
  response: ParsedResponse,
  earlier: NeonError | undefined,
): NeonError {
  const { status, parts, body, requestId, location, isOwn } = response;
  const isUnknown = request.method !== 'GET' && isOutcomeUnknown(status);
  const ofEarlierTry = !isUnknown && earlier?.outcomeUnknown === true;
  const message = parts.message ?? STATUS_CODES[status] ?? 'without a message';
  const code = parts.code && `code ${parts.code}`;
  const ids = [code, requestId && `request id ${requestId}`].filter(Boolean).join(', ');
  const why = 'malformed' in body ? `; ${body.malformed}` : '';
  return new NeonError(request, `${status} ${message}${why}${ids && ` (${ids})`}`, {
    status,
    requestId,
    outcomeUnknown: isUnknown || ofEarlierTry,
    ofEarlierTry,
    isOwn,
    retried: earlier !== undefined,
    advice: adviceFor(status, location, request.path),
  });
}

/**
 * Whether the request may have been carried out, whoever responded in this way. By 501 it has not. Of 503 Neon documents
 * that a retry is safe, and not that nothing was done.
 */
function isOutcomeUnknown(status: number): boolean {
  return status === 408 || (status >= 500 && status !== 501);
}
