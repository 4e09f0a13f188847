import type { IncomingHttpHeaders } from 'node:http';

/** The text of a header; undefined where it is absent or empty. `name` is in lower case. */
export function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' && value.trim() ? value : undefined;
}
