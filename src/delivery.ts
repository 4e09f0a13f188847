import type { Plan } from './call.ts';
import { GitHubError } from './github/errors.ts';
import {
  type CheckedTarget,
  checkTarget,
  type Dependencies,
  storeAll,
  storedText,
} from './github/storing.ts';
import { labelOf, targetOf } from './github/target.ts';
import type { SecretMapping } from './inputs/github.ts';
import type { Call } from './operations/declare.ts';
import type { Result } from './operations/perform.ts';
import type { OutputName } from './outputs/declarations.ts';
import { envFilePlace, PlaceProblem, placeText, writeEnvFile } from './outputs/env-file-place.ts';
import { exportVariables, textOf, variablesOf } from './outputs/environment.ts';
import type { Log } from './outputs/log.ts';
import type { Secret } from './secret.ts';

/** What came of bringing a step's values to their destinations. */
export interface Delivered {
  /** What was done, in sentences. */
  did: string[];
  /** What was not, and what to do about it, in sentences. Empty when all was done. */
  failures: string[];
}

/** Brings the values of a step to their destinations, once its outputs are set. Never throws. */
export type Deliver = (result: Result) => Promise<Delivered>;

/** The destinations of a step, checked. */
interface Ready {
  /** Where the env file is; looked up again when it is written. */
  place?: () => string;
  target?: CheckedTarget;
}

/**
 * Checks all destinations of a step before anything is asked of Neon: the env file's place, the target of secrets
 * and the token's right to write there. A dry run sends nothing but reads.
 * @returns how to deliver, or why that would fail.
 */
export async function prepareDelivery(
  { call }: Plan,
  log: Log,
  dependencies: Omit<Dependencies, 'apiUrl'>,
  env: NodeJS.ProcessEnv,
): Promise<Deliver | { failure: string }> {
  try {
    const ready: Ready = {};
    const { env_file } = call;
    if (env_file) {
      ready.place = () => envFilePlace(env_file, env.GITHUB_WORKSPACE);
      ready.place();
    }
    if (call.github_secrets) ready.target = await prepareTarget(call, dependencies, env);
    return async result => (call.dry_run ? rehearsed(call, ready) : deliver(call, ready, result, log));
  } catch (error) {
    if (error instanceof PlaceProblem) return { failure: `Input env_file: ${error.message}.` };
    if (error instanceof GitHubError) return { failure: `${error.text()} Nothing was asked of Neon.` };
    throw error;
  }
}

function prepareTarget(
  call: Call,
  dependencies: Omit<Dependencies, 'apiUrl'>,
  env: NodeJS.ProcessEnv,
): Promise<CheckedTarget> {
  const repository = call.github_repository ?? env.GITHUB_REPOSITORY;
  if (!repository) throw new GitHubError('Input github_repository: is required outside of a workflow');
  const target = targetOf(repository, call.github_environment);
  return checkTarget(target, call.github_token as Secret, call.dry_run, {
    ...dependencies,
    apiUrl: env.GITHUB_API_URL,
  });
}

function rehearsed({ export_env, env_file, github_secrets = [] }: Call, { target }: Ready): Delivered {
  const did: string[] = [];
  if (export_env) did.push('Would set environment variables for the later steps.');
  if (env_file) did.push(`Would write variables to ${env_file}.`);
  if (target) {
    const names = github_secrets.map(({ secret }) => secret).join(', ');
    did.push(`Would store in ${labelOf(target.target)}, whose public key could be read: ${names}.`);
  }
  return { did, failures: [] };
}

/** One destination that fails does not keep the values from the others. */
async function deliver(call: Call, { place, target }: Ready, result: Result, log: Log): Promise<Delivered> {
  const done: Delivered = { did: [], failures: [] };
  const variables = variablesOf(call.auth_provider, result.outputs, call.framework);
  const names = variables.map(({ name }) => name).join(', ') || 'none';
  const attempt = async (input: string, act: () => void | Promise<void>) => {
    try {
      await act();
    } catch (error) {
      done.failures.push(`${input}: ${placeText(error)}.`);
    }
  };
  if (call.export_env) {
    await attempt('export_env', () => {
      if (exportVariables(variables, log))
        done.did.push(`Environment variables for the later steps: ${names}.`);
    });
  }
  if (place) {
    await attempt('env_file', () => {
      if (variables.length > 0) writeEnvFile(place(), variables);
      done.did.push(`Variables written to ${call.env_file}: ${names}.`);
    });
  }
  if (target) await attempt('github_secrets', () => toSecrets(call, target, result, done));
  return done;
}

async function toSecrets(
  { github_secrets = [] }: Call,
  target: CheckedTarget,
  { outputs }: Result,
  done: Delivered,
): Promise<void> {
  const values: [string, string][] = [];
  const missing: SecretMapping[] = [];
  for (const mapping of github_secrets) {
    const text = textOf(outputs[mapping.output as OutputName]);
    if (text === undefined) missing.push(mapping);
    else values.push([mapping.secret, text]);
  }
  const stored = await storeAll(target, values);
  if (stored.stored.length > 0)
    done.did.push(`Stored in ${labelOf(target.target)}: ${stored.stored.join(', ')}.`);
  if (missing.length > 0) stored.why.push(missingText(missing, outputs.created === false));
  if (stored.why.length === 0) return;
  done.failures.push(
    storedText(
      stored,
      target.target,
      missing.map(({ secret }) => secret),
    ),
  );
  if (stored.failed.length > 0) {
    done.failures.push(
      'The outputs of this step are set: a later step with if: failure() can use the values.',
    );
  }
}

function missingText(missing: readonly SecretMapping[], reused: boolean): string {
  const names = missing.map(({ output }) => output).join(', ');
  return reused
    ? `The integration exists already, and Neon does not give ${names} again: use generate-sdk-keys for new keys.`
    : `Neon's response has no ${names}.`;
}
