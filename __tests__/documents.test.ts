import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { findingsTables } from '../scripts/docs/findings.ts';
import { referenceTables } from '../scripts/docs/operations.ts';
import { actionYml, fill, tables } from '../scripts/docs/render.ts';
import { readSettings } from '../src/inputs/settings/read.ts';
import { INPUT_NAMES, INPUTS } from '../src/inputs/table.ts';
import { readTestUsers } from '../src/inputs/test-users.ts';
import { OPERATIONS } from '../src/operations/index.ts';
import { PROCEDURES } from '../src/operations/procedures.ts';
import { OUTPUTS } from '../src/report/outputs.ts';
import { VERSION } from '../src/version.ts';
import { BASE, planStep } from './support/plans.ts';

const read = (path: string) => readFileSync(path, 'utf8');

test('action.yml is made of the declarations', () => {
  expect(read('action.yml')).toBe(actionYml());
});

test('action.yml declares every input and output of the declarations, and nothing else', () => {
  const action = parse(read('action.yml'));
  expect(Object.keys(action.inputs)).toEqual(INPUT_NAMES);
  expect(Object.keys(action.outputs)).toEqual(Object.keys(OUTPUTS));
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  for (const name of INPUT_NAMES) {
    expect(action.inputs[name].default).toBe((INPUTS[name] as { default?: string }).default);
  }
});

test.each([
  ['docs/REFERENCE.md', tables()],
  ['docs/OPERATIONS.md', referenceTables()],
  ['docs/FINDINGS.md', findingsTables()],
])('the tables of %s are made of the declarations', (path, filling) => {
  expect(read(path)).toBe(fill(read(path), filling));
});

describe('the steps of docs/OPERATIONS.md', () => {
  const blocks = [...read('docs/OPERATIONS.md').matchAll(/```yaml\n(- [\s\S]*?)```/g)].map(
    ([, text]) => text as string,
  );
  const steps: { with: Record<string, unknown> }[] = blocks
    .flatMap(text =>
      parse(
        text
          .replace(/\$\{\{ steps\.branch\.outputs\.db_url \}\}/g, 'postgresql://u:p@h/d')
          .replace(/\$\{\{ toJSON\(.*?\) \}\}/g, '"x"')
          .replace(/\$\{\{.*?\}\}/g, '42'),
      ),
    )
    .filter(step => step.with);

  test('are one at least for every operation', () => {
    const shown = steps.map(step => step.with.operation);
    expect(OPERATIONS.map(({ name }) => name).filter(name => !shown.includes(name))).toEqual([]);
  });

  test.each(steps.map(step => step.with))('$operation is right and uses all that it gives', async inputs => {
    const given = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
    const settings = given.settings ? await readSettings(given.settings) : undefined;
    const testUsers = given.test_users ? await readTestUsers(given.test_users) : undefined;
    expect(planStep({ ...BASE, ...given }, settings, testUsers)).toMatchObject({ warnings: [] });
  });
});

test('fill replaces what stood between the marks, and refuses a document without them', () => {
  const document = 'a\n<!-- t -->\nold\n<!-- /t -->\nb';
  expect(fill(document, { t: 'new $1' })).toBe('a\n<!-- t -->\n\nnew $1\n\n<!-- /t -->\nb');
  expect(() => fill(document, { other: 'x' })).toThrow('no place for the table of other');
});

test('the README names each operation once, by its task', () => {
  const table = /\| task \| operations \|[\s\S]*?\n\n/.exec(read('README.md'))?.[0] ?? '';
  const named = [...table.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
  expect(named.sort()).toEqual([...OPERATIONS, ...PROCEDURES].map(({ name }) => name).sort());
});

test('the README has the two commands, each on a line of its own in a code block', () => {
  const blocks = [...read('README.md').matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, text]) =>
    (text as string).split('\n'),
  );
  expect(blocks).toEqual(expect.arrayContaining(['npm ci && npm run demo', 'npm ci && npm test']));
});

test.each([
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs').map(name => `docs/${name}`),
])('the links of %s lead to files and headings that are there', path => {
  const anchors = (text: string) =>
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    );
  for (const [, link = ''] of read(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    expect([link, existsSync(target)]).toEqual([link, true]);
    if (anchor) expect(anchors(read(target))).toContain(anchor);
  }
});

test('the version is package.json’s', () => {
  expect(VERSION).toBe(JSON.parse(read('package.json')).version);
});
