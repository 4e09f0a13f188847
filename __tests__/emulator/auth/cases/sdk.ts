import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AuthSettings } from '../../../../emulator/auth/index.ts';
import { browser } from '../support/browser.ts';
import { type Context, lastMail } from '../support/context.ts';
import { type Child, start } from '../support/ipc.ts';
import { APP, PASSWORD, sampleSettings } from '../support/sample.ts';
import type { Proxied, SdkTable } from '../support/sdk.ts';

const version = (path: string) =>
  JSON.parse(readFileSync(join('node_modules', path, 'package.json'), 'utf8')).version as string;
const SDK = '@neondatabase/auth';
const theirs = version(`${SDK}/node_modules/better-auth`);

const names = (cookies: string[]) => cookies.map(line => line.split('=')[0]);
const pairs = (cookies: string[]) => cookies.map(line => line.split(';')[0]).join('; ');

/** Neon's SDK in a process of its own, against a branch of its own. */
export function sdks(on: Context): void {
  let sdk: Child<SdkTable>;
  let url: string;

  beforeAll(async () => {
    sdk = start('sdk.ts');
    const settings = sampleSettings({ magic_link: { enabled: true, expires_in: 5, disable_sign_up: false } });
    ({ baseUrl: url } = await on.services.call('enable', 'br-sdk', settings));
    await Promise.all([fetch(`${url}/get-session`), sdk.call('visit', APP)]);
  }, 60_000);
  afterAll(() => sdk.end());

  describe(`${SDK} ${version(SDK)}, made with Better Auth ${theirs}, against ${version('better-auth')}`, () => {
    describe.each(['default', 'supabase'] as const)('the %s client', kind => {
      const email = `${kind}@example.com`;
      const call = (method: string, args: object = {}) => sdk.call('client', kind, url, method, args);
      const [signUp, signIn, wrong, signInArgs] =
        kind === 'default'
          ? ['signUp.email', 'signIn.email', 'invalid_credentials', { email, password: PASSWORD }]
          : ['signUp', 'signInWithPassword', 'invalid_credentials', { email, password: PASSWORD }];
      beforeAll(() => sdk.call('visit', APP));

      test('signs up, and has a session', async () => {
        const { error } = await call(signUp, { ...signInArgs, name: 'Somebody' });
        expect(error).toBeNull();
        expect(await call('getSession')).toMatchObject({
          data: { session: expect.any(Object) },
          error: null,
        });
      });

      test('has a token that the key set verifies', async () => {
        // Only where there is a session does the SDK put the token into it.
        const { data } = await call('getSession');
        const session = (data as { session: { token?: string; access_token?: string } }).session;
        const token = session.access_token ?? session.token ?? '';
        const { origin } = new URL(url);
        expect(await sdk.call('verified', token, `${url}/.well-known/jwks.json`, origin)).toMatchObject({
          email,
          role: 'authenticated',
          iss: origin,
        });
      });

      test('signs out, and is refused with a wrong password', async () => {
        expect((await call('signOut')).error).toBeNull();
        expect((await call('getSession')).data ?? { session: null }).toEqual({ session: null });
        const refused = await call(signIn, { ...signInArgs, password: 'wrong password' });
        expect(refused.error).toMatchObject({ status: 401, code: wrong });
      });

      test('is refused on a foreign page, and signs in on its own', async () => {
        await sdk.call('visit', 'https://evil.example');
        expect((await call(signIn, signInArgs)).error).toMatchObject({ status: 403 });
        await sdk.call('visit', APP);
        expect((await call(signIn, signInArgs)).error).toBeNull();
      });
    });

    test('nobody’s token', async () => {
      const { data } = await sdk.call('client', 'default', url, 'getAnonymousToken');
      expect(data).toEqual({ token: expect.any(String), expires_at: expect.any(Number) });
    });

    test('organizations where they are enabled, and not where they are not', async () => {
      const create = (slug: string) =>
        sdk.call('client', 'default', url, 'organization.create', { name: 'Team', slug });
      expect(await create('team')).toMatchObject({ data: { slug: 'team' }, error: null });
      const settings = sampleSettings();
      settings.organization.enabled = false;
      await on.services.call('set', 'br-sdk', settings);
      expect((await create('second')).error).toMatchObject({ status: 404 });
      settings.magic_link.enabled = true;
      await on.services.call('set', 'br-sdk', settings);
    });

    test('a password reset by mail', async () => {
      const email = 'default@example.com';
      const call = (method: string, args: object) => sdk.call('client', 'default', url, method, args);
      expect((await call('requestPasswordReset', { email, redirectTo: `${APP}/reset` })).error).toBeNull();
      const { location } = await browser(url).get((await lastMail(on))?.url ?? '');
      const token = new URL(location ?? '').searchParams.get('token');
      expect((await call('resetPassword', { newPassword: 'another password', token })).error).toBeNull();
      expect((await call('signIn.email', { email, password: 'another password' })).error).toBeNull();
    });
  });

  describe('an application’s server with the SDK', () => {
    const post = (path: string, body: object, cookie = ''): Promise<Proxied> => {
      const headers = { 'content-type': 'application/json', origin: APP, cookie };
      return sdk.call('proxy', url, path, { method: 'POST', body: JSON.stringify(body), headers }, APP);
    };
    const user = { email: 'server@example.com', password: PASSWORD };
    let cookie: string;

    test('signs up for a browser: cookies of its own origin, and the session’s data beside', async () => {
      const { status, cookies, headers } = await post('sign-up/email', { ...user, name: 'Server' });
      expect(status).toBe(200);
      expect(names(cookies)).toEqual([
        '__Secure-neon-auth.session_token',
        '__Secure-neon-auth.local.session_data',
      ]);
      expect(cookies[0]).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
      expect(headers['x-neon-ret-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      cookie = pairs(cookies);
    });

    test('its middleware shows pages to those with a session, and sends others to sign in', async () => {
      const signedIn = await sdk.call('middleware', url, `${APP}/dashboard`, cookie);
      expect(signedIn.action).toBe('allow');
      const stranger = await sdk.call('middleware', url, `${APP}/dashboard`, '');
      expect(stranger).toMatchObject({ action: 'redirect_login', redirectUrl: `${APP}/sign-in` });
      const forged = '__Secure-neon-auth.session_token=forged.signature';
      expect((await sdk.call('middleware', url, `${APP}/dashboard`, forged)).action).toBe('redirect_login');
    });

    test('its own calls: session, token, a wrong password, a foreign origin', async () => {
      const [token = ''] = cookie.split('; ');
      const call = (method: string, args?: object, origin = APP) =>
        sdk.call('server', url, origin, token, method, args);
      expect(await call('getSession')).toMatchObject({ data: { user: { email: user.email } }, error: null });
      expect(await call('token')).toMatchObject({
        data: { token: expect.stringMatching(/^ey/) },
        error: null,
      });
      const wrong = await call('signIn.email', { ...user, password: 'wrong password' });
      expect(wrong.error).toMatchObject({ status: 401, code: 'invalid_credentials' });
      expect((await call('signIn.email', user, 'https://evil.example')).error).toMatchObject({ status: 403 });
    });

    test('signs out', async () => {
      const { cookies } = await post('sign-out', {}, cookie);
      expect(names(cookies)).toEqual(
        expect.arrayContaining(['__Secure-neon-auth.session_token', '__Secure-neon-auth.local.session_data']),
      );
      for (const line of cookies) expect(line).toContain('Max-Age=0');
      expect((await sdk.call('middleware', url, `${APP}/dashboard`, pairs(cookies))).action).toBe(
        'redirect_login',
      );
    });

    const returns = async (location: string | null, challenge: string) => {
      const back = await sdk.call('middleware', url, location ?? '', challenge);
      expect(back).toMatchObject({ action: 'redirect_oauth', redirectUrl: `${APP}/dashboard` });
      expect(names(back.cookies)).toContain('__Secure-neon-auth.session_token');
      const session = back.cookies.filter(line => !line.includes('Max-Age=0'));
      return (await sdk.call('middleware', url, `${APP}/dashboard`, pairs(session))).action;
    };

    test('a provider: the middleware exchanges the verifier for a session', async () => {
      const started = await post('sign-in/social', { provider: 'google', callbackURL: `${APP}/dashboard` });
      const consented = await browser(url).get(
        `${(started.body as { url: string }).url}&email=oauth@example.com`,
      );
      const { location } = await browser(url).get(consented.location ?? '');
      expect(await returns(location, pairs(started.cookies))).toBe('allow');
      // Without the browser that began, the verifier is worth nothing.
      expect((await sdk.call('middleware', url, location ?? '', '')).action).toBe('redirect_login');
    });

    test('a magic link, likewise', async () => {
      const started = await post('sign-in/magic-link', {
        email: 'link@example.com',
        callbackURL: '/dashboard',
      });
      const { location } = await browser(url).get((await lastMail(on))?.url ?? '');
      expect(await returns(location, pairs(started.cookies))).toBe('allow');
    });
  });

  test('settings act at once on what the SDK gets, and nothing responds after the service', async () => {
    const email = 'default@example.com';
    const signIn = async (changes: Partial<AuthSettings> = {}) => {
      await on.services.call('set', 'br-sdk', sampleSettings(changes));
      const args = { email, password: 'another password' };
      const { error } = await sdk.call('client', 'default', url, 'signIn.email', args);
      return error && [error.status, error.message];
    };
    const { email_and_password } = sampleSettings();
    expect(await signIn()).toBeNull();
    expect(await signIn({ domains: [] })).toEqual([403, 'Invalid origin']);
    expect(await signIn({ email_and_password: { ...email_and_password, enabled: false } })).toEqual([
      400,
      'Email and password is not enabled',
    ]);
    await on.services.call('disable', 'br-sdk', false);
    const proxied = await sdk.call('proxy', url, 'get-session', {}, APP);
    expect(proxied).toMatchObject({ status: 502, body: { code: 'NETWORK_REFUSED' } });
  });
}
