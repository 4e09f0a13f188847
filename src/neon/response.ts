import { header } from '../http/headers.ts';
import { type Parsed, parseJson } from '../http/json.ts';
import type { HttpResponse } from '../http/transport.ts';
import { type GeneralErrorParts, generalError, isGeneralError } from './errors.ts';

/** Makes a text from outside one harmless line of at most so many characters. */
export type Clean = (text: string, max?: number) => string;

/** A response taken apart. Its texts are harmless lines. */
export interface ParsedResponse {
  status: number;
  /** Whether the status is a 2xx. */
  ok: boolean;
  /** The parsed JSON, undefined where the body is empty; or why it cannot be parsed. */
  body: Parsed;
  /** Neon's description of an error, where there is one. */
  parts: GeneralErrorParts;
  /** Whether it is an error with Neon's own error object, and not a gateway's. */
  isOwn: boolean;
  requestId?: string | undefined;
  retryAfter?: string | undefined;
  location?: string | undefined;
  /** The header of that name. */
  date?: string | undefined;
}

/**
 * Takes a response apart. Neon sends its request id as `x-neon-ret-request-id`, and in the body of an error.
 * @param register is called with the body of an error before any text of it is taken.
 */
export function parseResponse(
  response: HttpResponse,
  clean: Clean,
  register: (body: unknown) => void,
): ParsedResponse {
  const cleanHeader = (name: string) => {
    const value = header(response.headers, name);
    return value === undefined ? undefined : clean(value, 100);
  };
  const ok = response.status >= 200 && response.status < 300;
  const body = parse(response.body, cleanHeader('content-type'));
  if ('json' in body) register(body.json);
  const parts = 'json' in body && !ok ? generalError(body.json, clean) : {};
  return {
    status: response.status,
    ok,
    body,
    parts,
    isOwn: 'json' in body && !ok && isGeneralError(body.json),
    requestId: parts.requestId ?? cleanHeader('x-neon-ret-request-id') ?? cleanHeader('x-request-id'),
    retryAfter: cleanHeader('retry-after'),
    location: cleanHeader('location'),
    date: cleanHeader('date'),
  };
}

function parse(body: string, contentType = 'no content type'): ParsedResponse['body'] {
  if (body.trim() === '') return { json: undefined };
  const parsed = parseJson(body);
  if ('json' in parsed) return parsed;
  return { malformed: `its body ${parsed.malformed} (${contentType}, ${Buffer.byteLength(body)} bytes)` };
}
