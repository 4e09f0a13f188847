/** An answer of GitHub's REST API. */
export interface GitHubReply {
  status: number;
  headers: Record<string, string | undefined>;
  /** Parsed JSON, or a text. */
  body: unknown;
}

/** Why GitHub gave no answer, in a few words. */
export class NoReply extends Error {
  /** Whether another try may go better. */
  readonly mayRetry: boolean;

  constructor(message: string, mayRetry: boolean) {
    super(message);
    this.mayRetry = mayRetry;
  }
}

/**
 * Sends one request. Throws NoReply where there is no answer.
 * @param timeout milliseconds until it is given up.
 */
export type GitHubSend = (
  route: string,
  parameters: Record<string, unknown>,
  timeout: number,
) => Promise<GitHubReply>;

/** The text by which GitHub says what is wrong; `without a message` where there is none. */
export function messageOf(body: unknown): string {
  const { message } = (typeof body === 'object' && body !== null ? body : {}) as { message?: unknown };
  return typeof message === 'string' && message.trim() ? message : 'without a message';
}
