import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BranchesResponse, CursorPaginationResponse } from '@neondatabase/api-client';
import { BRANCH_IDS, type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { ask, PROJECT } from './helpers.ts';

type Page = BranchesResponse & CursorPaginationResponse;

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({
    pageSize: 2,
    projects: [
      { id: PROJECT, branches: [{ id: 'br-extra-1', name: 'preview/PR-9' }] },
      { id: 'small-project', name: 'Small' },
      { id: 'own-project', branches: [{ id: 'br-own', name: 'trunk', default: true }] },
    ],
  });
});
afterAll(() => emulator.close());

async function page(query: string, project = PROJECT): Promise<Page> {
  const got = await ask(emulator, 'GET', `/projects/${project}/branches${query}`);
  expect(got.status).toBe(200);
  return got.body as Page;
}

const ids = ({ branches }: Page) => branches.map(branch => branch.id);

describe('pages', () => {
  test('follow their cursors to the end, latest first', async () => {
    const first = await page('');
    const second = await page(`?cursor=${first.pagination?.next}`);
    const third = await page(`?cursor=${second.pagination?.next}`);
    expect([first, second, third].map(ids)).toEqual([
      ['br-extra-1', BRANCH_IDS.dev],
      [BRANCH_IDS.otherPreview, BRANCH_IDS.preview],
      [BRANCH_IDS.main],
    ]);
    expect(third.pagination).toEqual({ sort_by: 'updated_at', sort_order: 'desc' });
  });

  test('are as long as limit', async () => {
    const whole = await page('?limit=5');
    expect(ids(whole)).toHaveLength(5);
    expect(whole.pagination?.next).toBeUndefined();
    expect(ids(await page('?limit=1'))).toEqual(['br-extra-1']);
  });

  test('are sorted as asked', async () => {
    const sorted = await page('?limit=9&sort_by=name&sort_order=asc');
    expect(sorted.branches.map(branch => branch.name)).toEqual([
      'dev',
      'main',
      'preview/PR-9',
      'preview/pr-42',
      'preview/pr-421',
    ]);
  });

  test('begin at a cursor that was given out', async () => {
    const got = await ask(emulator, 'GET', `/projects/${PROJECT}/branches?cursor=nonsense`);
    expect(got).toMatchObject({ status: 400, body: { message: 'invalid cursor' } });
    expect(emulator.violations).toEqual([]);
  });
});

describe('search', () => {
  test('finds a part of the name or the id, in any case, page by page', async () => {
    const first = await page('?search=PR-');
    expect(ids(first)).toEqual(['br-extra-1', BRANCH_IDS.otherPreview]);
    expect(ids(await page(`?search=PR-&cursor=${first.pagination?.next}`))).toEqual([BRANCH_IDS.preview]);
    expect(ids(await page('?search=calm-lake'))).toEqual([BRANCH_IDS.dev]);
    expect(ids(await page('?search=none'))).toEqual([]);
  });
});

describe('seeded projects', () => {
  test('get a default branch, or their own', async () => {
    expect((await page('', 'small-project')).branches).toMatchObject([
      { id: BRANCH_IDS.main, default: true },
    ]);
    expect((await page('', 'own-project')).branches).toMatchObject([{ name: 'trunk', default: true }]);
  });

  test('are the only ones', async () => {
    for (const id of ['other-project', 'constructor']) {
      const got = await ask(emulator, 'GET', `/projects/${id}/branches`);
      expect(got).toMatchObject({ status: 404, body: { code: '', message: 'project not found' } });
    }
  });

  test('come back after a reset', async () => {
    const before = JSON.stringify(emulator.state);
    await ask(emulator, 'POST', '/projects/own-project/branches/br-own/auth', {
      auth_provider: 'better_auth',
    });
    expect(JSON.stringify(emulator.state)).not.toBe(before);
    emulator.reset();
    expect(JSON.stringify(emulator.state)).toBe(before);
  });
});
