import type { Effects } from '../http/effects.ts';
import { type Failed, type Tried, withRetries } from '../http/retry.ts';
import { inSeconds } from '../http/time.ts';
import type { Secret } from '../secrets/secret.ts';
import { shownLine } from '../secrets/shown.ts';
import { type Connection, connect, type Row } from './connection.ts';
import { DatabaseError } from './errors.ts';
import { breaks, explain, nameOf } from './explain.ts';
import { ASKING, type Outcome } from './retry.ts';
import { addressOf, databaseSecrets } from './url.ts';

/** The effects that a database's client has, beside its connection. */
export type DatabaseEffects = Pick<Effects, 'now' | 'sleep' | 'random' | 'log' | 'debug' | 'redact'>;

/** One statement. It may be carried out twice, for it is sent again where the connection broke. */
export interface Statement {
  text: string;
  values: readonly unknown[];
}

/** One connection at a time, made again where it breaks, until the deadline. */
export interface Session {
  /**
   * The rows of a statement; without one, nothing but a connection. One after another, whoever asks.
   * @param doing a few words for errors, `Connecting to`.
   * @throws DatabaseError
   */
  ask(doing: string, statement?: Statement): Promise<Row[]>;
  /** Closes what is open, within a second; nothing is asked after it. Never throws. */
  close(): Promise<void>;
}

/**
 * A session without a connection; the first `ask` makes it.
 * @param deadline when the step must have ended, on the clock of `now`.
 */
export function createSession(url: Secret, deadline: number, effects: DatabaseEffects): Session {
  const address = addressOf(url.reveal());
  const clean = cleaner(url, effects);
  let connection: Connection | undefined;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  async function once(statement: Statement | undefined, timeout: number): Promise<Row[]> {
    const end = effects.now() + timeout;
    if (!connection) {
      const made = await connect(address, timeout);
      if (closed) made.destroy();
      else connection = made;
    }
    if (!connection || !statement) return [];
    return connection.query(statement.text, statement.values, Math.max(1, end - effects.now()));
  }

  function untilAnswered(doing: string, statement: Statement | undefined): Promise<Row[]> {
    const asked = (timeout: number) => ({ doing, address, timeout, clean });
    const rejected = (what: string, advice: string[]) =>
      new DatabaseError(nameOf(asked(0)), what, { kind: 'rejected' }, advice);
    const isClosed = () => rejected('the connection was closed before', []);
    async function attempt(timeout: number): Promise<Tried<Row[], Outcome, DatabaseError>> {
      try {
        const rows = await once(statement, timeout);
        if (!closed) return { done: rows };
      } catch (error) {
        if (breaks(error)) drop();
        const failure = explain(error, asked(timeout));
        if (!closed) return { failure, outcome: failure.outcome };
      }
      return { failure: isClosed(), outcome: { kind: 'rejected' } };
    }
    async function pause({ failure }: Failed<Outcome>, wait: number, retries: number): Promise<void> {
      const line = `${failure.message}. Trying again in ${inSeconds(wait)}.`;
      if (retries === 0) effects.log(line);
      else effects.debug(line);
      await effects.sleep(wait);
    }
    if (closed) throw isClosed();
    const notSent = () => rejected('the timeout of the step was over before', ['Raise timeout.']);
    const gaveUp = (failure: DatabaseError, tries: string) => failure.after(tries);
    return withRetries({ policy: ASKING, deadline, attempt, pause, notSent, gaveUp }, effects);
  }

  function drop(): void {
    connection?.destroy();
    connection = undefined;
  }

  return {
    ask(doing, statement) {
      const rows = last.then(() => untilAnswered(doing, statement));
      last = rows.catch(() => undefined);
      return rows;
    },
    async close() {
      closed = true;
      await connection?.close();
      connection = undefined;
    },
  };
}

/** Makes a text from outside one harmless line without what is secret in the URL, whatever is registered. */
function cleaner(url: Secret, { redact }: Pick<Effects, 'redact'>): (text: string) => string {
  // Shorter ones are not masked anywhere, and would be found in the middle of a word.
  const secrets = databaseSecrets(url.reveal()).filter(secret => secret.length >= 4);
  const without = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  return text => shownLine(text, part => redact(without(part)), 500);
}
