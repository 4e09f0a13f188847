import type { Generation } from '../inputs/generation.ts';
import type { GivenInputs } from '../inputs/read.ts';
import type { Operation } from '../operations/declare.ts';
import { hasBranchLevel, writes } from '../operations/traits.ts';

/**
 * Which generation of the API a step uses. Undefined where the step has to say it: nothing
 * empty ever selects the whole project for a write.
 */
export function generationOf(
  operation: Operation,
  given: Pick<GivenInputs, 'auth_provider' | 'branch_id' | 'branch_name'>,
): Generation | undefined {
  if (given.auth_provider === 'stack' || given.auth_provider === 'better_auth') return given.auth_provider;
  if (given.branch_id || given.branch_name) return 'better_auth';
  return writes(operation) && hasBranchLevel(operation) ? undefined : 'stack';
}
