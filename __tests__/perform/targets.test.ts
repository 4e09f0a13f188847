import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import type { GivenInputs } from '../../src/inputs/read.ts';
import { NeonError } from '../../src/neon/errors.ts';
import { perform } from '../../src/perform/perform.ts';
import { lost, type Step, scripted } from '../support/neon.ts';
import { BRANCH, PROJECT, planOf } from '../support/plans.ts';

const OF_PROJECT = `/projects/${PROJECT}/auth`;
const OF_BRANCH = `/projects/${PROJECT}/branches/${BRANCH}/auth`;
const THE_BRANCH = `GET /projects/${PROJECT}/branches/${BRANCH}`;
const THE_PROJECT = `GET /projects/${PROJECT}`;
const READABLE: Step = { status: 200, body: { project: { id: PROJECT } } };
const refusal = (status: number, message = 'refused'): Step => ({ status, body: { message, code: 'C' } });
const branch = (rest: object = {}): Step => ({
  status: 200,
  body: { branch: { id: BRANCH, name: 'preview', default: false, protected: false, ...rest } },
  headers: { 'x-neon-ret-request-id': 'r-branch' },
});

function run(given: GivenInputs, ...steps: Step[]) {
  const script = scripted(steps, { maxRetries: 0 });
  return { ...script, result: perform(planOf(given), script.neon) };
}

async function failure({ result }: Pick<ReturnType<typeof run>, 'result'>): Promise<NeonError> {
  const { failure: error } = await result;
  expect(error).toBeInstanceOf(NeonError);
  return error as NeonError;
}

describe('what destroys data', () => {
  const DELETE = { operation: 'delete-integration', branch_id: BRANCH, delete_data: 'true' };

  test('is done where the branch is neither default nor protected', async () => {
    const ran = run(DELETE, branch(), { status: 200 });
    expect(await ran.result).toMatchObject({ changed: true });
    expect(ran.names()).toEqual([THE_BRANCH, `DELETE ${OF_BRANCH}`]);
    expect(ran.sent[1]?.body).toBe('{"delete_data":true}');
  });

  test.each([
    [{ default: true }, 'the default branch of the project'],
    [{ protected: true }, 'a protected branch'],
    [{ default: true, protected: true }, 'the default branch of the project and a protected branch'],
  ])('is refused where the branch is %j, in a dry run, too', async (is, why) => {
    for (const dry_run of ['false', 'true']) {
      for (const if_missing of ['fail', 'ignore']) {
        const ran = run({ ...DELETE, dry_run, if_missing }, branch(is));
        const error = await failure(ran);
        expect(error.text()).toBe(
          `${THE_BRANCH}: the branch "preview" is ${why}. So nothing was deleted. allow_protected_branch: true would allow it.`,
        );
        expect(error).toMatchObject({ status: 200, requestId: 'r-branch' });
        expect(ran.sent).toHaveLength(1);
      }
    }
  });

  test('is done to them where allow_protected_branch is true, without a read', async () => {
    const ran = run({ ...DELETE, allow_protected_branch: 'true' }, { status: 200 });
    expect(await ran.result).toMatchObject({ changed: true });
    expect(ran.names()).toEqual([`DELETE ${OF_BRANCH}`]);
  });

  test.each<[string, Step]>([
    ['500', refusal(500)],
    ['403', refusal(403)],
    ['no response', lost()],
    ['no branch in it', { status: 200, body: {} }],
    ['no word of its protection', { status: 200, body: { branch: { name: 'x', default: false } } }],
    ['a text for its protection', branch({ protected: 'false' })],
    ['null for whether it is the default', branch({ default: null })],
  ])('is not done where the branch cannot be read: %s', async (_, step) => {
    for (const rest of [{}, { if_missing: 'ignore' }, { dry_run: 'true' }]) {
      const ran = run({ ...DELETE, ...rest }, step);
      expect((await failure(ran)).request.path).toBe(`/projects/${PROJECT}/branches/${BRANCH}`);
      expect(ran.sent).toHaveLength(1);
    }
  });

  test('a branch that is missing is what if_missing says', async () => {
    expect(await failure(run(DELETE, refusal(404)))).toMatchObject({ status: 404 });
    const ran = run({ ...DELETE, if_missing: 'ignore' }, refusal(404, 'branch not found'), READABLE);
    expect(await ran.result).toMatchObject({
      changed: false,
      notice: `Nothing to delete. ${THE_BRANCH}: 404 branch not found (code C)`,
      named: { status: 404 },
    });
    expect(ran.names()).toEqual([THE_BRANCH, THE_PROJECT]);
  });

  test('is asked of the branch that a name was looked up for', async () => {
    const page: Step = { status: 200, body: { branches: [{ id: BRANCH, name: 'main' }] } };
    const { branch_id: _, ...rest } = DELETE;
    const ran = run({ ...rest, branch_name: 'main' }, page, branch({ default: true }));
    expect((await failure(ran)).text()).toContain('So nothing was deleted.');
    expect(ran.names().slice(1)).toEqual([THE_BRANCH]);
  });

  test('without delete_data nothing is destroyed, and nothing is read', async () => {
    const ran = run({ ...DELETE, delete_data: 'false' }, { status: 200 });
    await ran.result;
    expect(ran.names()).toEqual([`DELETE ${OF_BRANCH}`]);
  });
});

