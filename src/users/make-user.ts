import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import { perform } from '../perform/perform.ts';
import { stepOf } from '../perform/step.ts';
import { UserFailure } from './failure.ts';
import type { Made, MakeUser } from './outcome.ts';
import { OutOfTime } from './pace/gate.ts';
import type { UserClient } from './pace/requests.ts';
import { setRoles } from './roles.ts';

const PERHAPS_OURS =
  'it was sent again after a connection had broken, so this step has perhaps made it itself';
const NO_ROLES = 'its roles are not set, because the API does not look up the id of a user that exists';

/**
 * Makes users by the API, their roles after that.
 * @param knownId the id of a user that may exist.
 */
export function makeByApi(call: Call, client: () => UserClient, knownId: string | undefined): MakeUser {
  return async ({ email, name, roles }) => {
    const { neon, resent } = client();
    const { outputs, failure } = await perform(
      stepOf({ operation: 'create-user', inputs: { email, name } }, call),
      neon,
    );
    const made = failure ? existing(failure, call, resent(), knownId) : created(outputs.user_id);
    if (!roles) return made;
    if (made.id === undefined) return { ...made, note: [made.note, NO_ROLES].filter(Boolean).join('; ') };
    await withRoles(made, roles, call, neon);
    return made;
  };
}

function created(id: unknown): Made {
  return { outcome: 'created', id: String(id) };
}

/** The user exists; or the failure is thrown. */
function existing(failure: unknown, call: Call, resent: boolean, id: string | undefined): Made {
  const isConflict = failure instanceof NeonError && failure.status === 409 && failure.isOwn;
  if (!isConflict || (call.if_exists === 'fail' && !resent)) throw failure;
  return { outcome: 'existing', id, ...(resent && { note: PERHAPS_OURS }) };
}

async function withRoles(
  { outcome, id }: Made,
  roles: readonly string[],
  call: Call,
  neon: Neon,
): Promise<void> {
  const what = outcome === 'created' ? 'it was created' : 'it exists';
  try {
    await setRoles(id, roles, call, neon);
  } catch (error) {
    if (error instanceof UserFailure) throw new UserFailure(`${what}, but ${error.message}`, { id });
    if (!(error instanceof OutOfTime)) throw error;
    const late = `${what}, but its roles were not set: the timeout of the step is over`;
    throw new UserFailure(late, { id, advice: 'Raise timeout.' });
  }
}
