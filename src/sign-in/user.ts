import type { AuthResponse } from '../auth-service/client.ts';
import {
  isOfNoService,
  isSwitchedOff,
  isUntrusted,
  NO_SERVICE_ADVICE,
  refusalText,
} from '../auth-service/refusals.ts';
import type { TokenFailure } from '../auth-service/token.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../report/result.ts';
import { quote } from '../text.ts';
import { notTrusted } from './starts.ts';

/**
 * Why a user could not sign in, by what the service responded.
 * @param id that of the user in the branch's database, where it was read.
 */
export function signInFinding(email: string, origin: string, response: AuthResponse, id?: string): Finding {
  if (isUntrusted(response)) return notTrusted(origin, response);
  const what = `The sign-in is refused: ${refusalText(response)}.`;
  return finding('user-cannot-sign-in', email, what, { fix: fixOf(response, id) });
}

/** Whether a user has the password, but an address that is not verified. */
export function isNotVerified({ code }: AuthResponse): boolean {
  return code === 'EMAIL_NOT_VERIFIED';
}

function fixOf(response: AuthResponse, id: string | undefined): string {
  const { status, code = '' } = response;
  if (isOfNoService(response)) return NO_SERVICE_ADVICE;
  if (isSwitchedOff(response)) return 'Set email_and_password.enabled: true.';
  if (isNotVerified(response))
    return id
      ? `Delete the user (id ${id}) with delete-user, and run the step again: one that it makes, it verifies.`
      : 'Verify the address, or set email_and_password.require_email_verification: false. A test user is verified when a step with database_url makes it: delete this one first.';
  if (status === 401) return 'Check the password; no user of that address is refused in the same way.';
  if (/BANNED/.test(code)) return 'The user is banned: unban it in the Neon Console.';
  return 'Check email_and_password of the branch.';
}

/** What is wrong with the token of a signed-in user. */
export function tokenFinding(
  email: string,
  { kind, what }: { kind: TokenFailure; what: string },
  origin: string,
): Finding {
  switch (kind) {
    case 'issuer':
      return finding(
        'token-issuer',
        email,
        `The token is of issuer ${quote(what)}, and not of ${quote(origin)}.`,
      );
    case 'audience':
      return finding(
        'token-audience',
        email,
        `The token is for ${quote(what)}, and not for ${quote(origin)}.`,
      );
    case 'subject':
      return finding(
        'user-cannot-sign-in',
        email,
        `The token is of user ${quote(what)}, and not of the one who signed in.`,
        { fix: 'Check base_url, and what responds there.' },
      );
    case 'keys':
      return finding('jwks-invalid', email, `The user's token cannot be verified with the keys: ${what}.`);
    case 'claims':
      return finding('user-cannot-sign-in', email, `The user's token is not valid: ${what}.`, {
        fix: 'Check the clock of the runner, and run the step again.',
      });
  }
}
