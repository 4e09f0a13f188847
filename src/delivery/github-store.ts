import { GitHubError } from '../github/errors.ts';
import {
  type CheckedTarget,
  checkTarget,
  interference,
  nothingStored,
  progressText,
  type Stored,
  storeAll,
  storedText,
  storingTime,
} from '../github/storing.ts';
import { labelOf, targetOf } from '../github/target.ts';
import type { Call } from '../inputs/call.ts';
import { CLIENT_SECRETS, NEEDS_TOKEN, partsOf, type SecretMapping } from '../inputs/github.ts';
import { type OutputName, type Outputs, revealed, SDK_KEYS } from '../report/outputs.ts';
import type { Delivered } from '../report/result.ts';
import { type Dependencies, DestinationProblem, type Prepared } from './destination.ts';

/** Checks the target of `github_secrets`. Throws GitHubError and DestinationProblem. */
export async function prepareStore(call: Call, dependencies: Dependencies): Promise<Prepared> {
  const checked = await checkedTarget(call, dependencies);
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
}

/** Stores the values. `done` is filled in as that goes on. */
async function deliver(
  checked: CheckedTarget,
  mappings: readonly SecretMapping[],
  outputs: Outputs,
  done: Stored,
): Promise<Delivered> {
  const { values, missing, kept, hasKeys } = valuesOf(mappings, outputs);
  await storeAll(checked, values, done);
  const did: string[] = [];
  const names = [...done.stored.keys()];
  if (names.length > 0) did.push(`Stored in ${labelOf(checked.target)}: ${names.join(', ')}.`);
  if (kept.length > 0) did.push(`No such OAuth client was made, so ${kept.join(', ')} stays as it is.`);
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

async function checkedTarget(call: Call, { env, effects }: Dependencies) {
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
  const kept: string[] = [];
  const isLater = ({ output }: SecretMapping) => Number(output !== 'secret_server_key');
  for (const mapping of mappings.toSorted((one, other) => isLater(one) - isLater(other))) {
    const text = textOf(mapping, outputs);
    if (text === undefined && isOfClients(mapping)) kept.push(mapping.secret);
    else if (text === undefined) missing.push(mapping);
    else values.push([mapping.secret, text]);
  }
  return { values, missing, kept, hasKeys: mappings.some(({ output }) => SDK_KEYS.includes(output)) };
}

/** An output's text; of `oauth_client_secrets.NAME` the secret of that client alone. */
function textOf(mapping: SecretMapping, outputs: Outputs): string | undefined {
  const [output, client] = partsOf(mapping);
  const text = revealed(outputs[output as OutputName]);
  if (client === undefined || text === undefined) return text;
  const secrets = JSON.parse(text) as Record<string, string>;
  return Object.hasOwn(secrets, client) ? secrets[client] : undefined;
}

/** Clients that are there already keep their secrets, which nobody can read again. */
function isOfClients(mapping: SecretMapping): boolean {
  return partsOf(mapping)[0] === CLIENT_SECRETS;
}

function missingText(missing: readonly SecretMapping[], reused: boolean): string {
  const names = missing.map(({ output }) => output).join(', ');
  return reused
    ? `The integration exists already, and Neon does not give ${names} again: use generate-sdk-keys for new keys.`
    : `Neon's response has no ${names}.`;
}
