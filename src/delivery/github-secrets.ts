import type { CheckedTarget, Stored } from '../github/storing.ts';
import type { Call } from '../inputs/call.ts';
import type { SecretMapping } from '../inputs/github.ts';
import type { Problem } from '../inputs/read.ts';
import { isSecretOutput, type OutputName, type Outputs, revealed } from '../report/outputs.ts';
import type { Delivered } from '../report/result.ts';
import { nearest, orList, quote } from '../text.ts';
import { type Dependencies, type Destination, DestinationProblem, type Produced } from './destination.ts';

const TARGET = ['github_token', 'github_repository', 'github_environment'] as const;
const NEEDS_TOKEN = 'is required with github_secrets';
const KEYS: readonly string[] = ['pub_client_key', 'secret_server_key'];

/** `github_secrets`: encrypted secrets of a repository or environment, by GitHub's REST API. */
export const githubSecrets: Destination = {
  inputs: ['github_secrets', ...TARGET],
  takes: outputs => outputs.some(name => name === 'jwks_url' || isSecretOutput(name)),
  isAsked: call => call.github_secrets !== undefined,
  problems(given, { github_secrets = [] }, produced) {
    const problems: Problem[] = [];
    if (given.github_secrets && !given.github_token) {
      problems.push({ input: 'github_token', message: NEEDS_TOKEN });
    }
    // Whoever names a target means to store: new keys must not be made for nobody because a variable was empty.
    const target = TARGET.find(name => given[name]);
    if (target && !given.github_secrets) {
      problems.push({ input: 'github_secrets', message: `is required with ${target}` });
    }
    const messages = github_secrets.flatMap(({ output }) => outputProblem(output, produced) ?? []);
    return [...problems, ...messages.map((message): Problem => ({ input: 'github_secrets', message }))];
  },
  async prepare(call, dependencies) {
    const checked = await checkedTarget(call, dependencies);
    const { labelOf } = await import('../github/target.ts');
    const { nothingStored, progressText, storingTime } = await import('../github/storing.ts');
    const { github_secrets = [] } = call;
    const names = github_secrets.map(({ secret }) => secret).join(', ');
    const where = labelOf(checked.target);
    const done = nothingStored();
    return {
      dryRun: `Would store in ${where}, whose public key could be read: ${names}.`,
      reserved: storingTime(github_secrets.length),
      progress: () => progressText(done, checked.target),
      deliver: outputs => deliver(checked, github_secrets, outputs, done),
    };
  },
};

/** Stores the values. `done` is filled in as that goes on. */
async function deliver(
  checked: CheckedTarget,
  mappings: readonly SecretMapping[],
  outputs: Outputs,
  done: Stored,
): Promise<Delivered> {
  const { storeAll, storedText } = await import('../github/storing.ts');
  const { labelOf } = await import('../github/target.ts');
  const { values, missing, hasKeys } = valuesOf(mappings, outputs);
  await storeAll(checked, values, done);
  const did: string[] = [];
  const names = [...done.stored.keys()];
  if (names.length > 0) did.push(`Stored in ${labelOf(checked.target)}: ${names.join(', ')}.`);
  // What is not made anew is the same, whoever has stored it.
  const others = hasKeys && names.length > 0 ? await othersOf(checked, done) : {};
  if (others.unread) did.push(others.unread);
  const failures = others.found ? [others.found] : [];
  if (missing.length > 0) done.why.push(missingText(missing, outputs.created === false));
  if (done.why.length > 0) {
    const notThere = missing.map(({ secret }) => secret);
    failures.unshift(storedText(done, checked.target, notThere));
  }
  if (done.failed.length + done.doubtful.length > 0) failures.push(OUTPUTS_ARE_SET);
  return { did, failures };
}

const OUTPUTS_ARE_SET =
  'The outputs of this step are set: a later step with if: failure() can use the values.';

function outputProblem(output: string, { operation, generation, outputs }: Produced): string | undefined {
  if (outputs.some(name => name === output)) return undefined;
  if (KEYS.includes(output)) {
    return generation === 'better_auth'
      ? `better_auth has no ${output}; it has base_url and jwks_url`
      : `${output} cannot be read back: generate-sdk-keys makes new keys`;
  }
  const near = nearest(output, outputs);
  return `${quote(output)} is not an output of ${operation}${near ? `; did you mean ${near}?` : `, which gives ${orList(outputs)}`}`;
}

async function checkedTarget(call: Call, { env, effects }: Dependencies) {
  const { checkTarget } = await import('../github/storing.ts');
  const { targetOf } = await import('../github/target.ts');
  const repository = call.github_repository ?? env.GITHUB_REPOSITORY;
  if (!repository)
    throw new DestinationProblem('Input github_repository: is required outside of a workflow.');
  if (!call.github_token) throw new DestinationProblem(`Input github_token: ${NEEDS_TOKEN}.`);
  const target = targetOf(repository, call.github_environment);
  const dependencies = { ...effects, apiUrl: env.GITHUB_API_URL };
  return checkTarget(target, call.github_token, call.dry_run, dependencies);
}

/** Whether somebody else has written in between; that it cannot be read is no failure of what was stored. */
async function othersOf(
  checked: CheckedTarget,
  done: Stored,
): Promise<{ found?: string | undefined; unread?: string }> {
  const { GitHubError } = await import('../github/errors.ts');
  const { interference } = await import('../github/storing.ts');
  try {
    return { found: await interference(checked, done) };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { unread: `Whether another run stored secrets at the same time is not known: ${error.message}.` };
  }
}

/** What is to be stored, in this order: the secret key first, because without it nothing else is of use. */
function valuesOf(mappings: readonly SecretMapping[], outputs: Outputs) {
  const values: [name: string, text: string][] = [];
  const missing: SecretMapping[] = [];
  const isLater = ({ output }: SecretMapping) => Number(output !== 'secret_server_key');
  for (const mapping of mappings.toSorted((one, other) => isLater(one) - isLater(other))) {
    const text = revealed(outputs[mapping.output as OutputName]);
    if (text === undefined) missing.push(mapping);
    else values.push([mapping.secret, text]);
  }
  return { values, missing, hasKeys: mappings.some(({ output }) => KEYS.includes(output)) };
}

function missingText(missing: readonly SecretMapping[], reused: boolean): string {
  const names = missing.map(({ output }) => output).join(', ');
  return reused
    ? `The integration exists already, and Neon does not give ${names} again: use generate-sdk-keys for new keys.`
    : `Neon's response has no ${names}.`;
}
