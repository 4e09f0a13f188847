/** How many requests may begin. */
export interface Limits {
  perMinute: number;
  perSecondAndRoute: number;
}

/**
 * Neon's published limits are 700 requests a minute and 40 a second on a route, for all that an account does
 * (https://neon.com/docs/reference/api-reference, "API rate limits"). A little is left for others.
 */
export const LIMITS: Limits = { perMinute: 695, perSecondAndRoute: 39 };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
/** For clocks whose steps are coarser than ours. */
const SLACK = 2;

/** When requests may begin. All times are milliseconds on one clock that never goes back. */
export interface Schedule {
  /** When the next request of a route may begin; not after `now` where it may at once, Infinity until another ends. */
  freeAt(route: string): number;
  begin(route: string): void;
  end(route: string, now: number): void;
  /** Lets no request begin before a time. */
  hold(until: number): void;
}

/**
 * A schedule that keeps limits wherever a server's windows begin, and however long a request is on its way: a request
 * arrives between its beginning and its end, so it counts as arriving until its end, and then for a whole window.
 */
export function createSchedule({ perMinute, perSecondAndRoute }: Limits = LIMITS): Schedule {
  const all = slidingWindow(perMinute, MINUTE);
  const routes = new Map<string, ReturnType<typeof slidingWindow>>();
  let held = 0;
  const routeOf = (route: string) => {
    const found = routes.get(route) ?? slidingWindow(perSecondAndRoute, SECOND);
    routes.set(route, found);
    return found;
  };
  return {
    freeAt: route => Math.max(held, all.freeAt(), routeOf(route).freeAt()),
    begin(route) {
      all.begin();
      routeOf(route).begin();
    },
    end(route, now) {
      all.end(now);
      routeOf(route).end(now);
    },
    hold(until) {
      held = Math.max(held, until);
    },
  };
}

function slidingWindow(limit: number, span: number) {
  let inFlight = 0;
  let ends: number[] = [];
  return {
    freeAt(): number {
      if (inFlight >= limit) return Number.POSITIVE_INFINITY;
      const last = ends[ends.length - (limit - inFlight)];
      return last === undefined ? 0 : last + span + SLACK;
    },
    begin(): void {
      inFlight++;
    },
    end(now: number): void {
      inFlight--;
      if (limit === Number.POSITIVE_INFINITY) return;
      ends.push(now);
      if (ends.length > 2 * limit) ends = ends.slice(-limit);
    },
  };
}
