import { GitHubError } from '../github/errors.ts';
import type { Call } from '../inputs/call.ts';
import type { Delivered, Failure, Result } from '../report/result.ts';
import { oneLine, sentence } from '../text.ts';
import { type Dependencies, type Destination, DestinationProblem, type Prepared } from './destination.ts';

/** The destinations of a step, checked. */
export interface Delivery {
  /** Brings the values of a step to their destinations, once its outputs are set. Never throws. */
  deliver(result: Result): Promise<Delivered>;
  /** Milliseconds of the step's time that are kept for it. */
  reserved: number;
  /** How far each delivery has come that was begun, in sentences. */
  progress(): string[];
}

/**
 * Checks all destinations of a step before anything is asked of Neon.
 * @returns how to deliver, or why that would fail.
 */
export async function prepareDelivery(
  destinations: readonly Destination[],
  call: Call,
  dependencies: Dependencies,
): Promise<Delivery | { failure: Failure }> {
  const prepared: [Destination, Prepared][] = [];
  try {
    for (const destination of destinations) {
      prepared.push([destination, await destination.prepare(call, dependencies)]);
    }
  } catch (error) {
    const text = failureText(error);
    return { failure: { text: () => text } };
  }
  const all = prepared.map(([, one]) => one);
  if (call.dry_run) {
    const did = all.map(({ dryRun }) => dryRun);
    return { deliver: async () => ({ did, failures: [] }), reserved: 0, progress: () => [] };
  }
  return {
    deliver: result => deliverAll(prepared, result),
    reserved: all.reduce((sum, { reserved = 0 }) => sum + reserved, 0),
    progress: () => all.flatMap(({ progress }) => progress?.() ?? []),
  };
}

function failureText(error: unknown): string {
  if (error instanceof DestinationProblem) return error.message;
  if (error instanceof GitHubError) return `${error.text()} Nothing was asked of Neon.`;
  throw error;
}

/** One destination that fails does not keep the values from the others. */
async function deliverAll(
  prepared: readonly [Destination, Prepared][],
  { outputs }: Result,
): Promise<Delivered> {
  const all: Delivered = { did: [], failures: [] };
  for (const [{ inputs }, { deliver }] of prepared) {
    try {
      const { did, failures } = await deliver(outputs);
      all.did.push(...did);
      all.failures.push(...failures);
    } catch (error) {
      all.failures.push(deliveryFailureText(error, inputs[0]));
    }
  }
  return all;
}

function deliveryFailureText(error: unknown, input = ''): string {
  if (error instanceof DestinationProblem) return error.message;
  return `${input}: ${sentence(oneLine(error instanceof Error ? error.message : error))}`;
}
