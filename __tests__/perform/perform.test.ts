import '../support/toolkit.ts';
import { describe, expect, jest, test } from '@jest/globals';
import type { Effects } from '../../src/http/effects.ts';
import { GENERATIONS } from '../../src/inputs/generation.ts';
import type { GivenInputs } from '../../src/inputs/read.ts';
import { NeonError } from '../../src/neon/errors.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import { writes as isWrite } from '../../src/operations/traits.ts';
import { perform } from '../../src/perform/perform.ts';
import type { Result } from '../../src/report/result.ts';
import { lost, type Scripted, type Step, scripted } from '../support/neon.ts';
import { BRANCH, errorOf, PROJECT, planOf, shown } from '../support/plans.ts';
import { sampleOf } from '../support/samples.ts';

const OF_PROJECT = `/projects/${PROJECT}/auth`;
const OF_BRANCH = `/projects/${PROJECT}/branches/${BRANCH}/auth`;
const BRANCHES = `GET /projects/${PROJECT}/branches`;
const PAGE: Step = {
  status: 200,
  body: {
    branches: [
      { id: 'br-other', name: 'preview-2', default: false },
      { id: BRANCH, name: 'preview', default: true },
    ],
  },
};
const KEYS = { auth_provider: 'stack', pub_client_key: 'pck_1', secret_server_key: 'ssk_1' };
const INTEGRATION = {
  auth_provider: 'stack',
  auth_provider_project_id: 'proj-1',
  branch_id: BRANCH,
  db_name: 'neondb',
  jwks_url: 'https://jwks.test',
};
const BETTER = { ...INTEGRATION, auth_provider: 'better_auth' };

/** The project, as the read after a 404 gets it. */
const READABLE: Step = { status: 200, body: { project: { id: PROJECT } } };

/** A refusal in Neon's words. */
const refusal = (status: number, message = 'refused'): Step => ({ status, body: { message, code: 'C' } });

function run(given: GivenInputs, ...steps: Step[]) {
  const registerFields = jest.fn<Effects['registerFields']>();
  const script = scripted(steps, { maxRetries: 0 }, { registerFields });
  return { ...script, registerFields, result: perform(planOf(given), script.neon) };
}

async function failure({ result }: { result: Promise<Result> }): Promise<NeonError> {
  const { failure: error } = await result;
  expect(error).toBeInstanceOf(NeonError);
  return error as NeonError;
}

const writes = ({ sent }: Pick<Scripted, 'sent'>) => sent.filter(({ method }) => method !== 'GET');

describe('the branch', () => {
  test('given by its id costs no request', async () => {
    const { result, names } = run(
      { operation: 'list-integrations', branch_id: BRANCH },
      { status: 200, body: BETTER },
    );
    await result;
    expect(names()).toEqual([`GET ${OF_BRANCH}`]);
  });

  test('given by its name is looked up first, with one request', async () => {
    const given = { operation: 'list-integrations', branch_name: 'preview' };
    const { result, names } = run(given, PAGE, { status: 200, body: BETTER });
    await result;
    expect(names()).toEqual([`${BRANCHES}?search=preview`, `GET ${OF_BRANCH}`]);
  });

  test('that is not found ends the step before any write', async () => {
    const given = { operation: 'delete-integration', branch_name: 'previe' };
    const ran = run(given, PAGE);
    const error = await failure(ran);
    expect(error.text()).toContain('no branch is named "previe". The search found "preview-2", "preview".');
    expect(writes(ran)).toEqual([]);
  });

  test('of create-integration with stack is the default branch, unless given', async () => {
    const given = { operation: 'create-integration', auth_provider: 'stack' };
    const { result, names, sent } = run(given, PAGE, { status: 201, body: KEYS });
    await result;
    expect(names()).toEqual([BRANCHES, 'POST /projects/auth/create']);
    expect(JSON.parse(sent[1]?.body ?? '')).toMatchObject({ branch_id: BRANCH, database_name: 'neondb' });
  });

  test('of create-integration with stack may be given by name', async () => {
    const given = { operation: 'create-integration', auth_provider: 'stack', branch_name: 'preview-2' };
    const { result, sent } = run(given, PAGE, { status: 201, body: KEYS });
    await result;
    expect(JSON.parse(sent[1]?.body ?? '')).toMatchObject({ branch_id: 'br-other' });
  });

  test.each(['generate-sdk-keys', 'transfer-ownership'])('is not looked up for %s', async operation => {
    const body = { ...KEYS, url: 'https://transfer.test' };
    const given = { operation, auth_provider: 'better_auth', branch_name: 'preview' };
    const { result, sent } = run(given, { status: 200, body });
    await result;
    expect(sent).toHaveLength(1);
  });

  test('that was looked up gives a delete no advice on if_missing, which would not help', async () => {
    const error = await failure(
      run({ operation: 'delete-integration', branch_name: 'preview' }, refusal(404)),
    );
    expect(error.request.path).toBe(`/projects/${PROJECT}/branches`);
    expect(error.text()).not.toContain('if_missing');
  });
});

