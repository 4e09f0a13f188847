import { isRedirect } from '../http/advice.ts';
import type { Effects } from '../http/effects.ts';
import { parseJson } from '../http/json.ts';
import { type Budget, type Failed, type Policy, type Tried, withRetries } from '../http/retry.ts';
import { inSeconds } from '../http/time.ts';
import { type HttpResponse, TransportError } from '../http/transport.ts';
import { isPrivateTransport } from '../http/url.ts';
import { type Outputs, revealed } from '../report/outputs.ts';
import { oneLine } from '../text.ts';
import { USER_AGENT } from '../version.ts';

/** What a trial of a key says. */
export type Trial =
  | 'accepted'
  /** It is no valid key; what came back, in a few words. */
  | { refused: string }
  /** Nothing is known of the key, and why; whether another try may tell. */
  | { unproved: string; passing?: boolean };

/** How long a trial may take, in milliseconds: storing comes after it. */
const LONGEST = 10_000;
const WAIT = 1_000;

/** The provider may take a moment to know a key that was made just now, and a fault may pass: a second try, no more. */
const ONCE_MORE: Policy<Exclude<Trial, 'accepted'>> = {
  maxRetries: 1,
  // Where a second try would have next to nothing, the first has it all.
  tryTime: remaining => (remaining > 3 * WAIT ? (remaining - WAIT) / 2 : remaining),
  wait: trial => ('refused' in trial || trial.passing ? WAIT : undefined),
};

/** What a response says of the key ("REST API", https://docs.stack-auth.com: server access). */
export function verdictOf({ status, body }: Pick<HttpResponse, 'status' | 'body'>): Trial {
  if (status >= 200 && status < 300) {
    return isListOfUsers(body) ? 'accepted' : { unproved: `${status}, but no list of users came` };
  }
  if (status === 401 || status === 403) return { refused: `${status}${codeOf(body)}` };
  if (isRedirect(status)) return { unproved: `${status}, a redirect, which is not followed` };
  return { unproved: `${status}${codeOf(body)}`, passing: status >= 500 || status === 429 };
}

/** Anything else is of what stands before the provider, such as the login page of a proxy. */
function isListOfUsers(body: string): boolean {
  const parsed = parseJson(body);
  const { items } = (('json' in parsed && parsed.json) || {}) as { items?: unknown };
  return Array.isArray(items);
}

/** Stack's code of an error, of a fixed vocabulary; of anything else nothing is shown. */
function codeOf(body: string): string {
  const code = /"code"\s*:\s*"([A-Z_]{1,80})"/.exec(body)?.[1];
  return code ? ` ${code}` : '';
}

/**
 * Tries a new key at the provider that it is for. It goes to the origin of `jwks_url` only, by https or on this machine.
 * @param until when the trial must be over, on the clock of `now`: what is left after it is for storing.
 */
export async function tryStackKey(
  outputs: Outputs,
  until: number,
  effects: Effects & Budget,
): Promise<Trial> {
  const [key, project, jwksUrl] = [
    outputs.secret_server_key,
    outputs.auth_provider_project_id,
    outputs.jwks_url,
  ].map(revealed);
  if (!key || !project || !jwksUrl || !URL.canParse(jwksUrl))
    return { unproved: 'Neon gave no jwks_url or no id of the project at the provider' };
  const { origin, protocol, host } = new URL(jwksUrl);
  if (!isPrivateTransport(new URL(jwksUrl)))
    return { unproved: `the jwks_url begins with ${oneLine(protocol, 20)}//, over which no key is sent` };
  const deadline = Math.min(until, effects.now() + LONGEST);
  const headers = {
    accept: 'application/json',
    'user-agent': USER_AGENT,
    'x-stack-access-type': 'server',
    'x-stack-project-id': project,
    'x-stack-secret-server-key': key,
  };
  const request = { method: 'GET', url: `${origin}/api/v1/users?limit=1`, headers, setting: 'jwks_url' };
  let last: Exclude<Trial, 'accepted'> = { unproved: 'no time was left for it' };
  async function attempt(timeout: number): Promise<Tried<Trial, Exclude<Trial, 'accepted'>>> {
    const trial = await ask({ ...request, timeout }, effects);
    if (trial === 'accepted') return { done: trial };
    last = trial;
    return { failure: new Ended(), outcome: trial };
  }
  async function pause({ outcome }: Failed<Exclude<Trial, 'accepted'>>, wait: number): Promise<void> {
    const what = 'refused' in outcome ? outcome.refused : outcome.unproved;
    effects.log(`Trying the new key at ${oneLine(host)}: ${what}. Trying again in ${inSeconds(wait)}.`);
    await effects.sleep(wait);
  }
  try {
    const job = { policy: ONCE_MORE, deadline, attempt, pause, notSent: () => new Ended() };
    return await withRetries(job, effects);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    return last;
  }
}

/** The tries are over without a yes. */
class Ended extends Error {}

async function ask(request: Parameters<Effects['send']>[0], { send, redact }: Effects): Promise<Trial> {
  try {
    return verdictOf(await send(request));
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return { unproved: oneLine(redact(error.message)), passing: true };
  }
}
