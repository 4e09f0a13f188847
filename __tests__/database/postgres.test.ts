import '../support/toolkit.ts';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { DatabaseError } from '../../src/database/client.ts';
import { NODE } from '../emulator/support/cli.ts';
import { errorOf } from '../support/plans.ts';
import { heldOpen, observed, open } from './support/effects.ts';
import { PASSWORD, postgresFolder, type RealPostgres, startPostgres } from './support/postgres.ts';

const folder = postgresFolder();
const isRequired = process.env.REQUIRE_POSTGRES === '1';
if (!folder && !isRequired) {
  process.stdout.write('database: no tests with a real Postgres, for Debian’s postgresql is not installed\n');
}

test('Postgres is there where it is required', () => {
  expect(isRequired && !folder).toBe(false);
});

(folder ? describe : describe.skip)('a Postgres with passwords and TLS', () => {
  let postgres: RealPostgres;
  let owner: Client;

  beforeAll(async () => {
    postgres = await startPostgres(folder as string);
    const first = await open(postgres.url());
    await first.close();
    owner = new Client({ connectionString: postgres.url() });
    await owner.connect();
    await owner.query(`
      create schema neon_auth;
      create table neon_auth.users_sync (id text primary key, email text, deleted_at timestamptz);
      create role stranger login password 'stranger1';
      create role reader login password '${PASSWORD}';
      grant usage on schema neon_auth to reader;
      grant select on neon_auth.users_sync to reader`);
  });
  afterAll(async () => {
    await owner?.end();
    await postgres?.stop();
  });

  /** The text of an error, which must hold no password. */
  async function textOf(work: Promise<unknown>): Promise<string> {
    const error = (await errorOf(work)) as DatabaseError;
    const text = error.text();
    for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), 'stranger1', 'not-the-password']) {
      expect([text, error.stack, JSON.stringify(error)].join('\n')).not.toContain(secret);
    }
    return text;
  }

  test('a wrong password is not tried again', async () => {
    const started = performance.now();
    const text = await textOf(open(postgres.url({ password: 'not-the-password' })));
    expect(text).toContain('the password of role owner was refused (28P01). Copy database_url again');
    expect(text).not.toContain('Gave up');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('no password', async () => {
    const text = await textOf(open(`postgresql://owner@127.0.0.1:${postgres.port}/postgres`));
    expect(text).toContain('the database asks for a password, and database_url has none.');
  });

  test('a database that is not there', async () => {
    const text = await textOf(open(postgres.url({ database: 'elsewhere' })));
    expect(text).toContain('there is no database elsewhere (3D000). Check the name');
  });

  test('a role that may not read, and one that may not write', async () => {
    const stranger = await open(postgres.url({ user: 'stranger', password: 'stranger1' }));
    expect(await textOf(stranger.waitForUsers(['x']))).toContain(
      'role stranger may not do that (42501). Give',
    );
    await stranger.close();
    await owner.query(
      'create table neon_auth."user" (id uuid primary key, "emailVerified" boolean); grant select on neon_auth."user" to reader',
    );
    const reader = await open(postgres.url({ user: 'reader' }));
    const id = '6b8e4f3a-0d4b-4a9e-9d53-1f1d8e2c7a01';
    expect(await textOf(reader.verifyEmail(id))).toContain('role reader may not do that (42501). Give');
    await reader.close();
    await owner.query('drop table neon_auth."user"');
  });

  test('a certificate that is not trusted', async () => {
    for (const query of ['?sslmode=require', '?sslmode=verify-full&sslrootcert=system']) {
      const text = await textOf(open(postgres.url({ query })));
      expect(text).toContain(
        `the certificate of 127.0.0.1:${postgres.port} is not trusted (DEPTH_ZERO_SELF_`,
      );
      expect(text).toContain('set NODE_EXTRA_CA_CERTS');
    }
  });

  test('a connection that is cut in the middle of a wait is made again', async () => {
    const { effects, log } = observed();
    const database = await open(postgres.url(), 10_000, { effects });
    const waiting = database.waitForUsers(['late']);
    await effects.sleep(100);
    const { rowCount } = await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'neon-auth-action'`,
    );
    await owner.query(`insert into neon_auth.users_sync values ('late', 'late@example.com')`);
    expect([rowCount, await waiting]).toEqual([1, { missing: [] }]);
    expect(log[1]).toMatch(/the connection broke before a response came\. Trying again in 0\.3 s\.$/);
    await database.close();
  });

  test('a statement that hangs ends with the time', async () => {
    await owner.query('begin; lock table neon_auth.users_sync');
    const database = await open(postgres.url(), 500);
    const text = await textOf(database.waitForUsers(['x']));
    expect(text).toMatch(
      /^Reading neon_auth\.users_sync in database postgres at .*: no response came within/,
    );
    await database.close();
    await owner.query('rollback');
  });

  test('a server that hangs is not waited for when it is closed', async () => {
    const database = await open(postgres.url());
    const { rows } = await owner.query(
      `select pid from pg_stat_activity where application_name = 'neon-auth-action'`,
    );
    for (const { pid } of rows) process.kill(pid, 'SIGSTOP');
    const started = performance.now();
    await database.close();
    expect(performance.now() - started).toBeLessThan(1_500);
    for (const { pid } of rows) process.kill(pid, 'SIGCONT');
    expect(rows).toHaveLength(1);
  });

  test('nothing is left open, however it ended', async () => {
    const settled = () => new Promise(resolve => setTimeout(resolve, 20));
    await settled();
    const before = heldOpen();
    await errorOf(open(postgres.url({ password: 'not-the-password' })));
    await errorOf(open(postgres.url({ query: '?sslmode=require' })));
    const database = await open(postgres.url());
    await database.waitForUsers(['late']);
    await database.close();
    await settled();
    expect(heldOpen()).toEqual(before);
  });

  test('with its certificate trusted, and bound to the password: a process ends by itself', async () => {
    const script = `
      import { openDatabase } from './src/database/client.ts';
      import { Secret } from './src/secrets/secret.ts';
      import { observed } from './__tests__/database/support/effects.ts';
      const { effects } = observed();
      const database = await openDatabase(new Secret(process.env.DATABASE), effects.now() + 10_000, effects);
      console.log(JSON.stringify(await database.waitForUsers(['late'])));
      await database.close();`;
    const env = {
      ...process.env,
      NODE_EXTRA_CA_CERTS: postgres.certificate,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      PGSSLMODE: 'disable',
      PGPASSWORD: 'x',
      DATABASE: postgres.url({ query: '?sslmode=require&channel_binding=require' }),
    };
    const args = ['--input-type=module', '-e', script];
    const { stdout } = await promisify(execFile)(NODE, args, { env, timeout: 10_000 });
    expect(stdout).toBe('{"missing":[]}\n');
  });
});
