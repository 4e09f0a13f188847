import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/apply/plan/change.ts';
import { countsText, detailOf, doneText, linesOf, nameOf } from '../../src/apply/plan-text.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { BRANCH, planOf } from '../support/plans.ts';

const of = (action: Change['action'], resource: Change['resource'], rest: Partial<Change> = {}): Change => ({
  action,
  resource,
  id: null,
  fields: {},
  ...rest,
});
const CHANGES: Change[] = [
  of('keep', 'integration'),
  of('update', 'name', { fields: { name: { from: 'Old', to: 'New' } } }),
  of('create', 'oauth_provider', {
    id: 'google',
    fields: { client_id: { to: 'g' }, client_secret: { to: new Secret('canary') } },
  }),
  of('create', 'domain', { id: 'https://a.example.com' }),
  of('keep', 'domain', { id: 'https://b.example.com', note: 'is not named, and kept' }),
  of('keep', 'oauth_client', {
    id: 'App',
    note: 'differs, and is kept',
    fields: { redirect_uris: { from: ['https://x.example.com'], to: ['https://y.example.com'] } },
  }),
  of('delete', 'oauth_client', { id: 'Gone', fields: { client_id: { from: 'c-1' } } }),
  of('update', 'email_provider', {
    fields: { password: { from: new Secret('canary'), to: new Secret('canary2') } },
  }),
  of('keep', 'webhook'),
];
const plan = { changes: CHANGES, writes: [] };

describe('a plan as a table', () => {
  const detail = detailOf(plan);

  test('has a row for each field that differs, and for each note', () => {
    expect(detail.table?.rows).toEqual([
      ['~', 'name', 'name', '"Old"', '"New"'],
      ['+', 'oauth_provider "google"', 'client_id', '', '"g"'],
      ['+', 'oauth_provider "google"', 'client_secret', '', '***'],
      ['+', 'domain "https://a.example.com"', '', '', ''],
      ['=', 'domain "https://b.example.com"', '', '', 'is not named, and kept'],
      ['=', 'oauth_client "App"', '', '', 'differs, and is kept'],
      ['=', 'oauth_client "App"', 'redirect_uris', '["https://x.example.com"]', '["https://y.example.com"]'],
      ['-', 'oauth_client "Gone"', 'client_id', '"c-1"', ''],
      ['~', 'email_provider', 'password', '***', '***'],
    ]);
  });

  test('has rows as wide as its header, and folds what stays as it is', () => {
    const { table, folded } = detail;
    const rows = [...(table?.rows ?? []), ...(folded?.rows ?? [])];
    expect(rows.filter(row => row.length !== table?.header.length)).toEqual([]);
    expect(folded?.rows.map(([sign, name]) => `${sign} ${name}`)).toEqual(['= integration', '= webhook']);
  });

  test('stands for the output, and leaves the log to its lines', () => {
    expect([detail.heading, detail.shows, detail.lines]).toEqual(['Plan', 'plan', []]);
  });

  test('of nothing has no rows', () => {
    const detail = detailOf({ changes: [], writes: [] });
    expect([detail.table?.rows, detail.folded]).toEqual([[], undefined]);
  });
});

test('a plan as lines shows no secret', () => {
  const { call } = planOf({ operation: 'get-webhook', branch_id: BRANCH });
  const lines = linesOf(plan, call);
  expect(lines[0]).toBe(`Plan for branch ${BRANCH}: 2 to create, 2 to update, 1 to delete, 4 to keep.`);
  expect(lines.slice(1)).toEqual([
    '~ name: name: "Old" -> "New"',
    '+ oauth_provider "google": client_id: "g", client_secret: ***',
    '+ domain "https://a.example.com"',
    '= domain "https://b.example.com" is not named, and kept',
    '= oauth_client "App" differs, and is kept; redirect_uris: ["https://x.example.com"] -> ["https://y.example.com"]',
    '- oauth_client "Gone": client_id: "c-1"',
    '~ email_provider: password: *** -> ***',
    '= 2 unchanged: integration, webhook',
  ]);
});

test('counts are of what is to be done, and of what was', () => {
  expect(countsText(plan)).toBe('2 to create, 2 to update, 1 to delete, 4 to keep');
  expect(doneText(plan)).toBe('2 created, 2 updated, 1 deleted, 4 kept');
});

test('a name is shown whole, whatever its length: it is what is reviewed', () => {
  const id = 'x'.repeat(201);
  expect(nameOf({ resource: 'oauth_client', id })).toBe(`oauth_client "${id}"`);
});
