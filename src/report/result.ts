import type { LastResponse } from '../neon/client.ts';
import type { NeonRequest } from '../neon/request.ts';
import type { OutputName, Outputs } from './outputs.ts';

/** Why a step fails, in words for the author of a workflow. */
export interface Failure {
  text(): string;
}

/**
 * A part of what a step did that takes more than one line, such as a plan. Texts are as they came: secrets, e-mail
 * addresses and markup are taken out where they are shown.
 */
export interface Detail {
  /** A few words, `Plan`; anything else is set as code. */
  heading: string;
  /** Outputs that hold the same, and so are no rows of the page. */
  shows?: OutputName | readonly OutputName[];
  /** For the log, under the heading; none where the log has them already. */
  lines: readonly string[];
  /** For summary and comment. */
  table?: { header: readonly string[]; rows: readonly (readonly string[])[] };
  /** Rows that are shown when they are asked for, in the columns of the table. */
  folded?: { title: string; rows: readonly (readonly string[])[] };
}

/** GitHub shows ten annotations of a kind a step, and the step's own error is one. */
export const MAX_ANNOTATIONS = 9;

/** Something that is not as it should be, or worth knowing. */
export interface Finding {
  /** Its stable name, as docs/FINDINGS.md lists it. */
  rule: string;
  severity: 'error' | 'warning' | 'note';
  /** What it is about: a domain, a provider, a user. */
  subject: string;
  /** In a sentence. */
  message: string;
  /** What to do, in a sentence; may be empty for a note. */
  fix: string;
}

/** What a step did at Neon and what it gave. */
export interface Result {
  /** In a few words, for log and summary. */
  did: string;
  /** Whether something was changed at Neon. */
  changed: boolean;
  outputs: Outputs;
  /** What is reported beyond it, of a failure, too. */
  details?: readonly Detail[];
  /** Body of the last response; undefined where there was none. */
  response?: unknown;
  /** The requests that a dry run did not send. */
  unsent?: NeonRequest[];
  notice?: string;
  /** What was not there any more had been asked to be deleted before: this step has perhaps deleted it itself. */
  sentAgain?: true;
  /** Each becomes an annotation. */
  findings?: readonly Finding[];
  warnings?: string[];
  /** The response that the notice names, where others came after it. */
  named?: LastResponse;
  /** What came of its delivery, where a procedure has delivered, or decided not to, in the midst of its work. */
  delivered?: Delivered;
  /** Why the step fails. What was done by then stands, and its outputs are set. */
  failure?: Failure;
}

/** What became of one secret at one target. */
export interface LedgerEntry {
  /** The target, as its line of `github_targets`. */
  target: string;
  secret: string;
  stored: boolean;
  /** Why it is not stored, or not known to be; empty where it is. */
  reason: string;
  /** The first 8 hexadecimal digits of the SHA-256 of the value; empty where there is none. */
  sha256: string;
}

/** What came of bringing a step's values to their destinations. */
export interface Delivered {
  /** What was done, in sentences. */
  did: string[];
  /** What was not, and what to do about it, in sentences. Empty when all was done. */
  failures: string[];
  /** Where something was not: whether a value is, or may be, at any destination all the same. */
  isSomewhere?: boolean;
  /** What became of each value at each place that keeps such a record. */
  ledger?: readonly LedgerEntry[];
}

export const NOTHING_DELIVERED: Delivered = { did: [], failures: [] };

/** The result of a step that did nothing. */
export function failed(failure: Failure): Result {
  return { did: 'failed', changed: false, outputs: {}, failure };
}
