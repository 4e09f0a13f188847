import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  Scalar,
  type YAMLMap,
} from 'yaml';
import { isName } from '../../inputs/settings/findings.ts';
import type { Parsed } from '../../inputs/settings/yaml.ts';
import { isSecretField } from '../../secrets/fields.ts';
import { type Found, foundAtKey, keyPath, type Leaf, type Placed } from './placed.ts';
import { KEYS } from './validators.ts';

/** What a value is put under. */
type Place = Pick<Placed, 'path' | 'keyOffset' | 'secret'>;

/** What a document holds. */
export interface Tree {
  root: Placed;
  /** What stands under keys that are there already. */
  repeated: Placed[];
  problems: Found[];
}

/**
 * The values of a document with their places, and what no part of a file may have: keys twice, and nulls. Its aliases
 * must lead somewhere, and to nothing that they are in.
 */
export function treeOf(document: Parsed): Tree {
  const problems: Found[] = [];
  const repeated: Placed[] = [];

  function place(node: Node | null, holder: Place): Placed {
    const named = isAlias(node) ? node.resolve(document) : node;
    const offset = (node as ParsedNode | null)?.range?.[0] ?? holder.keyOffset;
    const placed = { path: holder.path, keyOffset: holder.keyOffset, secret: holder.secret, offset };
    if (isMap(named)) return { ...placed, content: { kind: 'mapping', entries: entriesOf(named, placed) } };
    if (isSeq(named)) {
      const items = named.items.map((item, at) => place(item as Node, itemPlace(placed, item as Node, at)));
      return { ...placed, content: { kind: 'list', items } };
    }
    return { ...placed, content: leaf(named, placed) };
  }

  function leaf(node: unknown, placed: Omit<Placed, 'content'>): Leaf {
    // What is not written at all, such as the value of `? key`, has no node.
    const scalar = isScalar(node) ? node : new Scalar(null);
    if (scalar.value === null) {
      problems.push({
        path: placed.path,
        offset: scalar.source ? placed.offset : placed.keyOffset,
        message: 'has no value: absent keys are left alone; give a value or leave the key out',
      });
    }
    return { kind: 'leaf', value: scalar.value as Leaf['value'], node: scalar };
  }

  function entriesOf(map: YAMLMap, holder: Omit<Placed, 'content'>): Map<string, Placed> {
    const entries = new Map<string, Placed>();
    for (const { key, value } of map.items as Pair<ParsedNode, Node | null>[]) {
      const name = String(isScalar(key) ? key.value : '');
      const keyOffset = key.range?.[0] ?? holder.offset;
      const path = keyPath(holder, name, isShownKey(name, value));
      const placed = place(value, { path, keyOffset, secret: holder.secret || isSecretField(name) });
      if (entries.has(name)) {
        repeated.push(placed);
        problems.push(foundAtKey(placed, 'is there twice; leave one of the two out'));
      } else entries.set(name, placed);
    }
    return entries;
  }

  const root = place(document.contents, { path: '', keyOffset: 0, secret: false });
  return { root, repeated, problems };
}

/** A key without a value that is none of the file's may be anything, such as a secret after a comma too many. */
export function isShownKey(name: string, value: unknown): boolean {
  const isNull = value === null || (isScalar(value) && value.value === null);
  return isNull ? isKnownName(name) : isName(name);
}

/** Whether a key is one that a file may have somewhere. */
export function isKnownName(name: string): boolean {
  return NAMES.has(name);
}

const NAMES = new Set(['auth', 'overlays', ...Object.values(KEYS).flatMap(keys => keys ?? [])]);

function itemPlace(list: Omit<Placed, 'content'>, item: Node, at: number): Place {
  return {
    path: list.secret ? list.path : `${list.path}[${at}]`,
    keyOffset: item.range?.[0] ?? list.offset,
    secret: list.secret,
  };
}
