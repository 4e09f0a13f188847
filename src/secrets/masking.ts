import { decoded } from '../text.ts';
import { redacted, withoutCutSecret } from './redact.ts';
import { Secret } from './secret.ts';

/** Shorter values are not masked: as a mask they would blank the log and hide nothing. */
const MIN_LENGTH = 4;

/** Fields that hold secrets, by name, in any response or request. When unsure, it is one. */
export const SECRET_FIELD = /secret|password|token|credential|private|api_?key|database_url|connection_uri/i;
/** Of these a number is a secret, too; other numbers count or measure something. */
const SECRET_NUMBER = /(?:secret|password|token|api_?key|private_?key)$/i;
/** Nested deeper than any response of Neon; what is there is not shown. */
const MAX_DEPTH = 100;

/** The one place that knows what is secret in this step. */
export interface Masker {
  /** Registers a secret in every encoding in which it may be printed. */
  register(secret: string): void;
  /** Registers the secrets of a response: those of known field names, and of the names given. */
  registerFields(body: unknown, secretFields?: readonly string[]): void;
  /** The text with every registered secret replaced by `***`, and what is left of one where a text was cut. */
  redact(text: string): string;
  /** A value as JSON with secrets replaced by `***`, in names, too; undefined for undefined. */
  redactedJson(value: unknown): string | undefined;
}

/**
 * A masker that knows no secret yet.
 * @param register tells the runner (`core.setSecret`).
 * @param maskPubClientKey whether the publishable client key counts as a secret.
 */
export function createMasker(register: (value: string) => void, maskPubClientKey = true): Masker {
  const encodings = new Set<string>();
  const isSecretField = (name: string) =>
    SECRET_FIELD.test(name) || (maskPubClientKey && name === 'pub_client_key');

  function registerSecret(secret: string): void {
    for (const encoding of encodingsOf(secret)) {
      if (encodings.has(encoding)) continue;
      encodings.add(encoding);
      register(encoding);
    }
  }

  function registerFields(body: unknown, secretFields: readonly string[] = []): void {
    walk(body, (name, value) => {
      const isSecret = isSecretField(name) || secretFields.includes(name);
      if (isSecret && (typeof value === 'string' || SECRET_NUMBER.test(name))) registerSecret(String(value));
    });
  }

  function redact(text: string): string {
    if (encodings.size === 0) return text;
    return withoutCutSecret(redacted(text, encodings), encodings, MIN_LENGTH);
  }

  function shown(value: unknown, name: string, depth: number): unknown {
    if (typeof value === 'string') return value !== '' && isSecretField(name) ? '***' : redact(value);
    if (typeof value === 'number') return SECRET_NUMBER.test(name) ? '***' : value;
    if (value instanceof Secret || depth > MAX_DEPTH) return '***';
    if (Array.isArray(value)) return value.map(held => shown(held, name, depth + 1));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, held]) => [redact(key), shown(held, key, depth + 1)]);
    return Object.fromEntries(entries);
  }

  return {
    register: registerSecret,
    registerFields,
    redact,
    redactedJson: value => JSON.stringify(shown(value, '', 0)),
  };
}

/**
 * The secret whole, each line of it, what is secret in it where it is a URL, and all as JSON and URLs write it
 * (contract section 4); too short ones left out.
 */
export function encodingsOf(secret: string): string[] {
  const lines = secret.split(/\r\n|\r|\n/).map(line => line.trim());
  const plain = [secret, secret.trim(), ...lines, ...partsOf(secret)];
  const all = plain.flatMap(text => [text, JSON.stringify(text).slice(1, -1), urlEncoded(text)]);
  return [...new Set(all)].filter(encoding => encoding.length >= MIN_LENGTH && encoding.trim() !== '');
}

/** Whether a secret has no encoding that can be masked. */
export function tooShort(secret: string): boolean {
  return encodingsOf(secret).length === 0;
}

/** Of a URL the password, which errors of database drivers show alone, and the codes of its query. */
function partsOf(secret: string): string[] {
  if (!secret.includes('://') || !URL.canParse(secret)) return [];
  const url = new URL(secret);
  const codes = /^https?:$/.test(url.protocol) ? [...url.searchParams.values()].filter(isCode) : [];
  return [url.password, decoded(url.password), ...codes];
}

function isCode(value: string): boolean {
  return /^[\w.~-]{8,}$/.test(value);
}

function urlEncoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Visits every text and number with the name of the field that holds it, those of a list with the list's. */
function walk(
  value: unknown,
  visit: (name: string, value: string | number) => void,
  name = '',
  depth = 0,
): void {
  if (typeof value === 'string' || typeof value === 'number') visit(name, value);
  else if (value instanceof Secret) visit(name, value.reveal());
  else if (typeof value === 'object' && value !== null && depth <= MAX_DEPTH) {
    for (const [key, held] of Object.entries(value))
      walk(held, visit, Array.isArray(value) ? name : key, depth + 1);
  }
}
