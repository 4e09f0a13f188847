import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS, type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { ask, MAIN, PREVIEW, PROJECT, SMTP } from './helpers.ts';

let emulator: Emulator;
const call = (method: string, path: string, body?: unknown) => ask(emulator, method, path, body);
const read = async (path: string) => (await call('GET', path)).body;
const BRANCHES = `/projects/${PROJECT}/branches`;

beforeAll(async () => {
  const branches = [{ id: 'br-bold-hill-10000099', name: 'staging', protected: true }];
  emulator = await startEmulator({ projects: [{ id: PROJECT, branches }] });
});
beforeEach(() => emulator.reset());
afterAll(async () => {
  expect(emulator.violations).toEqual([]);
  await emulator.close();
});

interface Created {
  branch: { id: string; name: string; parent_id: string; default: boolean; protected: boolean };
  endpoints: { branch_id: string }[];
}

async function create(body?: unknown): Promise<Created> {
  const got = await call('POST', BRANCHES, body);
  expect(got.status).toBe(201);
  return got.body as Created;
}

describe('a branch', () => {
  test('is read with its flags', async () => {
    const main = await read(`${BRANCHES}/${BRANCH_IDS.main}`);
    expect(main).toMatchObject({ branch: { name: 'main', default: true, protected: false } });
    expect(main).not.toHaveProperty('branch.parent_id');
    const staging = await read(`${BRANCHES}/br-bold-hill-10000099`);
    expect(staging).toMatchObject({
      branch: { default: false, protected: true, parent_id: BRANCH_IDS.main },
    });
    expect((await call('GET', `${BRANCHES}/br-no-such-12345678`)).status).toBe(404);
  });

  test('is a child of the default branch, without endpoint, unless asked otherwise', async () => {
    const { branch, endpoints } = await create();
    expect(branch).toMatchObject({ parent_id: BRANCH_IDS.main, default: false, protected: false });
    expect(branch.id).toMatch(/^br-[a-z]+-[a-z]+-\d{8}$/);
    expect([branch.name, endpoints]).toEqual([branch.id, []]);

    const asked = { parent_id: BRANCH_IDS.dev, name: 'feature', protected: true };
    const other = await create({ branch: asked, endpoints: [{ type: 'read_write' }] });
    expect(other.branch).toMatchObject(asked);
    const { id } = other.branch;
    expect(await read(`${BRANCHES}/${id}/endpoints`)).toEqual({ endpoints: other.endpoints });
    expect(await read(`${BRANCHES}?search=feature`)).toMatchObject({ branches: [other.branch] });
  });

  test('has a name of its own and a parent that exists', async () => {
    expect((await call('POST', BRANCHES, { branch: { name: 'dev' } })).status).toBe(409);
    expect((await call('POST', BRANCHES, { branch: { parent_id: 'br-no-such-12345678' } })).status).toBe(404);
  });
});

describe('a new branch', () => {
  test('has no Neon Auth where its parent has none, or Stack Auth', async () => {
    await call('POST', '/projects/auth/create', {
      auth_provider: 'stack',
      project_id: PROJECT,
      branch_id: BRANCH_IDS.main,
    });
    const { branch } = await create();
    expect((await call('GET', `${BRANCHES}/${branch.id}/auth`)).status).toBe(404);
  });

  test('has users, signing keys and settings of its parent, and an address of its own', async () => {
    await call('POST', PREVIEW, { auth_provider: 'better_auth' });
    await call('POST', `${PREVIEW}/users`, { email: 'ada@example.com' });
    const domain = { domain: 'https://app.example.com', auth_provider: 'better_auth' };
    await call('POST', `${PREVIEW}/domains`, domain);
    await call('POST', `${PREVIEW}/oauth_providers`, { id: 'github', client_id: 'i', client_secret: 's' });
    await call('PATCH', `${PREVIEW}/email_provider`, { type: 'standard', ...SMTP });
    const hook = { enabled: true, webhook_url: 'https://example.com/hook' };
    await call('PUT', `${PREVIEW}/webhooks`, hook);

    const { branch } = await create({ branch: { parent_id: BRANCH_IDS.preview } });
    const own = `${BRANCHES}/${branch.id}/auth`;
    for (const name of ['domains', 'oauth_providers', 'email_provider', 'webhooks', 'plugins']) {
      expect([name, await read(`${own}/${name}`)]).toEqual([name, await read(`${PREVIEW}/${name}`)]);
    }
    const { integrations, users } = emulator.state.projects[PROJECT] as NonNullable<
      Emulator['state']['projects'][string]
    >;
    const [parent, child] = integrations;
    expect(child?.jwks).toEqual(parent?.jwks);
    expect(child?.settings.email_provider).toMatchObject({ password: SMTP.password });
    expect(users.map(({ email, branch_id }) => [email, branch_id])).toEqual([
      ['ada@example.com', BRANCH_IDS.preview],
      ['ada@example.com', branch.id],
    ]);
    expect(await read(own)).toMatchObject({ branch_id: branch.id, db_name: 'neondb' });
    for (const name of ['base_url', 'jwks_url', 'auth_provider_project_id'] as const) {
      expect(child?.integration[name]).not.toBe(parent?.integration[name]);
    }
    const served = await fetch(child?.integration.jwks_url ?? '');
    expect(await served.json()).toEqual(parent?.jwks);
  });

  test('goes its own way from then on', async () => {
    await call('POST', MAIN, { auth_provider: 'better_auth' });
    await call('POST', `${MAIN}/users`, { email: 'ada@example.com' });
    const { branch } = await create();
    const own = `${BRANCHES}/${branch.id}/auth`;
    await call('PATCH', `${own}/allow_localhost`, { allow_localhost: false });
    await call('DELETE', `${own}/oauth_providers/google`);
    await call('DELETE', own, { delete_data: true });
    expect(await read(`${MAIN}/allow_localhost`)).toEqual({ allow_localhost: true });
    expect(await read(`${MAIN}/oauth_providers`)).toMatchObject({ providers: [{ id: 'google' }] });
    expect(emulator.state.projects[PROJECT]?.users).toHaveLength(1);
  });

  test('has the OAuth server off, which only the root may have on', async () => {
    await call('POST', MAIN, { auth_provider: 'better_auth' });
    const settings = { enabled: true, resources: ['https://api.example.com'] };
    await call('PATCH', `${MAIN}/plugins/oauth-provider`, settings);
    const { branch } = await create();
    const path = `${BRANCHES}/${branch.id}/auth/plugins/oauth-provider`;
    expect(await read(path)).toEqual({ ...settings, enabled: false });
  });
});
