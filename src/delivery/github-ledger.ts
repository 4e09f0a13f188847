import { createHash } from 'node:crypto';
import type { Stored } from '../github/storing.ts';
import type { Target } from '../github/target.ts';
import type { LedgerEntry } from '../report/result.ts';
import { missingText, type Values } from './github-values.ts';

/**
 * What became of each secret at one target, by what is known now.
 * @param withheld why nothing is stored, although there are values.
 */
export function ledgerOf(target: Target, done: Stored, wanted: Values, withheld?: string): LedgerEntry[] {
  const entry = (secret: string, stored: boolean, reason: string, sha256 = ''): LedgerEntry => {
    return { target: target.line, secret, stored, reason, sha256 };
  };
  const { values, missing, kept, isReused } = wanted;
  return [
    ...values.map(([name, text]) => {
      const isStored = done.stored.has(name);
      return entry(name, isStored, isStored ? '' : reasonOf(name, done, withheld), shortHash(text));
    }),
    ...missing.map(one => entry(one.secret, false, missingText({ missing: [one], isReused }))),
    ...kept.map(name => entry(name, false, 'no such OAuth client was made, so it stays as it is')),
  ];
}

function reasonOf(name: string, { failed, doubtful, flying }: Stored, withheld: string | undefined): string {
  const doubt = doubtful.get(name);
  if (doubt) return `perhaps stored: ${doubt}`;
  if (flying === name) return 'perhaps stored: it was in flight when the step ended';
  return failed.get(name) ?? withheld ?? 'not tried before the step ended';
}

/** The first 8 hexadecimal digits of the SHA-256 of a value, by which two places can be compared. */
function shortHash(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 8);
}
