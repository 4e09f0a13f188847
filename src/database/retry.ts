import type { Policy } from '../http/retry.ts';
import { tryTimeout } from '../http/time.ts';

/** What came of asking a database once. */
export type Outcome =
  /** The connection was not made, such as to a port that nothing listens on. */
  | { kind: 'not-connected' }
  /** It will be the same each time, such as a certificate that is not trusted. */
  | { kind: 'rejected' }
  /** There was a connection, or a host that may become one: broken, or no response in time. */
  | { kind: 'lost' }
  /** The server's own error, by its SQLSTATE. */
  | { kind: 'refused'; state: string };

const FIRST_WAIT = 250;
const MAX_WAIT = 5_000;
/** Retries of what is more likely a mistake than a server that starts: 23 s. */
const BRIEFLY = 8;
/**
 * SQLSTATEs that pass (https://www.postgresql.org/docs/current/errcodes-appendix.html): connection exceptions,
 * rollbacks for other transactions, too many connections, and servers that shut down or start.
 */
const PASSING = /^(?:08|40|53|57P0)/;
/** What Neon's proxy sends where it has no compute to connect to; some of it passes, as when one starts. */
const INTERNAL = 'XX000';

/** How often the same may be asked again after an outcome. Statements here may all be carried out twice. */
function retriesAfter(outcome: Outcome): number {
  switch (outcome.kind) {
    case 'lost':
      return Number.POSITIVE_INFINITY;
    case 'not-connected':
      return BRIEFLY;
    case 'rejected':
      return 0;
    case 'refused':
      if (PASSING.test(outcome.state)) return Number.POSITIVE_INFINITY;
      return outcome.state === INTERNAL ? BRIEFLY : 0;
  }
}

/**
 * When a database is asked again: a compute that starts is waited for as long as there is time. What was asked often
 * enough waits for ever, which no time is enough for.
 */
export const ASKING: Policy<Outcome> = {
  maxRetries: Number.POSITIVE_INFINITY,
  tryTime: tryTimeout,
  wait(outcome, { retries }) {
    const most = retriesAfter(outcome);
    if (most === 0) return undefined;
    return retries < most ? Math.min(MAX_WAIT, FIRST_WAIT * 2 ** retries) : Number.POSITIVE_INFINITY;
  },
};

const FIRST_POLL = 200;
/** What the last poll needs, in milliseconds. */
const LAST_POLL = 500;

/**
 * How long to wait before rows are looked for again, in milliseconds: twice as long each time, at most 5 s, and so
 * that there is a poll shortly before the time is over. Undefined where that was the last one.
 */
export function pollWait(polls: number, remaining: number): number | undefined {
  const wait = Math.min(MAX_WAIT, FIRST_POLL * 2 ** polls, remaining - LAST_POLL);
  return wait > 0 ? wait : undefined;
}
