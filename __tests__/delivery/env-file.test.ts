import { execFileSync } from 'node:child_process';
import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'dotenv';
import { DestinationProblem } from '../../src/delivery/destination.ts';
import { envLine, Unwritable, withLines } from '../../src/delivery/env-file-lines.ts';
import { envFilePlace, fileSystemProblem } from '../../src/delivery/env-file-place.ts';
import { tryEnvFile, writeEnvFile } from '../../src/delivery/env-file-write.ts';
import { useWorkspace } from '../support/workspace.ts';

const repo = useWorkspace();
const { at } = repo;
afterEach(() => void jest.restoreAllMocks());

const set = (name: string, value: string) => ({ name, value, secret: false });
const lines = (...given: [string, string][]) =>
  new Map(given.map(([name, value]) => [name, envLine(name, value)]));

/** What a shell has after `set -a; . ./file`. */
function bySh(file: string, names: string[]): Record<string, string> {
  const script = `set -a; . ./${file}; for name in ${names.join(' ')}; do eval "printf '%s\\0' \\"\\$$name\\""; done`;
  const values = execFileSync('sh', ['-c', script], { cwd: repo.path, env: { PATH: process.env.PATH } });
  return Object.fromEntries(
    values
      .toString()
      .split('\0')
      .slice(0, -1)
      .map((value, i) => [names[i], value]),
  );
}

describe('envLine', () => {
  const values: [string, string, string][] = [
    ['a key', 'ssk_1a2B3c', 'A=ssk_1a2B3c'],
    [
      'a URL',
      'https://ep-1.example.com:8080/auth/%20?a=b&c',
      "A='https://ep-1.example.com:8080/auth/%20?a=b&c'",
    ],
    ['spaces', ' a  b ', "A=' a  b '"],
    ['a hash', 'a#b #c', "A='a#b #c'"],
    ['dollars and backquotes', '$ $(id) `id`', "A='$ $(id) `id`'"],
    ['double quotes', 'a"b"', `A='a"b"'`],
    ['a single quote', "it's", `A="it's"`],
    ['a backslash', 'a\\nb\\tc', "A='a\\nb\\tc'"],
    ['a tilde', '~/x', "A='~/x'"],
    ['no ASCII', 'ключ ✓', "A='ключ ✓'"],
    ['an exclamation mark and a star', '!x * ?', "A='!x * ?'"],
  ];
  test.each(values)('of %s is read alike by dotenv and a shell', (_, value, line) => {
    expect(envLine('A', value)).toBe(line);
    writeEnvFile(at('.env'), [set('A', value), set('B', 'after')]);
    expect(parse(readFileSync(at('.env')))).toEqual({ A: value, B: 'after' });
    expect(bySh('.env', ['A', 'B'])).toEqual({ A: value, B: 'after' });
  });

  test.each(['a\nNODE_OPTIONS=x', 'a\r\nb', 'a\rb', '\n', 'a\n', 'a\u2028b', 'a\x85b', 'a\vb', "'\n'"])(
    'refuses a value that would become a line of its own: %j',
    value => {
      expect(() => envLine('A', value)).toThrow(Unwritable);
      expect(() => envLine('A', value)).toThrow('the value of A has a line break');
    },
  );

  test.each([
    ['a single quote and a dollar', "it's $5"],
    ['both quotes', `'"`],
    ['a backslash at the end', 'C:\\'],
    ['two backslashes', 'a\\\\b'],
    ['what Next.js and Vite replace', 'a$HOME'],
    ['a NUL', 'a\0b'],
  ])('refuses %s', (_, value) => {
    expect(() => envLine('A', value)).toThrow(Unwritable);
    expect(() => envLine('A', value)).toThrow('the value of A has characters');
  });
});

