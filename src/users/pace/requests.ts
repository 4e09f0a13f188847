import type { Effects } from '../../http/effects.ts';
import { header } from '../../http/headers.ts';
import type { Budget } from '../../http/retry.ts';
import { inSeconds, retryAfter } from '../../http/time.ts';
import type { HttpRequest, HttpResponse } from '../../http/transport.ts';
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
  /** When the step must have ended. */
  deadline: number;
}

/**
 * A client for what one user needs: its requests go through the gate, each try of its own; Neon's Retry-After for one of
 * them holds all back.
 */
export function clientOf({ neon, gate, deadline }: Paced): Neon {
  const paced = (effects: Effects) => (request: HttpRequest) =>
    gate.pass(request.method, async () => {
      const timeout = Math.min(request.timeout, Math.max(1, deadline - effects.now()));
      return effects.send({ ...request, timeout });
    });
  return neon.with(effects => {
    const send = paced(effects);
    // Each try that waits would be a line; what holds all back is one.
    return { send: async request => heldBack(await send(request), gate, effects), log: effects.debug };
  });
}

function heldBack(response: HttpResponse, gate: Gate, { log }: Pick<Effects, 'log'>): HttpResponse {
  if (response.status !== 429) return response;
  const sent = header(response.headers, 'date');
  const wait = retryAfter(header(response.headers, 'retry-after'), Date.now(), sent) ?? UNSAID;
  if (gate.hold(wait)) log(`Neon asks for fewer requests (429): none begins in the next ${inSeconds(wait)}.`);
  return response;
}
