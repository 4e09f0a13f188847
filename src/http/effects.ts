import type { Send } from './transport.ts';

/** The effects that a client has. They are passed in, so that tests need neither clock nor network. */
export interface Effects {
  send: Send;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
  /** Writes to the log why the step takes longer. */
  log(line: string): void;
  debug(line: string): void;
  /** A text without the secrets that are known so far. */
  redact(text: string): string;
  /** Registers the secrets of a body, before anything of it is shown. */
  registerFields(body: unknown, secretFields?: readonly string[]): void;
}
