import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Consent } from './consent.ts';
import type { Database } from './database.ts';
import { type InstanceParts, instanceOptions } from './options.ts';
import { emulatedProviders, socialProviders } from './providers.ts';
import { ALL_PLUGINS, type AuthSettings } from './settings.ts';

/** Better Auth, running with one set of settings. */
export interface Instance {
  handle(request: Request): Promise<Response>;
  trusts(origin: string): Promise<boolean>;
}

/** Makes an instance; a matter of milliseconds, so that each change of the settings can have its own. */
export function createInstance(settings: AuthSettings, parts: InstanceParts, consent: Consent): Instance {
  const { origin } = new URL(parts.baseUrl);
  const options = instanceOptions(settings, parts);
  const auth = betterAuth({
    ...options,
    socialProviders: socialProviders(settings.oauth_providers, id => consent.authorizationUrl(origin, id)),
    plugins: [...(options.plugins ?? []), emulatedProviders(consent)],
  });
  return {
    // What Better Auth itself responds with where it fails inside.
    handle: request =>
      auth.handler(request).catch((error: Error) => {
        parts.log(`error: ${error.stack ?? error}`);
        return new Response(null, { status: 500, statusText: 'Internal Server Error' });
      }),
    trusts: async value => (await auth.$context).isTrustedOrigin(value),
  };
}

/** Makes the schema `neon_auth` with the tables of every plugin, by Better Auth's own migrations. */
export async function createAuthSchema(database: Database): Promise<void> {
  await database.exec('create schema if not exists neon_auth; set search_path to neon_auth');
  const unused = async () => undefined;
  const options = instanceOptions(ALL_PLUGINS, {
    baseUrl: 'http://127.0.0.1/neondb/auth',
    secret: 'not used by migrations, which sign nothing',
    database,
    messages: { code: unused, link: unused, invitation: () => undefined, notify: unused },
    rateLimits: false,
    log: () => undefined,
  });
  // Without `withSchema`: the migrations look into the schema of the search path.
  const { runMigrations } = await getMigrations({
    ...options,
    database: { db: database.kysely, type: 'postgres' },
  });
  await runMigrations();
  await database.exec('reset search_path');
}
