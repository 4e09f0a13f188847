import '../support/toolkit.ts';
import { afterAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Database } from '../../src/database/client.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import type { Finding } from '../../src/report/result.ts';
import { endpointOf } from '../../src/users/own-database.ts';
import { type Bench, openBench } from '../apply/support/procedures.ts';
import { type FakeAuth, fakeAuth } from '../support/fake-auth.ts';

/** The rows of the fake database, by id. */
const rows = new Map<string, { email: string; verified: boolean }>();
const database: Database = {
  waitForUsers: async ids => ({ missing: ids.filter(id => !rows.has(id)) }),
  userIds: async emails =>
    new Map([...rows].flatMap(([id, { email }]) => (emails.includes(email) ? [[email, id] as const] : []))),
  verifyEmail: async id => {
    const row = rows.get(id);
    if (row) row.verified = true;
    return row !== undefined;
  },
  close: async () => void closed++,
};
let closed = 0;
jest.mock('../../src/database/client.ts', () => ({ openDatabase: async () => database }));

const URL = 'postgresql://u:p@127.0.0.1/neondb';
const ADA = { operation: 'create-user', email: 'ada@example.com' };
const SIGN_UP = { ...ADA, password: 'correct horse battery' };

let bench: Bench;
let auth: FakeAuth;
beforeEach(async () => {
  bench?.close();
  rows.clear();
  closed = 0;
  bench = openBench();
  auth = fakeAuth(bench.emulated);
  await bench.run({ operation: 'prepare-preview', domains: 'https://app.example.com' });
});
afterAll(() => bench.close());

const settings = () => bench.emulated.integration()?.settings.email_and_password ?? ({} as never);
/** The database has the users of the service. */
const reach = () => {
  for (const { id, email, verified } of auth.users) rows.set(id, { email, verified });
};

test('with a password the user is made by the sign-up of the branch, with its roles', async () => {
  const done = await bench.run({ ...SIGN_UP, roles: 'admin' });
  const [user] = auth.users;
  expect([done.error, done.outputs]).toEqual(['', { created: true, user_id: user?.id }]);
  expect(done.writes).toEqual([`PUT /auth/users/${user?.id}/role`]);
  expect(done.response).toBeUndefined();
});

test('one who exists is reused by the word of the sign-up, without an id', async () => {
  await bench.run(SIGN_UP);
  const done = await bench.run(SIGN_UP);
  expect([done.error, done.changed, done.outputs]).toEqual([
    '',
    false,
    { created: false, user_id: undefined },
  ]);
  const refused = await bench.run({ ...SIGN_UP, if_exists: 'fail' });
  expect(refused.error).toContain('A user with the address ada@example.com exists already');
});

test('with database_url the id of one who exists is read', async () => {
  await bench.run(SIGN_UP);
  reach();
  const done = await bench.run({ ...SIGN_UP, database_url: URL });
  expect(done.outputs).toEqual({ created: false, user_id: auth.users[0]?.id, synced: true });
  expect(closed).toBe(1);
});

test('where addresses must be verified nothing is sent without database_url', async () => {
  settings().require_email_verification = true;
  const done = await bench.run(SIGN_UP);
  expect(done.error).toContain('lets in verified addresses only. Give database_url');
  expect(auth.users).toEqual([]);
});

test('the address is marked as verified by the id of the sign-up', async () => {
  settings().require_email_verification = true;
  auth.before = (_, path) => {
    if (path === '/sign-up/email') queueMicrotask(reach);
    return undefined;
  };
  const verify = jest.spyOn(database, 'verifyEmail').mockImplementation(async id => {
    reach();
    return rows.has(id);
  });
  const done = await bench.run({ ...SIGN_UP, database_url: URL });
  expect([done.error, done.outputs]).toEqual([
    '',
    { created: true, user_id: auth.users[0]?.id, synced: true },
  ]);
  expect(verify).toHaveBeenCalledWith(String(auth.users[0]?.id));
  verify.mockRestore();
});

test('an id that nobody has is never given out', async () => {
  settings().require_email_verification = true;
  const done = await bench.run({ ...SIGN_UP, database_url: URL });
  expect(done.error).toContain('The sign-up gave an id that the database has no row with');
  expect(done.outputs).toEqual({});
});

test('one who is there where addresses must be verified is found before the sign-up', async () => {
  await bench.run(SIGN_UP);
  reach();
  settings().require_email_verification = true;
  auth.asked.length = 0;
  const done = await bench.run({ ...SIGN_UP, database_url: URL });
  expect([done.outputs.created, auth.asked]).toEqual([false, ['POST /sign-in/email', 'POST /sign-out']]);
  // Else the database may be that of another branch.
  const other = await bench.run({ ...SIGN_UP, password: 'another password', database_url: URL });
  expect(other.error).toContain('whom the service does not let in: 401');
  expect(other.outputs).toEqual({});
});

test('without a password the API makes it, and the database is waited for', async () => {
  const late = await bench.run({ ...ADA, database_url: URL });
  expect(late.error).toMatch(/^The user was created/);
  expect([late.changed, late.outputs.synced, closed]).toEqual([true, undefined, 1]);
});

