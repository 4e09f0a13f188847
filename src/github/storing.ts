import { randomUUID } from 'node:crypto';
import type { Secret } from '../secret.ts';
import { oneLine } from '../text.ts';
import { createGitHub, type GitHubEffects, type GitHubSecrets, type PublicKey } from './client.ts';
import { GitHubError } from './errors.ts';
import { octokitSend } from './octokit.ts';
import { createSeal } from './seal.ts';
import { labelOf, type Target } from './target.ts';

/** The secrets of a target that has been checked: all that is left is to write. */
export interface CheckedTarget {
  target: Target;
  secrets: GitHubSecrets;
  key: PublicKey;
}

export type Surroundings = Omit<GitHubEffects, 'send' | 'seal'> & { maxRetries: number; deadline: number };

/**
 * Checks a target and the token's right to write secrets there.
 * @param readsOnly sends nothing but reads, so that the right is not checked.
 * Throws GitHubError.
 */
export async function checkTarget(
  target: Target,
  token: Secret,
  readsOnly: boolean,
  surroundings: Surroundings,
): Promise<CheckedTarget> {
  const { debug } = surroundings;
  const [seal, send] = await Promise.all([createSeal(), octokitSend(token, debug)]);
  const secrets = createGitHub({ target, ...surroundings }, { ...surroundings, seal, send });
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
 * unless they would be answered in the same way.
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
      done.why.push(error instanceof GitHubError ? error.text() : `${name}: ${oneLine(error)}.`);
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
