import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawResponse } from './faults.ts';

/** The files of the page by their address, and their types. */
const FILES: Record<string, [name: string, type: string]> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/_emulator/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/_emulator/page.css': ['page.css', 'text/css; charset=utf-8'],
};

/** Nothing but the page's own files and the emulator's own views. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page that shows what the emulator knows; undefined for other addresses. */
export function pageResponse(method: string, url: string): RawResponse | undefined {
  const file = method === 'GET' && Object.hasOwn(FILES, url) ? FILES[url] : undefined;
  if (!file) return undefined;
  const [name, type] = file;
  const headers = {
    'content-type': type,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
  // From the working directory, as the rest of the repository is read.
  return { status: 200, headers, body: readFileSync(join(process.cwd(), 'emulator', 'page', name), 'utf8') };
}

/** What is said where it is. */
export const FOREIGN = 'the emulator is seen and driven from its own page, or by what is no browser';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * Whether a request to look at the emulator or to drive it comes from another site in somebody's browser: its page may
 * neither send what changes something, nor be taken for ours under a name of its own.
 * @param origin of the emulator.
 */
export function isForeign(
  { origin: from, host = '' }: { origin?: string | undefined; host?: string | undefined },
  origin: string,
): boolean {
  if (LOOPBACK.test(new URL(origin).host) && !LOOPBACK.test(host)) return true;
  return from !== undefined && from !== `${new URL(origin).protocol}//${host}`;
}
