import { destinationProblems, destinationsFor } from '../delivery/index.ts';
import { ALWAYS_REQUIRED, type Call, hasInputs } from '../inputs/call.ts';
import { type GivenInputs, type Problem, parseInputs } from '../inputs/read.ts';
import type { Settings } from '../inputs/settings/read.ts';
import type { InputName } from '../inputs/table.ts';
import type { Endpoint, Operation } from '../operations/declare.ts';
import type { Procedure } from '../operations/procedure.ts';
import { makesSecrets, outputNames } from '../operations/traits.ts';
import { isSecretOutput, type OutputName } from '../report/outputs.ts';
import { generationOf } from './generation.ts';
import {
  branchMissing,
  branchTwice,
  missingInputs,
  missingOwn,
  noTarget,
  requiredInputs,
  updateProblems,
  wrongGeneration,
} from './problems.ts';
import { outputsOfOperation, usedInputs } from './used-inputs.ts';
import { warningsFor } from './warnings.ts';

/** Inputs that name one thing, which log and summary show. */
const ABOUT = ['email', 'user_id', 'oauth_provider_id', 'recipient_email'] as const;

/** What a step is to do, checked. */
export interface StepPlan {
  operation: { name: string; findOut?: string };
  call: Call;
  /** Name and value of the inputs that name what it is about, such as a user's address. */
  about: [name: string, value: string][];
  warnings: string[];
}

/** A step that one endpoint carries out. */
export interface Plan extends StepPlan {
  operation: Operation;
  endpoint: Endpoint;
}

/** A step that no endpoint carries out alone. */
export interface ProcedurePlan extends StepPlan {
  operation: Procedure;
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
    ...missingInputs(given, ALWAYS_REQUIRED),
    ...missingOwn(given, operation),
    ...branchTwice(given),
    ...(target && endpoint ? branchMissing(given, operation, endpoint) : []),
    ...(operation.check?.(given, inputs, settings?.mapping) ?? []),
    ...destinationProblems(destinationsFor(outputsOfOperation(operation)), given, inputs, produced),
    ...(inputs.if_exists === 'update' && used.includes('if_exists') ? updateProblems(operation) : []),
    ...(used.includes('settings') && settings ? settings.problems(operation.name, generation) : []),
  ];
  const wrongProvider = problems.some(({ input }) => input === 'auth_provider');
  if (!wrongProvider && !target) relevant.push(noTarget(operation));
  else if (!wrongProvider && !endpoint) relevant.push(wrongGeneration(operation));
  const checked = {
    ...inputs,
    auth_provider: generation,
    settings: settings?.mapping,
    test_users: undefined,
    // What is only warned of must not keep a step from its work.
    min_age: used.includes('min_age') ? inputs.min_age : undefined,
  };
  if (relevant.length > 0 || !endpoint || !hasInputs(checked, requiredInputs(given, operation))) {
    return { problems: relevant };
  }
  const about = aboutOf(
    ABOUT.filter(name => used.includes(name)),
    checked,
  );
  const warnings = warningsFor(given, inputs, operation, generation, used);
  return { operation, endpoint, call: checked, about, warnings };
}

/** Names of the outputs that a step can set, and whether it makes secrets. */
export function outputsOfPlan(
  plan: Plan | ProcedurePlan,
): [outputs: readonly OutputName[], makesSecrets: boolean] {
  if ('endpoint' in plan) return [outputNames(plan.endpoint), makesSecrets(plan.endpoint)];
  const { outputs } = plan.operation;
  return [outputs, outputs.some(isSecretOutput)];
}

/** Names and values of those inputs that are given. */
export function aboutOf<Name extends InputName>(
  names: readonly Name[],
  inputs: { readonly [K in Name]?: string | undefined },
): StepPlan['about'] {
  return names.flatMap((name): StepPlan['about'] => {
    const value = inputs[name];
    return value === undefined ? [] : [[name, value]];
  });
}
