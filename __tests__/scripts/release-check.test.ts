import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { releaseOf } from '../../scripts/release-check/release.ts';

const changelog = `# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-12-01\n\n### Added\n\n- A thing.\n\n## [1.1.0] - 2026-11-30\n\n- Old.\n`;
const places = { 'package.json': '1.2.0', 'src/version.ts': '1.2.0', changelog };

test('the notes are the section of the changelog', () => {
  expect(releaseOf('v1.2.0', places)).toEqual({ notes: '### Added\n\n- A thing.' });
  const old = { ...places, 'package.json': '1.1.0', 'src/version.ts': '1.1.0' };
  expect(releaseOf('v1.1.0', old)).toEqual({ notes: '- Old.' });
});

test.each([
  ['1.2.0', {}, ['1.2.0 is not a tag such as v1.2.3']],
  ['', {}, ['nothing is not a tag such as v1.2.3']],
  ['v1.2.0', { 'package.json': '1.1.9' }, ['package.json has version 1.1.9']],
  [
    'v1.3.0',
    {},
    [
      'package.json has version 1.2.0',
      'src/version.ts has version 1.2.0',
      'CHANGELOG.md has no section [1.3.0]',
    ],
  ],
  [
    'v1.2.0',
    { changelog: '## [1.2.0] - Unreleased\n\n- A.\n' },
    ['CHANGELOG.md has no date for 1.2.0, but "Unreleased"'],
  ],
  [
    'v1.2.0',
    { changelog: '## [1.2.0] - 2026-12-01\n\n## [1.1.0] - x\n' },
    ['CHANGELOG.md says nothing of 1.2.0'],
  ],
])('%s with %j does not agree', (tag, rest, problems) => {
  expect(releaseOf(tag, { ...places, ...rest })).toEqual({ problems });
});

test('the changelog of this repository has a section of its version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`## [${version}] - `);
});
