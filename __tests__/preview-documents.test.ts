import { expect, test } from '@jest/globals';
import { planStep } from './support/plans.ts';
import { givenOf, isOurs, stepsOf, testUsersOf, yamlBlocks } from './support/workflows.ts';

const STEPS = ['README.md', 'docs/PREVIEWS.md']
  .flatMap(path => yamlBlocks(path).flatMap(stepsOf))
  .filter(isOurs)
  .filter(({ with: inputs }) => inputs?.operation !== 'apply' || 'prune' in inputs)
  .flatMap(givenOf);

test('the documents have steps of each operation of previews', () => {
  const shown = STEPS.map(({ operation }) => operation);
  expect(shown).toEqual(expect.arrayContaining(['prepare-preview', 'check-sign-in', 'audit']));
});

test.each(STEPS)('the step with %j is right and uses all that it gives', async given => {
  const plan = planStep({ project_id: 'x', ...given }, undefined, await testUsersOf(given));
  expect(plan).toMatchObject({ warnings: [] });
});
