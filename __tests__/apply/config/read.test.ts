import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { auth, read, wrong } from './support/read.ts';

const EXAMPLE = readFileSync('__tests__/apply/config/whole.yml', 'utf8');
const ENV = {
  GOOGLE_CLIENT_ID: 'google-id',
  GOOGLE_CLIENT_SECRET: 'google-secret',
  GH_CLIENT_ID: 'github-id',
  GH_CLIENT_SECRET: 'github-secret',
  SMTP_PORT: '587',
  SMTP_USERNAME: 'mailer',
  SMTP_PASSWORD: 'mail-secret',
  PREVIEW_HOST: 'pr-1.acme.example',
};
const variable = (name: string) => `\${${name}}`;

describe('the example', () => {
  test('is read with its variables replaced, and its secrets as Secrets', () => {
    const { desired, warnings, registered } = read(EXAMPLE, { env: ENV });
    expect(warnings).toEqual([]);
    expect(desired?.email_provider).toMatchObject({ type: 'standard', port: 587, username: 'mailer' });
    expect(desired?.oauth_providers?.map(({ client_secret }) => client_secret?.reveal())).toEqual([
      'google-secret',
      'github-secret',
    ]);
    expect(new Set(registered)).toEqual(new Set(['google-secret', 'github-secret', 'mail-secret']));
    expect(JSON.stringify(desired)).not.toMatch(/-secret/);
  });

  test('as a preview needs no variable of what the overlay replaces', () => {
    const { desired, lines } = read(EXAMPLE, { env: { PREVIEW_HOST: 'pr-1' }, overlays: ['preview'] });
    expect(lines).toEqual([]);
    expect(desired).toMatchObject({
      allow_localhost: true,
      domains: ['https://pr-1'],
      email_and_password: { enabled: true, require_email_verification: false },
      webhook: { enabled: false, timeout_seconds: 5 },
    });
    expect(desired?.oauth_providers).toEqual([{ id: 'google' }]);
    expect(desired?.email_provider).toEqual({ type: 'shared' });
  });

  test('holds nothing but the keys of the file', () => {
    expect(read('auth: {}').desired).toEqual({});
    expect(read(auth('webhook: {enabled: false}')).desired).toEqual({ webhook: { enabled: false } });
  });

  test('can be checked without any variable, each overlay, too', () => {
    expect(read(EXAMPLE, { mode: 'validate' }).lines).toEqual([]);
  });
});

describe('overlays', () => {
  const FILE = [
    'auth: {name: base, plugins: {magic_link: {enabled: true, expires_in: 5}}, domains: ["https://a.b"]}',
    'overlays:',
    '  one: {name: one, plugins: {magic_link: {expires_in: 6}}, domains: ["https://c.d"]}',
    '  two: {name: two, allow_localhost: true}',
    '  bad: {plugins: {magic_link: {expires_in: 1}}}',
  ].join('\n');

  test('are merged in their order: mappings deeply, lists and values replaced', () => {
    expect(read(FILE, { overlays: ['two', 'one'] }).desired).toEqual({
      name: 'one',
      allow_localhost: true,
      plugins: { magic_link: { enabled: true, expires_in: 6 } },
      domains: ['https://c.d'],
    });
    expect(read(FILE, { overlays: ['one', 'two'] }).desired?.name).toBe('two');
  });

  test('that are not asked for are not checked by apply', () => {
    expect(read(FILE).desired?.name).toBe('base');
  });

  test('are all checked by validate, each merged alone, or those that are asked for', () => {
    const bad = 'neon-auth.yml:5:44: overlays.bad.plugins.magic_link.expires_in: must be at least 5';
    expect(wrong(FILE, { mode: 'validate' })).toEqual([bad]);
    expect(wrong(FILE, { mode: 'validate', overlays: ['one'] })).toEqual([]);
    expect(wrong(FILE, { overlays: ['bad'] })).toEqual([bad]);
  });

  test('what is wrong in auth is reported once for all of them', () => {
    expect(wrong(FILE.replace('name: base', 'nam: base'), { mode: 'validate' })).toEqual([
      'neon-auth.yml:1:8: auth.nam: is not known; did you mean name?',
      expect.stringContaining('overlays.bad'),
    ]);
  });

  test('may be partial, but what is merged must be whole', () => {
    const text = 'auth: {}\noverlays:\n  one:\n    email_provider: {sender_name: x}\n';
    expect(wrong(text, { overlays: ['one'] })).toEqual([
      'neon-auth.yml:4:5: overlays.one.email_provider.type: is required',
    ]);
    const whole = text.replace('{}', '{email_provider: {type: shared}}');
    expect(read(whole, { overlays: ['one'] }).desired?.email_provider).toEqual({
      type: 'shared',
      sender_name: 'x',
    });
  });

  test.each([
    [
      'mistyped',
      FILE,
      'onne',
      '2:1: overlays: the input overlay names "onne", which is not one, two or bad; did you mean one?',
    ],
    ['of none', 'auth: {}', 'x', '1:1: overlays: the input overlay names "x", but this file has none'],
    [
      'that every object has',
      FILE,
      'constructor',
      '2:1: overlays: the input overlay names "constructor", which is not one, two or bad',
    ],
  ])('a name %s is refused', (_, text, name, expected) => {
    expect(wrong(text, { overlays: [name] })).toEqual([`neon-auth.yml:${expected}`]);
  });
});

