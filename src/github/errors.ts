import { isRedirect, redirectAdvice } from '../http/advice.ts';
import { header } from '../http/headers.ts';
import { oneLine, sentence } from '../text.ts';
import { type GitHubResponse, messageOf } from './response.ts';
import { isRateLimited } from './retry.ts';
import { labelOf, type Target } from './target.ts';

/** A request to GitHub that failed, in words for the author of a workflow. */
export class GitHubError extends Error {
  /** HTTP status; undefined where there was no response. */
  readonly status: number | undefined;
  /** Whether a further request would fail in the same way: no rights, no target, a rate limit. */
  readonly forAll: boolean;
  /** Whether the request went out, and no documented response says what it did. */
  readonly outcomeUnknown: boolean;
  /** What to do, in sentences. */
  readonly advice: string;

  constructor(
    message: string,
    rest: {
      status?: number | undefined;
      forAll?: boolean;
      outcomeUnknown?: boolean;
      advice?: string;
    } = {},
  ) {
    super(message);
    this.status = rest.status;
    this.forAll = rest.forAll ?? false;
    this.outcomeUnknown = rest.outcomeUnknown ?? false;
    this.advice = rest.advice ?? '';
  }

  /** The whole text: what was asked, what came back, what to do. */
  text(): string {
    return this.advice ? `${sentence(this.message)} ${this.advice}` : sentence(this.message);
  }
}

/** What an error depends on beside the response. */
interface Context {
  target: Target;
  /** The base address that was asked. */
  baseUrl: string;
  /** Makes a text from outside one harmless line. */
  clean(text: string): string;
}

/** What to check when a response is not one of GitHub's. */
export const CHECK_RESPONDER =
  'Check GITHUB_API_URL, and what responds in place of GitHub, such as a proxy with a login page.';

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
      advice: CHECK_RESPONDER,
    });
  }
  const message = context.clean(messageOf(response.body));
  return new GitHubError(`${asked}: ${status} ${message}`, {
    status,
    forAll: [401, 403, 404].includes(status) || isRedirect(status) || isRateLimited(response),
    outcomeUnknown: status >= 500,
    advice: adviceFor(response, message, context),
  });
}

const OTHER_TOKENS =
  "The job's own GITHUB_TOKEN can never have it: use the token of a GitHub App or a fine-grained personal access token (README, How secrets travel).";

function adviceFor(response: GitHubResponse, message: string, { target, baseUrl }: Context): string {
  const { status, headers } = response;
  if (isRateLimited(response))
    return 'GitHub limits how fast requests may come: raise timeout, or try again later.';
  if (isRedirect(status)) return redirectOf(header(headers, 'location'), baseUrl);
  if (status === 401) return 'Check github_token: it is mistyped, revoked or has expired.';
  if (status === 403) {
    const whose = /by integration/i.test(message)
      ? "This is the job's own GITHUB_TOKEN, or the token of a GitHub App without the permission."
      : 'The token lacks the permission, or the organization has not admitted it.';
    return `${whose} ${needed(target, response)} ${OTHER_TOKENS}`;
  }
  if (status === 404) {
    return `GitHub finds no ${labelOf(target)} with this token: check github_repository${target.environment === undefined ? '' : ' and github_environment, which must exist already'}, and that the token includes the repository. ${needed(target, response)} ${OTHER_TOKENS}`;
  }
  return status >= 500
    ? 'GitHub had a fault: see https://www.githubstatus.com.'
    : 'GitHub did not accept the request: its message says why.';
}

/** GitHub itself redirects to its own host where a repository was renamed ("Best practices": "Follow redirects"). */
function redirectOf(location: string | undefined, baseUrl: string): string {
  const isOwn = location && URL.canParse(location) && new URL(location).origin === new URL(baseUrl).origin;
  return isOwn
    ? `A redirect to ${new URL(location).host} is not followed: the repository was probably renamed or moved. Give its present name as github_repository.`
    : redirectAdvice(location, 'token', 'GITHUB_API_URL');
}

/**
 * The permission that writing takes (GitHub's REST documentation, "Create or update a repository secret" and
 * "... an environment secret"), and what this response reports of it.
 */
function needed(target: Target, { headers }: GitHubResponse): string {
  const name = target.environment === undefined ? 'Secrets' : 'Environments';
  const accepted = header(headers, 'x-accepted-github-permissions');
  const asked = accepted ? ` (GitHub asks for ${oneLine(accepted, 100)})` : '';
  return `It takes the repository permission "${name}: read and write"${asked}, or the scope repo of a classic token.`;
}
