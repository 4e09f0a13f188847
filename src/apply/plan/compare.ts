import { isMapping, type Mapping } from '../../inputs/settings/mapping.ts';
import { Secret } from '../../secrets/secret.ts';
import type { Field } from './change.ts';

/** How a wanted mapping differs from the present one. */
export interface Difference {
  /** Empty where it does not. */
  fields: Record<string, Field>;
  /** The values to send: mappings completed by what is there, since Neon replaces them whole. */
  body: Mapping;
}

/** Fields that Neon takes and never returns, beside secrets. */
const NOT_RETURNED: readonly string[] = ['microsoft_tenant_id'];

/**
 * Compares what is wanted with what is there; keys that are not wanted are left alone. What Neon does not return
 * cannot be compared: it counts as changed where something else differs, or by force.
 */
export function difference(desired: object, actual: object, force = false): Difference {
  const present = actual as Mapping;
  const wanted = Object.entries(desired).filter(([, to]) => to !== undefined);
  const isUnread = ([key, to]: [string, unknown]) => isUnreadable(key, to, present[key]);
  const differs = wanted.some(entry => !isUnread(entry) && !isSame(entry[1], present[entry[0]]));
  if (!differs && !(force && wanted.some(isUnread))) return { fields: {}, body: {} };
  const changed = wanted.filter(entry => isUnread(entry) || !isSame(entry[1], present[entry[0]]));
  const sent = changed.map(([key, to]) => [key, completed(to, present[key])] as const);
  return {
    fields: Object.fromEntries(sent.map(([key, to]) => [key, fieldOf(present[key], to)])),
    body: Object.fromEntries(sent),
  };
}

/** The fields of something new. */
export function newFields(desired: object): Record<string, Field> {
  const given = Object.entries(desired).filter(([, to]) => to !== undefined);
  return Object.fromEntries(given.map(([key, to]) => [key, { to }]));
}

/** Whether a wanted value is there already. Lists are compared as sets: Neon gives them no order. */
export function isSame(wanted: unknown, present: unknown): boolean {
  if (wanted instanceof Secret) return wanted.reveal() === present;
  if (Array.isArray(wanted)) return Array.isArray(present) && setOf(wanted) === setOf(present);
  if (isPlain(wanted)) {
    return isPlain(present) && Object.entries(wanted).every(([key, value]) => isSame(value, present[key]));
  }
  return wanted === (present ?? undefined);
}

function isUnreadable(key: string, wanted: unknown, present: unknown): boolean {
  const isThere = typeof present === 'string' && present !== '';
  return !isThere && (wanted instanceof Secret || NOT_RETURNED.includes(key));
}

function fieldOf(from: unknown, to: unknown): Field {
  if (from === undefined || from === null || from === '') return { to };
  return { from: to instanceof Secret ? new Secret(String(from)) : from, to };
}

function completed(wanted: unknown, present: unknown): unknown {
  return isPlain(wanted) && isPlain(present) ? { ...present, ...wanted } : wanted;
}

function isPlain(value: unknown): value is Mapping {
  return isMapping(value) && !(value instanceof Secret);
}

function setOf(list: readonly unknown[]): string {
  return JSON.stringify([...new Set(list.map(canonical))].sort());
}

/** A value as JSON whose keys are sorted: the same text for the same value. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isPlain(value)) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).filter(key => value[key] !== undefined);
  return `{${keys
    .sort()
    .map(key => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join()}}`;
}

/**
 * A list sorted by a text of its items, by code units, since an order of a language may change: neither a plan nor an
 * export depends on the order of a file or response.
 */
export function sortedBy<T>(list: readonly T[], by: (item: T) => string): T[] {
  return list.toSorted((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));
}
