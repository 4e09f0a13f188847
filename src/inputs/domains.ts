import { quote } from '../text.ts';
import { InputProblem } from './parsers.ts';

/** Longer ones are no addresses that a browser keeps. */
const MAX_LENGTH = 2048;
/** What RFC 3986 allows in a URI, and `*`, Neon's wildcard, which is one of these. */
const URI = /^[a-z][a-z\d+.-]*:[\w:/?#[\]@!$&'()*+,;=.~%-]+$/i;
const WEB = /^https?:\/\//i;
const WEB_HOST = /^https?:\/\/(?:[\w*-]+(?:\.[\w*-]+)*|\[[\da-f:.]+\])(?::\d{1,5})?(?:[/?#]|$)/i;

/**
 * A trusted domain, as Neon takes it (`format: uri`): an origin such as `https://app.example.com`, a label of whose
 * host may be `*`, or the address of a custom scheme such as `myapp://callback`. Sent and compared as it is given.
 * Throws InputProblem.
 */
export function trustedDomain(given: string): string {
  if (given.length > MAX_LENGTH) throw new InputProblem(`is longer than ${MAX_LENGTH} characters`);
  if (!/^[a-z][a-z\d+.-]*:/i.test(given) || /^[^/]*:\d+(?:\/|$)/.test(given)) {
    throw new InputProblem(`${quote(given)} lacks its scheme, such as https://`);
  }
  if (WEB.test(given) && /^[^/?#]*@/.test(given.slice(given.indexOf('://') + 3))) {
    throw new InputProblem('must not hold a user name or password');
  }
  if (!URI.test(given) || (WEB.test(given) && !WEB_HOST.test(given))) {
    throw new InputProblem(`${quote(given)} is not a valid address`);
  }
  return given;
}

/**
 * A pattern of trusted domains, in which `*` stands for any text. It has a scheme and something of a host beside `*`, so
 * that an expression that came out empty does not fit everything. Throws InputProblem.
 */
export function domainPattern(given: string): string {
  const pattern = trustedDomain(given);
  if (!pattern.includes('*')) throw new InputProblem(`${quote(given)} has no *: give domains to name them`);
  const rest = pattern.slice(pattern.indexOf(':') + 1);
  if (/[a-z\d]/i.test(rest)) return pattern;
  throw new InputProblem(`${quote(given)} would fit every domain: name a part of the host`);
}

/** Why a trusted domain looks like a mistake: browsers send an origin in lower case, without a path or a slash. */
export function domainDoubt(domain: string): string | undefined {
  if (!WEB.test(domain)) return undefined;
  const start = domain.indexOf('://') + 3;
  const rest = domain.slice(start);
  const end = rest.search(/[/?#]/);
  const host = end < 0 ? rest : rest.slice(0, end);
  const origin = domain.slice(0, start) + host;
  if (end >= 0) {
    const what = rest.slice(end) === '/' ? 'ends with a slash' : 'has a path, query or fragment';
    return `${quote(domain)} ${what}, which no origin that a browser sends has; did you mean ${quote(origin.toLowerCase())}?`;
  }
  if (origin !== origin.toLowerCase()) {
    return `${quote(domain)} has capital letters, which no origin that a browser sends has; did you mean ${quote(origin.toLowerCase())}?`;
  }
  return undefined;
}
