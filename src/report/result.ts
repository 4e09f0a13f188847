import type { LastResponse } from '../neon/client.ts';
import type { NeonRequest } from '../neon/request.ts';
import type { Outputs } from './outputs.ts';

/** Why a step fails, in words for the author of a workflow. */
export interface Failure {
  text(): string;
}

/** What a step did at Neon and what it gave. */
export interface Result {
  /** In a few words, for log and summary. */
  did: string;
  /** Whether something was changed at Neon. */
  changed: boolean;
  outputs: Outputs;
  /** Body of the last response; undefined where there was none. */
  response?: unknown;
  /** The requests that a dry run did not send. */
  unsent?: NeonRequest[];
  notice?: string;
  warnings?: string[];
  /** The response that the notice names, where others came after it. */
  named?: LastResponse;
  /** Why the step fails. What was done by then stands, and its outputs are set. */
  failure?: Failure;
}

/** What came of bringing a step's values to their destinations. */
export interface Delivered {
  /** What was done, in sentences. */
  did: string[];
  /** What was not, and what to do about it, in sentences. Empty when all was done. */
  failures: string[];
}

export const NOTHING_DELIVERED: Delivered = { did: [], failures: [] };

/** The result of a step that did nothing. */
export function failed(failure: Failure): Result {
  return { did: 'failed', changed: false, outputs: {}, failure };
}
