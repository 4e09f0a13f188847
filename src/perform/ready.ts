import type { Effects } from '../http/effects.ts';
import { NeonError } from '../neon/errors.ts';
import { waitForKeys } from '../neon/keys.ts';
import type { Result } from '../report/result.ts';

/**
 * Waits until the integration of a result serves its keys (`wait_until_ready`).
 * @param deadline when the step must have ended, on the clock of `now`.
 * @returns the result; with a `failure` where the keys did not come in time.
 */
export async function untilReady(result: Result, deadline: number, effects: Effects): Promise<Result> {
  try {
    await waitForKeys(result.outputs.jwks_url, deadline, effects);
    return { ...result, did: `${result.did}, and its keys are there` };
  } catch (failure) {
    if (!(failure instanceof NeonError)) throw failure;
    return { ...result, failure };
  }
}
