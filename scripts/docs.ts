import { readFileSync, writeFileSync } from 'node:fs';
import { actionYml, fill, tables } from './docs/render.ts';

// Everything that a document repeats of the declarations in src/ is written here and nowhere else.
writeFileSync('action.yml', actionYml());
writeFileSync('README.md', fill(readFileSync('README.md', 'utf8'), tables()));
