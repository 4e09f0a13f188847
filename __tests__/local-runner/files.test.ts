import { expect, test } from '@jest/globals';
import { pairsToRecord, parseFileCommand } from '../../local-runner/files.ts';

test.each<[string, Record<string, string>]>([
  ['', {}],
  ['a=1\nb=2', { a: '1', b: '2' }],
  ['\n\na=\n', { a: '' }],
  ['a=b<<c=d\n', { a: 'b<<c=d' }],
  ['a<<E=F\n1\nE=F\n', { a: '1' }],
  ['a<<E\nE\n', { a: '' }],
  ['a<<E\n\nE', { a: '' }],
  ['a<<E\n1\n\n2=3\nE\nb=4\n', { a: '1\n\n2=3', b: '4' }],
  ['a<<E\n1\r\nE\n', { a: '1\r' }],
  ['a=1\r\n', { a: '1\r' }],
  ['a=1\na=2\n', { a: '2' }],
  ['\ufeffa=1', { a: '1' }],
])('%j', (text, values) => {
  const { pairs, error } = parseFileCommand(text);
  expect(error).toBeUndefined();
  expect(pairsToRecord(pairs)).toEqual(values);
});

test.each([
  ['nonsense', /^Invalid format 'nonsense'/],
  ['=1', /Name must not be empty/],
  ['<<E\n1\nE\n', /Name must not be empty/],
  ['a<<\n', /Delimiter must not be empty/],
  ['a<<E\n1\n', /Matching delimiter not found 'E'/],
  ['a<<E', /Matching delimiter not found 'E'/],
  ['a<<E\n1', /EOF marker missing new line/],
  ['a<<E\n1\nE \n', /Matching delimiter not found/],
])('refuses %j, and keeps what came before', (text, message) => {
  const { pairs, error } = parseFileCommand(`before=1\n${text}`);
  expect(error).toMatch(message);
  expect(pairs).toEqual([{ name: 'before', value: '1' }]);
});
