import type { Call } from '../inputs/call.ts';
import type { Generation } from '../inputs/generation.ts';
import type { Mapping } from '../inputs/settings/mapping.ts';
import type { Endpoint, Operation } from '../operations/declare.ts';
import { findOperation } from '../operations/index.ts';
import type { Plan } from '../plan/plan.ts';

/** An operation of this action with inputs of its own, as a part of a procedure. */
export interface Part {
  operation: string;
  inputs: Partial<Omit<Call, 'settings'>> & { settings?: Mapping };
}

/** An operation of this action, and its endpoint in a generation. Throws for one that there is not: a mistake of ours. */
export function endpointOf(
  name: string,
  generation: Generation = 'better_auth',
): { operation: Operation; endpoint: Endpoint } {
  const operation = findOperation(name);
  const endpoint = operation?.endpoints[generation];
  if (!operation || !endpoint) throw new Error(`${name} has no endpoint of ${generation}`);
  return { operation, endpoint };
}

/** A part of a procedure as the step that it would be alone, on what `call` is on. A refusal means what it says. */
export function stepOf({ operation, inputs }: Part, call: Call): Plan {
  const own = { ...call, if_exists: 'fail' as const, if_missing: 'fail' as const, dry_run: false, ...inputs };
  return { ...endpointOf(operation, call.auth_provider), call: own, about: [], warnings: [] };
}
