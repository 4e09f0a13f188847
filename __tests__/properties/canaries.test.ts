import { describe, expect, test } from '@jest/globals';
import { INPUT_CANARIES, RESPONSE_CANARIES, responseTo, traces } from '../support/canaries.ts';
import { CANARY_OPERATIONS, type CanaryStep, canarySteps, found, leaksOf } from '../support/canary-steps.ts';
import { runInProcess } from '../support/in-process.ts';

const EXIT_CODES: Record<string, number> = {
  good: 0,
  'without debug logging': 0,
  'dry run': 0,
  refusing: 1,
  failing: 1,
  redirecting: 1,
};

/** Nothing listens where the database is. */
const exitCodeOf = ({ name, inputs: { database_url, dry_run } }: CanaryStep): number | undefined =>
  name.includes('database_url') && database_url && dry_run === 'false'
    ? 1
    : EXIT_CODES[name.split(', with ')[0] ?? ''];

describe.each(CANARY_OPERATIONS)('%s, %s', (_, generation, operation) => {
  test.each(canarySteps(operation, generation, 'http://127.0.0.1:9').map(step => [step.name, step] as const))(
    'shows no secret: %s',
    async (_, step) => {
      const left = await runInProcess(step.inputs, step.env, ({ method, url }) => responseTo(method, url));
      expect(leaksOf(step, left)).toEqual([]);
      // It came as far as it should: to the end, or to the response.
      const due = exitCodeOf(step);
      if (due !== undefined) expect(left.exitCode).toBe(due);
    },
  );
});

test('the canaries are found where they are: the test can fail', () => {
  const text = `x${INPUT_CANARIES.api_key?.slice(0, 8)}y`;
  expect(found({ text }, traces(Object.values(INPUT_CANARIES)))).toEqual(['Zq7mKp2x in text']);
  for (const canary of Object.values({ ...INPUT_CANARIES, ...RESPONSE_CANARIES })) {
    expect(found({ canary }, traces([canary])).length).toBeGreaterThan(1);
  }
});
