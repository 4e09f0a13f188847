import '../support/toolkit.ts';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../../emulator/neon/seeds.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import type { CarryOut } from '../../src/perform/procedure.ts';
import type { Beyond } from '../../src/users/beyond.ts';
import { createUsersWith } from '../../src/users/create-users.ts';
import { deleteUsersWith } from '../../src/users/delete-users.ts';
import type { MakeUser } from '../../src/users/outcome.ts';
import { BASE, BRANCH, errorOf, PROJECT, problemsOf } from '../support/plans.ts';
import { type ManyUsers, manyUsers } from './support/many.ts';

let many: ManyUsers;
beforeEach(async () => {
  many = await manyUsers();
});
afterEach(() => many.close());

const LIMITS = { perMinute: Number.POSITIVE_INFINITY, perSecondAndRoute: Number.POSITIVE_INFINITY };
const creating =
  (beyond: Beyond = {}): CarryOut =>
  (call, dependencies) =>
    createUsersWith(call, dependencies, { limits: LIMITS, ...beyond });
const deleting: CarryOut = (call, dependencies) => deleteUsersWith(call, dependencies, LIMITS);
const RESULTS = { results_file: 'results.jsonl' };
const csv = (count: number, header = 'email') =>
  [header, ...Array.from({ length: count }, (_, at) => `u${at}@example.com`)].join('\n');
const reset = () => {
  throw new TransportError('lost', 'the connection broke before a response came (ECONNRESET)');
};

