import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';

const NAMES = ['callbackURL', 'newUserCallbackURL', 'errorCallbackURL', 'redirectTo'] as const;

/**
 * Paths as callbacks (`callbackURL: '/dashboard'`, as Neon's documents have them) are those of the page that
 * asked: the service's own origin has no such page. An origin that is not trusted is not filled in.
 */
export function relativeCallbacks(): BetterAuthPlugin {
  return {
    id: 'neon-relative-callbacks',
    hooks: {
      before: [
        {
          matcher: ({ body }) => NAMES.some(name => isPath(body?.[name])),
          handler: createAuthMiddleware(async ctx => {
            const origin = ctx.headers?.get('origin');
            if (!origin || !ctx.context.isTrustedOrigin(origin)) return undefined;
            const paths = NAMES.filter(name => isPath(ctx.body[name]));
            const body = Object.fromEntries(paths.map(name => [name, origin + ctx.body[name]]));
            return { context: { body } };
          }),
        },
      ],
    },
  };
}

function isPath(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('/');
}
