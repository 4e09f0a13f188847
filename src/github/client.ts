import type { components, operations } from '@octokit/openapi-types';
import type { Effects } from '../http/effects.ts';
import { header } from '../http/headers.ts';
import { httpDate } from '../http/time.ts';
import { oneLine } from '../text.ts';
import { checkResponder, GitHubError } from './errors.ts';
import { type AddressVariable, type GitHubOptions, type GitHubRequest, request } from './request.ts';
import type { Seal } from './seal.ts';
import {
  publicKeyPath,
  refusalsOf,
  repositoriesPath,
  secretPath,
  secretsPath,
  type Target,
} from './target.ts';

/** The key with which a target's secrets are sealed. */
export type PublicKey = Pick<components['schemas']['actions-public-key'], 'key_id' | 'key'>;

const API_URL: AddressVariable = 'GITHUB_API_URL';

type ListedSecret = components['schemas']['actions-secret'];

/** What stores a secret; that of an environment is the same. */
type SealedSecret =
  operations['actions/create-or-update-repo-secret']['requestBody']['content']['application/json'];

/** Which repositories may read a secret of an organization. */
export type Access = Pick<
  operations['actions/create-or-update-org-secret']['requestBody']['content']['application/json'],
  'visibility' | 'selected_repository_ids'
>;

/** A target's secrets. All throw GitHubError. */
export interface GitHubSecrets {
  /** Fetches the public key and tries it. */
  publicKey(): Promise<PublicKey>;
  /** Finds out whether the token may write. `absent` is the name of a secret that cannot be there. */
  checkWrite(absent: string): Promise<void>;
  /** Who may read a secret of an organization as it is; undefined where there is no such secret. */
  access(name: string): Promise<Access | undefined>;
  /**
   * Seals and stores a secret; where the key was replaced in the meantime, once more with the new one.
   * @param access of an organization's secret, and of no other.
   */
  store(name: string, value: string, key: PublicKey, access?: Access): Promise<StoredSecret>;
  /** When each secret was last written, by its name in capitals, in milliseconds since 1970. */
  updatedAt(): Promise<Map<string, number>>;
}

/** A secret that was stored. */
export interface StoredSecret {
  /** The key with which it was sealed. */
  key: PublicKey;
  /** When, by the clock of GitHub, in milliseconds since 1970; undefined where the response has no Date. */
  at: number | undefined;
}

/** Whose secrets, and with what they are written. */
export interface SecretsOptions extends Omit<GitHubOptions, 'setting' | 'refusals'> {
  target: Target;
}

/**
 * A client for the secrets of a target (https://docs.github.com/rest/actions/secrets,
 * https://docs.github.com/rest/dependabot/secrets, https://docs.github.com/rest/codespaces/repository-secrets).
 */
