import type { Effects } from '../http/effects.ts';
import type { Budget } from '../http/retry.ts';
import { createAuthService } from './client.ts';

/**
 * The JWK set at `jwks_url` (RFC 7517, section 5), or what is there in its place.
 * @throws AuthServiceError where nothing responds, or the address is not fit.
 */
export async function readKeySet(
  jwksUrl: unknown,
  effects: Effects & Budget,
): Promise<{ keySet: unknown } | { wrong: string }> {
  const url = typeof jwksUrl === 'string' && URL.canParse(jwksUrl) ? new URL(jwksUrl) : undefined;
  if (!url) return { wrong: 'Neon gave no jwks_url' };
  const host = createAuthService(url.origin, effects);
  const { status, body } = await host.ask({ method: 'GET', path: url.pathname + url.search });
  if (status !== 200) return { wrong: `its address responds with ${status}` };
  const { keys } = (body ?? {}) as { keys?: unknown };
  if (!Array.isArray(keys)) return { wrong: 'what its address serves is no JWK set' };
  return keys.length > 0 ? { keySet: body } : { wrong: 'its address serves no key' };
}
