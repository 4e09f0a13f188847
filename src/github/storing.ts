import { randomUUID } from 'node:crypto';
import type { Effects } from '../http/effects.ts';
import type { Budget } from '../http/retry.ts';
import type { Secret } from '../secrets/secret.ts';
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
export interface StoringDependencies extends Effects, Budget {
  /** GITHUB_API_URL as the environment has it. */
  apiUrl: string | undefined;
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
  dependencies: StoringDependencies,
): Promise<CheckedTarget> {
  const { apiUrl, maxRetries, deadline } = dependencies;
  const options = { baseUrl: githubAddress(apiUrl), token, target, maxRetries, deadline };
  const secrets = createGitHub(options, dependencies, await createSeal());
  const key = await secrets.publicKey();
  if (!readsOnly) await secrets.checkWrite(`NEON_AUTH_ACTION_CHECK_${randomUUID().replaceAll('-', '_')}`);
  return { target, secrets, key };
}

/** How far storing secrets has come, and what came of it. */
export interface Stored {
  /** The name of each that is stored, and when, by the clock of GitHub. */
  stored: Map<string, number | undefined>;
  /** Names of those that are not stored, and of those that are perhaps, and why. */
  failed: string[];
  doubtful: string[];
  why: string[];
  /** Names of those that are still to be stored; the first is in flight. */
  left: string[];
}

/** Before anything is stored. */
export function nothingStored(): Stored {
  return { stored: new Map(), failed: [], doubtful: [], why: [], left: [] };
}

/** What GitHub takes to store a secret, and for what goes before and after, in milliseconds. */
const STORING_TIME = 500;

/** How long storing so many secrets takes at the least, in milliseconds: no key is made that cannot be stored. */
export function storingTime(secrets: number): number {
  return secrets === 0 ? 0 : (secrets + 1) * STORING_TIME;
}

/**
 * Stores secrets one after the other, as GitHub asks for. One that fails does not keep the others from being stored,
 * unless they would fail in the same way.
 * @param values name and text of each secret.
 * @param done filled in as it goes on.
 */
export async function storeAll(
  { secrets, key }: CheckedTarget,
  values: readonly [name: string, text: string][],
  done: Stored = nothingStored(),
): Promise<Stored> {
  done.left = values.map(([name]) => name);
  let current = key;
  for (const [name, text] of values) {
    try {
      const stored = await secrets.store(name, text, current);
      current = stored.key;
      done.stored.set(name, stored.at);
    } catch (error) {
      const isDoubtful = error instanceof GitHubError && error.outcomeUnknown;
      (isDoubtful ? done.doubtful : done.failed).push(name);
      done.why.push(error instanceof GitHubError ? error.text() : sentence(`${name}: ${oneLine(error)}`));
      if (error instanceof GitHubError && error.forAll) break;
    } finally {
      done.left.shift();
    }
  }
  done.failed.push(...done.left.splice(0));
  return done;
}

/**
 * Finds out whether somebody else has written secrets after this step had: then one's first half may stand beside the
 * other's second. Whichever of two runs reads last sees it, but for what happened within one second, which is as
 * exact as GitHub's times are.
 * @returns what to say of it, in sentences; undefined where nobody has.
 * @throws GitHubError where it cannot be read.
 */
export async function interference(
  { secrets, target }: CheckedTarget,
  { stored }: Stored,
): Promise<string | undefined> {
  const times = await secrets.updatedAt();
  const others = [...stored].flatMap(([name, ours]) => {
    const last = times.get(name.toUpperCase());
    return ours !== undefined && last !== undefined && last > ours ? [{ name, last }] : [];
  });
  if (others.length === 0) return undefined;
  const names = others.map(({ name }) => name).join(', ');
  const at = new Date(Math.max(...others.map(({ last }) => last))).toISOString();
  return `In ${labelOf(target)}, ${names} was written by somebody else at ${at}, after this step had stored it: both runs may have stored halves of different pairs. Run it again, one run at a time (concurrency in the workflow).`;
}

const MIXED = 'They are mixed: new values beside old or missing ones.';

/** How far storing has come, in sentences; undefined before it begins. */
export function progressText(
  { stored, left: [flying, ...left] }: Stored,
  target: Target,
): string | undefined {
  if (stored.size === 0 && !flying) return undefined;
  const sentences = [`Stored in ${labelOf(target)} by then: ${[...stored.keys()].join(', ') || 'none'}.`];
  if (flying) sentences.push(`${flying} was in flight and is perhaps stored.`);
  if (left.length > 0) sentences.push(`Not stored: ${left.join(', ')}.`);
  if (flying && stored.size > 0) sentences.push(MIXED);
  if (flying) sentences.push('Run the step again, or store its outputs, which are set.');
  return sentences.join(' ');
}

/** What was stored, and what was not, in sentences. */
export function storedText(
  { stored, failed, doubtful, why }: Stored,
  target: Target,
  missing: readonly string[],
): string {
  const not = [...failed, ...missing];
  const names = [...stored.keys()].join(', ');
  return [
    ...new Set(why),
    `Stored in ${labelOf(target)}: ${names || 'none'}.`,
    ...(doubtful.length > 0 ? [`Perhaps stored: ${doubtful.join(', ')}.`] : []),
    ...(not.length > 0 ? [`Not stored: ${not.join(', ')}.`] : []),
    ...(names && failed.length > 0 ? [MIXED] : []),
  ].join(' ');
}
