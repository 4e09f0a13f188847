import { describe, expect, test } from '@jest/globals';
import * as check from '../../src/inputs/parsers.ts';
import { Secret } from '../../src/secrets/secret.ts';

/** What is wrong with a text by a parser; fails when nothing is. */
function problem(parse: (text: string) => unknown, given: string): string {
  try {
    parse(given);
  } catch (error) {
    expect(error).toBeInstanceOf(check.InputProblem);
    return (error as Error).message;
  }
  throw new Error(`${JSON.stringify(given)} was taken`);
}

describe('id', () => {
  test.each(['a', 'quiet-river-12345678', 'br-main-0001', '-', 'x'.repeat(60)])('takes %s', given => {
    expect(check.id(given)).toBe(given);
  });

  test.each(['', 'x'.repeat(61), 'Upper', 'under_score', 'a/b', '..', 'a b', 'a\n', 'é', 'a%2fb'])(
    'refuses %j',
    given => {
      expect(problem(check.id, given)).toContain('does not match ^[a-z0-9-]{1,60}$');
    },
  );
});

describe('text', () => {
  test('counts characters, not code units', () => {
    expect(check.text(3)('👍👍👍')).toBe('👍👍👍');
    expect(problem(check.text(3), '👍👍👍👍')).toBe('is 4 characters long; at most 3 are allowed');
  });

  test('takes as many as allowed, of any language', () => {
    expect(check.text(255)('é'.repeat(255))).toHaveLength(255);
    expect(problem(check.text(255), 'é'.repeat(256))).toContain('256 characters');
  });

  test.each(['a\nb', 'a\rb', 'a\tb', 'a\u0000', '\u001b[31m', 'a\u007f'])('refuses %j', given => {
    expect(problem(check.text(10), given)).toContain('control character');
  });
});

describe('pathSegment', () => {
  test.each(['google', 'a.b', '...', '.a', 'a/b', '%2e%2e', '?x#y'])('takes %s', given => {
    expect(check.pathSegment(given)).toBe(given);
  });

  test.each(['.', '..', 'a\n', 'x'.repeat(256)])('refuses %j', given => {
    problem(check.pathSegment, given);
  });
});

describe('secrets', () => {
  test('a secret is any text', () => {
    const value = check.secret('line one\nline two');
    expect(value).toBeInstanceOf(Secret);
    expect(value.reveal()).toBe('line one\nline two');
  });

  test('a token is what fits in a header', () => {
    expect(check.secretToken('napi_!~x').reveal()).toBe('napi_!~x');
  });

  test.each(['a b', 'a\nb', 'a\r\nX-Evil: 1', 'kéy', 'a\u0000', '“napi”'])(
    'a token is not %j, and the error does not show it',
    given => {
      expect(problem(check.secretToken, given)).not.toContain(given);
    },
  );
});

describe('choice', () => {
  const parse = check.choice('reuse', 'fail');
  test('takes its words as they are written', () => {
    expect([parse('reuse'), parse('fail')]).toEqual(['reuse', 'fail']);
  });

  test.each(['Reuse', 'reuse ', '', 'ignore'])('refuses %j and names its words', given => {
    expect(problem(parse, given)).toMatch(/ is not reuse or fail(?:; did you mean reuse\?)?$/);
  });

  test('suggests the word that was probably meant', () => {
    expect(problem(check.choice('stack', 'better_auth'), 'Beter-Auth')).toBe(
      '"Beter-Auth" is not stack or better_auth; did you mean better_auth?',
    );
  });
});

describe('boolean', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ])('%s is %s', (given, value) => {
    expect(check.boolean(given)).toBe(value);
  });

  test.each(['yes', 'no', '1', '0', 'tRUE', 'on', '', 'true\n'])('refuses %j', given => {
    expect(problem(check.boolean, given)).toContain('is not true or false');
  });
});

describe('integer', () => {
  const parse = check.integer(0, 20);
  test.each([
    ['0', 0],
    ['20', 20],
    ['007', 7],
  ])('%s is %i', (given, value) => {
    expect(parse(given)).toBe(value);
  });

  test.each(['21', '-1', '1.5', '1e1', '0x1', ' 1', '', 'Infinity', 'NaN', '٣', '9'.repeat(400)])(
    'refuses %s',
    given => {
      expect(problem(parse, given)).toContain('is not a whole number from 0 to 20');
    },
  );
});

