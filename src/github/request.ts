import { hostOf } from '../http/advice.ts';
import type { Effects } from '../http/effects.ts';
import { type Budget, type Failed, retryText, type Tried, withRetries } from '../http/retry.ts';
import { type HttpRequest, TransportError } from '../http/transport.ts';
import { addressProblem, baseAddress, isSafePath } from '../http/url.ts';
import type { Secret } from '../secrets/secret.ts';
import { oneLine } from '../text.ts';
import { USER_AGENT } from '../version.ts';
import { errorOfResponse, GitHubError, type Refusals } from './errors.ts';
import { type GitHubResponse, parseResponse } from './response.ts';
import { githubPolicy } from './retry.ts';

/** A request to GitHub. */
export interface GitHubRequest {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Encoded; it begins after the base address. */
  path: string;
  query?: Record<string, string>;
  body?: object;
  /** The statuses that GitHub documents for what is asked. Any other is an error. */
  expected: readonly number[];
  /** It must not be carried out twice: it is sent again only where it certainly was not carried out. */
  once?: true;
}

/** Variables of the runner that name an address of GitHub's. */
export type AddressVariable = 'GITHUB_API_URL' | 'GITHUB_GRAPHQL_URL';

export interface GitHubOptions extends Budget {
  /** Base address, without a slash at its end. */
  baseUrl: string;
  /** The variable that names it. */
  setting: AddressVariable;
  token: Secret;
  refusals: Refusals;
}

/**
 * The base address of GitHub's API ("Default environment variables", `GITHUB_API_URL`).
 * @param given that variable; github.com's API where it is not set.
 * @throws GitHubError where a token must not be sent there: neither https nor this machine, or not a plain URL.
 */
export function githubAddress(given: string | undefined): string {
  return given ? checkedAddress(given, 'GITHUB_API_URL') : 'https://api.github.com';
}

/** An address without slashes at its end. Throws GitHubError where a token must not be sent there. */
export function checkedAddress(given: string, setting: AddressVariable): string {
  const problem = addressProblem(given);
  if (problem) throw new GitHubError(`${setting} ${problem}`, { forAll: true });
  return baseAddress(given);
}

/**
 * Sends a request, again where that helps.
 * @returns a response with one of the expected statuses.
 * @throws GitHubError for all else.
 */
export async function request(
  wanted: GitHubRequest,
  options: GitHubOptions,
  effects: Effects,
): Promise<GitHubResponse> {
  const { refusals, baseUrl, setting, maxRetries, deadline } = options;
  const clean = (text: string) => oneLine(effects.redact(text));
  const asked = clean(`${wanted.method} ${hostOf(baseUrl)}${wanted.path}`);
  if (!isSafePath(wanted.path)) throw new GitHubError(`${asked}: not sent: a name in it is not valid`);
  let isOpen = false;
  /** No refusal takes back what an earlier try may have done. */
  function failed(failure: GitHubError, outcome: GitHubResponse | TransportError) {
    const whole = isOpen ? failure.afterUnknown() : failure;
    isOpen = wanted.method !== 'GET' && whole.outcomeUnknown;
    return { failure: whole, outcome };
  }
  async function attempt(
    timeout: number,
  ): Promise<Tried<GitHubResponse, GitHubResponse | TransportError, GitHubError>> {
    const came = await sendOnce(wanted, options, effects, timeout);
    effects.debug(`${asked}: ${came instanceof TransportError ? came.message : came.status}`);
    if (came instanceof TransportError) {
      const advice = came.advice.join(' ');
      const outcomeUnknown = came.kind === 'lost' || came.status !== undefined;
      return failed(new GitHubError(`${asked}: ${clean(came.message)}`, { advice, outcomeUnknown }), came);
    }
    if (wanted.expected.includes(came.status)) return { done: came };
    return failed(errorOfResponse(asked, came, { refusals, baseUrl, setting, clean }), came);
  }
  async function pause({ failure }: Failed<unknown, GitHubError>, wait: number, retries: number) {
    effects.log(retryText(failure, wait, retries, maxRetries));
    await effects.sleep(wait);
  }
  const notSent = () =>
    new GitHubError(`${asked}: not sent: the timeout of the step is over`, {
      forAll: true,
      advice: 'Raise timeout.',
    });
  const policy = githubPolicy(maxRetries, wanted.once);
  return withRetries({ policy, deadline, attempt, pause, notSent, gaveUp }, effects);
}

function gaveUp(failure: GitHubError, text: string): GitHubError {
  return new GitHubError(failure.message, { ...failure, advice: `${text} ${failure.advice}`.trim() });
}

async function sendOnce(
  wanted: GitHubRequest,
  options: GitHubOptions,
  { send }: Effects,
  timeout: number,
): Promise<GitHubResponse | TransportError> {
  try {
    return parseResponse(await send(toHttp(wanted, options, timeout)));
  } catch (error) {
    if (error instanceof TransportError) return error;
    throw error;
  }
}

/** The HTTP request ("Getting started with the REST API", "Headers"). */
function toHttp(
  { method, path, query, body }: GitHubRequest,
  { baseUrl, setting, token }: GitHubOptions,
  timeout: number,
): HttpRequest {
  return {
    method,
    url: baseUrl + path + (query ? `?${new URLSearchParams(query)}` : ''),
    headers: {
      authorization: `Bearer ${token.reveal()}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': USER_AGENT,
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
    timeout,
    setting,
  };
}
