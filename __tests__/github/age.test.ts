import { expect, test } from '@jest/globals';
import { youngText } from '../../src/github/age.ts';
import { targetOf } from '../../src/github/target.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1);
const at = (repository: string, ages: Record<string, number>) => ({
  target: targetOf(repository, undefined),
  times: new Map(Object.entries(ages).map(([name, days]) => [name, NOW - days * DAY])),
});
const young = at('a/young', { KEY: 12, OTHER: 1.5 });

test('what is younger at every target is named by its oldest and its youngest', () => {
  expect(youngText([young, at('a/b', { KEY: 40, OTHER: 3 })], ['key', 'OTHER'], 90 * DAY, NOW)).toBe(
    'Nothing was done: every secret is younger than min_age (90 days). The oldest is key in a/b, 40 days old, the youngest OTHER in a/young, 36 hours old.',
  );
  expect(youngText([young], ['KEY'], 20 * DAY, NOW)).toBe(
    'Nothing was done: every secret is younger than min_age (20 days). The oldest is KEY in a/young, 12 days old.',
  );
});

test.each([
  ['one is older', [young, at('a/b', { KEY: 91, OTHER: 1 })], ['KEY', 'OTHER']],
  ['one is exactly as old', [at('a/b', { KEY: 90 })], ['KEY']],
  ['one is missing', [young], ['KEY', 'MISSING']],
  ['a target has none', [young, at('a/b', {})], ['KEY']],
])('it is due where %s', (_, checked, names) => {
  expect(youngText(checked, names, 90 * DAY, NOW)).toBeUndefined();
});

test('a clock that is behind that of GitHub does no harm', () => {
  expect(youngText([at('a/b', { KEY: -0.01 })], ['KEY'], DAY, NOW)).toContain('KEY in a/b, 0 hours old.');
});
