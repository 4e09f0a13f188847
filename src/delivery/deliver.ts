import type { OutputTexts } from '../report/output-texts.ts';
import { logDelivered } from '../report/report.ts';
import { type Delivered, NOTHING_DELIVERED, type Result } from '../report/result.ts';
import type { Log } from '../runner/log.ts';
import { setOutputs } from '../runner/step-outputs.ts';
import type { Delivery } from './prepare.ts';

/**
 * Sets the outputs, and brings them to their destinations where that is due.
 * @throws OutputProblem where they cannot be set: they are brought there all the same.
 */
export async function setAndDeliver(
  result: Result,
  { texts }: OutputTexts,
  delivery: Delivery,
  log: Log,
): Promise<Delivered> {
  let delivered = result.delivered ?? NOTHING_DELIVERED;
  try {
    setOutputs(texts, log);
  } finally {
    // New keys are in this process only: outputs that cannot be written must not keep them from their destinations.
    const isDue = !result.delivered && (!result.failure || result.changed);
    if (isDue) delivered = await delivery.deliver(result.outputs);
    logDelivered(delivered, log);
  }
  return delivered;
}
