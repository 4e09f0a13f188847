import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { branchByName } from './branches.ts';

/** The call with the id of its branch, looked up where the step names it. Throws NeonError. */
export async function onBranch(call: Call, neon: Neon): Promise<Call> {
  if (call.branch_id || !call.branch_name) return call;
  return { ...call, branch_id: await branchByName(neon, call.project_id, call.branch_name) };
}
