/** How a file of users is written. */
export type Format = 'csv' | 'list' | 'lines';

/**
 * The format of a file, by its extension and, where that does not say, by its first character.
 * @param first its first bytes.
 */
export function formatOf(name: string, first: Buffer | undefined): Format {
  if (/\.csv$/i.test(name)) return 'csv';
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return 'lines';
  const [character] = (first?.toString('utf8') ?? '').trimStart();
  if (character === '[') return 'list';
  // Some write JSON Lines into a file named .json.
  if (character === '{') return 'lines';
  return /\.json$/i.test(name) ? 'list' : 'csv';
}
