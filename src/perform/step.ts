import type { Call } from '../inputs/call.ts';
import { findOperation } from '../operations/index.ts';
import type { Plan } from '../plan/plan.ts';

/** One operation as the step that it would be alone, on what `call` is on. A refusal means what it says. */
export function stepOf(name: string, call: Call, inputs: Partial<Call>): Plan {
  const operation = findOperation(name);
  const endpoint = operation?.endpoints[call.auth_provider];
  if (!operation || !endpoint) throw new Error(`${name} has no endpoint with ${call.auth_provider}`);
  const own = { ...call, if_exists: 'fail' as const, if_missing: 'fail' as const, dry_run: false, ...inputs };
  return { operation, endpoint, call: own, about: [], warnings: [] };
}
