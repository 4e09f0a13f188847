import type { Effects } from '../http/effects.ts';
import { NeonError } from '../neon/errors.ts';
import { waitForKeys } from '../neon/keys.ts';
import type { Plan } from '../plan/plan.ts';
import type { Result } from '../report/result.ts';

/** Whether a step has to wait until its integration serves keys: asked for, and not for a dry run or what failed. */
export function mustWait({ operation, call }: Plan, { unsent, failure }: Result): boolean {
  return call.wait_until_ready && !unsent && !failure && !!operation.optional?.includes('wait_until_ready');
}

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