describe('if_missing: ignore', () => {
  const DELETE = { operation: 'delete-integration', branch_id: BRANCH, if_missing: 'ignore' };

  test('does not hide a project that is not there', async () => {
    const ran = run(DELETE, refusal(404, 'the first'), refusal(404));
    const error = await failure(ran);
    expect(error).toMatchObject({ status: 404, what: '404 the first (code C)' });
    expect(error.text()).toContain(
      'The project itself is not there with this key, so if_missing does not apply: check project_id, api_key and api_host.',
    );
    expect(error.text()).not.toContain('if_missing: ignore would');
    expect(ran.names()).toEqual([`DELETE ${OF_BRANCH}`, THE_PROJECT]);
  });

  test.each<[string, Step, string]>([
    ['401', refusal(401), '401 refused'],
    ['500', refusal(500), '500 refused'],
    ['no response', lost('it broke'), 'it broke'],
    ['HTML', { status: 200, body: '<html>' }, '200, but its body is not JSON'],
    ['no project', { status: 200, body: {} }, '200, but the project is not a JSON object'],
    [
      'another project',
      { status: 200, body: { project: { id: 'other-1' } } },
      '200, but the response is about another project',
    ],
  ])('does not hide that the project could not be read: %s', async (_, step, why) => {
    const error = await failure(run(DELETE, refusal(404, 'the first'), step));
    expect(error).toMatchObject({ status: 404, what: '404 the first (code C)' });
    expect(error.text()).toContain(
      `Whether the project is there could not be read, so if_missing does not apply: ${THE_PROJECT}: ${why}`,
    );
  });

  test('takes a branch_name that names no branch, where the project can be read', async () => {
    const page: Step = { status: 200, body: { branches: [{ id: 'br-1', name: 'preview-2' }] } };
    for (const rest of [{}, { delete_data: 'true' }, { dry_run: 'true' }]) {
      const { branch_id: _, ...given } = { ...DELETE, ...rest };
      const ran = run({ ...given, branch_name: 'preview' }, page, {
        status: 200,
        body: { project: { id: PROJECT } },
      });
      expect(await ran.result).toMatchObject({
        changed: false,
        outputs: {},
        notice: expect.stringMatching(/^Nothing to delete\. .*: no branch is named "preview"/),
        named: { status: undefined },
      });
      expect(ran.sent).toHaveLength(2);
      const elsewhere = run({ ...given, branch_name: 'preview' }, page, refusal(404));
      expect((await elsewhere.result).failure?.text()).toContain('so if_missing does not apply');
    }
  });

  test.each<[string, Step[]]>([
    ['refused', [refusal(404)]],
    [
      'a list that repeats itself',
      Array(2).fill({
        status: 200,
        body: { branches: [{ id: 'br-1', name: 'x' }], pagination: { next: 'c' } },
      }),
    ],
  ])('does not take a look-up that did not read all branches: %s', async (_, steps) => {
    const { branch_id: __, ...given } = DELETE;
    await failure(run({ ...given, branch_name: 'preview' }, ...steps));
  });

  test('does not make a create of a branch that is not there succeed', async () => {
    const given = { operation: 'create-integration', branch_name: 'x', if_missing: 'ignore' };
    const error = await failure(run(given, { status: 200, body: { branches: [] } }));
    expect(error).toMatchObject({ status: undefined });
  });
});