/** Operations that change something, each with the generations that it has. */
const CHANGING = OPERATIONS.filter(isWrite).map(({ name, endpoints }) => ({
  operation: name,
  generations: GENERATIONS.filter(generation => endpoints[generation]),
}));

describe('dry_run', () => {
  const BY_ID = { auth_provider: 'better_auth', branch_id: BRANCH };
  const BY_NAME = { auth_provider: 'better_auth', branch_name: 'preview' };
  const needed = { email: 'a@b.co', oauth_provider_id: 'github', client_id: 'id-1', client_secret: 'hush' };

  test.each(CHANGING)('$operation sends nothing that writes and changes nothing', async each => {
    const { operation, generations } = each;
    const targets: GivenInputs[] = [
      ...(generations.includes('stack') ? [{ auth_provider: 'stack' }] : []),
      ...(generations.includes('better_auth') ? [BY_ID, BY_NAME] : []),
    ];
    for (const target of targets) {
      const ran = run({ operation, dry_run: 'true', ...sampleOf(operation), ...target }, PAGE);
      const { changed, outputs, unsent, response } = await ran.result;
      expect(writes(ran)).toEqual([]);
      expect([changed, outputs.created, response]).toEqual([false, undefined, undefined]);
      expect(unsent?.[0]?.method).toMatch(/^(POST|PUT|PATCH|DELETE)$/);
    }
  });

  test('reports the request that it would send, secrets redacted', async () => {
    const given = { operation: 'add-oauth-provider', dry_run: 'true', ...needed, branch_name: 'preview' };
    const { result, sent } = run(given, PAGE);
    const { unsent } = await result;
    expect(unsent).toMatchObject([{ method: 'POST', path: `${OF_BRANCH}/oauth_providers` }]);
    expect(JSON.stringify(unsent)).toContain('"client_secret":"***"');
    expect(sent).toHaveLength(1);
  });

  test('still finds out that the branch does not exist', async () => {
    const given = { operation: 'create-integration', dry_run: 'true', branch_name: 'nowhere' };
    expect((await failure(run(given, PAGE))).what).toContain('no branch is named');
  });

  test('lets a read be read', async () => {
    const { result, sent } = run(
      { operation: 'list-oauth-providers', dry_run: 'true' },
      { status: 200, body: { providers: [] } },
    );
    expect(await result).toMatchObject({ outputs: { count: 0 } });
    expect(sent).toHaveLength(1);
  });
});

