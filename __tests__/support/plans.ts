import type { GivenInputs, Problem } from '../../src/inputs/read.ts';
import type { Settings } from '../../src/inputs/settings/read.ts';
import type { TestUsers } from '../../src/inputs/test-users.ts';
import { findOperation } from '../../src/operations/index.ts';
import { planOther } from '../../src/plan/other.ts';
import { type Plan, type ProcedurePlan, planOperation } from '../../src/plan/plan.ts';
import type { Outputs } from '../../src/report/outputs.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { BRANCH, PROJECT } from '../cases/case.ts';
import { settingsOf } from './samples.ts';

export const API_KEY = 'napi_0123456789abcdef';
export { BRANCH, PROJECT };

/** The inputs that every step needs. */
export const BASE: GivenInputs = { api_key: API_KEY, project_id: PROJECT };

/** What a step is to do, or what is wrong with its inputs, as `main.ts` finds it. */
export function planStep(
  given: GivenInputs,
  settings?: Settings,
  testUsers?: TestUsers,
): Plan | ProcedurePlan | { problems: Problem[] } {
  const operation = findOperation(given.operation ?? '');
  return operation ? planOperation(operation, given, settings) : planOther(given, settings, testUsers);
}

/** The plan of a step whose inputs are right. */
export function planOf(given: GivenInputs): Plan {
  const plan = planStep({ ...BASE, ...given }, settingsOf(given));
  if (!('endpoint' in plan)) throw new Error(`not the plan of an endpoint: ${JSON.stringify(plan)}`);
  return plan;
}

/** `input: message` of all that is wrong; none of the usual inputs is added. */
export function problemsOf(given: GivenInputs): string[] {
  const plan = planStep(given, settingsOf(given));
  return 'problems' in plan ? plan.problems.map(({ input, message }: Problem) => `${input}: ${message}`) : [];
}

/** The outputs that are set, secrets as `secret:<value>`. */
export function shown(outputs: Outputs): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(outputs)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, value instanceof Secret ? `secret:${value.reveal()}` : value]),
  );
}

/** The error that a promise ends with; fails when it ends well. */
export async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}