describe('withLines', () => {
  const replaced: [string, string, string][] = [
    ['an empty file', '', 'A=new\n'],
    ['a file without it', 'B=1\n', 'B=1\nA=new\n'],
    ['a file without a last line end', 'B=1', 'B=1\nA=new\n'],
    ['the line', 'X=1\nA=old\nB=2\n', 'X=1\nA=new\nB=2\n'],
    ['the last line, without line end', 'X=1\nA=old', 'X=1\nA=new'],
    ['an exported line', '  export A=old # why\nB=2\n', '  export A=new\nB=2\n'],
    ['a line exported with more spaces', 'export \t A=old\n', 'export \t A=new\n'],
    ['a line with a colon', 'A: old\nB=2\n', 'A=new\nB=2\n'],
    ['a line with a colon and no space', 'A:old\n', 'A:old\nA=new\n'],
    ['a spaced line', 'A = old\nB=2\n', 'A=new\nB=2\n'],
    ['an empty value', 'A=\nB=2\n', 'A=new\nB=2\n'],
    ['a value of several lines', `A="old\nB=inner\n" # c\nB=2\n`, 'A=new\nB=2\n'],
    ['single quotes', "A='old\n\n'\nB=2\n", 'A=new\nB=2\n'],
    ['backquotes', 'A=`old\nB=inner`\nB=2\n', 'A=new\nB=2\n'],
    ['quotes at the end', 'B=2\nA="old\n1"', 'B=2\nA=new'],
    ['escaped quotes', 'A="o\\"ld"\nB=2\n', 'A=new\nB=2\n'],
    ['a quote that is not closed', 'A="old\nB=2\n', 'A=new\nB=2\n'],
    ['repeated lines', 'A=1\nB=2\nA="3\n4"\n', 'A=new\nB=2\n'],
    ['CRLF', '# c\r\nA=old\r\nB=2\r\n', '# c\r\nA=new\r\nB=2\r\n'],
    ['CRLF, appended', 'B=2\r\n', 'B=2\r\nA=new\r\n'],
    ['both line ends, appended', 'B=1\nC=2\r\n', 'B=1\nC=2\r\nA=new\n'],
    ['a value with another line end in it', 'A="1\r\n2"\nB=3\n', 'A=new\nB=3\n'],
    ['CRLF and a lone CR, appended', 'B=1\r\nC=2\r', 'B=1\r\nC=2\r\nA=new\r\n'],
    ['lone CRs', 'X=1\rA=old\rB=2\r', 'X=1\r\nA=new\r\nB=2\r'],
    ['lone CRs, first', 'A=old\rB=2\r', 'A=new\r\nB=2\r'],
    ['lone CRs, last', 'X=1\rA=old', 'X=1\r\nA=new'],
    ['lone CRs, appended', 'X=1\rB=2\r', 'X=1\rB=2\r\nA=new\n'],
    ['lone CRs, a comment', '# c\rA="1\r2" # d\rB=2', '# c\r\nA=new\r\nB=2'],
    ['lone CRs, repeated', 'A=1\rB=2\rA=3\r', 'A=new\r\nB=2\r'],
    ['a byte order mark', '\xEF\xBB\xBFA=old\n', '\xEF\xBB\xBFA=new\n'],
    ['nothing but a byte order mark', '\xEF\xBB\xBF', '\xEF\xBB\xBFA=new\n'],
    ['another name with its beginning', 'AB=1\nMY_A=2\n', 'AB=1\nMY_A=2\nA=new\n'],
    ['a comment', '# A=old\n#A=old\n', '# A=old\n#A=old\nA=new\n'],
    ["another's value of several lines", `B="\nA=inner\n"\n`, `B="\nA=inner\n"\nA=new\n`],
    ['odd lines', 'what\n=x\n\n \t\nA=old\n', 'what\n=x\n\n \t\nA=new\n'],
  ];
  test.each(replaced)('in %s', (_, text, expected) => {
    expect(withLines(text, lines(['A', 'new']))).toBe(expected);
    expect(withLines(expected, lines(['A', 'new']))).toBe(expected);
    if (text.includes('\\"') || text.includes('\xEF')) return;
    expect(parse(expected)).toEqual({ ...parse(text), A: 'new' });
  });

  test('sets several, those that are new at the end', () => {
    const given = lines(['A.1-x', 'x'], ['B', 'y'], ['C_2', 'z']);
    expect(withLines('C_2=1\nA.1-x=2\n', given)).toBe('C_2=z\nA.1-x=x\nB=y\n');
  });
});

