import type { ProjectState } from '../../emulator/neon/server.ts';
import type { Observed } from './observed.ts';

export type Integration = ProjectState['integrations'][number];

/** An entry of the output `plan`. */
export interface PlannedChange {
  action: 'create' | 'update' | 'delete' | 'keep';
  resource: string;
  id: string | null;
  fields: Record<string, { from?: unknown; to?: unknown }>;
}

/** The id of a branch that inputs name; undefined where there is none of that name. */
export function branchOf(
  { branches }: ProjectState,
  id: string | undefined,
  name: string | undefined,
): string | undefined {
  return id ?? branches.find(branch => branch.name === name)?.id;
}

/** The id of the branch that a step works on. */
export function targetOf({ step: { inputs }, before }: Observed): string | undefined {
  return branchOf(before, inputs.branch_id, inputs.branch_name);
}

/** Neon Auth of a branch, by branch. */
export function integrationOn(
  { integrations }: ProjectState,
  branch: string | undefined,
): Integration | undefined {
  return integrations.find(
    ({ integration }) => integration.branch_id === branch && integration.auth_provider === 'better_auth',
  );
}

/** The changes of the plan that a step reports; without those that keep something. */
export function plannedChanges({ result: { outputs } }: Observed): PlannedChange[] {
  const plan = JSON.parse(outputs.plan ?? '[]') as PlannedChange[];
  return plan.filter(({ action }) => action !== 'keep');
}

/** As errors name a change. */
export function nameOf({ resource, id }: PlannedChange): string {
  return id === null ? resource : `${resource} "${id}"`;
}

/** What a change is about, as it is in a state; undefined where it is not there. */
export function heldBy(there: Integration | undefined, { resource, id }: PlannedChange): unknown {
  if (!there) return undefined;
  switch (resource) {
    case 'integration':
      return there.integration.auth_provider;
    case 'name':
      return { name: there.integration.name };
    case 'oauth_provider':
      return there.oauth_providers.find(one => one.id === id);
    case 'domain':
      return there.domains.find(one => one.domain === id);
    case 'oauth_client':
      return there.oauth_clients.filter(one => one.name === id);
    case 'oauth_server':
      return there.oauth_server;
    default:
      return there.settings[resource as keyof Integration['settings']];
  }
}

/** Whether a state is what a change makes of it, as far as the plan shows that: secrets it does not. */
export function isDone(there: Integration | undefined, change: PlannedChange): boolean {
  const held = heldBy(there, change);
  const { action, resource, fields } = change;
  if (resource === 'integration') return held !== undefined;
  if (resource === 'oauth_client') {
    const clients = held as Integration['oauth_clients'];
    if (action === 'delete') return !clients.some(one => one.client_id === fields.client_id?.from);
    return clients.some(one => hasFields(one, fields));
  }
  return action === 'delete' ? held === undefined : hasFields(held, fields);
}

function hasFields(held: unknown, fields: PlannedChange['fields']): boolean {
  if (typeof held !== 'object' || held === null) return false;
  return Object.entries(fields).every(([name, { to }]) => isWithin(to, held[name as keyof typeof held]));
}

/** Lists have no order, and of mappings other keys may be there; `***` stands for anything. */
function isWithin(wanted: unknown, present: unknown): boolean {
  if (typeof wanted === 'string' && wanted.includes('***')) return true;
  if (Array.isArray(wanted))
    return Array.isArray(present) && textOf(wanted.toSorted()) === textOf(present.toSorted());
  if (typeof wanted !== 'object' || wanted === null) return wanted === present;
  if (typeof present !== 'object' || present === null) return false;
  return Object.entries(wanted).every(([key, value]) =>
    isWithin(value, present[key as keyof typeof present]),
  );
}

/** A part of a state, to be compared. */
export function textOf(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
