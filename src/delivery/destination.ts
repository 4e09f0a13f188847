import type { Effects } from '../http/effects.ts';
import type { Budget } from '../http/retry.ts';
import type { Call } from '../inputs/call.ts';
import type { Generation } from '../inputs/generation.ts';
import type { GivenInputs, Problem } from '../inputs/read.ts';
import type { InputName, Inputs } from '../inputs/table.ts';
import type { OutputName, Outputs } from '../report/outputs.ts';
import type { Delivered, LedgerEntry } from '../report/result.ts';
import type { Log } from '../runner/log.ts';

/** What an operation gives in the generation that a step uses. */
export interface Produced {
  operation: string;
  generation: Generation;
  outputs: readonly OutputName[];
  /** Whether it can keep a comment, for which github_token is needed as well. */
  comments?: boolean;
}

/** What destinations work with, besides the step's inputs. */
export interface Dependencies {
  env: NodeJS.ProcessEnv;
  log: Pick<Log, 'info' | 'warning' | 'debug'>;
  effects: Effects & Budget;
}

/** A place, beside the step outputs, that the values of a step go to. */
export interface Destination {
  /** Inputs that only this destination, or others like it, use. */
  inputs: readonly InputName[];
  /** Outputs that say what became of the values there. */
  outputs?: readonly OutputName[];
  /** Whether outputs of these names can go there. */
  takes(outputs: readonly OutputName[]): boolean;
  isAsked(call: Call): boolean;
  /** What is wrong with its inputs together. */
  problems?(given: GivenInputs, inputs: Partial<Inputs>, produced: Produced): Problem[];
  /**
   * Checks, before anything is asked of Neon, that values can be brought there. A dry run sends nothing but reads.
   * Throws DestinationProblem.
   */
  prepare(call: Call, dependencies: Dependencies): Promise<Prepared>;
}

/** A destination that has been checked. */
export interface Prepared {
  /** What a delivery would do, in one sentence. */
  dryRun: string;
  /** Why the whole step is not needed, in a sentence: what is there is young enough. */
  notNeeded?: string | undefined;
  /** Called when there are values, before it is decided whether they may be brought anywhere. */
  begin?(outputs: Outputs): void;
  /** In place of `deliver`: the values must not be brought anywhere, and why. */
  withhold?(why: string): Delivered;
  /** Brings the values there; what it throws is a failure of this destination only. */
  deliver(outputs: Outputs): Promise<Delivered> | Delivered;
  /** Milliseconds that a delivery takes at the least: so much is kept of the step's time. */
  reserved?: number;
  /** How far a delivery has come, for a step that is ended in between; undefined before there are values. */
  progress?(): Progress | undefined;
}

/** How far a delivery has come. */
export interface Progress {
  /** In sentences; undefined before anything was brought anywhere. */
  text: string | undefined;
  ledger: readonly LedgerEntry[];
}

/** What to do where values did not reach their destination, in a sentence. */
export const OUTPUTS_ARE_SET =
  'The outputs of this step are set: a later step with if: failure() can use the values.';

/** Why a destination cannot be used, in words for the author of a workflow. */
export class DestinationProblem extends Error {}
