import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import { perform } from '../perform/perform.ts';
import { stepOf } from '../perform/step.ts';
import { UserFailure } from './failure.ts';
import type { Made, MakeUser } from './outcome.ts';
import { OutOfTime } from './pace/gate.ts';
import { setRoles } from './roles.ts';

const PERHAPS_OURS = 'it was sent again, so this step has perhaps made it itself';
const NO_ROLES =
  'it exists, but its roles were not set, because the API does not look up the id of a user that exists';
const ID_ADVICE = 'Give its id in the field id, or database_url, where it is read.';

/**
 * Makes users by the API, their roles after that.
 * @param lookUp gives the id of a user that exists, where anything knows it.
 */
export function makeByApi(
  call: Call,
  client: () => Neon,
  lookUp: () => Promise<string | undefined>,
): MakeUser {
  return async ({ email, name, roles }) => {
    const neon = client();
    const { outputs, failure } = await perform(
      stepOf({ operation: 'create-user', inputs: { email, name } }, call),
      neon,
    );
    const made = failure ? existing(failure, call, await lookUp()) : created(outputs.user_id);
    if (!roles) return made;
    if (made.id === undefined) throw new UserFailure(NO_ROLES, { advice: ID_ADVICE });
    await withRoles(made, roles, call, neon);
    return made;
  };
}

function created(id: unknown): Made {
  return { outcome: 'created', id: String(id) };
}

/** The user exists; or the failure is thrown. */
function existing(failure: unknown, call: Call, id: string | undefined): Made {
  const isConflict = failure instanceof NeonError && failure.status === 409 && failure.isOwn;
  if (!isConflict || call.if_exists === 'fail') throw failure;
  return {
    outcome: 'existing',
    id,
    ...(failure.retried && { note: PERHAPS_OURS }),
  };
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
    // An id in a failure is that of a user that this step has made: delete-users goes by it.
    const made = outcome === 'created' ? { id } : {};
    if (error instanceof UserFailure) throw new UserFailure(`${what}, but ${error.message}`, made);
    if (!(error instanceof OutOfTime)) throw error;
    const late = `${what}, but its roles were not set: the timeout of the step is over`;
    throw new UserFailure(late, { ...made, advice: 'Raise timeout.' });
  }
}
