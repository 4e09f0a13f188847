import { readFileSync } from 'node:fs';
import { VERSION } from '../src/version.ts';
import { releaseOf } from './release-check/release.ts';

// npm run release:check -- v1.2.3: prints the notes of that release, or what does not agree.
const [tag = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const release = releaseOf(tag, {
  'package.json': version,
  'src/version.ts': VERSION,
  changelog: readFileSync('CHANGELOG.md', 'utf8'),
});
if ('problems' in release) {
  console.error(release.problems.join('\n'));
  process.exitCode = 1;
} else console.log(release.notes);