describe('variables', () => {
  test('with the name of a secret are masked wherever they are used', () => {
    const { desired, registered } = read(auth(`name: app \${CLIENT_SECRET}`), {
      env: { CLIENT_SECRET: 'canary' },
    });
    expect([desired?.name, registered]).toEqual(['app canary', ['canary']]);
  });

  const named = (text: string, env: NodeJS.ProcessEnv = {}) =>
    read(auth(`name: '${text}'`), { env }).desired?.name;

  test.each([
    ['a part of a text', `a ${variable('A')} b`, 'a 1 b'],
    ['several', `${variable('A')}${variable('B_2')}`, '12'],
    ['the characters themselves', `$${variable('A')}`, variable('A')],
    ['a dollar before one', `$$${variable('A')}`, `$${variable('A')}`],
    ['a value that looks like one', variable('LOOP'), variable('LOOP')],
    ['a dollar alone', '$ $A {A}', '$ $A {A}'],
  ])('%s', (_, text, expected) => {
    expect(named(text, { A: '1', B_2: '2', LOOP: variable('LOOP') })).toBe(expected);
  });

  test('are not replaced in keys', () => {
    expect(wrong(auth(`"${variable('A')}": 1`), { env: { A: 'name' } })).toEqual([
      'neon-auth.yml:2:3: auth: has a key that is no name or has no value; is there a space after each colon?',
    ]);
  });

  test.each([
    ['unset', {}],
    ['empty', { A: '' }],
    ['blank', { A: ' \n' }],
  ])('%s: an error with its place', (_, env) => {
    expect(wrong(auth(`name: x${variable('A')}`), { env })).toEqual([
      `neon-auth.yml:2:9: auth.name: ${variable('A')} is not set or empty: give it in env of the step; pull requests of forks get no secrets`,
    ]);
  });

  test.each(['constructor', '__proto__', 'toString'])('%s is no variable', name => {
    expect(wrong(auth(`name: ${variable(name)}`))).toHaveLength(1);
  });

  test.each(['{', '{}', '{A', '{A-B}', '{1A}', '{A }', '{{ vars.A }}'])('$%s is none', after => {
    expect(wrong(auth(`name: 'x $${after}'`), { env: { A: '1' } })).toEqual([
      expect.stringMatching(/^neon-auth.yml:2:9: auth\.name: holds \$\{ without a name and \} after it/),
    ]);
  });

  test('without quotes within a list in brackets: what to do', () => {
    expect(wrong(auth(`domains: [https://${variable('A')}]`))).toEqual([
      expect.stringMatching(
        /:2:\d+: is not valid YAML: .*; within \[ \] and \{ \} a text .* must be in quotes$/,
      ),
    ]);
  });

  const numbers = auth(
    `allow_localhost: ${variable('FLAG')}`,
    `plugins: {magic_link: {expires_in: "${variable('MINUTES')}"}}`,
  );

  test('are a number, true or false where the whole text is one', () => {
    expect(read(numbers, { env: { FLAG: 'false', MINUTES: '10' } }).desired).toEqual({
      allow_localhost: false,
      plugins: { magic_link: { expires_in: 10 } },
    });
  });

  test.each([
    [{ FLAG: 'yes', MINUTES: '1e1' }, ['must be true or false', 'must be a whole number']],
    [{ FLAG: 'TRUE', MINUTES: ' 10' }, ['must be true or false', 'must be a whole number']],
  ])('%j are neither', (env, messages) => {
    const [flag, minutes] = wrong(numbers, { env });
    expect(flag).toBe(
      `neon-auth.yml:2:20: auth.allow_localhost: ${messages[0]}, but it is the text of ${variable('FLAG')}`,
    );
    expect(minutes).toBe(
      `neon-auth.yml:3:38: auth.plugins.magic_link.expires_in: ${messages[1]}, but it is the text of ${variable('MINUTES')}`,
    );
  });

  test('that are numbers are checked as such', () => {
    expect(wrong(numbers, { env: { FLAG: 'true', MINUTES: '1' } })).toEqual([
      'neon-auth.yml:3:38: auth.plugins.magic_link.expires_in: must be at least 5',
    ]);
  });

  test('a number for a text stays a text', () => {
    expect(named(variable('A'), { A: '5' })).toBe('5');
  });

  test('that are not set are no reason for validate to refuse what depends on them', () => {
    const text = auth(
      `provider: ${variable('A')}`,
      `allow_localhost: ${variable('A')}`,
      `domains: ["${variable('A')}", "x${variable('B')}"]`,
      `oauth_providers: [{id: "${variable('A')}", client_secret: "${variable('S')}"}]`,
      `email_provider: {type: "${variable('A')}", port: "${variable('A')}"}`,
    );
    expect(wrong(text, { mode: 'validate' })).toEqual([
      'neon-auth.yml:5:34: auth.oauth_providers[0].client_secret: goes together with client_id, which is missing',
    ]);
    expect(wrong(auth(`name: [${variable('A')}]`.replace(/[[\]]/g, '"')), { mode: 'validate' })).toEqual([]);
    expect(
      wrong(auth(`webhook: ${variable('A')}`, `allow_localhost: x${variable('A')}`), { mode: 'validate' }),
    ).toEqual([
      `neon-auth.yml:2:12: auth.webhook: must be a mapping, but it is the text of ${variable('A')}`,
      `neon-auth.yml:3:20: auth.allow_localhost: must be true or false, but it is the text of x${variable('A')}`,
    ]);
  });

  test('that are set are checked by validate', () => {
    expect(wrong(auth(`provider: ${variable('A')}`), { mode: 'validate', env: { A: 'x' } })).toEqual([
      'neon-auth.yml:2:13: auth.provider: must be better_auth',
    ]);
  });
});

