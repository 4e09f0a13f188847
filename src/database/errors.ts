import { sentence } from '../text.ts';
import type { Outcome } from './retry.ts';

/** A database that did not do what it was asked for, in words for the author of a workflow. */
export class DatabaseError extends Error {
  /** What was asked, such as `Connecting to database neondb at ep-x.aws.neon.tech`. */
  readonly asked: string;
  /** What came back. */
  readonly what: string;
  readonly outcome: Outcome;
  /** What to do, in sentences. */
  readonly advice: string[];

  constructor(asked: string, what: string, outcome: Outcome, advice: string[] = []) {
    super(`${asked}: ${what}`);
    this.asked = asked;
    this.what = what;
    this.outcome = outcome;
    this.advice = advice;
  }

  /** The whole text: what was asked, what came back, what to do. */
  text(): string {
    return [sentence(this.message), ...this.advice].join(' ');
  }

  /** The same with a sentence on its tries. */
  after(tries: string): DatabaseError {
    return new DatabaseError(this.asked, this.what, this.outcome, [tries, ...this.advice]);
  }
}
