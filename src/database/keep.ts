import { type Connection, connect, type Row } from './connection.ts';
import { breaks } from './explain.ts';
import type { Address } from './url.ts';

/** One statement. It may be carried out twice, for it is sent again where the connection broke. */
export interface Statement {
  text: string;
  values: readonly unknown[];
}

/** A connection that is made where there is none, and thrown away where it broke. */
export interface KeptConnection {
  /**
   * The rows of a statement; without one, nothing but a connection. Throws what the driver or the server reports.
   * @param timeout milliseconds for all of it.
   */
  use(statement: Statement | undefined, timeout: number): Promise<Row[]>;
  isClosed(): boolean;
  /** Closes what is open, within a second; no connection is made after it. Never throws. */
  close(): Promise<void>;
}

/** @param now milliseconds on a clock that never goes back. */
export function keepConnection(address: Address, now: () => number): KeptConnection {
  let connection: Connection | undefined;
  let closed = false;

  async function connected(timeout: number): Promise<Connection> {
    if (connection) return connection;
    const made = await connect(address, timeout);
    // Nobody would close it.
    if (closed) made.destroy();
    else connection = made;
    return made;
  }

  return {
    async use(statement, timeout) {
      const end = now() + timeout;
      try {
        const { query } = await connected(timeout);
        return statement ? await query(statement.text, statement.values, Math.max(1, end - now())) : [];
      } catch (error) {
        if (breaks(error)) {
          connection?.destroy();
          connection = undefined;
        }
        throw error;
      }
    },
    isClosed: () => closed,
    async close() {
      closed = true;
      await connection?.close();
      connection = undefined;
    },
  };
}
