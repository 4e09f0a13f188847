import { isScalar, type ParsedNode, type Scalar, visit } from 'yaml';
import type { Parsed } from '../../inputs/settings/yaml.ts';
import { type Part, REDACTED_TEXT, type ShownParts } from './frame.ts';
import { isShownKey } from './tree.ts';

/** A scalar or alias of the file. */
interface Piece {
  start: number;
  end: number;
  isShown: boolean;
}

/** What stands between scalars; everything else there, such as a comment, is left out. */
const BETWEEN = /[^\s:,?{}[\]-]+/g;

/**
 * What frames show of a document: its punctuation, the names of keys, and scalars that are no secrets.
 * @param secrets the scalars that are.
 */
export function documentParts(text: string, document: Parsed, secrets: ReadonlySet<Scalar>): ShownParts {
  const pieces = piecesOf(document, secrets);
  return (start, end) => {
    const parts: Part[] = [];
    let at = start;
    for (let index = firstAfter(pieces, start); index < pieces.length; index++) {
      const piece = pieces[index] as Piece;
      if (piece.start >= end) break;
      const [from, to] = [Math.max(piece.start, start), Math.min(piece.end, end)];
      parts.push(...between(text, at, from));
      parts.push({ start: from, end: to, shown: piece.isShown ? text.slice(from, to) : REDACTED_TEXT });
      at = to;
    }
    return [...parts, ...between(text, at, end)];
  };
}

function between(text: string, start: number, end: number): Part[] {
  if (start >= end) return [];
  const given = text.slice(start, end);
  const comment = given.indexOf('#');
  const shown = (comment < 0 ? given : given.slice(0, comment)).replace(BETWEEN, '');
  return [{ start, end, shown }];
}

/** The index of the first that ends after a place. They do not overlap, and are in the order of the file. */
function firstAfter(pieces: readonly Piece[], place: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function piecesOf(document: Parsed, secrets: ReadonlySet<Scalar>): Piece[] {
  const pieces: Piece[] = [];
  // The same text elsewhere is the same secret.
  const texts = new Set([...secrets].map(({ value }) => String(value)));
  const add = (node: ParsedNode, isShown: boolean) => {
    const [start, end] = node.range;
    if (end > start) pieces.push({ start, end, isShown });
  };
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key))
        add(key as ParsedNode, !texts.has(String(key.value)) && isShownKey(String(key.value), value));
    },
    Scalar(key, node) {
      if (key !== 'key') add(node as ParsedNode, !texts.has(String(node.value)));
    },
    Alias(_, node) {
      add(node as ParsedNode, true);
    },
  });
  return pieces;
}
