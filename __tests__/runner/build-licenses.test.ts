import { expect, test } from '@jest/globals';
import { mergeLicenses } from '../../scripts/build-licenses.ts';

test('joins the chunks by name, each package once', () => {
  const licenses: Record<string, string> = { yaml: 'ISC', '@a/b': 'MIT', tunnel: 'MIT' };
  const main = 'tunnel\nMIT\nText of\n\ntunnel\n\n@a/b\nMIT\nText 2\n';
  const chunk = 'yaml\nISC\nText 3\n\ntunnel\nMIT\nText of\n\ntunnel\n';
  expect(mergeLicenses([main, chunk], name => licenses[name])).toBe(
    '@a/b\nMIT\nText 2\n\ntunnel\nMIT\nText of\n\ntunnel\n\nyaml\nISC\nText 3\n',
  );
});
