import type { GivenInputs, Problem } from '../inputs/read.ts';
import { declarationOf, type InputName } from '../inputs/table.ts';
import type { Endpoint, Operation } from '../operations/declare.ts';
import { canUpdate, usesBranch } from '../operations/traits.ts';
import { orList } from '../text.ts';

/** What is wrong where a write does not say what it acts on. */
export function noTarget({ name, endpoints }: Operation): Problem {
  const whole = endpoints.stack ? ', or auth_provider: stack to act on the whole project' : '';
  return {
    input: 'branch_id',
    message: `is required by ${name}: give branch_id or branch_name${whole}. An empty value counts as not given`,
  };
}

/** Inputs that are missing. */
export function missingInputs(given: GivenInputs, required: readonly InputName[]): Problem[] {
  return required.flatMap(input => {
    const { env } = declarationOf(input);
    if (given[input]) return [];
    return [{ input, message: `is required${env ? `, or ${env} in the environment` : ''}` }];
  });
}

/** The inputs that an operation cannot do without, beside those that every one needs. */
export function requiredInputs(
  given: GivenInputs,
  { required = [], beyond }: Operation,
): readonly InputName[] {
  if (!beyond?.instead || !beyond.inputs.some(name => given[name])) return required;
  return required.filter(name => !beyond.instead?.includes(name));
}

/** Those of them that are missing, each with what could take its place. */
export function missingOwn(given: GivenInputs, operation: Operation): Problem[] {
  const { inputs = [], instead = [] } = operation.beyond ?? {};
  return missingInputs(given, requiredInputs(given, operation)).map(problem =>
    instead.some(name => name === problem.input)
      ? { ...problem, message: `${problem.message}, or ${orList(inputs)}` }
      : problem,
  );
}

/** What is wrong where the branch is given twice. */
export function branchTwice({ branch_id, branch_name }: GivenInputs): Problem[] {
  if (!branch_id || !branch_name) return [];
  return [{ input: 'branch_name', message: 'cannot be given together with branch_id' }];
}

/** What is wrong where an endpoint needs the branch, and none is given. */
export function branchMissing(
  { branch_id, branch_name }: GivenInputs,
  { name }: Operation,
  endpoint: Endpoint,
): Problem[] {
  if (branch_id || branch_name || endpoint.defaultBranch || !usesBranch(endpoint)) return [];
  return [
    { input: 'branch_id', message: `is required by ${name} with auth_provider better_auth, or branch_name` },
  ];
}

/** What is wrong where an operation does not exist in a generation. */
export function wrongGeneration({ name, endpoints }: Operation): Problem {
  const [has] = Object.keys(endpoints);
  const how =
    has === 'better_auth'
      ? 'give branch_id or branch_name, or auth_provider: better_auth'
      : 'give auth_provider: stack';
  return { input: 'auth_provider', message: `${name} exists with ${has} only: ${how}` };
}

/** The operations that can do it, named here: another than those is no reason to load all declarations. */
export const UPDATING = ['add-oauth-provider'];

/** What is wrong with `if_exists: update`, where an operation cannot do it. */
export function updateProblems(operation: Operation): Problem[] {
  if (canUpdate(operation)) return [];
  return [{ input: 'if_exists', message: `update is for ${UPDATING.join(', ')} only: give reuse or fail` }];
}
