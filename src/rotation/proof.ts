import type {
  CurrentUserInfoResponse,
  Organization,
  OrganizationsResponse,
  Project,
  ProjectResponse,
} from '@neon/sdk';
import { type Failed, type Policy, withRetries } from '../http/retry.ts';
import { NeonError } from '../neon/errors.ts';
import { type Fields, object, objects, readFields, text } from '../neon/fields.ts';
import type { ProcedureDependencies } from '../perform/procedure.ts';
import type { NewKey, Scope } from './account.ts';

/** A key that was made just now may be unknown for a moment. */
const PROOF: Policy<number | undefined> = {
  maxRetries: 3,
  tryTime: remaining => remaining,
  wait: (status, { retries }) => (status === 401 ? 500 * 2 ** retries : undefined),
};

/** A read that only a valid key of a scope can make. */
interface Proof {
  path: string;
  /** What is wrong with its response; undefined where nothing is. Throws ResponseProblem. */
  wrong(fields: Fields<object>): string | undefined;
}

/** The project that a key is limited to, the organization that it belongs to, or the user. */
function proofOf({ orgId, projectId }: Scope): Proof {
  if (projectId !== undefined) {
    return {
      path: `/projects/${encodeURIComponent(projectId)}`,
      wrong(fields: Fields<ProjectResponse>) {
        const project: Fields<Project> = object(fields.project, 'project');
        return text(project, 'id') === projectId ? undefined : 'is about another project';
      },
    };
  }
  if (orgId !== undefined) {
    return {
      // "List organizations for the current user".
      path: '/users/me/organizations',
      wrong(fields: Fields<OrganizationsResponse>) {
        const all: Fields<Organization>[] = objects(fields, 'organizations');
        return all.some(one => text(one, 'id') === orgId) ? undefined : `does not name ${orgId}`;
      },
    };
  }
  return {
    path: '/users/me',
    wrong(fields: Fields<CurrentUserInfoResponse>) {
      text(fields, 'id');
      return undefined;
    },
  };
}

/**
 * Proves a new key by a read of its own, which leaves a third of the step's time for what follows.
 * @returns why it is not proved; undefined where it is.
 */
export async function disproof(
  scope: Scope,
  { key }: NewKey,
  { neon, effects }: Pick<ProcedureDependencies, 'neon' | 'effects'>,
): Promise<string | undefined> {
  const { path, wrong } = proofOf(scope);
  const deadline = effects.now() + ((effects.deadline - effects.now()) * 2) / 3;
  const own = neon.as(key).within({ deadline });
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
    const response = await withRetries({ policy: PROOF, deadline, attempt, pause, notSent }, effects);
    const why = readFields(request, response, wrong);
    return why && `the response to ${request.method} ${path} ${why}`;
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    return error.message;
  }
}
