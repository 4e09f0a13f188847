import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { perform } from '../perform/perform.ts';
import { stepOf } from '../perform/step.ts';
import { UserFailure } from './failure.ts';

/**
 * Sets the roles of a user (`update-user-role`).
 * @param call a step on the branch, with its id.
 * @throws UserFailure; the user stays as it is.
 */
export async function setRoles(
  user_id: string | undefined,
  roles: readonly string[],
  call: Call,
  neon: Neon,
): Promise<void> {
  if (user_id === undefined) throw new UserFailure('its id is not known, so its roles were not set');
  const part = { operation: 'update-user-role', inputs: { user_id, roles: [...roles] } };
  const { failure } = await perform(stepOf(part, call), neon);
  if (failure) throw new UserFailure(`its roles were not set: ${failure.text()}`);
}
