import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../../../src/inputs/settings/read.ts';
import { Secret } from '../../../src/secrets/secret.ts';

const texts = async (text: string, operation = 'update-webhook') =>
  (await readSettings(text))
    .problems(operation, 'better_auth')
    .map(({ input, message }) => `${input}: ${message}`);

describe('settings', () => {
  test.each([
    ['JSON', '{"enabled":true,"timeout_seconds":3}'],
    ['YAML', 'enabled: true # on\ntimeout_seconds: 3\n'],
    ['YAML in JSON’s form, with a comma too many', '{enabled: true, "timeout_seconds": 3,}'],
    ['YAML with an alias', '{enabled: true, timeout_seconds: &t 3}'],
  ])('are read as %s', async (_, text) => {
    const settings = await readSettings(text);
    expect(settings.mapping).toEqual({ enabled: true, timeout_seconds: 3 });
    expect(settings.problems('update-webhook', 'better_auth')).toEqual([]);
  });

  test('hold their secrets as Secrets', async () => {
    const { mapping } = await readSettings(
      '{"password":"hunter2","username":"me","x":{"client_secret":"y"}}',
    );
    expect(mapping?.password).toBeInstanceOf(Secret);
    expect(mapping?.password).toHaveProperty('reveal');
    expect(JSON.stringify(mapping)).toBe('{"password":"***","username":"me","x":{"client_secret":"***"}}');
  });

  test('that an operation does not take have no problems', async () => {
    expect(await texts('{"whatever":1}', 'list-integrations')).toEqual([]);
  });

  test.each([
    ['a text', 'hello', 'a text'],
    ['a list', '[1]', 'a list'],
    ['a number', '5', 'a number'],
    ['nothing', '# only a comment', 'empty'],
    ['null', 'null', 'empty'],
    ['a key without a space after its colon', 'enabled:true', 'a text'],
  ])('that are %s are no mapping', async (_, text, kind) => {
    expect(await texts(text)).toEqual([
      `settings: must be a mapping such as "enabled: true", but it is ${kind}`,
    ]);
  });
});

