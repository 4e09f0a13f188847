import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import { BRANCH, CLIENT_SECRET, PROJECT } from '../cases/case.ts';
import { type InProcessBench, type InProcessRun, openInProcessBench } from '../support/in-process-bench.ts';

// A step never acts on a target that was not named, and never calls done what was not done.

let bench: InProcessBench;
beforeAll(async () => {
  bench = await openInProcessBench();
});
afterAll(() => bench.emulator.close());
beforeEach(() => bench.emulator.reset());

const PROJECT_PATH = `/projects/${PROJECT}`;
const branchPath = (id: string) => `${PROJECT_PATH}/branches/${id}`;
const ofBranch = `${branchPath(BRANCH)}/auth`;
const messages = (run: InProcessRun, level: string) =>
  run.annotations.filter(annotation => annotation.level === level).map(({ message }) => message);
const names = (run: InProcessRun) => run.requests.map(({ method, path }) => `${method} ${path}`);
const integrations = () =>
  bench.emulator.state.projects[PROJECT]?.integrations.map(({ integration }) => integration.branch_id);

/** An integration of a branch, and one of the project on its default branch. */
const onBranch = (id: string) =>
  bench.prepare([['POST', `${branchPath(id)}/auth`, { auth_provider: 'better_auth' }]]);
const ofWholeProject = () =>
  bench.prepare([
    [
      'POST',
      '/projects/auth/create',
      {
        auth_provider: 'stack',
        project_id: PROJECT,
        branch_id: BRANCH_IDS.main,
        database_name: 'neondb',
        role_name: 'neondb_owner',
      },
    ],
  ]);

describe('an empty branch', () => {
  const given = { operation: 'delete-integration', delete_data: 'true', if_missing: 'ignore' };

  test.each([{ branch_id: '' }, { branch_name: '' }, { branch_id: '', auth_provider: '' }])(
    'never selects production: %j fails before any request',
    async empty => {
      await ofWholeProject();
      const run = await bench.run({ ...given, ...empty });
      expect(run.exitCode).toBe(1);
      expect(messages(run, 'error')).toEqual([
        'Input branch_id: is required by delete-integration: give branch_id or branch_name, or auth_provider: stack to act on the whole project. An empty value counts as not given.',
      ]);
      expect(run.requests).toEqual([]);
      expect(integrations()).toEqual([BRANCH_IDS.main]);
    },
  );

  test('of a project-level integration its data needs allow_protected_branch', async () => {
    await ofWholeProject();
    const stack = { ...given, auth_provider: 'stack' };
    const refused = await bench.run(stack);
    expect(messages(refused, 'error')).toEqual([
      'Input allow_protected_branch: must be true to delete the data of a project-level integration, which is that of production.',
    ]);
    expect(refused.requests).toEqual([]);
    const run = await bench.run({ ...stack, allow_protected_branch: 'true' });
    expect(run).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
    expect(integrations()).toEqual([]);
  });
});

