import { describe, expect, test } from '@jest/globals';
import { domainDoubt, trustedDomain } from '../../src/inputs/domains.ts';
import { domainProblems } from '../../src/inputs/new-domains.ts';
import { InputProblem, list } from '../../src/inputs/parsers.ts';

/** What is wrong with a trusted domain; fails when nothing is. */
function problem(given: string): string {
  try {
    trustedDomain(given);
  } catch (error) {
    expect(error).toBeInstanceOf(InputProblem);
    return (error as Error).message;
  }
  throw new Error(`${JSON.stringify(given)} was taken`);
}

describe('a trusted domain', () => {
  test.each([
    'https://app.example.com',
    'https://app.example.com/',
    'HTTPS://App.Example.com',
    'https://*.preview.example.com',
    'https://pr-*.example.com',
    'http://localhost:3000',
    'http://example.com',
    'https://127.0.0.1:8443',
    'http://[::1]:3000',
    'my-app://callback',
    'com.example.app:/oauth',
    'exp://192.168.0.1:8081/--/x',
    'https://xn--nxasmq6b.example',
    'https://app.example.com/login',
    'https://app.example.com?x=1',
    'https://app.example.com/#x',
  ])('%s is taken as it is given', given => {
    expect(trustedDomain(given)).toBe(given);
  });

  test.each([
    ['app.example.com', 'lacks its scheme'],
    ['//app.example.com', 'lacks its scheme'],
    ['localhost:3000', 'lacks its scheme'],
    ['app.example.com:8080/x', 'lacks its scheme'],
    ['https://', 'is not a valid address'],
    ['https:///x', 'is not a valid address'],
    ['https://a b.example.com', 'is not a valid address'],
    ['https://app..example.com', 'is not a valid address'],
    ['https://app.example.com:port', 'is not a valid address'],
    ['https://\u00fc.example.com', 'is not a valid address'],
    ['my-app:', 'is not a valid address'],
    ['https://app.example.com/\u0000', 'is not a valid address'],
    [`https://app.example.com/${'x'.repeat(2048)}`, 'is longer than 2048 characters'],
  ])('%j is refused: %s', (given, what) => {
    expect(problem(given)).toContain(what);
  });

  test('does not repeat credentials', () => {
    expect(problem('https://user:hunter2@app.example.com')).toBe('must not hold a user name or password');
  });

  test('counts once where it is there twice, and twice where it is written in two ways', () => {
    const parse = list(trustedDomain);
    expect(parse('https://a.co,https://a.co')).toEqual(['https://a.co']);
    expect(parse('https://a.co,https://a.co/\nhttps://A.co')).toEqual([
      'https://a.co',
      'https://a.co/',
      'https://A.co',
    ]);
  });
});

describe('the doubt about a trusted domain', () => {
  test.each([
    ['https://app.example.com/', 'ends with a slash', 'https://app.example.com'],
    ['https://app.example.com/login', 'has a path, query or fragment', 'https://app.example.com'],
    ['https://app.example.com?x=1', 'has a path, query or fragment', 'https://app.example.com'],
    ['https://app.example.com#x', 'has a path, query or fragment', 'https://app.example.com'],
    ['https://App.Example.com', 'has capital letters', 'https://app.example.com'],
    ['HTTPS://app.example.com', 'has capital letters', 'https://app.example.com'],
    ['https://App.example.com:8443/X/', 'has a path, query or fragment', 'https://app.example.com:8443'],
  ])('%s: it %s', (given, what, meant) => {
    expect(domainDoubt(given)).toBe(
      `"${given}" ${what}, which no origin that a browser sends has; did you mean "${meant}"?`,
    );
  });

  test.each([
    'https://app.example.com',
    'https://*.example.com:8443',
    'http://[::1]:3000',
    'my-app://Callback/x',
    '',
  ])('is none about %j', given => {
    expect(domainDoubt(given)).toBeUndefined();
  });
});

test.each([
  'javascript:alert(1)',
  'JavaScript://x',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:https://a.b',
])('%s is trusted by nobody, and can be deleted', domain => {
  expect(trustedDomain(domain)).toBe(domain);
  const [problem, ...rest] = domainProblems({}, { domains: ['https://a.example.com', domain] });
  expect([problem?.input, problem?.message, rest]).toEqual([
    'domains',
    expect.stringContaining('is the address of no page and of no application'),
    [],
  ]);
});
