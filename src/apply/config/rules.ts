import { isPrivateTransport } from '../../http/url.ts';
import { domainDoubt, trustedDomain } from '../../inputs/domains.ts';
import { notTrustworthy } from '../../inputs/new-domains.ts';
import { InputProblem } from '../../inputs/parsers.ts';
import { providerDoubt } from '../../plan/warnings.ts';
import { nearest, quote } from '../../text.ts';
import { schemaPath } from './check.ts';
import { type Found, found, foundAtKey, type Leaf, type Placed, placedAt } from './placed.ts';
import { KEYS, OPEN } from './validators.ts';

/** What is wrong with `auth` beyond its schema. */
export function brokenRules(auth: Placed): Found[] {
  const providers = itemsAt(auth, 'oauth_providers');
  const domains = itemsAt(auth, 'domains');
  return [
    ...repeated(providers.map(item => placedAt(item, ['id']))),
    ...repeated(itemsAt(auth, 'oauth_clients').map(item => placedAt(item, ['name']))),
    ...repeated(domains),
    ...providers.flatMap(withoutClient),
    ...domains.flatMap(invalidDomain),
    ...itemsAt(auth, 'oauth_clients').flatMap(redirects).flatMap(invalidRedirect),
  ];
}

/** What in `auth` looks like a mistake. */
export function doubts(auth: Placed): Found[] {
  const ids = itemsAt(auth, 'oauth_providers').map(item => placedAt(item, ['id']));
  return [
    ...itemsAt(auth, 'domains').flatMap(domain => doubt(domain, domainDoubt)),
    ...ids.flatMap(id => doubt(id, providerDoubt)),
    ...OPEN.flatMap(path => unknownKeys(placedAt(auth, path.split('/').slice(1)), path)),
  ];
}

function itemsAt(auth: Placed, key: string): readonly Placed[] {
  const content = placedAt(auth, [key])?.content;
  return content?.kind === 'list' ? content.items : [];
}

/** A text that is known; undefined for everything else. */
function textOf(placed: Placed | undefined): string | undefined {
  const leaf = leafOf(placed);
  return typeof leaf?.value === 'string' && !leaf.variables?.unset ? leaf.value : undefined;
}

function leafOf(placed: Placed | undefined): Leaf | undefined {
  return placed?.content.kind === 'leaf' ? placed.content : undefined;
}

const TWICE = 'is there twice; leave one of the two out';

/** Each that is there a second time; of variables that are not set, by their names. */
function repeated(values: readonly (Placed | undefined)[]): Found[] {
  const seen = new Set<string>();
  return values.flatMap(placed => {
    const value = leafOf(placed)?.value;
    if (!placed || typeof value !== 'string') return [];
    if (seen.has(value)) return [found(placed, TWICE)];
    seen.add(value);
    return [];
  });
}

function withoutClient(provider: Placed): Found[] {
  const secret = placedAt(provider, ['client_secret']);
  if (!secret || placedAt(provider, ['client_id'])) return [];
  return [foundAtKey(secret, 'goes together with client_id, which is missing')];
}

function invalidDomain(placed: Placed): Found[] {
  const text = textOf(placed);
  if (!text) return [];
  try {
    const reason = notTrustworthy(trustedDomain(text));
    return reason ? [found(placed, withoutValue(reason, placed, text))] : [];
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    return [found(placed, withoutValue(error.message, placed, text))];
  }
}

function redirects(client: Placed): readonly Placed[] {
  const content = placedAt(client, ['redirect_uris'])?.content;
  return content?.kind === 'list' ? content.items : [];
}

/** Neon takes https, and http on this machine (reference of createNeonAuthOAuthClient). */
function invalidRedirect(placed: Placed): Found[] {
  const text = textOf(placed);
  if (text === undefined || (URL.canParse(text) && isPrivateTransport(new URL(text)))) return [];
  return [found(placed, 'must be a URL that begins with https://, or http:// on localhost')];
}

function doubt(placed: Placed | undefined, reason: (text: string) => string | undefined): Found[] {
  const text = textOf(placed);
  const message = text === undefined ? undefined : reason(text);
  if (!placed || text === undefined || message === undefined) return [];
  return [found(placed, withoutValue(message, placed, text))];
}

/** A message that quotes a text; the value of a variable may be anything, so its name is quoted. */
function withoutValue(message: string, placed: Placed, text: string): string {
  const written = leafOf(placed)?.variables?.text;
  return written === undefined ? message : message.replaceAll(quote(text), () => quote(written));
}

/** Where Neon may take more than its published document says, a key that it does not name. */
function unknownKeys(mapping: Placed | undefined, path: string): Found[] {
  if (mapping?.content.kind !== 'mapping') return [];
  const known = KEYS[schemaPath(path.split('/').slice(1))] ?? [];
  const unknown = [...mapping.content.entries].filter(([key]) => !known.includes(key));
  return unknown.map(([key, held]) => {
    const near = nearest(key, known);
    const advice = near ? `did you mean ${near}?` : `known are ${known.join(', ')}.`;
    return foundAtKey(held, `is not known to this action; ${advice} It is passed on.`);
  });
}
