import { describe, expect, test } from '@jest/globals';
import { type Browser, browser } from '../support/browser.ts';
import { type Context, lastMail, open, set } from '../support/context.ts';
import { APP } from '../support/sample.ts';

/** Providers and magic links: sign-ins that end on another origin. */
export function redirects(on: Context): void {
  describe('a sign-in that ends on another origin', () => {
    const VERIFIER = 'neon_auth_session_verifier';
    const exchange = (page: Browser, location: string | null) =>
      page.get(`/get-session?${VERIFIER}=${new URL(location ?? '').searchParams.get(VERIFIER)}`);

    test('a magic link: the verifier and the challenge’s cookie give the session', async () => {
      await set(on, { magic_link: { enabled: true, expires_in: 5, disable_sign_up: false } });
      const page = open(on);
      await page.post('/sign-in/magic-link', { email: 'magic@example.com', callbackURL: '/dashboard' });
      const { location } = await browser(on.base).get((await lastMail(on))?.url ?? '');
      expect(location).toMatch(`${APP}/dashboard?${VERIFIER}=`);

      expect((await exchange(open(on), location)).body.code).toBe('SESSION_CHALLENGE_COOKIE_NOT_FOUND');
      const got = await exchange(page, location);
      expect(got.body).toMatchObject({ user: { email: 'magic@example.com', emailVerified: true } });
      expect(got.headers.get('set-auth-jwt')).toMatch(/^ey/);
      expect([...page.cookies.keys()]).toEqual(['__Secure-neon-auth.session_token']);
      page.cookies.set('__Secure-neon-auth.session_challange', 'another');
      expect((await exchange(page, location)).body.code).toBe('VERIFICATION_NOT_FOUND');
      await set(on);
    });

    test.each(['google', 'github', 'microsoft', 'vercel'] as const)(
      '%s, played by the emulator',
      async id => {
        const client = { client_id: 'my-client', client_secret: 'my-secret' };
        await set(on, { oauth_providers: [{ id, type: 'standard', ...client }] });
        const page = open(on);
        const { body } = await page.post('/sign-in/social', {
          provider: id,
          callbackURL: `${APP}/dashboard`,
        });
        const url = new URL(String(body.url));
        expect(url.searchParams.get('redirect_uri')).toBe(`${on.base}/callback/${id}`);
        expect(url.searchParams.get('client_id')).toBe('my-client');
        const form = await (await fetch(url)).text();
        expect(form).toContain(`Sign in with ${id}`);

        const consented = await browser(on.base).get(`${url}&email=${id}@example.com&name=Pat`);
        const { location } = await browser(on.base).get(consented.location ?? '');
        expect(location).toMatch(`${APP}/dashboard?${VERIFIER}=`);
        expect((await exchange(page, location)).body).toMatchObject({
          user: { email: `${id}@example.com`, name: 'Pat' },
        });
      },
    );

    test('a provider that is asked to send people elsewhere, where a test wants that', async () => {
      const client = { client_id: 'my-client', client_secret: 'my-secret' };
      const redirect_uri = `${APP}/callback`;
      await set(on, { oauth_providers: [{ id: 'github', type: 'standard', ...client, redirect_uri }] });
      const { body } = await open(on).post('/sign-in/social', { provider: 'github', callbackURL: APP });
      expect(new URL(String(body.url)).searchParams.get('redirect_uri')).toBe(redirect_uri);
    });

    test('a person who declines, and a code that nobody gave', async () => {
      await set(on);
      const page = open(on);
      const begin = async () => {
        const errorCallbackURL = `${APP}/error`;
        const { body } = await page.post('/sign-in/social', {
          provider: 'google',
          callbackURL: APP,
          errorCallbackURL,
        });
        return String(body.url);
      };
      const denied = await page.get(`${await begin()}&deny=1`);
      expect((await page.get(denied.location ?? '')).location).toMatch(`${APP}/error?error=access_denied`);
      const state = new URL(await begin()).searchParams.get('state');
      const forged = await page.get(`/callback/google?state=${state}&code=forged`);
      expect(forged.location).toMatch(`${APP}/error?error=invalid_code`);
    });
  });
}
