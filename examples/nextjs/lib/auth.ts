import { createNeonAuth } from '@neondatabase/auth/next/server';

/** Both variables are what the action's `env_file` or `export_env` sets. */
export const auth = createNeonAuth({
  baseUrl: process.env.NEON_AUTH_BASE_URL ?? '',
  cookies: { secret: process.env.NEON_AUTH_COOKIE_SECRET ?? '' },
});
