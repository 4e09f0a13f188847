import type { Effects } from '../http/effects.ts';
import type { Budget } from '../http/retry.ts';
import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import type { Outputs } from '../report/outputs.ts';
import type { Delivered, Result } from '../report/result.ts';
import type { Log } from '../runner/log.ts';
import type { Masker } from '../secrets/masking.ts';

/** What procedures work with, besides the step's inputs. */
export interface ProcedureDependencies {
  neon: Neon;
  env: NodeJS.ProcessEnv;
  log: Log;
  masker: Masker;
  /** Of requests to others than Neon, with the step's time. */
  effects: Effects & Budget;
  /** What is to be told of how far it came, in sentences, where the step is ended from outside. */
  onUnexpectedExit(progress: () => string[]): void;
  /** Sets outputs at once: what Neon shows only once must not wait for what follows. */
  setOutputs(outputs: Outputs): void;
  /** Says that there are values to be brought: from now on the ledger names them, of a step that is cancelled, too. */
  begin(outputs: Outputs): void;
  /**
   * Brings outputs, which must be set by now, to the step's destinations in the midst of the work. Never throws. What
   * came of it is `delivered` of the result, and then nothing is delivered after the procedure; a procedure that decides
   * that nothing may be delivered gives NOTHING_DELIVERED there.
   * @param withheld why the outputs must not be brought anywhere, in a few words: then only the ledger is made.
   */
  deliver(outputs: Outputs, withheld?: string): Promise<Delivered>;
}

/**
 * Carries out a procedure.
 * @throws NeonError or Refusal, before anything was changed; why it failed after that is the result's `failure`.
 */
export type CarryOut = (call: Call, dependencies: ProcedureDependencies) => Promise<Result>;

/** Why a procedure does not go on, in sentences for the author of a workflow. Nothing was changed by then. */
export class Refusal extends Error {}
