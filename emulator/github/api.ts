import type { RawResponse } from '../http/faults.ts';
import { type Author, type CommentStore, commentPath, respondToComments } from './comments.ts';
import { type KeptSecret, replaceKeys, type SecretStore, type StoredSecret } from './keys.ts';
import { json, refusal } from './responses.ts';

/** What a token may do with secrets; `none` is what the job's own GITHUB_TOKEN may. */
export type Right = 'write' | 'read' | 'none';

/** What the fake knows. */
export interface GitHubState extends CommentStore {
  stores: SecretStore[];
  /** The right of each token. */
  tokens: Record<string, Right>;
  /** All secrets, in the order in which they came. */
  arrived: StoredSecret[];
  /** Whether the next key that is fetched is replaced at once. */
  replaceNext: boolean;
}

const LOGINS = { write: 'octocat', read: 'hubot', none: 'github-actions[bot]' } as const satisfies Record<
  Right,
  string
>;

const PATH =
  /^\/repos\/([^/]+)\/([^/]+)\/(?:actions|environments\/([^/]+))\/secrets(?:\/(?:(public-key)|(\w+)))?(?:\?.*)?$/;

/** GitHub's response to a request, and what it stores by it. */
export function respond(
  state: GitHubState,
  method: string,
  path: string,
  authorization: string | undefined,
  body: unknown,
): RawResponse {
  const right = state.tokens[authorization?.replace(/^(?:token|Bearer) /i, '') ?? ''];
  if (right === undefined) return refusal(401, 'Bad credentials');
  const commented = commentPath(path);
  if (commented) return respondToComments(state, method, commented, authorOf(state, authorization), body);
  const [, owner, repo, environment, key, name] = PATH.exec(path) ?? [];
  const known = (name ? ['GET', 'PUT', 'DELETE'] : ['GET']).includes(method);
  if (owner === undefined || !known) return refusal(404, 'Not Found');
  const decoded = environment === undefined ? undefined : decodeURIComponent(environment);
  const store = state.stores.find(
    one => one.repository.toLowerCase() === `${owner}/${repo}`.toLowerCase() && one.environment === decoded,
  );
  if (right === 'none')
    return forbidden('Resource not accessible by integration', decoded, method === 'GET' ? 'read' : 'write');
  if (!store) return refusal(404, 'Not Found');
  if (key) return publicKey(state, store);
  if (method === 'GET') return read(store, name?.toUpperCase());
  if (right === 'read')
    return forbidden('Resource not accessible by personal access token', decoded, 'write');
  const written = String(name).toUpperCase();
  if (method === 'DELETE') {
    return store.secrets.delete(written) ? { status: 204, headers: {}, body: '' } : refusal(404, 'Not Found');
  }
  return put(state, store, written, (body ?? {}) as Record<string, unknown>);
}

/** Whose token it is, and what that may do with comments. */
export function authorOf({ tokens, jobPermission }: GitHubState, authorization: string | undefined): Author {
  const token = authorization?.replace(/^(?:token|Bearer) /i, '') ?? '';
  const right = tokens[token];
  return { token, login: LOGINS[right ?? 'none'], right: right === 'none' ? jobPermission : right };
}

/** One secret, or all of them, without values. */
function read({ secrets }: SecretStore, name: string | undefined): RawResponse {
  const shown = ({ name, created_at, updated_at }: KeptSecret) => ({ name, created_at, updated_at });
  if (name === undefined)
    return json(200, { total_count: secrets.size, secrets: [...secrets.values()].map(shown) });
  const secret = secrets.get(name);
  return secret ? json(200, shown(secret)) : refusal(404, 'Not Found');
}

function publicKey(state: GitHubState, store: SecretStore): RawResponse {
  const raw = json(200, { key_id: store.keyId, key: store.publicKey });
  if (state.replaceNext) replaceKeys(store);
  state.replaceNext = false;
  return raw;
}

function put(
  state: GitHubState,
  store: SecretStore,
  name: string,
  body: Record<string, unknown>,
): RawResponse {
  const lacking = ['encrypted_value', 'key_id'].filter(field => typeof body[field] !== 'string');
  if (lacking.length > 0) {
    return refusal(
      422,
      `Invalid request.\n\n${lacking.map(field => `"${field}"`).join(', ')} weren't supplied.`,
    );
  }
  const { encrypted_value, key_id } = body as Record<string, string>;
  if (key_id !== store.keyId) return refusal(422, 'The key_id is not that of the present public key.');
  let value: string;
  try {
    value = store.open(encrypted_value as string);
  } catch {
    return refusal(422, 'The value is not sealed with the public key.');
  }
  const { repository, environment, keyId } = store;
  const before = store.secrets.get(name);
  const now = new Date();
  const updated_at = `${now.toISOString().slice(0, 19)}Z`;
  const created_at = before?.created_at ?? updated_at;
  const secret = { repository, environment, name, value, keyId };
  store.secrets.set(name, { ...secret, created_at, updated_at });
  state.arrived.push(secret);
  // Of the same clock: Node's own header may be late.
  const headers = { date: now.toUTCString() };
  const raw = before ? { status: 204, headers: {}, body: '' } : json(201, {});
  return { ...raw, headers: { ...raw.headers, ...headers } };
}

function forbidden(message: string, environment: string | undefined, access: string): RawResponse {
  const name = environment === undefined ? 'secrets' : 'environments';
  const raw = refusal(403, message);
  return { ...raw, headers: { ...raw.headers, 'x-accepted-github-permissions': `${name}=${access}` } };
}
