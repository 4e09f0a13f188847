import type { BetterAuthOptions, GenericEndpointContext } from 'better-auth';
import { APIError } from 'better-auth/api';
import type { Database } from './database.ts';
import type { Messages } from './messages.ts';
import { plugins } from './plugins.ts';
import { type AuthSettings, trustedOrigins } from './settings.ts';
import { jwtOptions } from './tokens.ts';

/** Links by mail end after 15 minutes: https://neon.com/docs/auth/guides/email-verification */
const LINK = { seconds: 900 };

/** What an instance is made of besides its settings. */
export interface InstanceParts {
  baseUrl: string;
  secret: string;
  database: Database;
  messages: Messages;
  /** Better Auth's own limits; off otherwise. */
  rateLimits: boolean;
  /** Better Auth's warnings and errors. */
  log(line: string): void;
}

/** Better Auth's options for Neon's settings: cookies, database and limits as Neon's service has them. */
export function instanceOptions(settings: AuthSettings, parts: InstanceParts): BetterAuthOptions {
  const { baseUrl, secret, database, messages, rateLimits, log } = parts;
  return {
    appName: settings.name,
    baseURL: baseUrl,
    basePath: new URL(baseUrl).pathname,
    secret,
    database: { db: database.kysely.withSchema('neon_auth'), type: 'postgres' },
    trustedOrigins: trustedOrigins(settings),
    advanced: {
      cookiePrefix: 'neon-auth',
      useSecureCookies: true,
      defaultCookieAttributes: { sameSite: 'none', secure: true, partitioned: true },
      database: { generateId: 'uuid' },
      // Said outright, because where NODE_ENV is "test" Better Auth leaves both checks out.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    // The state's cookie lands on the application's origin, where the callback never sees it.
    account: { skipStateCookieCheck: true },
    rateLimit: { enabled: rateLimits },
    telemetry: { enabled: false },
    // To instance.ts, which logs it; otherwise it is printed.
    onAPIError: { throw: true },
    logger: { log: (level, message) => log(`${level}: ${message}`) },
    plugins: plugins(settings, messages, jwtOptions(settings, database)),
    databaseHooks: userHooks(messages),
    ...signIn(settings, messages),
  };
}

function signIn({ email_and_password: set }: AuthSettings, messages: Messages): Partial<BetterAuthOptions> {
  return {
    emailAndPassword: {
      enabled: set.enabled,
      disableSignUp: set.disable_sign_up,
      requireEmailVerification: set.require_email_verification,
      resetPasswordTokenExpiresIn: LINK.seconds,
      sendResetPassword: ({ user, url, token }, request) =>
        messages.link({ ...LINK, to: user.email, kind: 'reset', url, token, headers: request?.headers }),
    },
    emailVerification: {
      sendOnSignUp: set.send_verification_email_on_sign_up,
      sendOnSignIn: set.send_verification_email_on_sign_in,
      autoSignInAfterVerification: set.auto_sign_in_after_verification,
      expiresIn: LINK.seconds,
      // Codes are the plugin's affair, and what is set here would come before them.
      ...(set.email_verification_method === 'link' && {
        sendVerificationEmail: ({ user, url, token }, request) =>
          messages.link({
            ...LINK,
            to: user.email,
            kind: 'verification',
            url,
            token,
            headers: request?.headers,
          }),
      }),
    },
  };
}

// `user.before_create` may refuse; nothing waits for `user.created`.
function userHooks(messages: Messages): NonNullable<BetterAuthOptions['databaseHooks']> {
  return {
    user: {
      create: {
        async before(user, ctx) {
          const content = { event: 'user.before_create' as const, user: { ...user }, data: provider(ctx) };
          const outcome = await messages.notify(content, ctx?.headers);
          if (outcome && !allows(outcome)) throw rejection(outcome.response);
        },
        async after(user, ctx) {
          void messages.notify({ event: 'user.created', user, data: provider(ctx) }, ctx?.headers);
        },
      },
    },
  };
}

function provider(ctx: GenericEndpointContext | null): Record<string, unknown> {
  return { auth_provider: ctx?.path === '/callback/:id' ? ctx.params?.id : 'credential' };
}

// A webhook that was only kept has no response; one that was sent must say `allowed: true`.
function allows({ ok, response }: { ok: boolean; response?: unknown }): boolean {
  return ok && (response === undefined || (response as { allowed?: unknown } | null)?.allowed === true);
}

function rejection(response: unknown): Error {
  const { error_code, error_message } = (response ?? {}) as Record<string, string | undefined>;
  return new APIError('FORBIDDEN', {
    code: error_code ?? 'SIGNUP_REJECTED',
    message: error_message ?? 'The webhook rejected this sign-up',
  });
}
