import type { Effects } from '../neon/client.ts';
import { tryTimeout } from '../neon/retry.ts';
import { inSeconds } from '../neon/transport.ts';
import { oneLine } from '../text.ts';
import { errorOfReply, GitHubError } from './errors.ts';
import { type GitHubReply, type GitHubSend, NoReply } from './reply.ts';
import { githubWait } from './retry.ts';
import type { Seal } from './seal.ts';
import { publicKeyRoute, type Route, secretRoute, type Target } from './target.ts';

/** The key with which a target's secrets are sealed. */
export interface PublicKey {
  key_id: string;
  key: string;
}

/** A target's secrets. All throw GitHubError. */
export interface GitHubSecrets {
  /** Fetches the public key and tries it. */
  publicKey(): Promise<PublicKey>;
  /** Finds out whether the token may write. `absent` is the name of a secret that cannot be there. */
  checkWrite(absent: string): Promise<void>;
  /** Seals and stores a secret; where the key was replaced in the meantime, once more with the new one. */
  store(name: string, value: string, key: PublicKey): Promise<PublicKey>;
}

export interface GitHubOptions {
  target: Target;
  maxRetries: number;
  /** When the step must have ended, on the clock of `now`. */
  deadline: number;
}

export type GitHubEffects = Pick<Effects, 'now' | 'sleep' | 'random' | 'log' | 'debug' | 'redact'> & {
  send: GitHubSend;
  seal: Seal;
};

/** The secrets of a repository or environment, with the step's one deadline for all that is asked of it. */
export function createGitHub(options: GitHubOptions, effects: GitHubEffects): GitHubSecrets {
  const { target } = options;
  const { seal } = effects;
  const clean = (text: string) => oneLine(effects.redact(text));
  const ask = (route: Route, body: object | undefined, isRight: (status: number) => boolean) =>
    request({ route, body, isRight }, options, effects);

  async function publicKey(): Promise<PublicKey> {
    const route = publicKeyRoute(target);
    const { body, status } = await ask(route, undefined, isSuccess);
    const { key, key_id } = (body ?? {}) as Partial<PublicKey>;
    try {
      if (typeof key !== 'string' || typeof key_id !== 'string' || key_id === '') throw new Error();
      seal('a trial', key);
      return { key, key_id };
    } catch {
      throw new GitHubError(`${clean(route.text)}: ${status}, but the answer holds no public key`);
    }
  }

  // Anyone who may read a repository may read its public key, so that the key proves the target and not the right.
  // Deleting what is not there changes nothing: 404 for one who may write, 403 for one who may not.
  async function checkWrite(absent: string): Promise<void> {
    const mayWrite = (status: number) => ![401, 403, 429].includes(status);
    await ask(secretRoute(target, absent, 'DELETE'), undefined, mayWrite);
  }

  async function put(name: string, value: string, { key, key_id }: PublicKey): Promise<void> {
    await ask(secretRoute(target, name), { encrypted_value: seal(value, key), key_id }, isSuccess);
  }

  async function store(name: string, value: string, key: PublicKey): Promise<PublicKey> {
    try {
      await put(name, value, key);
      return key;
    } catch (error) {
      if (!(error instanceof GitHubError) || ![400, 422].includes(error.status ?? 0)) throw error;
      const fresh = await publicKey();
      if (fresh.key_id === key.key_id) throw error;
      effects.log(`${error.message}. The public key was replaced: trying again with the new one.`);
      await put(name, value, fresh);
      return fresh;
    }
  }

  return { publicKey, checkWrite, store };
}

const isSuccess = (status: number) => status >= 200 && status < 300;

interface Wanted {
  route: Route;
  body: object | undefined;
  isRight: (status: number) => boolean;
}

/** Sends a request, again where that helps; gives the answer that is right. Throws GitHubError. */
async function request(
  { route, body, isRight }: Wanted,
  { target, maxRetries, deadline }: GitHubOptions,
  effects: GitHubEffects,
): Promise<GitHubReply> {
  const clean = (text: string) => oneLine(effects.redact(text));
  const asked = clean(route.text);
  let failure: GitHubError | undefined;
  for (let retries = 0; ; retries++) {
    const remaining = deadline - effects.now();
    if (remaining <= 0) throw failure ?? notSent(asked);
    const came = await tryOnce(route, body, remaining, effects);
    effects.debug(`${asked}: ${came instanceof NoReply ? came.message : came.status}`);
    if (!(came instanceof NoReply) && isRight(came.status)) return came;
    failure =
      came instanceof NoReply
        ? new GitHubError(`${asked}: ${clean(came.message)}`, {
            advice: came.mayRetry ? CHECK_NETWORK : TRUST,
          })
        : errorOfReply(asked, came, target, clean);
    if (came instanceof NoReply && !came.mayRetry) throw failure;
    const wait = githubWait({
      reply: came instanceof NoReply ? undefined : came,
      retries,
      maxRetries,
      remaining: deadline - effects.now(),
      date: Date.now(),
      random: effects.random(),
    });
    if (wait === undefined) throw failure;
    effects.log(
      `${failure.message}. Trying again in ${inSeconds(wait)} (${retries + 1} of at most ${maxRetries}).`,
    );
    await effects.sleep(wait);
  }
}

const TRUST = 'For a certificate authority of your own, set NODE_EXTRA_CA_CERTS to its file.';
const CHECK_NETWORK = 'Check the network and proxy of the runner, and GITHUB_API_URL.';

async function tryOnce(
  { route, parameters }: Route,
  data: object | undefined,
  remaining: number,
  { send }: GitHubEffects,
): Promise<GitHubReply | NoReply> {
  try {
    // Every request here may be repeated, so that a try that hangs leaves time for another.
    return await send(route, { ...parameters, ...(data && { data }) }, tryTimeout('GET', remaining));
  } catch (error) {
    if (error instanceof NoReply) return error;
    throw error;
  }
}

function notSent(asked: string): GitHubError {
  return new GitHubError(`${asked}: not sent: the timeout of the step is over`, {
    forAll: true,
    advice: 'Raise timeout.',
  });
}
