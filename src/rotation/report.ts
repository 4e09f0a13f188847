import type { Detail, Result } from '../report/result.ts';
import { quote } from '../text.ts';
import type { OldKeys } from './keys.ts';
import type { Revoked } from './revoke.ts';
import type { Rotation } from './rotation.ts';

/** What became of keys that were to be revoked, a sentence each. */
export function revokedTexts(revoked: readonly Revoked[]): string[] {
  return revoked.map(({ id, outcome, reason }) => {
    if (outcome === 'revoked') return `Key ${id} was revoked.`;
    const todo = outcome === 'not revoked' ? 'Revoke it' : 'Look whether it is there, and revoke it';
    return `Key ${id} is ${outcome} (${reason}). ${todo} in the Neon Console, or by the next rotation.`;
  });
}

/** What became of the new key, which nothing has. */
export function undoneText(revoked: readonly Revoked[]): string {
  return revoked
    .map(({ outcome, reason }) => {
      if (outcome === 'revoked') return 'It was revoked.';
      return `It is ${outcome} (${reason}): revoke it in the Neon Console.`;
    })
    .join(' ');
}

/** How far a rotation has come, for a step that is ended from outside. */
export function progressOf({ made, name, stored, revoked }: Rotation): string[] {
  if (!made) return [`No key named ${quote(name)} is known to be made. The old keys stand.`];
  const where = stored
    ? 'It is stored.'
    : 'It is valid, and in the output new_api_key; which targets have it is in the ledger, if there is one. No old key was revoked.';
  const also =
    stored && revoked.length === 0 ? ['No old key is known to be revoked.'] : revokedTexts(revoked);
  return [`The new key ${quote(name)} (id ${made.id}) was made.`, where, ...also];
}

/** Which keys of the rotation's name there were that it has not made; nothing where there is none. */
export function foundText({ kept, revoked, byHand }: OldKeys): Pick<Result, 'notice'> {
  const [first] = byHand;
  if (first) {
    const ids = byHand.map(({ id }) => id).join(', ');
    return {
      notice: `A key named exactly ${quote(first.name)} (id ${ids}) was made by hand, and is never revoked by this operation: revoke it once nothing uses it.`,
    };
  }
  if (kept.length + revoked.length > 0) return {};
  return { notice: 'There was no older key of this name: nothing is replaced, and nothing revoked.' };
}

/** The keys of the rotation and what became of each. */
export function detailsOf({ made, old, revoked }: Rotation): Detail[] {
  const outcomeOf = (id: number) => revoked.find(one => one.id === id)?.outcome;
  const known = [made, ...old.revoked].map(key => key?.id);
  const lost = revoked.filter(({ id }) => !known.includes(id));
  const rows = [
    ...(made ? [[String(made.id), made.name, outcomeOf(made.id) ?? 'new']] : []),
    ...lost.map(({ id, name, outcome }) => [String(id), name, `its response was lost; ${outcome}`]),
    ...old.kept.map(({ id, name }) => [String(id), name, 'kept']),
    ...old.revoked.map(({ id, name }) => [String(id), name, outcomeOf(id) ?? 'kept']),
    ...old.byHand.map(({ id, name }) => [String(id), name, 'made by hand, kept']),
  ];
  return [
    {
      heading: 'API keys',
      shows: ['api_key_id'],
      lines: rows.map(([id, name, outcome]) => `${id} ${quote(name ?? '')}: ${outcome}`),
      table: { header: ['ID', 'Name', 'Outcome'], rows },
    },
  ];
}
