import { AuthServiceError } from '../auth-service/errors.ts';
import { DatabaseError } from '../database/errors.ts';
import { NeonError } from '../neon/errors.ts';
import type { Failure } from '../report/result.ts';
import { sentence } from '../text.ts';

/** What is known of a user's failure beside its text. */
interface Details {
  /** What to do, in sentences. */
  advice?: string;
  /** Of a user that is there all the same. */
  id?: string | undefined;
  /** Whether each user will fail so. */
  meetsAll?: boolean;
}

/** Why a user is not as asked for, in words for the author of a workflow. */
export class UserFailure extends Error implements Failure {
  readonly advice: string;
  readonly id: string | undefined;
  readonly meetsAll: boolean;

  constructor(what: string, { advice = '', id, meetsAll = false }: Details = {}) {
    super(what);
    this.advice = advice;
    this.id = id;
    this.meetsAll = meetsAll;
  }

  /** The whole text: what came back, what to do. */
  text(): string {
    return [sentence(this.message), this.advice].filter(Boolean).join(' ');
  }
}

/** Sign-up is closed for everybody. */
export class SignUpClosed extends UserFailure {}

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
