import type { Call } from '../inputs/call.ts';
import type { OutputName } from '../report/outputs.ts';
import { type Failure, NOTHING_DELIVERED } from '../report/result.ts';
import { outputsProblem } from '../runner/step-outputs.ts';
import type { Dependencies } from './destination.ts';
import { askedDestinations } from './index.ts';
import type { Delivery } from './prepare.ts';

/** Of a step that asks for no destination. */
export const NO_DELIVERY: Delivery = {
  deliver: async () => NOTHING_DELIVERED,
  reserved: 0,
  progress: () => [],
};

/**
 * Checks the places that the outputs of a step go to; the code of destinations is loaded only where it has any.
 * @param makesSecrets whether it makes what Neon gives this once: then its outputs must be writable.
 * @returns how to deliver, or why that would fail.
 */
export async function prepareAsked(
  outputs: readonly OutputName[],
  makesSecrets: boolean,
  call: Call,
  dependencies: Dependencies,
): Promise<Delivery | { failure: Failure }> {
  const why = makesSecrets && !call.dry_run ? outputsProblem(dependencies.env) : undefined;
  if (why) return { failure: { text: () => `${why} Nothing was asked of Neon.` } };
  const asked = askedDestinations(outputs, call);
  if (asked.length === 0) return NO_DELIVERY;
  const { prepareDelivery } = await import('./prepare.ts');
  return prepareDelivery(asked, call, dependencies);
}
