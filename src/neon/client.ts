import { revealedJson, type Secret } from '../secret.ts';
import { oneLine } from '../text.ts';
import { VERSION } from '../version.ts';
import { NeonError, type RequestName } from './errors.ts';
import { nextWait, type Outcome, tryTimeout } from './retry.ts';
import { inSeconds, type Send, TransportError } from './transport.ts';
import { failureOf, malformed, type ReadAnswer, readAnswer } from './tried.ts';

export interface NeonRequest extends RequestName {
  query?: Record<string, string>;
  /** May hold Secrets: they are revealed only in what is sent. */
  body?: unknown;
}

export interface NeonAnswer {
  status: number;
  /** The parsed JSON; undefined where the body is empty. */
  body: unknown;
}

/** Neon's API. */
export interface Neon {
  /** Sends a request, again where that is safe. Throws NeonError for anything but a 2xx with JSON or nothing in it. */
  request(request: NeonRequest): Promise<NeonAnswer>;
  /** Status and request id of the last answer, whatever came of it. */
  last(): { status?: number | undefined; requestId?: string | undefined };
  /** How far it has come, for the error of a step that is ended from outside. */
  progress(): Progress;
}

/** Requests that have not come to their end, and the writes that have been carried out, as `METHOD path`. */
export interface Progress {
  underWay: UnderWay[];
  written: string[];
}

/** A request under way; `waiting` is why it waits to be sent again. */
export interface UnderWay {
  request: RequestName;
  waiting?: NeonError | undefined;
}

/** The effects that the client has, so that tests need neither clock nor network. */
export interface Effects {
  send: Send;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  random(): number;
  /** Tells the reader of the log why the step takes longer. */
  log(line: string): void;
  debug(line: string): void;
  /** A text without the secrets known so far. */
  redact(text: string): string;
}

export interface NeonOptions {
  /** Base address, without a slash at its end. */
  host: string;
  apiKey: Secret;
  maxRetries: number;
  /** When the step must have ended, on the clock of `now`. */
  deadline: number;
}

type Tried =
  | { outcome: Extract<Outcome, { kind: 'answer' }>; answer: ReadAnswer }
  | { outcome: { kind: TransportError['kind'] }; error: TransportError };

/** A client of Neon's API with one deadline for all that it does. */
export function createNeon(options: NeonOptions, effects: Effects): Neon {
  const last: ReturnType<Neon['last']> = {};
  const underWay = new Set<UnderWay>();
  const written: string[] = [];
  // Redacted before it is cut, so that no part of a secret is left.
  const clean = (text: string, max?: number) => oneLine(effects.redact(text), max);

  async function tryOnce(request: NeonRequest, timeout: number): Promise<Tried> {
    try {
      const answer = readAnswer(await effects.send(toHttp(request, options, timeout)), clean);
      last.status = answer.status;
      last.requestId = answer.requestId;
      return { outcome: { kind: 'answer', status: answer.status, retryAfter: answer.retryAfter }, answer };
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      if (error.status !== undefined) last.status = error.status;
      return { outcome: { kind: error.kind }, error };
    }
  }

  async function tryAndTell(request: NeonRequest, timeout: number): Promise<Tried> {
    const started = effects.now();
    const tried = await tryOnce(request, timeout);
    const came = 'answer' in tried ? tried.answer.status : tried.error.message;
    effects.debug(
      `${request.method} ${request.path}: ${came} after ${Math.round(effects.now() - started)} ms`,
    );
    return tried;
  }

  async function request(wanted: NeonRequest): Promise<NeonAnswer> {
    if (!isSafePath(wanted.path)) throw unsafe(wanted);
    const now: UnderWay = { request: wanted };
    underWay.add(now);
    try {
      return await untilDone(wanted, now);
    } finally {
      underWay.delete(now);
    }
  }

  async function untilDone(wanted: NeonRequest, now: UnderWay): Promise<NeonAnswer> {
    let failure: NeonError | undefined;
    let answered: NeonError | undefined;
    for (let retries = 0; ; retries++) {
      const remaining = options.deadline - effects.now();
      if (remaining <= 0) throw failure ?? notSent(wanted);
      const isLast = retries >= options.maxRetries;
      const tried = await tryAndTell(wanted, isLast ? remaining : tryTimeout(wanted.method, remaining));
      if ('answer' in tried && tried.answer.ok) {
        if (wanted.method !== 'GET') written.push(`${wanted.method} ${wanted.path}`);
        return accept(wanted, tried.answer);
      }
      failure = failureOf(wanted, 'answer' in tried ? tried.answer : tried.error, answered);
      if ('answer' in tried) answered = failure;
      const wait = nextWait({
        method: wanted.method,
        outcome: tried.outcome,
        retries,
        maxRetries: options.maxRetries,
        remaining: options.deadline - effects.now(),
        date: Date.now(),
        random: effects.random(),
      });
      if (wait === undefined) throw failure;
      const which = `${retries + 1} of at most ${options.maxRetries}`;
      effects.log(`${failure.message}. Trying again in ${inSeconds(wait)} (${which}).`);
      now.waiting = failure;
      await effects.sleep(wait);
      now.waiting = undefined;
    }
  }

  return {
    request,
    last: () => ({ ...last }),
    progress: () => ({ underWay: [...underWay], written: [...written] }),
  };
}

/**
 * Whether every segment of a path is one: not empty, encoded, and not `.` or `..`, by which URLs go up.
 * The last gate, whatever made the path of whatever ids.
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

function unsafe(request: NeonRequest): NeonError {
  return new NeonError(request, 'not sent: an id in it is empty or would select another path', {
    advice: ['Check the ids that were given.'],
  });
}

function toHttp(request: NeonRequest, { host, apiKey }: NeonOptions, timeout: number) {
  const query = new URLSearchParams(request.query).toString();
  return {
    method: request.method,
    url: `${host}${request.path}${query && `?${query}`}`,
    headers: {
      authorization: `Bearer ${apiKey.reveal()}`,
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': `neon-auth-action/${VERSION}`,
    },
    body: request.body === undefined ? undefined : revealedJson(request.body),
    timeout,
  };
}

function notSent(request: NeonRequest): NeonError {
  return new NeonError(request, 'not sent: the timeout of the step is over', { advice: ['Raise timeout.'] });
}

function accept(request: NeonRequest, answer: ReadAnswer): NeonAnswer {
  if ('malformed' in answer.body) throw malformed(request, answer.status, answer.body.malformed);
  return { status: answer.status, body: answer.body.json };
}
