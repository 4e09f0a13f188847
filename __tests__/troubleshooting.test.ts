import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { OPERATIONS } from '../src/operations/index.ts';
import { PROCEDURES } from '../src/operations/procedures.ts';
import { capitalized } from '../src/text.ts';
import { errorTexts, OF_FINDINGS } from './support/error-texts.ts';

const plain = (text: string) => text.replace(/[`*|]/g, '');
const read = (name: string) => plain(readFileSync(`docs/${name}.md`, 'utf8')).replace(/\s+/g, ' ');
/** A text that an error may begin with has a capital letter there. */
const has = (document: string, text: string) =>
  [text, capitalized(text)].some(one => document.includes(plain(one)));
const isOfFinding = (path: string) => OF_FINDINGS.some(place => path.startsWith(place));

test('docs/TROUBLESHOOTING.md has every text that an error or warning of src/ may show', () => {
  const document = read('TROUBLESHOOTING');
  // The texts of documents about an operation are put together, too.
  const isSummary = (text: string) =>
    [...OPERATIONS, ...PROCEDURES].some(({ summary, group }) => summary.includes(text) || group === text);
  const missing = errorTexts(path => !isOfFinding(path)).filter(text => !has(document, text));
  expect(missing.filter(text => !isSummary(text))).toEqual([]);
});

test('docs/FINDINGS.md or that page has every text of rules and findings', () => {
  const documents = [read('FINDINGS'), read('TROUBLESHOOTING')];
  const texts = errorTexts(isOfFinding);
  expect(texts.length).toBeGreaterThan(60);
  expect(texts.filter(text => !documents.some(document => has(document, text)))).toEqual([]);
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
