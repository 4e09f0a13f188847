import type { Effects } from '../http/effects.ts';
import { type Budget, type Failed, retryText, type Tried, withRetries } from '../http/retry.ts';
import { TransportError } from '../http/transport.ts';
import { isSafePath } from '../http/url.ts';
import type { Secret } from '../secrets/secret.ts';
import { NeonError, type RequestName } from './errors.ts';
import type { NeonRequest } from './request.ts';
import type { ParsedResponse } from './response.ts';
import { neonPolicy, type Outcome } from './retry.ts';
import { type LastResponse, type Sender, sendOnce } from './send.ts';

export type { NeonRequest } from './request.ts';
export type { LastResponse } from './send.ts';

/** A 2xx of Neon. */
export interface NeonResponse {
  status: number;
  /** The parsed JSON; undefined where the body is empty. */
  body: unknown;
  /** Neon's id of the request. */
  requestId?: string | undefined;
}

/** Neon's API. */
export interface Neon {
  /** Sends a request, again where that is safe. Throws NeonError for all but a 2xx with JSON or an empty body. */
  request(request: NeonRequest): Promise<NeonResponse>;
  /** The last response, also one that is an error; empty before there is one. */
  lastResponse(): LastResponse;
  /** What is in flight and what was written, for the error of a step that is ended from outside. */
  progress(): Progress;
  /**
   * The same client with other effects. What is in flight and the last response are the step's; what was written is
   * known to the new one alone.
   */
  with(change: (effects: Effects) => Partial<Effects>): Neon;
  /** The same client with another key. */
  as(apiKey: Secret): Neon;
  /** The same client with less time, or with all of it where nothing is to be kept for what follows. */
  within(time: { deadline?: number; reserved?: number }): Neon;
}

/** The requests that are in flight, and the writes that Neon has confirmed, as `METHOD path`. */
export interface Progress {
  inFlight: InFlight[];
  written: string[];
}

/** A request in flight. */
export interface InFlight {
  request: RequestName;
  /** While it waits to be sent again: what came of the last try. */
  waiting?: NeonError | undefined;
}

export interface NeonOptions extends Budget {
  /** Base address, without a slash at its end. */
  host: string;
  apiKey: Secret;
  /** Milliseconds before the deadline in which no request begins: they are kept for what follows. */
  reserved: number;
}

/** A client and what it has done. Its key is that of the options, or another. */
interface Client extends Sender {
  options: NeonOptions;
  inFlight: Set<InFlight>;
  written: string[];
}

/** A client of Neon's API (https://api-docs.neon.tech). One deadline holds for all its requests. */
export function createNeon(options: NeonOptions, effects: Effects): Neon {
  return clientOf({
    options,
    host: options.host,
    apiKey: options.apiKey,
    effects,
    last: { response: {} },
    inFlight: new Set(),
    written: [],
  });
}

function clientOf(client: Client): Neon {
  return {
    request: wanted => request(client, wanted),
    lastResponse: () => ({ ...client.last.response }),
    progress: () => ({ inFlight: [...client.inFlight], written: [...client.written] }),
    with: change =>
      clientOf({ ...client, effects: { ...client.effects, ...change(client.effects) }, written: [] }),
    as: apiKey => clientOf({ ...client, apiKey }),
    within: time => clientOf({ ...client, options: within(client.options, time) }),
  };
}

/** Options of less time. What is reserved by the options may become less at any time. */
function within(
  options: NeonOptions,
  { deadline = options.deadline, reserved }: Partial<NeonOptions>,
): NeonOptions {
  return {
    ...options,
    deadline: Math.min(deadline, options.deadline),
    get reserved() {
      return reserved ?? options.reserved;
    },
  };
}

async function request(client: Client, wanted: NeonRequest): Promise<NeonResponse> {
  if (!isSafePath(wanted.path)) throw unsafe(wanted);
  const flight: InFlight = { request: wanted };
  client.inFlight.add(flight);
  try {
    const response = await sendUntilDone(client, wanted, flight);
    if (wanted.method !== 'GET') client.written.push(`${wanted.method} ${wanted.path}`);
    const { status, body, requestId } = response;
    if ('json' in body) return { status, body: body.json, requestId };
    const { malformed } = await import('./failure.ts');
    throw malformed(wanted, response, body.malformed);
  } finally {
    client.inFlight.delete(flight);
  }
}

function sendUntilDone(client: Client, wanted: NeonRequest, flight: InFlight): Promise<ParsedResponse> {
  const { effects } = client;
  const { maxRetries, deadline, reserved } = client.options;
  let earlier: NeonError | undefined;
  async function attempt(timeout: number): Promise<Tried<ParsedResponse, Outcome, NeonError>> {
    const tried = await sendOnce(client, wanted, timeout);
    if (!(tried instanceof TransportError) && tried.ok) return { done: tried };
    const { failureOf } = await import('./failure.ts');
    if (tried instanceof TransportError) {
      return { failure: failureOf(wanted, tried, earlier), outcome: { kind: tried.kind } };
    }
    const { status, isOwn, retryAfter, date } = tried;
    earlier = failureOf(wanted, tried, earlier);
    return { failure: earlier, outcome: { kind: 'response', status, isOwn, retryAfter, date } };
  }
  async function pause(
    { failure }: Failed<Outcome, NeonError>,
    wait: number,
    retries: number,
  ): Promise<void> {
    effects.log(retryText(failure, wait, retries, maxRetries));
    flight.waiting = failure;
    await effects.sleep(wait);
    flight.waiting = undefined;
  }
  const policy = neonPolicy(wanted.method, maxRetries);
  const job = {
    policy,
    deadline,
    lastStart: deadline - reserved,
    attempt,
    pause,
    gaveUp,
    notSent: () => notSent(wanted, reserved),
  };
  return withRetries(job, effects);
}

function gaveUp(failure: NeonError, text: string): NeonError {
  return new NeonError(failure.request, failure.what, { ...failure, advice: [text, ...failure.advice] });
}

function unsafe(wanted: NeonRequest): NeonError {
  return new NeonError(wanted, 'not sent: an id in it is empty or would select another path', {
    advice: ['Check the ids that were given.'],
  });
}

function notSent(wanted: NeonRequest, reserved: number): NeonError {
  const why =
    reserved === 0
      ? 'the timeout of the step is over'
      : 'what is left of the timeout is kept for storing secrets';
  return new NeonError(wanted, `not sent: ${why}`, { advice: ['Raise timeout.'] });
}
