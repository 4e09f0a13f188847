import { isRedirect, redirectAdvice } from '../http/advice.ts';
import { header } from '../http/headers.ts';
import { oneLine, sentence } from '../text.ts';
import { type GitHubResponse, messageOf } from './response.ts';
import { isRateLimited } from './retry.ts';

/** A request to GitHub that failed, in words for the author of a workflow. */
export class GitHubError extends Error {
  /** HTTP status; undefined where there was no response. */
  readonly status: number | undefined;
  /** Whether a further request would fail in the same way: no rights, no target, a rate limit. */
  readonly forAll: boolean;
  /** Whether the request went out, and no documented response says what it did. */
  readonly outcomeUnknown: boolean;
  /** Whether that is so of an earlier try of it alone: what is said now is no word on that one. */
  readonly ofEarlierTry: boolean;
  /** What to do, in sentences. */
  readonly advice: string;

  constructor(
    message: string,
    rest: {
      status?: number | undefined;
      forAll?: boolean;
      outcomeUnknown?: boolean;
      ofEarlierTry?: boolean;
      advice?: string;
    } = {},
  ) {
    super(message);
    this.status = rest.status;
    this.forAll = rest.forAll ?? false;
    this.outcomeUnknown = rest.outcomeUnknown ?? false;
    this.ofEarlierTry = rest.ofEarlierTry ?? false;
    this.advice = rest.advice ?? '';
  }

  /** The same of a request that an earlier try has perhaps carried out, which no later refusal takes back. */
  afterUnknown(): GitHubError {
    if (this.outcomeUnknown) return this;
    return new GitHubError(this.message, { ...this, outcomeUnknown: true, ofEarlierTry: true });
  }

  /** The whole text: what was asked, what came back, what to do. */
  text(): string {
    return this.ofEarlierTry
      ? `${this.reason()} An earlier try of it may have been carried out.`
      : this.reason();
  }

  /** What came back and what to do, which holds for others that are not asked any more, too. */
  reason(): string {
    return this.advice ? `${sentence(this.message)} ${this.advice}` : sentence(this.message);
  }
}

/** The texts of several errors as one: each message and each advice once. */
export function textOfAll(errors: readonly GitHubError[]): string {
  const messages = errors.map(({ message }) => sentence(message));
  const advices = errors.map(({ advice }) => advice).filter(advice => advice !== '');
  return [...new Set([...messages, ...advices])].join(' ');
}

/** What to do about refusals that depend on what is asked for, in sentences. */
export interface Refusals {
  /** What takes which permission. `asked` is what GitHub says of it: ` (GitHub asks for …)`, or empty. */
  needed(asked: string): string;
  /** 404: what was not found, and what to check. */
  notFound: string;
  /** GitHub redirects to another name of the repository. */
  renamed: string;
}

/** What an error depends on beside the response. */
export interface Context {
  refusals: Refusals;
  /** The base address that was asked, and the variable that names it. */
  baseUrl: string;
  setting: string;
  /** Makes a text from outside one harmless line. */
  clean(text: string): string;
}

/** What to check when a response is not one of GitHub's. */
export function checkResponder(setting: string): string {
  return `Check ${setting}, and what responds in place of GitHub, such as a proxy with a login page.`;
}

/**
 * The error of a response that has none of the expected statuses.
 * @param asked `METHOD path` of the request.
 */
export function errorOfResponse(asked: string, response: GitHubResponse, context: Context): GitHubError {
  const { status } = response;
  if (status < 300) {
    return new GitHubError(`${asked}: ${status}, which GitHub does not document for this request`, {
      status,
      outcomeUnknown: true,
      advice: checkResponder(context.setting),
    });
  }
  const message = context.clean(messageOf(response.body));
  return new GitHubError(`${asked}: ${status} ${message}`, {
    status,
    forAll: [401, 403, 404].includes(status) || isRedirect(status) || isRateLimited(response),
    outcomeUnknown: status >= 500 || status === 408,
    advice: adviceFor(response, message, context),
  });
}

/** The statuses that GitHub's REST API has for what its GraphQL API names by a type. */
const QUERY_STATUS: Record<string, number> = { FORBIDDEN: 403, NOT_FOUND: 404, RATE_LIMITED: 429 };

/**
 * The error of a GraphQL response that has errors; its status is the one that REST has for the same.
 * @param errors as they came.
 */
export function errorOfQuery(
  asked: string,
  errors: unknown,
  headers: GitHubResponse['headers'],
  context: Context,
): GitHubError {
  const [first]: unknown[] = Array.isArray(errors) ? errors : [];
  const { type } = (typeof first === 'object' && first !== null ? first : {}) as { type?: unknown };
  const status = QUERY_STATUS[String(type)] ?? 422;
  return errorOfResponse(asked, { status, headers, body: first }, context);
}

function adviceFor(response: GitHubResponse, message: string, context: Context): string {
  const { status, headers } = response;
  const { refusals } = context;
  if (isRateLimited(response))
    return 'GitHub limits how fast requests may come: raise timeout, or try again later.';
  if (isRedirect(status)) return redirectOf(header(headers, 'location'), context);
  if (status === 401) return 'Check github_token: it is mistyped, revoked or has expired.';
  const accepted = header(headers, 'x-accepted-github-permissions');
  const needed = refusals.needed(accepted ? ` (GitHub asks for ${oneLine(accepted, 100)})` : '');
  if (status === 403) {
    const whose = /by integration/i.test(message)
      ? "This is the job's own GITHUB_TOKEN, or the token of a GitHub App without the permission."
      : 'The token lacks the permission, or the organization has not admitted it.';
    return `${whose} ${needed}`;
  }
  if (status === 404) return `${refusals.notFound} ${needed}`;
  return status >= 500
    ? 'GitHub had a fault: see https://www.githubstatus.com.'
    : 'GitHub did not accept the request: its message says why.';
}

/** GitHub itself redirects to its own host where a repository was renamed ("Best practices": "Follow redirects"). */
function redirectOf(location: string | undefined, { baseUrl, setting, refusals }: Context): string {
  const isOwn = location && URL.canParse(location) && new URL(location).origin === new URL(baseUrl).origin;
  return isOwn
    ? `A redirect to ${new URL(location).host} is not followed: the repository was probably renamed or moved. ${refusals.renamed}`
    : redirectAdvice(location, 'token', setting);
}
