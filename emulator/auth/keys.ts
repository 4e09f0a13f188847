import { generateKeyPairSync, type JsonWebKey, randomUUID } from 'node:crypto';

/** A key that signs tokens and webhooks, as the columns of `neon_auth.jwks` hold it. */
export interface SigningKey {
  id: string;
  /** JSON of the public JWK. */
  publicKey: string;
  /** JSON of the private JWK. */
  privateKey: string;
  createdAt: string;
}

/** A fresh Ed25519 key, which is what Neon Auth signs with. */
export function createSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    id: randomUUID(),
    publicKey: JSON.stringify(publicKey.export({ format: 'jwk' })),
    privateKey: JSON.stringify(privateKey.export({ format: 'jwk' })),
    createdAt: new Date().toISOString(),
  };
}

/** The JWK set that Better Auth publishes for these keys. */
export function publicKeySet(keys: readonly SigningKey[]): { keys: JsonWebKey[] } {
  return {
    keys: keys.map(({ id, publicKey }) => ({
      alg: 'EdDSA',
      ...(JSON.parse(publicKey) as JsonWebKey),
      kid: id,
    })),
  };
}
