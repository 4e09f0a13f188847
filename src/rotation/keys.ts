import type { OrgApiKeysListResponseItem } from '@neon/sdk';
import { type Fields, optionalText, ResponseProblem, text } from '../neon/fields.ts';

/** An API key of Neon, as lists show it: never with its text. */
export interface ApiKey {
  id: number;
  name: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** The one project that it reaches; undefined where it reaches all. */
  projectId: string | undefined;
}

/** Reads a key of a list ("List API keys", "List organization API keys"). Throws ResponseProblem. */
export function readKey(fields: Fields<OrgApiKeysListResponseItem>): ApiKey {
  const createdAt = Date.parse(text(fields, 'created_at'));
  if (Number.isNaN(createdAt)) throw new ResponseProblem('the created_at of an API key is not a date');
  const projectId = optionalText(fields, 'project_id');
  return { id: idOf(fields), name: text(fields, 'name'), createdAt, projectId };
}

/** The id of a key, which becomes part of a path. Throws ResponseProblem. */
export function idOf({ id }: Fields<{ id: number }>): number {
  if (!Number.isSafeInteger(id) || (id as number) < 0)
    throw new ResponseProblem('the response has no id of an API key');
  return id as number;
}

const TIME = /^ \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** The name of a new key: that of its rotation, and the time, at most 64 characters (`ApiKeyCreateRequest`). */
export function newName(keyName: string, at: Date): string {
  return `${keyName} ${at.toISOString()}`;
}

/** Whether a key was made by a rotation of that name: it is named so, and a time. */
function isRotated({ name }: ApiKey, keyName: string): boolean {
  return name.startsWith(keyName) && TIME.test(name.slice(keyName.length));
}

/** What a rotation may revoke, and what it leaves. */
export interface OldKeys {
  /** Those of the rotation's name and scope that are kept, the newest first, and those that are revoked after it. */
  kept: ApiKey[];
  revoked: ApiKey[];
  /** Those named exactly as the rotation, which people have made: never revoked. */
  byHand: ApiKey[];
}

/**
 * Sorts the keys that there are before a new one is made.
 * @param keep how many of the rotation's own keys stay.
 */
export function oldKeys(
  keys: readonly ApiKey[],
  { keyName, projectId, keep }: { keyName: string; projectId: string | undefined; keep: number },
): OldKeys {
  const inScope = keys.filter(key => key.projectId === projectId);
  const rotated = inScope
    .filter(key => isRotated(key, keyName))
    .sort((one, other) => other.createdAt - one.createdAt || other.id - one.id);
  return {
    kept: rotated.slice(0, keep),
    revoked: rotated.slice(keep),
    byHand: inScope.filter(({ name }) => name === keyName),
  };
}

/** Keys of exactly the new one's name that this step has made without learning of it: their responses were lost. */
export function orphans(
  keys: readonly ApiKey[],
  { name, id, before }: { name: string; id?: number; before: readonly ApiKey[] },
): ApiKey[] {
  const known = [id, ...before.map(key => key.id)];
  return keys.filter(key => key.name === name && !known.includes(key.id));
}
