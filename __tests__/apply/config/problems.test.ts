import { describe, expect, test } from '@jest/globals';
import { auth, read, wrong } from './support/read.ts';

const TWICE = 'is there twice; leave one of the two out';
const NULL = 'has no value: absent keys are left alone; give a value or leave the key out';

describe('what is wrong', () => {
  test.each<[string, string, string[]]>([
    ['an empty file', '', ['1:1: is empty: it must begin with "auth:"']],
    ['a comment', '# auth:\n', ['1:1: is empty: it must begin with "auth:"']],
    ['a list', '- auth\n', ['1:1: must be a mapping that begins with "auth:"']],
    ['a text', 'auth', ['1:1: must be a mapping that begins with "auth:"']],
    ['another key', 'auth: {}\noverlay: {}\n', ['2:1: overlay: is not known; did you mean overlays?']],
    ['a key like none', 'auth: {}\nversion: 1\n', ['2:1: version: is not known; known are auth, overlays']],
    ['no auth', 'overlays: {}\n', ['1:1: auth: is required']],
    ['auth without a value', 'auth:\n', [`1:1: auth: ${NULL}`]],
    ['auth that is a list', 'auth: [1]\n', ['1:7: auth: must be a mapping, but it is a list']],
    [
      'overlays that are a text',
      'auth: {}\noverlays: x\n',
      ['2:11: overlays: must be a mapping, but it is a text'],
    ],
    [
      'an overlay that is a list',
      'auth: {}\noverlays: {a: []}\n',
      ['2:15: overlays.a: must be a mapping, but it is a list'],
    ],
    ['an overlay without a value', 'auth: {}\noverlays:\n  a:\n', [`3:3: overlays: ${NULL}`]],
    [
      'an overlay’s name',
      'auth: {}\noverlays: {"a b": {}}\n',
      ['2:12: overlays: holds a name that is not letters, digits, _ and - only'],
    ],
    [
      'nulls',
      auth('name: null', 'domains: [~, ]', 'webhook: {enabled: }'),
      [`2:9: auth.name: ${NULL}`, `3:13: auth.domains[0]: ${NULL}`, `4:13: auth.webhook.enabled: ${NULL}`],
    ],
    ['a null in an overlay', 'auth: {}\noverlays: {a: {name: null}}\n', [`2:22: overlays.a.name: ${NULL}`]],
    [
      'keys twice',
      auth('name: a', 'webhook: {enabled: true, enabled: false}', 'name: b'),
      [`3:28: auth.webhook.enabled: ${TWICE}`, `4:3: auth.name: ${TWICE}`],
    ],
    [
      'a near key',
      auth('plugins:', '  magic_lnk: {}'),
      ['3:5: auth.plugins.magic_lnk: is not known; did you mean magic_link?'],
    ],
    [
      'a number for a text',
      auth('oauth_providers:', '  - id: google', '    client_id: 1234'),
      ['4:18: auth.oauth_providers[0].client_id: must be a text, but it is a number: put it in quotes'],
    ],
    [
      'a text for a number',
      auth('plugins: {magic_link: {expires_in: "10"}}'),
      [
        '2:38: auth.plugins.magic_link.expires_in: must be a whole number, but it is a text: leave out the quotes',
      ],
    ],
    [
      'a text for a list',
      auth('domains: https://a.b'),
      ['2:12: auth.domains: must be a list, but it is a text'],
    ],
    ['an empty domain', auth('domains: [""]'), ['2:13: auth.domains[0]: must not be empty']],
    [
      'a domain without scheme',
      auth('domains: [app.acme.example]'),
      ['2:13: auth.domains[0]: "app.acme.example" lacks its scheme, such as https://'],
    ],
    [
      'a domain twice',
      auth('domains:', '  - https://a.b', '  - https://c.d', '  - https://a.b'),
      [`5:7: auth.domains[2]: ${TWICE}`],
    ],
    [
      'a provider twice',
      auth('oauth_providers: [{id: google}, {id: github}, {id: google}]'),
      [`2:54: auth.oauth_providers[2].id: ${TWICE}`],
    ],
    [
      'a provider without id',
      auth('oauth_providers:', '  - client_id: x'),
      ['3:7: auth.oauth_providers[0].id: is required'],
    ],
    [
      'a secret without client',
      auth('oauth_providers: [{id: google, client_secret: x}]'),
      ['2:34: auth.oauth_providers[0].client_secret: goes together with client_id, which is missing'],
    ],
    [
      'a client twice',
      auth(
        'oauth_clients:',
        '  - {name: a, type: public, redirect_uris: [], resources: []}',
        '  - {name: a, type: public, redirect_uris: [], resources: []}',
      ),
      [`4:14: auth.oauth_clients[1].name: ${TWICE}`],
    ],
    ['no mail server', auth('email_provider: {host: h}'), ['2:3: auth.email_provider.type: is required']],
    [
      'a key of another mail server',
      auth('email_provider: {type: shared, host: h}'),
      ['2:34: auth.email_provider.host: does not go with this type'],
    ],
    [
      'a mistyped choice',
      auth('email_provider: {type: shred}'),
      ['2:26: auth.email_provider.type: must be standard or shared; did you mean shared?'],
    ],
    [
      'asterisks of a log',
      auth('email_provider: {type: standard, password: "***"}'),
      [
        '2:46: auth.email_provider.password: holds ***, as this action shows secrets: give the secret itself, or leave the key out',
      ],
    ],
    ['a bad indent', 'auth:\n  name: a\n webhook: {}\n', ['3:1: is not valid YAML: bad indent']],
    ['a tab', 'auth:\n\tname: a\n', ['2:1: is not valid YAML: tab as indent']],
    [
      'two mistakes of YAML',
      'auth:\n  name: "a\\q"\n  domains: "b\\q"\n',
      ['2:11: is not valid YAML: bad dq escape', '3:14: is not valid YAML: bad dq escape'],
    ],
    ['a tag', 'auth: !x {}\n', ['1:7: is not valid YAML: tag resolve failed']],
    [
      'a merge key',
      'auth:\n  <<: {name: a}\n',
      ['2:3: has a merge key (<<), which YAML 1.2 has not: write out what it merges'],
    ],
    ['an alias without anchor', 'auth:\n  name: *a\n', ['2:9: is YAML with an alias that has no anchor']],
    ['an alias in what it names', 'auth: &a\n  b: *a\n', ['2:6: has an alias within what it stands for']],
    [
      'YAML 1.1',
      '%YAML 1.1\n---\nauth: {}\n',
      ['1:1: is YAML 1.1 by its %YAML directive: leave that out, since this action reads YAML 1.2'],
    ],
    [
      'too deep',
      `auth: ${'['.repeat(110)}${']'.repeat(110)}`,
      ['1:1: must not be nested deeper than 100 levels'],
    ],
  ])('%s', (_, text, expected) => {
    expect(wrong(text, { mode: 'validate' })).toEqual(expected.map(line => `neon-auth.yml:${line}`));
  });

  test('is all there, in the order of the file', () => {
    const text = auth('naem: x', 'domains: [a]', 'webhook: {enabled: 1}', 'name:', `provider: $\{UNSET}`);
    expect(wrong(text).map(line => line.split(': ').slice(0, 2).join(' '))).toEqual([
      'neon-auth.yml:2:3 auth.naem',
      'neon-auth.yml:3:13 auth.domains[0]',
      'neon-auth.yml:4:22 auth.webhook.enabled',
      'neon-auth.yml:5:3 auth.name',
      'neon-auth.yml:6:13 auth.provider',
    ]);
  });

  test('the value of a variable is not quoted', () => {
    const env = { URL: 'postgres//secret-host' };
    const text = auth('domains:', `  - $\{URL}`);
    expect(wrong(text, { env })).toEqual([
      `neon-auth.yml:3:7: auth.domains[0]: "$\{URL}" lacks its scheme, such as https://`,
    ]);
  });

  test('an alias is where the value is used', () => {
    const text = auth('name: &n 5', 'database_name: *n');
    expect(wrong(text).map(line => line.split(': ')[0])).toEqual([
      'neon-auth.yml:2:12',
      'neon-auth.yml:3:18',
    ]);
  });

  test('aliases that multiply', () => {
    const levels = [...'bcdefghi'].map((name, at) => {
      return `${name}: &${name} [${Array(9)
        .fill(`*${[...'abcdefgh'][at]}`)
        .join(',')}]`;
    });
    expect(wrong(['a: &a [x]', ...levels].join('\n'))).toEqual([
      'neon-auth.yml:1:1: is YAML with too many aliases',
    ]);
  });
});

