import type { Call } from '../inputs/call.ts';
import type { OutputName } from '../report/outputs.ts';
import { failed, NOTHING_DELIVERED, type Result } from '../report/result.ts';
import { outputsProblem } from '../runner/step-outputs.ts';
import type { Dependencies } from './destination.ts';
import { askedDestinations } from './index.ts';
import type { Delivery } from './prepare.ts';

/** Of a step that asks for no destination. */
export const NO_DELIVERY: Delivery = {
  begin: () => undefined,
  deliver: async () => NOTHING_DELIVERED,
  reserved: 0,
  progress: () => ({ texts: [], ledger: [] }),
};

/**
 * Checks the places that the outputs of a step go to; the code of destinations is loaded only where it has any.
 * @param makesSecrets whether it makes what Neon gives this once: then its outputs must be writable.
 * @returns how to deliver, or what the step comes to instead.
 */
export async function prepareAsked(
  outputs: readonly OutputName[],
  makesSecrets: boolean,
  call: Call,
  dependencies: Dependencies,
): Promise<Delivery | { instead: Result }> {
  const why = makesSecrets && !call.dry_run ? outputsProblem(dependencies.env) : undefined;
  const asked = askedDestinations(outputs, call);
  if (asked.length === 0) {
    return why ? { instead: failed({ text: () => `${why} Nothing was asked of Neon.` }) } : NO_DELIVERY;
  }
  const { prepareDelivery } = await import('./prepare.ts');
  return prepareDelivery(asked, why ? [why] : [], call, dependencies);
}
