import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { branchByName } from '../perform/branches.ts';
import { type ProcedureDependencies, Refusal } from '../perform/procedure.ts';
import type { Desired } from './desired.ts';
import { RESOURCES, type Resource } from './plan/change.ts';
import { wantedSetting } from './plan/settings.ts';
import { desiredOf } from './state/desired-of.ts';
import { readState } from './state/read.ts';

/** What a branch's Neon Auth should be, and who says so. */
export interface Wanted {
  desired: Desired;
  /** The file, or the branch, for error texts. */
  from: string;
  warnings: string[];
  notice?: string;
}

/** The resources that are looked at: those that the desired state names. */
export function resourcesOf(desired: Desired): Set<Resource> {
  return new Set(RESOURCES.filter(resource => names(resource, desired)));
}

function names(resource: Resource, desired: Desired): boolean {
  switch (resource) {
    case 'integration':
      return true;
    case 'oauth_provider':
      return desired.oauth_providers !== undefined;
    case 'domain':
      return desired.domains !== undefined;
    case 'oauth_client':
      return desired.oauth_clients !== undefined;
    default:
      return wantedSetting(resource, desired) !== undefined;
  }
}

/** What the file says, read before anything is asked of Neon. Throws Refusal. */
export async function ofFile(call: Call, dependencies: ProcedureDependencies): Promise<Wanted> {
  const { readConfigFile } = await import('./config-file.ts');
  const { desired, warnings } = readConfigFile(call, 'apply', dependencies);
  return { desired, from: call.config_file, warnings };
}

/** What another branch is. Throws NeonError, or Refusal where it has no Neon Auth. */
export async function ofBranch(call: Call, neon: Neon): Promise<Wanted> {
  const { from_branch_id, from_branch_name = '' } = call;
  const branch_id = from_branch_id ?? (await branchByName(neon, call.project_id, from_branch_name));
  if (branch_id === call.branch_id)
    throw new Refusal('from_branch_id and branch_id are the same branch: nothing to do.');
  const { actual } = await readState(new Set(RESOURCES), false, { ...call, branch_id }, neon);
  const from = `branch ${from_branch_name || branch_id}`;
  if (!actual.enabled) throw new Refusal(`Neon Auth is off on ${from}: there is nothing to apply from it.`);
  const { desired, unread, warnings } = desiredOf(actual);
  // The same database need not exist on both.
  const { database_name: _, ...rest } = desired;
  const notice = `Not read of ${from}, for Neon does not show them: ${unread.map(({ path }) => path).join(', ')}.`;
  return { desired: rest, from, warnings, ...(unread.length > 0 && { notice }) };
}
