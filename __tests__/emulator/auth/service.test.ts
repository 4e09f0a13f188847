import { createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { type Browser, browser } from './support/browser.ts';
import { type Child, start } from './support/ipc.ts';
import { APP, PASSWORD, sampleSettings } from './support/sample.ts';
import type { ServicesTable } from './support/services.ts';

let services: Child<ServicesTable>;
let base: string;
let jwks: string;
let people = 0;
/** Somebody signed in, for tests that only read: each password costs a tenth of a second. */
let known: Awaited<ReturnType<typeof person>>;

beforeAll(async () => {
  services = start('services.ts');
  ({ baseUrl: base, jwksUrl: jwks } = await services.call('enable', 'br-main', sampleSettings()));
});
afterAll(() => services.end());

// Each test says what it needs; the settings of the test before are not those of the next.
const set = (changes: Parameters<typeof sampleSettings>[0] = {}) =>
  services.call('set', 'br-main', sampleSettings(changes));
const change = <K extends keyof ReturnType<typeof sampleSettings>>(
  name: K,
  fields: Partial<ReturnType<typeof sampleSettings>[K]>,
) => set({ [name]: { ...(sampleSettings()[name] as object), ...fields } });

async function person(page: Browser = browser(base, APP)) {
  people += 1;
  const email = `person-${people}@example.com`;
  const signedUp = await page.post('/sign-up/email', { email, password: PASSWORD, name: 'Person' });
  return { email, page, signedUp };
}
const lastMail = async () => (await services.call('mails')).at(-1);
const claims = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('before anybody signs in', () => {
  test('ok, the key set and new users cost no Better Auth and no Postgres', async () => {
    expect((await browser(base).get('/ok')).body).toEqual({ ok: true });
    const { body } = await browser(base).get(jwks);
    expect(body).toEqual({ keys: [expect.objectContaining({ alg: 'EdDSA', kty: 'OKP', crv: 'Ed25519' })] });
    const id = await services.call('createUser', 'br-main', 'better_auth', { email: 'Early@Example.com' });
    expect(
      await services.call('createUser', 'br-main', 'better_auth', { email: 'early@example.com' }),
    ).toBeUndefined();
    expect(await services.call('setRoles', 'br-main', id ?? '', ['user', 'admin'])).toBe(true);
    expect(await services.call('packages')).toEqual([]);
  });

  test('what was there before is there after the first sign-up, the same keys too', async () => {
    const before = (await browser(base).get('/jwks')).body;
    known = await person();
    expect(known.signedUp.status).toBe(200);
    expect((await browser(base, APP).get('/jwks')).body).toEqual(before);
    expect((await browser(base).get(jwks)).body).toEqual(before);
    expect((await browser(base).get('/ok')).body).toEqual({ ok: true });
    const [early] = await services.call('listUsers', 'br-main', 'better_auth');
    expect(early).toMatchObject({ email: 'early@example.com', name: null, roles: ['user', 'admin'] });
  }, 60_000);
});

describe('a session', () => {
  test('its cookie has the name and attributes of Neon’s', () => {
    const { signedUp } = known;
    const [cookie] = signedUp.headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-neon-auth\.session_token=[^;]+; Max-Age=604800; Path=\/; /);
    expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=None; Partitioned$/);
    expect(signedUp.headers.get('x-neon-ret-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('its token is of the origin, for the origin, with Neon’s role', async () => {
    const { page, email } = known;
    const { headers } = await page.get('/get-session');
    const { body } = await page.get('/token');
    for (const token of [headers.get('set-auth-jwt') ?? '', body.token as unknown as string]) {
      const { origin } = new URL(base);
      expect(claims(token)).toMatchObject({ iss: origin, aud: origin, email, role: 'authenticated' });
    }
    expect(headers.get('access-control-expose-headers')).toContain('set-auth-jwt');
  });

  test('nobody’s token', async () => {
    const { body } = await browser(base, APP).get('/token/anonymous');
    expect(claims(body.token as unknown as string)).toMatchObject({
      role: 'anonymous',
      exp: body.expires_at,
    });
  });

  test('sign-out ends it', async () => {
    const { page } = await person();
    const copy = browser(base, APP);
    for (const [name, value] of page.cookies) copy.cookies.set(name, value);
    expect((await page.post('/sign-out', {})).status).toBe(200);
    expect(page.cookies.size).toBe(0);
    expect((await copy.get('/token')).status).toBe(401);
  });
});

describe('refusals', () => {
  test.each([
    ['a wrong password', { password: 'wrong password' }, APP, 401, 'INVALID_EMAIL_OR_PASSWORD'],
    ['a foreign origin', {}, 'https://evil.example', 403, 'INVALID_ORIGIN'],
    ['localhost, unless allowed', {}, 'http://localhost:3000', 403, 'INVALID_ORIGIN'],
    ['a foreign callback', { callbackURL: 'https://evil.example/x' }, APP, 403, 'INVALID_CALLBACK_URL'],
  ])('%s', async (_, fields, origin, status, code) => {
    const { email } = known;
    const page = browser(base, origin);
    const got = await page.post('/sign-in/email', { email, password: PASSWORD, ...fields });
    expect([got.status, got.body.code]).toEqual([status, code]);
    expect(page.cookies.size).toBe(0);
  });

  test('an unknown provider', async () => {
    const got = await browser(base, APP).post('/sign-in/social', { provider: 'github', callbackURL: APP });
    expect([got.status, got.body.code]).toEqual([404, 'PROVIDER_NOT_FOUND']);
  });

  test('a path that is not the service’s', async () => {
    const { origin } = new URL(base);
    expect((await browser(origin).get('/')).status).toBe(404);
    expect((await browser(origin).get('/neondb/authority')).status).toBe(404);
  });
});

describe('settings act at once', () => {
  afterAll(() => set());

  test('domains', async () => {
    const { email } = known;
    const signIn = (origin: string) =>
      browser(base, origin).post('/sign-in/email', { email, password: PASSWORD });
    const statuses = async (domains: string[], ...origins: string[]) => {
      await set({ domains });
      return Promise.all(origins.map(async origin => (await signIn(origin)).status));
    };
    expect(await statuses([APP], APP)).toEqual([200]);
    expect(await statuses([], APP)).toEqual([403]);
    expect(await statuses([`${APP}/`], APP)).toEqual([403]);
    const previews = ['https://pr-1-team.vercel.app', 'https://other.vercel.app'];
    expect(await statuses(['https://*-team.vercel.app'], ...previews)).toEqual([200, 403]);
    await set({ allow_localhost: true });
    expect((await signIn('http://localhost:3000')).status).toBe(200);
    expect((await signIn('http://127.0.0.1:3000')).status).toBe(403);
  });

  test('e-mail and password, and sign-up', async () => {
    const { email, page } = known;
    await change('email_and_password', { disable_sign_up: true });
    expect((await person()).signedUp.status).toBe(400);
    expect((await page.post('/sign-in/email', { email, password: PASSWORD })).status).toBe(200);
    await change('email_and_password', { enabled: false });
    expect((await page.post('/sign-in/email', { email, password: PASSWORD })).status).toBe(400);
    expect((await page.post('/email-otp/send-verification-otp', { email, type: 'sign-in' })).status).toBe(
      404,
    );
  });

  test('organizations', async () => {
    await set();
    const { page } = known;
    const create = (slug: string) => page.post('/organization/create', { name: 'Team', slug });
    expect((await create('one')).status).toBe(200);
    const { body } = await page.get('/token');
    expect(claims(body.token as unknown as string)).toMatchObject({ o: { slug: 'one', role: 'owner' } });
    await change('organization', { organization_limit: 1, creator_role: 'admin' });
    expect((await create('two')).status).toBe(403);
    await change('organization', { enabled: false });
    expect((await create('three')).status).toBe(404);
  });

  test('magic links and phone numbers are off until they are switched on', async () => {
    await set();
    const page = browser(base, APP);
    const link = () => page.post('/sign-in/magic-link', { email: 'magic@example.com' });
    const code = () => page.post('/phone-number/send-otp', { phoneNumber: '+15551234567' });
    expect([(await link()).status, (await code()).status]).toEqual([404, 404]);
    await set({
      magic_link: { enabled: true, expires_in: 5, disable_sign_up: false },
      phone_number: { enabled: true },
    });
    expect((await link()).status).toBe(200);
    // Text messages need a webhook, as Neon documents it.
    expect((await code()).body.code).toBe('WEBHOOK_REQUIRED');
  });

  test('rate limits, where they are asked for', async () => {
    await set();
    await services.call('rateLimits', true);
    const ask = () =>
      browser(base, 'https://evil.example').post('/sign-in/email', { email: 'x@example.com', password: 'x' });
    const got = [await ask(), await ask(), await ask(), await ask()];
    expect(got.map(({ status }) => status)).toEqual([403, 403, 403, 429]);
    expect(Number(got.at(-1)?.headers.get('x-retry-after'))).toBeGreaterThan(0);
    await services.call('rateLimits', false);
  });

  test('the service goes with the integration, and comes back where it was', async () => {
    const { email } = known;
    await services.call('disable', 'br-main', false);
    await expect(fetch(`${base}/ok`)).rejects.toThrow('fetch failed');
    expect(await services.call('enable', 'br-main', sampleSettings())).toEqual({
      baseUrl: base,
      jwksUrl: jwks,
    });
    expect((await browser(base, APP).post('/sign-in/email', { email, password: PASSWORD })).status).toBe(200);
  });
});

describe('browsers', () => {
  const ask = (origin: string) =>
    fetch(`${base}/get-session`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-headers': 'x-neon-client-info' },
    });

  test('a trusted page may ask with its cookies, another may not', async () => {
    const allowed = await ask(APP);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(APP);
    expect(allowed.headers.get('access-control-allow-credentials')).toBe('true');
    expect(allowed.headers.get('access-control-allow-headers')).toBe('x-neon-client-info');
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('mails', () => {
  test('a password is reset by the link', async () => {
    const { email, page } = await person();
    await page.post('/request-password-reset', { email, redirectTo: '/reset' });
    const mail = await lastMail();
    expect(mail).toEqual({
      branch_id: 'br-main',
      to: email,
      kind: 'reset',
      url: expect.any(String),
      code: null,
    });
    const { location } = await page.get(mail?.url ?? '');
    expect(location).toMatch(`${APP}/reset?token=`);
    const token = new URL(location ?? '').searchParams.get('token');
    expect((await page.post('/reset-password', { newPassword: 'another password', token })).status).toBe(200);
    expect((await page.post('/sign-in/email', { email, password: PASSWORD })).status).toBe(401);
    expect((await page.post('/sign-in/email', { email, password: 'another password' })).status).toBe(200);
  });

  test('an address is verified by a code, where it must be', async () => {
    await change('email_and_password', {
      require_email_verification: true,
      send_verification_email_on_sign_up: true,
    });
    const { email, page, signedUp } = await person();
    expect(signedUp.body).toMatchObject({ token: null });
    expect((await page.post('/sign-in/email', { email, password: PASSWORD })).body.code).toBe(
      'EMAIL_NOT_VERIFIED',
    );
    const mail = await lastMail();
    expect(mail).toMatchObject({ to: email, kind: 'otp', code: expect.stringMatching(/^\d{6}$/), url: null });
    expect((await page.post('/email-otp/verify-email', { email, otp: mail?.code })).status).toBe(200);
    expect((await page.get('/get-session')).body).toMatchObject({ user: { email, emailVerified: true } });
    // An existing address looks like a new one.
    const again = await browser(base, APP).post('/sign-up/email', { email, password: PASSWORD, name: 'X' });
    expect([again.status, again.body.token]).toEqual([200, null]);
  });

  test('or by a link', async () => {
    await change('email_and_password', {
      email_verification_method: 'link',
      send_verification_email_on_sign_up: true,
    });
    const { email, page } = await person();
    expect(await lastMail()).toMatchObject({ to: email, kind: 'verification', code: null });
    await page.get((await lastMail())?.url ?? '');
    expect((await page.get('/get-session')).body).toMatchObject({ user: { email, emailVerified: true } });
    await set();
  });

  test('an invitation, where mails are wanted', async () => {
    await set();
    const { page } = known;
    const invite = () =>
      page.post('/organization/invite-member', { email: 'guest@example.com', role: 'member', resend: true });
    await page.post('/organization/create', { name: 'Inviting', slug: 'inviting' });
    await invite();
    expect(await lastMail()).not.toMatchObject({ kind: 'invitation' });
    await change('organization', { send_invitation_email: true });
    await invite();
    expect(await lastMail()).toMatchObject({
      to: 'guest@example.com',
      kind: 'invitation',
      url: expect.stringMatching(`^${APP}/auth/accept-invitation\\?invitationId=`),
    });
    await set();
  });
});

describe('a sign-in that ends on another origin', () => {
  const VERIFIER = 'neon_auth_session_verifier';
  const exchange = (page: Browser, location: string | null) =>
    page.get(`/get-session?${VERIFIER}=${new URL(location ?? '').searchParams.get(VERIFIER)}`);

  test('a magic link: the verifier and the challenge’s cookie give the session', async () => {
    await set({ magic_link: { enabled: true, expires_in: 5, disable_sign_up: false } });
    const page = browser(base, APP);
    await page.post('/sign-in/magic-link', { email: 'magic@example.com', callbackURL: '/dashboard' });
    const { location } = await browser(base).get((await lastMail())?.url ?? '');
    expect(location).toMatch(`${APP}/dashboard?${VERIFIER}=`);

    expect((await exchange(browser(base, APP), location)).body.code).toBe(
      'SESSION_CHALLENGE_COOKIE_NOT_FOUND',
    );
    const got = await exchange(page, location);
    expect(got.body).toMatchObject({ user: { email: 'magic@example.com', emailVerified: true } });
    expect(got.headers.get('set-auth-jwt')).toMatch(/^ey/);
    expect([...page.cookies.keys()]).toEqual(['__Secure-neon-auth.session_token']);
    page.cookies.set('__Secure-neon-auth.session_challange', 'another');
    expect((await exchange(page, location)).body.code).toBe('VERIFICATION_NOT_FOUND');
    await set();
  });

  test.each(['google', 'github', 'microsoft', 'vercel'] as const)('%s, played by the emulator', async id => {
    const client = { client_id: 'my-client', client_secret: 'my-secret' };
    await set({ oauth_providers: [{ id, type: 'standard', ...client }] });
    const page = browser(base, APP);
    const { body } = await page.post('/sign-in/social', { provider: id, callbackURL: `${APP}/dashboard` });
    const url = new URL(body.url as unknown as string);
    expect(url.searchParams.get('redirect_uri')).toBe(`${base}/callback/${id}`);
    expect(url.searchParams.get('client_id')).toBe('my-client');
    const form = await (await fetch(url)).text();
    expect(form).toContain(`Sign in with ${id}`);

    const consented = await browser(base).get(`${url}&email=${id}@example.com&name=Pat`);
    const { location } = await browser(base).get(consented.location ?? '');
    expect(location).toMatch(`${APP}/dashboard?${VERIFIER}=`);
    expect((await exchange(page, location)).body).toMatchObject({
      user: { email: `${id}@example.com`, name: 'Pat' },
    });
  });

  test('a person who declines, and a code that nobody gave', async () => {
    await set();
    const page = browser(base, APP);
    const begin = async () => {
      const errorCallbackURL = `${APP}/error`;
      const { body } = await page.post('/sign-in/social', {
        provider: 'google',
        callbackURL: APP,
        errorCallbackURL,
      });
      return body.url as unknown as string;
    };
    const denied = await page.get(`${await begin()}&deny=1`);
    expect((await page.get(denied.location ?? '')).location).toMatch(`${APP}/error?error=access_denied`);
    const state = new URL(await begin()).searchParams.get('state');
    const forged = await page.get(`/callback/google?state=${state}&code=forged`);
    expect(forged.location).toMatch(`${APP}/error?error=invalid_code`);
  });
});

describe('webhooks', () => {
  const webhook = (url: string, ...enabled_events: never[]) =>
    set({ webhook: { enabled: true, webhook_url: url, enabled_events, timeout_seconds: 1 } });

  test('are kept and signed, and replace the mail', async () => {
    await webhook('https://production.example.com/hook', 'send.otp' as never, 'user.created' as never);
    const mails = (await services.call('mails')).length;
    const { email, page } = await person();
    await page.post('/email-otp/send-verification-otp', { email, type: 'sign-in' });
    expect((await services.call('mails')).length).toBe(mails);
    const sent = await services.call('webhooks');
    expect(sent.map(({ event_type }) => event_type)).toEqual(['user.created', 'send.otp']);
    const [, otp] = sent;
    expect(otp).toMatchObject({
      branch_id: 'br-main',
      url: 'https://production.example.com/hook',
      status: null,
    });
    expect(JSON.parse(otp?.body ?? '')).toMatchObject({
      event_type: 'send.otp',
      context: { project_name: 'My app' },
      user: { email },
      event_data: {
        otp_code: expect.stringMatching(/^\d{6}$/),
        otp_type: 'sign-in',
        delivery_preference: 'email',
      },
    });

    // As Neon's page has receivers verify it.
    const { 'x-neon-signature': signature = '', 'x-neon-timestamp': timestamp } = otp?.headers ?? {};
    const [header, , mark = ''] = signature.split('.');
    const encode = (text: string) => Buffer.from(text).toString('base64url');
    const input = `${header}.${encode(`${timestamp}.${encode(otp?.body ?? '')}`)}`;
    const { keys } = (await browser(base).get('/jwks')).body as unknown as { keys: { kid: string }[] };
    const key = keys.find(({ kid }) => kid === otp?.headers['x-neon-signature-kid']);
    const publicKey = createPublicKey({ key: { ...key }, format: 'jwk' });
    expect(verify(null, Buffer.from(input), publicKey, Buffer.from(mark, 'base64url'))).toBe(true);
  });

  test('are sent to loopback when asked, and may refuse a sign-up', async () => {
    const seen: string[] = [];
    const receiver = createServer((request, response) => {
      seen.push(String(request.headers['x-neon-event-type']));
      const allowed = seen.length > 1;
      response.end(
        JSON.stringify({ allowed, error_code: 'DOMAIN_BLOCKED', error_message: 'Not from there' }),
      );
    });
    await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    await services.call('deliverWebhooks', true);
    await webhook(url, 'user.before_create' as never);
    expect((await person()).signedUp.body).toMatchObject({
      code: 'DOMAIN_BLOCKED',
      message: 'Not from there',
    });
    expect((await person()).signedUp.status).toBe(200);
    expect(seen).toEqual(['user.before_create', 'user.before_create']);
    receiver.close();
    // A receiver that is down refuses every sign-up.
    expect((await person()).signedUp.status).toBe(403);
    expect((await services.call('webhooks')).at(-1)).toMatchObject({
      status: null,
      error: expect.any(String),
    });
    await services.call('deliverWebhooks', false);
    await set();
  });
});

describe('Postgres', () => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ connectionString: await services.call('databaseUrl', 'br-main') });
    await client.connect();
  });
  afterAll(() => client.end());

  test('has the tables of neon_auth, and what people did', async () => {
    const { email } = await person();
    const { rows: tables } = await client.query(
      "select table_name as name from information_schema.tables where table_schema = 'neon_auth' order by 1",
    );
    expect(tables.map(({ name }) => name)).toEqual([
      ...['account', 'invitation', 'jwks', 'member', 'organization', 'session', 'user', 'verification'],
    ]);
    const sql = 'select id, "emailVerified" from neon_auth."user" where email = $1';
    const { rows } = await client.query(sql, [email]);
    expect(rows).toEqual([{ id: expect.any(String), emailVerified: false }]);
    const removed = await services.call('removeUser', 'br-main', 'better_auth', rows[0].id);
    expect([removed, (await client.query(sql, [email])).rows]).toEqual([true, []]);
  });

  test('a client’s transaction is its own: the service waits, and keeps its rows', async () => {
    const { email, page } = known;
    await client.query('begin');
    await client.query('update neon_auth."user" set "emailVerified" = true where email = $1', [email]);
    const signingUp = person();
    const first = await Promise.race([
      signingUp,
      new Promise(resolve => setTimeout(resolve, 100, 'waiting')),
    ]);
    expect(first).toBe('waiting');
    await client.query('rollback');
    const { email: second, signedUp } = await signingUp;
    expect(signedUp.status).toBe(200);
    const { rows } = await client.query('select 1 from neon_auth."user" where email = $1', [second]);
    expect(rows).toHaveLength(1);
    expect((await page.get('/get-session')).body).toMatchObject({ user: { emailVerified: false } });
  });

  test('a client that goes away in a transaction holds nobody up', async () => {
    const other = new Client({ connectionString: await services.call('databaseUrl', 'br-main') });
    other.on('error', () => undefined);
    await other.connect();
    await other.query('begin');
    await other.query('delete from neon_auth."user"');
    (other as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    expect((await known.page.get('/get-session')).status).toBe(200);
    expect((await services.call('listUsers', 'br-main', 'better_auth')).length).toBeGreaterThan(1);
  });

  test('errors are Postgres’s, and the connection stays', async () => {
    await expect(client.query('selec')).rejects.toMatchObject({ code: '42601' });
    await expect(client.query('select $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' });
    for (const one of [1, 2, 3])
      expect((await client.query('select $1::int as one', [one])).rows).toEqual([{ one }]);
  });
});

