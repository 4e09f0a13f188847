import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BRANCH_IDS, type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { ask, PROJECT } from './helpers.ts';

let emulator: Emulator;
const get = async (path: string) => (await ask(emulator, 'GET', path)).body as Record<string, unknown>;

beforeAll(async () => {
  emulator = await startEmulator({ projects: [{ id: 'second-project', name: 'Second' }] });
});
afterAll(async () => {
  expect(emulator.violations).toEqual([]);
  await emulator.close();
});

test('the user is a member of one organization, which owns the projects', async () => {
  expect(await get('/users/me')).toMatchObject({ email: 'owner@example.com' });
  const { organizations } = (await get('/users/me/organizations')) as { organizations: { id: string }[] };
  expect(organizations).toHaveLength(1);
  const { project } = (await get(`/projects/${PROJECT}`)) as { project: { org_id: string } };
  expect(project).toMatchObject({ id: PROJECT, name: 'quiet-river', org_id: organizations[0]?.id });
});

test('projects are listed page by page, by a part of name or id, and by organization', async () => {
  const ids = async (query: string) =>
    ((await get(`/projects${query}`)).projects as { id: string }[]).map(({ id }) => id);
  expect(await ids('')).toEqual([PROJECT, 'second-project']);
  expect(await ids('?search=SECOND')).toEqual(['second-project']);
  expect(await ids('?org_id=org-other-one-12345678')).toEqual([]);
  const { projects, pagination } = await get('/projects?limit=1');
  expect(projects).toMatchObject([{ id: PROJECT }]);
  const { cursor } = pagination as { cursor: string };
  expect(await ids(`?limit=1&cursor=${cursor}`)).toEqual(['second-project']);
  expect(await ids('?cursor=second-project')).toEqual([]);
  expect((await ask(emulator, 'GET', '/projects?cursor=none')).status).toBe(400);
  // What Neon's CLI asks for together with the own ones.
  expect(await ids('/shared?limit=100')).toEqual([]);
});

test('a branch has a database, its owner and a compute endpoint', async () => {
  const branch = `/projects/${PROJECT}/branches/${BRANCH_IDS.preview}`;
  expect(await get(`${branch}/databases`)).toMatchObject({
    databases: [{ name: 'neondb', owner_name: 'neondb_owner', branch_id: BRANCH_IDS.preview }],
  });
  expect(await get(`${branch}/endpoints`)).toMatchObject({
    endpoints: [{ id: BRANCH_IDS.preview.replace('br-', 'ep-'), type: 'read_write' }],
  });
  for (const name of ['databases', 'endpoints']) {
    const got = await ask(emulator, 'GET', `/projects/${PROJECT}/branches/br-no-such-12345678/${name}`);
    expect(got).toMatchObject({ status: 404, body: { message: 'branch not found' } });
  }
});
