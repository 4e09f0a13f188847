import type { Organization, OrganizationsResponse } from '@neon/sdk';
import { type Failed, type Policy, withRetries } from '../http/retry.ts';
import { NeonError } from '../neon/errors.ts';
import { type Fields, objects, readFields, text } from '../neon/fields.ts';
import type { ProcedureDependencies } from '../perform/procedure.ts';
import type { NewKey, Scope } from './account.ts';

/** A key that was made just now may be unknown for a moment. */
const PROOF: Policy<number | undefined> = {
  maxRetries: 3,
  tryTime: remaining => remaining,
  wait: (status, { retries }) => (status === 401 ? 500 * 2 ** retries : undefined),
};

/**
 * Proves a new key by a read that only a valid key of its scope can make: the project that it is limited to, the
 * organization that it belongs to ("List organizations for the current user"), or the user.
 * @returns why it is not proved; undefined where it is.
 */
export async function disproof(
  { orgId, projectId }: Scope,
  { key }: NewKey,
  { neon, effects }: Pick<ProcedureDependencies, 'neon' | 'effects'>,
): Promise<string | undefined> {
  const own = neon.as(key);
  const of = orgId === undefined ? '/users/me' : '/users/me/organizations';
  const path = projectId === undefined ? of : `/projects/${encodeURIComponent(projectId)}`;
  const request = { method: 'GET', path };
  async function attempt() {
    try {
      return { done: await own.request(request) };
    } catch (error) {
      if (!(error instanceof NeonError)) throw error;
      return { failure: error, outcome: error.status };
    }
  }
  async function pause({ failure }: Failed<number | undefined>, wait: number): Promise<void> {
    effects.log(`The new key is not valid yet (${failure.message}). Trying again.`);
    await effects.sleep(wait);
  }
  const notSent = () => new NeonError(request, 'not sent: the timeout of the step is over');
  try {
    const job = { policy: PROOF, deadline: effects.deadline, attempt, pause, notSent };
    const response = await withRetries(job, effects);
    if (path !== '/users/me/organizations') return undefined;
    const isOurs = readFields(request, response, (fields: Fields<OrganizationsResponse>) =>
      objects(fields, 'organizations').some((one: Fields<Organization>) => text(one, 'id') === orgId),
    );
    return isOurs ? undefined : `${request.method} ${path} does not name ${orgId}`;
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    return error.message;
  }
}
