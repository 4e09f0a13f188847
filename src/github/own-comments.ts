import type { IssueComment } from '@octokit/graphql-schema';
import { LIST_COMMENTS, PAGE, READ_COMMENTS } from './comment-queries.ts';
import { checkResponder, GitHubError } from './errors.ts';
import { GRAPHQL_URL } from './graphql.ts';

/** The pull request that is commented on. */
export interface PullRequest {
  owner: string;
  repo: string;
  number: number;
}

/** A comment of this token's author. */
export interface OwnComment {
  /** As GitHub's REST API has it. */
  id: number;
  body: string;
}

/** Gives `data` of the response to a query. Throws GitHubError. */
export type Query = (text: string, variables: Record<string, unknown>) => Promise<unknown>;

type Node = {
  [K in keyof Pick<IssueComment, 'id' | 'fullDatabaseId' | 'body' | 'viewerDidAuthor'>]?: unknown;
};

const MAX_PAGES = 20;
/**
 * Of the largest response that is read, so many bodies take a third: GitHub says 65,536 characters and takes 262,144
 * bytes (https://github.com/dead-claudia/github-limits/pull/13). The rest is for what JSON escapes.
 */
const BODIES = 5;

/**
 * The comments of this token's author whose first line is the marker, the oldest first. Of others only the ids are
 * asked for: no text of theirs can be so long that a response is refused.
 * @throws GitHubError, also where none is among the first 2,000 comments and there are more.
 */
export async function ownComments(pull: PullRequest, marker: string, query: Query): Promise<OwnComment[]> {
  const { ids, isAll } = await ownIds(pull, query);
  const found: OwnComment[] = [];
  for (let first = 0; first < ids.length; first += BODIES) {
    const data = await query(READ_COMMENTS, { ids: ids.slice(first, first + BODIES) });
    found.push(...listOf(at(data, 'nodes')).flatMap(node => marked(node, marker)));
  }
  if (found.length === 0 && !isAll) {
    throw new GitHubError(
      `none of the first ${MAX_PAGES * PAGE} comments is this step's, and there are more`,
    );
  }
  return found.toSorted((one, other) => one.id - other.id);
}

/** The node ids of the comments of this token's author. */
async function ownIds({ owner, repo, number }: PullRequest, query: Query) {
  const ids: string[] = [];
  let after: unknown = null;
  for (let page = 0; page < MAX_PAGES; page++) {
    const data = await query(LIST_COMMENTS, { owner, name: repo, number, after });
    const comments = at(data, 'repository', 'pullRequest', 'comments');
    for (const node of listOf(at(comments, 'nodes'))) {
      const { id, viewerDidAuthor }: Node = node ?? {};
      if (viewerDidAuthor === true && typeof id === 'string') ids.push(id);
    }
    if (at(comments, 'pageInfo', 'hasNextPage') !== true) return { ids, isAll: true };
    after = at(comments, 'pageInfo', 'endCursor');
  }
  return { ids, isAll: false };
}

/** The comment of a node, where it has the marker; one that was deleted meanwhile is null. */
function marked(node: Node | null, marker: string): OwnComment[] {
  const { fullDatabaseId, body }: Node = node ?? {};
  const id = Number(fullDatabaseId);
  if (typeof body !== 'string' || body.split(/\r?\n/, 1)[0] !== marker || !Number.isSafeInteger(id))
    return [];
  return [{ id, body: body.replaceAll('\r\n', '\n') }];
}

function listOf(value: unknown): (Node | null)[] {
  if (Array.isArray(value)) return value.map(one => (typeof one === 'object' ? one : null));
  const advice = checkResponder(GRAPHQL_URL);
  throw new GitHubError('200, but the response holds no list of comments', { status: 200, advice });
}

/** What is at a path of keys; undefined where it is not there. */
function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (held, key) =>
      typeof held === 'object' && held !== null ? (held as Record<string, unknown>)[key] : undefined,
    value,
  );
}
