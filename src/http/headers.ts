import type { IncomingHttpHeaders } from 'node:http';
import { retryAfter } from './time.ts';

/** The text of a header; undefined where it is absent or empty. `name` is in lower case. */
export function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' && value.trim() ? value : undefined;
}

/** The wait that a response asks for, in milliseconds, by its own clock where it has a Date; undefined for none. */
export function askedWait(headers: IncomingHttpHeaders, date: number): number | undefined {
  return retryAfter(header(headers, 'retry-after'), date, header(headers, 'date'));
}
