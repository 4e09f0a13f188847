/**
 * The tables of users: `users_sync`, into which the project-level product copies its users, and Better Auth's own.
 * Ids are compared as texts, for those of the latter may be of type uuid.
 */
export const TABLES = {
  sync: {
    name: 'neon_auth.users_sync',
    byId: 'select id::text from neon_auth.users_sync where id::text = any($1::text[]) and deleted_at is null',
    byEmail:
      'select id::text, lower(email) as email from neon_auth.users_sync where lower(email) = any($1::text[]) and deleted_at is null',
  },
  user: {
    name: 'neon_auth."user"',
    byId: 'select id::text from neon_auth."user" where id::text = any($1::text[])',
    byEmail:
      'select id::text, lower(email) as email from neon_auth."user" where lower(email) = any($1::text[])',
  },
} as const;
export type Table = keyof typeof TABLES;

/** Which of the tables are there; one row. */
export const FIND_TABLES = `select to_regclass('neon_auth.users_sync') is not null as sync, to_regclass('neon_auth."user"') is not null as "user"`;
/** The row of one id, where there is one. */
export const VERIFY =
  'update neon_auth."user" set "emailVerified" = true where id::text = $1 returning id::text';
