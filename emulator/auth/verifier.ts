import { randomBytes } from 'node:crypto';
import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { applySetCookies, setSessionCookie } from 'better-auth/cookies';

const PARAMETER = 'neon_auth_session_verifier';
const SECONDS = 600;
/** Both spellings: the SDK calls the second one legacy, "retained during the server migration". */
const COOKIES = ['session_challenge', 'session_challange'];

/**
 * How a session reaches an application on another origin: what starts a sign-in by redirect (a provider, a
 * magic link) leaves a challenge in a cookie; its end redirects with a verifier; `get-session` with both gives
 * the session. Inferred from Neon's SDK; the two refusals are those seen from the service.
 */
export function sessionVerifier(): BetterAuthPlugin {
  return {
    id: 'neon-session-verifier',
    hooks: {
      before: [
        {
          matcher: ({ path, query }) => path === '/get-session' && Boolean(query?.[PARAMETER]),
          handler: createAuthMiddleware(exchange),
        },
      ],
      after: [
        {
          matcher: ({ path }) => path === '/sign-in/social',
          handler: createAuthMiddleware(async ctx => {
            const state = stateOf(ctx.context.returned);
            if (state) await startChallenge(ctx, state);
          }),
        },
        {
          matcher: ({ path }) => path === '/callback/:id' || path === '/magic-link/verify',
          handler: createAuthMiddleware(async ctx => {
            const location = ctx.context.responseHeaders?.get('location');
            if (ctx.context.newSession && location) {
              await redirectWithVerifier(ctx, location, ctx.context.newSession.session.token);
            }
          }),
        },
      ],
    },
  };
}

/** Sets the challenge's cookies for a sign-in that ends elsewhere; `flow` is the state or token it ends with. */
export async function startChallenge(ctx: GenericEndpointContext, flow: string): Promise<void> {
  const challenge = randomBytes(24).toString('base64url');
  await remember(ctx, `neon-challenge:${flow}`, challenge);
  for (const name of COOKIES) {
    const cookie = ctx.context.createAuthCookie(name, { maxAge: SECONDS });
    ctx.setCookie(cookie.name, challenge, cookie.attributes);
  }
}

async function redirectWithVerifier(
  ctx: GenericEndpointContext,
  location: string,
  token: string,
): Promise<void> {
  const flow: unknown = ctx.query?.state ?? ctx.query?.token;
  const started = await ctx.context.internalAdapter.consumeVerificationValue(`neon-challenge:${flow}`);
  if (!started) return;
  const verifier = randomBytes(24).toString('base64url');
  await remember(ctx, `neon-verifier:${verifier}`, JSON.stringify({ challenge: started.value, token }));
  const url = new URL(location, ctx.context.baseURL);
  url.searchParams.set(PARAMETER, verifier);
  ctx.setHeader('location', url.href);
}

// The session's cookie goes into the request too, so that get-session itself responds, with its own hooks.
async function exchange(ctx: GenericEndpointContext): Promise<{ context: { headers: Headers } }> {
  const challenge = challengeOf(ctx);
  if (!challenge) refuse('SESSION_CHALLENGE_COOKIE_NOT_FOUND', 'Session challenge cookie not found');
  const kept = await ctx.context.internalAdapter.findVerificationValue(
    `neon-verifier:${ctx.query?.[PARAMETER]}`,
  );
  const expected = kept && (JSON.parse(kept.value) as { challenge: string; token: string });
  const session =
    expected?.challenge === challenge && (await ctx.context.internalAdapter.findSession(expected.token));
  if (!kept || !session) refuse('VERIFICATION_NOT_FOUND', 'Verification not found');
  await ctx.context.internalAdapter.deleteVerificationByIdentifier(kept.identifier);
  await setSessionCookie(ctx, session);
  for (const name of COOKIES) {
    const cookie = ctx.context.createAuthCookie(name);
    ctx.setCookie(cookie.name, '', { ...cookie.attributes, maxAge: 0 });
  }
  const headers = new Headers(ctx.headers);
  applySetCookies(headers, ctx.responseHeaders.getSetCookie());
  return { context: { headers } };
}

function challengeOf(ctx: GenericEndpointContext): string | undefined {
  for (const name of COOKIES) {
    const value = ctx.getCookie(ctx.context.createAuthCookie(name).name);
    if (value) return value;
  }
  return undefined;
}

function remember(ctx: GenericEndpointContext, identifier: string, value: string): Promise<unknown> {
  const expiresAt = new Date(Date.now() + SECONDS * 1000);
  return ctx.context.internalAdapter.createVerificationValue({ identifier, value, expiresAt });
}

function stateOf(returned: unknown): string | undefined {
  const url = returned && typeof returned === 'object' && 'url' in returned ? returned.url : undefined;
  return typeof url === 'string' ? (new URL(url).searchParams.get('state') ?? undefined) : undefined;
}

function refuse(code: string, message: string): never {
  throw new APIError('BAD_REQUEST', { code, message });
}
