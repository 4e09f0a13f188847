import type { Database } from './database.ts';
import type { Changes, User } from './users.ts';

/** Makes `neon_auth.users_sync`, as dumps of databases with the project-level product show it. */
export async function createSyncTable(database: Database): Promise<void> {
  await database.exec(`
    create schema if not exists neon_auth;
    create table if not exists neon_auth.users_sync (
      raw_json jsonb not null,
      id text generated always as (raw_json ->> 'id') stored not null primary key,
      name text generated always as (raw_json ->> 'display_name') stored,
      email text generated always as (raw_json ->> 'primary_email') stored,
      created_at timestamptz generated always as
        (to_timestamp(trunc((raw_json ->> 'signed_up_at_millis')::bigint::double precision / 1000))) stored,
      updated_at timestamptz,
      deleted_at timestamptz
    );
    create index if not exists users_sync_deleted_at_idx on neon_auth.users_sync (deleted_at);
  `);
}

/** Copies Stack's users into `users_sync`, each some time after it was made or removed. */
export interface Sync extends Changes {
  /** Begins with a database, and with the users that there are. */
  begin(database: Database, users: readonly User[]): void;
  end(): void;
}

/** A synchronization that waits `delay()` milliseconds a row. */
export function createSync(delay: () => number): Sync {
  const timers = new Set<NodeJS.Timeout>();
  let database: Database | undefined;
  const later = (since: number, work: (database: Database) => Promise<unknown>) => {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        // A table that was dropped meanwhile is no longer synchronized.
        if (database) work(database).catch(() => undefined);
      },
      Math.max(0, since + delay() - Date.now()),
    ).unref();
    timers.add(timer);
  };
  const created = (user: User) => later(Date.parse(user.created_at), to => insert(to, user));
  return {
    begin(opened, users) {
      database = opened;
      users.forEach(created);
    },
    created: user => database && created(user),
    removed: ({ id }) =>
      database &&
      later(Date.now(), to =>
        to.query('update neon_auth.users_sync set deleted_at = now(), updated_at = now() where id = $1', [
          id,
        ]),
      ),
    end() {
      database = undefined;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function insert(database: Database, { id, email, name, created_at }: User): Promise<unknown> {
  const raw = {
    id,
    display_name: name,
    primary_email: email,
    has_password: false,
    signed_up_at_millis: Date.parse(created_at),
  };
  return database.query(
    `insert into neon_auth.users_sync (raw_json, updated_at) values ($1, now())
     on conflict (id) do update set raw_json = excluded.raw_json, updated_at = now()`,
    [JSON.stringify(raw)],
  );
}
