import type { RawResponse } from '../http/faults.ts';
import type { SecretStore } from './keys.ts';
import { json, refusal } from './responses.ts';

/** What a job's `permissions:` give its own token for pull requests. */
export type Permission = 'none' | 'read' | 'write';

/** Whose token it is. */
export interface Author {
  token: string;
  login: string;
  /** For comments; undefined where the token is unknown. */
  right: Permission | undefined;
}

/** A comment on a pull request. Each number is one in a repository that the fake knows. */
export interface PullRequestComment {
  id: number;
  repository: string;
  number: number;
  author: string;
  body: string;
  created_at: string;
  updated_at: string;
}

export interface KeptComment extends PullRequestComment {
  /** Of its author. */
  token: string;
}

export interface CommentStore {
  stores: SecretStore[];
  comments: KeptComment[];
  /** What the job's own token may do with pull requests. */
  jobPermission: Permission;
}

/** What a path of comments names. */
interface Named {
  repository: string;
  /** Of the pull request. */
  number: number | undefined;
  /** Of the comment. */
  id: number | undefined;
}

const PATH = /^\/repos\/([^/]+\/[^/]+)\/issues\/(?:(\d+)\/comments|comments\/(\d+))$/;
/** Beyond 32 bits, as GitHub's are. */
const FIRST_ID = 3_000_000_000;
const MAX_BODY = 65_536;

/** What a path names where it is one of comments. */
export function commentPath(path: string): Named | undefined {
  const [, repository, number, id] = PATH.exec(path) ?? [];
  if (repository === undefined) return undefined;
  return { repository, number: number ? Number(number) : undefined, id: id ? Number(id) : undefined };
}

/** Whether the fake knows a repository. */
export function hasRepository({ stores }: CommentStore, repository: string): boolean {
  const name = repository.toLowerCase();
  return stores.some(({ owner, repo }) => `${owner}/${repo}`.toLowerCase() === name);
}

/**
 * GitHub's response to "Create", "Update" and "Delete an issue comment". A token that may write may change comments of
 * others, as at GitHub.
 */
export function respondToComments(
  store: CommentStore,
  method: string,
  { repository, number, id }: Named,
  author: Author,
  body: unknown,
): RawResponse {
  const found = store.comments.find(one => one.id === id && one.repository === repository);
  const isKnown = number === undefined ? found && ['PATCH', 'DELETE'].includes(method) : method === 'POST';
  if (!hasRepository(store, repository) || !isKnown) return refusal(404, 'Not Found');
  if (author.right !== 'write') return forbidden();
  if (method === 'DELETE') {
    store.comments.splice(store.comments.indexOf(found as KeptComment), 1);
    return { status: 204, headers: {}, body: '' };
  }
  const text = (body as { body?: unknown } | null)?.body;
  if (typeof text !== 'string' || text.trim() === '') return refusal(422, 'Validation Failed');
  if (text.length > MAX_BODY) return refusal(422, `Body is too long (maximum is ${MAX_BODY} characters)`);
  const updated_at = new Date().toISOString();
  if (found) return json(200, shown(Object.assign(found, { body: text, updated_at })));
  const comment = {
    id: FIRST_ID + 1 + Math.max(0, ...store.comments.map(one => one.id - FIRST_ID)),
    repository,
    number: number as number,
    author: author.login,
    body: text,
    created_at: updated_at,
    updated_at,
    token: author.token,
  };
  store.comments.push(comment);
  return json(201, shown(comment));
}

function shown({ id, body, author, created_at, updated_at }: KeptComment) {
  return { id, node_id: nodeId(id), body, user: { login: author }, created_at, updated_at };
}

/** As GraphQL names a comment. */
export function nodeId(id: number): string {
  return `IC_${id}`;
}

function forbidden(): RawResponse {
  const raw = refusal(403, 'Resource not accessible by integration');
  const accepted = { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' };
  return { ...raw, headers: { ...raw.headers, ...accepted } };
}
