import { describe, expect, test } from '@jest/globals';
import { browser } from '../support/browser.ts';
import { type Context, claims, MAIN, open, person } from '../support/context.ts';
import { APP, PASSWORD } from '../support/sample.ts';

/** Sign-up, sessions, tokens, refusals, CORS. */
export function sessions(on: Context): void {
  describe('before anybody signs in', () => {
    test('ok, the key set and new users cost no Better Auth and no Postgres', async () => {
      expect((await browser(on.base).get('/ok')).body).toEqual({ ok: true });
      const { body } = await browser(on.base).get(on.jwks);
      expect(body).toEqual({ keys: [expect.objectContaining({ alg: 'EdDSA', kty: 'OKP', crv: 'Ed25519' })] });
      const id = await on.services.call('createUser', MAIN, 'better_auth', { email: 'Early@Example.com' });
      expect(
        await on.services.call('createUser', MAIN, 'better_auth', { email: 'early@example.com' }),
      ).toBeUndefined();
      expect(await on.services.call('setRoles', MAIN, id ?? '', ['user', 'admin'])).toBe(true);
      expect(await on.services.call('packages')).toEqual([]);
    });

    test('what was there before is there after the first sign-up, the same keys too', async () => {
      const before = (await browser(on.base).get('/jwks')).body;
      on.known = await person(on);
      expect(on.known.signedUp.status).toBe(200);
      expect((await open(on).get('/jwks')).body).toEqual(before);
      expect((await browser(on.base).get(on.jwks)).body).toEqual(before);
      expect((await browser(on.base).get('/ok')).body).toEqual({ ok: true });
      const [early] = await on.services.call('listUsers', MAIN, 'better_auth');
      expect(early).toMatchObject({ email: 'early@example.com', name: null, roles: ['user', 'admin'] });
    }, 60_000);
  });

  describe('a session', () => {
    test('its cookie has the name and attributes of Neon’s', () => {
      const { signedUp } = on.known;
      const [cookie] = signedUp.headers.getSetCookie();
      expect(cookie).toMatch(/^__Secure-neon-auth\.session_token=[^;]+; Max-Age=604800; Path=\/; /);
      expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=None; Partitioned$/);
      expect(signedUp.headers.get('x-neon-ret-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    });

    test('its token is of the origin, for the origin, with Neon’s role', async () => {
      const { page, email } = on.known;
      const { headers } = await page.get('/get-session');
      const { body } = await page.get('/token');
      for (const token of [headers.get('set-auth-jwt') ?? '', body.token]) {
        const { origin } = new URL(on.base);
        expect(claims(token)).toMatchObject({ iss: origin, aud: origin, email, role: 'authenticated' });
      }
      expect(headers.get('access-control-expose-headers')).toContain('set-auth-jwt');
    });

    test('nobody’s token', async () => {
      const { body } = await open(on).get('/token/anonymous');
      expect(claims(body.token)).toMatchObject({
        role: 'anonymous',
        exp: body.expires_at,
      });
    });

    test('sign-out ends it', async () => {
      const { page } = await person(on);
      const copy = open(on);
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
      const { email } = on.known;
      const page = open(on, origin);
      const got = await page.post('/sign-in/email', { email, password: PASSWORD, ...fields });
      expect([got.status, got.body.code]).toEqual([status, code]);
      expect(page.cookies.size).toBe(0);
    });

    test('an unknown provider', async () => {
      const got = await open(on).post('/sign-in/social', { provider: 'github', callbackURL: APP });
      expect([got.status, got.body.code]).toEqual([404, 'PROVIDER_NOT_FOUND']);
    });

    test('a path that is not the service’s', async () => {
      const { origin } = new URL(on.base);
      expect((await browser(origin).get('/')).status).toBe(404);
      expect((await browser(origin).get('/neondb/authority')).status).toBe(404);
    });
  });

  describe('browsers', () => {
    const ask = (origin: string) =>
      fetch(`${on.base}/get-session`, {
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
}
