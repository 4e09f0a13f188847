import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { OPERATIONS } from '../src/operations/index.ts';
import { PROCEDURES } from '../src/operations/procedures.ts';
import { errorTexts } from './support/error-texts.ts';

test('docs/TROUBLESHOOTING.md has every text that an error or warning of src/ may show', () => {
  const document = readFileSync('docs/TROUBLESHOOTING.md', 'utf8').replace(/[`*|]/g, '').replace(/\s+/g, ' ');
  // The texts of documents about an operation are put together, too.
  const isSummary = (text: string) =>
    [...OPERATIONS, ...PROCEDURES].some(({ summary, group }) => summary.includes(text) || group === text);
  const missing = errorTexts().filter(text => !document.includes(text.replace(/[`*|]/g, '')));
  expect(missing.filter(text => !isSummary(text))).toEqual([]);
});

test('the texts are found where they are', () => {
  expect(errorTexts()).toEqual(
    expect.arrayContaining([
      'is not one e-mail address',
      'the connection was refused',
      'For a certificate authority of your own, set NODE_EXTRA_CA_CERTS to its file',
      'It may have been carried out all the same',
      'Run list-oauth-providers to see whether it was added',
    ]),
  );
  expect(errorTexts().length).toBeGreaterThan(80);
});
