import { PGlite } from '@electric-sql/pglite';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import { Kysely, PGliteDialect } from 'kysely';
import { createGate } from '../gate.ts';

/** Tables as Better Auth's own queries see them: it brings the types, so no column is known here. */
export type Tables = Record<string, Record<string, unknown>>;

/** One branch's Postgres (PGlite: one process, one session). */
export interface Database {
  /** Rows of one statement; throws what Postgres reports. */
  query<Row>(sql: string, params?: unknown[]): Promise<Row[]>;
  /** Any number of statements without parameters. */
  exec(sql: string): Promise<void>;
  /** For Better Auth. */
  kysely: Kysely<Tables>;
  /** The one session for a client of the wire protocol, until `leave`. */
  session(): Promise<{ pglite: PGlite; leave(): void }>;
  /** The data directory, for a copy of this database; the same one while nothing was asked in between. */
  dump(): Promise<Blob>;
  close(): Promise<void>;
}

/** Opens a database from a dump, else an empty one: a second, against four with initdb. */
export async function openDatabase(dump?: Blob): Promise<Database> {
  const pglite = await PGlite.create({ loadDataDir: dump ?? (await dataDir()) });
  const gate = createGate();
  let dumped: Promise<Blob> | undefined;
  const use = <T>(work: () => Promise<T>) => {
    dumped = undefined;
    return gate.run(work);
  };
  const kysely = new Kysely<Tables>({
    dialect: new PGliteDialect({
      // Kysely's connection is shared by all callers, so its transactions would mix; nothing here opens one.
      pglite: {
        query: (sql, params, options) => use(() => pglite.query(sql, params, options)),
        transaction: work => use(() => pglite.transaction(work)),
        close: () => pglite.close(),
        closed: false,
        ready: true,
        waitReady: pglite.waitReady,
      },
    }),
  });
  return {
    query: (sql, params) => use(async () => (await pglite.query(sql, params)).rows as never),
    exec: sql => use(async () => void (await pglite.exec(sql))),
    kysely,
    async session() {
      dumped = undefined;
      const leave = await gate.enter();
      return { pglite, leave };
    },
    dump() {
      dumped ??= gate.run(() => pglite.dumpDataDir('none'));
      return dumped;
    },
    close: () => gate.run(() => pglite.close()),
  };
}
