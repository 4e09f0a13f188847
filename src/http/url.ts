import { oneLine, withoutEndSlashes } from '../text.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether a URL's host is this machine. */
export function isLoopback({ hostname }: URL): boolean {
  return LOOPBACK.test(hostname);
}

/** Whether nobody else can read what is sent to a URL: https, or http on this machine. */
export function isPrivateTransport(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

/** Why a text is not the base address of an API that a key may be sent to; undefined when it is. */
export function addressProblem(given: string): string | undefined {
  if (!URL.canParse(given)) return 'is not a URL';
  const url = new URL(given);
  if (url.username || url.password || url.search || url.hash) {
    return 'must be a plain URL, without user name, password, query or fragment';
  }
  if (isPrivateTransport(url)) return undefined;
  return `must begin with https://, but it is ${oneLine(url.protocol, 20)}//`;
}

/** A base address to which paths are appended: origin and path, without slashes at its end. */
export function baseAddress(given: string): string {
  const { origin, pathname } = new URL(given);
  return withoutEndSlashes(origin + pathname);
}

/**
 * Whether every segment of a path is one: not empty, encoded, and not `.` or `..`, by which URLs go up.
 * It is the last gate, whatever made the path of whatever ids.
 */
export function isSafePath(path: string): boolean {
  const segments = path.split('/');
  return (
    segments.shift() === '' &&
    segments.length > 0 &&
    segments.every(
      segment => /^(?:[\w.~!*'()-]|%[0-9A-F]{2})+$/.test(segment) && !/^(?:\.|%2e){1,2}$/i.test(segment),
    )
  );
}
