import type { Failure } from '../report/result.ts';
import type { Secret } from '../secrets/secret.ts';

/** What became of a user that is to be made. `note`: what the author of a workflow should know of it. */
export interface Made {
  outcome: 'created' | 'existing';
  /** Undefined where it is not known. */
  id: string | undefined;
  note?: string;
}

/**
 * Makes a user. Throws an Error that is a Failure where it fails; `meetsAll: true` on it says that each user will fail so,
 * and ends the run after three in a row.
 */
export type MakeUser = (user: {
  email: string;
  name: string | undefined;
  password: Secret | undefined;
  roles: readonly string[] | undefined;
}) => Promise<Made>;

/** What becomes of a line: the words of a results file. */
export const OUTCOMES = ['created', 'existing', 'deleted', 'missing', 'skipped', 'failed'] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

/** What became of a line. */
export interface Outcome {
  outcome: OutcomeName;
  id?: string | undefined;
  /** Why it failed, or what is to be known of it. */
  reason?: string | undefined;
}

/** Whether an error is one that was foreseen, with words for the author of a workflow. */
export function isFailure(error: unknown): error is Error & Failure {
  return error instanceof Error && typeof (error as Partial<Failure>).text === 'function';
}
