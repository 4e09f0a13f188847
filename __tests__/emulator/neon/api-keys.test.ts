import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { ask, PROJECT } from './helpers.ts';

const OTHER = 'second-project';
const OF_ORG = '/organizations/org-calm-field-12345678/api_keys';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ projects: [{ id: OTHER }] });
});
beforeEach(() => emulator.reset());
afterAll(async () => {
  expect(emulator.violations).toEqual([]);
  await emulator.close();
});

interface Made {
  id: number;
  key: string;
}
const as = (key: string, method: string, path: string, body?: object) =>
  ask(emulator, method, path, body, { authorization: `Bearer ${key}` });
const make = async (path: string, body: object) => (await ask(emulator, 'POST', path, body)).body as Made;
const list = async (path: string) => (await ask(emulator, 'GET', path)).body as Record<string, unknown>[];

test('a new key is valid at once, listed without its text, and refused once it is revoked', async () => {
  const { id, key } = await make('/api_keys', { key_name: 'ci' });
  expect((await list('/api_keys')).at(-1)).toMatchObject({ id, name: 'ci' });
  expect((await as(key, 'GET', `/projects/${PROJECT}`)).status).toBe(200);
  expect(JSON.stringify(await list('/api_keys'))).not.toContain(key);
  expect((await as(key, 'DELETE', `/api_keys/${id}`)).body).toMatchObject({ id, revoked: true });
  expect((await as(key, 'GET', `/projects/${PROJECT}`)).status).toBe(401);
  expect((await ask(emulator, 'DELETE', `/api_keys/${id}`)).status).toBe(404);
});

test('keys of the organization are its own, and manage none', async () => {
  const { id, key } = await make(OF_ORG, { key_name: 'ci' });
  expect(await list(OF_ORG)).toMatchObject([{ id, name: 'ci' }]);
  expect(await list('/api_keys')).toMatchObject([{ name: 'emulator' }]);
  const statuses = async (paths: string[]) =>
    Promise.all(paths.map(async path => (await as(key, 'GET', path)).status));
  expect(await statuses([`/projects/${OTHER}`, '/users/me/organizations'])).toEqual([200, 200]);
  expect(await statuses(['/users/me', '/api_keys', OF_ORG])).toEqual([403, 403, 403]);
  expect((await ask(emulator, 'GET', OF_ORG.replace('calm', 'none'))).status).toBe(404);
});

test('one that is limited to a project reaches no other', async () => {
  const { key } = await make(OF_ORG, { key_name: 'ci', project_id: PROJECT });
  expect(await list(OF_ORG)).toMatchObject([{ project_id: PROJECT }]);
  expect((await as(key, 'GET', `/projects/${PROJECT}`)).status).toBe(200);
  expect((await as(key, 'GET', `/projects/${OTHER}`)).status).toBe(403);
  const nowhere = await ask(emulator, 'POST', OF_ORG, { key_name: 'ci', project_id: 'no-such' });
  expect(nowhere.status).toBe(404);
});

test('the key of the emulator is one of them', async () => {
  const [own] = await list('/api_keys');
  expect(own).toMatchObject({ name: 'emulator' });
  expect((await ask(emulator, 'DELETE', `/api_keys/${own?.id}`)).status).toBe(200);
  expect((await ask(emulator, 'GET', '/users/me')).status).toBe(401);
});
