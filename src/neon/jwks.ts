import { isLoopback } from '../checks.ts';
import { oneLine } from '../text.ts';
import { VERSION } from '../version.ts';
import type { Effects } from './client.ts';
import { NeonError } from './errors.ts';
import { retryAfter } from './retry.ts';
import { type HttpAnswer, inSeconds, TransportError } from './transport.ts';

const FIRST_WAIT = 500;
const MAX_WAIT = 10_000;
/** Milliseconds that one try may take: a host that does not answer yet is asked again. */
const TRY_TIMEOUT = 10_000;

/** What an answer of `jwks_url` says: undefined when it is a key set with keys in it, else what it is instead. */
export function notReady({ status, body }: Pick<HttpAnswer, 'status' | 'body'>): string | undefined {
  if (status >= 300 && status < 400) return `${status}, a redirect, which is not followed`;
  if (status !== 200) return `${status}`;
  try {
    const { keys } = JSON.parse(body) ?? {};
    if (!Array.isArray(keys)) return '200, but the body is no JSON object with keys';
    return keys.length > 0 ? undefined : '200 with an empty list of keys';
  } catch {
    return '200, but the body is not JSON';
  }
}

/**
 * How long to wait before the next try, in milliseconds: twice as long each time, Retry-After as a minimum.
 * Undefined when that does not fit into what remains of the step's time.
 */
export function nextPoll(tries: number, remaining: number, asked = 0): number | undefined {
  const wait = Math.max(Math.min(MAX_WAIT, FIRST_WAIT * 2 ** (tries - 1)), asked);
  return wait < remaining ? wait : undefined;
}

/** Why an address is not one to ask for keys; undefined when it is. */
export function unfit(address: unknown): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return 'Neon gave no jwks_url to wait for';
  const url = new URL(address);
  if (url.username || url.password) return 'the jwks_url holds a user name or password';
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
  return secure ? undefined : 'the jwks_url is not https, so that what it serves cannot be trusted';
}

/**
 * Asks `jwks_url` until it serves keys. The request carries nothing of Neon: neither key nor headers.
 * Throws NeonError, telling what was seen last, when that is not so by the deadline.
 */
export async function waitForKeys(address: unknown, deadline: number, effects: Effects): Promise<void> {
  const path = oneLine(typeof address === 'string' ? address : 'jwks_url', 300);
  const fail = (what: string, advice: string) =>
    new NeonError({ method: 'GET', path }, what, { advice: [advice] });
  const why = unfit(address);
  if (why) throw fail(why, 'wait_until_ready: false does not wait.');
  let seen = 'nothing, the timeout of the step was over';
  for (let tries = 1; ; tries++) {
    const remaining = deadline - effects.now();
    const { last, asked } = remaining > 0 ? await ask(String(address), remaining, effects) : { last: seen };
    if (last === undefined) return;
    seen = last;
    const wait = nextPoll(tries, deadline - effects.now(), asked);
    if (wait === undefined) {
      throw fail(
        `the keys were not there by the timeout of the step; last seen after ${tries} tries: ${effects.redact(seen)}`,
        'The integration is there all the same: raise timeout, or run get-integration with wait_until_ready: true.',
      );
    }
    if (tries === 1) effects.log(`Waiting until ${path} serves keys: ${seen}.`);
    effects.debug(`GET ${path}: ${seen}; next try in ${inSeconds(wait)}`);
    await effects.sleep(wait);
  }
}

async function ask(
  url: string,
  remaining: number,
  { send }: Effects,
): Promise<{ last?: string; asked?: number }> {
  try {
    const answer = await send({
      method: 'GET',
      url,
      headers: { accept: 'application/json', 'user-agent': `neon-auth-action/${VERSION}` },
      timeout: Math.min(TRY_TIMEOUT, remaining),
    });
    const last = notReady(answer);
    const asked = retryAfter(answer.headers['retry-after'], Date.now());
    return { ...(last !== undefined && { last }), ...(asked !== undefined && { asked }) };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return { last: error.message };
  }
}
