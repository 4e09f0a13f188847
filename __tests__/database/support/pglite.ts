import { openDatabase } from '../../../emulator/auth/database.ts';
import { listen } from '../../../emulator/auth/http.ts';
import { createPostgresServer } from '../../../emulator/auth/postgres.ts';
import { createSyncTable } from '../../../emulator/auth/users-sync.ts';
import { offer } from '../../emulator/auth/support/ipc.ts';

const database = await openDatabase();
const server = await listen(
  createPostgresServer(async () => database),
  '127.0.0.1',
);

/** The emulator's Postgres, for a test in another process. */
const table = {
  port: () => server.port,
  exec: (sql: string) => database.exec(sql),
  query: (sql: string) => database.query<Record<string, unknown>>(sql),
  createSyncTable: () => createSyncTable(database),
};

/** What `start('pglite.ts')` gives. */
export type PgliteTable = typeof table;

offer(table);
