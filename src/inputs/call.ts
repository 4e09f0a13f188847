import type { Generation } from './generation.ts';
import type { Mapping } from './settings/mapping.ts';
import type { InputName, Inputs } from './table.ts';
import type { TestUser } from './test-users.ts';

/** What every operation needs. */
export const ALWAYS_REQUIRED = ['api_key', 'project_id'] as const satisfies InputName[];
export type AlwaysRequired = (typeof ALWAYS_REQUIRED)[number];

/** Parsed inputs, the generation decided, settings and test users read (their secrets as Secrets). */
export type Decided = Omit<Inputs, 'auth_provider' | 'settings' | 'test_users'> & {
  auth_provider: Generation;
  settings: Mapping | undefined;
  test_users: readonly TestUser[] | undefined;
};

/**
 * A step's inputs once checked: what endpoints make their requests and outputs from.
 * @typeParam Required inputs that are there, beyond those that every operation needs.
 */
export type Call<Required extends InputName = never> = Omit<Decided, Required | AlwaysRequired> & {
  [K in Required | AlwaysRequired]: NonNullable<Decided[K]>;
};

/** Whether all inputs of these names are there. */
export function hasInputs<Required extends InputName>(
  inputs: Decided,
  required: readonly Required[],
): inputs is Decided & Call<Required> {
  return [...ALWAYS_REQUIRED, ...required].every(name => inputs[name] !== undefined);
}

/** Ids that the step was given: they are no secrets, whatever is one. */
export function givenIds({
  project_id,
  branch_id,
  from_branch_id,
  user_id,
  oauth_client_id,
}: Call): string[] {
  return [project_id, branch_id, from_branch_id, user_id, oauth_client_id].filter(id => id !== undefined);
}
