import { AuthServiceError } from '../auth-service/errors.ts';
import { DatabaseError } from '../database/errors.ts';
import { NeonError } from '../neon/errors.ts';
import type { Failure } from '../report/result.ts';
import { sentence } from '../text.ts';

/** Why a user is not as asked for, in words for the author of a workflow. */
export class UserFailure extends Error implements Failure {
  readonly advice: readonly string[];
  /** Whether sign-up is closed for everybody. */
  readonly closed: boolean;

  constructor(what: string, advice: string | undefined, { closed = false } = {}) {
    super(what);
    this.advice = advice ? [advice] : [];
    this.closed = closed;
  }

  /** The whole text: what came back, what to do. */
  text(): string {
    return [sentence(this.message), ...this.advice].join(' ');
  }
}

/** An error of Neon, of the auth service, of the database, or about a user. Throws anything else. */
export function asFailure(error: unknown): Error & Failure {
  if (
    error instanceof UserFailure ||
    error instanceof AuthServiceError ||
    error instanceof DatabaseError ||
    error instanceof NeonError
  )
    return error;
  throw error;
}
