import { hash as hashNow } from 'node:crypto';

/** Remembers which texts there were, and on which line, in twelve bytes a text. */
export interface Seen {
  /** The line of an equal text before; undefined where there was none, and then it is remembered. */
  lineOf(text: string, line: number): number | undefined;
  has(text: string): boolean;
}

/**
 * An open-addressing table of hashes in place of the texts, so that a long file takes little memory. Of a million texts
 * two have the same 64 bits with a probability of 3 in 100 million.
 */
export function createSeen(): Seen {
  let [hashes, lines, count] = [new BigUint64Array(1024), new Uint32Array(1024), 0];
  const slotOf = (hash: bigint) => {
    const mask = hashes.length - 1;
    let slot = Number(hash & BigInt(mask));
    while (lines[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = () => {
    const [oldHashes, oldLines] = [hashes, lines];
    [hashes, lines] = [new BigUint64Array(oldHashes.length * 2), new Uint32Array(oldLines.length * 2)];
    for (const [index, hash] of oldHashes.entries()) {
      const line = oldLines[index] ?? 0;
      if (line === 0) continue;
      const slot = slotOf(hash);
      hashes[slot] = hash;
      lines[slot] = line;
    }
  };
  return {
    lineOf(text, line) {
      const hash = hashOf(text);
      const slot = slotOf(hash);
      const before = lines[slot];
      if (before) return before;
      hashes[slot] = hash;
      lines[slot] = line;
      if (++count * 2 > hashes.length) grow();
      return undefined;
    },
    has: text => lines[slotOf(hashOf(text))] !== 0,
  };
}

function hashOf(text: string): bigint {
  return BigInt(`0x${hashNow('sha256', text, 'hex').slice(0, 16)}`);
}
