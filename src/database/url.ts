import { isLoopback } from '../http/url.ts';
import { decoded } from '../text.ts';

/** Where a database is, and who asks it. */
export interface Address {
  host: string;
  port: number;
  user: string;
  /** Empty where the URL has none. */
  password: string;
  database: string;
  /** Whether the connection is encrypted, and the certificate of the host verified. */
  tls: boolean;
  /** Whether SCRAM is bound to the host's certificate where the server offers it (RFC 5929, section 4). */
  channelBinding: boolean;
  /** What the server is given at the start, such as Neon's `endpoint=ep-x`. */
  options: string | undefined;
}

const SHAPE = 'it should be postgresql://user:password@host/database';
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i;
/** What libpq would take for a part of the address (its documentation, 32.1.2). */
const PARTS = ['host', 'hostaddr', 'port', 'user', 'password', 'dbname'];

/** Why a text is not the URL of a Postgres database; undefined when it is. The text is never in it. */
export function databaseUrlProblem(given: string): string | undefined {
  if (!/^postgres(?:ql)?:\/\//.test(given)) return `does not begin with postgresql://; ${SHAPE}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\s\u0000-\u001f\u007f]/.test(given)) return 'holds a space or a line break; was it pasted whole?';
  if (!URL.canParse(given) || new URL(given).hash) {
    return 'is not a valid URL; in its password, characters such as / ? # must be percent-encoded';
  }
  const { hostname, username, pathname, searchParams } = new URL(given);
  if (!username) return `names no user; ${SHAPE}`;
  if (!HOST.test(hostname)) return `does not name one host; ${SHAPE}`;
  if (!/^\/[^/]+$/.test(pathname)) return `does not name one database; ${SHAPE}`;
  const part = PARTS.find(name => searchParams.has(name));
  return part ? `has ${part} as a parameter; ${SHAPE}` : undefined;
}

/**
 * The parts of a URL in which `databaseUrlProblem` finds nothing. TLS is used, and the certificate verified, whatever
 * the URL says: `sslmode=disable`, `sslrootcert` and the like are ignored. On this machine alone there is none,
 * unless sslmode asks for it.
 */
export function addressOf(databaseUrl: string): Address {
  const url = new URL(databaseUrl);
  const parameters = url.searchParams;
  const modes = parameters.getAll('sslmode');
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port || 5432),
    user: decoded(url.username),
    password: decoded(url.password),
    database: decoded(url.pathname.slice(1)),
    tls: !isLoopback(url) || modes.some(mode => /^(?:require|verify-ca|verify-full)$/.test(mode)),
    channelBinding: parameters.getAll('channel_binding').includes('require'),
    options: parameters.get('options') ?? undefined,
  };
}

/**
 * What is secret in the URL of a database: the whole of it, and its passwords as written, as decoded, and as a parser
 * of URLs writes them. Of any text before an `@`, for a URL that cannot be parsed may hold a password, too.
 */
export function databaseSecrets(url: string): string[] {
  const rest = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const [, ofText] = /^[^:@]*:(.*)@/s.exec(rest) ?? [];
  const [, ofAuthority] = /^[^:@/?#]*:([^/?#]*)@/.exec(rest) ?? [];
  const ofUrl = URL.canParse(url) ? new URL(url).password : '';
  const ofQuery = [...url.matchAll(/[?&](?:ssl)?password=([^&#]*)/gi)].map(([, value]) => value);
  const passwords = [ofText, ofAuthority, ofUrl, ...ofQuery].filter(text => text !== undefined);
  const texts = [url, ...passwords.flatMap(text => [text, decoded(text)])];
  return [...new Set(texts)].filter(text => text !== '');
}
