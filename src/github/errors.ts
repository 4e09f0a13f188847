import { oneLine } from '../text.ts';
import { type GitHubReply, messageOf } from './reply.ts';
import { isRateLimited } from './retry.ts';
import { labelOf, type Target } from './target.ts';

/** A request to GitHub that did not end as it should, in words for the author of a workflow. */
export class GitHubError extends Error {
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** Whether a further request would only be answered in the same way: no rights, no target, a rate limit. */
  readonly forAll: boolean;
  /** What to do, in sentences. */
  readonly advice: string;

  constructor(message: string, rest: { status?: number; forAll?: boolean; advice?: string } = {}) {
    super(message);
    this.status = rest.status;
    this.forAll = rest.forAll ?? false;
    this.advice = rest.advice ?? '';
  }

  /** The whole text: what was asked, what came back, what to do. */
  text(): string {
    const what = /[.!?]$/.test(this.message) ? this.message : `${this.message}.`;
    return this.advice ? `${what} ${this.advice}` : what;
  }
}

/**
 * The error that an answer of GitHub is.
 * @param asked `METHOD path` of the request.
 * @param clean makes a text from outside one harmless line.
 */
export function errorOfReply(
  asked: string,
  reply: GitHubReply,
  target: Target,
  clean: (text: string) => string,
): GitHubError {
  const message = clean(messageOf(reply.body));
  const forAll = [401, 403, 404].includes(reply.status) || isRateLimited(reply);
  return new GitHubError(`${asked}: ${reply.status} ${message}`, {
    status: reply.status,
    forAll,
    advice: adviceFor(reply, message, target),
  });
}

const OTHER_TOKENS =
  "The job's own GITHUB_TOKEN can never have it: use the token of a GitHub App or a fine-grained personal access token (README, How secrets travel).";

function adviceFor(reply: GitHubReply, message: string, target: Target): string {
  if (isRateLimited(reply))
    return 'GitHub limits how fast requests may come: raise timeout, or try again later.';
  if (reply.status === 401) return 'Check github_token: it is mistyped, revoked or has expired.';
  if (reply.status === 403) {
    const whose = /by integration/i.test(message)
      ? "This is the job's own GITHUB_TOKEN, or the token of a GitHub App without the permission."
      : 'The token lacks the permission, or the organization has not admitted it.';
    return `${whose} ${needed(target, reply)} ${OTHER_TOKENS}`;
  }
  if (reply.status === 404) {
    return `GitHub finds no ${labelOf(target)} with this token: check github_repository${target.environment === undefined ? '' : ' and github_environment, which must exist already'}, and that the token includes the repository. ${needed(target, reply)} ${OTHER_TOKENS}`;
  }
  return reply.status >= 500 ? 'GitHub had a fault: see https://www.githubstatus.com.' : '';
}

/**
 * The permission that writing takes (GitHub's REST documentation, "Create or update a repository secret" and
 * "... an environment secret"), and what this answer says of it.
 */
function needed(target: Target, { headers }: GitHubReply): string {
  const name = target.environment === undefined ? 'Secrets' : 'Environments';
  const accepted = headers['x-accepted-github-permissions'];
  const asked = accepted ? ` (GitHub asks for ${oneLine(accepted, 100)})` : '';
  return `It takes the repository permission "${name}: read and write"${asked}, or the scope repo of a classic token.`;
}