describe('the data of a default or protected branch', () => {
  const given = { operation: 'delete-integration', delete_data: 'true', branch_id: BRANCH_IDS.main };

  test.each([{}, { dry_run: 'true' }, { if_missing: 'ignore' }])('is not deleted: %j', async rest => {
    await onBranch(BRANCH_IDS.main);
    const run = await bench.run({ ...given, ...rest });
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: '200', request_id: expect.any(String) } });
    expect(messages(run, 'error')).toEqual([
      `GET ${branchPath(BRANCH_IDS.main)}: the branch "main" is the default branch of the project. So nothing was deleted. allow_protected_branch: true would allow it.`,
    ]);
    expect(names(run)).toEqual([`GET ${branchPath(BRANCH_IDS.main)}`]);
    expect(integrations()).toEqual([BRANCH_IDS.main]);
  });

  test('is not deleted of a protected one, named by its name', async () => {
    await onBranch(BRANCH);
    const branch = bench.emulator.state.projects[PROJECT]?.branches.find(({ id }) => id === BRANCH);
    Object.assign(branch ?? {}, { protected: true });
    const run = await bench.run({ ...given, branch_id: '', branch_name: 'preview/pr-42' });
    expect(messages(run, 'error')[0]).toContain('the branch "preview/pr-42" is a protected branch');
    expect(integrations()).toEqual([BRANCH]);
  });

  test('is deleted where that is allowed', async () => {
    await onBranch(BRANCH_IDS.main);
    const run = await bench.run({ ...given, allow_protected_branch: 'true' });
    expect(run).toMatchObject({ exitCode: 0, outputs: { changed: 'true', status: '200' } });
    expect(integrations()).toEqual([]);
  });

  test.each([{}, { dry_run: 'true' }, { if_missing: 'ignore' }])(
    'is not deleted where the branch cannot be read: %j',
    async rest => {
      await onBranch(BRANCH);
      bench.emulator.fail({ path: `/branches/${BRANCH}$`, status: 500, times: 0 });
      const run = await bench.run({ ...given, branch_id: BRANCH, max_retries: '1', ...rest });
      expect(run).toMatchObject({ exitCode: 1, outputs: { status: '500' } });
      expect(messages(run, 'error')[0]).toMatch(
        new RegExp(`^GET ${branchPath(BRANCH)}: 500 .*\\. Gave up after 2 tries in [\\d.]+ s\\.`),
      );
      expect(integrations()).toEqual([BRANCH]);
    },
  );

  test('of a branch that is not there: what if_missing says', async () => {
    const missing = { ...given, branch_id: 'br-not-there-12345678' };
    const failed = await bench.run(missing);
    expect(failed).toMatchObject({ exitCode: 1, outputs: { status: '404' } });
    expect(messages(failed, 'error')[0]).toContain('with this key Neon finds no such branch');
    const run = await bench.run({ ...missing, if_missing: 'ignore' });
    expect(run).toMatchObject({ exitCode: 0, outputs: { changed: 'false', status: '404' } });
    expect(messages(run, 'notice')).toEqual([
      expect.stringMatching(/^Nothing to delete\. GET .*br-not-there-12345678: 404 /),
    ]);
    expect(names(run)).toEqual([`GET ${branchPath('br-not-there-12345678')}`, `GET ${PROJECT_PATH}`]);
  });
});

describe('if_missing: ignore', () => {
  const given = { operation: 'delete-integration', branch_id: BRANCH, if_missing: 'ignore' };

  test('does not hide a wrong project', async () => {
    const run = await bench.run({ ...given, project_id: 'wrong-project-12345678' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: '404' } });
    expect(messages(run, 'error')[0]).toContain(
      'The project itself is not there with this key, so if_missing does not apply: check project_id, api_key and api_host.',
    );
  });

  test('does not hide a wrong api_host', async () => {
    const run = await bench.run({ ...given, api_host: bench.emulator.url.replace('/v2', '/v3') });
    expect(run.exitCode).toBe(1);
    expect(messages(run, 'notice')).toEqual([]);
  });

  test('does not hide a wrong key', async () => {
    const run = await bench.run({ ...given, api_key: 'napi_wrong_key' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: '401' } });
  });

  test('takes a branch_name that names no branch, with a notice and without a status', async () => {
    const { branch_id: _, ...rest } = given;
    const run = await bench.run({ ...rest, branch_name: 'preview/pr-7', delete_data: 'true' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toEqual({ changed: 'false' });
    expect(messages(run, 'notice')).toEqual([
      expect.stringMatching(/^Nothing to delete\. .*no branch is named "preview\/pr-7"/),
    ]);
    expect(run.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('of some domains deletes the others', async () => {
    await onBranch(BRANCH);
    await bench.prepare(
      ['https://a.example.com', 'https://c.example.com'].map(domain => [
        'POST',
        `${ofBranch}/domains`,
        { domain, auth_provider: 'better_auth' },
      ]),
    );
    const run = await bench.run({
      ...given,
      operation: 'delete-domains',
      domains: 'https://a.example.com,https://b.example.com',
    });
    expect(run).toMatchObject({ exitCode: 0, outputs: { changed: 'true', status: '200' } });
    expect(messages(run, 'notice')).toEqual(['Not there, so not deleted: https://b.example.com.']);
    expect(bench.emulator.state.projects[PROJECT]?.integrations[0]?.domains).toEqual([
      { domain: 'https://c.example.com', auth_provider: 'better_auth' },
    ]);
  });
});

describe('what exists', () => {
  const add = { operation: 'add-oauth-provider', branch_id: BRANCH, oauth_provider_id: 'google' };
  const own = { client_id: 'ours', client_secret: CLIENT_SECRET };
  const google = () =>
    bench.emulator.state.projects[PROJECT]?.integrations[0]?.oauth_providers.find(
      ({ id }) => id === 'google',
    );
  // Google is on with the shared keys as soon as Neon Auth is.
  beforeEach(() => onBranch(BRANCH));

  test('with shared keys is not taken for a client of one’s own', async () => {
    const run = await bench.run({ ...add, ...own });
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: '409' } });
    expect(messages(run, 'error')[0]).toContain(
      'It exists with the shared keys of Neon, so it is not reused. if_exists: update would change it.',
    );
    expect(google()).toMatchObject({ type: 'shared' });
  });

  test('is changed by if_exists: update', async () => {
    const run = await bench.run({ ...add, ...own, if_exists: 'update' });
    expect(run).toMatchObject({ exitCode: 0, outputs: { created: 'false', changed: 'true', status: '200' } });
    expect(google()).toMatchObject({ type: 'standard', client_id: 'ours' });
    const again = await bench.run({ ...add, ...own });
    expect(again).toMatchObject({ exitCode: 0, outputs: { created: 'false', changed: 'false' } });
  });

  test('with a client is reused where shared keys are asked for, with a notice', async () => {
    await bench.run({ ...add, ...own, if_exists: 'update' });
    const run = await bench.run(add);
    expect(run).toMatchObject({ exitCode: 0, outputs: { created: 'false', changed: 'false' } });
    expect(messages(run, 'notice')).toEqual([
      'google keeps its client "ours": shared keys were asked for, and a client cannot be taken away. delete-oauth-provider does.',
    ]);
  });

  test('in the place of a project-level integration is named', async () => {
    const run = await bench.run({
      operation: 'create-integration',
      auth_provider: 'stack',
      branch_id: BRANCH,
    });
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: '409' } });
    expect(messages(run, 'error')[0]).toContain(`There is better_auth on branch ${BRANCH} instead.`);
  });

  test('with another database is not reused', async () => {
    const create = { operation: 'create-integration', branch_id: BRANCH };
    const run = await bench.run({ ...create, database_name: 'app' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: '409' } });
    expect(messages(run, 'error')[0]).toContain('It exists with the database "neondb", so it is not reused.');
    expect(await bench.run(create)).toMatchObject({ exitCode: 0, outputs: { created: 'false' } });
  });
});

