import { networkAdvice } from '../http/advice.ts';
import { explain as explainTransport } from '../http/explain.ts';
import { inSeconds } from '../http/time.ts';
import { DatabaseError } from './errors.ts';
import type { Outcome } from './retry.ts';
import type { Address } from './url.ts';

/** What was asked, as far as an error depends on it. */
export interface Asked {
  /** A few words, `Connecting to`. */
  doing: string;
  address: Pick<Address, 'host' | 'port' | 'user' | 'database'>;
  /** What the try was given, in milliseconds. */
  timeout: number;
  /** A text from outside as one harmless line without secrets. */
  clean(text: string): string;
}

type Explained = [what: string, ...advice: string[]];

const COPY =
  'Copy database_url again from the Neon Console: a password that was reset there is no longer valid.';
const BRANCH = 'Check that database_url is that of this branch, and of the database of its Neon Auth.';
const GRANT =
  'Give the URL of a role that owns the database, such as neondb_owner, or grant it schema neon_auth and its tables.';
const STARTS = 'Raise timeout, where its compute takes longer to start.';

/** What the SQLSTATEs that a workflow can meet mean (PostgreSQL's documentation, appendix A). */
const STATES: Record<string, (address: Asked['address']) => Explained> = {
  '28P01': ({ user }) => [`the password of role ${user} was refused`, COPY],
  '28000': ({ user }) => [`role ${user} may not connect`, COPY],
  '3D000': ({ database }) => [
    `there is no database ${database}`,
    'Check the name at the end of database_url.',
  ],
  '42501': ({ user }) => [`role ${user} may not do that`, GRANT],
  '42P01': () => ['that table is not there', BRANCH],
  '3F000': () => ['there is no schema neon_auth', BRANCH],
  '42703': () => ['that table is not one of Neon Auth, which has other columns', BRANCH],
  '25006': () => [
    'the database is read-only',
    'Give the URL of a compute that writes, not of a read replica.',
  ],
};

/** What the driver reports in its own words (pg, client.js, connection.js and crypto/sasl.js). */
const DRIVER: [RegExp, 'lost' | 'rejected', (asked: Asked, message: string) => Explained][] = [
  [
    /^(?:timeout expired|Query read timeout)$/,
    'lost',
    ({ timeout }) => [`no response came within ${inSeconds(timeout)}`, STARTS],
  ],
  [
    /does not support SSL/,
    'rejected',
    ({ address }) => [
      `${address.host} offers no TLS, without which no password is sent`,
      'Only a database on this machine is asked without TLS.',
    ],
  ],
  [
    /error establishing an SSL/,
    'rejected',
    ({ address }) => [
      `${address.host} does not speak the protocol of Postgres`,
      networkAdvice('database_url'),
    ],
  ],
  [
    /password must be/,
    'rejected',
    () => ['the database asks for a password, and database_url has none', COPY],
  ],
  [/^SASL|authentication/i, 'rejected', (_, message) => [`the sign-in failed: ${message}`, COPY]],
];

/** What was asked, for the beginning of an error. */
export function nameOf({ doing, address, clean }: Omit<Asked, 'timeout'>): string {
  return `${doing} database ${clean(address.database)} at ${clean(address.host)}`;
}

/** The DatabaseError that an error of the driver, of Node or of the server is. */
export function explain(error: unknown, asked: Asked): DatabaseError {
  const { address, clean } = asked;
  const failure = (outcome: Outcome, [what, ...advice]: Explained) =>
    new DatabaseError(nameOf(asked), clean(what), outcome, advice);
  const { message = '' } = error as Error;
  const state = stateOf(error);
  if (state) return failure({ kind: 'refused', state }, ofServer(state, message, address));
  for (const [pattern, kind, explained] of DRIVER) {
    if (pattern.test(message)) return failure({ kind }, explained(asked, message));
  }
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  const of = { url: `postgresql://${host}:${address.port}`, setting: 'database_url' };
  const network = explainTransport(error, of, undefined);
  return failure({ kind: network.kind }, [network.message, ...network.advice]);
}

/** Whether nothing more can be asked over the connection that gave an error. */
export function breaks(error: unknown): boolean {
  const state = stateOf(error);
  return state === undefined || /^(?:08|57P)/.test(state);
}

/** The SQLSTATE of a server's error; undefined for any other. Neon's proxy may report a password as XX000. */
function stateOf(error: unknown): string | undefined {
  const { code, severity, message } = error as { code?: unknown; severity?: unknown; message?: unknown };
  if (typeof code !== 'string' || typeof severity !== 'string') return undefined;
  return /password authentication failed/.test(String(message)) ? '28P01' : code;
}

function ofServer(state: string, message: string, address: Asked['address']): Explained {
  const known = STATES[state]?.(address);
  if (!known) return [`Postgres reported: ${message} (${state})`];
  const [what, ...advice] = known;
  return [`${what} (${state})`, ...advice];
}
