import type { IncomingHttpHeaders } from 'node:http';
import { parseJson } from '../http/json.ts';
import type { HttpResponse } from '../http/transport.ts';

/** A response of GitHub's REST API. */
export interface GitHubResponse {
  status: number;
  headers: IncomingHttpHeaders;
  /** Parsed JSON, or the text where it is not JSON. */
  body: unknown;
}

/** Parses the body of a response. */
export function parseResponse({ status, headers, body }: HttpResponse): GitHubResponse {
  const parsed = parseJson(body);
  return { status, headers, body: 'json' in parsed ? parsed.json : body };
}

/** GitHub's description of an error; `without a message` where there is none. */
export function messageOf(body: unknown): string {
  const { message } = (typeof body === 'object' && body !== null ? body : {}) as { message?: unknown };
  return typeof message === 'string' && message.trim() ? message : 'without a message';
}
