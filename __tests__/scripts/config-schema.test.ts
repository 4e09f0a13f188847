import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse, stringify } from 'yaml';
import { CONFIG_SCHEMA_PATH, configSchema } from '../../scripts/generate/config/published.ts';
import {
  CONFIG_VALIDATOR_PATH,
  configValidatorModule,
  keysByPath,
} from '../../scripts/generate/config/validator.ts';
import { WORDS } from '../../scripts/generate/config/words.ts';
import type { Schema } from '../../spec/document.ts';
import { KEYS, OPEN, validateAuth } from '../../src/apply/config/validators.ts';
import { KNOWN_PROVIDERS } from '../../src/operations/known-providers.ts';
import { FULL } from '../apply/config/support/full.ts';
import { read } from '../apply/config/support/read.ts';

const schema = JSON.parse(readFileSync(CONFIG_SCHEMA_PATH, 'utf8')) as Schema & {
  definitions: Record<string, Schema>;
};
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
const validate: ValidateFunction = ajv.compile(schema);
const accepts = (value: unknown) => validate(value) || validate.errors;
const EXAMPLE = readFileSync('examples/neon-auth.yml', 'utf8');

test('what is committed is what `npm run generate` makes of Neon’s document', () => {
  expect(readFileSync(CONFIG_SCHEMA_PATH, 'utf8')).toBe(configSchema());
  expect(readFileSync(CONFIG_VALIDATOR_PATH, 'utf8')).toBe(configValidatorModule());
});

test('the checks need no module but the type of settings’ checks', () => {
  const imports = configValidatorModule().match(/\brequire\(.*|^import .*/gm);
  expect(imports).toEqual([expect.stringMatching(/^import type /)]);
});

/** The keys of a value's mappings by path, as KEYS has them. */
function keysOfValue(value: unknown, path = ''): Record<string, string[]> {
  if (Array.isArray(value)) return keysOfValue(value[0], `${path}/*`);
  if (typeof value !== 'object' || value === null) return {};
  const inner = Object.entries(value).map(([key, held]) => keysOfValue(held, `${path}/${key}`));
  return Object.assign({ [path]: Object.keys(value).sort() }, ...inner);
}

const sorted = (keys: Iterable<[string, readonly string[] | undefined]>) =>
  Object.fromEntries([...keys].map(([path, names]) => [path, (names ?? []).toSorted()]));

describe('schema, checks and Desired', () => {
  const published = { type: 'object', properties: schema.definitions };

  test('have the same keys', () => {
    expect(keysOfValue(FULL)).toEqual(sorted(Object.entries(KEYS)));
    expect(sorted(keysByPath(published, ''))).toEqual(sorted(Object.entries(KEYS)));
  });

  test('take everything that Desired has', () => {
    expect(validateAuth(FULL)).toBe(true);
    expect(accepts({ auth: FULL, overlays: { preview: FULL } })).toBe(true);
    const { desired, lines } = read(stringify({ auth: FULL }));
    expect(lines).toEqual([]);
    expect(desired).toMatchObject({
      ...FULL,
      oauth_providers: [{ ...FULL.oauth_providers[0], client_secret: expect.anything() }],
      email_provider: { ...FULL.email_provider, password: expect.anything() },
    });
    expect(desired?.oauth_providers?.[0]?.client_secret?.reveal()).toBe('ms-secret-1');
  });

  const mappings = Object.keys(KEYS).map(path => path.split('/').slice(1));
  const changedAt = (keys: readonly string[], value: unknown) => {
    const root = structuredClone(FULL) as unknown as Record<string, unknown>;
    const holder = keys.slice(0, -1).reduce<Record<string, unknown>>((held, key) => {
      return (key === '*' ? held[0] : held[key]) as Record<string, unknown>;
    }, root);
    holder[keys.at(-1) as string] = value;
    return root;
  };

  test.each(mappings.map(path => ({ name: path.join('.'), path })))(
    'agree on what is wrong in $name',
    ({ path }) => {
      const isOpen = OPEN.includes(path.map(key => `/${key}`).join(''));
      const unknown = changedAt([...path, 'surplus'], 1);
      expect([validateAuth(unknown), validate({ auth: unknown })]).toEqual([isOpen, isOpen]);
      for (const key of KEYS[path.map(one => `/${one}`).join('')] ?? []) {
        for (const value of [{}, ['x', 1], 1.5, -1, 'x', '', true, null]) {
          const changed = changedAt([...path, key], value);
          expect([key, value, validateAuth(changed)]).toEqual([key, value, validate({ auth: changed })]);
        }
      }
    },
  );

  test('agree on which keys go with which mail server', () => {
    const shared = { ...FULL, email_provider: { type: 'shared', host: 'x' } };
    expect([validateAuth(shared), validate({ auth: shared })]).toEqual([false, false]);
  });
});

describe('the published schema', () => {
  test('is one of draft-07, and its own address leads nowhere else', () => {
    expect(ajv.validateSchema(schema)).toBe(true);
    expect([schema.$schema, schema.$id]).toEqual([
      'http://json-schema.org/draft-07/schema#',
      'neon-auth.schema.json',
    ]);
  });

  test('takes the example, whose first line names it', () => {
    expect(accepts(parse(EXAMPLE))).toBe(true);
    expect(EXAMPLE.split('\n')[0]).toBe(`# yaml-language-server: $schema=../${CONFIG_SCHEMA_PATH}`);
  });

  test('takes a variable for a number, true or false, and a choice', () => {
    const variable = `\${NAME}`;
    const auth = {
      allow_localhost: variable,
      email_provider: { type: 'standard', port: variable },
      plugins: { organization: { creator_role: variable } },
    };
    expect(accepts({ auth })).toBe(true);
    expect(validate({ auth: { allow_localhost: `x${variable}` } })).toBe(false);
  });

  test('wants no type of an overlay’s mail server, and one of auth’s', () => {
    expect(accepts({ auth: {}, overlays: { preview: { email_provider: { sender_name: 'x' } } } })).toBe(true);
    expect(validate({ auth: { email_provider: { sender_name: 'x' } } })).toBe(false);
  });

  test.each([
    ['without auth', {}],
    ['with another key', { auth: {}, other: {} }],
    ['with a name of an overlay that is none', { auth: {}, overlays: { 'a b': {} } }],
  ])('refuses a file %s', (_, value) => {
    expect(validate(value)).toBe(false);
  });

  test('suggests the providers that the action knows', () => {
    expect(JSON.stringify(schema.definitions.oauth_providers)).toContain(JSON.stringify(KNOWN_PROVIDERS));
    expect(accepts({ auth: { oauth_providers: [{ id: 'another' }] } })).toBe(true);
  });

  test('describes every key, and has no words for what is not there', () => {
    const paths = Object.entries(KEYS).flatMap(([path, keys]) => (keys ?? []).map(key => `${path}/${key}`));
    const described = (path: string) =>
      path
        .split('/')
        .slice(1)
        .reduce<Schema>(
          (held, key) => (key === '*' ? held.items : (held.properties as Schema)[key]) as Schema,
          { properties: schema.definitions },
        ).description;
    expect(paths.filter(path => !described(path))).toEqual([]);
    const lists = ['/oauth_providers/*', '/oauth_clients/*'];
    expect(Object.keys(WORDS).filter(path => ![...paths, ...lists].includes(path))).toEqual([]);
  });
});
