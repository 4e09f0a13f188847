import { describe, expect, test } from '@jest/globals';
import { credentialsIn, tokensIn, withoutCredentials } from '../../src/secrets/tokens.ts';
import { cpuTime } from '../support/cpu-time.ts';

const part = (length: number) => 'aB3'.repeat(length).slice(0, length);
/** As GitHub makes tokens of apps since 2026: 520 characters, a JWT among them. */
const JWT = `ghs_1234_${part(36)}.${part(300)}.${part(173)}_-x`;

describe('tokensIn', () => {
  test.each([
    `napi_${'a1b2'.repeat(16)}`,
    ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map(prefix => prefix + part(36)),
    `github_pat_${part(22)}_${part(59)}`,
    JWT,
  ])('finds %s, wherever it stands', token => {
    expect(tokensIn(token)).toEqual([token]);
    expect(tokensIn(`"${token}". {${token}}`)).toEqual([token, token]);
    expect(tokensIn(`Bearer ${token}.`)).toEqual([token]);
  });

  test('finds one of GitHub that is glued to a word', () => {
    expect(tokensIn(`token${'ghp_'}${part(36)}`)).toEqual([`ghp_${part(36)}`]);
  });

  test.each([
    'napi_client_configuration_of_the_app',
    'weighs_and_measures_of_all_countries',
    'ghs_',
    'a napi_ key, github_pat_ and ghp_x',
    'NEON_API_KEY',
  ])('finds none in %j', text => {
    expect(tokensIn(text)).toEqual([]);
  });

  test('is quick', () => {
    for (const unit of ['ghs_', 'ghs_a.', 'napi_', 'github_pat_', 'ghs_.', 'a']) {
      const text = unit.repeat(1_000_000 / unit.length);
      expect([unit, cpuTime(() => tokensIn(text)) < 500]).toEqual([unit, true]);
    }
  });
});

describe('credentialsIn', () => {
  const slack = part(24);
  test.each<[string, string[]]>([
    ['https://user:pass-9@x.test/', ['pass-9', 'pass-9']],
    ['https://user:p%40ss@x.test/', ['p%40ss', 'p@ss']],
    ['https://token-9@x.test/', ['token-9', 'token-9']],
    ['https://x.test/?token=abcd&a=b', ['abcd', 'abcd']],
    ['https://x.test/?api_key=a%2Bb1&sig=wxyz', ['a%2Bb1', 'a+b1', 'wxyz', 'wxyz']],
    [`https://x.test/?state=${part(20)}`, [part(20), part(20)]],
    [`https://hooks.slack.test/services/T0/B0/${slack}`, [slack, slack]],
    ['https://x.test/hook?channel=deployments&branch=br-quiet-river-12345678', []],
    ['https://ep-x.neonauth.us-east-2.aws.neon.tech/neondb/auth/.well-known/jwks.json', []],
    ['https://api.stack-auth.com/api/v1/projects/2d2c1ad4-7a39-4d0e-8e1e-6f6b5b3c6b0e/jwks', []],
    ['s3://user:pass-9@x.test/', ['pass-9', 'pass-9']],
    ['https://user:abc@x.test/', []],
    ['https://abc@x.test/?key=abc&token&code=', []],
    ['https://', []],
    ['no URL', []],
  ])('of %s', (url, parts) => {
    expect(credentialsIn(url)).toEqual(parts);
  });

  test.each([
    ...[
      'key',
      'accesskey',
      'access_key',
      'apikey',
      'X-API-Key',
      'api_key',
      'access-key',
      'sig',
      'Signature',
      'code',
      'auth',
      'pwd',
    ],
    ...['client_secret', 'passwd', 'id_token', 'X-Amz-Credential'],
  ])('are in a parameter that is called %s', name => {
    expect(credentialsIn(`https://x.test/?${name}=abcd`)).toEqual(['abcd', 'abcd']);
  });

  test.each(['monkey', 'keyword', 'design', 'signed', 'zipcode', 'codec', 'oauth', 'author', 'cpwd', 'pwds'])(
    'are not in a parameter that is called %s',
    name => {
      expect(credentialsIn(`https://x.test/?${name}=abcd`)).toEqual([]);
    },
  );

  const hex = '0123456789abcdef'.repeat(2);
  test.each([`B3${part(20)}`, `~${part(19)}`, hex])('are a segment that no person named: %s', segment => {
    expect(credentialsIn(`https://x.test/a/${segment}/b`)).toEqual([segment, segment]);
  });

  test.each([
    ...[part(19), `a.${part(20)}`, `${part(20)}.js`, 'aB'.repeat(12), 'a3'.repeat(12), 'B3'.repeat(12)],
    ...[hex.slice(1), `x${hex}`, `${hex}.json`],
  ])('are no segment that has a name or a meaning: %s', segment => {
    expect(credentialsIn(`https://x.test/a/${segment}/b`)).toEqual([]);
  });

  test('leave the rest of a URL as it is', () => {
    expect(withoutCredentials('https://u:pass-9@x.test/?key=abcd&a=b')).toBe(
      'https://u:***@x.test/?key=***&a=b',
    );
    expect(withoutCredentials('text: u:pass-9@x.test')).toBe('text: u:pass-9@x.test');
  });

  test('of a very long URL are all of it', () => {
    const longest = `https://x.test/?token=abcd&a=${'n'.repeat(8_163)}`;
    expect([longest.length, credentialsIn(longest)]).toEqual([8_192, ['abcd', 'abcd']]);
    for (const url of [`${longest}n`, `S3+x.y-z${longest.slice(5)}`])
      expect(credentialsIn(url)).toEqual([url]);
    for (const text of [`1${longest}`, `of ${longest}`, 'n'.repeat(9_000)]) {
      expect(credentialsIn(text)).toEqual([]);
    }
  });

  test('are found quickly', () => {
    for (const unit of ['a=b&', '/', 'a@', 'Aa', '%41', 'token=', ':']) {
      const text = unit.repeat(500_000 / unit.length);
      const time = cpuTime(() => [
        credentialsIn(`https://x.test/?${text}`),
        credentialsIn(`https://${text}`),
      ]);
      expect([unit, time < 500]).toEqual([unit, true]);
    }
  });
});
