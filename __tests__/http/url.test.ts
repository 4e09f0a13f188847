import { describe, expect, test } from '@jest/globals';
import { addressProblem, baseAddress, isPrivateTransport, isSafePath } from '../../src/http/url.ts';

describe('isPrivateTransport', () => {
  test.each([
    'https://a.test',
    'http://localhost:1',
    'http://127.0.0.1',
    'http://127.8.9.1',
    'http://[::1]:5',
  ])('%s is', url => {
    expect(isPrivateTransport(new URL(url))).toBe(true);
  });

  test.each([
    'http://a.test',
    'http://localhost.a.test',
    'http://127.0.0.1.a.test',
    'http://128.0.0.1',
    'http://0.0.0.0',
    'http://[::2]',
    'ftp://localhost',
    'file:///etc/passwd',
  ])('%s is not', url => {
    expect(isPrivateTransport(new URL(url))).toBe(false);
  });
});

describe('addressProblem', () => {
  test.each([
    ['https://a.test/api', undefined],
    ['nowhere', 'is not a URL'],
    ['https://user@a.test', 'must be a plain URL, without user name, password, query or fragment'],
    ['https://a.test/?b', 'must be a plain URL, without user name, password, query or fragment'],
    ['http://a.test', 'must begin with https://, but it is http://'],
  ])('of %s is %j', (given, problem) => {
    expect(addressProblem(given)).toBe(problem);
  });
});

describe('baseAddress', () => {
  test.each([
    ['https://a.test', 'https://a.test'],
    ['HTTPS://A.test/api///', 'https://a.test/api'],
    ['https://a.test/api?', 'https://a.test/api'],
  ])('of %s is %s', (given, address) => {
    expect(baseAddress(given)).toBe(address);
  });

  test('takes linear time, whatever the slashes', () => {
    const slashes = '/'.repeat(130_000);
    const started = performance.now();
    expect(baseAddress(`https://a.test${slashes}x`)).toHaveLength(130_015);
    expect(baseAddress(`https://a.test${slashes}`)).toBe('https://a.test');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

test.each(['', '/', 'a', '/a//b', '/a/..', '/a/%2e%2E/b', '/a/b?c', '/a/b c', '/a/%2'])(
  '%j is not a safe path',
  path => {
    expect(isSafePath(path)).toBe(false);
  },
);
