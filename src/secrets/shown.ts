import { hideEmails, oneLine } from '../text.ts';

/**
 * A text as one harmless line without secrets and e-mail addresses.
 * Redacted twice: before anything is cut, and after invisible characters are gone, which may be in the middle of a secret.
 */
export function shownLine(text: string, redact: (text: string) => string, max: number): string {
  return hideEmails(redact(oneLine(redact(text), max)));
}
