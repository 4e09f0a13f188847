import sodium from 'libsodium-wrappers';

/** What reads the secrets of a store. */
export type Reader = 'actions' | 'dependabot' | 'codespaces';

/** Whose secrets a store has: those of a repository, of one of its environments, or of an organization. */
export interface Place {
  owner: string;
  /** Undefined for an organization. */
  repo: string | undefined;
  environment: string | undefined;
  reader: Reader;
}

/** Where secrets are stored, with a key pair of its own. */
export interface SecretStore extends Place {
  keyId: string;
  publicKey: string;
  secrets: Map<string, KeptSecret>;
  /** What was sealed with this store's present key, in the clear. Throws for anything else. */
  open(sealed: string): string;
}

/** A secret that has arrived, in the clear. */
export interface StoredSecret {
  /** As a line of the action's `github_targets`: `octo-org/octo-repo environment:production`. */
  target: string;
  /** `owner/name`; the name of an organization. */
  repository: string;
  environment: string | undefined;
  /** In capitals, as GitHub shows it. */
  name: string;
  value: string;
  /** The key with which it was sealed. */
  keyId: string;
  /** Who may read it, of an organization's. */
  visibility?: 'all' | 'private' | 'selected';
  selected_repository_ids?: number[];
}

/** A secret that a store has. The times are in whole seconds, as GitHub's. */
export interface KeptSecret extends StoredSecret {
  created_at: string;
  updated_at: string;
}

let keys = 0;

/** A place as a line of `github_targets`. */
export function lineOf({ owner, repo, environment, reader }: Place): string {
  const name = repo === undefined ? `org:${owner}` : `${owner}/${repo}`;
  if (environment !== undefined) return `${name} environment:${environment}`;
  return reader === 'actions' ? name : `${name} ${reader}`;
}

/** The places of a repository with these environments. */
export function placesOf(repository: string, environments: readonly string[]): Place[] {
  const [owner = '', repo = ''] = repository.split('/');
  const readers = ['actions', 'dependabot', 'codespaces'] as const;
  return [
    ...readers.map(reader => ({ owner, repo, environment: undefined, reader })),
    ...environments.map(environment => ({ owner, repo, environment, reader: 'actions' as const })),
  ];
}

/** The places of an organization. */
export function placesOfOrganization(owner: string): Place[] {
  const readers = ['actions', 'dependabot'] as const;
  return readers.map(reader => ({ owner, repo: undefined, environment: undefined, reader }));
}

/** A store without secrets and with a key pair. `sodium.ready` must have come. */
export function createStore(place: Place): SecretStore {
  const store = { ...place, secrets: new Map() } as unknown as SecretStore;
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
