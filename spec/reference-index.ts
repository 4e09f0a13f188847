import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The operation ids of Neon's reference index for Neon Auth, as committed in reference-index.txt. */
export function referenceIndex(): string[] {
  const text = readFileSync(path.join(process.cwd(), 'spec', 'reference-index.txt'), 'utf8');
  return text.split('\n').filter(line => line !== '' && !line.startsWith('#'));
}
