import type { AuthService } from '../auth-service/client.ts';
import { AuthServiceError } from '../auth-service/errors.ts';
import { type Session, signIn, signOut, tokenOf } from '../auth-service/sessions.ts';
import { tokenFailure } from '../auth-service/token.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../report/result.ts';
import { sentence } from '../text.ts';
import type { CheckedUser } from './checked.ts';
import { signInFinding, tokenFinding } from './user.ts';

/**
 * Signs a user in as from a page, verifies the token as an application does, and signs the user out again.
 * @param keySet the JWK set; undefined where there is none, which is a finding of its own.
 * @returns what is wrong; empty where the user can sign in.
 */
export async function proveUser(
  service: AuthService,
  user: CheckedUser,
  page: string,
  keySet: unknown,
): Promise<Finding[]> {
  try {
    const signedIn = user.session ? { session: user.session } : await signIn(service, user, page);
    if ('refused' in signedIn) return [signInFinding(user.email, page, signedIn.refused)];
    const { session } = signedIn;
    try {
      return await verify(service, user.email, session, page, keySet);
    } finally {
      // A session that does not end says nothing of the sign-in; it ends by itself.
      await signOut(service, session, page).catch(ignored);
    }
  } catch (error) {
    if (!(error instanceof AuthServiceError)) throw error;
    const rule = error.late ? 'not-checked' : 'user-cannot-sign-in';
    const fix = error.late ? {} : { fix: error.advice.join(' ') };
    return [finding(rule, user.email, sentence(error.message), fix)];
  }
}

/** Throws what is no error of the service. */
function ignored(error: unknown): void {
  if (!(error instanceof AuthServiceError)) throw error;
}

async function verify(
  service: AuthService,
  email: string,
  session: Session,
  page: string,
  keySet: unknown,
): Promise<Finding[]> {
  const token = await tokenOf(service, session, page);
  if (token === undefined) {
    const message = 'The user signs in, but the service gives no token for the session.';
    return [finding('user-cannot-sign-in', email, message, { fix: 'Run the step again.' })];
  }
  if (keySet === undefined) return [];
  const { origin } = service;
  const failure = await tokenFailure(token, keySet, {
    issuer: origin,
    audience: origin,
    subject: session.user.id,
  });
  return failure ? [tokenFinding(email, failure, origin)] : [];
}
