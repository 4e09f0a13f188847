import sodium from 'libsodium-wrappers';

/** Where secrets are stored: a repository, or one of its environments, each with a key pair of its own. */
export interface SecretStore {
  /** `owner/name`. */
  repository: string;
  environment: string | undefined;
  keyId: string;
  publicKey: string;
  secrets: Map<string, KeptSecret>;
  /** What was sealed with this store's present key, in the clear. Throws for anything else. */
  open(sealed: string): string;
}

/** A secret that has arrived, in the clear. */
export interface StoredSecret {
  repository: string;
  environment: string | undefined;
  /** In capitals, as GitHub shows it. */
  name: string;
  value: string;
  /** The key with which it was sealed. */
  keyId: string;
}

/** A secret that a store has. The times are in whole seconds, as GitHub's. */
export interface KeptSecret extends StoredSecret {
  created_at: string;
  updated_at: string;
}

let keys = 0;

/** A store without secrets and with a key pair. `sodium.ready` must have come. */
export function createStore(repository: string, environment?: string): SecretStore {
  const store = { repository, environment, secrets: new Map() } as SecretStore;
  replaceKeys(store);
  return store;
}

/** Gives a store another key pair and key id: what was fetched before is of no more use. */
export function replaceKeys(store: SecretStore): void {
  const pair = sodium.crypto_box_keypair();
  const base64 = sodium.base64_variants.ORIGINAL;
  store.keyId = String(5_680_000_000_000_000 + ++keys);
  store.publicKey = sodium.to_base64(pair.publicKey, base64);
  store.open = sealed =>
    sodium.to_string(
      sodium.crypto_box_seal_open(sodium.from_base64(sealed, base64), pair.publicKey, pair.privateKey),
    );
}
