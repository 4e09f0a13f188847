import '../support/toolkit.ts';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database, DatabaseError } from '../../src/database/client.ts';
import { type Child, start } from '../emulator/auth/support/ipc.ts';
import { errorOf } from '../support/plans.ts';
import { observed, open } from './support/effects.ts';
import type { PgliteTable } from './support/pglite.ts';

const PASSWORD = 'hunter22hunter';

describe('a server that is none', () => {
  let server: Server;
  let got: Buffer[];
  const sockets: Socket[] = [];

  /** Listens, and answers what it gets first; gives the port. */
  async function serve(answer?: string): Promise<number> {
    got = [];
    server = createServer(socket => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.on('data', data => void got.push(data));
      socket.once('data', () => answer && socket.write(answer));
    }).listen(0);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server?.close();
  });

  /** The text of the error with which opening ends; waits take no time. */
  async function textOf(url: string, time = 60_000): Promise<string> {
    const { effects, log } = observed();
    let slept = 0;
    const hurried = {
      ...effects,
      now: () => effects.now() + slept,
      sleep: async (wait: number) => {
        slept += wait;
      },
    };
    const text = ((await errorOf(open(url, time, { effects: hurried }))) as DatabaseError).text();
    expect([text, ...log].join('\n')).not.toContain(PASSWORD);
    return text;
  }

  test('nothing is sent in clear to a host that is not loopback, whatever sslmode is', async () => {
    const port = await serve('N');
    // Another name of this machine.
    const text = await textOf(`postgresql://u:${PASSWORD}@0.0.0.0:${port}/db?sslmode=disable`);
    expect(text).toContain('0.0.0.0 offers no TLS, without which no password is sent.');
    // SSLRequest: length and code.
    expect(Buffer.concat(got).toString('hex')).toBe('0000000804d2162f');
  });

  test('one that is not Postgres', async () => {
    const port = await serve('HTTP/1.1 400 Bad Request\r\n\r\n');
    const text = await textOf(`postgresql://u:${PASSWORD}@0.0.0.0:${port}/db`);
    expect(text).toContain('0.0.0.0 does not speak the protocol of Postgres.');
  });

  test('one that never responds: the time is kept', async () => {
    const port = await serve();
    const started = performance.now();
    const text = await textOf(`postgresql://u:${PASSWORD}@127.0.0.1:${port}/db`, 300);
    expect(text).toContain('no response came within 0.3 s. Raise timeout');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('none at all is tried for a while', async () => {
    const port = await serve();
    server.close();
    const text = await textOf(`postgresql://u:${PASSWORD}@127.0.0.1:${port}/db`);
    expect(text).toContain(`the connection was refused, to 127.0.0.1:${port} (ECONNREFUSED). Gave up after`);
  });

  test('no time is left', async () => {
    const text = await textOf(`postgresql://u:${PASSWORD}@127.0.0.1:1/db`, 0);
    expect(text).toBe(
      'Connecting to database db at 127.0.0.1: the timeout of the step was over before. Raise timeout.',
    );
  });
});

