import { encodingsOf, isWord, plainTexts } from './encodings.ts';
import { type IsSecretField, isSecretField, MAX_DEPTH, visitLeaves } from './fields.ts';
import { createRedactor } from './redact.ts';
import { Secret } from './secret.ts';
import { credentialsIn, tokensIn, withoutCredentials } from './tokens.ts';

/** From so many registered texts on, further ones are not encoded for the runner: a mask is a line that it has to read. */
const MAX_ENCODED = 20_000;

/** The one place that knows what is secret in this step. */
export interface Masker {
  /** Registers a secret in every encoding in which it may be printed. */
  register(secret: string): void;
  /**
   * Registers the secrets of a response, of an error, too: all texts in fields of known names, and of the names given,
   * credentials in URLs, and what looks like a token of Neon or GitHub.
   */
  registerFields(body: unknown, secretFields?: readonly string[]): void;
  /** Registers what looks like a token of Neon or GitHub in any text of a value, such as inputs that are no secrets. */
  registerTokens(value: unknown): void;
  /**
   * The text with every registered secret and every token replaced by `***`, and what is left of a secret where a
   * text was cut. One that could be a word (`isWord`) is replaced only where it stands alone.
   */
  redact(text: string): string;
  /**
   * A value as JSON with secrets replaced by `***`; undefined for undefined. Only texts are replaced, and keys that
   * could not be the name of a field.
   */
  redactedJson(value: unknown): string | undefined;
  /** Whether `redactedJson` would replace a secret outside of the fields and URLs that are known to hold them. */
  hasStraySecret(value: unknown): boolean;
}

/**
 * A masker that knows no secret yet.
 * @param tellRunner `core.setSecret`.
 * @param maskPubClientKey whether the publishable client key counts as a secret.
 */
export function createMasker(tellRunner: (value: string) => void, maskPubClientKey = true): Masker {
  // What is secret, and what the runner was given: an encoding of one secret may be another, with encodings of its own.
  const known = new Set<string>();
  const registered = new Set<string>();
  const { add, redact } = createRedactor();
  const isSecret = (name: string) => isSecretField(name) || (maskPubClientKey && name === 'pub_client_key');

  function register(secret: string): void {
    if (known.has(secret)) return;
    for (const text of plainTexts(secret)) {
      if (known.has(text)) continue;
      known.add(text);
      add(text, isWord(text));
    }
    // Of very many the runner gets the texts alone; what is written here is redacted in whatever way it is escaped.
    const encodings = registered.size < MAX_ENCODED ? encodingsOf(secret) : plainTexts(secret);
    for (const encoding of encodings) {
      if (registered.has(encoding)) continue;
      registered.add(encoding);
      tellRunner(encoding);
    }
  }

  function registerFields(body: unknown, secretFields: readonly string[] = []): void {
    const isOne: IsSecretField = name => isSecret(name) || secretFields.includes(name);
    visitLeaves(body, isOne, ({ value, secret }) => {
      if (secret) register(String(value));
      else if (typeof value === 'string') {
        for (const part of [...credentialsIn(value), ...tokensIn(value)]) register(part);
      }
    });
  }

  function registerTokens(value: unknown): void {
    visitLeaves(
      value,
      () => false,
      ({ value: held }) => {
        for (const token of tokensIn(String(held))) register(token);
      },
    );
  }

  return {
    register,
    registerFields,
    registerTokens,
    redact,
    redactedJson: value => JSON.stringify(shownValue(value, isSecret, redact)),
    hasStraySecret(value) {
      let found = false;
      visitLeaves(value, isSecret, leaf => {
        if (leaf.secret || typeof leaf.value !== 'string') return;
        const own = withoutCredentials(leaf.value);
        found ||= redact(own) !== own;
      });
      return found;
    },
  };
}

/** A key that could be the name of a field: one is never replaced, or an output would lose what is read from it. */
const NAME = /^[\w$.-]{1,64}$/;

function shownValue(value: unknown, isSecret: IsSecretField, redact: (text: string) => string): unknown {
  const shownKey = (key: string) => (NAME.test(key) && tokensIn(key).length === 0 ? key : redact(key));
  const shown = (held: unknown, secret: boolean, depth: number): unknown => {
    if (typeof held === 'string') return secret && held !== '' ? '***' : withoutCredentials(redact(held));
    if (held instanceof Secret || depth > MAX_DEPTH) return '***';
    if (Array.isArray(held)) return held.map(inner => shown(inner, secret, depth + 1));
    if (typeof held !== 'object' || held === null) return held;
    const entries = Object.entries(held).map(([key, inner]) => [
      shownKey(key),
      shown(inner, secret || isSecret(key), depth + 1),
    ]);
    return Object.fromEntries(entries);
  };
  return shown(value, false, 0);
}
