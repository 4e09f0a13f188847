import { randomBytes, randomInt } from 'node:crypto';

const ADJECTIVES = ['aged', 'bold', 'calm', 'cool', 'gentle', 'late', 'muddy', 'quiet', 'round', 'super'];
const NOUNS = ['bird', 'cloud', 'field', 'grass', 'hill', 'lake', 'moon', 'salad', 'snow', 'wind'];

/** Random text for keys and codes: 48 hexadecimal digits after the prefix. */
export function randomKey(prefix = ''): string {
  return prefix + randomBytes(24).toString('hex');
}

/** A random id of Neon's shape, e.g. `br-cool-snow-12345678` for the prefix `br`. */
export function randomId(prefix: string): string {
  const pick = (words: string[]) => words[randomInt(words.length)];
  return `${prefix}-${pick(ADJECTIVES)}-${pick(NOUNS)}-${randomInt(10_000_000, 100_000_000)}`;
}
