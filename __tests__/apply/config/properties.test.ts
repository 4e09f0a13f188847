import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineCounter, stringify } from 'yaml';
import { merge } from '../../../src/apply/config/overlays.ts';
import { type Placed, plainValue } from '../../../src/apply/config/placed.ts';
import { treeOf } from '../../../src/apply/config/tree.ts';
import { parseYaml } from '../../../src/inputs/settings/yaml.ts';
import { isSecretField } from '../../../src/secrets/fields.ts';
import { character } from '../../properties/texts.ts';
import { FULL } from './support/full.ts';
import { auth, read } from './support/read.ts';

/** FC_RUNS=1000 looks longer, and then at every slip of the finger. */
const { FC_RUNS } = process.env;
fc.configureGlobal({ numRuns: Number(FC_RUNS ?? 20) });
const EVERY = FC_RUNS ? 1 : 41;

const variable = (name: string) => `\${${name}}`;
/** Whatever the environment can hold, and what YAML and variables make of it. */
const value = fc
  .oneof(
    fc.string({ unit: character, minLength: 1 }),
    fc.constantFrom(
      '"',
      "'",
      '\n- x',
      '}',
      ']',
      ': ',
      ' #',
      '&a',
      '*a',
      '!t',
      '{a: 1}',
      'null',
      '~',
      variable('B'),
      '$${',
      '$',
      '$&',
      '$1',
    ),
    fc.string({ unit: fc.constantFrom('"', "'", '\n', ':', ' ', '{', '}', '$', '#', '\\', 'a') }),
  )
  .filter(text => text.trim() !== '' && !text.includes('***') && !text.includes('\0'));

test('a value of a variable is that value, and changes nothing else', () => {
  const text = auth(
    'oauth_providers:',
    `  - {id: google, client_id: "${variable('A')}", client_secret: '<${variable('A')}>'}`,
    `  - id: github`,
    `    client_id: ${variable('A')}`,
    `    client_secret: |-`,
    `      ${variable('A')}`,
    `      ${variable('B')}`,
  );
  fc.assert(
    fc.property(value, value, (a, b) => {
      const { desired, lines, registered } = read(text, { env: { A: a, B: b } });
      expect(lines).toEqual([]);
      const plain = desired?.oauth_providers?.map(one => ({
        ...one,
        client_secret: one.client_secret?.reveal(),
      }));
      expect(plain).toEqual([
        { id: 'google', client_id: a, client_secret: `<${a}>` },
        { id: 'github', client_id: a, client_secret: `${a}\n${b}` },
      ]);
      expect(registered).toEqual(expect.arrayContaining([`<${a}>`, `${a}\n${b}`]));
    }),
  );
});

/** How YAML may be written. */
const style = fc.record({
  collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
  defaultStringType: fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_DOUBLE' as const,
    'QUOTE_SINGLE' as const,
    'BLOCK_LITERAL' as const,
  ),
  indent: fc.integer({ min: 2, max: 8 }),
  lineWidth: fc.constantFrom(0, 40, 80),
  ending: fc.constantFrom('\n', '\r\n'),
});
type Style = typeof style extends fc.Arbitrary<infer S> ? S : never;
const written = (held: unknown, { ending, ...options }: Style) =>
  stringify(held, { ...options, defaultKeyType: 'PLAIN' }).replaceAll('\n', ending);

/** The place of every text, number, true and false in a value. */
function leafPaths(held: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof held !== 'object' || held === null) return [path];
  return Object.entries(held).flatMap(([key, inner]) => {
    return leafPaths(inner, [...path, Array.isArray(held) ? Number(key) : key]);
  });
}