test.each([
  ['closed sign-up', () => (settings().disable_sign_up = true), 'Sign-up is closed on this branch'],
  ['a short password', () => undefined, 'PASSWORD_TOO_SHORT). Give another password.', { password: 'short' }],
] as [string, () => unknown, string, Record<string, string>?][])(
  '%s is an error that says what to do',
  async (_, seed, text, given = {}) => {
    seed();
    const done = await bench.run({ ...SIGN_UP, ...given });
    expect(done.error).toContain(text);
    expect(auth.users).toEqual([]);
  },
);

test('a dry run signs nobody up', async () => {
  auth.asked.length = 0;
  const done = await bench.run({ ...SIGN_UP, dry_run: 'true' });
  expect([done.error, auth.asked, done.did]).toEqual([
    '',
    [],
    expect.stringContaining('would sign up at https://neon.test/auth/'),
  ]);
});

test.each([
  [{ ...SIGN_UP, auth_provider: 'stack', branch_id: '' }, 'password'],
  [{ ...ADA, roles: 'admin' }, 'roles'],
])('what does not go together is an input error: %#', async (given, input) => {
  await expect(bench.run(given)).rejects.toThrow(input);
});

test('a test user whom a step left with an address that is not verified is named by id, to be deleted', async () => {
  const user = { email: 'ada@example.com', password: 'correct horse battery' };
  const given = { operation: 'prepare-preview', test_users: JSON.stringify([user]), database_url: URL };
  settings().require_email_verification = true;
  auth.users.push({ id: 'half-made', ...user, verified: false });
  reach();
  const done = await bench.run(given);
  const [found] = done.outputs.findings as Finding[];
  expect([found?.rule, found?.fix]).toEqual([
    'user-cannot-sign-in',
    'Delete the user (id half-made) with delete-user, and run the step again: one that it makes, it verifies.',
  ]);
  expect(rows.get('half-made')?.verified).toBe(false);
  const alone = await bench.run({ ...SIGN_UP, database_url: URL });
  expect(alone.error).toContain('has a user of that address (id half-made)');
});

test('a sign-up whose response is lost may have been carried out', async () => {
  auth.before = (_, path) => {
    if (path === '/sign-up/email')
      throw new TransportError('lost', 'the connection broke before a response came');
    return undefined;
  };
  const done = await bench.run(SIGN_UP);
  expect([done.changed, done.error]).toEqual([
    false,
    expect.stringContaining('may have been carried out all the same'),
  ]);
});

describe('a database at Neon', () => {
  const at = (endpoint: string) => `postgresql://u:p@${endpoint}.c-2.us-east-2.aws.neon.tech/neondb`;
  const USERS = { test_users: JSON.stringify([{ email: 'a@example.com', password: 'correct horse' }]) };
  const STEPS: Record<string, string>[] = [
    SIGN_UP,
    ADA,
    { ...ADA, dry_run: 'true' },
    { operation: 'prepare-preview', domains: 'https://b.example.com', ...USERS },
  ];

  test.each(STEPS)('of another branch is refused before anything is changed: %j', async given => {
    for (const database_url of [at('ep-polished-sky-10000043'), at('ep-polished-sky-10000043-pooler')]) {
      const done = await bench.run({ ...given, database_url });
      expect([done.error, done.writes, auth.users]).toEqual([
        expect.stringMatching(
          /^database_url is not of this branch: it names the endpoint ep-polished-sky-10000043, and br-cool-snow-10000042 has ep-cool-snow-10000042. Nothing was changed. /,
        ),
        [],
        [],
      ]);
    }
  });

  test.each(['ep-cool-snow-10000042', 'ep-cool-snow-10000042-pooler'])(
    'of the branch is taken: %s',
    async endpoint => {
      reach();
      const [sign] = [await bench.run({ ...SIGN_UP, database_url: at(endpoint), timeout: '1' })];
      expect([auth.users.length, sign.error]).toEqual([1, expect.stringContaining('could not be read')]);
    },
  );
});

test.each([
  ['postgresql://u:p@ep-a-b-1.eu-central-1.aws.neon.tech/db', 'ep-a-b-1'],
  ['postgresql://u:p@EP-a-b-1-pooler.c-3.eu-central-1.aws.neon.tech/db', 'ep-a-b-1'],
  ['postgresql://u:p@eu-central-1.aws.neon.tech/db?options=endpoint%3Dep-a-b-1', 'ep-a-b-1'],
  ['postgresql://u:p@ep-x-y-2.eu-central-1.aws.neon.tech/db?options=endpoint%3Dep-a-b-1', 'ep-a-b-1'],
  ['postgresql://u:p@ep-a-b-1.neon.tech.example.com/db', undefined],
  ['postgresql://u:p@127.0.0.1/db', undefined],
])('the endpoint of %s is %s', (url, endpoint) => {
  expect(endpointOf(url)).toBe(endpoint);
});
