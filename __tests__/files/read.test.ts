import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FileProblem } from '../../src/files/problem.ts';
import { readWorkspaceFile } from '../../src/files/read.ts';
import { useWorkspace } from '../support/workspace.ts';

const repo = useWorkspace();
const { at } = repo;
const read = (given: string, limit = 100) =>
  readWorkspaceFile({ input: 'config_file', given, workspace: repo.path }, limit);

describe('a text', () => {
  test.each([
    ['of ASCII', 'auth: {}\n', 'auth: {}\n'],
    ['of other characters', 'name: "Ключ ✓ 😀"\r\n', 'name: "Ключ ✓ 😀"\r\n'],
    ['with a byte order mark, which is dropped', '\ufeffauth: {}', 'auth: {}'],
    ['with a second one, which stays', '\ufeff\ufeffauth', '\ufeffauth'],
    ['that is empty', '', ''],
  ])('%s is read', (_, text, expected) => {
    writeFileSync(at('a.yml'), text);
    expect(read('a.yml')).toBe(expected);
  });

  test('may have as many bytes as the limit', () => {
    writeFileSync(at('a.yml'), 'é'.repeat(50));
    expect(read('a.yml', 100)).toBe('é'.repeat(50));
    expect(() => read('a.yml', 99)).toThrow('Input config_file: "a.yml" has more than 99 bytes.');
  });
});

test('paths are relative to the workspace, and links within it are followed', () => {
  mkdirSync(at('config'));
  writeFileSync(at('config/real.yml'), 'auth: 1');
  symlinkSync('config', at('linked'));
  symlinkSync('linked/real.yml', at('neon-auth.yml'));
  symlinkSync(repo.path, join(repo.parent, 'link'));
  for (const given of ['neon-auth.yml', './config/../linked/real.yml', at('config/real.yml')]) {
    expect(read(given)).toBe('auth: 1');
  }
  const input = { input: 'config_file', given: 'neon-auth.yml', workspace: join(repo.parent, 'link') };
  expect(readWorkspaceFile(input, 100)).toBe('auth: 1');
});

const ABSENT = 'does not exist: check out first, or give the path of a file in the workspace';
const OUTSIDE = 'is not within the workspace, links resolved';
const refused: [string, string, () => unknown, string][] = [
  ['what is not there', 'a.yml', () => {}, ABSENT],
  ['a file in no folder', 'none/a.yml', () => {}, ABSENT],
  ['a file in a file', 'b/a.yml', () => writeFileSync(at('b'), ''), ABSENT],
  ['a NUL in the path', 'a\0b', () => {}, 'cannot be read (ERR_INVALID_ARG_VALUE)'],
  ['a name that is too long', 'x'.repeat(256), () => {}, 'cannot be read (ENAMETOOLONG)'],
  ['a link to nothing', 'a.yml', () => symlinkSync('none', at('a.yml')), 'is a link to nothing'],
  ['a link to itself', 'a.yml', () => symlinkSync('a.yml', at('a.yml')), 'cannot be read (ELOOP)'],
  ['a file beside the workspace', '../b', () => writeFileSync(join(repo.parent, 'b'), ''), OUTSIDE],
  [
    'a folder whose name begins as that of the workspace',
    '../repo2/a',
    () => {
      mkdirSync(join(repo.parent, 'repo2'));
      writeFileSync(join(repo.parent, 'repo2/a'), '');
    },
    OUTSIDE,
  ],
  ['an absolute path', '/etc/passwd', () => {}, OUTSIDE],
  ['a link that leads out', 'a.yml', () => symlinkSync('/etc/passwd', at('a.yml')), OUTSIDE],
  ['a folder that leads out', 'etc/passwd', () => symlinkSync('/etc', at('etc')), OUTSIDE],
  ['the workspace', '.', () => {}, OUTSIDE],
  ['a folder', 'a', () => mkdirSync(at('a')), 'is not a file'],
  ['a pipe', 'a', () => execFileSync('mkfifo', [at('a')]), 'is not a file'],
  ['a device', 'a', () => symlinkSync('/dev/zero', at('a')), OUTSIDE],
  [
    'what is not UTF-8',
    'a',
    () => writeFileSync(at('a'), Buffer.from([0x61, 0xff])),
    'is not a text file in UTF-8',
  ],
  [
    'half a character',
    'a',
    () => writeFileSync(at('a'), Buffer.from('é').subarray(0, 1)),
    'is not a text file in UTF-8',
  ],
  [
    'UTF-16',
    'a',
    () => writeFileSync(at('a'), Buffer.from('a: 1', 'utf16le')),
    'is not a text file in UTF-8',
  ],
];
test.each(refused)('%s is refused', (_, given, make, why) => {
  make();
  expect(() => read(given)).toThrow(FileProblem);
  expect(() => read(given)).toThrow(` ${why}.`);
  expect(() => read(given)).toThrow(/^Input config_file: /);
});

test('the error is one harmless line, whatever the path', () => {
  expect(() => read('a\n::error::x\u202e')).toThrow(`Input config_file: "a ::error::x" ${ABSENT}.`);
});

test('a file that may not be read', () => {
  writeFileSync(at('a'), '');
  chmodSync(at('a'), 0o000);
  if (process.getuid?.() !== 0) expect(() => read('a')).toThrow('may not be read');
});

test('needs a workspace', () => {
  const input = { input: 'users_file', given: 'a', workspace: undefined };
  expect(() => readWorkspaceFile(input, 1)).toThrow(
    'Input users_file: needs GITHUB_WORKSPACE, which is not set.',
  );
  expect(() => readWorkspaceFile({ ...input, workspace: at('none') }, 1)).toThrow('check out first');
});
