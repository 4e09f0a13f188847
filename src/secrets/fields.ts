import { Secret } from './secret.ts';

/** Fields that hold secrets, by name, in any response or request. When unsure, it is one. */
export const SECRET_FIELD = /secret|password|token|credential|private|api_?key|database_url|connection_uri/i;
/** Neon's settings of sign-in by password: what is secret in them has a name of its own. */
const SETTINGS_FIELD = /_and_password$/i;
/** Of these a number is registered, too; other numbers count or measure something. */
const SECRET_NUMBER = /(?:secret|password|token|api_?key|private_?key)$/i;
/** Nested deeper than any response of Neon; what is there is neither registered nor shown. */
export const MAX_DEPTH = 100;

/** Whether a field's texts are secrets, whatever they are nested in. */
export type IsSecretField = (name: string) => boolean;

/** A text or number in a value. */
export interface Leaf {
  value: string | number;
  /** Whether it is a secret by its name or by that of what it is in. */
  secret: boolean;
}

/** By its name alone. */
export function isSecretField(name: string): boolean {
  return SECRET_FIELD.test(name) && !SETTINGS_FIELD.test(name);
}

/** Visits every text and number of a value. What is in a secret field is secret, too. */
export function visitLeaves(value: unknown, isSecret: IsSecretField, visit: (leaf: Leaf) => void): void {
  const walk = (held: unknown, name: string, secret: boolean, depth: number): void => {
    if (typeof held === 'string') visit({ value: held, secret });
    else if (typeof held === 'number') visit({ value: held, secret: secret && SECRET_NUMBER.test(name) });
    else if (held instanceof Secret) visit({ value: held.reveal(), secret: true });
    else if (typeof held === 'object' && held !== null && depth <= MAX_DEPTH) {
      const isList = Array.isArray(held);
      for (const [key, inner] of Object.entries(held)) {
        walk(inner, isList ? name : key, secret || (!isList && isSecret(key)), depth + 1);
      }
    }
  };
  walk(value, '', false, 0);
}

/** A value with all texts in its secret fields as Secrets, but for empty ones. */
export function withSecrets(value: unknown, secret = false): unknown {
  if (Array.isArray(value)) return value.map(item => withSecrets(item, secret));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([key, held]) => [key, withSecrets(held, secret || isSecretField(key))]),
    );
  }
  return typeof value === 'string' && value !== '' && secret ? new Secret(value) : value;
}
