import { describe, expect, test } from '@jest/globals';
import { isWord } from '../../src/secrets/encodings.ts';
import { createRedactor } from '../../src/secrets/redact.ts';
import { cpuTime } from '../support/cpu-time.ts';

function redactorOf(...texts: string[]) {
  const made = createRedactor();
  for (const text of texts) made.add(text, isWord(text));
  return made.redact;
}

describe('escapes', () => {
  const redact = (text: string) => redactorOf(`p&"s/ü+ '<9`)(text);
  test.each([
    String.raw`p&\"s/ü+ '<9`,
    String.raw`p\u0026\"s\/\u00fc+ '\u003c9`,
    String.raw`p\u0026\u0022s/\u00FC\u002B \u0027\u003C9`,
    String.raw`p\\u0026\\\"s/ü+ '<9`,
    String.raw`p\x26"s/ü+ '<9`,
    'p%26%22s%2F%C3%BC%2B%20%27%3C9',
    'p%26%22s%2f%c3%bc%2b%20%27%3c9',
    'p%26%22s%2F%C3%BC%2B+%27%3C9',
    "p%26%22s/%c3%bc+%20'%3C9",
    'p%2526%2522s%252F%25C3%25BC%252B%2520%2527%253C9',
    'p&amp;&quot;s/ü+ &#39;&lt;9',
    'p&#38;&#x22;s&#47;&#xFC;&#43; &apos;&LT;9',
    '%70%26%22%73%2F%C3%BC%2B%20%27%3C%39',
  ])('%s', text => {
    expect(redact(`before ${text} after`)).toBe('before *** after');
    expect(redact(text)).toBe('***');
  });

  test.each([String.raw`p\u0026\"s\/...`, 'p%26%22s%2...', 'p%26%22s%2F%C3...', 'p&amp;&quot;s/&#x...'])(
    'of which the beginning is left: %s',
    text => expect(redact(`x ${text}`)).toBe('x ***...'),
  );

  test('that the secret holds itself', () => {
    const own = redactorOf('a%41&b', String.raw`c\n&d`);
    expect(own('a%41&b a%41&amp;b aA&b a%2541%26b')).toBe('*** *** *** ***');
    expect(own(String.raw`c\n&d c\\n&d c\n&amp;d`)).toBe('*** *** ***');
  });

  test('a plus is a space in forms alone, and in no secret', () => {
    expect(redactorOf('a1+b2c3')('a1+b2c3 a1%2Bb2c3 a1 b2c3')).toBe('*** *** a1 b2c3');
    expect(redactorOf('a1 b2c3')('a1 b2c3 a1+b2c3 a1%2Bb2c3')).toBe('*** *** a1%2Bb2c3');
  });
});

describe('a value that could be a word', () => {
  const redact = (text: string) => redactorOf('auth', 'true', '12345', 'neon_auth')(text);
  test.each([
    ['https://ep-x.neonauth.us-east-2.aws.neon.tech/neondb/auth', undefined],
    ['auth-server authority better_auth trueish /auth/ auth= #auth', undefined],
    ['id-12345 123456 v12345', undefined],
    ['auth.js auth+1', undefined],
    ['auth', '***'],
    ['password auth.', 'password ***.'],
    ['"auth": "true"', '"***": "***"'],
    ['user:auth@host', 'user:***@host'],
    ['?password=auth&x', '?password=***&x'],
    [String.raw`\"auth\"`, String.raw`\"***\"`],
    ['%22auth%22', '%22***%22'],
    ['neon_auth 12345', '*** ***'],
  ])('%s', (text, shown = text) => {
    expect(redact(text)).toBe(shown);
  });

  test('is replaced within another secret all the same', () => {
    expect(redactorOf('auth', 'x9-auth')('x/x9-auth')).toBe('x/***');
  });
});

test('secrets that come in between are redacted beside all others', () => {
  const { add, redact } = createRedactor();
  const secrets: string[] = [];
  for (const count of [16, 8, 4, 2, 20, 0, 8, 4, 10, 1]) {
    for (let i = 0; i < count; i++) add(`s3cret-${secrets.push(`s3cret-${secrets.length}.`) - 1}.`, false);
    expect(redact(secrets.join(''))).toBe('***'.repeat(secrets.length));
  }
});

describe('time', () => {
  const random = (length: number, seed: number) => {
    let state = seed * 7919 + 17;
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    return Array.from({ length }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return letters[state >>> 26];
    }).join('');
  };

  test('5,000 secrets in a text of 250,000 characters', () => {
    const secrets = Array.from({ length: 5_000 }, (_, seed) => random(50, seed));
    const text = secrets.join(' ');
    const redact = redactorOf(...secrets);
    let shown = '';
    expect(cpuTime(() => (shown = redact(text)))).toBeLessThan(300);
    expect(shown).toBe(Array(5_000).fill('***').join(' '));
    expect(cpuTime(() => redact(JSON.stringify(encodeURIComponent(text))))).toBeLessThan(500);
  });

  test('secrets that come one at a time', () => {
    const { add, redact } = createRedactor();
    const secrets = Array.from({ length: 2_000 }, (_, seed) => random(40, seed));
    const all = cpuTime(() => {
      for (const secret of secrets) {
        add(secret, false);
        redact(`of ${secret}`);
      }
    });
    expect(all).toBeLessThan(2_000);
  });

  const redact = redactorOf(
    'a'.repeat(50_000),
    `${'a'.repeat(1_000)}b`,
    'auth',
    'two words',
    '\\'.repeat(500),
    '%25%',
  );
  redact('');
  test.each([
    ['one character', 'a'],
    ['backslashes', '\\'],
    ['percent signs', '%'],
    ['percent-encoding', '%41'],
    ['percent-encoded percent signs', '%25'],
    ['entities', '&amp;'],
    ['ampersands', '&#'],
    ['JSON escapes', '\\u0041'],
    ['marks of a cut', 'aaaa...'],
    ['dots', '.'],
    ['words', 'auth '],
    ['spaces of forms', 'a+'],
  ])('200,000 characters of %s', (_, unit) => {
    expect(cpuTime(() => redact(unit.repeat(200_000 / unit.length)))).toBeLessThan(500);
  });
});
