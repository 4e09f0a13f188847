import { expect, test } from '@jest/globals';
import { soak } from '../../scripts/soak/run.ts';

// The long one is `npm run soak`; this one keeps it working.
test('16 steps with faults at random end as they should, and the state agrees with what they reported', async () => {
  const { problems, steps, succeeded, failed, keys, stored, again } = await soak(5, 16);
  expect(problems).toEqual([]);
  expect({ steps, ended: succeeded + failed }).toEqual({ steps: 16, ended: 16 });
  expect(keys * stored * again).toBeGreaterThan(0);
}, 60_000);
