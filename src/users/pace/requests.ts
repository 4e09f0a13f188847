import type { Effects } from '../../http/effects.ts';
import { header } from '../../http/headers.ts';
import type { Budget } from '../../http/retry.ts';
import { inSeconds, retryAfter } from '../../http/time.ts';
import type { HttpRequest, HttpResponse, Send } from '../../http/transport.ts';
import { StaleConnection } from '../../http/transport-error.ts';
import type { Call } from '../../inputs/call.ts';
import type { Neon } from '../../neon/client.ts';
import type { Gate } from './gate.ts';

/** Where a service asks to wait and does not say how long, in milliseconds. */
export const UNSAID = 1_000;
/** Milliseconds of the step's time in which no request begins, so that those before can end; of short steps a quarter. */
const RESERVED = 5_000;

/** When the last request of many may begin, on the clock of `now`. */
export function lastStartOf(
  { timeout }: Pick<Call, 'timeout'>,
  { deadline }: Pick<Budget, 'deadline'>,
): number {
  return deadline - Math.min(RESERVED, timeout * 250);
}

/** What the requests of many users share. */
export interface Paced {
  neon: Neon;
  gate: Gate;
  /** Sends a request on a connection of its own. */
  sendAlone: Send;
  /** When the step must have ended. */
  deadline: number;
}

/** A client for what one user needs. */
export interface UserClient {
  neon: Neon;
  /** Whether a request was sent again of which it is not known whether it had arrived. */
  resent(): boolean;
}

/**
 * A client whose requests go through the gate, each try of its own; Neon's Retry-After for one of them holds all back.
 * A write that met a connection which the server had just closed is sent once more, on a new one: whoever asks must
 * take into account that both may have arrived.
 */
export function clientOf({ neon, gate, sendAlone, deadline }: Paced): UserClient {
  let resent = false;
  const paced = (effects: Effects) => (request: HttpRequest) =>
    gate.pass(request.method, async () => {
      const timely = {
        ...request,
        timeout: Math.min(request.timeout, Math.max(1, deadline - effects.now())),
      };
      try {
        return await effects.send(timely);
      } catch (error) {
        if (!(error instanceof StaleConnection)) throw error;
        resent = true;
        return sendAlone(timely);
      }
    });
  return {
    neon: neon.with(effects => {
      const send = paced(effects);
      // Each try that waits would be a line; what holds all back is one.
      return { send: async request => heldBack(await send(request), gate, effects), log: effects.debug };
    }),
    resent: () => resent,
  };
}

function heldBack(response: HttpResponse, gate: Gate, { log }: Pick<Effects, 'log'>): HttpResponse {
  if (response.status !== 429) return response;
  const sent = header(response.headers, 'date');
  const wait = retryAfter(header(response.headers, 'retry-after'), Date.now(), sent) ?? UNSAID;
  if (gate.hold(wait)) log(`Neon asks for fewer requests (429): none begins in the next ${inSeconds(wait)}.`);
  return response;
}