/** Has renaming do something else, which is given the real one. */
function whereRenaming(instead: (rename: () => void, to: fs.PathLike) => void): void {
  const rename = fs.renameSync;
  jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => instead(() => rename(from, to), to));
}
const busy = () => {
  throw Object.assign(new Error('busy'), { code: 'EBUSY' });
};

describe('writeEnvFile', () => {
  test('makes a file of these lines alone, its owner’s', () => {
    writeEnvFile(at('.env'), [set('A', 'new')]);
    expect(readFileSync(at('.env'), 'utf8')).toBe('A=new\n');
    expect(statSync(at('.env')).mode & 0o777).toBe(0o600);
  });

  test('keeps all other bytes, and makes the file its owner’s', () => {
    const other = Buffer.from([0x23, 0xff, 0xfe, 0x80, 0x0d, 0x0a]);
    writeFileSync(at('.env'), Buffer.concat([other, Buffer.from('A=old\r\n')]));
    chmodSync(at('.env'), 0o644);
    writeEnvFile(envFilePlace('.env', repo.path), [set('A', 'é')]);
    expect(readFileSync(at('.env'))).toEqual(Buffer.concat([other, Buffer.from("A='é'\r\n")]));
    expect(statSync(at('.env')).mode & 0o777).toBe(0o600);
    expect(readdirSync(repo.path)).toEqual(['.env']);
  });

  test('leaves the file alone when a value cannot be written', () => {
    writeFileSync(at('.env'), 'A=old\n');
    expect(() => writeEnvFile(at('.env'), [set('A', 'new'), set('B', `'"`)])).toThrow(Unwritable);
    expect(readFileSync(at('.env'), 'utf8')).toBe('A=old\n');
    expect(readdirSync(repo.path)).toEqual(['.env']);
  });

  test('refuses a folder', () => {
    mkdirSync(at('sub'));
    expect(() => writeEnvFile(at('sub'), [set('A', 'new')])).toThrow(DestinationProblem);
    expect(readdirSync(repo.path)).toEqual(['sub']);
  });

  test('leaves nothing behind when it cannot be renamed', () => {
    writeFileSync(at('.env'), 'A=old\n');
    whereRenaming(busy);
    expect(() => writeEnvFile(at('.env'), [set('A', 'new')])).toThrow('is mounted by itself');
    expect(readFileSync(at('.env'), 'utf8')).toBe('A=old\n');
    expect(readdirSync(repo.path)).toEqual(['.env']);
  });

  test('fails where the file was replaced right after', () => {
    whereRenaming((rename, to) => {
      rename();
      writeFileSync(at('other'), '');
      renameSync(at('other'), to);
    });
    expect(() => writeEnvFile(at('.env'), [set('A', 'new')])).toThrow(
      'Input env_file: was replaced meanwhile.',
    );
  });

  test('leaves no file open', () => {
    if (!existsSync('/proc/self/fd')) return;
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    writeEnvFile(at('.env'), [set('A', 'new')]);
    whereRenaming(busy);
    expect(() => writeEnvFile(at('.env'), [set('A', 'new')])).toThrow();
    expect(open()).toBe(before);
  });
});

