import { describe, expect, test } from '@jest/globals';
import { auth, read } from './support/read.ts';

/** The lines of the first problem after its text. */
const frame = (text: string) => read(text).lines.slice(1, 3);

describe('a frame', () => {
  test.each<[string, string, string[]]>([
    ['points at the value', auth('domains:', '  - https://a.b', '  - x'), ['4 | - x', '. |   ^']],
    ['points at the key', auth('naem: {}'), ['2 | naem: {}', '. | ^']],
    [
      'has dots as long as the number',
      `${'\n'.repeat(99)}${auth('name: 5')}`,
      ['101 | name: 5', '... |       ^'],
    ],
    [
      'shows quoted texts as they are',
      auth('webhook: {enabled: "yes"}'),
      ['2 | webhook: {enabled: "yes"}', '. |                    ^'],
    ],
    ['leaves out comments', auth('name: 5 # was hunter2'), ['2 | name: 5', '. |       ^']],
    ['leaves out names of anchors', auth('name: &hunter2 5'), ['2 | name: 5', '. |       ^']],
    [
      'shows aliases',
      auth('database_name: &a x', 'allow_localhost: *a'),
      ['3 | allow_localhost: *a', '. |                  ^'],
    ],
    [
      'is of the line where a block begins',
      auth('allow_localhost: |', '  a', '  b'),
      ['2 | allow_localhost: |', '. |                  ^'],
    ],
    [
      'of CRLF',
      auth('name: x', 'allow_localhost: 1').replaceAll('\n', '\r\n'),
      ['3 | allow_localhost: 1', '. |                  ^'],
    ],
    ['of a BOM', `\uFEFF${auth('name: 5')}`, ['2 | name: 5', '. |       ^']],
    ['of a BOM on the first line', '\uFEFFauht: 1', ['1 | auht: ***', '. | ^']],
    [
      'has no control characters',
      auth('allow_localhost: "a\u0085\u202Eb ##[x]"'),
      ['2 | allow_localhost: "a b ## [x]"', '. |                  ^'],
    ],
    [
      'keeps single spaces',
      auth('webhook:   {enabled:\t5}'),
      ['2 | webhook: {enabled: 5}', '. |                    ^'],
    ],
  ])('%s', (_, text, expected) => {
    expect(frame(text)).toEqual(expected);
  });

  test('of a long line is cut around the place', () => {
    const many = Array.from({ length: 50 }, (_, at) => `https://a${at}.b`);
    const [line = '', caret = ''] = frame(auth(`domains: [${many.join(', ')}, x, ${many.join(', ')}]`));
    expect(line.length).toBeLessThanOrEqual(120);
    expect(line).toMatch(/^2 \| \.\.\..*, x, https.*\.\.\.$/);
    expect(line[caret.indexOf('^')]).toBe('x');
  });

  test('of a text that is no YAML has keys only', () => {
    expect(frame('auth:\n  webhook: {enabled: hunter2, : \n')).toEqual([
      '2 | webhook: ***',
      '. |             ^',
    ]);
    expect(frame('auth:\n  name: "hunter2\\q"\n')).toEqual(['2 | name: ***', '. |       ^']);
    expect(frame('auth:\n  hunter2: "x\\q"\n')).toEqual(['2 | ***', '. | ^']);
    expect(frame('auth:\n\tname: hunter2\n')).toEqual(['2 | name: ***', '. | ^']);
  });
});

