/** Seals a text with a target's public key. Key and result are in base64. Throws where the key is not valid. */
export type Seal = (text: string, publicKey: string) => string;

/** libsodium's sealed box, as GitHub documents it ("Encrypting secrets for the REST API"). */
export async function createSeal(): Promise<Seal> {
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  const base64 = sodium.base64_variants.ORIGINAL;
  return (text, publicKey) =>
    sodium.to_base64(
      sodium.crypto_box_seal(sodium.from_string(text), sodium.from_base64(publicKey, base64)),
      base64,
    );
}
