/**
 * A value that must never be shown: printing it in any way gives `***`.
 * Only what sends or writes the value to where it belongs calls `reveal`.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '***';
  }

  toJSON(): string {
    return '***';
  }

  /** What `console.log` and `util.inspect` show. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '***';
  }
}

/** The type of a request body in which any string may be a Secret. */
export type WithSecrets<T> = T extends string
  ? T | Secret
  : T extends object
    ? { [K in keyof T]: WithSecrets<T[K]> }
    : T;

/** JSON with the secrets in it: what is sent, never what is shown (`JSON.stringify` shows `***`). */
export function revealedJson(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key: string, shown: unknown) {
    const held = this[key];
    return held instanceof Secret ? held.reveal() : shown;
  });
}