describe('generate-sdk-keys', () => {
  const given = { operation: 'generate-sdk-keys' };

  test('with a branch fails before any request', async () => {
    await onBranch(BRANCH);
    const run = await bench.run({ ...given, branch_id: BRANCH });
    expect(run.exitCode).toBe(1);
    expect(messages(run, 'error')[0]).toMatch(
      /^Input branch_id: selects the branch-level product, which has no SDK keys: .*base_url and jwks_url/,
    );
    expect(run.requests).toEqual([]);
  });

  test('with better_auth is sent, and keys that are not given are not called generated', async () => {
    await onBranch(BRANCH);
    const run = await bench.run({ ...given, auth_provider: 'better_auth' });
    expect(run.exitCode).toBe(1);
    expect(messages(run, 'error')[0]).toContain(
      '201, but it holds no key: the branch-level product has no SDK keys',
    );
    expect(run.requests).toHaveLength(1);
    expect(run.outputs).not.toHaveProperty('pub_client_key');
  });
});

test('domains are sent as they are given, with a warning of what looks like a mistake', async () => {
  await onBranch(BRANCH);
  const domains = [
    'https://App.example.com',
    'https://b.example.com/',
    'https://c.example.com/x',
    'myapp://cb',
  ];
  await bench.prepare(
    domains.map(domain => ['POST', `${ofBranch}/domains`, { domain, auth_provider: 'better_auth' }]),
  );
  const run = await bench.run({ operation: 'delete-domains', branch_id: BRANCH, domains: domains.join() });
  expect(run).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
  expect(run.requests.map(({ body }) => body)).toEqual([
    { auth_provider: 'better_auth', domains: domains.map(domain => ({ domain })) },
  ]);
  expect(messages(run, 'warning')).toEqual([
    expect.stringContaining('"https://App.example.com" has capital letters'),
    expect.stringContaining('"https://b.example.com/" ends with a slash'),
    expect.stringContaining('"https://c.example.com/x" has a path, query or fragment'),
  ]);
  expect(bench.emulator.state.projects[PROJECT]?.integrations[0]?.domains).toEqual([]);
});