describe('no file gets at what is the step’s own', () => {
  const env = {
    INPUT_API_KEY: 'key',
    ACTIONS_RUNTIME_TOKEN: 'runtime-token',
    RUNNER_TEMP: '/tmp',
    NEON_API_KEY: 'neon-key',
    GITHUB_TOKEN: 'github-token',
    COPY: 'x neon-key y',
    INPUT: 'step-key',
    SHORT: 'abc',
    PART: 'step',
  };

  test.each([
    'INPUT_API_KEY',
    'ACTIONS_RUNTIME_TOKEN',
    'RUNNER_TEMP',
    'NEON_API_KEY',
    'GITHUB_TOKEN',
    'neon_api_key',
  ])('%s is refused by its name, in validate, too', name => {
    for (const mode of ['apply', 'validate'] as const) {
      for (const set of [env, {}]) {
        const lines = wrong(auth(`webhook: {webhook_url: "https://x.y/?q=${variable(name)}"}`), {
          mode,
          env: set,
        });
        expect(lines).toEqual([expect.stringContaining(`${variable(name)} is of the step itself`)]);
      }
    }
  });

  test.each([
    ['under another name', variable('COPY')],
    ['that an input gave', variable('INPUT')],
    ['put together', `${variable('PART')}-key`],
    ['short, but the whole', variable('SHORT')],
  ])('a key %s is refused', (_, text) => {
    expect(wrong(auth(`name: ${text}`), { env, forbidden: ['step-key', 'abc', ''] })).toEqual([
      "neon-auth.yml:2:9: auth.name: holds a secret of this step's own, which a file must not send anywhere",
    ]);
  });

  test('a short one within another text, and an empty one, are no reason to refuse', () => {
    expect(wrong(auth(`name: x${variable('SHORT')}`), { env, forbidden: ['abc', '', ' '] })).toEqual([]);
  });
});