describe('no value of a secret field is shown', () => {
  const SECRET = 'hunter2hunter2';
  const wrong = 'webhook: {enabled: 1}';
  const block = (...lines: string[]) =>
    auth('oauth_providers:', '  - id: google', '    client_id: 5', ...lines, wrong);

  test.each([
    ['plain', block(`    client_secret: ${SECRET}`)],
    [
      'unquoted beside what is wrong',
      auth(`oauth_providers: [{id: google, client_id: 5, client_secret: ${SECRET}}]`),
    ],
    [
      'quoted in flow style',
      auth(`oauth_providers: [{client_id: 5, client_secret: "${SECRET}", id: google}]`),
    ],
    ['JSON', `{"auth":{"email_provider":{"type":"standard","port":"x","password":"${SECRET}"}}}`],
    ['a literal block', block('    client_secret: |', `      ${SECRET}`)],
    ['a folded block with an indent', block('    client_secret: >2-', `        ${SECRET}`)],
    ['several plain lines', block('    client_secret: first', `      ${SECRET}`, '      last')],
    ['several quoted lines', block(`    client_secret: "first`, `      ${SECRET}"`)],
    ['on the line below its key', block('    client_secret:', `      ${SECRET}`)],
    ['an anchor', auth(`email_provider: {type: standard, port: x, password: &p ${SECRET}, username: *p}`)],
    [
      'an alias',
      auth(
        `name: &p ${SECRET}`,
        'email_provider: {type: standard, port: x, password: *p}',
        `database_name: [*p, ${SECRET}]`,
      ),
    ],
    [
      'an alias of a mapping',
      auth(`webhook: &w {enabled: ${SECRET}}`, 'email_provider: {type: standard, password: *w}'),
    ],
    ['a mapping', auth(`email_provider: {type: standard, password: {${SECRET}: 1, a: ${SECRET}}}`)],
    ['a null within one', auth(`email_provider: {type: standard, password: {${SECRET}: }}`)],
    ['a list', auth(`email_provider: {type: standard, password: [x, ${SECRET}, ]}`)],
    ['a tag', auth(`email_provider: {type: standard, password: !t ${SECRET}}`)],
    ['a mistyped key', auth(`email_provider: {type: standard, pasword: ${SECRET}}`)],
    ['a mistyped key above it', auth(`email_provder: {type: standard, password: ${SECRET}, x: ${SECRET}}`)],
    ['a key without a value', auth(`email_provider: {type: standard, password, ${SECRET}, port: x}`)],
    ['a comment', block(`    client_secret: x # ${SECRET}`, `    # ${SECRET}`)],
    [
      'the same text elsewhere',
      auth(`allow_localhost: ${SECRET}`, `email_provider: {type: standard, password: ${SECRET}}`),
    ],
    ['a URL', auth(`webhook: {enabled: x, webhook_url: "https://u:${SECRET}@h.example/"}`)],
    ['a token', auth(`allow_localhost: napi_${SECRET}${SECRET}`)],
    ['a key twice', auth(`email_provider: {type: standard, password: ${SECRET}, password: ${SECRET}2}`)],
    [
      'an overlay that is not asked for',
      `${auth('name: 5')}overlays: {a: {email_provider: {password: ${SECRET}}}, b: null}`,
    ],
    ['a tab', auth(`email_provider:`, '\tport: 5', `\tpassword: ${SECRET}`)],
    ['CRLF', block(`    client_secret: |\r`, `      ${SECRET}\r`)],
    ['lone carriage returns', `auth:\r  email_provider:\r    password: ${SECRET}\r`],
    ['a quote that does not end', auth(`email_provider: {type: standard, password: "${SECRET}, port: 5}`)],
    ['a colon too many', auth(`password: a: ${SECRET}`)],
    ['a second document', `${auth('name: x')}---\npassword: ${SECRET}\n`],
    ['a directive', `%TAG ! ${SECRET}\n%${SECRET}\n---\nauth: !${SECRET} {}\n`],
    [
      'a line cut in its middle',
      auth(
        `email_provider: {type: standard, password: ${SECRET.repeat(9)}, port: x, username: ${'y'.repeat(90)}}`,
      ),
    ],
  ])('%s', (_, text) => {
    const { lines } = read(text, { mode: 'validate' });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('\n')).not.toMatch(/hunter2|unter2h/);
  });

  test('every secret is registered, whatever else is wrong', () => {
    const text = [
      `auth: {email_provider: {password: "secret-one"}, webhook: {webhook_url: "https://u:secret-two@h/"}, x: 1}`,
      `overlays: {a: {oauth_providers: [{client_secret: secret-three}]}, b: {email_provider: {password: 12345678}}}`,
    ].join('\n');
    expect(read(text).registered).toEqual(
      expect.arrayContaining(['secret-one', 'secret-two', 'secret-three', '12345678']),
    );
  });

  test('one that variables give is registered whole, one that is written in parts, too', () => {
    const env = { A: 'left', B: 'https://u:secret-two@h/' };
    const text = auth(
      `email_provider: {type: standard, password: "$\{A}-$$\{right"}`,
      `webhook: {webhook_url: "$\{B}"}`,
    );
    expect(read(text, { env }).registered).toEqual(expect.arrayContaining([`left-$\{right`, 'secret-two']));
  });
});
