import { describe, expect, test } from '@jest/globals';
import { finding, withFindings } from '../../src/findings/finding.ts';
import { RULES, type RuleName } from '../../src/findings/rules.ts';
import type { Result } from '../../src/report/result.ts';

const RESULT: Result = { did: 'checked', changed: false, outputs: {} };
const error = (subject: string) => finding('domain-not-trusted', subject, 'Refused.');
const warning = (subject: string) => finding('not-checked', subject, 'No time.');
const note = (subject: string) => finding('domain-skipped', subject, 'Skipped.');
const one = (fail_on: 'error' | 'warning' | 'never', ...found: ReturnType<typeof error>[]) =>
  withFindings(RESULT, found, { fail_on });

test('the worst comes first, and what is found twice is there once', () => {
  const { outputs } = one('never', note('n'), error('b'), warning('w'), error('b'), error('a'));
  expect((outputs.findings as { subject: string }[]).map(({ subject }) => subject)).toEqual([
    'b',
    'a',
    'w',
    'n',
  ]);
});

describe('fail_on', () => {
  test.each([
    ['error', [error('a')], true],
    ['error', [warning('a'), note('b')], false],
    ['warning', [warning('a')], true],
    ['warning', [note('a')], false],
    ['never', [error('a')], false],
    ['error', [], false],
  ] as const)('%s', (on, found, fails) => {
    expect(one(on, ...found).failure !== undefined).toBe(fails);
  });

  test('names the first three and counts the rest', () => {
    const text = one('error', ...['a', 'b', 'c', 'd', 'e'].map(error)).failure?.text();
    expect(text).toContain(
      '5 findings fail this step: domain-not-trusted (a), domain-not-trusted (b), domain-not-trusted (c) and 2 more.',
    );
  });

  test('a failure of the step itself stays its failure', () => {
    const failure = { text: () => 'first' };
    expect(withFindings({ ...RESULT, failure }, [error('a')], { fail_on: 'error' }).failure).toBe(failure);
  });
});

test('nine of a kind are annotations, and the log has the rest', () => {
  const many = Array.from({ length: 12 }, (_, i) => error(`d${i}`));
  const { findings = [], details = [] } = one('error', ...many, warning('w'));
  expect(findings.map(({ subject }) => subject)).toEqual([
    ...many.slice(0, 9).map(({ subject }) => subject),
    'w',
  ]);
  expect(details[0]?.lines).toHaveLength(3);
  expect(details[0]?.table?.rows).toHaveLength(13);
});

test('every rule says what it means, and all but notes how to fix it', () => {
  for (const name of Object.keys(RULES) as RuleName[]) {
    const { why, fix, severity } = RULES[name];
    expect(why).toMatch(/\.$/);
    if (severity !== 'note') expect(fix).toMatch(/\.$/);
    expect(finding(name, 'x', 'y').fix).not.toContain('`');
  }
});
