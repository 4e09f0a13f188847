import type { Detail, LedgerEntry } from './result.ts';

/** The ledger for the output `stored`; undefined where there is none. */
export function ledgerText(ledger: readonly LedgerEntry[] = []): string | undefined {
  if (ledger.length === 0) return undefined;
  // Not as an object: its field `secret` is a name.
  return JSON.stringify(
    ledger.map(({ target, secret, stored, reason, sha256 }) => ({ target, secret, stored, reason, sha256 })),
  );
}

/** The ledger for log, summary and comment. */
export function ledgerDetails(ledger: readonly LedgerEntry[] = []): Detail[] {
  if (ledger.length === 0) return [];
  const lines = ledger.map(({ target, secret, stored, reason, sha256 }) => {
    const hash = sha256 && ` (sha256 ${sha256})`;
    return stored
      ? `${target}: ${secret} stored${hash}`
      : `${target}: ${secret} not stored${hash}: ${reason}`;
  });
  const rows = ledger.map(({ target, secret, stored, reason, sha256 }) => [
    target,
    secret,
    String(stored),
    sha256,
    reason,
  ]);
  const header = ['Target', 'Secret', 'Stored', 'sha256', 'Reason'];
  return [{ heading: 'Ledger', shows: ['stored'], lines, table: { header, rows } }];
}
