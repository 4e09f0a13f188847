import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { filePlace } from '../../src/files/place.ts';
import { FileProblem, writeProblem } from '../../src/files/problem.ts';
import { tryFile, writeFile } from '../../src/files/write.ts';
import { useWorkspace } from '../support/workspace.ts';

const repo = useWorkspace();
const { at } = repo;
const placeOf = (given: string) => filePlace({ input: 'config_file', given, workspace: repo.path });
const write = (given: string, text: string) => writeFile(placeOf(given), 0o644, () => Buffer.from(text));
const modeOf = (name: string) => statSync(at(name)).mode & 0o7777;

describe('writeFile', () => {
  test('writes a new file with the rights asked for, whatever the umask', () => {
    const umask = process.umask(0o077);
    try {
      write('neon-auth.yml', 'auth: {}\n');
    } finally {
      process.umask(umask);
    }
    expect(readFileSync(at('neon-auth.yml'), 'utf8')).toBe('auth: {}\n');
    expect(modeOf('neon-auth.yml')).toBe(0o644);
    expect(readdirSync(repo.path)).toEqual(['neon-auth.yml']);
  });

  test('replaces a longer one, and its rights', () => {
    writeFileSync(at('a'), 'long '.repeat(10_000), { mode: 0o600 });
    const before = statSync(at('a')).ino;
    write('a', 'short');
    expect(readFileSync(at('a'), 'utf8')).toBe('short');
    expect(modeOf('a')).toBe(0o644);
    expect(statSync(at('a')).ino).not.toBe(before);
  });

  test('gives what is there to be changed, byte for byte', () => {
    writeFileSync(at('a'), Buffer.from([0xff, 0x00]));
    writeFile(placeOf('a'), 0o600, bytes => Buffer.concat([bytes, Buffer.from([1])]));
    expect([...readFileSync(at('a'))]).toEqual([0xff, 0x00, 1]);
    expect(modeOf('a')).toBe(0o600);
  });

  test('leaves the file alone when the change throws', () => {
    writeFileSync(at('a'), 'old');
    const fail = () => {
      throw new TypeError('no');
    };
    expect(() => writeFile(placeOf('a'), 0o600, fail)).toThrow(TypeError);
    expect(readFileSync(at('a'), 'utf8')).toBe('old');
    expect(readdirSync(repo.path)).toEqual(['a']);
  });

  test('through a link within the workspace, which stays one', () => {
    mkdirSync(at('config'));
    symlinkSync('config/real.yml', at('a'));
    writeFileSync(at('config/real.yml'), 'old');
    write('a', 'new');
    expect(readFileSync(at('config/real.yml'), 'utf8')).toBe('new');
    expect(readdirSync(repo.path, { withFileTypes: true }).filter(one => one.isSymbolicLink())).toHaveLength(
      1,
    );
  });

  test('leaves nothing behind where a folder has come in place of the file', () => {
    const place = placeOf('a');
    mkdirSync(at('a'));
    expect(() => writeFile(place, 0o644, () => Buffer.from('x'))).toThrow(
      new FileProblem('Input config_file: is no longer a file.'),
    );
    expect(readdirSync(repo.path)).toEqual(['a']);
  });

  test('leaves nothing behind where the new file cannot take its place', () => {
    const make = () => {
      mkdirSync(at('a'));
      return Buffer.from('x');
    };
    expect(() => writeFile(placeOf('a'), 0o644, make)).toThrow(
      new FileProblem('Input config_file: cannot be written (EISDIR).'),
    );
    expect(readdirSync(repo.path)).toEqual(['a']);
  });

  test('follows no link that has come in place of the file', () => {
    writeFileSync(join(repo.parent, 'outside'), 'theirs');
    const place = placeOf('a');
    symlinkSync('../outside', at('a'));
    expect(() => writeFile(place, 0o644, () => Buffer.from('x'))).toThrow('is no longer a file');
    expect(readFileSync(join(repo.parent, 'outside'), 'utf8')).toBe('theirs');
  });

  test.each([
    ['of the file', 'app/a', 'app', 'Input config_file: cannot be written (ENOTDIR).'],
    ['above', 'web/app/a', 'web', 'Input config_file: was replaced meanwhile.'],
  ])('follows no link that has come in place of a folder %s', (_, given, replaced, why) => {
    mkdirSync(at('web/app'), { recursive: true });
    mkdirSync(at('app'));
    const place = placeOf(given);
    renameSync(at(replaced), join(repo.parent, 'moved'));
    symlinkSync(join(repo.parent, 'moved'), at(replaced));
    expect(() => writeFile(place, 0o644, () => Buffer.from('x'))).toThrow(new FileProblem(why));
    expect(readdirSync(repo.parent, { recursive: true })).not.toContain('a');
  });
});

describe('tryFile', () => {
  test('leaves nothing where nothing is', () => {
    tryFile(placeOf('a'), 10);
    expect(readdirSync(repo.path)).toEqual([]);
  });

  test('leaves what is there as it is', () => {
    writeFileSync(at('a'), 'old');
    chmodSync(at('a'), 0o2640);
    const before = statSync(at('a'));
    tryFile(placeOf('a'), 100_000);
    expect(readFileSync(at('a'), 'utf8')).toBe('old');
    expect(modeOf('a')).toBe(before.mode & 0o7777);
    expect(Math.abs(statSync(at('a')).mtimeMs - before.mtimeMs)).toBeLessThan(2);
    expect(readdirSync(repo.path)).toEqual(['a']);
  });

  test('names the input in what the file system refuses', () => {
    expect(() => tryFile(placeOf('x'.repeat(256)), 0)).toThrow(
      new FileProblem('Input config_file: has a name that is too long.'),
    );
    expect(() => tryFile({ input: 'results_file', path: '/proc/a' }, 0)).toThrow(
      /^Input results_file: .*\.$/,
    );
  });
});

test.each([
  ['EBUSY', 'is mounted by itself and cannot be replaced: mount its folder'],
  ['ENOSPC', 'its disk is full'],
  ['EROFS', 'its folder may not be written to'],
  ['EIO', 'cannot be written (EIO)'],
])('%s is reported in words', (code, what) => {
  const error = Object.assign(new Error('as Node words it'), { code });
  expect(writeProblem({ input: 'env_file' }, error)).toEqual(new FileProblem(`Input env_file: ${what}.`));
});

test('an error of another kind stays what it is', () => {
  const error = new TypeError('ours');
  expect(writeProblem({ input: 'env_file' }, error)).toBe(error);
});
