import { createHash, scryptSync } from 'node:crypto';
import type { Call } from '../../inputs/call.ts';
import { requestOf } from '../../perform/request.ts';
import { stepOf } from '../../perform/step.ts';
import { Secret } from '../../secrets/secret.ts';
import type { Write } from './change.ts';
import { canonical, sortedBy } from './compare.ts';

/**
 * What a plan would send, as one text to compare: SHA-256 in hexadecimal (64 digits) of project, branch and all
 * requests in their order. The same plan has the same digest on any day. Secrets go in by a slow hash (scrypt, with
 * the branch as salt): the digest is public, and must not let anyone try out passwords.
 */
export function digestOf(writes: readonly Write[], call: Call): string {
  const requests = writes.map(write => {
    const step = stepOf(write, call);
    const { method, path, body } = requestOf(step.endpoint, step.call);
    return { method, path, body: hashed(body, call) };
  });
  return sha256(canonical({ project_id: call.project_id, branch_id: call.branch_id, requests }));
}

function hashed(value: unknown, call: Call): unknown {
  if (value instanceof Secret) {
    const salt = `neon-auth-action ${call.project_id} ${call.branch_id}`;
    return { scrypt: scryptSync(value.reveal(), salt, 32).toString('hex') };
  }
  // Lists have no order for Neon.
  if (Array.isArray(value))
    return sortedBy(
      value.map(item => hashed(item, call)),
      canonical,
    );
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, hashed(held, call)]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
