import { describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { type Browser, browser } from '../support/browser.ts';
import { type Context, claims, MAIN, person } from '../support/context.ts';
import { APP, sampleSettings } from '../support/sample.ts';

const PREVIEW = 'br-preview';

/** Branches, and the project-level product; one branch for all tests, since each opens a Postgres. */
export function branches(on: Context): void {
  describe('a new branch', () => {
    let there: Browser;
    let url: string;

    test('has its parent’s users, sessions and keys, and an issuer of its own', async () => {
      await on.services.call('fork', MAIN, PREVIEW);
      ({ baseUrl: url } = await on.services.call('enable', PREVIEW, sampleSettings()));
      expect(url).not.toBe(on.base);
      // The database is copied with its tables, so neither key set nor users wait for a migration.
      expect((await browser(url).get('/jwks')).body).toEqual((await browser(on.base).get('/jwks')).body);

      there = browser(url, APP);
      for (const [name, value] of on.known.page.cookies) there.cookies.set(name, value);
      const { headers, body } = await there.get('/get-session');
      expect(body).toMatchObject({ user: { email: on.known.email } });
      expect(claims(headers.get('set-auth-jwt')).iss).toBe(new URL(url).origin);
    });

    test('goes its own way', async () => {
      const { email } = await person(on, browser(url, APP));
      const emails = async (id: string) =>
        (await on.services.call('listUsers', id, 'better_auth')).map(user => user.email);
      expect(await emails(PREVIEW)).toContain(email);
      expect(await emails(MAIN)).not.toContain(email);
    });

    test('has other keys and nobody after its data were deleted', async () => {
      const before = (await there.get('/jwks')).body;
      await on.services.call('disable', PREVIEW, true);
      const again = await on.services.call('enable', PREVIEW, sampleSettings());
      expect(again.baseUrl).toBe(url);
      expect(await on.services.call('listUsers', PREVIEW, 'better_auth')).toEqual([]);
      expect((await there.get('/jwks')).body).not.toEqual(before);
      expect((await there.get('/get-session')).body).toBeNull();
    });

    test('has users_sync for the project-level product, filled after a delay', async () => {
      await on.services.call('disable', PREVIEW, true);
      await on.services.call('enableStack', PREVIEW);
      await expect(fetch(`${url}/ok`)).rejects.toThrow('fetch failed');
      await on.services.call('syncDelay', 200);
      const client = new Client({ connectionString: await on.services.call('databaseUrl', PREVIEW) });
      await client.connect();
      const rows = async () =>
        (await client.query('select id, name, email, deleted_at from neon_auth.users_sync')).rows;
      const wait = () => new Promise(resolve => setTimeout(resolve, 300));

      const user = { email: 'sync@example.com', name: 'Sync' };
      const id = await on.services.call('createUser', PREVIEW, 'stack', user);
      expect(await rows()).toEqual([]);
      await wait();
      expect(await rows()).toEqual([{ id, ...user, deleted_at: null }]);
      await on.services.call('removeUser', PREVIEW, 'stack', id ?? '');
      await wait();
      expect(await rows()).toEqual([expect.objectContaining({ id, deleted_at: expect.any(Date) })]);
      await client.end();
    });

    test('is gone when it is deleted, and its parent is not', async () => {
      await on.services.call('remove', PREVIEW);
      expect(await on.services.call('listUsers', PREVIEW, 'better_auth')).toEqual([]);
      expect((await on.known.page.get('/get-session')).status).toBe(200);
    });

    test('nothing failed inside', async () => {
      const log = await on.services.call('log');
      expect(log.filter(line => /error: \w*Error|at file:|INTERNAL/.test(line))).toEqual([]);
    });
  });
}
