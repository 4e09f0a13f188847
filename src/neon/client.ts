import { STATUS_CODES } from 'node:http';
import { revealedJson, type Secret } from '../secret.ts';
import { oneLine } from '../text.ts';
import { VERSION } from '../version.ts';
import { adviceFor, type GeneralErrorParts, generalError, NeonError, type RequestName } from './errors.ts';
import { nextWait, type Outcome, tryTimeout } from './retry.ts';
import { type HttpAnswer, inSeconds, type Send, TransportError } from './transport.ts';

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
  | {
      outcome: Extract<Outcome, { kind: 'answer' }>;
      answer: HttpAnswer;
      json: Json;
      parts: GeneralErrorParts;
    }
  | { outcome: { kind: TransportError['kind'] }; error: TransportError };

type Json = { value: unknown } | { malformed: string };

/** A client of Neon's API with one deadline for all that it does. */
export function createNeon(options: NeonOptions, effects: Effects): Neon {
  const last: ReturnType<Neon['last']> = {};

  async function tryOnce(request: NeonRequest, remaining: number): Promise<Tried> {
    const started = effects.now();
    const tried = await sendOnce(request, tryTimeout(request.method, remaining));
    effects.debug(
      `${nameOf(request)}: ${'answer' in tried ? tried.answer.status : tried.error.message} after ${Math.round(effects.now() - started)} ms`,
    );
    return tried;
  }

  async function sendOnce(request: NeonRequest, timeout: number): Promise<Tried> {
    try {
      const answer = await effects.send(toHttp(request, options, timeout));
      const json = parse(answer);
      const parts = 'value' in json && answer.status >= 300 ? generalError(json.value) : {};
      last.status = answer.status;
      last.requestId =
        parts.requestId ?? headerText(answer, 'x-neon-ret-request-id') ?? headerText(answer, 'x-request-id');
      const retryAfter = headerText(answer, 'retry-after');
      return { outcome: { kind: 'answer', status: answer.status, retryAfter }, answer, json, parts };
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      if (error.status !== undefined) last.status = error.status;
      return { outcome: { kind: error.kind }, error };
    }
  }

  async function request(wanted: NeonRequest): Promise<NeonAnswer> {
    let answered: NeonError | undefined;
    for (let retries = 0; ; retries++) {
      const remaining = options.deadline - effects.now();
      if (remaining <= 0)
        throw (
          answered ??
          new NeonError(wanted, 'not sent: the step’s timeout is over', { advice: ['Raise timeout.'] })
        );
      const tried = await tryOnce(wanted, remaining);
      if ('answer' in tried && tried.answer.status >= 200 && tried.answer.status < 300)
        return accept(wanted, tried);
      const failure = failureOf(wanted, tried, last.requestId, answered);
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
      effects.log(
        `${failure.message}. Trying again in ${inSeconds(wait)} (${retries + 1} of at most ${options.maxRetries}).`,
      );
      await effects.sleep(wait);
    }
  }

  return { request, last: () => ({ ...last }) };
}

function toHttp(request: NeonRequest, { host, apiKey }: NeonOptions, timeout: number) {
  const query = request.query ? `?${new URLSearchParams(request.query)}` : '';
  const body = request.body === undefined ? undefined : revealedJson(request.body);
  return {
    method: request.method,
    url: `${host}${request.path}${query}`,
    headers: {
      authorization: `Bearer ${apiKey.reveal()}`,
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': `neon-auth-action/${VERSION}`,
    },
    body,
    timeout,
  };
}

function nameOf({ method, path }: RequestName): string {
  return `${method} ${path}`;
}

function headerText(answer: HttpAnswer, name: string): string | undefined {
  const value = answer.headers[name];
  return typeof value === 'string' && value.trim() ? oneLine(value, 100) : undefined;
}

function parse({ body, headers }: HttpAnswer): Json {
  if (body.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(body) };
  } catch {
    const type = oneLine(headers['content-type'] ?? 'no content type', 100);
    return { malformed: `its body is not JSON (${type}, ${Buffer.byteLength(body)} bytes)` };
  }
}

function accept(request: NeonRequest, { answer, json }: Extract<Tried, { answer: HttpAnswer }>): NeonAnswer {
  if ('value' in json) return { status: answer.status, body: json.value };
  throw new NeonError(request, `${answer.status}, but ${json.malformed}`, {
    status: answer.status,
    maybeDone: request.method !== 'GET',
  });
}

/**
 * The error that a failed try is. One without an answer does not hide the answer of a try before it,
 * unless it is a write that may have been carried out.
 */
function failureOf(
  request: NeonRequest,
  tried: Tried,
  requestId: string | undefined,
  answered: NeonError | undefined,
): NeonError {
  if ('error' in tried) {
    const { kind, message, status, advice } = tried.error;
    const maybeDone = request.method !== 'GET' && (kind === 'lost' || status !== undefined);
    if (!answered || maybeDone) return new NeonError(request, message, { status, maybeDone, advice });
    return new NeonError(request, `${answered.what}; then ${message}`, answered);
  }
  const { answer, json, parts } = tried;
  const message = parts.message ?? STATUS_CODES[answer.status] ?? 'without a message';
  const ids = [parts.code && `code ${parts.code}`, requestId && `request id ${requestId}`]
    .filter(Boolean)
    .join(', ');
  const malformed = 'malformed' in json ? `; ${json.malformed}` : '';
  return new NeonError(request, `${answer.status} ${message}${malformed}${ids && ` (${ids})`}`, {
    status: answer.status,
    advice: adviceFor(answer.status, headerText(answer, 'location')),
  });
}
