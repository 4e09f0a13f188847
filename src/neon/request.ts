import type { HttpRequest } from '../http/transport.ts';
import { revealedJson, type Secret } from '../secrets/secret.ts';
import { USER_AGENT } from '../version.ts';
import type { RequestName } from './errors.ts';

/** A request to Neon. The path is encoded and begins after the base address. */
export interface NeonRequest extends RequestName {
  query?: Record<string, string>;
  /** Sent as JSON. It may hold Secrets: they are revealed only in what is sent. */
  body?: unknown;
  /** Fields of the response that are secrets, beyond those known by their names. Not sent. */
  secretFields?: readonly string[];
}

/** The HTTP request, with the key in its header (Neon's API documentation, "Authentication"). */
export function toHttp(
  { method, path, query: parameters, body }: NeonRequest,
  { host, apiKey }: { host: string; apiKey: Secret },
  timeout: number,
): HttpRequest {
  const query = new URLSearchParams(parameters).toString();
  return {
    method,
    url: `${host}${path}${query && `?${query}`}`,
    headers: {
      authorization: `Bearer ${apiKey.reveal()}`,
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': USER_AGENT,
    },
    body: body === undefined ? undefined : revealedJson(body),
    timeout,
    setting: 'api_host',
  };
}
