import { hkdfSync } from 'node:crypto';
import { Secret } from '../secrets/secret.ts';

/** What a cookie secret is bound to. */
export interface CookieSecretOf {
  apiKey: Secret;
  projectId: string;
  branchId: string;
  baseUrl: string;
}

/**
 * The secret with which an application signs its cookies (`NEON_AUTH_COOKIE_SECRET`): 32 bytes as base64url. The same at
 * each run for one branch and API key, so that a push signs nobody out; another for each branch, so that a session of one
 * is none of another. HKDF-SHA256 (RFC 5869) of the API key, which it does not give away.
 */
export function cookieSecret({ apiKey, projectId, branchId, baseUrl }: CookieSecretOf): Secret {
  const info = JSON.stringify([projectId, branchId, baseUrl]);
  const bytes = hkdfSync('sha256', apiKey.reveal(), 'neon-auth-action cookie secret', info, 32);
  return new Secret(Buffer.from(bytes).toString('base64url'));
}
