import type { RawResponse } from '../http/faults.ts';
import { type Author, type CommentStore, commentPath, respondToComments } from './comments.ts';
import { refusal } from './responses.ts';
import { type Right, respondToSecrets, type Secrets, secretPath } from './secrets.ts';

export type { Right } from './secrets.ts';

/** What the fake knows. */
export interface GitHubState extends CommentStore, Secrets {
  /** The right of each token. */
  tokens: Record<string, Right>;
}

const LOGINS = { write: 'octocat', read: 'hubot', none: 'github-actions[bot]' } as const satisfies Record<
  Right,
  string
>;

/** GitHub's response to a request, and what it stores by it. */
export function respond(
  state: GitHubState,
  method: string,
  path: string,
  authorization: string | undefined,
  body: unknown,
): RawResponse {
  const right = state.tokens[tokenIn(authorization)];
  if (right === undefined) return refusal(401, 'Bad credentials');
  const commented = commentPath(path);
  if (commented) return respondToComments(state, method, commented, authorOf(state, authorization), body);
  const secrets = secretPath(path);
  return secrets ? respondToSecrets(state, method, secrets, right, body) : refusal(404, 'Not Found');
}

/** Whose token it is, and what that may do with comments. */
export function authorOf({ tokens, jobPermission }: GitHubState, authorization: string | undefined): Author {
  const token = tokenIn(authorization);
  const right = tokens[token];
  return { token, login: LOGINS[right ?? 'none'], right: right === 'none' ? jobPermission : right };
}

function tokenIn(authorization: string | undefined): string {
  return authorization?.replace(/^(?:token|Bearer) /i, '') ?? '';
}