describe('what is wrong with YAML is reported by line and kind, and nothing of the text', () => {
  const SECRET = 'hunter2hunter2';
  test.each([
    ['a quote that does not end', `enabled: true\npassword: "${SECRET}\n`, /missing char in its line [23]/],
    ['two documents', `password: ${SECRET}\n---\nenabled: true\n`, /multiple docs/],
    ['a key twice', `password: ${SECRET}\npassword: x\n`, /duplicate key in its line 2, column 1/],
    ['a key twice in JSON', `{"password":"${SECRET}","password":"x"}`, /duplicate key in its line 1/],
    ['a tag', `password: !vault ${SECRET}\n`, /tag resolve failed in its line 1/],
    ['an alias without anchor', `password: *${SECRET}\n`, /an alias that has no anchor/],
    ['a key that is no text', `? [a]\n: ${SECRET}\n`, /non string key/],
    ['a tab', `a:\n\t- ${SECRET}\n`, /tab as indent/],
    ['a quoted text too many', `password: "a" "${SECRET}"\n`, /in its line 1/],
    [
      'an alias within what it stands for',
      `a: &a [${SECRET}, *a]\n`,
      /an alias within what it stands for in its line 1, column \d+/,
    ],
    [
      'an alias within what it stands for, deeper',
      `a: &a\n  b: [{c: *a}, ${SECRET}]\n`,
      /within what it stands for/,
    ],
    ['YAML 1.1', `%YAML 1.1\n---\npassword: ${SECRET}\nenabled: yes\n`, /YAML 1.1 by its %YAML directive/],
    ['another YAML', `%YAML 1.9\n---\npassword: ${SECRET}\n`, /bad directive in its line 1/],
    [
      'a merge key',
      `a: &a {password: ${SECRET}}\nb:\n  <<: *a\n`,
      /merge key \(<<\) in its line 3, column 3/,
    ],
    [
      '300 levels',
      `password: ${SECRET}\na: ${'['.repeat(300)}${']'.repeat(300)}\n`,
      /nested deeper than 100 levels/,
    ],
    [
      '300 levels of JSON',
      `{"password":"${SECRET}","a":${'['.repeat(300)}${']'.repeat(300)}}`,
      /nested deeper than 100 levels/,
    ],
    [
      '110 mappings',
      Array.from({ length: 110 }, (_, i) => `${' '.repeat(i)}a:\n`).join('') + SECRET,
      /levels|in its line/,
    ],
    [
      'what is longer than any settings',
      `password: ${SECRET.repeat(100_000)}`,
      /must have at most 20000 characters/,
    ],
    ['an unknown escape', `password: "\\q${SECRET}"\n`, /bad dq escape/],
  ])('%s', async (_, text, pattern) => {
    const all = await texts(text);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(/^settings: (?:is (?:neither JSON nor )?YAML|has a|must)/);
    expect(all[0]).toMatch(pattern);
    expect(all[0]).not.toContain(SECRET);
    expect(all[0]).not.toContain('vault');
  });

  test('aliases that multiply', async () => {
    const levels = [...'bcdefghi'].map((name, at) => {
      const before = [...'abcdefgh'][at];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
    });
    const started = performance.now();
    expect(await texts(['a: &a [x]', ...levels].join('\n'))).toEqual([
      expect.stringContaining('too many aliases'),
    ]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('%YAML 1.2 is what is read anyway', async () => {
    const { mapping } = await readSettings('%YAML 1.2\n---\nyes: yes\n"<<": 1\n');
    expect(mapping).toEqual({ yes: 'yes', '<<': 1 });
  });

  test('an anchor that is there twice', async () => {
    expect((await readSettings('a: &a [&a x, *a]')).mapping).toEqual({ a: ['x', 'x'] });
  });

  test('nothing takes long', async () => {
    const units = [
      '[',
      '{',
      '- ',
      '? ',
      '&a ',
      '*a, ',
      '"',
      '\\"',
      '"a" ',
      '!',
      '%',
      '\n',
      '- - ',
      '{a',
      '&a a: *a\n',
      ' ',
      ': ',
      '<<: ',
    ];
    const keys = Array.from({ length: 1_000 }, (_, i) => `k${i}: 1\n`).join('');
    for (const text of [
      keys,
      ...units.map(unit => unit.repeat(5_000 / unit.length)),
      '['.repeat(1_000_000),
    ]) {
      const before = process.cpuUsage();
      await texts(text);
      await texts(`{"a":"${text}`);
      const { user } = process.cpuUsage(before);
      expect([text.slice(0, 10), user / 1000 < 1_000]).toEqual([text.slice(0, 10), true]);
    }
  });

  test('levels without end', async () => {
    expect(await texts('['.repeat(100_000))).toHaveLength(1);
    expect(await texts(`{"a":${'['.repeat(100_000)}`)).toHaveLength(1);
  });
});

describe('no slip of the finger shows a secret', () => {
  const SECRET = 'hunter2hunter2';
  const SLIPS = ['', ...':,"\'\n {}[]?-#&*!|>%@`\t\\='];

  test.each([
    ['block YAML', `type: standard\nhost: h\npassword: ${SECRET}\nport: 5\n`],
    ['quoted YAML', `type: standard\npassword: "${SECRET}"\nport: 5\n`],
    ['flow YAML', `{type: standard, password: ${SECRET}, port: 5}`],
    ['JSON', `{"type":"standard","password":"${SECRET}","port":5}`],
  ])('in %s', async (_, text) => {
    const slips = [...text].flatMap((character, at) =>
      SLIPS.flatMap(slip => {
        const before = text.slice(0, at);
        return [before + slip + text.slice(at + 1), before + slip + character + text.slice(at + 1)];
      }),
    );
    const shown: string[] = [];
    for (const slip of new Set(slips.filter(one => one.includes(SECRET)))) {
      const settings = await readSettings(slip);
      for (const operation of ['update-email-provider', 'update-config']) {
        const reported = JSON.stringify(settings.problems(operation, 'better_auth'));
        if (reported.includes(SECRET)) shown.push(slip);
      }
    }
    expect(shown).toEqual([]);
  });
});