describe('reuse means the same', () => {
  const ADD = { operation: 'add-oauth-provider', branch_id: BRANCH, oauth_provider_id: 'google' };
  const OWN = { client_id: 'ours', client_secret: 'hush' };
  const list = (provider: object): Step => ({
    status: 200,
    body: { providers: [{ id: 'google', ...provider }] },
  });
  const NAMES = [`POST ${OF_BRANCH}/oauth_providers`, `GET ${OF_BRANCH}/oauth_providers`];

  test.each([
    [{ type: 'shared' }, 'the shared keys of Neon'],
    [{ type: 'standard', client_id: 'theirs' }, 'the client "theirs"'],
  ])('a client of one’s own is not taken for %j', async (provider, what) => {
    const error = await failure(run({ ...ADD, ...OWN }, refusal(409), list(provider)));
    expect(error.text()).toContain(
      `It exists with ${what}, so it is not reused. if_exists: update would change it.`,
    );
    expect(error.status).toBe(409);
  });

  test('the same client is reused', async () => {
    const ran = run({ ...ADD, ...OWN }, refusal(409), list({ type: 'standard', client_id: 'ours' }));
    const { changed, outputs, notice } = await ran.result;
    expect([changed, outputs.created, notice]).toEqual([false, false, undefined]);
  });

  test('shared keys asked for where a client is set: reused, with a notice', async () => {
    const ran = run(ADD, refusal(409), list({ type: 'standard', client_id: 'theirs' }));
    expect(await ran.result).toMatchObject({
      changed: false,
      outputs: { created: false },
      notice:
        'google keeps its client "theirs": shared keys were asked for, and a client cannot be taken away. delete-oauth-provider does.',
    });
  });

  test('update changes what exists', async () => {
    const changed: Step = { status: 200, body: { id: 'google', type: 'standard', client_id: 'ours' } };
    const given = { ...ADD, ...OWN, if_exists: 'update' };
    const ran = run(given, refusal(409), list({ type: 'shared' }), changed);
    expect(await ran.result).toMatchObject({
      changed: true,
      outputs: { created: false, oauth_providers: [{ client_id: 'ours' }] },
    });
    expect(ran.names()).toEqual([...NAMES, `PATCH ${OF_BRANCH}/oauth_providers/google`]);
    expect(ran.sent[2]?.body).toBe('{"client_id":"ours","client_secret":"hush"}');
  });

  test('update that is refused is the error', async () => {
    const given = { ...ADD, ...OWN, if_exists: 'update' };
    const error = await failure(run(given, refusal(409), list({}), refusal(403)));
    expect(error).toMatchObject({ status: 403, request: { method: 'PATCH' } });
  });

  test('update whose response was lost may have been carried out', async () => {
    const given = { ...ADD, ...OWN, if_exists: 'update' };
    const error = await failure(run(given, refusal(409), list({}), lost()));
    expect(error.text()).toContain('It may have been carried out all the same.');
  });

  test('update without a client changes nothing, and says so', async () => {
    const ran = run({ ...ADD, if_exists: 'update' }, refusal(409), list({ client_id: 'theirs' }));
    expect(await ran.result).toMatchObject({ changed: false, notice: expect.stringContaining('keeps its') });
  });

  test('a create for a project says what is there instead', async () => {
    const given = { operation: 'create-integration', auth_provider: 'stack', branch_id: BRANCH };
    const there = [
      { auth_provider: 'better_auth', branch_id: 'br-a' },
      { auth_provider: 'stack', branch_id: 'br-b' },
    ];
    const ran = run(given, refusal(409), { status: 200, body: { data: there } });
    const error = await failure(ran);
    expect(error.text()).toContain('There is better_auth on branch br-a, stack on branch br-b instead.');
    expect(ran.names()[1]).toBe(`GET ${OF_PROJECT}/integrations`);
  });

  test.each([
    ['stack', { data: [{ auth_provider: 'stack', branch_id: BRANCH, db_name: 'neondb' }] }],
    ['better_auth', { auth_provider: 'better_auth', branch_id: BRANCH, db_name: 'neondb' }],
  ])('an integration of another database is not reused: %s', async (auth_provider, body) => {
    const given = { operation: 'create-integration', auth_provider, branch_id: BRANCH };
    const step: Step = { status: 200, body };
    const error = await failure(run({ ...given, database_name: 'app' }, refusal(409), step));
    expect(error.text()).toContain('It exists with the database "neondb", so it is not reused.');
    expect(error.text()).not.toContain('update');
    for (const same of [{}, { database_name: 'neondb' }]) {
      expect(await run({ ...given, ...same }, refusal(409), step).result).toMatchObject({ changed: false });
    }
  });
});

test('keys that Neon does not give are not generated', async () => {
  const given = { operation: 'generate-sdk-keys', auth_provider: 'better_auth' };
  const body = { auth_provider: 'better_auth', pub_client_key: '', secret_server_key: '' };
  const error = await failure(run(given, { status: 201, body }));
  expect(error.text()).toContain('201, but it holds no key: the branch-level product has no SDK keys');
});

describe('what is not there is named', () => {
  test('by a look-up of a branch in a project that is not there', async () => {
    const error = await failure(run({ operation: 'delete-integration', branch_name: 'x' }, refusal(404)));
    expect(error.text()).toContain('Check project_id and api_key: with this key Neon finds no such project.');
  });

  test('by the guard of a branch', async () => {
    const given = { operation: 'delete-integration', branch_id: BRANCH, delete_data: 'true' };
    const error = await failure(run(given, refusal(404)));
    expect(error.text()).toContain(
      'Check the branch and project_id: with this key Neon finds no such branch.',
    );
  });
});
