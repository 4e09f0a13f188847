import { expect, test } from '@jest/globals';
import { bundledPackages, mergeLicenses } from '../../scripts/build-licenses.ts';

test('joins the chunks by name, each package once', () => {
  const licenses: Record<string, string> = { yaml: 'ISC', '@a/b': 'MIT', tunnel: 'MIT' };
  const main = 'tunnel\nMIT\nText of\n\ntunnel\n\n@a/b\nMIT\nText 2\n';
  const chunk = 'yaml\nISC\nText 3\n\ntunnel\nMIT\nText of\n\ntunnel\n';
  expect(mergeLicenses([main, chunk], name => licenses[name])).toBe(
    '@a/b\nMIT\nText 2\n\ntunnel\nMIT\nText of\n\ntunnel\n\nyaml\nISC\nText 3\n',
  );
});

test('packages are read from the comments over the modules of a bundle', () => {
  const comments = [
    './build/node_modules/@actions/core/lib/core.js',
    './node_modules/@actions/github/node_modules/@actions/http-client/lib/index.js',
    './node_modules/content-type/dist/index.js',
    './build/main.js',
  ];
  const code = comments.map(path => `;// CONCATENATED MODULE: ${path}\nlet x;\n`).join('');
  expect(bundledPackages([code, code])).toEqual(['@actions/core', '@actions/http-client', 'content-type']);
});
