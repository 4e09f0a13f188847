import type { GivenInputs, InputName, Inputs, Problem } from './inputs.ts';
import type { Call, Endpoint, Generation, Operation } from './operations/declare.ts';
import { nearest, orList, quote } from './text.ts';

const TARGET = ['github_token', 'github_repository', 'github_environment'] as const;

/** Inputs that say where the values of an integration go, beside the step outputs (contract section 5). */
const DESTINATIONS: readonly InputName[] = [
  'export_env',
  'framework',
  'env_file',
  'github_secrets',
  ...TARGET,
];

const KEYS: readonly string[] = ['pub_client_key', 'secret_server_key'];

/** The destinations that an operation can have: those whose outputs are an integration's have all of them. */
export function destinationInputs(operation: Operation): readonly InputName[] {
  return operation.outputs.includes('jwks_url') ? DESTINATIONS : [];
}

/** Whether a step's values go anywhere but to its outputs. */
export function hasDestination(operation: Operation, call: Call): boolean {
  const asked = call.export_env || call.env_file !== undefined || call.github_secrets !== undefined;
  return asked && destinationInputs(operation).length > 0;
}

/** What is wrong with the destinations, where the operation has them. */
export function destinationProblems(
  given: GivenInputs,
  { github_secrets }: Inputs,
  operation: Operation,
  endpoint: Endpoint | undefined,
  generation: Generation,
): Problem[] {
  const problems: Problem[] = [];
  if (destinationInputs(operation).length === 0) return problems;
  if (given.github_secrets && !given.github_token) {
    problems.push({ input: 'github_token', message: 'is required with github_secrets' });
  }
  // Whoever names a target means to store: new keys must not be made for nobody because a variable was empty.
  const target = TARGET.find(name => given[name]);
  if (target && !given.github_secrets) {
    problems.push({ input: 'github_secrets', message: `is required with ${target}` });
  }
  for (const { output } of github_secrets ?? []) {
    const message = outputProblem(output, operation, endpoint, generation);
    if (message) problems.push({ input: 'github_secrets', message });
  }
  return problems;
}

function outputProblem(
  output: string,
  { name, outputs }: Operation,
  endpoint: Endpoint | undefined,
  generation: Generation,
): string | undefined {
  if (!(outputs as readonly string[]).includes(output)) {
    const near = nearest(output, outputs);
    return `${quote(output)} is not an output of ${name}${near ? `; did you mean ${near}?` : `, which gives ${orList(outputs)}`}`;
  }
  if (!KEYS.includes(output)) return undefined;
  if (generation === 'better_auth') return `better_auth has no ${output}; it has base_url and jwks_url`;
  if (endpoint?.method === 'GET') return `${output} cannot be read back: generate-sdk-keys makes new keys`;
  return undefined;
}

/** Destinations that do nothing as they are given. */
export function destinationWarnings(given: GivenInputs, { export_env }: Inputs): string[] {
  const idle = given.framework && !export_env && !given.env_file;
  return idle ? ['framework does nothing without export_env or env_file.'] : [];
}
