import type { JsonWebKey } from 'node:crypto';
import type { Database } from './database.ts';
import { createSigningKey, publicKeySet, type SigningKey } from './keys.ts';
import { insertUsers, memoryUsers, tableUsers, type User, type Users } from './users.ts';
import { createSync, createSyncTable } from './users-sync.ts';

/** Neon Auth's two products. */
export type Provider = 'better_auth' | 'stack';

/** What a branch keeps: its database, and what goes into it when it is opened. */
export interface BranchData {
  /** Makes a product's tables where they are missing. */
  prepare(provider: Provider): Promise<void>;
  /** Drops the schema `neon_auth`, users and keys with it. */
  drop(): Promise<void>;
  users(provider: Provider): Users;
  /** The public keys; throws before `prepare('better_auth')`, as does `signingKey`. */
  keySet(): { keys: JsonWebKey[] };
  signingKey(): SigningKey;
  /** Opens the database, once: seconds of work, so nothing calls it that can do without. */
  open(): Promise<Database>;
  isOpen(): boolean;
  /** A copy that goes its own way: users, sessions, keys, and every other table. */
  fork(): Promise<BranchData>;
  close(): Promise<void>;
}

/** What a branch starts with. */
interface Seed {
  key?: SigningKey;
  /** Products whose tables are in the dump, or are to be made. */
  products: Provider[];
  /** Users that are in no database yet. */
  waiting: User[];
  stack: User[];
  dump?: Blob;
}

/** An empty branch; `syncDelay` is in milliseconds. */
export function createBranchData(syncDelay: () => number): BranchData {
  return branchData({ products: [], waiting: [], stack: [] }, syncDelay);
}

function branchData(seed: Seed, syncDelay: () => number): BranchData {
  const products = new Set(seed.products);
  const sync = createSync(syncDelay);
  let { key } = seed;
  let opening: Promise<Database> | undefined;

  const begin = async () => {
    const database = await load(seed, key);
    if (products.has('stack')) sync.begin(database, seed.stack);
    return database;
  };
  const open = () => {
    opening ??= begin();
    return opening;
  };
  const signingKey = () => {
    if (!key) throw new Error('Neon Auth (better_auth) was never enabled on this branch');
    return key;
  };
  const usersOfTable = async () => tableUsers(await open());
  const waiting = memoryUsers(seed.waiting);
  // Without a database there is a list; with one, or a copy of one, its table is what counts.
  const current = async () => (opening || seed.dump ? usersOfTable() : waiting);

  return {
    async prepare(provider) {
      const isNew = !products.has(provider);
      products.add(provider);
      seed.products = [...products];
      if (provider === 'better_auth') key ??= createSigningKey();
      if (!isNew || !(opening || seed.dump)) return;
      const database = await open();
      await createTables(database, provider, key);
      if (provider === 'stack') sync.begin(database, seed.stack);
    },
    async drop() {
      products.clear();
      seed.products = [];
      seed.waiting.length = 0;
      seed.stack.length = 0;
      key = undefined;
      sync.end();
      if (opening || seed.dump) await (await open()).exec('drop schema if exists neon_auth cascade');
    },
    users: provider =>
      provider === 'stack'
        ? memoryUsers(seed.stack, sync)
        : {
            create: async user => (await current()).create(user),
            remove: async id => (await current()).remove(id),
            setRoles: async (id, roles) => (await current()).setRoles(id, roles),
            list: async () => (await current()).list(),
          },
    keySet: () => publicKeySet([signingKey()]),
    signingKey,
    open,
    isOpen: () => opening !== undefined,
    async fork() {
      const dump = opening ? await (await opening).dump() : seed.dump;
      const copy = structuredClone({ products: [...products], stack: seed.stack });
      const users = opening ? [] : structuredClone(seed.waiting);
      return branchData({ ...copy, waiting: users, ...(key && { key }), ...(dump && { dump }) }, syncDelay);
    },
    async close() {
      sync.end();
      await (await opening)?.close();
    },
  };
}

// A copy has its tables already; they are made where they are missing.
async function load(seed: Seed, key: SigningKey | undefined): Promise<Database> {
  const { openDatabase } = await import('./database.ts');
  const database = await openDatabase(seed.dump);
  if (seed.dump) return database;
  for (const product of seed.products) await createTables(database, product, key);
  if (seed.waiting.length > 0) await insertUsers(database, seed.waiting);
  return database;
}

async function createTables(
  database: Database,
  provider: Provider,
  key: SigningKey | undefined,
): Promise<void> {
  if (provider === 'stack') return createSyncTable(database);
  const { createAuthSchema } = await import('./instance.ts');
  await createAuthSchema(database);
  if (!key) return;
  await database.query(
    `insert into neon_auth.jwks (id, "publicKey", "privateKey", "createdAt") values ($1, $2, $3, $4)
     on conflict (id) do nothing`,
    [key.id, key.publicKey, key.privateKey, key.createdAt],
  );
}
