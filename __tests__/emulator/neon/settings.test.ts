import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS, type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { ask, createBetterAuth, createStack, OF_PROJECT, PREVIEW, PROJECT, SMTP } from './helpers.ts';

let emulator: Emulator;
const call = (method: string, path: string, body?: unknown) => ask(emulator, method, path, body);
const read = async (path: string) => (await call('GET', path)).body;

beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(async () => {
  emulator.reset();
  await createStack(emulator);
  await createBetterAuth(emulator);
});
afterAll(() => emulator.close());

test.each([
  ['email_and_password', { require_email_verification: true }],
  ['allow_localhost', { allow_localhost: false }],
  ['plugins/phone-number', { enabled: true, otp_expires_in: 60 }],
])('%s is read, changed in part, and read again', async (name, change) => {
  const path = `${PREVIEW}/${name}`;
  const before = await read(path);
  const after = { ...(before as object), ...change };
  expect(after).not.toEqual(before);
  expect(await call('PATCH', path, change)).toMatchObject({ status: 200, body: after });
  expect(await read(path)).toEqual(after);
});

test.each([
  ['plugins/organization', 'organization', { organization_limit: 3, creator_role: 'admin' }],
  ['plugins/magic-link', 'magic_link', { enabled: true, expires_in: 30 }],
])('%s is changed in part and read among the plugins', async (name, key, change) => {
  const before = (await read(`${PREVIEW}/plugins`)) as Record<string, object>;
  const after = { ...before[key], ...change };
  expect(await call('PATCH', `${PREVIEW}/${name}`, change)).toMatchObject({ status: 200, body: after });
  expect(await read(`${PREVIEW}/plugins`)).toEqual({ ...before, [key]: after });
});

test('plugins shows every setting that has a default', async () => {
  expect(await read(`${PREVIEW}/plugins`)).toEqual({
    organization: {
      enabled: true,
      organization_limit: 10,
      membership_limit: 100,
      creator_role: 'owner',
      send_invitation_email: false,
    },
    magic_link: { enabled: false, expires_in: 5, disable_sign_up: false },
    phone_number: { enabled: false, otp_expires_in: 300 },
    email_provider: { type: 'shared' },
    email_and_password: await read(`${PREVIEW}/email_and_password`),
    oauth_providers: [{ id: 'google', type: 'shared' }],
    allow_localhost: true,
  });
});

describe.each([
  ['project', `${OF_PROJECT}/email_server`],
  ['branch', `${PREVIEW}/email_provider`],
])('the e-mail server of a %s', (_, path) => {
  test('is shared at first, and replaced whole by one of another type', async () => {
    expect(await read(path)).toEqual({ type: 'shared' });
    const standard = { type: 'standard', ...SMTP };
    const returned = { ...standard, password: '' };
    expect(await call('PATCH', path, standard)).toMatchObject({ status: 200, body: returned });
    expect(await read(path)).toEqual(returned);
    await call('PATCH', path, { type: 'shared', sender_name: 'Example' });
    expect(await read(path)).toEqual({ type: 'shared', sender_name: 'Example' });
  });
});

test('a password of the e-mail server is kept, but never returned', async () => {
  await call('PATCH', `${PREVIEW}/email_provider`, { type: 'standard', ...SMTP });
  const texts = ['email_provider', 'plugins'].map(
    async name => (await call('GET', `${PREVIEW}/${name}`)).text,
  );
  for (const text of await Promise.all(texts)) {
    expect(text).toContain('"password":""');
    expect(text).not.toContain(SMTP.password);
  }
  expect(JSON.stringify(emulator.state)).toContain(SMTP.password);
});

test('the e-mail server of a branch is changed in part, once it is there whole', async () => {
  const path = `${PREVIEW}/email_provider`;
  const port = { type: 'standard', port: 2525 };
  expect(await call('PATCH', path, port)).toMatchObject({
    status: 400,
    body: { message: 'the e-mail server needs host, username, password, sender_email, sender_name' },
  });
  await call('PATCH', path, { type: 'standard', ...SMTP });
  expect((await call('PATCH', path, port)).body).toEqual({ ...SMTP, ...port, password: '' });
  const stored = emulator.state.projects[PROJECT]?.integrations[1]?.settings.email_provider;
  expect(stored).toEqual({ ...SMTP, ...port });
});

test('the webhook is replaced whole', async () => {
  const path = `${PREVIEW}/webhooks`;
  expect(await read(path)).toEqual({ enabled: false, timeout_seconds: 5 });
  const hook = { enabled: true, webhook_url: 'https://example.com/hook', enabled_events: ['user.created'] };
  expect(await call('PUT', path, hook)).toMatchObject({ status: 200, body: { ...hook, timeout_seconds: 5 } });
  await call('PUT', path, { enabled: false, timeout_seconds: 9 });
  expect(await read(path)).toEqual({ enabled: false, timeout_seconds: 9 });
});

test('the name is the project’s at first, and shown by the integration', async () => {
  expect(await read(PREVIEW)).toMatchObject({ name: 'quiet-river' });
  const got = await call('PATCH', `${PREVIEW}/config`, { name: 'My app' });
  expect(got).toMatchObject({ status: 200, body: { name: 'My app' } });
  expect(await read(PREVIEW)).toMatchObject({ name: 'My app' });
});

test('test e-mails go to the address given, through given or stored settings', async () => {
  const given = { ...SMTP, recipient_email: 'a@example.com' };
  const success = { status: 200, body: { success: true } };
  expect(await call('POST', `${PREVIEW}/send_test_email`, given)).toMatchObject(success);
  const stored = { recipient_email: 'b@example.com' };
  const path = `${PREVIEW}/email_provider/test`;
  expect(await call('POST', path, stored)).toMatchObject({
    status: 400,
    body: { message: expect.any(String) },
  });
  await call('PATCH', `${PREVIEW}/email_provider`, { type: 'standard', ...SMTP });
  expect(await call('POST', path, stored)).toMatchObject(success);
  const sent = emulator.state.projects[PROJECT]?.integrations.map(each => each.test_emails);
  expect(sent).toEqual([[], ['a@example.com', 'b@example.com']]);
});

test('settings are one branch’s own, and 404 where there is no integration', async () => {
  await call('PATCH', `${PREVIEW}/allow_localhost`, { allow_localhost: false });
  const main = `/projects/${PROJECT}/branches/${BRANCH_IDS.main}/auth`;
  expect(await read(`${main}/allow_localhost`)).toEqual({ allow_localhost: true });
  const dev = `/projects/${PROJECT}/branches/${BRANCH_IDS.dev}/auth`;
  for (const name of ['plugins', 'webhooks', 'email_provider', 'oauth_providers', 'domains']) {
    expect((await call('GET', `${dev}/${name}`)).status).toBe(404);
  }
});
