import { expect, test } from '@jest/globals';
import { createLogMasker, maskText } from '../../local-runner/masking.ts';

test.each<[string, string[], string]>([
  ['a secret here', ['secret'], 'a *** here'],
  ['secret', ['secret'], '***'],
  ['nothing', ['secret', ''], 'nothing'],
  ['abcd', ['ab', 'bc'], '***d'],
  ['abcd', ['ab', 'cd'], '***'],
  ['ab-cd', ['ab', 'cd'], '***-***'],
  ['abcabc', ['abc', 'b'], '***'],
  ['aaa', ['aa'], '***'],
  ['xay', ['a'], 'x***y'],
])('%j without %j', (text, secrets, masked) => {
  expect(maskText(text, secrets)).toBe(masked);
});

test('masks each line of a value, and knows them in order', () => {
  const masker = createLogMasker();
  masker.add('one\r\ntwo');
  masker.add('two');
  masker.add('');
  expect(masker.values).toEqual(['one\r\ntwo', 'one', 'two']);
  expect(masker.mask('one or two')).toBe('*** or ***');
});

test('masks the encodings of a secret in other texts', () => {
  const masker = createLogMasker();
  const secret = 'a"b&c/d\'e<é';
  masker.add(secret);
  const base64 = [0, 1, 2].map(shift => Buffer.from(secret).subarray(shift).toString('base64'));
  const encodings = [JSON.stringify(secret), encodeURIComponent(secret).replace("'", '%27'), ...base64];
  expect(encodings.map(masker.mask)).toEqual(['"***"', '***', '***', '***', '***']);
  expect(masker.mask('a&quot;b&amp;c/d&apos;e&lt;é')).toBe('***');
});

test('takes any string', () => {
  const masker = createLogMasker();
  masker.add('\ud800 lone surrogate');
  expect(masker.mask('\ud800 lone surrogate')).toBe('***');
});
