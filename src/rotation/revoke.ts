import { sideBySide } from '../http/side-by-side.ts';
import type { Neon } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import { listKeys, revocationOf, type Scope } from './account.ts';
import type { ApiKey } from './keys.ts';

/** What became of a key that was to be revoked. */
export interface Revoked {
  id: number;
  name: string;
  outcome: 'revoked' | 'perhaps revoked' | 'not revoked';
  /** Why it is not, or not known to be; empty where it is. */
  reason: string;
}

const AT_ONCE = 4;

/**
 * Revokes keys. Never throws NeonError: one that fails does not keep the others.
 * @param onEach is called with each as soon as its outcome is known.
 */
export function revokeAll(
  keys: readonly Pick<ApiKey, 'id' | 'name'>[],
  scope: Scope,
  neon: Neon,
  onEach: (revoked: Revoked) => void = () => undefined,
): Promise<Revoked[]> {
  return sideBySide(keys, AT_ONCE, async ({ id, name }) => {
    const revoked = { id, name, ...(await revoke(id, scope, neon)) };
    onEach(revoked);
    return revoked;
  });
}

type Outcome = Pick<Revoked, 'outcome' | 'reason'>;

async function revoke(id: number, scope: Scope, neon: Neon): Promise<Outcome> {
  try {
    await neon.request(revocationOf(scope, id));
    return { outcome: 'revoked', reason: '' };
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    if (error.status === 404) return ofMissing(id, error, scope, neon);
    return { outcome: error.outcomeUnknown ? 'perhaps revoked' : 'not revoked', reason: error.message };
  }
}

/** Of a key that Neon does not find: it is gone, whoever revoked it, unless the list has it still. */
async function ofMissing(id: number, { message }: NeonError, scope: Scope, neon: Neon): Promise<Outcome> {
  try {
    const keys = await listKeys(scope, neon);
    if (keys.every(key => key.id !== id)) return { outcome: 'revoked', reason: '' };
    return { outcome: 'not revoked', reason: `${message}, although the list has it` };
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    return { outcome: 'perhaps revoked', reason: `${message}, and the list could not be read` };
  }
}
