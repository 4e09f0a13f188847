import { sideBySide } from '../http/side-by-side.ts';
import type { Neon } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import { revocationOf, type Scope } from './account.ts';
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

async function revoke(id: number, scope: Scope, neon: Neon): Promise<Pick<Revoked, 'outcome' | 'reason'>> {
  try {
    await neon.request(revocationOf(scope, id));
    return { outcome: 'revoked', reason: '' };
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    // It is gone, whoever revoked it.
    if (error.status === 404) return { outcome: 'revoked', reason: '' };
    return { outcome: error.outcomeUnknown ? 'perhaps revoked' : 'not revoked', reason: error.message };
  }
}
