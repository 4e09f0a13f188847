import { expect, test } from '@jest/globals';
import { soak } from '../../scripts/soak/run.ts';

// The long one is `npm run soak`; this one keeps it working.
test('12 steps with faults at random end as they should, and the state agrees with what they reported', async () => {
  const { problems, steps, succeeded, failed } = await soak(2026, 12);
  expect(problems).toEqual([]);
  expect({ steps, ended: succeeded + failed }).toEqual({ steps: 12, ended: 12 });
}, 60_000);