describe('branches', () => {
  test('a new one has its parent’s users, sessions and keys, and an issuer of its own', async () => {
    const { email, page } = known;
    await services.call('fork', 'br-main', 'br-preview');
    const { baseUrl } = await services.call('enable', 'br-preview', sampleSettings());
    expect(baseUrl).not.toBe(base);
    expect((await browser(baseUrl).get('/jwks')).body).toEqual((await browser(base).get('/jwks')).body);
    const { headers, body } = await (async () => {
      const there = browser(baseUrl, APP);
      for (const [name, value] of page.cookies) there.cookies.set(name, value);
      return there.get('/get-session');
    })();
    expect(body).toMatchObject({ user: { email } });
    expect(claims(headers.get('set-auth-jwt') ?? '').iss).toBe(new URL(baseUrl).origin);

    const there = await person(browser(baseUrl, APP));
    const emails = async (id: string) =>
      (await services.call('listUsers', id, 'better_auth')).map(user => user.email);
    expect(await emails('br-preview')).toContain(there.email);
    expect(await emails('br-main')).not.toContain(there.email);
    await services.call('remove', 'br-preview');
    await expect(fetch(`${baseUrl}/ok`)).rejects.toThrow('fetch failed');
  });

  test('deleted data is gone, keys too', async () => {
    await services.call('fork', 'br-main', 'br-clean');
    const first = await services.call('enable', 'br-clean', sampleSettings());
    const before = (await browser(first.baseUrl).get('/jwks')).body;
    await services.call('disable', 'br-clean', true);
    const { baseUrl } = await services.call('enable', 'br-clean', sampleSettings());
    expect(await services.call('listUsers', 'br-clean', 'better_auth')).toEqual([]);
    expect((await browser(baseUrl, APP).get('/jwks')).body).not.toEqual(before);
    await services.call('remove', 'br-clean');
  });

  test('project-level users reach users_sync after a delay', async () => {
    await services.call('enableStack', 'br-stack');
    await services.call('syncDelay', 200);
    const client = new Client({ connectionString: await services.call('databaseUrl', 'br-stack') });
    await client.connect();
    const rows = async () =>
      (await client.query('select id, name, email, deleted_at from neon_auth.users_sync')).rows;
    const id = await services.call('createUser', 'br-stack', 'stack', {
      email: 'sync@example.com',
      name: 'Sync',
    });
    expect(await rows()).toEqual([]);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(await rows()).toEqual([{ id, name: 'Sync', email: 'sync@example.com', deleted_at: null }]);
    await services.call('removeUser', 'br-stack', 'stack', id ?? '');
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(await rows()).toEqual([expect.objectContaining({ id, deleted_at: expect.any(Date) })]);
    await client.end();
  });

  test('nothing failed inside', async () => {
    expect((await services.call('log')).filter(line => /error: Error|at file:|INTERNAL/.test(line))).toEqual(
      [],
    );
  });
});