describe('a link that is put there in between', () => {
  test('in place of the file is replaced, not followed, and its target not read', () => {
    const outside = join(mkdtempSync(join(repo.parent, 'outside-')), 'x');
    writeFileSync(outside, 'SECRET=1\n');
    const place = envFilePlace('.env', repo.path);
    symlinkSync(outside, at('.env'));
    expect(() => writeEnvFile(place, [set('A', 'new')])).toThrow('is no longer a file');
    expect(readFileSync(outside, 'utf8')).toBe('SECRET=1\n');
  });

  test('in place of the folder leads nowhere', () => {
    const outside = mkdtempSync(join(repo.parent, 'outside-'));
    mkdirSync(at('app'));
    const place = envFilePlace('app/.env', repo.path);
    rmSync(at('app'), { recursive: true });
    symlinkSync(outside, at('app'));
    expect(() => writeEnvFile(place, [set('A', 'new')])).toThrow();
    expect(readdirSync(outside)).toEqual([]);
  });

  test('in place of a folder above leads nowhere', () => {
    const outside = mkdtempSync(join(repo.parent, 'outside-'));
    mkdirSync(join(outside, 'app'));
    mkdirSync(at('web/app'), { recursive: true });
    const place = envFilePlace('web/app/.env', repo.path);
    rmSync(at('web'), { recursive: true });
    symlinkSync(outside, at('web'));
    expect(() => writeEnvFile(place, [set('A', 'new')])).toThrow('was replaced meanwhile');
    expect(readdirSync(join(outside, 'app'))).toEqual([]);
  });
});

describe('tryEnvFile', () => {
  const tried = (given: string) => tryEnvFile(envFilePlace(given, repo.path));

  test('leaves nothing where nothing is', () => {
    tried('.env');
    tried(`${'x'.repeat(251)}.env`);
    expect(readdirSync(repo.path)).toEqual([]);
  });

  test('leaves what is there as it is', () => {
    writeFileSync(at('.env'), 'A=old\n');
    chmodSync(at('.env'), 0o640);
    const before = statSync(at('.env'));
    tried('.env');
    expect(readFileSync(at('.env'), 'utf8')).toBe('A=old\n');
    expect(statSync(at('.env'))).toMatchObject({ mode: before.mode, size: before.size, uid: before.uid });
    expect(Math.abs(statSync(at('.env')).mtimeMs - before.mtimeMs)).toBeLessThan(2);
    expect(readdirSync(repo.path)).toEqual(['.env']);
  });

  test('refuses a name that is too long', () => {
    expect(() => tried(`${'x'.repeat(252)}.env`)).toThrow('Input env_file: has a name that is too long.');
  });

  test('refuses what cannot be replaced, and leaves nothing', () => {
    whereRenaming(busy);
    expect(() => tried('.env')).toThrow(
      'Input env_file: is mounted by itself and cannot be replaced: mount its folder.',
    );
    expect(readdirSync(repo.path)).toEqual([]);
  });

  test('leaves a file that someone else makes in between', () => {
    const open = fs.openSync;
    jest.spyOn(fs, 'openSync').mockImplementation((...asked) => {
      try {
        return open(...asked);
      } catch (error) {
        if (!existsSync(at('.env'))) writeFileSync(at('.env'), 'A=other\n');
        throw error;
      }
    });
    expect(() => tried('.env')).toThrow('Input env_file: cannot be written (EEXIST).');
    expect(readFileSync(at('.env'), 'utf8')).toBe('A=other\n');
  });

  const root = process.getuid?.() === 0;
  test('refuses a folder that may not be written to', () => {
    mkdirSync(at('app'), { mode: 0o500 });
    if (!root) expect(() => tried('app/.env')).toThrow('its folder may not be written to');
  });

  test('refuses what cannot be written to, whoever asks', () => {
    if (existsSync('/proc/self/net')) expect(() => tryEnvFile('/proc/1/.env')).toThrow(DestinationProblem);
  });
});

