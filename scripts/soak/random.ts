/** Choices that a seed decides, the same on every machine. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** True so often. */
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** A generator of 32 bits of state, after a multiply-xorshift construction; good enough to choose faults. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: probability => next() < probability,
    pick: from => from[Math.floor(next() * from.length)] as (typeof from)[number],
  };
}
