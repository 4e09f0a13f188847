import { destinationProblems, destinationsFor } from '../delivery/index.ts';
import { type Call, hasInputs } from '../inputs/call.ts';
import { type GivenInputs, type Problem, parseInputs } from '../inputs/read.ts';
import type { Settings } from '../inputs/settings/read.ts';
import type { Endpoint, Operation } from '../operations/declare.ts';
import { outputNames } from '../operations/traits.ts';
import { generationOf } from './generation.ts';
import { missingInputs, noTarget, updateProblems, wrongGeneration } from './problems.ts';
import { outputsOfOperation, usedInputs } from './used-inputs.ts';
import { warningsFor } from './warnings.ts';

/** Inputs that name one thing, which log and summary show. */
const ABOUT = ['email', 'user_id', 'oauth_provider_id', 'recipient_email'] as const;

/** What a step is to do, checked. */
export interface Plan {
  operation: Operation;
  endpoint: Endpoint;
  call: Call;
  /** Name and value of the inputs that name what it is about, such as a user's address. */
  about: [name: string, value: string][];
  warnings: string[];
}

/**
 * Checks all inputs of a step at once.
 * @param settings what was read of the input `settings`, where it is given.
 * @returns what to do, or everything that is wrong.
 */
export function planOperation(
  operation: Operation,
  given: GivenInputs,
  settings?: Settings,
): Plan | { problems: Problem[] } {
  const { inputs, problems } = parseInputs(given);
  const target = generationOf(operation, given);
  const generation = target ?? 'better_auth';
  const used = usedInputs(operation, generation);
  const endpoint = operation.endpoints[generation];
  const produced = {
    operation: operation.name,
    generation,
    outputs: target && endpoint ? outputNames(endpoint) : outputsOfOperation(operation),
  };
  const relevant = [
    ...problems.filter(({ input }) => used.some(name => name === input)),
    ...missingInputs(given, operation, target && endpoint),
    ...(operation.check?.(given, inputs, settings?.mapping) ?? []),
    ...destinationProblems(destinationsFor(outputsOfOperation(operation)), given, inputs, produced),
    ...(inputs.if_exists === 'update' && used.includes('if_exists') ? updateProblems(operation) : []),
    ...(used.includes('settings') && settings ? settings.problems(operation.name, generation) : []),
  ];
  const wrongProvider = problems.some(({ input }) => input === 'auth_provider');
  if (!wrongProvider && !target) relevant.push(noTarget(operation));
  else if (!wrongProvider && !endpoint) relevant.push(wrongGeneration(operation));
  const checked = { ...inputs, auth_provider: generation, settings: settings?.mapping };
  if (relevant.length > 0 || !endpoint || !hasInputs(checked, operation.required ?? [])) {
    return { problems: relevant };
  }
  const about = ABOUT.filter(name => used.includes(name)).flatMap((name): Plan['about'] => {
    const value = checked[name];
    return value === undefined ? [] : [[name, value]];
  });
  const warnings = warningsFor(given, inputs, operation, generation, used);
  return { operation, endpoint, call: checked, about, warnings };
}