describe('if_exists: reuse', () => {
  const CREATE = { operation: 'create-integration', auth_provider: 'stack', branch_id: BRANCH };
  const ADD = { operation: 'add-oauth-provider', auth_provider: 'stack', oauth_provider_id: 'github' };

  test.each([409, 400, 422])('accepts after %i an integration that a read shows', async status => {
    const read: Step = { status: 200, body: { data: [BETTER, INTEGRATION] } };
    const { result, names } = run(CREATE, refusal(status), read);
    const { changed, outputs, response } = await result;
    expect(shown(outputs)).toEqual({
      created: false,
      auth_provider: 'stack',
      auth_provider_project_id: 'proj-1',
      branch_id: BRANCH,
      database_name: 'neondb',
      jwks_url: 'https://jwks.test',
    });
    expect(changed).toBe(false);
    expect(response).toEqual(read.body);
    expect(names()).toEqual(['POST /projects/auth/create', `GET ${OF_PROJECT}/integrations`]);
  });

  test.each([409, 400, 422])('accepts after %i an integration of the branch', async status => {
    const given = { operation: 'create-integration', branch_id: BRANCH };
    const { result, names } = run(given, refusal(status), { status: 200, body: BETTER });
    expect(await result).toMatchObject({ changed: false, outputs: { created: false, branch_id: BRANCH } });
    expect(names()).toEqual([`POST ${OF_BRANCH}`, `GET ${OF_BRANCH}`]);
  });

  test.each([409, 400, 422])('accepts after %i a provider that a read shows', async status => {
    const providers = [
      { id: 'google', type: 'shared' },
      { id: 'github', type: 'shared' },
    ];
    const { result, names } = run(ADD, refusal(status), { status: 200, body: { providers } });
    expect(await result).toMatchObject({
      changed: false,
      outputs: { created: false, oauth_providers: [{ id: 'github', type: 'shared' }] },
    });
    expect(names()).toEqual([`POST ${OF_PROJECT}/oauth_providers`, `GET ${OF_PROJECT}/oauth_providers`]);
  });

  test.each<[string, GivenInputs, unknown]>([
    ['nothing', CREATE, { data: [] }],
    ['another branch', CREATE, { data: [{ ...INTEGRATION, branch_id: 'br-other' }] }],
    ['another provider', CREATE, { data: [BETTER] }],
    ['no branch', CREATE, { data: [{ ...INTEGRATION, branch_id: undefined }] }],
    ['another provider of the branch', { operation: 'create-integration', branch_id: BRANCH }, INTEGRATION],
    [
      'another branch where one was asked for',
      { operation: 'create-integration', branch_id: BRANCH },
      { ...BETTER, branch_id: 'br-other' },
    ],
    ['another OAuth provider', ADD, { providers: [{ id: 'google' }, { id: 'GitHub' }] }],
    ['no OAuth provider', ADD, { providers: [] }],
  ])('lets the first error stand when the read shows %s', async (_, given, body) => {
    for (const status of [409, 400, 422]) {
      const error = await failure(run(given, refusal(status, 'the first'), { status: 200, body }));
      expect(error).toMatchObject({ status, what: `${status} the first (code C)` });
      expect(error.request.method).toBe('POST');
    }
  });

  test('lets the first error stand when the read finds nothing, without a word of it', async () => {
    const given = { operation: 'create-integration', branch_id: BRANCH };
    const error = await failure(run(given, refusal(409), refusal(404, 'second')));
    expect(error).toMatchObject({ status: 409 });
    expect(error.text()).not.toContain('second');
  });

  test.each([refusal(500, 'second'), lost('second'), { status: 200, body: {} }])(
    'lets the first error stand when the read fails, and reports why (%#)',
    async step => {
      const error = await failure(run(CREATE, refusal(409, 'the first'), step));
      expect(error).toMatchObject({ status: 409, what: '409 the first (code C)' });
      expect(error.text()).toContain(`Whether it exists could not be read: GET ${OF_PROJECT}/integrations: `);
    },
  );

  test('accepts a user after 409, of whom nothing can be read', async () => {
    const given = { operation: 'create-user', auth_provider: 'stack', email: 'a@b.co' };
    const { result, sent } = run(given, refusal(409));
    expect(await result).toMatchObject({ changed: false, outputs: { created: false } });
    expect(Object.keys((await result).outputs)).toEqual(['created']);
    expect(sent).toHaveLength(1);
  });

  test.each([400, 422])('accepts no user after %i', async status => {
    const given = { operation: 'create-user', auth_provider: 'stack', email: 'a@b.co' };
    expect((await failure(run(given, refusal(status)))).status).toBe(status);
  });

  test.each([401, 403, 404, 500])('does not even read after %i', async status => {
    const ran = run(CREATE, refusal(status));
    expect((await failure(ran)).status).toBe(status);
    expect(ran.sent).toHaveLength(1);
  });

  test.each(['generate-sdk-keys', 'transfer-ownership', 'update-oauth-provider', 'delete-oauth-provider'])(
    '%s is no create: its 409 stays',
    async operation => {
      const given = { operation, auth_provider: 'stack', oauth_provider_id: 'github', client_id: 'c' };
      const ran = run(given, refusal(409));
      expect((await failure(ran)).status).toBe(409);
      expect(ran.sent).toHaveLength(1);
    },
  );

  test('does not go on from a write whose response was lost or unreadable', async () => {
    for (const step of [lost(), { status: 409, body: '' }] as Step[]) {
      const ran = run({ ...CREATE, if_exists: 'fail' }, step);
      await failure(ran);
      expect(ran.sent).toHaveLength(1);
    }
    const ran = run(CREATE, lost());
    await failure(ran);
    expect(ran.sent).toHaveLength(1);
  });

  test.each([409, 400, 422])('fail leaves %i an error, and reads nothing', async status => {
    const ran = run({ ...CREATE, if_exists: 'fail' }, refusal(status));
    const error = await failure(ran);
    expect(ran.sent).toHaveLength(1);
    expect(error.text().includes('if_exists: reuse would accept what exists.')).toBe(status === 409);
  });
});

