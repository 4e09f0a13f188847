import { isRedirect } from '../http/advice.ts';
import type { Effects } from '../http/effects.ts';
import { askedWait } from '../http/headers.ts';
import { parseJson } from '../http/json.ts';
import { type Failed, type Policy, type Tried, withRetries } from '../http/retry.ts';
import { inSeconds } from '../http/time.ts';
import { type HttpResponse, TransportError } from '../http/transport.ts';
import { isPrivateTransport } from '../http/url.ts';
import { oneLine } from '../text.ts';
import { USER_AGENT } from '../version.ts';
import { NeonError } from './errors.ts';

const FIRST_WAIT = 500;
const MAX_WAIT = 10_000;
/** Milliseconds after which a host that does not respond is asked again. */
const TRY_TIMEOUT = 10_000;

/** What a try found in place of keys. */
interface Seen {
  /** In a few words. */
  what: string;
  /** The wait that the host asked for, in milliseconds. */
  asked?: number | undefined;
}

/** What a response of `jwks_url` is instead of a key set with keys (RFC 7517, section 5); undefined when it is one. */
export function notReady({ status, body }: Pick<HttpResponse, 'status' | 'body'>): string | undefined {
  if (isRedirect(status)) return `${status}, a redirect, which is not followed`;
  if (status !== 200) return `${status}`;
  const parsed = parseJson(body);
  if ('malformed' in parsed) return `200, but the body ${parsed.malformed}`;
  const { keys } = (parsed.json ?? {}) as { keys?: unknown };
  if (!Array.isArray(keys)) return '200, but the body is no JSON object with keys';
  return keys.length > 0 ? undefined : '200 with an empty list of keys';
}

/** Why an address is not a valid one to ask for keys; undefined when it is. */
export function unfit(address: unknown): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return 'Neon gave no jwks_url to wait for';
  const url = new URL(address);
  if (url.username || url.password) return 'the jwks_url holds a user name or password';
  if (isPrivateTransport(url)) return undefined;
  return 'the jwks_url is not https, so that what it serves cannot be trusted';
}

/**
 * When `jwks_url` is asked again: always, until the time is over. Waits double up to 10 s, and Retry-After is a
 * minimum. A try after which no other would fit has all the time that is left.
 */
export const POLL: Policy<Pick<Seen, 'asked'>> = {
  maxRetries: Number.POSITIVE_INFINITY,
  tryTime: (remaining, retries) => (TRY_TIMEOUT + waitAfter(retries) < remaining ? TRY_TIMEOUT : remaining),
  wait: ({ asked = 0 }, { retries }) => Math.max(waitAfter(retries), asked),
};

function waitAfter(retries: number): number {
  return Math.min(MAX_WAIT, FIRST_WAIT * 2 ** retries);
}

/**
 * Asks `jwks_url` until it serves keys. The request carries nothing of Neon: neither the key nor its headers.
 * @param deadline when the step must have ended, on the clock of `now`.
 * @throws NeonError, with what was seen last, when there are no keys by the deadline or the address is not fit.
 */
export async function waitForKeys(jwksUrl: unknown, deadline: number, effects: Effects): Promise<void> {
  const why = unfit(jwksUrl);
  if (why) throw keysError(jwksUrl, why, 'wait_until_ready: false does not wait.');
  const url = String(jwksUrl);
  let tries = 0;
  async function attempt(timeout: number): Promise<Tried<undefined, Seen, NeonError>> {
    tries++;
    const seen = await ask(url, timeout, effects);
    return seen
      ? { failure: notInTime(url, tries, effects.redact(seen.what)), outcome: seen }
      : { done: undefined };
  }
  async function pause({ outcome }: Failed<Seen>, wait: number, retries: number): Promise<void> {
    const shown = oneLine(url, 300);
    if (retries === 0) effects.log(`Waiting until ${shown} serves keys: ${outcome.what}.`);
    effects.debug(`GET ${shown}: ${outcome.what}; next try in ${inSeconds(wait)}`);
    await effects.sleep(wait);
  }
  const notSent = () => notInTime(url, tries, 'nothing, the timeout of the step was over');
  await withRetries({ policy: POLL, deadline, attempt, pause, notSent }, effects);
}

/** Asks once; gives what is there in place of keys, and undefined for keys. */
async function ask(url: string, timeout: number, { send }: Effects): Promise<Seen | undefined> {
  const headers = { accept: 'application/json', 'user-agent': USER_AGENT };
  try {
    const response = await send({ method: 'GET', url, headers, timeout });
    const what = notReady(response);
    return what === undefined ? undefined : { what, asked: askedWait(response.headers, Date.now()) };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return { what: error.message };
  }
}

function notInTime(url: string, tries: number, seen: string): NeonError {
  return keysError(
    url,
    `the keys were not there by the timeout of the step; last seen after ${tries} tries: ${seen}`,
    'The integration is there all the same: raise timeout, or run get-integration with wait_until_ready: true.',
  );
}

function keysError(url: unknown, what: string, advice: string): NeonError {
  const path = oneLine(typeof url === 'string' ? url : 'jwks_url', 300);
  return new NeonError({ method: 'GET', path }, what, { advice: [advice] });
}
