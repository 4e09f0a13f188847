import type { operations } from '@octokit/openapi-types';
import type { Effects } from '../http/effects.ts';
import { type Budget, backoff, type Policy, retryText, withRetries } from '../http/retry.ts';
import type { Secret } from '../secrets/secret.ts';
import { GitHubError, type Refusals } from './errors.ts';
import { graphqlAddress, query } from './graphql.ts';
import { type OwnComment, ownComments, type PullRequest } from './own-comments.ts';
import { type GitHubRequest, githubAddress, request } from './request.ts';

export type { PullRequest } from './own-comments.ts';

/** What commenting needs of the step. */
export interface CommentOptions extends Budget {
  token: Secret;
  /** GITHUB_API_URL and GITHUB_GRAPHQL_URL as the environment has them. */
  apiUrl: string | undefined;
  graphqlUrl: string | undefined;
}

/** What became of the one comment. */
export type Kept = 'made' | 'updated' | 'unchanged';

/** Of "Create an issue comment" and "Update an issue comment". */
type Body = operations['issues/create-comment']['requestBody']['content']['application/json'];

/** The comments of a pull request. All throw GitHubError. */
interface Comments {
  own(marker: string): Promise<OwnComment[]>;
  /** Gives the error where it was perhaps made. */
  create(text: string): Promise<GitHubError | undefined>;
  update(id: number, text: string): Promise<unknown>;
  /** One that is gone already is as good. */
  remove(id: number): Promise<unknown>;
}

/**
 * Keeps exactly one comment on a pull request: the one by this token's author whose first line is the marker. It is
 * updated, or made where there is none; where two runs at once have made one each, the older stays.
 * @param marker an HTML comment.
 * @throws GitHubError
 */
export async function keepOneComment(
  pull: PullRequest,
  marker: string,
  html: string,
  options: CommentOptions,
  effects: Effects,
): Promise<Kept> {
  const comments = createComments(pull, options, effects);
  const body = `${marker}\n${html}`;
  let posted = false;
  // One whose response was lost is perhaps there: it is looked for before another is made.
  async function attempt(): Promise<{ done: Kept } | { failure: GitHubError; outcome: GitHubError }> {
    const [oldest, ...others] = await comments.own(marker);
    if (!oldest) {
      posted = true;
      const failure = await comments.create(body);
      return failure ? { failure, outcome: failure } : { done: 'made' };
    }
    if (oldest.body !== body) await comments.update(oldest.id, body);
    for (const { id } of others) await comments.remove(id);
    if (posted) return { done: 'made' };
    return { done: oldest.body === body ? 'unchanged' : 'updated' };
  }
  return withRetries({ ...lookingAgain(options, effects), attempt }, effects);
}

/** GitHub may take a moment to show what it has taken. */
const SHORTEST_LOOK = 1_000;

/** When it is looked again for a comment that was perhaps made. */
function lookingAgain({ maxRetries, deadline }: CommentOptions, { log, sleep }: Effects) {
  const policy: Policy<GitHubError> = {
    maxRetries,
    tryTime: remaining => remaining,
    wait: (_, { retries, random }) => Math.max(SHORTEST_LOOK, backoff(retries, random)),
  };
  return {
    policy,
    deadline,
    notSent: () => new GitHubError('not sent: the timeout of the step is over', { advice: 'Raise timeout.' }),
    async pause({ failure }: { failure: GitHubError }, wait: number, retries: number) {
      log(retryText(failure, wait, retries, maxRetries));
      await sleep(wait);
    },
  };
}

/**
 * Who a token is, GitHub's REST API does not tell the job's own; its GraphQL API does
 * (https://github.com/marocchino/sticky-pull-request-comment/pull/332).
 */
function createComments(
  pull: PullRequest,
  { apiUrl, graphqlUrl, ...given }: CommentOptions,
  effects: Effects,
): Comments {
  const baseUrl = githubAddress(apiUrl);
  const url = graphqlAddress(graphqlUrl, baseUrl);
  const options = { ...given, refusals: refusalsOf(pull) };
  const read = (text: string, variables: Record<string, unknown>) =>
    query(text, variables, { ...options, url }, effects);
  const ask = (wanted: GitHubRequest) =>
    request(wanted, { ...options, baseUrl, setting: 'GITHUB_API_URL' }, effects);
  const issues = `/repos/${[pull.owner, pull.repo].map(encodeURIComponent).join('/')}/issues`;
  const path = (id: number) => `${issues}/comments/${id}`;
  const bodyOf = (body: string): Body => ({ body });
  return {
    own: marker => ownComments(pull, marker, read),
    async create(text) {
      const to = `${issues}/${pull.number}/comments`;
      try {
        await ask({ method: 'POST', path: to, body: bodyOf(text), expected: [201], once: true });
        return undefined;
      } catch (error) {
        if (!(error instanceof GitHubError) || !error.outcomeUnknown) throw error;
        return new GitHubError(error.message, { ...error, advice: `${error.advice} ${PERHAPS}`.trim() });
      }
    },
    update: (id, text) => ask({ method: 'PATCH', path: path(id), body: bodyOf(text), expected: [200] }),
    remove: id => ask({ method: 'DELETE', path: path(id), expected: [204, 404] }),
  };
}

const PERHAPS = 'The comment is perhaps there all the same: the next run finds it.';

/**
 * What to do where GitHub refuses. For a comment on a pull request `pull-requests: write` suffices, and
 * `issues: write` does not (GitHub's REST documentation, "Create an issue comment", and
 * https://github.com/github/rest-api-description/issues/6994).
 */
function refusalsOf({ owner, repo, number }: PullRequest): Refusals {
  return {
    needed: asked =>
      `It takes "pull-requests: write" under permissions: of the job${asked}, or, of another token, the repository permission "Pull requests: read and write".`,
    notFound: `GitHub finds no pull request ${number} in ${owner}/${repo} with this token.`,
    renamed: 'Run the workflow again.',
  };
}
