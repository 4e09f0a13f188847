import { describe, expect, test } from '@jest/globals';
import {
  decoded,
  hideEmails,
  nearest,
  oneLine,
  orList,
  quote,
  sentence,
  withoutEndSlashes,
} from '../src/text.ts';
import { cpuTime } from './support/cpu-time.ts';

describe('oneLine', () => {
  test.each([
    ['plain text', 'plain text'],
    ['  around  ', 'around'],
    ['', ''],
    ['x', 'x'],
    ['a ##[b', 'a ## [b'],
    ['a\nb\r\nc\u2028d\u2029e\u0085f', 'a b c d e f'],
    ['a\tb\u0000c\u001b[31md', 'a b c [31md'],
    ['a\u200bb\u00adc\ufeffd\u2066e\u{e0041}f', 'abcdef'],
    ['\u0007', ''],
    ['Größe 漢字 👍🏽', 'Größe 漢字 👍🏽'],
    ['a\ud800b', 'a b'],
    ['a\udc00', 'a'],
    [42, '42'],
    [undefined, 'undefined'],
  ])('%j becomes %j', (given, line) => {
    expect(oneLine(given)).toBe(line);
  });

  test.each([
    '##[error]x',
    'text ##[set-env name=x]y',
    '###[group]',
    '##[a]##[b]',
    '#\u200b#[error]',
    '##\u00ad[error]',
    '#\ufe0f#\u034f[error]',
    '#\u0301#[error]',
    '##\u0591[error]',
    '#\u0488#\u20dd[error]',
    '#\u200b\u0301\u200b#\u200d[x',
  ])('leaves no command in %j', given => {
    const bare = oneLine(given)
      .replace(/[\p{M}\p{C}]/gu, '')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '');
    expect(bare).not.toContain('##[');
    expect(bare).toContain('## [');
  });

  test('keeps the marks where they were', () => {
    expect(oneLine('#\u0301#\u0591[a')).toBe('#\u0301#\u0591 [a');
  });

  test('leaves what looks like a command to nobody', () => {
    expect(oneLine('# [x] #[y] ## z')).toBe('# [x] #[y] ## z');
  });

  test.each([
    [999, 999],
    [1000, 1000],
    [1001, 1000],
    [100_000, 1000],
  ])('of %i characters is %i long', (given, length) => {
    const line = oneLine('x'.repeat(given));
    expect(line).toHaveLength(length);
    expect(line.endsWith('x')).toBe(given <= 1000);
  });

  test('is cut at the limit, and never inside a character', () => {
    expect(oneLine('abcdefghi', 8)).toBe('abcde...');
    expect(oneLine('äbcdefgh', 8)).toBe('äbcdefgh');
    expect(oneLine('äbcdefghi', 8)).toBe('äbcde...');
    expect(oneLine('abcd😀😀x', 8)).toBe('abcd...');
    expect(oneLine('abc😀😀xy', 8)).toBe('abc😀...');
    expect(oneLine('😀'.repeat(2000)).isWellFormed()).toBe(true);
  });

  test('is quick with a text of many megabytes', () => {
    expect(cpuTime(() => oneLine(' #'.repeat(4_000_000)))).toBeLessThan(500);
  });
});

test('quote repeats no part of a long value, in which a secret could not be recognized', () => {
  expect(quote('a'.repeat(200))).toBe(`"${'a'.repeat(200)}"`);
  expect(quote('a'.repeat(201))).toBe('a text of 201 characters');
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('orList of %j is %j', (names, list) => {
  expect(orList(names)).toBe(list);
});

describe('nearest', () => {
  const names = ['create-user', 'create-integration', 'list-oauth-providers'];
  test.each([
    ['create-usr', 'create-user'],
    ['creat-integration', 'create-integration'],
    ['list-oauth', undefined],
    ['create-user', 'create-user'],
    ['x', undefined],
    ['something-else-entirely', undefined],
  ])('to %j is %j', (typed, name) => {
    expect(nearest(typed, names)).toBe(name);
  });

  test('forgives two mistakes in a short name, and no third', () => {
    expect(nearest('ab', ['abcd'])).toBe('abcd');
    expect(nearest('ab', ['abcde'])).toBeUndefined();
    expect(nearest('abcdefghi', ['abcdefghiXXX'])).toBe('abcdefghiXXX');
    expect(nearest('abcdefghi', ['abcdefghiXXXX'])).toBeUndefined();
  });
});

describe('hideEmails', () => {
  test.each([
    ['user@example.com', 'u***@example.com'],
    ['a@b.co, c.d+e@f-g.example.org!', 'a***@b.co, c***@f-g.example.org!'],
    ['mail <jo.o\'hara@example.com> "x"', 'mail <j***@example.com> "x"'],
    ['{"email":"user@example.com"}', '{"email":"u***@example.com"}'],
    ['ünal@example.com', 'ü***@example.com'],
    ['no address: @ and user@localhost and 5 @ 3', 'no address: @ and user@localhost and 5 @ 3'],
    [`${'x'.repeat(200)}@example.com`, 'x***@example.com'],
  ])('%j becomes %j', (given, shortened) => {
    expect(hideEmails(given)).toBe(shortened);
  });

  test.each(['first&last@example.com', 'jane/doe@example.com', 'a!secretname@example.com'])(
    'hides all but one character of every name that the email input takes: %s',
    address => {
      expect(hideEmails(address)).toMatch(/^.?\*\*\*@example\.com$/);
    },
  );

  test('hides the whole of a long name', () => {
    expect(hideEmails(`${'x'.repeat(5_000)}@example.com`)).toBe('x***@example.com');
    expect(hideEmails('😀😀@example.com, a@b@example.com')).toBe('😀***@example.com, a@b***@example.com');
  });
});

describe('a text of 200,000 characters takes no time', () => {
  const functions: [string, (text: string) => unknown][] = [
    ['hideEmails', hideEmails],
    ['oneLine', text => oneLine(text, 200_000)],
    ['quote', quote],
    ['nearest', text => nearest(text, ['create-user', 'delete-user'])],
    ['withoutEndSlashes', text => withoutEndSlashes(`${text}x`)],
    ['sentence', sentence],
    ['decoded', decoded],
  ];
  const units = ['a@', 'x', '@', 'a.', '-', '/', '#', '#\u0301', ' ', ':', '\u0301', '%', '%41', 'é', 'a@b.'];
  test.each(functions)('%s', (_, act) => {
    for (const unit of units) {
      const text = unit.repeat(200_000 / unit.length);
      for (const one of [text, `${text}@`, `${text}@example.com`]) {
        expect([unit, cpuTime(() => act(one)) < 100]).toEqual([unit, true]);
      }
    }
  });
});

test.each([
  ['it failed', 'it failed.'],
  ['it failed.', 'it failed.'],
  ['did it?', 'did it?'],
  ['stop!', 'stop!'],
  ['cut...', 'cut...'],
  ['', '.'],
])('%j as a sentence is %j', (text, whole) => {
  expect(sentence(text)).toBe(whole);
});

test.each([
  ['/a/', '/a'],
  ['a//b///', 'a//b'],
  ['///', ''],
  ['', ''],
])('%j without the slashes at its end is %j', (text, rest) => {
  expect(withoutEndSlashes(text)).toBe(rest);
});