function changed(held: unknown, [key, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy = structuredClone(held) as Record<string | number, unknown>;
  copy[key] = changed(copy[key], rest, to);
  return copy;
}

const nameOf = (path: readonly (string | number)[]) =>
  path.map((key, at) => (typeof key === 'number' ? `[${key}]` : at > 0 ? `.${key}` : key)).join('');

const isSecretPath = (path: readonly (string | number)[]) => path.some(key => isSecretField(String(key)));

/** What Neon's document leaves open may hold a number. */
const CHECKED = leafPaths(FULL).filter(path => path[1] !== 'resources');
const MARK = 7654321.5;

test('the place of a problem is where the wrong value is written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CHECKED), style, fc.boolean(), (path, style, inOverlay) => {
      const wrong = changed(FULL, path, MARK);
      const file = inOverlay ? { auth: FULL, overlays: { one: wrong } } : { auth: wrong };
      const text = written(file, style);
      const { lines } = read(text, { overlays: inOverlay ? ['one'] : [] });
      const before = text.slice(0, text.indexOf(String(MARK))).split('\n');
      const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`;
      expect(lines[0]).toMatch(
        `neon-auth.yml:${place}: ${inOverlay ? 'overlays.one' : 'auth'}.${nameOf(path)}: must be `,
      );
      const [, line = '', caret = ''] = lines;
      const isSecret = isSecretPath(path);
      expect(line.slice(caret.indexOf('^'))).toMatch(isSecret ? /^\*\*\*/ : /^7654321\.5/);
    }),
  );
});

describe('no problem holds a secret', () => {
  const SECRET = 'hunter2hunter2';
  const secrets = {
    ...FULL,
    email_provider: { ...FULL.email_provider, password: SECRET },
    oauth_providers: [{ ...FULL.oauth_providers[0], client_secret: SECRET }],
  };

  test('in however it is written, whatever is wrong beside it', () => {
    const elsewhere = CHECKED.filter(path => !isSecretPath(path));
    fc.assert(
      fc.property(
        fc.subarray(elsewhere, { minLength: 1 }),
        fc.constantFrom(MARK, null, [], { x: 1 }),
        style,
        (paths, to, style) => {
          const wrong = paths.reduce<unknown>((held, path) => changed(held, path, to), secrets);
          const { lines, registered } = read(written({ auth: wrong }, style));
          expect(lines.length).toBeGreaterThan(0);
          expect(lines.join('\n')).not.toContain('hunter2');
          expect(registered).toContain(SECRET);
        },
      ),
    );
  });

  const SLIPS = ['', ...':,"\'\n {}[]?-#&*!|>%@`\t\\=\r$'];
  test.each([
    [
      'block YAML',
      auth('oauth_providers:', '  - id: google', `    client_secret: ${SECRET}`, '    client_id: a'),
    ],
    ['quoted YAML', auth('email_provider:', '  type: standard', `  password: "${SECRET}"`, '  port: 5')],
    ['flow YAML', `{auth: {email_provider: {type: standard, password: ${SECRET}, port: 5}}}`],
    ['JSON', `{"auth":{"email_provider":{"type":"standard","password":"${SECRET}","port":5}}}`],
  ])('after a slip of the finger in %s', (_, text) => {
    const slips = [...text].flatMap((character, at) =>
      SLIPS.flatMap(slip => {
        const before = text.slice(0, at);
        return [before + slip + text.slice(at + 1), before + slip + character + text.slice(at + 1)];
      }),
    );
    const looked = [...new Set(slips)].filter((_, at) => at % EVERY === 0);
    const shown = looked.filter(slip => {
      const { lines, warnings } = read(slip);
      return slip.includes(SECRET) && [...lines, ...warnings].some(line => line.includes(SECRET));
    });
    expect(shown).toEqual([]);
  });
});

describe('merging', () => {
  const placed = (held: unknown): Placed => {
    const parsed = parseYaml(stringify(held), { lineCounter: new LineCounter(), uniqueKeys: false });
    if ('problems' in parsed) throw new Error('not YAML');
    return treeOf(parsed.document).root;
  };
  /** Of the same kind at each key, as every file that the schema takes. */
  const mapping = fc.record(
    {
      name: fc.string(),
      domains: fc.array(fc.string()),
      webhook: fc.record({ enabled: fc.boolean(), webhook_url: fc.string() }, { requiredKeys: [] }),
      plugins: fc.record(
        { magic_link: fc.record({ enabled: fc.boolean(), expires_in: fc.nat() }, { requiredKeys: [] }) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );

  test('is associative, and nothing changes what it is merged with or into', () => {
    fc.assert(
      fc.property(mapping, mapping, mapping, (a, b, c) => {
        const [x, y, z] = [placed(a), placed(b), placed(c)];
        expect(plainValue(merge(merge(x, y), z))).toEqual(plainValue(merge(x, merge(y, z))));
        expect(plainValue(merge(x, placed({})))).toEqual(a);
        expect(plainValue(merge(placed({}), x))).toEqual(a);
        expect(plainValue(x)).toEqual(a);
      }),
    );
  });

  test('the last that has a value gives it and its place', () => {
    fc.assert(
      fc.property(mapping, mapping, (a, b) => {
        const merged = plainValue(merge(placed(a), placed(b))) as typeof a;
        expect(merged).toEqual({
          ...a,
          ...b,
          ...(a.webhook && b.webhook && { webhook: { ...a.webhook, ...b.webhook } }),
          ...(a.plugins && b.plugins && { plugins: merged.plugins }),
        });
      }),
    );
  });

  test('of another type replaces the whole', () => {
    const under = placed({ email_provider: { type: 'standard', host: 'h' } });
    const over = (type: string) => placed({ email_provider: { type, sender_name: 'x' } });
    expect(plainValue(merge(under, over('shared')))).toEqual({
      email_provider: { type: 'shared', sender_name: 'x' },
    });
    expect(plainValue(merge(under, over('standard')))).toEqual({
      email_provider: { type: 'standard', host: 'h', sender_name: 'x' },
    });
  });
});

test('a file of any text is read in time, and never throws', () => {
  const units = [
    '[',
    '- ',
    '&a ',
    '*a, ',
    '"',
    '!',
    '\n',
    '{a',
    '&a a: *a\n',
    'auth: ',
    'a: b\n',
    '${',
    'auth: {a: &a 1}\nauth: *a\n',
  ];
  const keys = Array.from({ length: 500 }, (_, at) => `  k${at}:\n`).join('');
  for (const text of [`auth:\n${keys}`, ...units.map(unit => unit.repeat(5_000 / unit.length))]) {
    const before = process.cpuUsage();
    expect(read(text, { mode: 'validate' }).desired).toBeUndefined();
    const { user } = process.cpuUsage(before);
    expect([text.slice(0, 10), user / 1000 < 1_000]).toEqual([text.slice(0, 10), true]);
  }
});