describe('email', () => {
  const of = (length: number) => `${'a'.repeat(length - '@example.com'.length)}@example.com`;

  test.each([
    'user@example.com',
    'first.last+tag@sub.example.co.uk',
    "o'hara@example.com",
    'a@1-2.example',
    'first&last@example.com',
    of(256),
  ])('takes %s', given => {
    expect(check.email(given)).toBe(given);
  });

  test.each([
    'user',
    'user@localhost',
    '@example.com',
    'user@',
    'a@b@example.com',
    'a b@example.com',
    'a@example.com, b@example.com',
    'a@example.com;b@example.com',
    'User <user@example.com>',
    'a@-x.example.com',
    'a@x-.example.com',
    'a@exa..mple.com',
    'a@example.com.',
    'a\n@example.com',
    of(257),
  ])('refuses %j without showing it', given => {
    expect(problem(check.email, given)).not.toContain(given);
  });

  test('refuses a long text quickly', () => {
    const started = performance.now();
    problem(check.email, `a@${'a-'.repeat(120)}`);
    problem(check.email, `a@${'a'.repeat(1_000_000)}`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('apiHost', () => {
  test.each([
    ['https://console.neon.tech/api/v2', 'https://console.neon.tech/api/v2'],
    ['https://console.neon.tech/api/v2///', 'https://console.neon.tech/api/v2'],
    ['HTTPS://Console.Neon.Tech/api/v2', 'https://console.neon.tech/api/v2'],
    ['https://neon.test', 'https://neon.test'],
    ['https://neon.test:8443/x', 'https://neon.test:8443/x'],
    ['http://localhost:3000/api/v2', 'http://localhost:3000/api/v2'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://127.8.9.1', 'http://127.8.9.1'],
    ['http://[::1]:3000/', 'http://[::1]:3000'],
  ])('%s is %s', (given, host) => {
    expect(check.apiHost(given)).toBe(host);
  });

  test.each([
    'http://console.neon.tech/api/v2',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://example.com/localhost',
    'http://128.0.0.1',
    'http://0.0.0.0',
    'http://[::2]',
    'ftp://localhost',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('refuses %s, for the key would be shown to others', given => {
    expect(problem(check.apiHost, given)).toContain('must begin with https://');
  });

  test.each([
    'https://user@neon.test',
    'https://user:pass@neon.test',
    'http://localhost@example.com',
    'https://neon.test/?a=b',
    'https://neon.test/#a',
  ])('refuses %s, which is not plain', given => {
    expect(problem(check.apiHost, given)).toContain('plain URL');
  });

  test.each(['', 'console.neon.tech', '/api/v2', 'https://', 'https://a b'])('refuses %j, no URL', given => {
    expect(problem(check.apiHost, given)).toContain('is not a URL');
  });

  // `https://host/api/v2?` has an empty query, and what is appended to it would become the query.
  test.each(['https://neon.test/api/v2?', 'https://neon.test/api/v2#', 'https://neon.test/api/v2/?#'])(
    '%s never swallows the path that is appended to it',
    given => {
      let host: string;
      try {
        host = check.apiHost(given);
      } catch (error) {
        expect(error).toBeInstanceOf(check.InputProblem);
        return;
      }
      expect(new URL(`${host}/projects`).pathname).toBe('/api/v2/projects');
    },
  );
});

describe('list', () => {
  const parse = check.list(check.id);

  test.each([
    ['a', ['a']],
    ['a,b', ['a', 'b']],
    [' a , b \n\n c\r\nd,', ['a', 'b', 'c', 'd']],
    ['a,b,a', ['a', 'b']],
  ])('of %j', (given, values) => {
    expect(parse(given)).toEqual(values);
  });

  test('refuses one without items, and one with an item that is wrong', () => {
    expect(problem(parse, ',\n ,')).toBe('holds no item');
    expect(problem(parse, 'a,B,c,D')).toMatch(/^"B" does not match .*; "D" does not match /);
  });
});
