import { describe, expect, test } from '@jest/globals';
import { encodingsOf, isWord, plainTexts, tooShort } from '../../src/secrets/encodings.ts';
import { cpuTime } from '../support/cpu-time.ts';

describe('the forms of a secret', () => {
  test.each<[string, string[]]>([
    ['plain-key_1', ['plain-key_1']],
    ['a~1*', ['a~1*', 'a%7E1*', 'a%7e1*', 'a~1%2A']],
    ['with "quote"', ['with "quote"', 'with \\"quote\\"', 'with%20%22quote%22']],
    ['a/b+c=', ['a/b+c=', 'a%2Fb%2Bc%3D']],
    ['line1\nline2', ['line1\nline2', 'line1\\nline2', 'line1%0Aline2', 'line1', 'line2']],
    ['line1\r\n  line2  ', ['line1\r\n  line2  ', 'line1', 'line2', 'line1\\r\\n  line2']],
    ['  key ', ['  key ', '%20%20key%20']],
    ['ünïc', ['%C3%BCn%C3%AFc', '%c3%bcn%c3%afc', '\\u00fcn\\u00efc', '\\u00FCn\\u00EFc']],
    ['a&b<c>', ['a\\u0026b\\u003cc\\u003e', 'a&amp;b&lt;c&gt;']],
    [`it's a "b"`, ['it&#39;s a &quot;b&quot;', 'it&#x27;s a &quot;b&quot;', 'it%27s+a+%22b%22']],
    ['a/b+c==', ['a\\/b+c==', 'a%2fb%2bc%3d%3d', 'a/b\\u002Bc==']],
  ])('%j', (secret, forms) => {
    expect(encodingsOf(secret)).toEqual(expect.arrayContaining(forms));
  });

  test('are these, and no more', () => {
    expect(encodingsOf('plain.key_1-A')).toEqual(['plain.key_1-A']);
    expect(encodingsOf('a b 1')).toEqual(['a b 1', 'a%20b%201', 'a+b+1']);
    const secret = `a 1/"&'<é>+(!*)~`;
    expect(encodingsOf(secret)).toEqual([
      secret,
      String.raw`a 1/\"&'<é>+(!*)~`,
      String.raw`a 1\/\"&'<é>+(!*)~`,
      String.raw`a 1\/\"&'<\u00e9>+(!*)~`,
      String.raw`a 1/\"&'<\u00e9>+(!*)~`,
      String.raw`a 1/\"\u0026'\u003cé\u003e+(!*)~`,
      String.raw`a 1/\u0022\u0026\u0027\u003C\u00E9\u003E\u002B(!*)~`,
      "a%201%2F%22%26'%3C%C3%A9%3E%2B(!*)~",
      'a%201%2F%22%26%27%3C%C3%A9%3E%2B%28%21%2A%29~',
      'a+1%2F%22%26%27%3C%C3%A9%3E%2B%28%21%2A%29~',
      'a+1%2F%22%26%27%3C%C3%A9%3E%2B%28%21*%29%7E',
      "a%201%2f%22%26'%3c%c3%a9%3e%2b(!*)~",
      'a%201%2f%22%26%27%3c%c3%a9%3e%2b%28%21%2a%29~',
      'a+1%2f%22%26%27%3c%c3%a9%3e%2b%28%21%2a%29~',
      'a+1%2f%22%26%27%3c%c3%a9%3e%2b%28%21*%29%7e',
      'a 1/&quot;&amp;&#39;&lt;é&gt;+(!*)~',
      'a 1/&#34;&amp;&#39;&lt;é&gt;+(!*)~',
      'a 1/&quot;&amp;&#x27;&lt;é&gt;+(!*)~',
      'a 1/&quot;&amp;&apos;&lt;é&gt;+(!*)~',
      `a 1/"&amp;'&lt;é&gt;+(!*)~`,
    ]);
    expect(encodingsOf(secret)).toContain(new URLSearchParams({ '': secret }).toString().slice(1));
  });

  test.each(['', ' ', '\n', 'a', 'ab', 'abc', 'a\nb', '\n\n'])('%j is too short for any', secret => {
    expect(encodingsOf(secret).filter(form => form.length < 4)).toEqual([]);
  });

  test('short lines of a long secret are left out', () => {
    expect(encodingsOf('{\n"key": "value"\n}')).not.toContain('{');
    expect(encodingsOf('{\n"key": "value"\n}')).toContain('"key": "value"');
  });

  test('of a URL its password and codes are forms of their own', () => {
    const database = 'postgres://user:p%40ss-word@db.test/neondb?sslmode=verify-full';
    expect(plainTexts(database)).toEqual([database, 'p%40ss-word', 'p@ss-word']);
    const confirm = 'https://x.test/confirm?code=a1b2c3d4e5&next=/welcome1&to=welcome1/';
    expect(plainTexts(confirm)).toEqual([confirm, 'a1b2c3d4e5']);
    expect(encodingsOf(confirm)).toContain(encodeURIComponent(confirm));
    const local = 'http://localhost:3000/?code=a1b2c3d4e5';
    expect(plainTexts(local)).toEqual([local, 'a1b2c3d4e5']);
    expect(plainTexts('https://[')).toEqual(['https://[']);
  });

  test('of a line that is a URL, too', () => {
    expect(encodingsOf('a: b\npostgres://user:hunter2@db.test/neondb\n')).toContain('hunter2');
  });

  test('no encoding is there twice', () => {
    const forms = encodingsOf('plain\nplain\n');
    expect(new Set(forms).size).toBe(forms.length);
  });

  test('a lone surrogate is no fault', () => {
    expect(encodingsOf('key-\ud800')).toContain('key-%EF%BF%BD');
  });
});

test.each([
  'auth',
  'true',
  'Stack',
  'NEON',
  '12345',
  'neon_auth',
  'better_auth',
  'us-east-2',
  'neon.Auth',
  'eu-WEST-12',
  'abcdefghijkl',
])('%s could be a word', value => expect(isWord(value)).toBe(true));

test.each([
  'hunter2',
  'pA5sword',
  'correct-horse-battery',
  'p@ss',
  'aBcdEf',
  'abcdefghijklm',
  'x-1a',
  'x-aB',
  'x-##',
  'x-',
  '',
])('%j could not', value => expect(isWord(value)).toBe(false));

test.each(['', 'abc', 'a\nb', '"&"', '     '])('%j is too short to be masked', secret => {
  expect(tooShort(secret)).toBe(true);
});

test('four characters, in one line of several, too, are not', () => {
  expect([tooShort('abcd'), tooShort('a\nabcd')]).toEqual([false, false]);
});

test('of a text of more than 20,000 characters there are those of JSON and URLs', () => {
  const [long, longer] = [20_000, 20_001].map(length => '"'.repeat(length)) as [string, string];
  expect(encodingsOf(longer)).toEqual([longer, '\\"'.repeat(20_001), '%22'.repeat(20_001)]);
  expect(encodingsOf(long)).toContain('&quot;'.repeat(20_000));
});

test('of a secret of a megabyte there are few', () => {
  const secret = 'a"<&é'.repeat(200_000);
  expect(encodingsOf(secret).length).toBeLessThan(5);
  expect(cpuTime(() => encodingsOf(secret))).toBeLessThan(500);
});
