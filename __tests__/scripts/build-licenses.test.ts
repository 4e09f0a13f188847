import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { licenseTexts, packagesOf } from '../../scripts/build-licenses.ts';

let modules: string;

beforeAll(() => {
  modules = join(mkdtempSync(join(tmpdir(), 'neon-auth-licenses-')), 'node_modules');
  install('tunnel', { name: 'tunnel', license: 'MIT' }, { LICENSE: 'Text of\n\ntunnel\n\n' });
  install('@a/b', { name: '@a/b', license: 'ISC' }, { 'license.md': 'Text 2' });
  install('bare', { name: 'bare', license: '0BSD' }, { 'README.md': 'Nothing.' });
  install('bare/node_modules/tunnel', { name: 'tunnel', license: 'MIT' }, { LICENSE: 'Text of\n\ntunnel' });
  install('none', { name: 'none' }, {});
});

afterAll(() => rmSync(join(modules, '..'), { recursive: true }));

function install(path: string, manifest: object, files: Record<string, string>): void {
  const folder = join(modules, path);
  mkdirSync(folder, { recursive: true });
  const all = { ...files, 'package.json': JSON.stringify(manifest) };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
}

test('the packages that modules come from, also where one brings another of its own', () => {
  const ids = [
    '/p/src/main.ts',
    '/p/node_modules/tunnel/lib/tunnel.js',
    '/p/node_modules/tunnel/index.js',
    '/p/node_modules/@actions/core/lib/core.js',
    '/p/node_modules/@actions/github/node_modules/@actions/http-client/lib/index.js',
    '/elsewhere/node_modules/yaml/index.js',
    '\0rolldown/runtime.js',
  ];
  expect(packagesOf(ids, '/p/node_modules')).toEqual([
    '@actions/core',
    '@actions/github/node_modules/@actions/http-client',
    'tunnel',
  ]);
});

test('name, license type and text of each package, by name, and two alike once', () => {
  expect(licenseTexts(modules, ['bare', 'bare/node_modules/tunnel', 'tunnel', '@a/b'])).toBe(
    '@a/b\nISC\nText 2\n\nbare\n0BSD\n\ntunnel\nMIT\nText of\n\ntunnel\n',
  );
});

test('a package without a license fails the build', () => {
  expect(() => licenseTexts(modules, ['none'])).toThrow(
    'none is bundled, but its package.json names no license',
  );
});
