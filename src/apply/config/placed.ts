import type { Scalar } from 'yaml';

/** A value of the file, and where it stands. */
export interface Placed {
  content: Leaf | List | Held;
  /** As errors name it: `auth.domains[0]`, in the overlay that gave it. */
  path: string;
  /** Where it begins in the file. */
  offset: number;
  /** Where its key begins; for what has none, where it begins itself. */
  keyOffset: number;
  /** Whether its texts are secrets, by its key or one above it. */
  secret: boolean;
}

/** A text, a number, true or false; null is reported where it stands. */
export interface Leaf {
  kind: 'leaf';
  value: string | number | boolean | null;
  node: Scalar;
  /** Of a text that holds variables: how it is written. */
  variables?: Written;
}

/** A text with variables as the file has it. */
export interface Written {
  text: string;
  /** The name, where the text is one variable and nothing else. */
  whole: string | undefined;
  /** Whether one of them is not set, and nothing is known of the text. */
  unset: boolean;
}

interface List {
  kind: 'list';
  items: readonly Placed[];
}

interface Held {
  kind: 'mapping';
  entries: ReadonlyMap<string, Placed>;
}

/** One thing that is wrong, and where. */
export interface Found {
  offset: number;
  path: string;
  message: string;
}

/** What is wrong with a value, where it stands. */
export function found({ path, offset }: Placed, message: string): Found {
  return { path, offset, message };
}

/** What is wrong with a key, where that stands. */
export function foundAtKey({ path, keyOffset }: Placed, message: string): Found {
  return { path, offset: keyOffset, message };
}

/** The path of what stands under a key; of one that is no name, and within a secret, the holder's: it is not shown. */
export function keyPath(holder: Pick<Placed, 'path' | 'secret'>, key: string, shown: boolean): string {
  if (!shown || holder.secret) return holder.path;
  return holder.path === '' ? key : `${holder.path}.${key}`;
}

/** The value itself. */
export function plainValue({ content }: Placed): unknown {
  if (content.kind === 'leaf') return content.value;
  if (content.kind === 'list') return content.items.map(plainValue);
  return Object.fromEntries([...content.entries].map(([key, held]) => [key, plainValue(held)]));
}

/** What stands under one key after the other; undefined where nothing does. */
export function placedAt(placed: Placed, keys: readonly string[]): Placed | undefined {
  return keys.reduce<Placed | undefined>((held, key) => {
    if (held?.content.kind === 'list') return held.content.items[Number(key)];
    return held?.content.kind === 'mapping' ? held.content.entries.get(key) : undefined;
  }, placed);
}

/** Every text, number, true and false in a value. */
export function leavesOf(placed: Placed): (Placed & { content: Leaf })[] {
  const { content } = placed;
  if (content.kind === 'leaf') return [{ ...placed, content }];
  const inner = content.kind === 'list' ? content.items : [...content.entries.values()];
  return inner.flatMap(leavesOf);
}

/** A value with each leaf changed. */
export function mapLeaves(placed: Placed, change: (leaf: Placed & { content: Leaf }) => Leaf): Placed {
  const { content } = placed;
  if (content.kind === 'leaf') return { ...placed, content: change({ ...placed, content }) };
  if (content.kind === 'list') {
    return { ...placed, content: { ...content, items: content.items.map(item => mapLeaves(item, change)) } };
  }
  const entries = [...content.entries].map(([key, held]) => [key, mapLeaves(held, change)] as const);
  return { ...placed, content: { ...content, entries: new Map(entries) } };
}
