import { Secret } from '../../secrets/secret.ts';
import { withoutCredentials } from '../../secrets/tokens.ts';
import type { Desired } from '../desired.ts';

/** What a file may hold, and the paths within `auth` of what is left out of it. */
export interface WithoutSecrets {
  desired: Desired;
  /** Values, each of which a variable can give. */
  values: string[];
  /** Lists with credentials in them, and the items that such a list is part of: they cannot be written at all. */
  lists: string[];
}

/** A branch's settings without secrets and without URLs that have credentials in them. */
export function withoutSecrets(desired: Desired): WithoutSecrets {
  const left = { values: [], lists: [] };
  // Keys are left out, and nothing is changed.
  return { desired: mapping(desired, '', left) as Desired, ...left };
}

type Left = Omit<WithoutSecrets, 'desired'>;

function mapping(held: object, path: string, left: Left): object {
  const entries = Object.entries(held).flatMap(([key, value]) => {
    const place = path === '' ? key : `${path}.${key}`;
    if (isSecret(value)) {
      left.values.push(place);
      return [];
    }
    const shown = shownValue(value, place, left);
    return shown === undefined ? [] : [[key, shown]];
  });
  return Object.fromEntries(entries);
}

function shownValue(value: unknown, path: string, left: Left): unknown {
  if (Array.isArray(value)) return list(value, path, left);
  return typeof value === 'object' && value !== null ? mapping(value, path, left) : value;
}

/** A part of a list would be taken for all of it, so that `prune` would delete the rest. */
function list(items: readonly unknown[], path: string, left: Left): unknown[] | undefined {
  if (items.some(isSecret)) {
    left.lists.push(path);
    return undefined;
  }
  const before = left.lists.length;
  const shown = items.map(item => shownValue(item, `${path}[${nameIn(item)}]`, left));
  return left.lists.length === before ? shown : undefined;
}

function isSecret(value: unknown): boolean {
  return value instanceof Secret || (typeof value === 'string' && withoutCredentials(value) !== value);
}

/** What an item is named by in paths: the id of a provider, the name of a client. */
function nameIn(item: unknown): string {
  const { id, name } = (item ?? {}) as { id?: unknown; name?: unknown };
  return String(id ?? name ?? '');
}
