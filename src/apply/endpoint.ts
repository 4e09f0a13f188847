import type { Call } from '../inputs/call.ts';
import type { Endpoint, Operation } from '../operations/declare.ts';
import { findOperation } from '../operations/index.ts';
import { stepOf as stepOn } from '../perform/step.ts';
import type { Plan } from '../plan/plan.ts';
import type { Write } from './plan/change.ts';

/** An operation of this action, and its branch-level endpoint. Throws for one that there is not: a mistake of ours. */
export function branchLevel(name: string): { operation: Operation; endpoint: Endpoint } {
  const operation = findOperation(name);
  const endpoint = operation?.endpoints.better_auth;
  if (!operation || !endpoint) throw new Error(`${name} has no branch-level endpoint`);
  return { operation, endpoint };
}

/** A write as the step that it would be alone, on the branch of `call`. */
export function stepOf({ operation, inputs }: Write, call: Call): Plan {
  return stepOn(operation, { ...call, auth_provider: 'better_auth' }, inputs);
}
