import type { Effects } from '../../http/effects.ts';
import type { Schedule } from './schedule.ts';

/** What every request of a step goes through. */
export interface Gate {
  /**
   * Runs a request as soon as the schedule allows it; requests of a route begin in the order of asking.
   * Throws OutOfTime where that is too late.
   */
  pass<T>(route: string, request: () => Promise<T>): Promise<T>;
  /** Lets no request begin for so many milliseconds; gives whether that is later, by more than a moment, than before. */
  hold(milliseconds: number): boolean;
}

/** A request was not sent: what is left of the step's time does not suffice. */
export class OutOfTime extends Error {}

const MOMENT = 500;

interface Waiting {
  route: string;
  open(): void;
  close(error: OutOfTime): void;
}

/** A gate that opens as a schedule says. No request begins at `lastStart` or later. */
export function createGate(
  schedule: Schedule,
  lastStart: number,
  { now, sleep }: Pick<Effects, 'now' | 'sleep'>,
): Gate {
  let waiting: Waiting[] = [];
  let heldUntil = 0;
  let wakesAt = Number.POSITIVE_INFINITY;

  /** Opens for all that may begin, and sees to it that the next one is not forgotten. */
  function open(): void {
    let next = Number.POSITIVE_INFINITY;
    const left: Waiting[] = [];
    for (const one of waiting) {
      const at = left.some(({ route }) => route === one.route)
        ? Number.POSITIVE_INFINITY
        : schedule.freeAt(one.route);
      if (now() >= lastStart || (at >= lastStart && at !== Number.POSITIVE_INFINITY))
        one.close(new OutOfTime());
      else if (at <= now()) {
        schedule.begin(one.route);
        one.open();
      } else {
        left.push(one);
        next = Math.min(next, at);
      }
    }
    waiting = left;
    if (next < wakesAt) void wake(next);
  }

  async function wake(at: number): Promise<void> {
    wakesAt = at;
    await sleep(Math.max(1, Math.ceil(at - now())));
    if (wakesAt === at) wakesAt = Number.POSITIVE_INFINITY;
    open();
  }

  return {
    async pass(route, request) {
      await new Promise<void>((resolve, reject) => {
        waiting.push({ route, open: resolve, close: reject });
        open();
      });
      try {
        return await request();
      } finally {
        schedule.end(route, now());
        open();
      }
    },
    hold(milliseconds) {
      const until = now() + milliseconds;
      const isLater = until > heldUntil + MOMENT;
      heldUntil = Math.max(heldUntil, until);
      schedule.hold(heldUntil);
      return isLater;
    },
  };
}