describe('if_missing', () => {
  const DELETES: GivenInputs[] = [
    { operation: 'delete-integration', auth_provider: 'stack' },
    { operation: 'delete-integration', branch_id: BRANCH },
    { operation: 'delete-oauth-provider', auth_provider: 'stack', oauth_provider_id: 'github' },
    { operation: 'delete-oauth-provider', oauth_provider_id: 'github', branch_id: BRANCH },
  ];

  test.each(DELETES)('ignore takes 404 as done, with a notice: %j', async given => {
    const { result, names } = run({ ...given, if_missing: 'ignore' }, refusal(404, 'none here'), READABLE);
    const { changed, outputs, notice, unsent } = await result;
    expect([changed, outputs, unsent]).toEqual([false, {}, undefined]);
    expect(notice).toMatch(/Nothing to delete.*404 none here/);
    expect(names().slice(1)).toEqual([`GET /projects/${PROJECT}`]);
  });

  test.each(DELETES)('fail leaves 404 an error, and names ignore: %j', async given => {
    const error = await failure(run(given, refusal(404)));
    expect(error.status).toBe(404);
    expect(error.text()).toContain('if_missing: ignore would accept that there is nothing to delete.');
  });

  test.each([400, 403, 405, 409, 410])('ignore does not take %i', async status => {
    const given = { operation: 'delete-integration', auth_provider: 'stack', if_missing: 'ignore' };
    const error = await failure(run(given, refusal(status)));
    expect(error.status).toBe(status);
    expect(error.text()).not.toContain('if_missing');
  });

  test('ignore means nothing to what deletes nothing', async () => {
    const given = {
      operation: 'update-oauth-provider',
      auth_provider: 'stack',
      oauth_provider_id: 'x',
      client_id: 'c',
      if_missing: 'ignore',
    };
    expect((await failure(run(given, refusal(404)))).status).toBe(404);
  });
});

