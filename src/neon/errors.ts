import { oneLine, sentence } from '../text.ts';

/** Names a request in error texts. The path has neither host nor query. */
export interface RequestName {
  method: string;
  path: string;
}

/** What is known of a failed request beside its text. */
export interface NeonErrorDetails {
  status?: number | undefined;
  requestId?: string | undefined;
  outcomeUnknown?: boolean;
  ofEarlierTry?: boolean;
  isOwn?: boolean;
  retried?: boolean;
  advice?: string[];
}

/** A request to Neon that failed, in words for the author of a workflow. */
export class NeonError extends Error {
  readonly request: RequestName;
  /** What came back, without the request's name. */
  readonly what: string;
  /** HTTP status of the response that the error names; undefined where there was none. */
  readonly status: number | undefined;
  /** Neon's request id of that response; undefined where it had none. */
  readonly requestId: string | undefined;
  /** Whether the response was Neon's own error object, and not one of what stands between. */
  readonly isOwn: boolean;
  /** Whether it is a write that may have been carried out: it went out, and no response of it says what it did. */
  readonly outcomeUnknown: boolean;
  /** Whether that is so of an earlier try of it alone: what is said now is no word on that one. */
  readonly ofEarlierTry: boolean;
  /** Whether a try before it had reached a server: what a refusal names as existing is perhaps that try's work. */
  readonly retried: boolean;
  /** What to do, in sentences. Whoever knows more of what was asked may add to them. */
  readonly advice: string[];

  constructor(request: RequestName, what: string, details: NeonErrorDetails = {}) {
    super(`${request.method} ${oneLine(request.path)}: ${what}`);
    this.request = request;
    this.what = what;
    this.status = details.status;
    this.requestId = details.requestId;
    this.outcomeUnknown = details.outcomeUnknown ?? false;
    this.ofEarlierTry = details.ofEarlierTry ?? false;
    this.isOwn = details.isOwn ?? false;
    this.retried = details.retried ?? false;
    this.advice = details.advice ?? [];
  }

  /** The whole text: what was asked, what came back, what to do. */
  text(): string {
    return [sentence(this.message), ...this.advice].join(' ');
  }
}

/** Neon's description of an error (OpenAPI document, `GeneralError`); each part only where it is a text. */
export interface GeneralErrorParts {
  message?: string;
  code?: string;
  requestId?: string;
}

/**
 * Reads a body as Neon's `GeneralError`. A body that is not a `GeneralError` has no parts.
 * @param clean makes a text from outside one line of at most so many characters.
 */
export function generalError(
  body: unknown,
  clean: (text: string, max?: number) => string = oneLine,
): GeneralErrorParts {
  if (typeof body !== 'object' || body === null) return {};
  const { message, code, request_id } = body as Record<string, unknown>;
  return {
    ...(isText(message) && { message: clean(message) }),
    ...(isText(code) && { code: clean(code, 100) }),
    ...(isText(request_id) && { requestId: clean(request_id, 100) }),
  };
}

/** Whether a body is Neon's `GeneralError`, which has a message and a code; the code may be empty. */
export function isGeneralError(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const { message, code } = body as Record<string, unknown>;
  return isText(message) && typeof code === 'string';
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
