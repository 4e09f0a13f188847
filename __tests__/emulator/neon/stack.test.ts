import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BRANCH_IDS, type Emulator, startEmulator } from '../../../emulator/neon/server.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const PROJECT = 'quiet-river-12345678';
type Keys = { auth_provider_project_id: string; secret_server_key: string; jwks_url: string };

async function post(path: string, body: object): Promise<Keys> {
  const headers = { authorization: `Bearer ${emulator.apiKey}`, 'content-type': 'application/json' };
  const given = { project_id: PROJECT, auth_provider: 'stack', ...body };
  return (
    await fetch(emulator.url + path, { method: 'POST', headers, body: JSON.stringify(given) })
  ).json() as Promise<Keys>;
}

async function users({ jwks_url, auth_provider_project_id }: Keys, key: string, type = 'server') {
  const headers = {
    'x-stack-access-type': type,
    'x-stack-project-id': auth_provider_project_id,
    'x-stack-secret-server-key': key,
  };
  const response = await fetch(`${new URL(jwks_url).origin}/api/v1/users?limit=1`, { headers });
  return [response.status, await response.json()];
}

test('Stack’s API takes every key that was given out, and no other', async () => {
  const old = await post('/projects/auth/create', { branch_id: BRANCH_IDS.main });
  const now = await post('/projects/auth/keys', {});
  for (const key of [old.secret_server_key, now.secret_server_key]) {
    expect(await users(now, key)).toEqual([200, { items: [] }]);
  }
  const refused = expect.objectContaining({ code: 'INVALID_SECRET_SERVER_KEY' });
  expect(await users(now, 'ssk_other')).toEqual([401, refused]);
  expect(await users({ ...now, auth_provider_project_id: 'other' }, now.secret_server_key)).toEqual([
    401,
    refused,
  ]);
  expect(await users(now, now.secret_server_key, 'client')).toMatchObject([400, {}]);
  expect(emulator.violations).toEqual([]);
});
