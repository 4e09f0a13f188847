import type { IncomingHttpHeaders } from 'node:http';
import { isRedirect, redirectAdvice } from '../http/advice.ts';
import type { Effects } from '../http/effects.ts';
import { header } from '../http/headers.ts';
import { parseJson } from '../http/json.ts';
import { type Budget, type Failed, retryText, type Tried, withRetries } from '../http/retry.ts';
import { inSeconds } from '../http/time.ts';
import { type HttpResponse, TransportError } from '../http/transport.ts';
import { addressProblem, baseAddress } from '../http/url.ts';
import { revealedJson } from '../secrets/secret.ts';
import { oneLine } from '../text.ts';
import { USER_AGENT } from '../version.ts';
import { AuthServiceError } from './errors.ts';
import { authPolicy, isUnanswered, type Outcome, waitOf } from './retry.ts';

/** One request to an auth service, as a browser would send it. */
export interface AuthRequest {
  method: 'GET' | 'POST';
  /** After `base_url`. */
  path: string;
  body?: object;
  /** The origin of the page that it comes from. */
  origin?: string;
  /** The session's cookies. */
  cookie?: string;
  /** Whether it does no harm to carry it out twice; a GET never does any. */
  repeatable?: true;
}

/** What the service responded: a refusal is a response as well. */
export interface AuthResponse {
  status: number;
  /** The body's JSON; undefined where it is none. It goes into no output. */
  body: unknown;
  /** Better Auth's code of a refusal. */
  code: string | undefined;
  /** Its words for it, as one line; empty where there are none. */
  message: string;
  /** The cookies that it sets, as a request's `cookie`; undefined where there are none. */
  cookie: string | undefined;
}

/** The auth service of a branch (Better Auth, https://www.better-auth.com/docs/concepts/api). */
export interface AuthService {
  /** Without a slash at its end. */
  baseUrl: string;
  /** Its origin: the issuer and audience of its tokens. */
  origin: string;
  /**
   * Sends a request, again where that is safe.
   * @returns what came back, a refusal too.
   * @throws AuthServiceError where nothing did in time, or what came is not to be gone by.
   */
  ask(request: AuthRequest): Promise<AuthResponse>;
}

/**
 * The auth service at a `base_url`. Passwords go to it, so it must be https, or on this machine.
 * @throws AuthServiceError for any other address.
 */
export function createAuthService(baseUrl: unknown, effects: Effects & Budget): AuthService {
  const given = typeof baseUrl === 'string' ? baseUrl : '';
  const problem = given === '' ? 'Neon gave none' : addressProblem(given);
  if (problem) {
    throw new AuthServiceError('base_url', problem, {
      advice: ['Run get-integration to see what Neon gives for this branch.'],
    });
  }
  const base = baseAddress(given);
  return { baseUrl: base, origin: new URL(base).origin, ask: request => ask(base, request, effects) };
}

function ask(base: string, request: AuthRequest, effects: Effects & Budget): Promise<AuthResponse> {
  const { maxRetries, deadline } = effects;
  const name = `${request.method} ${base}${request.path}`;
  const repeatable = request.method === 'GET' || request.repeatable === true;
  const attempt = async (timeout: number): Promise<Tried<AuthResponse, Outcome, AuthServiceError>> => {
    const sent = await sendOnce(base, request, timeout, effects);
    if (sent instanceof TransportError) {
      return { failure: unreached(name, sent, repeatable), outcome: { kind: sent.kind } };
    }
    const { status, headers } = sent;
    const isLeftOpen = status >= 500 && !repeatable;
    const isFinal = status !== 429 && !isUnanswered(status) && !isRedirect(status) && !isLeftOpen;
    if (isFinal) return { done: read(sent, effects) };
    const asked = waitOf(headers, Date.now());
    return {
      failure: refused(name, sent, repeatable),
      outcome: { kind: 'response', status, asked },
    };
  };
  const pause = async (
    { failure, outcome }: Failed<Outcome, AuthServiceError>,
    wait: number,
    retries: number,
  ) => {
    const isLimited = outcome.kind === 'response' && outcome.status === 429;
    effects.log(isLimited ? limitText(name, wait) : retryText(failure, wait, retries, maxRetries));
    await effects.sleep(wait);
  };
  const notSent = () => new AuthServiceError(name, 'not sent: the timeout of the step is over', LATE);
  return withRetries(
    { policy: authPolicy(repeatable, maxRetries), deadline, attempt, pause, notSent },
    effects,
  );
}

/** Of a limit that is waited out, however often. */
function limitText(name: string, wait: number): string {
  return `${name}: 429, too many requests. Trying again in ${inSeconds(wait)}.`;
}

const LATE = { late: true, advice: ['Raise timeout.'] };

async function sendOnce(
  base: string,
  { method, path, body, origin, cookie }: AuthRequest,
  timeout: number,
  { send, now, debug }: Effects,
): Promise<HttpResponse | TransportError> {
  const headers = {
    accept: 'application/json',
    'user-agent': USER_AGENT,
    ...(body && { 'content-type': 'application/json' }),
    ...(origin && { origin }),
    ...(cookie && { cookie }),
  };
  const started = now();
  const sent = await send({
    method,
    url: base + path,
    headers,
    timeout,
    ...(body && { body: revealedJson(body) }),
  }).catch((error: unknown) => {
    if (error instanceof TransportError) return error;
    throw error;
  });
  const came = sent instanceof TransportError ? sent.message : sent.status;
  debug(`${method} ${base}${path}: ${came} after ${Math.round(now() - started)} ms`);
  return sent;
}

/** Reads a response; tokens and cookies in it are registered before anything else is done with them. */
function read({ status, headers, body: text }: HttpResponse, effects: Effects): AuthResponse {
  const parsed = text === '' ? { json: undefined } : parseJson(text);
  const body = 'json' in parsed ? parsed.json : undefined;
  const cookies = cookiesOf(headers);
  effects.registerFields([body, cookies.map(([, value]) => ({ token: value }))]);
  const { code, message } = (body ?? {}) as { code?: unknown; message?: unknown };
  const clean = (given: unknown, max: number) => oneLine(effects.redact(String(given)), max);
  return {
    status,
    body,
    code: typeof code === 'string' ? clean(code, 100) : undefined,
    message: typeof message === 'string' ? clean(message, 300) : '',
    cookie: cookies.length > 0 ? cookies.map(pair => pair.join('=')).join('; ') : undefined,
  };
}

/** Name and value of each cookie that a response sets. */
function cookiesOf(headers: IncomingHttpHeaders): [name: string, value: string][] {
  return (headers['set-cookie'] ?? []).flatMap((line): [string, string][] => {
    const [, name, value] = /^([^=;\s]+)=([^;]*)/.exec(line) ?? [];
    return name && value ? [[name, value]] : [];
  });
}

function unreached(name: string, { kind, message, advice }: TransportError, repeatable: boolean) {
  const outcomeUnknown = kind === 'lost' && !repeatable;
  return new AuthServiceError(name, message, { outcomeUnknown, advice });
}

function refused(name: string, { status, headers }: HttpResponse, repeatable: boolean): AuthServiceError {
  if (status === 429) {
    return new AuthServiceError(name, '429, too many requests, and no time is left to try again', {
      ...LATE,
      status,
    });
  }
  const advice = isRedirect(status)
    ? [redirectAdvice(header(headers, 'location'), 'password', 'the base_url of the branch')]
    : ['Run the step again: a branch that was idle takes some seconds to start.'];
  const outcomeUnknown = status >= 500 && !repeatable;
  return new AuthServiceError(name, String(status), { status, outcomeUnknown, advice });
}