describe('create-users', () => {
  test('makes each, sets roles, keeps those that exist', async () => {
    const first = await many.run(
      creating(),
      'email,name,role\na@example.com,A,admin;dev\nb@example.com,,\n',
      RESULTS,
    );
    expect(first).toMatchObject({
      error: '',
      changed: true,
      did: 'created: 2',
      outputs: { count: 2, failed_count: 0 },
    });
    expect(first.requests.toSorted()).toEqual([
      'POST /auth/users',
      'POST /auth/users',
      expect.stringMatching('^PUT .*/role$'),
    ]);
    const again = await many.run(creating(), 'email,role\nA@example.com,admin\nc@example.com,\n');
    expect(again).toMatchObject({ did: 'created: 1, failed: 1', outputs: { count: 1, failed_count: 1 } });
    expect(again.error).toContain('it exists, but its roles were not set');
    expect(Object.keys(again.outputs.user_ids ?? {})).toEqual(['c@example.com']);
    expect(many.results()[0]).toEqual({
      line: 2,
      email: 'a@example.com',
      outcome: 'created',
      id: expect.any(String),
      target: BRANCH,
    });
  });

  test('if_exists: fail makes an existing user a failure, after all were tried', async () => {
    await many.run(creating(), 'email\na@example.com');
    const run = await many.run(creating(), 'email\na@example.com\nb@example.com', {
      if_exists: 'fail',
      ...RESULTS,
    });
    expect(run.error).toMatch(
      /^1 of 2 users failed. The first is line 2: POST .*409.* Of all created: 1, failed: 1\. Run the step again/,
    );
    expect(many.results().map(({ outcome }) => outcome)).toEqual(['failed', 'created']);
    expect(run.details?.[1]?.table?.rows[0]?.slice(0, 2)).toEqual(['2', 'a@example.com']);
  });

  test('by its results file a second run sends what is left, and roles that are missing', async () => {
    many.emulated.before = ({ method, body }) => {
      if (method === 'PUT' || body?.includes('u1@')) reset();
    };
    const file = 'email,role\nu0@example.com,admin\nu1@example.com,\nu2@example.com,';
    const first = await many.run(creating(), file, RESULTS);
    expect(first).toMatchObject({ changed: true, outputs: { count: 1, failed_count: 2 } });
    expect(first.error).toContain('it was created, but its roles were not set: PUT ');
    many.emulated.before = () => undefined;
    const second = await many.run(creating(), file, RESULTS);
    expect(second).toMatchObject({
      error: '',
      did: 'created: 1, existed already: 1, done before: 1',
      outputs: { count: 3 },
    });
    expect(second.requests.map(name => name.replace(/[\w-]{36}/, 'ID'))).toEqual([
      'POST /auth/users',
      'PUT /auth/users/ID/role',
      'POST /auth/users',
    ]);
    expect(Object.keys(second.outputs.user_ids ?? {}).toSorted()).toEqual([
      'u0@example.com',
      'u1@example.com',
      'u2@example.com',
    ]);
    const third = await many.run(creating(), file, RESULTS);
    expect(third).toMatchObject({ error: '', changed: false, requests: [] });
  });

  test('what was carried out and lost its response is sent once, and said to be so', async () => {
    many.emulated.after = ({ body }) => {
      if (body?.includes('u1@')) reset();
    };
    const run = await many.run(creating(), csv(3), RESULTS);
    expect(run.requests).toHaveLength(3);
    expect(run).toMatchObject({ did: 'created: 2, failed: 1' });
    expect(run.error).toContain('it may have been carried out all the same');
    many.emulated.after = () => undefined;
    // Whose it is nobody knows: it is left.
    const second = await many.run(creating(), csv(3), RESULTS);
    expect(second).toMatchObject({ error: '', did: 'existed already: 1, done before: 2' });
    const deleted = await many.run(deleting, many.text(), { users_file: 'made.jsonl' });
    expect(deleted.did).toBe('deleted: 2, left alone, because no run is known to have created them here: 2');
  });

  const perhaps = 'an earlier try of it may have been carried out';
  test.each([
    [{}, 409, 'created: 2, existed already: 1', ''],
    [{ if_exists: 'fail' }, 409, 'created: 2, failed: 1', perhaps],
    [{}, 403, 'created: 2, failed: 1', perhaps],
  ])(
    '%j: after a 503, behind which it was perhaps carried out, %i is no last word',
    async (given, status, did, text) => {
      many.emulated.options.maxRetries = 1;
      const statuses = [503, status];
      many.emulated.before = request => {
        const next = request.body?.includes('u1@') ? statuses.shift() : undefined;
        return next ? { status: next, headers: {}, body: '{"message":"m","code":"C"}' } : undefined;
      };
      const run = await many.run(creating(), csv(3), given);
      expect(run).toMatchObject({ did });
      expect(run.error).toContain(text);
      const notes = text === '' ? [expect.stringContaining('perhaps made it itself')] : [];
      expect(run.warnings).toEqual(notes);
    },
  );

  test.each(['true', 'false'])('the database of another branch is refused (dry_run %s)', async dry_run => {
    const database_url = 'postgresql://u:p@ep-polished-sky-10000043.us-east-2.aws.neon.tech/neondb';
    const error = await errorOf(many.run(creating(), csv(1), { database_url, dry_run }));
    expect(String(error)).toContain('database_url is not of this branch');
    expect(many.emulated.names.filter(name => name.startsWith('POST /auth/users'))).toEqual([]);
  });

  test('what meets every line alike ends the run after three', async () => {
    many.emulated.before = () => {
      throw new TransportError('rejected', 'the certificate is not trusted');
    };
    const run = await many.run(creating(), csv(50));
    expect(run.requests).toHaveLength(3);
    expect(run).toMatchObject({ changed: false, outputs: { count: 0, failed_count: 3 } });
    expect(run.error).toMatch(/certificate.*the rest was not tried. Of 50 users failed: 3, not tried: 47\./);
  });

  test('so do very many lost responses in a row', async () => {
    many.emulated.before = reset;
    const run = await many.run(creating(), csv(200));
    expect(run.outputs.failed_count).toBeGreaterThanOrEqual(60);
    expect(run.outputs.failed_count).toBeLessThan(60 + 20);
    expect(run.error).toContain('not tried');
  });

  test('ids that are too many for an output are in the results file alone', async () => {
    const id = 'x'.repeat(400_000);
    const signUp = async (): Promise<MakeUser> => async () => ({ outcome: 'created', id });
    const run = await many.run(creating({ signUp }), csv(3), { password: 'Secret123', ...RESULTS });
    expect(run.outputs).toEqual({ count: 3, failed_count: 0, user_ids: undefined });
    expect(run.warnings).toEqual([expect.stringContaining('user_ids is not set')]);
    expect(many.results()).toHaveLength(3);
  });

  test('a failure of one line ends nothing', async () => {
    many.emulated.before = ({ body }) => {
      if (/u[1-9]@/.test(body ?? '')) reset();
    };
    const run = await many.run(creating(), csv(30), RESULTS);
    expect(run).toMatchObject({ outputs: { count: 21, failed_count: 9 } });
    expect(run.error).toContain('may have been carried out all the same');
    expect(many.results()).toHaveLength(30);
  });

  test('at the end of its time none is begun, and the rest is not tried', async () => {
    many.emulated.before = () => {
      many.time += 1_000;
    };
    const run = await many.run(creating(), csv(50), { timeout: '30' });
    const { count = 0 } = run.outputs;
    expect(count).toBeGreaterThan(20);
    expect(run.error).toContain(
      `Of 50 users created: ${count}, not tried: ${50 - Number(count)}. Raise timeout.`,
    );
    expect(run.lines.filter(line => / of 50 users, 0 failed; /.test(line)).length).toBeGreaterThan(2);
  });

  test('how far it has come is known, and set as outputs, where the step is ended', async () => {
    const run = await many.run(creating(), csv(2));
    expect(run.progress()).toEqual([
      expect.stringContaining('Of 2 users created: 2.'),
      expect.stringContaining('again'),
    ]);
    expect(run.lines.at(-1)).toContain('"count":2');
  });

  test('a dry run sends nothing and says what it would do', async () => {
    const run = await many.run(
      creating(),
      'email,role,password\na@example.com,x,\nb@example.com,,Secret123\n',
      { dry_run: 'true', ...RESULTS },
    );
    expect(run).toMatchObject({
      error: '',
      changed: false,
      requests: [],
      did: expect.stringContaining('would create 2 users, 1 with a password, 1 with roles'),
    });
    expect(() => many.results()).toThrow('ENOENT');
  });

  test('stack: no roles and no passwords, by line', async () => {
    const error = await errorOf(
      many.run(creating(), 'email,role,password\na@example.com,x,pw1234\n', { auth_provider: 'stack' }),
    );
    expect(String(error)).toContain('line 2: role: stack has no roles\nline 2: password: with stack');
    expect(many.emulated.names).toHaveLength(1);
  });

  test('stack: a project-level integration gets them, and loses them again', async () => {
    const body = { auth_provider: 'stack', project_id: PROJECT, branch_id: BRANCH_IDS.main };
    const { database_name, role_name } = { database_name: 'neondb', role_name: 'neondb_owner' };
    await many.emulated.neon.request({
      method: 'POST',
      path: '/projects/auth/create',
      body: { ...body, database_name, role_name },
    });
    const stack = { auth_provider: 'stack', ...RESULTS };
    const run = await many.run(creating(), csv(3), stack);
    expect(run).toMatchObject({ error: '', outputs: { count: 3 } });
    expect(new Set(run.requests)).toEqual(new Set(['POST /user']));
    expect(many.results()[0]).toMatchObject({ target: PROJECT });
    const lines = many
      .results()
      .map(line => JSON.stringify(line))
      .join('\n');
    const gone = { operation: 'delete-users', users_file: 'ids.jsonl', auth_provider: 'stack' };
    expect(await many.run(deleting, lines, gone)).toMatchObject({ error: '', outputs: { count: 3 } });
  });

  test('the results file is another than the file of users', async () => {
    const same = { users_file: 'users.jsonl', results_file: './users.jsonl' };
    const error = await errorOf(many.run(creating(), '{"email":"a@example.com"}', same));
    expect(String(error)).toContain('Input results_file: is the same file as users_file');
  });

  test.each([
    ['text', 'Some notes\nof somebody'],
    ['users', '{"email":"a@example.com"}'],
  ])('a results file that is there and holds %s is left as it is', async (_, text) => {
    many.write('results.jsonl', text);
    for (const dry_run of ['true', 'false']) {
      const error = await errorOf(many.run(creating(), csv(1), { ...RESULTS, dry_run }));
      expect(String(error)).toContain('Input results_file: is a file of something else');
    }
    expect([many.text(), many.emulated.names.filter(name => name.startsWith('POST /auth/users'))]).toEqual([
      text,
      [],
    ]);
  });

  test('half a line in a results file is no reason to stop', async () => {
    await many.run(creating(), csv(1), RESULTS);
    many.write('results.jsonl', `${many.text()}{"line":3,"ema`);
    const run = await many.run(creating(), csv(2), RESULTS);
    expect(run).toMatchObject({ error: '', did: 'created: 1, done before: 1' });
    expect(many.text().split('\n').at(-2)).toContain('u1@example.com');
  });

  test.each(['r.csv', 'r.json'])('results are no %s', async results_file => {
    expect(String(await errorOf(many.run(creating(), csv(1), { results_file })))).toContain('.jsonl');
  });

  test('inputs', () => {
    const given = {
      ...BASE,
      operation: 'create-users',
      if_exists: 'update',
      password: 'x',
      auth_provider: 'stack',
    };
    expect(problemsOf(given)).toEqual([
      expect.stringMatching(/^users_file: is required/),
      expect.stringMatching(/^if_exists: update is for/),
      expect.stringMatching(/^password: with auth_provider: stack/),
    ]);
  });

  test('users with a password are made by the sign-up, and what comes after gets the ids of new ones', async () => {
    const asked: unknown[] = [];
    const signUp = async (): Promise<MakeUser> => async user => {
      asked.push([user.email, user.password?.reveal(), user.roles]);
      if (user.email.startsWith('x'))
        throw Object.assign(new Error('no'), { text: () => 'sign-up is closed' });
      return user.email.startsWith('b')
        ? { outcome: 'existing', id: 'old' }
        : { outcome: 'created', id: `id-${user.email}` };
    };
    const afterwards = async (ids: readonly string[]) => ({ outputs: { synced: ids.length > 0 } });
    const text = 'email,password,role\na@example.com,Secret123,admin\nb@example.com,,\nx@example.com,,\n';
    const run = await many.run(creating({ signUp, afterwards }), text, { password: 'Shared123' });
    expect(asked).toEqual([
      ['a@example.com', 'Secret123', ['admin']],
      ['b@example.com', 'Shared123', undefined],
      ['x@example.com', 'Shared123', undefined],
    ]);
    expect(run.outputs).toEqual({
      user_ids: { 'a@example.com': 'id-a@example.com', 'b@example.com': 'old' },
      count: 2,
      failed_count: 1,
      synced: true,
    });
    expect(run.error).toContain('sign-up is closed');
  });
});

