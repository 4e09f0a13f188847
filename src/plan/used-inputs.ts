import { destinationInputs, destinationsFor } from '../delivery/index.ts';
import type { Generation } from '../inputs/generation.ts';
import type { InputName } from '../inputs/table.ts';
import type { Operation } from '../operations/declare.ts';
import { hasAlternative, outputNames, usesBranch, writes } from '../operations/traits.ts';
import type { OutputName } from '../report/outputs.ts';

/** Inputs that every operation uses. */
export const COMMON_INPUTS: readonly InputName[] = [
  'operation',
  'api_key',
  'project_id',
  'auth_provider',
  'timeout',
  'max_retries',
  'summary',
  'api_host',
];

/** Names of the outputs that an operation can set, in any generation, beyond the common ones. */
export function outputsOfOperation({
  endpoints,
  beyond,
}: Pick<Operation, 'endpoints' | 'beyond'>): OutputName[] {
  return [...new Set([...Object.values(endpoints).flatMap(outputNames), ...(beyond?.outputs ?? [])])];
}

/** Every input that an operation uses in a generation. */
export function usedInputs(operation: Operation, generation: Generation): InputName[] {
  const endpoint = operation.endpoints[generation];
  const destinations = destinationInputs(destinationsFor(outputsOfOperation(operation)));
  const used: InputName[] = [
    ...COMMON_INPUTS,
    ...(endpoint && usesBranch(endpoint) ? (['branch_id', 'branch_name'] as const) : []),
    ...(operation.required ?? []),
    ...(operation.optional ?? []),
    ...(operation.only?.[generation] ?? []),
    ...destinations,
  ];
  if (endpoint?.destroysData) used.push('allow_protected_branch');
  if (hasAlternative(operation, 'exists', 'found')) used.push('if_exists');
  if (hasAlternative(operation, 'already-deleted')) used.push('if_missing');
  if (writes(operation) || destinations.length > 0) used.push('dry_run');
  return used;
}
