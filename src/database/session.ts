import type { Effects } from '../http/effects.ts';
import { type Failed, type Tried, withRetries } from '../http/retry.ts';
import { inSeconds } from '../http/time.ts';
import type { Secret } from '../secrets/secret.ts';
import { shownLine } from '../secrets/shown.ts';
import type { Row } from './connection.ts';
import { DatabaseError } from './errors.ts';
import { type Asked, explain, nameOf } from './explain.ts';
import { type KeptConnection, keepConnection, type Statement } from './keep.ts';
import { ASKING, type Outcome } from './retry.ts';
import { addressOf, databaseSecrets } from './url.ts';

/** The effects that a database's client has, beside its connection. */
export type DatabaseEffects = Pick<Effects, 'now' | 'sleep' | 'random' | 'log' | 'debug' | 'redact'>;

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
  const connection = keepConnection(address, effects.now);
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask(doing, statement) {
      const asked = { doing, address, clean };
      const rows = last.then(() => untilAnswered(asked, statement, { connection, deadline, effects }));
      last = rows.catch(() => undefined);
      return rows;
    },
    close: connection.close,
  };
}

interface Asking {
  connection: KeptConnection;
  deadline: number;
  effects: DatabaseEffects;
}

/** Asks once, and again where `ASKING` allows it. */
async function untilAnswered(
  named: Omit<Asked, 'timeout'>,
  statement: Statement | undefined,
  { connection, deadline, effects }: Asking,
): Promise<Row[]> {
  const rejected = (what: string, ...advice: string[]) =>
    new DatabaseError(nameOf(named), what, { kind: 'rejected' }, advice);
  async function attempt(timeout: number): Promise<Tried<Row[], Outcome, DatabaseError>> {
    let failure: DatabaseError | undefined;
    try {
      if (!connection.isClosed()) return { done: await connection.use(statement, timeout) };
    } catch (error) {
      failure = explain(error, { ...named, timeout });
    }
    // What was asked meanwhile breaks with the connection that was closed.
    if (!failure || connection.isClosed()) failure = rejected('the connection was closed before');
    return { failure, outcome: failure.outcome };
  }
  async function pause({ failure }: Failed<Outcome>, wait: number, retries: number): Promise<void> {
    const line = `${failure.message}. Trying again in ${inSeconds(wait)}.`;
    if (retries === 0) effects.log(line);
    else effects.debug(line);
    await effects.sleep(wait);
  }
  const notSent = () => rejected('the timeout of the step was over before', 'Raise timeout.');
  const gaveUp = (failure: DatabaseError, tries: string) => failure.after(tries);
  return withRetries({ policy: ASKING, deadline, attempt, pause, notSent, gaveUp }, effects);
}

/** Makes a text from outside one harmless line without what is secret in the URL, whatever is registered. */
function cleaner(url: Secret, { redact }: Pick<Effects, 'redact'>): (text: string) => string {
  // Shorter ones are not masked anywhere, and would be found in the middle of a word.
  const secrets = databaseSecrets(url.reveal()).filter(secret => secret.length >= 4);
  const without = (text: string) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  return text => shownLine(text, part => redact(without(part)), 500);
}
