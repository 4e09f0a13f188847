import { oneLine, sentence } from '../text.ts';

/** What is known of a failed request to an auth service beside its text. */
interface Details {
  status?: number | undefined;
  outcomeUnknown?: boolean;
  late?: boolean;
  advice?: readonly string[];
}

/** A request to a branch's auth service that had no response to go by, in words for the author of a workflow. */
export class AuthServiceError extends Error {
  /** HTTP status, where there was a response. */
  readonly status: number | undefined;
  /** Whether it may have been carried out. */
  readonly outcomeUnknown: boolean;
  /** Whether it is time that was lacking, and nothing of the service. */
  readonly late: boolean;
  readonly advice: readonly string[];

  /** @param request as `METHOD path`. */
  constructor(request: string, what: string, details: Details = {}) {
    super(`${oneLine(request)}: ${what}`);
    this.status = details.status;
    this.outcomeUnknown = details.outcomeUnknown ?? false;
    this.late = details.late ?? false;
    this.advice = details.advice ?? [];
  }

  /** The whole text: what was asked, what came back, what to do. */
  text(): string {
    return [this.whatCame(), ...this.advice].join(' ');
  }

  /** What was asked, what came back, and whether it may have been carried out. */
  whatCame(): string {
    const unknown = this.outcomeUnknown ? ' It may have been carried out all the same.' : '';
    return `${sentence(this.message)}${unknown}`;
  }
}