describe('a list', () => {
  test('of a branch without Neon Auth is empty', async () => {
    const { result } = run({ operation: 'list-integrations', branch_id: BRANCH }, refusal(404));
    expect(await result).toMatchObject({ changed: false, outputs: { integrations: [], count: 0 } });
  });

  test.each<GivenInputs>([
    { operation: 'list-integrations' },
    { operation: 'list-oauth-providers' },
    { operation: 'list-oauth-providers', branch_id: BRANCH },
  ])('%j with 404 is an error', async given => {
    expect((await failure(run(given, refusal(404)))).status).toBe(404);
  });

  test.each([401, 403, 500])('of a branch with %i is an error', async status => {
    const given = { operation: 'list-integrations', branch_id: BRANCH };
    expect((await failure(run(given, refusal(status)))).status).toBe(status);
  });
});

describe('a write whose response was lost', () => {
  test.each(CHANGING)('$operation may have been carried out, and there is a way to find out', async each => {
    const { operation, generations } = each;
    for (const auth_provider of generations) {
      const ran = run({ operation, ...sampleOf(operation), auth_provider, branch_id: BRANCH }, lost());
      const text = (await failure(ran)).text();
      expect(text).toMatch(/It may have been carried out all the same\. [A-Z].{20,}/);
      expect(ran.sent).toHaveLength(1);
    }
  });

  test('is also reported of one with a half-known response', async () => {
    const error = await failure(run({ operation: 'generate-sdk-keys' }, { status: 201, body: {} }));
    expect(error.text()).toContain('It may have been carried out all the same. Keys cannot be read back');
  });

  test('is not reported of a read', async () => {
    const error = await failure(run({ operation: 'list-integrations' }, lost()));
    expect(error.text()).not.toContain('may have been carried out');
  });
});

describe('the hint that project-level endpoints end', () => {
  const HINT = /only for integrations that exist already; branch_id selects the branch-level ones\./;
  const given: GivenInputs = { operation: 'list-oauth-providers' };

  test.each([404, 405, 410])('is given with %i', async status => {
    expect((await failure(run(given, refusal(status)))).text()).toMatch(HINT);
  });

  test.each([400, 401, 403, 409, 500])('is not given with %i', async status => {
    expect((await failure(run(given, refusal(status)))).text()).not.toMatch(HINT);
  });

  test('is not given where the branch-level ones are used already', async () => {
    const error = await failure(run({ ...given, branch_id: BRANCH }, refusal(404)));
    expect(error.text()).not.toMatch(HINT);
  });

  test('is not given when the branch look-up failed', async () => {
    const given = { operation: 'create-integration', auth_provider: 'stack' };
    const error = await failure(run(given, refusal(404)));
    expect(error.text()).not.toMatch(HINT);
  });

  test('is given whatever the parameters of the path are called', async () => {
    const deleting = { operation: 'delete-oauth-provider', oauth_provider_id: 'branches' };
    const error = await failure(run({ ...deleting, auth_provider: 'stack' }, refusal(404)));
    expect(error.text()).toMatch(HINT);
  });
});

describe('secrets of a response', () => {
  test('are registered before anything is made of it', async () => {
    const body = { url: 'https://transfer.test/code' };
    const { result, registerFields } = run({ operation: 'transfer-ownership' }, { status: 200, body });
    await result;
    expect(registerFields.mock.calls).toEqual([[body, ['url']]]);
  });

  test('are registered from a response that is refused', async () => {
    const body = { secret_server_key: 'ssk_1' };
    const ran = run({ operation: 'generate-sdk-keys' }, { status: 201, body });
    await failure(ran);
    expect(ran.registerFields.mock.calls.map(([given]) => given)).toEqual([body]);
  });

  test('are registered from the read after a refusal', async () => {
    const providers = [{ id: 'github', client_secret: 'theirs' }];
    const given = { operation: 'add-oauth-provider', auth_provider: 'stack', oauth_provider_id: 'github' };
    const { result, registerFields } = run(given, refusal(409), { status: 200, body: { providers } });
    await result;
    expect(registerFields.mock.calls.map(([body]) => body)).toContainEqual({ providers });
  });
});

test('the action’s own errors are passed on as they are', async () => {
  const ran = run({ operation: 'list-integrations' });
  expect(await errorOf(ran.result)).not.toBeInstanceOf(NeonError);
});