describe('delete-users', () => {
  const DELETE = { operation: 'delete-users', users_file: 'ids.jsonl' };

  test('deletes those that a run had created, and no others', async () => {
    await many.run(creating(), 'email\nold@example.com');
    await many.run(creating(), `${csv(3)}\nold@example.com`, RESULTS);
    const lines = many
      .results()
      .map(line => JSON.stringify(line))
      .join('\n');
    const run = await many.run(deleting, lines, { ...DELETE, results_file: 'deleted.jsonl' });
    expect(run).toMatchObject({ error: '', changed: true, outputs: { count: 3, failed_count: 0 } });
    expect(run.did).toBe('deleted: 3, left alone, because no run is known to have created them here: 1');
    expect(many.results('deleted.jsonl').map(({ outcome }) => outcome)).toEqual([
      'deleted',
      'deleted',
      'deleted',
    ]);
  });

  test('leaves alone what a run had created on another branch, which shares ids with this one', async () => {
    await many.run(creating(), csv(2), RESULTS);
    const [here, there = {}] = many.results();
    const lines = [here, { ...there, target: 'br-round-oak-10000001' }].map(line => JSON.stringify(line));
    const run = await many.run(deleting, lines.join('\n'), DELETE);
    expect(run.outputs).toEqual({ count: 1, failed_count: 0 });
    expect(run.requests).toEqual([`DELETE /auth/users/${here?.id}`]);
  });

  test('deletes once who stands in a results file more than once', async () => {
    await many.run(creating(), csv(1), RESULTS);
    const [line] = many.results().map(one => JSON.stringify(one));
    const run = await many.run(deleting, `${line}\n${line?.replace('created', 'failed')}\n`, DELETE);
    expect([run.error, run.outputs]).toEqual(['', { count: 1, failed_count: 0 }]);
  });

  test('a missing one is what if_missing says; the project is asked for once', async () => {
    const ids = '{"id":"gone1"}\n{"id":"gone2"}';
    const failing = await many.run(deleting, ids, DELETE);
    expect(failing).toMatchObject({
      outputs: { count: 0, failed_count: 2 },
      error: expect.stringContaining('if_missing: ignore'),
    });
    const ignoring = await many.run(deleting, ids, { ...DELETE, if_missing: 'ignore' });
    expect(ignoring).toMatchObject({
      error: '',
      changed: false,
      did: 'missing already: 2',
      outputs: { count: 0 },
    });
    expect(ignoring.requests.filter(name => name.startsWith('GET'))).toHaveLength(1);
  });

  test('a response that broke after its status says nothing of the user', async () => {
    many.emulated.after = ({ method }) => {
      if (method === 'DELETE') throw new TransportError('lost', 'the connection broke', { status: 404 });
    };
    const run = await many.run(deleting, '{"id":"gone1"}', { ...DELETE, if_missing: 'ignore', ...RESULTS });
    expect(run).toMatchObject({ changed: false, outputs: { count: 0, failed_count: 1 } });
    expect(many.results()[0]?.reason).toContain('may have been carried out');
  });

  test('a branch that there is not', async () => {
    const given = { ...DELETE, branch_name: 'nobody', if_missing: 'ignore' };
    expect(await many.run(deleting, '{"id":"a"}', given)).toMatchObject({
      error: '',
      notice: expect.stringContaining('Nothing to delete'),
    });
  });

  test('a dry run', async () => {
    const run = await many.run(deleting, '{"id":"a"}\n{"id":"b","outcome":"existing"}', {
      ...DELETE,
      dry_run: 'true',
    });
    expect(run).toMatchObject({ requests: [], did: expect.stringContaining('would delete 1 of 2 users') });
  });
});