describe('envFilePlace', () => {
  test('is in the workspace, links resolved', () => {
    mkdirSync(at('app'));
    writeFileSync(at('app/real.env'), '');
    symlinkSync('app/real.env', at('.env'));
    symlinkSync('app', at('web'));
    expect(envFilePlace('.env', repo.path)).toBe(at('app/real.env'));
    expect(envFilePlace('web/new.env', repo.path)).toBe(at('app/new.env'));
    expect(envFilePlace('./app/../.env', repo.path)).toBe(at('app/real.env'));
    expect(envFilePlace(at('app/x'), repo.path)).toBe(at('app/x'));
    expect(envFilePlace('..env', repo.path)).toBe(at('..env'));
  });

  test('a link within the workspace stays a link', () => {
    writeFileSync(at('real.env'), 'A=old\n');
    symlinkSync('real.env', at('.env'));
    writeEnvFile(envFilePlace('.env', repo.path), [set('A', 'new')]);
    expect(readFileSync(at('real.env'), 'utf8')).toBe('A=new\n');
    expect(
      readdirSync(repo.path, { withFileTypes: true })
        .find(({ name }) => name === '.env')
        ?.isSymbolicLink(),
    ).toBe(true);
  });

  const outside = () => mkdtempSync(join(repo.parent, 'outside-'));
  const refused: [string, () => string, RegExp][] = [
    ['a path out of it', () => '../.env', /not within the workspace/],
    ['an absolute path', () => '/etc/environment', /not within the workspace/],
    ['the workspace', () => '.', /not within the workspace/],
    [
      'a folder that leads out',
      () => {
        symlinkSync(outside(), at('out'));
        return 'out/.env';
      },
      /not within the workspace/,
    ],
    [
      'a link that leads out',
      () => {
        const file = join(outside(), 'x');
        writeFileSync(file, '');
        symlinkSync(file, at('.env'));
        return '.env';
      },
      /not within the workspace/,
    ],
    [
      'a link to nothing',
      () => {
        symlinkSync('/nowhere/x', at('.env'));
        return '.env';
      },
      /link to nothing/,
    ],
    ['a path that ends as one of a folder', () => 'new/', /is not a file/],
    ['a folder that does not exist', () => 'none/.env', /folder does not exist/],
    ['a name that is too long', () => 'x'.repeat(256), /has a name that is too long/],
    [
      'a folder',
      () => {
        mkdirSync(at('dir'));
        return 'dir';
      },
      /is not a file/,
    ],
    [
      'a pipe',
      () => {
        execFileSync('mkfifo', [at('pipe')]);
        return 'pipe';
      },
      /is not a file/,
    ],
    [
      'UTF-16',
      () => {
        writeFileSync(at('.env'), Buffer.from('A=1', 'utf16le'));
        return '.env';
      },
      /not a text file/,
    ],
  ];
  test.each(refused)('refuses %s', (_, make, message) => {
    const given = make();
    expect(() => envFilePlace(given, repo.path)).toThrow(DestinationProblem);
    expect(() => envFilePlace(given, repo.path)).toThrow(message);
  });

  test('needs a workspace', () => {
    expect(() => envFilePlace('.env', undefined)).toThrow('needs GITHUB_WORKSPACE');
    expect(() => envFilePlace('.env', at('none'))).toThrow('check out first');
  });

  test('refuses what may not be read', () => {
    if (existsSync('/proc/self/mem')) {
      expect(() => envFilePlace('mem', '/proc/self')).toThrow(
        /Input env_file: (?:may not be read|cannot be)/,
      );
    }
  });
});

describe('what the file system says', () => {
  test.each([
    ['EACCES', 'its folder may not be written to.'],
    ['EPERM', 'its folder may not be written to.'],
    ['EROFS', 'its folder may not be written to.'],
    ['ENOSPC', 'its disk is full.'],
    ['EDQUOT', 'its disk is full.'],
    ['EIO', 'cannot be written (EIO).'],
  ])('%s is a problem of the input', (code, text) => {
    const problem = fileSystemProblem(Object.assign(new Error('x'), { code }));
    expect(problem).toBeInstanceOf(DestinationProblem);
    expect(problem).toMatchObject({ message: `Input env_file: ${text}` });
  });

  test('is no other error', () => {
    const ours = new TypeError('ours');
    expect(fileSystemProblem(ours)).toBe(ours);
  });
});
