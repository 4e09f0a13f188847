import { isName, wrongType } from '../../inputs/settings/findings.ts';
import { nearest, orList, quote } from '../../text.ts';
import { type Found, found, foundAtKey, type Placed, plainValue } from './placed.ts';

/** The parts of a file. */
export interface FileParts {
  auth: Placed;
  overlays: ReadonlyMap<string, Placed>;
  /** Where their names are, or would be. */
  place: Placed;
}

const KEYS = ['auth', 'overlays'];

/** The parts of a file, or all that is wrong with it as the whole that they are in. */
export function partsOf(root: Placed): FileParts | { problems: Found[] } {
  if (root.content.kind !== 'mapping') {
    return { problems: [found(root, 'must be a mapping that begins with "auth:"')] };
  }
  const { entries } = root.content;
  const auth = entries.get('auth');
  const overlays = entries.get('overlays');
  const named = overlays?.content.kind === 'mapping' ? overlays.content.entries : new Map<string, Placed>();
  const problems = [
    ...[...entries].filter(([key]) => !KEYS.includes(key)).map(([key, held]) => unknownKey(key, held)),
    ...(auth ? [] : [{ path: 'auth', offset: root.offset, message: 'is required' }]),
    ...[auth, overlays, ...named.values()].flatMap(held => notMapping(held)),
    ...[...named].filter(([name]) => !isName(name)).map(([, held]) => badName(held)),
  ];
  return auth && problems.length === 0 ? { auth, overlays: named, place: overlays ?? root } : { problems };
}

function unknownKey(key: string, held: Placed): Found {
  const near = nearest(key, KEYS);
  return foundAtKey(
    held,
    near ? `is not known; did you mean ${near}?` : `is not known; known are ${KEYS.join(', ')}`,
  );
}

/** A null has been reported. */
function notMapping(held: Placed | undefined): Found[] {
  const value = held && plainValue(held);
  if (!held || value === null || held.content.kind === 'mapping') return [];
  return [found(held, wrongType('object', value))];
}

function badName(held: Placed): Found {
  return foundAtKey(held, 'holds a name that is not letters, digits, _ and - only');
}

/**
 * `auth` with the named overlays merged over it in their order, or what is wrong with the names.
 */
export function selected(
  { auth, overlays, place }: FileParts,
  names: readonly string[],
): Placed | { problems: Found[] } {
  const known = [...overlays.keys()];
  const problems = names.filter(name => !overlays.has(name)).map(name => unknownOverlay(name, known, place));
  if (problems.length > 0) return { problems };
  return names.reduce((merged, name) => merge(merged, overlays.get(name) as Placed), auth);
}

function unknownOverlay(name: string, known: readonly string[], { keyOffset }: Placed): Found {
  const near = nearest(name, known);
  const message =
    known.length === 0
      ? `the input overlay names ${quote(name)}, but this file has none`
      : `the input overlay names ${quote(name)}, which is not ${orList(known)}${near ? `; did you mean ${near}?` : ''}`;
  return { path: 'overlays', offset: keyOffset, message };
}

/**
 * One value over another: mappings are merged deeply, everything else replaces what was there. A mapping with a `type`
 * of its own replaces one of another type, whose keys do not go with it.
 */
export function merge(under: Placed, over: Placed): Placed {
  if (under.content.kind !== 'mapping' || over.content.kind !== 'mapping') return over;
  if (isOfAnotherType(under.content.entries, over.content.entries)) return over;
  const entries = new Map(under.content.entries);
  for (const [key, held] of over.content.entries) {
    const before = entries.get(key);
    entries.set(key, before ? merge(before, held) : held);
  }
  return { ...over, content: { kind: 'mapping', entries } };
}

function isOfAnotherType(under: ReadonlyMap<string, Placed>, over: ReadonlyMap<string, Placed>): boolean {
  const [before, after] = [under.get('type'), over.get('type')];
  return before !== undefined && after !== undefined && plainValue(before) !== plainValue(after);
}
