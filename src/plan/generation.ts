import type { Generation } from '../inputs/call.ts';
import type { GivenInputs } from '../inputs/read.ts';

/** Which generation of the API a step uses (contract, section 1). */
export function generationOf(
  given: Pick<GivenInputs, 'auth_provider' | 'branch_id' | 'branch_name'>,
): Generation {
  if (given.auth_provider === 'stack' || given.auth_provider === 'better_auth') return given.auth_provider;
  return given.branch_id || given.branch_name ? 'better_auth' : 'stack';
}
