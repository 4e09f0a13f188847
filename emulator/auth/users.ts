import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';

/** A user as the management API knows it. */
export interface User {
  id: string;
  email: string;
  name: string | null;
  roles: string[];
  /** ISO 8601. */
  created_at: string;
}

/** What the management API does with a branch's users. */
export interface Users {
  /** A user without a password. Resolves to its id; undefined when the address is taken. */
  create(user: { email: string; name?: string | undefined }): Promise<string | undefined>;
  /** Resolves to false when there is no such user; so does `setRoles`. */
  remove(id: string): Promise<boolean>;
  setRoles(id: string, roles: readonly string[]): Promise<boolean>;
  list(): Promise<User[]>;
}

/** Called after a change of `memoryUsers`. */
export interface Changes {
  created?(user: User): void;
  removed?(user: User): void;
}

/** Users in a list: those of a database that nobody has opened yet, and Stack's, which live with Stack. */
export function memoryUsers(list: User[], changes: Changes = {}): Users {
  const find = (id: string) => list.find(user => user.id === id);
  return {
    async create({ email, name }) {
      const wanted = email.toLowerCase();
      if (list.some(user => user.email === wanted)) return undefined;
      const user = newUser(wanted, name);
      list.push(user);
      changes.created?.(user);
      return user.id;
    },
    async remove(id) {
      const user = find(id);
      if (!user) return false;
      list.splice(list.indexOf(user), 1);
      changes.removed?.(user);
      return true;
    },
    async setRoles(id, roles) {
      const user = find(id);
      if (user) user.roles = [...roles];
      return user !== undefined;
    },
    list: async () => structuredClone(list),
  };
}

/** Users of `neon_auth."user"`. */
export function tableUsers(database: Database): Users {
  return {
    async create({ email, name }) {
      const user = newUser(email.toLowerCase(), name);
      return (await insertUsers(database, [user])) === 1 ? user.id : undefined;
    },
    remove: async id =>
      changedOne(database, 'delete from neon_auth."user" where id::text = $1 returning id', [id]),
    setRoles: async (id, roles) =>
      changedOne(
        database,
        'update neon_auth."user" set role = $2, "updatedAt" = now() where id::text = $1 returning id',
        [id, roles.join(',')],
      ),
    async list() {
      const rows = await database.query<UserRow>(
        'select id, email, name, role, "createdAt" from neon_auth."user" order by "createdAt", id',
      );
      return rows.map(({ name, role, createdAt, ...row }) => ({
        ...row,
        name: name || null,
        roles: role?.split(',').filter(Boolean) ?? [],
        created_at: createdAt.toISOString(),
      }));
    },
  };
}

/** Adds rows to `neon_auth."user"`; resolves to how many there were room for. */
export async function insertUsers(database: Database, users: readonly User[]): Promise<number> {
  const rows = users.map(({ roles, ...user }) => ({ ...user, role: roles.join(',') }));
  const added = await database.query(
    `insert into neon_auth."user" (id, email, name, role, "emailVerified", banned, "createdAt", "updatedAt")
     select id, email, coalesce(name, ''), role, false, false, created_at, created_at
     from jsonb_to_recordset($1) as r (id uuid, email text, name text, role text, created_at timestamptz)
     on conflict (email) do nothing returning id`,
    [JSON.stringify(rows)],
  );
  return added.length;
}

interface UserRow {
  id: string;
  email: string;
  name: string;
  role: string | null;
  createdAt: Date;
}

function newUser(email: string, name: string | undefined): User {
  const created_at = new Date().toISOString();
  return { id: randomUUID(), email, name: name ?? null, roles: ['user'], created_at };
}

async function changedOne(database: Database, sql: string, params: unknown[]): Promise<boolean> {
  return (await database.query(sql, params)).length === 1;
}
