import type { Secret } from '../secrets/secret.ts';
import type { AuthResponse, AuthService } from './client.ts';
import { AuthServiceError } from './errors.ts';

/** E-mail address and password of a user. */
export interface Credentials {
  email: string;
  password: Secret;
}

/** A session that a sign-in began. */
export interface Session {
  /** The session's cookies. */
  cookie: string | undefined;
  user: SignedInUser;
}

/** What a sign-in or sign-up responds of its user; what is no text is absent. */
export interface SignedInUser {
  id?: string;
  email?: string;
  /** As Better Auth's admin plugin has them, separated by commas. */
  role?: string;
}

/**
 * `POST /sign-in/email`, as from a page of `origin`. Gives the session, or the refusal.
 * @throws AuthServiceError, also where another user was signed in than the one asked for.
 */
export async function signIn(
  service: AuthService,
  credentials: Credentials,
  origin: string,
): Promise<{ session: Session } | { refused: AuthResponse }> {
  const { email, password } = credentials;
  const path = '/sign-in/email';
  const response = await service.ask({
    method: 'POST',
    path,
    body: { email, password },
    origin,
    repeatable: true,
  });
  const user = userOf(response);
  if (response.status !== 200 || !user) return { refused: response };
  if (!isOf(user, email))
    throw new AuthServiceError(`POST ${service.baseUrl}${path}`, `200, but ${OTHER_USER}`);
  return { session: { cookie: response.cookie, user } };
}

/** What a response is that names another user than was asked for: nothing is done to that one. */
export const OTHER_USER = 'with another user than the one asked for';

/** Whether the user of a response is the one of an address, as far as the response has one. */
export function isOf({ email = '' }: SignedInUser, wanted: string): boolean {
  return email === '' || email.toLowerCase() === wanted.toLowerCase();
}

/** Ids of Better Auth, and no text that could be anything else in a path or an output. */
const ID = /^[\w-]{1,128}$/;

/** The user of a response; undefined where it has none. */
export function userOf({ body }: AuthResponse): SignedInUser | undefined {
  const { user } = (body ?? {}) as { user?: unknown };
  if (typeof user !== 'object' || user === null) return undefined;
  const { id, email, role } = user as Record<string, unknown>;
  return {
    ...(typeof id === 'string' && ID.test(id) && { id }),
    ...(typeof email === 'string' && { email }),
    ...(typeof role === 'string' && { role }),
  };
}

/** `GET /token`: the token of a session, which applications verify; undefined where there is none. */
export async function tokenOf(
  service: AuthService,
  { cookie }: Session,
  origin: string,
): Promise<string | undefined> {
  const { status, body } = await service.ask({
    method: 'GET',
    path: '/token',
    origin,
    ...(cookie !== undefined && { cookie }),
  });
  const { token } = (body ?? {}) as { token?: unknown };
  return status === 200 && typeof token === 'string' && token !== '' ? token : undefined;
}

/** `POST /sign-out`: ends a session. */
export async function signOut(service: AuthService, { cookie }: Session, origin: string): Promise<void> {
  await service.ask({
    method: 'POST',
    path: '/sign-out',
    body: {},
    origin,
    repeatable: true,
    ...(cookie !== undefined && { cookie }),
  });
}
