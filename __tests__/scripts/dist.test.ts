import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

test('what a runner runs is text, which tools search and show', () => {
  const files = readdirSync('dist').map(name => [name, readFileSync(`dist/${name}`, 'latin1')] as const);
  expect(files.length).toBeGreaterThan(20);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const binary = files.filter(([, text]) => /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text));
  expect(binary.map(([name]) => name)).toEqual([]);
});
