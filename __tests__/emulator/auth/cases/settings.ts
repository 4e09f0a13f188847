import { afterAll, describe, expect, test } from '@jest/globals';
import { type Context, change, claims, MAIN, open, person, set } from '../support/context.ts';
import { APP, PASSWORD, sampleSettings } from '../support/sample.ts';

/** Neon’s settings, each acting on the next request. */
export function settings(on: Context): void {
  describe('settings act at once', () => {
    afterAll(() => set(on));

    test('domains', async () => {
      const { email } = on.known;
      const signIn = (origin: string) =>
        open(on, origin).post('/sign-in/email', { email, password: PASSWORD });
      const statuses = async (domains: string[], ...origins: string[]) => {
        await set(on, { domains });
        return Promise.all(origins.map(async origin => (await signIn(origin)).status));
      };
      expect(await statuses([APP], APP)).toEqual([200]);
      expect(await statuses([], APP)).toEqual([403]);
      expect(await statuses([`${APP}/`], APP)).toEqual([403]);
      const previews = ['https://pr-1-team.vercel.app', 'https://other.vercel.app'];
      expect(await statuses(['https://*-team.vercel.app'], ...previews)).toEqual([200, 403]);
      await set(on, { allow_localhost: true });
      expect((await signIn('http://localhost:3000')).status).toBe(200);
      expect((await signIn('http://127.0.0.1:3000')).status).toBe(403);
    });

    test('e-mail and password, and sign-up', async () => {
      const { email, page } = on.known;
      await change(on, 'email_and_password', { disable_sign_up: true });
      expect((await person(on)).signedUp.status).toBe(400);
      expect((await page.post('/sign-in/email', { email, password: PASSWORD })).status).toBe(200);
      await change(on, 'email_and_password', { enabled: false });
      expect((await page.post('/sign-in/email', { email, password: PASSWORD })).status).toBe(400);
      expect((await page.post('/email-otp/send-verification-otp', { email, type: 'sign-in' })).status).toBe(
        404,
      );
    });

    test('organizations', async () => {
      await set(on);
      const { page } = on.known;
      const create = (slug: string) => page.post('/organization/create', { name: 'Team', slug });
      expect((await create('one')).status).toBe(200);
      const { body } = await page.get('/token');
      expect(claims(body.token)).toMatchObject({ o: { slug: 'one', role: 'owner' } });
      await change(on, 'organization', { organization_limit: 1, creator_role: 'admin' });
      expect((await create('two')).status).toBe(403);
      await change(on, 'organization', { enabled: false });
      expect((await create('three')).status).toBe(404);
    });

    test('magic links and phone numbers are off until they are switched on', async () => {
      await set(on);
      const page = open(on);
      const link = () => page.post('/sign-in/magic-link', { email: 'magic@example.com' });
      const code = () => page.post('/phone-number/send-otp', { phoneNumber: '+15551234567' });
      expect([(await link()).status, (await code()).status]).toEqual([404, 404]);
      await set(on, {
        magic_link: { enabled: true, expires_in: 5, disable_sign_up: false },
        phone_number: { enabled: true },
      });
      expect((await link()).status).toBe(200);
      // Text messages need a webhook, as Neon documents it.
      expect((await code()).body.code).toBe('WEBHOOK_REQUIRED');
    });

    test('rate limits, where they are asked for', async () => {
      await set(on);
      await on.services.call('rateLimits', true);
      const ask = () =>
        open(on, 'https://evil.example').post('/sign-in/email', { email: 'x@example.com', password: 'x' });
      const got = [await ask(), await ask(), await ask(), await ask()];
      expect(got.map(({ status }) => status)).toEqual([403, 403, 403, 429]);
      expect(Number(got.at(-1)?.headers.get('x-retry-after'))).toBeGreaterThan(0);
      await on.services.call('rateLimits', false);
    });

    test('the service goes with the integration, and comes back where it was', async () => {
      const { email } = on.known;
      await on.services.call('disable', MAIN, false);
      await expect(fetch(`${on.base}/ok`)).rejects.toThrow('fetch failed');
      expect(await on.services.call('enable', MAIN, sampleSettings())).toEqual({
        baseUrl: on.base,
        jwksUrl: on.jwks,
      });
      expect((await open(on).post('/sign-in/email', { email, password: PASSWORD })).status).toBe(200);
    });
  });
}
