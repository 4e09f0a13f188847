import type { components, operations } from '@octokit/openapi-types';
import type { Effects } from '../http/effects.ts';
import { header } from '../http/headers.ts';
import { httpDate } from '../http/time.ts';
import { oneLine } from '../text.ts';
import { checkResponder, GitHubError } from './errors.ts';
import { type AddressVariable, type GitHubOptions, type GitHubRequest, request } from './request.ts';
import type { Seal } from './seal.ts';
import { publicKeyPath, refusalsOf, secretPath, secretsPath, type Target } from './target.ts';

/** The key with which a target's secrets are sealed. */
export type PublicKey = Pick<components['schemas']['actions-public-key'], 'key_id' | 'key'>;

const API_URL: AddressVariable = 'GITHUB_API_URL';

type ListedSecret = components['schemas']['actions-secret'];

/** What stores a secret; that of an environment is the same. */
type SealedSecret =
  operations['actions/create-or-update-repo-secret']['requestBody']['content']['application/json'];

/** A target's secrets. All throw GitHubError. */
export interface GitHubSecrets {
  /** Fetches the public key and tries it. */
  publicKey(): Promise<PublicKey>;
  /** Finds out whether the token may write. `absent` is the name of a secret that cannot be there. */
  checkWrite(absent: string): Promise<void>;
  /** Seals and stores a secret; where the key was replaced in the meantime, once more with the new one. */
  store(name: string, value: string, key: PublicKey): Promise<StoredSecret>;
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

/** A client for the secrets of a repository or environment (https://docs.github.com/rest/actions/secrets). */
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
    if (!key) throw noKey(oneLine(effects.redact(`GET ${path}`)));
    return key;
  }

  // Anyone who may read a repository may read its public key, so that the key proves the target and not the right.
  // Deleting what is not there changes nothing: 404 for one who may write, 403 for one who may not.
  async function checkWrite(absent: string): Promise<void> {
    await ask({ method: 'DELETE', path: secretPath(target, absent), expected: [204, 404] });
  }

  async function put(name: string, value: string, key: PublicKey): Promise<StoredSecret> {
    const body: SealedSecret = { encrypted_value: seal(value, key.key), key_id: key.key_id };
    const path = secretPath(target, name);
    const { headers } = await ask({ method: 'PUT', path, body, expected: [201, 204] });
    return { key, at: httpDate(header(headers, 'date')) };
  }

  async function store(name: string, value: string, key: PublicKey): Promise<StoredSecret> {
    try {
      return await put(name, value, key);
    } catch (error) {
      if (!(error instanceof GitHubError) || ![400, 422].includes(error.status ?? 0)) throw error;
      const fresh = await publicKey();
      if (fresh.key_id === key.key_id) throw error;
      effects.log(`${error.message}. The public key was replaced: trying again with the new one.`);
      return await put(name, value, fresh);
    }
  }

  // A repository and an environment have 100 secrets at most, so that one page has them all.
  async function updatedAt(): Promise<Map<string, number>> {
    const query = { per_page: '100' };
    const { body } = await ask({ method: 'GET', path: secretsPath(target), query, expected: [200] });
    return timesOf(body);
  }

  return { publicKey, checkWrite, store, updatedAt };
}

/** What cannot be read is left out. */
function timesOf(body: unknown): Map<string, number> {
  const { secrets } = (body ?? {}) as { secrets?: unknown };
  const times = new Map<string, number>();
  for (const secret of Array.isArray(secrets) ? secrets : []) {
    const { name, updated_at } = (secret ?? {}) as { [K in keyof ListedSecret]?: unknown };
    const time = typeof updated_at === 'string' ? Date.parse(updated_at) : Number.NaN;
    if (typeof name === 'string' && !Number.isNaN(time)) times.set(name.toUpperCase(), time);
  }
  return times;
}

function noKey(asked: string): GitHubError {
  return new GitHubError(`${asked}: 200, but the response holds no public key`, {
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
