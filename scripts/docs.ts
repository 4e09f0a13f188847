import { readFileSync, writeFileSync } from 'node:fs';
import { findingsTables } from './docs/findings.ts';
import { referenceTables } from './docs/operations.ts';
import { actionYml, fill, tables } from './docs/render.ts';

// Everything that a document repeats of the declarations in src/ is written here and nowhere else.
writeFileSync('action.yml', actionYml());
for (const [path, filling] of [
  ['docs/REFERENCE.md', tables()],
  ['docs/OPERATIONS.md', referenceTables()],
  ['docs/FINDINGS.md', findingsTables()],
] as const) {
  writeFileSync(path, fill(readFileSync(path, 'utf8'), filling));
}
