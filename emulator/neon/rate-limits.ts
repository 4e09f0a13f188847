/** What Neon's API takes of one account; Neon publishes it as 700 a minute, with bursts of 40 a second a route. */
export const RATE_LIMITS = { perMinute: 700, perSecondAndRoute: 40 };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Counts a request of a route; gives the seconds to wait where it is one too many, and does not count it then. */
export type RateLimiter = (route: string) => number | undefined;

/**
 * A limiter of one account: 700 requests in a minute, and 40 in a second on a route, in sliding windows.
 * @param now milliseconds
 */
export function createRateLimiter(now: () => number = Date.now): RateLimiter {
  let all: number[] = [];
  const routes = new Map<string, number[]>();
  return route => {
    const time = now();
    all = all.filter(past => past > time - MINUTE);
    const own = (routes.get(route) ?? []).filter(past => past > time - SECOND);
    routes.set(route, own);
    const free = Math.max(
      freeAt(all, RATE_LIMITS.perMinute, MINUTE),
      freeAt(own, RATE_LIMITS.perSecondAndRoute, SECOND),
    );
    if (free > time) return Math.ceil((free - time) / SECOND);
    all.push(time);
    own.push(time);
    return undefined;
  };
}

/** When the next request fits: as soon as the oldest of a full window has left it. */
function freeAt(times: number[], limit: number, window: number): number {
  const oldest = times[times.length - limit];
  return oldest === undefined ? 0 : oldest + window;
}