describe('the emulator’s Postgres', () => {
  let child: Child<PgliteTable>;
  let url: string;
  let database: Database | undefined;
  const exec = (sql: string) => child.call('exec', sql);
  const sync = (id: string, email = 'a@example.com') =>
    exec(
      `insert into neon_auth.users_sync (raw_json) values ('{"id":"${id}","primary_email":"${email}","signed_up_at_millis":1}')`,
    );

  beforeAll(async () => {
    child = start<PgliteTable>('pglite.ts', join(__dirname, 'support'));
    url = `postgresql://u:${PASSWORD}@127.0.0.1:${await child.call('port')}/neondb?sslmode=prefer`;
  });
  beforeEach(() => exec('drop schema if exists neon_auth cascade; create schema neon_auth'));
  afterEach(async () => {
    await database?.close();
    database = undefined;
  });
  afterAll(() => child.end());

  const UUID = ['6b8e4f3a-0d4b-4a9e-9d53-1f1d8e2c7a01', '6b8e4f3a-0d4b-4a9e-9d53-1f1d8e2c7a02'] as const;
  const createUsers = () =>
    exec(`create table neon_auth."user" (id uuid primary key, email text, "emailVerified" boolean not null);
      insert into neon_auth."user" values ('${UUID[0]}', 'Ann@example.com', false), ('${UUID[1]}', 'bob@example.com', false)`);

  test('rows that come late, in a table that comes late', async () => {
    const { effects, log } = observed();
    database = await open(url, 10_000, { effects });
    const waiting = database.waitForUsers(['one', 'two', 'two']);
    await effects.sleep(100);
    await child.call('createSyncTable');
    await sync('two');
    await effects.sleep(250);
    await sync('one');
    expect(await waiting).toEqual({ missing: [] });
    expect(log).toEqual(['Waiting until 2 users can be read in the database.']);
  });

  test('rows that never come, and one that was deleted, are missing at the deadline', async () => {
    await child.call('createSyncTable');
    await sync('here');
    await sync('gone');
    await exec(`update neon_auth.users_sync set deleted_at = now() where id = 'gone'`);
    const { effects } = observed();
    const started = effects.now();
    database = await open(url, 1_200, { effects });
    expect(await database.waitForUsers(['never', 'here', 'gone'])).toEqual({ missing: ['never', 'gone'] });
    expect(effects.now() - started).toBeGreaterThan(600);
    expect(effects.now() - started).toBeLessThan(1_500);
    expect(await database.userIds(['A@example.com'])).toEqual(new Map([['a@example.com', 'here']]));
  });

  test('without users_sync the users of Better Auth count, whose ids may be uuids', async () => {
    await createUsers();
    database = await open(url);
    expect(await database.waitForUsers([UUID[1], UUID[0]])).toEqual({ missing: [] });
    expect(await database.userIds(['ANN@example.com', 'bob@example.com', 'nobody@example.com'])).toEqual(
      new Map([
        ['ann@example.com', UUID[0]],
        ['bob@example.com', UUID[1]],
      ]),
    );
    expect([await database.waitForUsers([]), await database.userIds([])]).toEqual([
      { missing: [] },
      new Map(),
    ]);
  });

  test('users_sync counts where both are there, and Better Auth’s e-mail addresses', async () => {
    await child.call('createSyncTable');
    await createUsers();
    database = await open(url, 600);
    expect(await database.waitForUsers([UUID[0]])).toEqual({ missing: [UUID[0]] });
  });

  test('only the user of the id is verified', async () => {
    await createUsers();
    database = await open(url);
    expect([await database.verifyEmail(UUID[1]), await database.verifyEmail('not-a-uuid')]).toEqual([
      true,
      false,
    ]);
    expect(await child.call('query', 'select "emailVerified" from neon_auth."user" order by id')).toEqual([
      { emailVerified: false },
      { emailVerified: true },
    ]);
  });

  test('no table at all is an error, not an empty one', async () => {
    database = await open(url);
    const text =
      /neon_auth\."user" in database neondb at 127\.0\.0\.1: that table is not there \(42P01\)\. Check that/;
    const { userIds, verifyEmail } = database;
    for (const work of [() => userIds(['a@example.com']), () => verifyEmail(UUID[0])]) {
      expect(((await errorOf(work())) as DatabaseError).text()).toMatch(text);
    }
    expect(await database.waitForUsers([])).toEqual({ missing: [] });
  });

  test('what is asked at once takes turns', async () => {
    await createUsers();
    database = await open(url);
    const all = await Promise.all([...UUID, ...UUID].map(id => database?.verifyEmail(id)));
    expect(all).toEqual([true, true, true, true]);
  });

  test('closed is closed, also twice and in the middle of a wait', async () => {
    const one = await open(url);
    const waiting = errorOf(one.waitForUsers(['never']));
    await new Promise(resolve => setTimeout(resolve, 50));
    await Promise.all([one.close(), one.close()]);
    expect(((await waiting) as DatabaseError).message).toMatch(/: the connection was closed before$/);
    await expect(one.verifyEmail('x')).rejects.toThrow('closed before');
  });
});
