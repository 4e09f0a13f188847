/** Why a token is not one that an application would take. */
export type TokenFailure = 'keys' | 'issuer' | 'audience' | 'subject' | 'claims';

/** What is checked of a token. */
export interface Expected {
  issuer: string;
  audience: string;
  /** The id of the user, where it is known. */
  subject?: string | undefined;
}

/**
 * Verifies a token as an application does: its signature with a JWK set, then issuer, audience, user and time.
 * @param keySet the JWK set as it was read (RFC 7517).
 * @returns undefined where it is good, else what is wrong, and the claim that is.
 */
export async function tokenFailure(
  token: string,
  keySet: unknown,
  { issuer, audience, subject }: Expected,
): Promise<{ kind: TokenFailure; what: string } | undefined> {
  const { createLocalJWKSet, errors, jwtVerify } = await import('jose');
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keySet as never), {
      issuer,
      audience,
    });
    const { sub } = payload;
    return subject === undefined || sub === undefined || sub === subject
      ? undefined
      : { kind: 'subject', what: String(sub) };
  } catch (error) {
    if (error instanceof errors.JWTClaimValidationFailed) {
      const claimed = String(error.payload[error.claim] ?? 'none');
      if (error.claim === 'iss') return { kind: 'issuer', what: claimed };
      if (error.claim === 'aud') return { kind: 'audience', what: claimed };
      return { kind: 'claims', what: `its claim ${error.claim} is not valid` };
    }
    if (error instanceof errors.JWTExpired) return { kind: 'claims', what: 'it has expired' };
    if (error instanceof errors.JWKSNoMatchingKey) {
      return { kind: 'keys', what: 'the key that it is signed with is not among them' };
    }
    if (error instanceof errors.JWSSignatureVerificationFailed) {
      return { kind: 'keys', what: 'its signature is not by one of them' };
    }
    return { kind: 'keys', what: 'it cannot be verified with them' };
  }
}