export function createGitHub(
  { target, ...given }: SecretsOptions,
  effects: Effects,
  seal: Seal,
): GitHubSecrets {
  const options = { ...given, setting: API_URL, refusals: refusalsOf(target) };
  const ask = (wanted: GitHubRequest) => request(wanted, options, effects);

  async function publicKey(): Promise<PublicKey> {
    const path = publicKeyPath(target);
    const { body } = await ask({ method: 'GET', path, expected: [200] });
    const key = validKey(body, seal);
    if (!key) throw unreadable(`GET ${path}`, 'public key');
    return key;
  }

  // Anyone who may read a repository may read its public key, so that the key proves the target and not the right.
  // Deleting what is not there changes nothing: 404 for one who may write, 403 for one who may not.
  async function checkWrite(absent: string): Promise<void> {
    await ask({ method: 'DELETE', path: secretPath(target, absent), expected: [204, 404] });
  }

  async function put(name: string, value: string, key: PublicKey, access?: Access): Promise<StoredSecret> {
    const body: SealedSecret = { encrypted_value: seal(value, key.key), key_id: key.key_id, ...access };
    const path = secretPath(target, name);
    const { headers } = await ask({ method: 'PUT', path, body, expected: [201, 204] });
    return { key, at: httpDate(header(headers, 'date')) };
  }

  async function store(name: string, value: string, key: PublicKey, access?: Access): Promise<StoredSecret> {
    try {
      return await put(name, value, key, access);
    } catch (error) {
      if (!(error instanceof GitHubError) || ![400, 422].includes(error.status ?? 0)) throw error;
      try {
        const fresh = await publicKey();
        if (fresh.key_id === key.key_id) throw error;
        effects.log(`${error.message}. The public key was replaced: trying again with the new one.`);
        return await put(name, value, fresh, access);
      } catch (later) {
        throw error.outcomeUnknown && later instanceof GitHubError ? later.afterUnknown() : later;
      }
    }
  }

  async function access(name: string): Promise<Access | undefined> {
    const path = secretPath(target, name);
    const { status, body } = await ask({ method: 'GET', path, expected: [200, 404] });
    if (status === 404) return undefined;
    const { visibility } = (body ?? {}) as { visibility?: unknown };
    if (visibility === 'all' || visibility === 'private') return { visibility };
    if (visibility !== 'selected') throw unreadable(`GET ${path}`, 'visibility');
    const repositories = await listed(repositoriesPath(target, name), 'repositories');
    const ids = repositories.map(one => (one as { id?: unknown } | null)?.id);
    if (ids.every(id => typeof id === 'number')) return { visibility, selected_repository_ids: ids };
    throw unreadable(`GET ${repositoriesPath(target, name)}`, 'id of each repository');
  }

  /** A list, page by page. */
  async function listed(path: string, field: string): Promise<unknown[]> {
    const all: unknown[] = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
      const query = { per_page: String(PER_PAGE), ...(page > 1 && { page: String(page) }) };
      const { body } = await ask({ method: 'GET', path, query, expected: [200] });
      const { [field]: items } = (body ?? {}) as Record<string, unknown>;
      if (!Array.isArray(items)) throw unreadable(`GET ${path}`, `list of ${field}`);
      all.push(...items);
      if (items.length < PER_PAGE) return all;
    }
    throw unreadable(`GET ${path}`, `end of the list of ${field}`);
  }

  const unreadable = (asked: string, what: string) => lacking(oneLine(effects.redact(asked)), what);
  const updatedAt = async () => timesOf(await listed(secretsPath(target), 'secrets'));

  return { publicKey, checkWrite, access, store, updatedAt };
}

/** GitHub gives no more on a page. */
const PER_PAGE = 100;
/** An organization has 1,000 secrets at most, and a secret is selected for less than 10,000 repositories. */
const MAX_PAGES = 100;

/** What cannot be read is left out. */
function timesOf(secrets: readonly unknown[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const secret of secrets) {
    const { name, updated_at } = (secret ?? {}) as { [K in keyof ListedSecret]?: unknown };
    const time = typeof updated_at === 'string' ? Date.parse(updated_at) : Number.NaN;
    if (typeof name === 'string' && !Number.isNaN(time)) times.set(name.toUpperCase(), time);
  }
  return times;
}

function lacking(asked: string, what: string): GitHubError {
  return new GitHubError(`${asked}: 200, but the response holds no ${what}`, {
    status: 200,
    advice: checkResponder(API_URL),
  });
}

/** The public key of a response; undefined where it has none with which a trial can be sealed. */
function validKey(body: unknown, seal: Seal): PublicKey | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { key, key_id } = body as { [K in keyof PublicKey]?: unknown };
  if (typeof key_id !== 'string' || key_id === '' || typeof key !== 'string' || !isKey(key)) return undefined;
  try {
    seal('a trial', key);
    return { key, key_id };
  } catch {
    return undefined;
  }
}

/** Whether a text is a Curve25519 public key as GitHub gives it: 32 bytes in base64. */
function isKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 32 && bytes.toString('base64') === text;
}
