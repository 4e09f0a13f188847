import type { Resource } from '../apply/plan/change.ts';
import { readState } from '../apply/state/read.ts';
import type { Call } from '../inputs/call.ts';
import { isId } from '../inputs/parsers.ts';
import type { Neon } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import type { Branch } from '../perform/guard.ts';
import type { Parent } from './preview.ts';

/** What a preview's isolation and a production branch are judged by. */
export const AUDITED: ReadonlySet<Resource> = new Set<Resource>([
  'domain',
  'oauth_provider',
  'email_and_password',
  'email_provider',
  'allow_localhost',
  'webhook',
]);

const OF_PARENT: ReadonlySet<Resource> = new Set<Resource>([
  'domain',
  'email_provider',
  'allow_localhost',
  'webhook',
]);

/** The Neon Auth of a branch's parent; a parent that cannot be read is no error. */
export async function readParent(branch: Branch | undefined, call: Call, neon: Neon): Promise<Parent> {
  const { parentId } = branch ?? {};
  if (parentId === undefined) return branch ? 'none' : 'unread';
  if (!isId(parentId)) return 'unread';
  try {
    const { actual } = await readState(OF_PARENT, false, { ...call, branch_id: parentId }, neon);
    return { state: actual };
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    return 'unread';
  }
}
