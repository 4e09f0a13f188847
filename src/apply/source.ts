import type { Call } from '../inputs/call.ts';
import { configFileOf } from '../inputs/config-file.ts';
import type { Neon } from '../neon/client.ts';
import { branchByName } from '../perform/branches.ts';
import { type ProcedureDependencies, Refusal } from '../perform/procedure.ts';
import type { Desired } from './desired.ts';
import { RESOURCES, type Resource } from './plan/change.ts';
import { settingOf } from './plan/settings.ts';
import { desiredOf } from './state/desired-of.ts';
import { readState } from './state/read.ts';

/** What a branch's Neon Auth should be, and who says so. */
export interface DesiredSource {
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
      return settingOf(resource, desired) !== undefined;
  }
}

/** What the file says, read before anything is asked of Neon. Throws Refusal. */
export async function ofFile(call: Call, dependencies: ProcedureDependencies): Promise<DesiredSource> {
  const { readConfigFile } = await import('./config-file.ts');
  const { desired, warnings } = readConfigFile(call, 'apply', dependencies);
  return { desired, from: configFileOf(call), warnings };
}

/** What another branch is. Throws NeonError, or Refusal where it has no Neon Auth. */
export async function ofBranch(call: Call, neon: Neon): Promise<DesiredSource> {
  const { from_branch_id, from_branch_name = '' } = call;
  const branch_id = from_branch_id ?? (await branchByName(neon, call.project_id, from_branch_name));
  if (branch_id === call.branch_id)
    throw new Refusal('The branch and the one it comes from are the same: nothing to do.');
  const { actual } = await readState(new Set(RESOURCES), false, { ...call, branch_id }, neon);
  const from = `branch ${from_branch_name || branch_id}`;
  if (!actual.enabled) throw new Refusal(`Neon Auth is off on ${from}: there is nothing to apply from it.`);
  const { desired, unread, leftOut } = desiredOf(actual);
  return {
    desired: promotable(desired),
    from,
    warnings: leftOut.map(what => `${what}: it is left out.`),
    ...notice(from, unread, desired),
  };
}

/** Without what belongs to its branch: its database, and whether it is an OAuth server, which root branches alone are. */
function promotable({ database_name: _, oauth_server, ...rest }: Desired): Desired {
  const { enabled: __, ...server } = oauth_server ?? {};
  return { ...rest, ...(Object.keys(server).length > 0 && { oauth_server: server }) };
}

function notice(
  from: string,
  unread: readonly string[],
  { oauth_server }: Desired,
): Pick<DesiredSource, 'notice'> {
  const texts = [
    ...(unread.length > 0 ? [`Not read of ${from}, for Neon does not show them: ${unread.join(', ')}.`] : []),
    ...(oauth_server?.enabled
      ? ['oauth_server.enabled is left as it is: it is for root branches alone.']
      : []),
  ];
  return texts.length > 0 ? { notice: texts.join(' ') } : {};
}
