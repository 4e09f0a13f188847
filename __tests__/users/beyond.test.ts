import '../support/toolkit.ts';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Database } from '../../src/database/client.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import type { CarryOut } from '../../src/perform/procedure.ts';
import { beyondOf } from '../../src/users/beyond.ts';
import { createUsersWith } from '../../src/users/create-users.ts';
import { type FakeAuth, fakeAuth } from '../support/fake-auth.ts';
import { type ManyUsers, manyUsers } from './support/many.ts';

/** Whether no row can be read in the fake database. */
let isLate = false;
let auth: FakeAuth;
const database: Database = {
  waitForUsers: async ids => ({ missing: isLate ? [...ids] : [] }),
  userIds: async emails =>
    new Map(auth.users.flatMap(({ id, email }) => (emails.includes(email) ? [[email, id] as const] : []))),
  verifyEmail: async id => {
    const user = auth.users.find(one => one.id === id);
    if (user) user.verified = true;
    return user !== undefined;
  },
  close: async () => undefined,
};
jest.mock('../../src/database/client.ts', () => ({ openDatabase: async () => database }));

const URL = { database_url: 'postgresql://u:p@127.0.0.1/neondb' };
const LIMITS = { perMinute: Number.POSITIVE_INFINITY, perSecondAndRoute: Number.POSITIVE_INFINITY };
const create: CarryOut = async (call, dependencies) => {
  const { beyond, close } = await beyondOf(call, dependencies);
  const result = await createUsersWith(call, dependencies, { limits: LIMITS, ...beyond });
  await close();
  return result;
};

let many: ManyUsers;
beforeEach(async () => {
  many = await manyUsers();
  auth = fakeAuth(many.emulated);
  isLate = false;
});
afterEach(() => many.close());
const settings = () => many.emulated.integration()?.settings.email_and_password ?? ({} as never);

const FILE = `email,name,role,password
a@example.com,A,admin,correct horse
b@example.com,,,
c@example.com,,,"battery, staple"
`;

test('who has a password signs up, and the others are made by the API', async () => {
  const done = await many.run(create, FILE);
  expect([done.error, done.did]).toEqual(['', 'created: 3']);
  expect(auth.users.map(({ email, password }) => [email, password])).toEqual([
    ['a@example.com', 'correct horse'],
    ['c@example.com', 'battery, staple'],
  ]);
  expect(Object.keys(done.outputs.user_ids ?? {}).toSorted()).toEqual([
    'a@example.com',
    'b@example.com',
    'c@example.com',
  ]);
  expect(done.requests.filter(name => name.endsWith('/role'))).toHaveLength(1);
  const again = await many.run(create, FILE.replaceAll(',admin,', ',,'));
  expect([again.error, again.did]).toEqual(['', 'existed already: 3']);
});

test('a password that is refused fails its line, and the next goes on', async () => {
  const done = await many.run(create, FILE.replace('correct horse', 'short'));
  expect(done.outputs).toMatchObject({ count: 2, failed_count: 1 });
  expect(done.error).toContain('PASSWORD_TOO_SHORT');
  expect(done.error).not.toContain('short.');
});

test('roles that were not set are set by a second run, by the id of the sign-in', async () => {
  many.emulated.before = ({ method }) => {
    if (method !== 'PUT') return;
    many.emulated.before = () => undefined;
    throw new TransportError('rejected', 'not now');
  };
  const first = await many.run(create, FILE);
  expect(first.error).toContain('it was created, but its roles were not set');
  const second = await many.run(create, FILE);
  expect([second.error, second.requests.filter(name => name.endsWith('/role')).length]).toEqual(['', 1]);
});

test('of nobody who was made nothing has been read', async () => {
  await many.run(create, FILE);
  const again = await many.run(create, 'email\nb@example.com\n', URL);
  expect([again.error, again.outputs.synced]).toEqual(['', undefined]);
});

test('the id of a user who was there is in no failure, by which delete-users goes', async () => {
  await many.run(create, FILE);
  const given = { ...URL, if_exists: 'fail', results_file: 'r.jsonl' };
  const failed = await many.run(create, 'email,password\na@example.com,correct horse\n', given);
  expect([failed.changed, many.results('r.jsonl')[0]?.id]).toEqual([false, undefined]);
});

test('closed sign-up meets every line alike, and ends the run', async () => {
  settings().disable_sign_up = true;
  const many100 = [
    'email,password',
    ...Array.from({ length: 100 }, (_, i) => `u${i}@example.com,password ${i}`),
  ];
  const done = await many.run(create, many100.join('\n'));
  expect(auth.asked.filter(name => name === 'POST /sign-up/email')).toHaveLength(3);
  expect(done.error).toContain('Sign-up is closed on this branch');
});

test('a 429 for one holds all sign-ups back', async () => {
  let window = { start: 0, count: 0 };
  let refused = 0;
  auth.before = (_, path) => {
    if (path !== '/sign-up/email') return undefined;
    if (many.time - window.start >= 10_000) window = { start: many.time, count: 0 };
    if (++window.count <= 3) return undefined;
    refused++;
    return {
      status: 429,
      headers: { 'x-retry-after': String(Math.ceil((window.start + 10_000 - many.time) / 1_000)) },
    };
  };
  const file = ['email', ...Array.from({ length: 12 }, (_, i) => `u${i}@example.com`)].join('\n');
  const done = await many.run(create, file, { password: 'correct horse', timeout: '600' });
  expect([done.error, done.outputs.count]).toEqual(['', 12]);
  // 12 at three in ten seconds.
  expect(many.time).toBeGreaterThanOrEqual(30_000);
  expect(many.time).toBeLessThan(120_000);
  expect(refused).toBeLessThan(60);
});

test('with database_url the rows are waited for, and ids of those who exist are read', async () => {
  await many.run(create, FILE);
  const done = await many.run(
    create,
    'email,password\na@example.com,correct horse\nd@example.com,new one here\n',
    URL,
  );
  expect([done.error, done.outputs.synced]).toEqual(['', true]);
  expect(Object.keys(done.outputs.user_ids ?? {})).toEqual(['a@example.com', 'd@example.com']);
});

test('rows that do not come fail the step, and say that the users were created', async () => {
  isLate = true;
  const done = await many.run(create, 'email,password\nd@example.com,new one here\n', URL);
  expect(done.error).toContain('the users were created, but the rows of 1 of 1 could not be read');
  expect([done.changed, done.outputs.synced]).toEqual([true, undefined]);
});

test('addresses that must be verified are, by the id of their sign-up', async () => {
  settings().require_email_verification = true;
  const without = await many.run(create, FILE);
  expect(without.error).toContain('lets in verified addresses only');
  expect(auth.users).toEqual([]);
  const done = await many.run(create, FILE, URL);
  expect([done.error, auth.users.every(({ verified }) => verified)]).toEqual(['', true]);
});
