import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Desired } from '../../../src/apply/desired.ts';
import { exportText } from '../../../src/apply/export/text.ts';
import { variableFor } from '../../../src/apply/export/variable.ts';
import { fromYaml } from '../../../src/inputs/settings/yaml.ts';
import { RUNS } from '../../properties/texts.ts';
import { anyState, reordered } from '../support/desired.ts';

/** A file takes longer than a text. */
const FEWER = { numRuns: Math.ceil(RUNS.numRuns / 3) };
const SCHEMA = './schema/neon-auth.schema.json';
const textOf = (of: Desired, ...paths: string[]) =>
  exportText(
    of,
    paths.map(path => ({ path, variable: variableFor(path) })),
    SCHEMA,
  );

/** With texts as a file's reader has them, after variables, and with lists in one order. */
function normal(value: unknown, read: (text: string) => string = text => text): unknown {
  if (typeof value === 'string') return read(value);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(([key, held]) => [key, normal(held, read)] as const);
  if (!Array.isArray(value)) return Object.fromEntries(inner.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return inner.map(([, held]) => JSON.stringify(held)).toSorted();
}
const unescaped = (text: string) => text.replaceAll('$${', () => '${');
const authOf = (file: unknown) => (file as { auth: unknown }).auth;

describe('an export', () => {
  test('is read as what it was made of', () => {
    fc.assert(
      fc.property(anyState, of => {
        const text = textOf(of);
        const read = fromYaml(text);
        if ('problem' in read) throw new Error(read.problem);
        expect(normal(authOf(read.value), unescaped)).toEqual(normal(of));
        expect(normal(authOf(parse(text, { version: '1.1' })), unescaped)).toEqual(normal(of));
      }),
      FEWER,
    );
  });

  test('is the same text, whatever the order of keys and lists', () => {
    fc.assert(
      fc.property(
        anyState.chain(of => fc.tuple(fc.constant(of), reordered(of))),
        ([of, other]) => expect(textOf(other)).toBe(textOf(of)),
      ),
      FEWER,
    );
  });

  test('has no variable, and nothing that is not to be seen', () => {
    fc.assert(
      fc.property(anyState, of => {
        const text = textOf(of);
        expect(text).not.toMatch(/(?<!\$)\$\{/);
        expect(text).not.toMatch(/[^\P{C}\n]|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/u);
        expect(text).toMatch(/\n$/);
      }),
      FEWER,
    );
  });

  test('has each secret in its place, once its line is uncommented', () => {
    fc.assert(
      fc.property(anyState, of => {
        const providers = of.oauth_providers ?? [];
        const paths = [
          ...providers.map(({ id }) => `oauth_providers[${id}].client_secret`),
          ...(of.email_provider ? ['email_provider.password'] : []),
          ...(of.webhook ? ['webhook.webhook_url'] : []),
        ];
        const text = textOf(of, ...paths);
        const { webhook_url, ...webhook } = of.webhook ?? {};
        const without = { ...of, ...(of.webhook ? { webhook } : {}) };
        expect(normal(authOf(parse(text)), unescaped)).toEqual(normal(without));
        const uncommented = text.replace(/^( +)# (\w+: \$\{\w+\})$/gm, '$1$2');
        const variable = (path: string) => `\${${variableFor(path)}}`;
        expect(normal(authOf(parse(uncommented)), unescaped)).toEqual(
          normal({
            ...without,
            ...(of.oauth_providers && {
              oauth_providers: providers.map(one => ({
                ...one,
                client_secret: variable(`oauth_providers[${one.id}].client_secret`),
              })),
            }),
            ...(of.email_provider && {
              email_provider: { ...of.email_provider, password: variable('email_provider.password') },
            }),
            ...(of.webhook && { webhook: { ...webhook, webhook_url: variable('webhook.webhook_url') } }),
          }),
        );
      }),
      FEWER,
    );
  });
});
