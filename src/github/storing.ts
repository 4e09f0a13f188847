import { randomUUID } from 'node:crypto';
import type { Effects } from '../http/effects.ts';
import type { Secret } from '../secret.ts';
import { oneLine, sentence } from '../text.ts';
import { createGitHub, type GitHubSecrets, type PublicKey } from './client.ts';
import { GitHubError } from './errors.ts';
import { githubAddress } from './request.ts';
import { createSeal } from './seal.ts';
import { labelOf, type Target } from './target.ts';

/** The secrets of a target that has been checked: all that is left is to write. */
export interface CheckedTarget {
  target: Target;
  secrets: GitHubSecrets;
  key: PublicKey;
}

/** What storing needs of the step. */
export interface Dependencies extends Effects {
  /** GITHUB_API_URL as the environment has it. */
  apiUrl: string | undefined;
  /** Retries of each request. */
  maxRetries: number;
  /** When the step must have ended, on the clock of `now`. */
  deadline: number;
}

/**
 * Checks a target and the token's right to write secrets there.
 * @param readsOnly sends nothing but reads, so that the right is not checked.
 * @throws GitHubError
 */
export async function checkTarget(
  target: Target,
  token: Secret,
  readsOnly: boolean,
  dependencies: Dependencies,
): Promise<CheckedTarget> {
  const { apiUrl, maxRetries, deadline } = dependencies;
  const options = { baseUrl: githubAddress(apiUrl), token, target, maxRetries, deadline };
  const secrets = createGitHub(options, dependencies, await createSeal());
  const key = await secrets.publicKey();
  if (!readsOnly) await secrets.checkWrite(`NEON_AUTH_ACTION_CHECK_${randomUUID().replaceAll('-', '_')}`);
  return { target, secrets, key };
}

/** What came of storing secrets. */
export interface Stored {
  stored: string[];
  /** Names of those that are not stored, and why. */
  failed: string[];
  why: string[];
}

/**
 * Stores secrets one after the other, as GitHub asks for. One that fails does not keep the others from being stored,
 * unless they would fail in the same way.
 * @param values name and text of each secret.
 */
export async function storeAll(
  { secrets, key }: CheckedTarget,
  values: readonly [name: string, text: string][],
): Promise<Stored> {
  const done: Stored = { stored: [], failed: [], why: [] };
  let current = key;
  let over = false;
  for (const [name, text] of values) {
    if (over) {
      done.failed.push(name);
      continue;
    }
    try {
      current = await secrets.store(name, text, current);
      done.stored.push(name);
    } catch (error) {
      done.failed.push(name);
      done.why.push(error instanceof GitHubError ? error.text() : sentence(`${name}: ${oneLine(error)}`));
      over = error instanceof GitHubError && error.forAll;
    }
  }
  return done;
}

/** What was stored, and what was not, in sentences. */
export function storedText(
  { stored, failed, why }: Stored,
  target: Target,
  missing: readonly string[],
): string {
  const not = [...failed, ...missing];
  return [
    ...new Set(why),
    `Stored in ${labelOf(target)}: ${stored.join(', ') || 'none'}. Not stored: ${not.join(', ')}.`,
  ].join(' ');
}