describe('status', () => {
  const given = { operation: 'create-integration', branch_name: 'preview/pr-42', max_retries: '0' };

  test('after a refused look-up of the branch is that of the look-up', async () => {
    bench.emulator.fail({ path: '/branches$', status: 403 });
    const run = await bench.run(given);
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: '403', request_id: expect.any(String) } });
    expect(messages(run, 'error')[0]).toMatch(new RegExp(`^GET ${PROJECT_PATH}/branches: 403 `));
  });

  test('of a branch that was not found is not set', async () => {
    const run = await bench.run({ ...given, branch_name: 'preview/pr-7' });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toEqual({});
  });

  test('of a request that had no response after a look-up is not that of the look-up', async () => {
    bench.emulator.fail({ path: '/auth$', connection: 'reset' });
    const run = await bench.run(given);
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toEqual({});
  });

  test('after an error whose meaning was asked for is that of the error', async () => {
    const run = await bench.run({
      operation: 'delete-integration',
      branch_id: BRANCH,
      if_missing: 'ignore',
    });
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: '404', changed: 'false' } });
    const last = run.requests.at(-1);
    expect(last).toMatchObject({ method: 'GET', path: PROJECT_PATH });
  });
});

describe('error texts', () => {
  test('an unknown operation gives the nearest name, and the list to the log alone', async () => {
    const run = await bench.run({ operation: 'create-usr' });
    expect(messages(run, 'error')).toEqual([
      'Input operation: "create-usr" is not an operation; did you mean create-user? The log of this step and docs/OPERATIONS.md of the action list all of them.',
    ]);
    const list = run.log.split('\n').find(line => line.startsWith('Operations: '));
    for (const { name } of OPERATIONS) expect(list).toContain(name);
  });

  test('a missing key in a pull request of a fork says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fork-'));
    const path = join(folder, 'event.json');
    const pull_request = {
      head: { repo: { full_name: 'theirs/app' } },
      base: { repo: { full_name: 'octo-org/octo-repo' } },
    };
    writeFileSync(path, JSON.stringify({ pull_request }));
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path };
    const run = await bench.run({ operation: 'list-integrations', api_key: '' }, env);
    rmSync(folder, { recursive: true });
    expect(messages(run, 'error')).toEqual([
      'Input api_key: is required, or NEON_API_KEY in the environment; this run belongs to a pull request of a fork, and workflows of forks get no secrets: run it on pushes, or leave it out there.',
    ]);
  });

  test('giving up says how often and how long it was tried, and what Retry-After asked for', async () => {
    bench.emulator.fail({ path: '/auth$', status: 429, times: 1 });
    bench.emulator.fail({ path: '/auth$', status: 429, headers: { 'retry-after': '90' }, times: 0 });
    const run = await bench.run({ operation: 'create-integration', branch_id: BRANCH, timeout: '20' });
    expect(messages(run, 'error')[0]).toMatch(
      /429 .*\. Gave up after 2 tries in [\d.]+ s; Retry-After asked for 90 s\. Too many requests/,
    );
  });
});

describe('the summary', () => {
  const heading = (run: InProcessRun) => run.summary.match(/<h3>(.*?)<\/h3>/)?.[1];
  const user = { operation: 'create-user', branch_id: BRANCH, email: 'somebody@example.com' };

  test('shows at a glance how it ended, and whom it was about', async () => {
    const failed = await bench.run(user);
    expect([failed.exitCode, heading(failed)]).toEqual([1, '❌ Neon Auth: create-user failed']);
    await onBranch(BRANCH);
    const dry = await bench.run({ ...user, dry_run: 'true' });
    expect(heading(dry)).toBe('📝 Neon Auth: create-user (dry run)');
    const done = await bench.run(user);
    expect(heading(done)).toBe('✅ Neon Auth: create-user');
    for (const run of [failed, dry, done]) {
      expect(run.summary).toContain('<code>s***@example.com</code>');
      expect(run.summary + run.log).not.toContain('somebody@');
    }
  });

  test('and the log have the length of a list', async () => {
    const run = await bench.run({ operation: 'list-integrations' });
    expect(run.log).toContain(`list-integrations (stack, project ${PROJECT}): listed: 0.`);
  });
});
