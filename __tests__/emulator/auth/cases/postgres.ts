import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { type Context, MAIN, person } from '../support/context.ts';

/** The database, over Postgres’s protocol. */
export function postgres(on: Context): void {
  describe('Postgres', () => {
    let client: Client;
    beforeAll(async () => {
      client = new Client({ connectionString: await on.services.call('databaseUrl', MAIN) });
      await client.connect();
    });
    afterAll(() => client.end());

    test('has the tables of neon_auth, and what people did', async () => {
      const { email } = await person(on);
      const { rows: tables } = await client.query(
        "select table_name as name from information_schema.tables where table_schema = 'neon_auth' order by 1",
      );
      expect(tables.map(({ name }) => name)).toEqual([
        ...['account', 'invitation', 'jwks', 'member', 'organization', 'session', 'user', 'verification'],
      ]);
      const sql = 'select id, "emailVerified" from neon_auth."user" where email = $1';
      const { rows } = await client.query(sql, [email]);
      expect(rows).toEqual([{ id: expect.any(String), emailVerified: false }]);
      const removed = await on.services.call('removeUser', MAIN, 'better_auth', rows[0].id);
      expect([removed, (await client.query(sql, [email])).rows]).toEqual([true, []]);
    });

    test('a client’s transaction is its own: the service waits, and keeps its rows', async () => {
      const { email, page } = on.known;
      await client.query('begin');
      await client.query('update neon_auth."user" set "emailVerified" = true where email = $1', [email]);
      const signingUp = person(on);
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
      const other = new Client({ connectionString: await on.services.call('databaseUrl', MAIN) });
      other.on('error', () => undefined);
      await other.connect();
      await other.query('begin');
      await other.query('delete from neon_auth."user"');
      (other as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
      expect((await on.known.page.get('/get-session')).status).toBe(200);
      expect((await on.services.call('listUsers', MAIN, 'better_auth')).length).toBeGreaterThan(1);
    });

    test('errors are Postgres’s, and the connection stays', async () => {
      await expect(client.query('selec')).rejects.toMatchObject({ code: '42601' });
      await expect(client.query('select $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' });
      for (const one of [1, 2, 3])
        expect((await client.query('select $1::int as one', [one])).rows).toEqual([{ one }]);
    });
  });
}
