// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of the file
import { describe, expect, test } from '@jest/globals';
import type { Desired } from '../../../src/apply/desired.ts';
import { exportText } from '../../../src/apply/export/text.ts';
import { variableFor } from '../../../src/apply/export/variable.ts';
import { Secret } from '../../../src/secrets/secret.ts';

const SCHEMA = './schema/neon-auth.schema.json';
const unreadable = (...paths: string[]) => paths.map(path => ({ path, variable: variableFor(path) }));
const linesOf = (desired: Desired, ...paths: string[]) =>
  exportText(desired, unreadable(...paths), SCHEMA).split('\n');

test('the file of a branch', () => {
  const desired: Desired = {
    oauth_clients: [{ resources: ['r2', 'r1'], type: 'public', redirect_uris: ['b', 'a'], name: 'R' }],
    webhook: { timeout_seconds: 5, enabled: true, enabled_events: ['user.created', 'send.otp'] },
    oauth_server: { mcp: { resource: 'https://mcp' }, resources: ['b', 'a'], enabled: true },
    plugins: { phone_number: { enabled: false }, organization: { creator_role: 'owner', enabled: true } },
    email_provider: { sender_name: 'My app', type: 'standard', port: 587, host: 'smtp.example.com' },
    email_and_password: { require_email_verification: true, enabled: true },
    oauth_providers: [
      { microsoft_tenant_id: 't', client_id: 'm', id: 'microsoft' },
      { id: 'github', client_id: 'h' },
      { id: 'google' },
    ],
    domains: ['https://b.example.com', 'https://*.a.example.com'],
    allow_localhost: false,
    name: 'Costs ${PRICE} $5',
    provider: 'better_auth',
  };
  const paths = [
    'webhook.webhook_url',
    'email_provider.password',
    'oauth_providers[github].client_secret',
    'oauth_providers[microsoft].client_secret',
  ];
  expect(exportText(desired, unreadable(...paths), SCHEMA)).toMatchInlineSnapshot(`
"# yaml-language-server: $schema=./schema/neon-auth.schema.json
# Secrets are left out: a file in a repository must not hold them. What is left out stays as it is on the branch. To set
# one, give the step its variable in "env", and uncomment its line.

auth:
  provider: better_auth
  name: Costs $\${PRICE} $5
  allow_localhost: false
  domains:
    - https://*.a.example.com
    - https://b.example.com
  oauth_providers:
    - id: github
      client_id: h
      # client_secret: \${OAUTH_GITHUB_CLIENT_SECRET}
    - id: google
    - id: microsoft
      client_id: m
      # client_secret: \${MICROSOFT_CLIENT_SECRET}
      microsoft_tenant_id: t
  email_and_password:
    enabled: true
    require_email_verification: true
  email_provider:
    type: standard
    host: smtp.example.com
    port: 587
    # password: \${EMAIL_PROVIDER_PASSWORD}
    sender_name: My app
  plugins:
    organization:
      enabled: true
      creator_role: owner
    phone_number:
      enabled: false
  webhook:
    enabled: true
    # webhook_url: \${WEBHOOK_URL}
    enabled_events:
      - send.otp
      - user.created
    timeout_seconds: 5
  oauth_server:
    enabled: true
    mcp:
      resource: https://mcp
    resources:
      - a
      - b
  oauth_clients:
    - name: R
      redirect_uris:
        - a
        - b
      type: public
      resources:
        - r1
        - r2
"
`);
});

describe('secrets', () => {
  const texts: [string, Desired][] = [
    [
      'oauth_providers[google].client_secret',
      { oauth_providers: [{ id: 'google', client_secret: new Secret('s3cret') }] },
    ],
    ['email_provider.password', { email_provider: { type: 'standard', password: new Secret('s3cret') } }],
    ['oauth_server.resources[0]', { oauth_server: { resources: [new Secret('s3cret')] } }],
    ['oauth_server.resources[0].api_key', { oauth_server: { resources: [{ api_key: 's3cret' }] } }],
    [
      'oauth_server.resources[0].tokens.first',
      { oauth_server: { resources: [{ tokens: { first: 's3cret' } }] } },
    ],
  ];
  test.each(texts)('%s is in no file, also where it is known as unreadable', (path, desired) => {
    const error = new Error(`The export would hold the secret ${path}`);
    expect(() => exportText(desired, [], SCHEMA)).toThrow(error);
    expect(() => exportText(desired, unreadable(path), SCHEMA)).toThrow(error);
  });

  test('a value that a file must not hold is left out', () => {
    const webhook = { enabled: true, webhook_url: 'https://user:s3cret@example.com' };
    const lines = linesOf({ webhook }, 'webhook.webhook_url');
    expect(lines.slice(-4)).toEqual([
      '  webhook:',
      '    enabled: true',
      '    # webhook_url: ${WEBHOOK_URL}',
      '',
    ]);
    expect(lines.join()).not.toContain('s3cret');
  });

  test('before the first key, and several at the end', () => {
    const desired: Desired = { webhook: { timeout_seconds: 5 }, email_provider: { type: 'standard' } };
    const paths = ['webhook.webhook_url', 'email_provider.password', 'email_provider.host'];
    expect(linesOf(desired, ...paths).slice(5)).toEqual([
      '  email_provider:',
      '    type: standard',
      '    # host: ${EMAIL_PROVIDER_HOST}',
      '    # password: ${EMAIL_PROVIDER_PASSWORD}',
      '  webhook:',
      '    # webhook_url: ${WEBHOOK_URL}',
      '    timeout_seconds: 5',
      '',
    ]);
  });

  test.each(['webhook.webhook_url', 'oauth_providers[github].client_secret'])('%s needs a place', path => {
    const desired: Desired = { oauth_providers: [{ id: 'google' }] };
    expect(() => exportText(desired, unreadable(path), SCHEMA)).toThrow(
      `The export has no place for ${path}`,
    );
  });
});

test('what is absent is not written, what is empty is', () => {
  expect(linesOf({}).slice(2)).toEqual(['auth: {}', '']);
  expect(linesOf({ domains: [], plugins: {}, name: '' }).slice(2)).toEqual([
    'auth:',
    '  name: ""',
    '  domains: []',
    '  plugins: {}',
    '',
  ]);
});

test('lists of anything else than texts and named mappings stay in their order', () => {
  const resources = [{ z: 1, a: 2 }, 'b', 'a'];
  expect(linesOf({ oauth_server: { resources } }).slice(5)).toEqual([
    '      - a: 2',
    '        z: 1',
    '      - b',
    '      - a',
    '',
  ]);
});

test('what is not to be seen is written as escapes', () => {
  const lines = linesOf({ name: 'a\u202eb\u00a0\u{e0041}\ufeff\u0085\ud800\t"\\', domains: ['é ✓ 😀'] });
  expect(lines.slice(3)).toEqual([
    String.raw`  name: "a\u202eb\u00a0\U000e0041\ufeff\u0085\ud800\t\"\\"`,
    '  domains:',
    '    - é ✓ 😀',
    '',
  ]);
});

test('each text is on one line, however long', () => {
  const long = 'word '.repeat(100);
  const lines = linesOf({ name: `say "a\nb" ${long}\n`, domains: [`${long}.`, `${long}: \n\n x`] });
  expect(lines.slice(2)).toEqual([
    'auth:',
    `  name: "say \\"a\\nb\\" ${long}\\n"`,
    '  domains:',
    `    - ${long}.`,
    `    - "${long}: \\n\\n x"`,
    '',
  ]);
});