describe('warnings have their places', () => {
  const warnings = (text: string, env = {}) => read(text, { env }).warnings;

  test('of secrets in the file', () => {
    const text = auth(
      'oauth_providers:',
      '  - {id: google, client_id: x, client_secret: in-the-file}',
      `  - {id: github, client_id: x, client_secret: "$\{S}"}`,
    );
    expect(warnings(text, { S: 'secret' })).toEqual([
      `neon-auth.yml:3:49: auth.oauth_providers[0].client_secret: holds a secret in the file itself: use $\{NAME}`,
    ]);
  });

  test('of domains and providers that look like a mistake', () => {
    const text = auth('domains: [https://A.b/, https://c.d]', 'oauth_providers: [{id: gogle}, {id: google}]');
    expect(warnings(text)).toEqual([
      expect.stringMatching(/^neon-auth\.yml:2:13: auth\.domains\[0\]: "https:\/\/A\.b\/" ends with a slash/),
      'neon-auth.yml:3:26: auth.oauth_providers[0].id: "gogle" is not one of google, github, microsoft or vercel; did you mean google? It is passed on, since Neon adds providers.',
    ]);
  });

  test('of what Neon’s document leaves open', () => {
    expect(warnings(auth('oauth_server: {logn_page: x, mcp: {x_y_z: 1}}'))).toEqual([
      'neon-auth.yml:2:18: auth.oauth_server.logn_page: is not known to this action; did you mean login_page? It is passed on.',
      'neon-auth.yml:2:38: auth.oauth_server.mcp.x_y_z: is not known to this action; known are resource, dynamic_registration, client_id_metadata_documents. It is passed on.',
    ]);
  });

  test('of a variable without its value', () => {
    expect(warnings(auth('domains:', `  - $\{A}`), { A: 'https://a.b/secret-path' })[0]).toContain(
      `"$\{A}" has a path`,
    );
  });
});
