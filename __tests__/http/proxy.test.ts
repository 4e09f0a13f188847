import '../support/toolkit.ts';
import { afterEach, describe, expect, test } from '@jest/globals';
import { proxySecrets } from '../../src/http/proxy.ts';
import { unusableProxy } from '../../src/http/through-proxy.ts';

const URL_OF_NEON = 'https://console.neon.tech/api/v2/projects';
const saved = { ...process.env };
afterEach(() => {
  process.env = { ...saved };
});

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('the secrets of proxies', () => {
  test.each<[string, string[]]>([
    ['http://user:pass-1@proxy.test:3128', ['user:pass-1', 'pass-1', base64('user:pass-1')]],
    ['http://user:p%40ss@proxy.test', ['p%40ss', 'p@ss', 'user:p@ss', base64('user:p@ss')]],
    ['http://user:p@ss@proxy.test', ['p@ss', 'p%40ss', base64('user:p@ss')]],
    ['user:pass-1@proxy.test:3128', ['pass-1', base64('user:pass-1')]],
    ['http://token-1@proxy.test', ['token-1', base64('token-1:')]],
    ['http://user:p%zz@proxy.test', ['p%zz', base64('user:p%zz')]],
    ['http://user:a/b#c@proxy.test', ['a/b#c']],
  ])('%s', (url, secrets) => {
    expect(proxySecrets({ HTTPS_PROXY: url })).toEqual(expect.arrayContaining(secrets));
  });

  test.each(['http://proxy.test:3128', 'proxy.test', '', '@', 'http://@proxy.test', 'http://:@proxy.test'])(
    '%j has none',
    url => {
      expect(proxySecrets({ HTTPS_PROXY: url }).filter(secret => secret.length > 3)).toEqual([]);
    },
  );

  test.each(['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'])(
    '%s',
    name => {
      expect(proxySecrets({ [name]: 'http://u:pass-1@p' })).toContain('pass-1');
    },
  );
});

describe('a proxy that cannot be used', () => {
  const of = (env: Record<string, string>, url = URL_OF_NEON) => {
    for (const name of Object.keys(process.env).filter(name => /_proxy$/i.test(name)))
      delete process.env[name];
    Object.assign(process.env, env);
    return unusableProxy(url);
  };

  test.each([
    'socks5://p:1',
    'p.test:3128',
    'http://',
    'http://:::',
    'http://u:p%zz@p.test',
    'file:///etc',
    '::error::x',
    ' ',
  ])('%j', HTTPS_PROXY => {
    expect(of({ HTTPS_PROXY })).toBe('HTTPS_PROXY');
  });

  test.each(['http://p.test', 'https://p.test:8443', '10.0.0.1:3128', 'http://u:p%40@p.test'])(
    'not %j',
    HTTPS_PROXY => {
      expect(of({ HTTPS_PROXY })).toBeUndefined();
    },
  );

  test('is named by the variable that counts', () => {
    expect(of({ https_proxy: 'x:1', HTTPS_PROXY: 'http://p.test' })).toBe('https_proxy');
    expect(of({ https_proxy: 'http://p.test', HTTPS_PROXY: 'x:1' })).toBeUndefined();
    expect(of({ https_proxy: '', HTTPS_PROXY: 'x:1' })).toBe('HTTPS_PROXY');
    expect(of({ HTTP_PROXY: 'x:1' })).toBeUndefined();
  });

  test('does not matter where none is asked', () => {
    expect(of({ HTTPS_PROXY: 'x:1' }, 'http://127.0.0.1:8080/api/v2')).toBeUndefined();
    expect(of({ HTTPS_PROXY: 'x:1', NO_PROXY: 'neon.tech' })).toBeUndefined();
    expect(of({})).toBeUndefined();
  });
});
