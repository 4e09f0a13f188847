import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { type JwtOptions, signJWT } from 'better-auth/plugins/jwt';
import type { Database } from './database.ts';
import type { AuthSettings } from './settings.ts';

const ANONYMOUS_SECONDS = 900;

/**
 * The claims of Neon's tokens: the user, `role: authenticated` for the database's sake, and the active
 * organization as `o`. Issuer and audience are the service's origin, Better Auth's default.
 * https://neon.com/docs/auth/guides/plugins/jwt
 */
export function jwtOptions(settings: AuthSettings, database: Database): JwtOptions {
  return {
    // Copied to new branches with the database, so no secret of the service may lock it.
    jwks: { disablePrivateKeyEncryption: true },
    jwt: {
      async definePayload({ user, session }) {
        const active = settings.organization.enabled ? session.activeOrganizationId : undefined;
        const [organization] = active
          ? await database.query<object>(
              `select o.id, o.slug, m.role from neon_auth.organization o
               join neon_auth.member m on m."organizationId" = o.id where o.id = $1 and m."userId" = $2`,
              [active, user.id],
            )
          : [];
        return { ...user, role: 'authenticated', ...(organization && { o: organization }) };
      },
    },
  };
}

/** Neon's own `GET /token/anonymous`: `{token, expires_at}` (seconds), as its SDK reads it; claims inferred. */
export function anonymousToken(options: JwtOptions): BetterAuthPlugin {
  return {
    id: 'neon-anonymous-token',
    endpoints: {
      getAnonymousToken: createAuthEndpoint('/token/anonymous', { method: 'GET' }, async ctx => {
        const now = Math.floor(Date.now() / 1000);
        const expires_at = now + ANONYMOUS_SECONDS;
        const payload = { sub: 'anonymous', role: 'anonymous', iat: now, exp: expires_at };
        return ctx.json({ token: await signJWT(ctx, { options, payload }), expires_at });
      }),
    },
  };
}
