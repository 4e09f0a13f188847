import { Socket } from 'node:net';
import type { ClientConfig } from 'pg';
import type { Address } from './url.ts';

/** How long a server has to say goodbye, in milliseconds. */
const GOODBYE = 1_000;

export type Row = Record<string, unknown>;

/** One connection to a database, in Postgres's protocol. */
export interface Connection {
  /** The rows of one statement. Throws what the driver or the server reports. */
  query(text: string, values: readonly unknown[], timeout: number): Promise<Row[]>;
  /** Ends it with a goodbye, within a second. Never throws. */
  close(): Promise<void>;
  /** Ends it at once. */
  destroy(): void;
}

/**
 * What the driver is given of an address: nothing that matters is left for it to take from the environment
 * (PGPASSWORD, PGSSLMODE, PGSSLNEGOTIATION, ~/.pgpass) or from parameters of the URL. PGOPTIONS counts, as elsewhere.
 */
export function clientConfig(address: Address): ClientConfig {
  const { host, port, user, password, database, tls, channelBinding, options } = address;
  return {
    host,
    port,
    user,
    // An empty text would make the driver look for one elsewhere.
    password: () => password,
    database,
    // Explicit, for NODE_TLS_REJECT_UNAUTHORIZED=0 changes what is not.
    ssl: tls ? { rejectUnauthorized: true } : false,
    sslnegotiation: 'postgres',
    enableChannelBinding: tls && channelBinding,
    application_name: 'neon-auth-action',
    ...(options !== undefined && { options }),
  };
}

/**
 * Connects once. No proxy is used: they are for HTTP.
 * @param timeout milliseconds for all of it.
 * @throws what the driver, Node or the server reports.
 */
export async function connect(address: Address, timeout: number): Promise<Connection> {
  const { default: Client } = await import('pg/lib/client.js');
  const socket = new Socket();
  const client = new Client({
    ...clientConfig(address),
    stream: () => socket,
    connectionTimeoutMillis: timeout,
  });
  // A connection that breaks while nothing is asked: the next query reports it.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return {
    async query(text, values, timeout) {
      const statement = { text, values: [...values], query_timeout: timeout };
      return (await client.query<Row>(statement)).rows;
    },
    async close() {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>(resolve => {
        timer = setTimeout(resolve, GOODBYE);
      });
      await Promise.race([client.end().catch(() => undefined), late]);
      clearTimeout(timer);
      socket.destroy();
    },
    destroy: () => void socket.destroy(),
  };
}
