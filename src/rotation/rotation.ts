import type { NewKey, Scope } from './account.ts';
import type { ApiKey, OldKeys } from './keys.ts';
import type { Revoked } from './revoke.ts';

/** A rotation, as far as it has come. */
export interface Rotation {
  scope: Scope;
  /** The keys that there were before. */
  before: readonly ApiKey[];
  old: OldKeys;
  /** Of the new key. */
  name: string;
  made?: NewKey;
  /** Whether the new key was brought to its destinations, each of them. */
  stored: boolean;
  revoked: Revoked[];
}
