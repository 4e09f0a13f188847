import { Document, isMap, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isSecretField } from '../../secrets/fields.ts';
import { Secret } from '../../secrets/secret.ts';
import type { Desired } from '../desired.ts';
import { sortedBy } from '../plan/compare.ts';
import { INVISIBLE, visible } from '../visible.ts';
import { headerOf } from './header.ts';
import { NAMED_BY, ORDER, type Order } from './order.ts';

/** A secret that cannot be read, or that a file must not hold. */
export interface Unreadable {
  /** Such as `oauth_providers[google].client_secret`, `email_provider.password`, `webhook.webhook_url`. */
  path: string;
  /** The variable that a file takes it from, as `variableFor` names it. */
  variable: string;
}

/**
 * The configuration file of a branch's settings: the same text for the same settings, whatever their order.
 * @param unreadable each is a comment in its place, also where `desired` holds a value there.
 * @param schema where editors find the JSON Schema of the file.
 * @throws Error where `desired` holds a secret, or has no mapping for one that is unreadable: a mistake of ours.
 */
export function exportText(desired: Desired, unreadable: readonly Unreadable[], schema: string): string {
  const left = new Map(unreadable.map(({ path, variable }) => [path, variable]));
  const auth = nodeOf(desired, { path: '', order: ORDER, secret: false, left });
  const [lost] = left.keys();
  if (lost !== undefined) throw new Error(`The export has no place for ${lost}`);
  const document = new Document(undefined, { compat: 'yaml-1.1' });
  document.contents = new YAMLMap();
  document.contents.items.push(new Pair(new Scalar('auth'), auth));
  document.commentBefore = headerOf(schema, unreadable.length > 0);
  return visible(document.toString({ lineWidth: 0, doubleQuotedAsJSON: true }));
}

/** Where a value stands in the file. */
interface Place {
  path: string;
  order: Order;
  /** Whether it is in a field that holds secrets. */
  secret: boolean;
  /** Variables by path: those that have no comment yet. */
  left: Map<string, string>;
}

type Node = Scalar | YAMLMap<Scalar, Node> | YAMLSeq<Node>;

function nodeOf(value: unknown, place: Place): Node {
  if (value instanceof Secret || (place.secret && typeof value === 'string')) {
    throw new Error(`The export would hold the secret ${place.path}`);
  }
  if (typeof value === 'string') return textOf(value.replaceAll('${', () => '$${'));
  if (Array.isArray(value)) return listOf(value, place);
  return typeof value === 'object' && value !== null ? mappingOf(value, place) : new Scalar(value);
}

function mappingOf(value: object, place: Place): YAMLMap<Scalar, Node> {
  const held = new Map<string, unknown>(Object.entries(value).filter(([, inner]) => inner !== undefined));
  const map = new YAMLMap<Scalar, Node>();
  let comments: string[] = [];
  for (const key of keysOf(held, place)) {
    const inner = placeIn(place, key);
    const node = nodeOf(held.get(key), inner);
    const variable = place.left.get(inner.path);
    if (variable === undefined) {
      const name = textOf(key);
      name.commentBefore = comments.join('\n');
      comments = [];
      map.items.push(new Pair(name, node));
    } else {
      place.left.delete(inner.path);
      comments.push(` ${key}: \${${variable}}`);
    }
  }
  map.comment = comments.join('\n');
  return map;
}

/** The keys that are there, and those of what is unreadable there, as the order has them; the rest by name. */
function keysOf(held: ReadonlyMap<string, unknown>, { path, order, left }: Place): string[] {
  const unreadable = [...left.keys()].filter(one => one.slice(0, one.lastIndexOf('.')) === path);
  const keys = new Set([...held.keys(), ...unreadable.map(one => one.slice(path.length + 1))]);
  const known = Object.keys(order).filter(key => keys.delete(key));
  return [...known, ...[...keys].toSorted()];
}

function placeIn({ path, order, secret, left }: Place, key: string): Place {
  const inner = order[key];
  return {
    path: path === '' ? key : `${path}.${key}`,
    order: typeof inner === 'object' ? inner : {},
    secret: secret || isSecretField(key),
    left,
  };
}

/** A list, sorted: texts, and mappings that have a name. */
function listOf(values: readonly unknown[], place: Place): YAMLSeq<Node> {
  const by = NAMED_BY[place.path];
  const items = values.map((value, at) => {
    const name = by === undefined ? at : (value as Record<string, unknown>)[by];
    return nodeOf(value, { ...place, path: `${place.path}[${name}]` });
  });
  const isSorted = by !== undefined || values.every(value => typeof value === 'string');
  const list = new YAMLSeq<Node>();
  list.items = isSorted ? sortedBy(items, node => sortKey(node, by)) : items;
  return list;
}

/** Mappings of one name by all that they hold. */
function sortKey(node: Node, by: string | undefined): string {
  return by === undefined || !isMap(node) ? String(node.toJSON()) : JSON.stringify([node.get(by), node]);
}

/** A text as a node: in double quotes, whose escapes can write anything, where plain ones could not show it. */
function textOf(value: string): Scalar<string> {
  const node = new Scalar(value);
  if (/\n/.test(value) || value.search(INVISIBLE) >= 0) node.type = Scalar.QUOTE_DOUBLE;
  return node;
}
