import type { Call } from '../inputs/call.ts';
import type { Detail } from '../report/result.ts';
import { Secret } from '../secrets/secret.ts';
import { withoutCredentials } from '../secrets/tokens.ts';
import { hideEmails } from '../text.ts';
import type { Change, Field } from './plan/change.ts';
import type { ChangePlan } from './plan/index.ts';
import { visible } from './visible.ts';

const SIGNS = { create: '+', update: '~', delete: '-', keep: '=' } as const;

/** `oauth_provider "google"`, as log lines and errors name a change. */
export function nameOf({ resource, id }: Pick<Change, 'resource' | 'id'>): string {
  return id === null ? resource : `${resource} ${valueText(id)}`;
}

const DONE = { create: 'created', update: 'updated', delete: 'deleted', keep: 'kept' } as const;
const ACTIONS = ['create', 'update', 'delete', 'keep'] as const;

/** `1 to create, 2 to update, 0 to delete, 5 to keep`. */
export function countsText(plan: Pick<ChangePlan, 'changes'>): string {
  return countsBy(plan, action => `to ${action}`);
}

/** `1 created, 2 updated, 0 deleted, 5 kept`. */
export function doneText(plan: Pick<ChangePlan, 'changes'>): string {
  return countsBy(plan, action => DONE[action]);
}

function countsBy(
  { changes }: Pick<ChangePlan, 'changes'>,
  word: (action: Change['action']) => string,
): string {
  return ACTIONS.map(
    action => `${changes.filter(change => change.action === action).length} ${word(action)}`,
  ).join(', ');
}

/** The plan as lines of a log: `+ ~ - =`, old and new values, secrets as `***`; what stays as it is in one line. */
export function linesOf(plan: ChangePlan, { branch_id }: Call): string[] {
  const stays = plan.changes.filter(isUnchanged);
  const shown = plan.changes.filter(change => !isUnchanged(change)).map(lineOf);
  const names = stays.map(nameOf).join(', ');
  return [
    `Plan for branch ${branch_id}: ${countsText(plan)}.`,
    ...shown,
    ...(stays.length > 0 ? [`= ${stays.length} unchanged: ${names}`] : []),
  ];
}

/** The plan as a table, a row for each field that differs; what stays as it is folded. */
export function detailOf(plan: ChangePlan): Detail {
  const stays = plan.changes.filter(isUnchanged);
  return {
    heading: 'Plan',
    shows: 'plan',
    lines: [],
    table: {
      header: ['Change', 'Resource', 'Field', 'Present', 'Planned'],
      rows: inView(plan.changes.filter(change => !isUnchanged(change))).flatMap(rowsOf),
    },
    ...(stays.length > 0 && {
      folded: {
        title: 'Unchanged',
        rows: stays.map(change => [SIGNS.keep, nameOf(change), '', '', '']),
      },
    }),
  };
}

/** So many rows are always shown. */
const ALL_SHOWN = 200;
const RANK = { delete: 0, update: 1, keep: 2, create: 3 } as const;

/** Of very many changes, of which not all may be shown, what takes away or changes comes first. */
function inView(changes: readonly Change[]): readonly Change[] {
  if (changes.length <= ALL_SHOWN) return changes;
  return changes.toSorted((one, other) => RANK[one.action] - RANK[other.action]);
}

function isUnchanged({ action, note }: Change): boolean {
  return action === 'keep' && note === undefined;
}

function lineOf(change: Change): string {
  const fields = Object.entries(change.fields).map(([name, field]) => `${name}: ${fieldText(change, field)}`);
  const text = [change.note, fields.join(', ')].filter(Boolean).join('; ');
  return `${SIGNS[change.action]} ${nameOf(change)}${text && (change.note ? ` ${text}` : `: ${text}`)}`;
}

function fieldText({ action }: Change, { from, to }: Field): string {
  if (action === 'delete' || to === undefined) return valueText(from);
  return from === undefined ? valueText(to) : `${valueText(from)} -> ${toText(from, to)}`;
}

function rowsOf(change: Change): string[][] {
  const first = [SIGNS[change.action], nameOf(change)];
  const fields = Object.entries(change.fields);
  const note = change.note ? [[...first, '', '', change.note]] : [];
  if (fields.length === 0) return change.note ? note : [[...first, '', '', '']];
  return [
    ...note,
    ...fields.map(([name, { from, to }]) => [...first, name, valueText(from), toText(from, to)]),
  ];
}

/** A value in the plan's words: JSON, secrets as `***`, and nothing for what is not there. */
function valueText(value: unknown): string {
  if (value === undefined) return '';
  if (value instanceof Secret) return '***';
  return Array.isArray(value) ? `[${value.map(valueText).join(', ')}]` : visible(JSON.stringify(value));
}

/** The planned value; one that would be shown as the present one is, since a part is not shown, says that it is another. */
function toText(from: unknown, to: unknown): string {
  const text = valueText(to);
  const isAlike =
    typeof from === 'string' && typeof to === 'string' && from !== to && shown(from) === shown(to);
  return isAlike ? `${text} (another one)` : text;
}

/** Without what logs and summaries do not show. */
function shown(text: string): string {
  return hideEmails(withoutCredentials(text));
}
