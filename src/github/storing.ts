import { randomUUID } from 'node:crypto';
import type { Effects } from '../http/effects.ts';
import type { Budget } from '../http/retry.ts';
import { sideBySide } from '../http/side-by-side.ts';
import type { Secret } from '../secrets/secret.ts';
import { oneLine, sentence } from '../text.ts';
import { type Access, createGitHub, type GitHubSecrets, type PublicKey } from './client.ts';
import { GitHubError } from './errors.ts';
import { sharingLimits } from './limits.ts';
import { githubAddress } from './request.ts';
import { createSeal } from './seal.ts';
import type { Target } from './target.ts';

/** How many targets are asked at once: GitHub's secondary limits are for requests side by side, too. */
export const AT_ONCE = 5;

/** The secrets of a target that has been checked: all that is left is to write. */
export interface CheckedTarget {
  target: Target;
  secrets: GitHubSecrets;
  key: PublicKey;
  /** Who may read each secret of an organization once it is stored; empty for other targets. */
  access: ReadonlyMap<string, Access>;
  /** When each secret was last written, where that was asked for. */
  times: ReadonlyMap<string, number> | undefined;
}

/** What is checked beside the target itself. */
export interface Checks {
  /** Names of the secrets that are to be stored. */
  names: readonly string[];
  /** Sends nothing but reads, so that the right to write is not checked. */
  readsOnly: boolean;
  /** Whether it is read when the secrets were last written. */
  withTimes: boolean;
}

/** What storing needs of the step. */
export interface StoringDependencies extends Effects, Budget {
  /** GITHUB_API_URL as the environment has it. */
  apiUrl: string | undefined;
}

/** Checks targets side by side, and the token's right to write secrets there. Gives the error of each that fails. */
export async function checkTargets(
  targets: readonly Target[],
  token: Secret,
  checks: Checks,
  dependencies: StoringDependencies,
): Promise<{ checked: CheckedTarget[]; errors: GitHubError[] }> {
  const shared = sharingLimits(dependencies, dependencies.deadline);
  const found = await sideBySide(targets, AT_ONCE, async target => {
    try {
      return await checkTarget(target, token, checks, shared);
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      return error;
    }
  });
  const isChecked = (one: CheckedTarget | GitHubError): one is CheckedTarget => !(one instanceof GitHubError);
  return { checked: found.filter(isChecked), errors: found.filter(one => one instanceof GitHubError) };
}

/** An organization's secret that exists keeps its readers; GitHub wants them named each time that it is written. */
const OF_NEW: Access = { visibility: 'private' };

async function checkTarget(
  target: Target,
  token: Secret,
  { names, readsOnly, withTimes }: Checks,
  dependencies: StoringDependencies,
): Promise<CheckedTarget> {
  const { apiUrl, maxRetries, deadline } = dependencies;
  const options = { baseUrl: githubAddress(apiUrl), token, target, maxRetries, deadline };
  const secrets = createGitHub(options, dependencies, await createSeal());
  const key = await secrets.publicKey();
  if (!readsOnly) await secrets.checkWrite(`NEON_AUTH_ACTION_CHECK_${randomUUID().replaceAll('-', '_')}`);
  const access = new Map<string, Access>();
  if (target.repo === undefined) {
    for (const name of names) access.set(name, (await secrets.access(name)) ?? OF_NEW);
  }
  const times = withTimes ? await secrets.updatedAt() : undefined;
  return { target, secrets, key, access, times };
}

/** How far storing secrets in one target has come, and what came of it. */
export interface Stored {
  /** The name of each that is stored, and when, by the clock of GitHub. */
  stored: Map<string, number | undefined>;
  /** Names of those that are not stored, and of those that perhaps are, each with why. */
  failed: Map<string, string>;
  doubtful: Map<string, string>;
  /** Name of the one in flight. */
  flying: string | undefined;
  /** Names of those that are still to be stored. */
  left: string[];
}

/** Before anything is stored. */
export function nothingStored(values: readonly [name: string, text: string][] = []): Stored {
  const left = values.map(([name]) => name);
  return { stored: new Map(), failed: new Map(), doubtful: new Map(), flying: undefined, left };
}

/** What GitHub takes to store a secret, and for what goes before and after, in milliseconds. */
const STORING_TIME = 500;

/** How long storing so many secrets takes at the least, in milliseconds: no key is made that cannot be stored. */
export function storingTime(secrets: number, targets = 1): number {
  return secrets === 0 ? 0 : (secrets * Math.ceil(targets / AT_ONCE) + 1) * STORING_TIME;
}

/**
 * Stores the secrets of one target one after the other. One that fails does not keep the others from being stored,
 * unless they would fail in the same way.
 * @param values name and text of each secret.
 * @param done filled in as it goes on.
 */
export async function storeAll(
  { secrets, key, access }: CheckedTarget,
  values: readonly [name: string, text: string][],
  done: Stored = nothingStored(values),
): Promise<Stored> {
  let current = key;
  for (const [name, text] of values) {
    done.flying = done.left.shift();
    try {
      const stored = await secrets.store(name, text, current, access.get(name));
      current = stored.key;
      done.stored.set(name, stored.at);
    } catch (error) {
      const isDoubtful = error instanceof GitHubError && error.outcomeUnknown;
      const why = error instanceof GitHubError ? error.text() : sentence(`${name}: ${oneLine(error)}`);
      (isDoubtful ? done.doubtful : done.failed).set(name, why);
      if (error instanceof GitHubError && error.forAll) {
        for (const other of done.left.splice(0)) done.failed.set(other, error.reason());
        break;
      }
    } finally {
      done.flying = undefined;
    }
  }
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
  return `In ${target.line}, ${names} was written by somebody else at ${at}, after this step had stored it: both runs may have stored halves of different pairs. Run it again, one run at a time (concurrency in the workflow).`;
}
