import { hostOf } from '../http/advice.ts';
import type { Effects } from '../http/effects.ts';
import { oneLine } from '../text.ts';
import { type Context, checkResponder, errorOfQuery, GitHubError } from './errors.ts';
import { checkedAddress, type GitHubOptions, request } from './request.ts';

/** What a query needs, and the address of GitHub's GraphQL API. */
export interface QueryOptions extends Omit<GitHubOptions, 'baseUrl' | 'setting'> {
  /** The whole address, as `graphqlAddress` gives it. */
  url: string;
}

/** The variable that names the address. */
export const GRAPHQL_URL = 'GITHUB_GRAPHQL_URL';

/**
 * The address of GitHub's GraphQL API ("Default environment variables", `GITHUB_GRAPHQL_URL`).
 * @param given that variable; without it the address that goes with that of the REST API (@octokit/graphql does so).
 * @param restUrl the base address of the REST API.
 * @throws GitHubError where a token must not be sent there.
 */
export function graphqlAddress(given: string | undefined, restUrl: string): string {
  return given ? checkedAddress(given, GRAPHQL_URL) : `${restUrl.replace(/\/api\/v3$/, '/api')}/graphql`;
}

/**
 * Asks GitHub's GraphQL API; it must be a query, since it is asked again where a response was lost.
 * @returns `data` of the response.
 * @throws GitHubError, also where the response has errors: its status is 200 all the same ("Forming calls with GraphQL").
 */
export async function query(
  text: string,
  variables: Record<string, unknown>,
  { url, ...options }: QueryOptions,
  effects: Effects,
): Promise<unknown> {
  const { origin, pathname } = new URL(url);
  const wanted = {
    method: 'POST',
    path: pathname,
    body: { query: text, variables },
    expected: [200],
  } as const;
  const { body, headers } = await request(
    wanted,
    { ...options, baseUrl: origin, setting: GRAPHQL_URL },
    effects,
  );
  const asked = `POST ${hostOf(origin)}${pathname}`;
  const { data, errors } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  if (errors !== undefined && !isPartial(data, errors)) {
    const clean = (message: string) => oneLine(effects.redact(message));
    const context: Context = { refusals: options.refusals, baseUrl: origin, setting: GRAPHQL_URL, clean };
    throw errorOfQuery(asked, errors, headers, context);
  }
  if (typeof data === 'object' && data !== null) return data;
  throw new GitHubError(`${asked}: 200, but the response holds no data`, {
    status: 200,
    advice: checkResponder(GRAPHQL_URL),
  });
}

/** Whether there is data, and all that is wrong is that a part of it is not there any more: it is null there. */
function isPartial(data: unknown, errors: unknown): boolean {
  const isMissing = (error: unknown) =>
    typeof error === 'object' && error !== null && (error as { type?: unknown }).type === 'NOT_FOUND';
  const hasData = typeof data === 'object' && data !== null && Object.values(data).some(one => one !== null);
  return hasData && Array.isArray(errors) && errors.every(isMissing);
}
