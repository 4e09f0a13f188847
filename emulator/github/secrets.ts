import type { RawResponse } from '../http/faults.ts';
import {
  type KeptSecret,
  lineOf,
  type Place,
  type Reader,
  replaceKeys,
  type SecretStore,
  type StoredSecret,
} from './keys.ts';
import { repositoryOf } from './repositories.ts';
import { json, refusal } from './responses.ts';

/** What a token may do with secrets; `none` is what the job's own GITHUB_TOKEN may. */
export type Right = 'write' | 'read' | 'none';

/** What the fake knows of secrets. */
export interface Secrets {
  stores: SecretStore[];
  /** All secrets, in the order in which they came. */
  arrived: StoredSecret[];
  /** Whether the next key that is fetched is replaced at once. */
  replaceNext: boolean;
}

/** What a path of secrets names. */
export interface SecretPath {
  store: Place;
  /** A secret by its name, the key, or, without either, the list. */
  name: string | undefined;
  isKey: boolean;
  /** The repositories that may read the secret. */
  isReaders: boolean;
  query: URLSearchParams;
}

const PATH =
  /^\/(?:repos\/([^/]+)\/([^/]+)|orgs\/([^/]+))\/(?:(actions|dependabot|codespaces)|environments\/([^/]+))\/secrets(?:\/(?:(public-key)|(\w+)(\/repositories)?))?(?:\?(.*))?$/;

/** What a path names where it is one of secrets. */
export function secretPath(path: string): SecretPath | undefined {
  const [all, owner, repo, org, reader = 'actions', environment, key, name, readers, query] =
    PATH.exec(path) ?? [];
  if (all === undefined) return undefined;
  const decoded = environment === undefined ? undefined : decodeURIComponent(environment);
  const store = { owner: owner ?? org ?? '', repo, environment: decoded, reader: reader as Reader };
  return {
    store,
    name: name?.toUpperCase(),
    isKey: key !== undefined,
    isReaders: readers !== undefined,
    query: new URLSearchParams(query),
  };
}

/** GitHub's response to a request for secrets, and what it stores by it. */
export function respondToSecrets(
  state: Secrets,
  method: string,
  { store: place, name, isKey, isReaders, query }: SecretPath,
  right: Right,
  body: unknown,
): RawResponse {
  const known = (name && !isReaders ? ['GET', 'PUT', 'DELETE'] : ['GET']).includes(method);
  if (!known) return refusal(404, 'Not Found');
  if (right === 'none')
    return forbidden('Resource not accessible by integration', place, method === 'GET' ? 'read' : 'write');
  const line = lineOf(place).toLowerCase();
  const store = state.stores.find(one => lineOf(one).toLowerCase() === line);
  if (!store) return refusal(404, 'Not Found');
  if (isKey) return publicKey(state, store);
  if (isReaders) return readersOf(store, name ?? '', query);
  if (method === 'GET') return read(store, name, query);
  if (right === 'read') return forbidden('Resource not accessible by personal access token', place, 'write');
  const written = name ?? '';
  if (method === 'DELETE') {
    return store.secrets.delete(written) ? { status: 204, headers: {}, body: '' } : refusal(404, 'Not Found');
  }
  return put(state, store, written, (body ?? {}) as Record<string, unknown>);
}

/** One secret, or all of them, without values. */
function read({ secrets }: SecretStore, name: string | undefined, query: URLSearchParams): RawResponse {
  const shown = ({ name, created_at, updated_at, visibility }: KeptSecret) => {
    return { name, created_at, updated_at, ...(visibility && { visibility }) };
  };
  if (name === undefined) {
    const page = pageOf([...secrets.values()], query).map(shown);
    return json(200, { total_count: secrets.size, secrets: page });
  }
  const secret = secrets.get(name);
  return secret ? json(200, shown(secret)) : refusal(404, 'Not Found');
}

function readersOf({ owner, secrets }: SecretStore, name: string, query: URLSearchParams): RawResponse {
  const secret = secrets.get(name);
  if (!secret) return refusal(404, 'Not Found');
  const ids = secret.selected_repository_ids ?? [];
  const repositories = pageOf(ids, query).map(id => repositoryOf(owner, id));
  return json(200, { total_count: ids.length, repositories });
}

function pageOf<T>(items: readonly T[], query: URLSearchParams): T[] {
  const size = Number(query.get('per_page') ?? 30);
  const start = (Number(query.get('page') ?? 1) - 1) * size;
  return items.slice(start, start + size);
}

function publicKey(state: Secrets, store: SecretStore): RawResponse {
  const raw = json(200, { key_id: store.keyId, key: store.publicKey });
  if (state.replaceNext) replaceKeys(store);
  state.replaceNext = false;
  return raw;
}

function put(state: Secrets, store: SecretStore, name: string, body: Record<string, unknown>): RawResponse {
  const isOrganization = store.repo === undefined;
  const needed = ['encrypted_value', 'key_id', ...(isOrganization ? ['visibility'] : [])];
  const lacking = needed.filter(field => typeof body[field] !== 'string');
  if (lacking.length > 0) {
    const fields = lacking.map(field => `"${field}"`).join(', ');
    return refusal(422, `Invalid request.\n\n${fields} weren't supplied.`);
  }
  const { encrypted_value, key_id } = body as Record<string, string>;
  if (key_id !== store.keyId) return refusal(422, 'The key_id is not that of the present public key.');
  let value: string;
  try {
    value = store.open(encrypted_value as string);
  } catch {
    return refusal(422, 'The value is not sealed with the public key.');
  }
  const readers = isOrganization && readersIn(body);
  return keep(state, store, { ...secretAt(store, name, value), ...readers });
}

function secretAt(store: SecretStore, name: string, value: string): StoredSecret {
  const { owner, repo, environment, keyId } = store;
  const repository = repo === undefined ? owner : `${owner}/${repo}`;
  return { target: lineOf(store), repository, environment, name, value, keyId };
}

function readersIn({ visibility, selected_repository_ids }: Record<string, unknown>): Partial<StoredSecret> {
  const ids = Array.isArray(selected_repository_ids) && {
    selected_repository_ids: selected_repository_ids.map(Number),
  };
  return { visibility: visibility as 'selected', ...ids };
}

function keep(state: Secrets, { secrets }: SecretStore, secret: StoredSecret): RawResponse {
  const before = secrets.get(secret.name);
  const now = new Date();
  const updated_at = `${now.toISOString().slice(0, 19)}Z`;
  const created_at = before?.created_at ?? updated_at;
  secrets.set(secret.name, { ...secret, created_at, updated_at });
  state.arrived.push(secret);
  const raw = before ? { status: 204, headers: {}, body: '' } : json(201, {});
  // Of the same clock: Node's own header may be late.
  return { ...raw, headers: { ...raw.headers, date: now.toUTCString() } };
}

/** GitHub's names of the permissions ("Permissions required for fine-grained personal access tokens"). */
const PERMISSIONS: Record<Reader, string> = {
  actions: 'secrets',
  dependabot: 'dependabot_secrets',
  codespaces: 'codespaces_secrets',
};

function forbidden(message: string, { repo, environment, reader }: Place, access: string): RawResponse {
  const own = environment === undefined ? PERMISSIONS[reader] : 'environments';
  const name = repo === undefined ? `organization_${own}` : own;
  const raw = refusal(403, message);
  return { ...raw, headers: { ...raw.headers, 'x-accepted-github-permissions': `${name}=${access}` } };
}
