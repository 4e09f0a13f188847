import { Secret } from '../secret.ts';

/** Shorter values are not masked: as a mask they would blank the log and hide nothing. */
const MIN_LENGTH = 4;

/** Fields that hold secrets, by name, in any answer or request. When unsure, it is one. */
export const SECRET_FIELD = /secret|password|token|credential|private|api_?key|database_url|connection_uri/i;

/** The one place that knows what is secret in this step. */
export interface Masker {
  /** Registers a secret in every form in which it may be printed. */
  mask(secret: string): void;
  /** Registers the secrets of an answer: those of known field names, and of the names given. */
  learn(body: unknown, secretFields?: readonly string[]): void;
  /** The text with every registered secret replaced by `***`. */
  redact(text: string): string;
  /** A value as JSON with secrets replaced by `***`; undefined for undefined. */
  redactedJson(value: unknown): string | undefined;
}

/**
 * A masker that knows no secret yet.
 * @param register tells the runner (`core.setSecret`).
 * @param maskPubClientKey whether the publishable client key counts as a secret.
 */
export function createMasker(register: (value: string) => void, maskPubClientKey = true): Masker {
  const forms = new Set<string>();
  const isSecretField = (name: string) =>
    SECRET_FIELD.test(name) || (maskPubClientKey && name === 'pub_client_key');

  function mask(secret: string): void {
    for (const form of formsOf(secret)) {
      if (forms.has(form)) continue;
      forms.add(form);
      register(form);
    }
  }

  function learn(body: unknown, secretFields: readonly string[] = []): void {
    walk(body, (name, value) => {
      if (isSecretField(name) || secretFields.includes(name)) mask(value);
    });
  }

  function redact(text: string): string {
    let redacted = text;
    for (const form of [...forms].sort((a, b) => b.length - a.length))
      redacted = redacted.replaceAll(form, '***');
    return redacted;
  }

  function redactedJson(value: unknown): string | undefined {
    return JSON.stringify(value, (name, held) => {
      if (typeof held !== 'string') return held;
      return held !== '' && isSecretField(name) ? '***' : redact(held);
    });
  }

  return { mask, learn, redact, redactedJson };
}

/** The secret whole, each line of it, and as JSON and URLs write it (contract section 4); too short ones left out. */
export function formsOf(secret: string): string[] {
  const lines = secret.split(/\r\n|\r|\n/).map(line => line.trim());
  const plain = [secret, secret.trim(), ...lines];
  const all = plain.flatMap(text => [text, JSON.stringify(text).slice(1, -1), urlEncoded(text)]);
  return [...new Set(all)].filter(form => form.length >= MIN_LENGTH);
}

function urlEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function walk(value: unknown, visit: (name: string, value: string) => void, name = ''): void {
  if (typeof value === 'string') visit(name, value);
  else if (value instanceof Secret) visit(name, value.reveal());
  else if (typeof value === 'object' && value !== null) {
    for (const [key, held] of Object.entries(value)) walk(held, visit, Array.isArray(value) ? name : key);
  }
}
