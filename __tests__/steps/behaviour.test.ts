import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import { BRANCH, CLIENT_SECRET, PROJECT } from '../cases/case.ts';
import { type InProcessBench, openInProcessBench } from '../support/in-process-bench.ts';

let bench: InProcessBench;
beforeAll(async () => {
  bench = await openInProcessBench();
});
afterAll(() => bench.emulator.close());
beforeEach(() => bench.emulator.reset());

const branch = { branch_id: BRANCH };
const integrate = { operation: 'create-integration', ...branch };
const errors = (run: { annotations: { level: string; message: string }[] }) =>
  run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
const warnings = (run: { annotations: { level: string; message: string }[] }) =>
  run.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);

// What else can be wrong is in main.test.ts.
describe('bad input', () => {
  const bad: [string, Record<string, string>, RegExp[]][] = [
    ['no operation', { operation: '' }, [/^Input operation: is required/]],
    [
      'no key',
      { operation: 'list-integrations', api_key: '' },
      [/^Input api_key: is required, or NEON_API_KEY/],
    ],
    [
      'everything at once',
      {
        operation: 'create-user',
        project_id: 'A',
        timeout: 'soon',
        summary: 'maybe',
        email: 'x',
        branch_id: 'B!',
      },
      [/^5 inputs are wrong:/, /^project_id: /m, /^timeout: /m, /^summary: /m, /^email: /m, /^branch_id: /m],
    ],
  ];
  test.each(bad)('%s: one error that names the input, no request, no output', async (_, inputs, patterns) => {
    const run = await bench.run(inputs);
    expect(run.exitCode).toBe(1);
    expect(errors(run)).toHaveLength(1);
    for (const pattern of patterns) expect(errors(run)[0]).toMatch(pattern);
    expect(run.requests).toEqual([]);
    expect(run.outputs).toEqual({});
    expect(run.stdout).not.toMatch(/undefined|\bat .*:\d+:\d+/);
  });
});

describe('inputs', () => {
  test('fall back to the environment, and an empty one counts as not given', async () => {
    const env = { NEON_API_KEY: bench.emulator.apiKey, NEON_PROJECT_ID: PROJECT };
    const run = await bench.run({ operation: ' List_Integrations ', api_key: '', project_id: ' ' }, env);
    expect(run).toMatchObject({ exitCode: 0, masks: [bench.emulator.apiKey] });
  });

  test('that the operation does not use are warned about, each once', async () => {
    const run = await bench.run({
      operation: 'list-integrations',
      email: 'a@b.co',
      dry_run: 'true',
      if_exists: 'reuse',
    });
    expect(run.exitCode).toBe(0);
    expect(warnings(run)).toEqual([
      'email is not used by list-integrations.',
      'dry_run is not used by list-integrations.',
    ]);
  });

  test('an unknown OAuth provider is passed on with a warning', async () => {
    await bench.prepare([
      ['POST', `/projects/${PROJECT}/branches/${BRANCH}/auth`, { auth_provider: 'better_auth' }],
    ]);
    const run = await bench.run({ operation: 'add-oauth-provider', ...branch, oauth_provider_id: 'gogle' });
    expect(warnings(run)).toEqual([expect.stringContaining('did you mean google?')]);
    expect(run.requests.map(({ body }) => body)).toEqual([{ id: 'gogle' }]);
  });
});

describe('branches', () => {
  test('branch_name is looked up exactly, page by page', async () => {
    const run = await bench.run({ operation: 'create-integration', branch_name: 'preview/pr-42' });
    expect(run.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /projects/${PROJECT}/branches?search=preview%2Fpr-42`,
      `POST /projects/${PROJECT}/branches/${BRANCH}/auth`,
    ]);
    expect(run.outputs.branch_id).toBe(BRANCH);
  });

  test('no exact match is an error that names what was found, and nothing is created elsewhere', async () => {
    const run = await bench.run({ operation: 'create-integration', branch_name: 'preview/pr-4' });
    expect(run.exitCode).toBe(1);
    expect(errors(run)[0]).toContain('no branch is named "preview/pr-4"');
    expect(errors(run)[0]).toContain('"preview/pr-42"');
    expect(run.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('stack without a branch takes the default branch', async () => {
    const run = await bench.run({ operation: 'create-integration', auth_provider: 'stack' });
    expect(run.requests.at(-1)).toMatchObject({
      path: '/projects/auth/create',
      body: { branch_id: BRANCH_IDS.main },
    });
    expect(run.outputs.branch_id).toBe(BRANCH_IDS.main);
  });
});

describe('what exists and what is missing', () => {
  test('if_exists: reuse gives what exists', async () => {
    const created = await bench.run(integrate);
    const again = await bench.run(integrate);
    expect(again.exitCode).toBe(0);
    expect(again.outputs).toMatchObject({
      created: 'false',
      changed: 'false',
      status: '200',
      branch_id: BRANCH,
      database_name: 'neondb',
      jwks_url: created.outputs.jwks_url,
    });
  });

  test('if_exists: fail is an error that names reuse', async () => {
    await bench.run(integrate);
    const again = await bench.run({ ...integrate, if_exists: 'fail' });
    expect(again).toMatchObject({ exitCode: 1, outputs: { status: '409' } });
    expect(errors(again)[0]).toContain('if_exists: reuse');
    expect(again.requests).toHaveLength(1);
  });

  test('an integration on another branch is never taken for the one asked for', async () => {
    await bench.run({ operation: 'create-integration', auth_provider: 'stack', branch_id: BRANCH_IDS.main });
    const other = await bench.run({
      operation: 'create-integration',
      auth_provider: 'stack',
      branch_id: BRANCH,
    });
    expect(other.exitCode).toBe(1);
    expect(errors(other)[0]).toMatch(/^POST \/projects\/auth\/create: 409 /);
    expect(other.outputs).not.toHaveProperty('jwks_url');
  });

  test('a user that exists is a success without an id', async () => {
    await bench.run(integrate);
    const user = { operation: 'create-user', ...branch, email: 'a@example.com' };
    await bench.run(user);
    const again = await bench.run(user);
    expect(again).toMatchObject({
      exitCode: 0,
      outputs: { created: 'false', changed: 'false', status: '409' },
    });
    expect(again.outputs).not.toHaveProperty('user_id');
  });

  test('if_missing: ignore is a success with a notice, fail an error', async () => {
    const gone = { operation: 'delete-integration', ...branch };
    const ignored = await bench.run({ ...gone, if_missing: 'ignore' });
    expect(ignored).toMatchObject({ exitCode: 0, outputs: { changed: 'false', status: '404' } });
    expect(ignored.annotations).toEqual([
      { level: 'notice', message: expect.stringMatching(/^Nothing to delete\./) },
    ]);
    expect(await bench.run(gone)).toMatchObject({ exitCode: 1, outputs: { status: '404' } });
  });

  test('a branch without integration has an empty list', async () => {
    const run = await bench.run({ operation: 'list-integrations', ...branch });
    expect(run).toMatchObject({ exitCode: 0, outputs: { integrations: '[]', count: '0', changed: 'false' } });
  });
});

describe('dry_run', () => {
  test('prints the request with secrets redacted and writes nothing', async () => {
    await bench.run(integrate);
    const run = await bench.run({
      operation: 'add-oauth-provider',
      branch_name: 'preview/pr-42',
      oauth_provider_id: 'github',
      client_id: 'ours',
      client_secret: CLIENT_SECRET,
      dry_run: 'true',
    });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ changed: 'false' });
    expect(run.log).toContain(
      `POST /projects/${PROJECT}/branches/${BRANCH}/auth/oauth_providers with {"id":"github","client_id":"ours","client_secret":"***"}`,
    );
    expect(run.requests.every(({ method }) => method === 'GET')).toBe(true);
    expect(run.stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(CLIENT_SECRET);
  });

  test('checks the inputs like a real run', async () => {
    const run = await bench.run({ operation: 'create-user', ...branch, dry_run: 'true' });
    expect(run.exitCode).toBe(1);
  });
});

describe('secrets', () => {
  test('a secret of several lines is masked whole, by line, as JSON and as a URL has it', async () => {
    await bench.run(integrate);
    const run = await bench.run({
      operation: 'add-oauth-provider',
      ...branch,
      oauth_provider_id: 'github',
      client_id: 'x',
      client_secret: 'first "line"\nsecond/line',
    });
    expect(run.exitCode).toBe(0);
    expect(run.masks).toEqual(
      expect.arrayContaining([
        'first "line"\nsecond/line',
        'first "line"',
        'second/line',
        'first \\"line\\"\\nsecond/line',
        'first%20%22line%22%0Asecond%2Fline',
      ]),
    );
  });

  test('mask_pub_client_key: false leaves only the publishable key readable', async () => {
    const run = await bench.run({
      operation: 'create-integration',
      auth_provider: 'stack',
      mask_pub_client_key: 'false',
    });
    const { pub_client_key, secret_server_key, response } = run.outputs;
    expect(run.masks).not.toContain(pub_client_key);
    expect(run.masks).toContain(secret_server_key);
    expect(JSON.parse(response as string)).toMatchObject({ pub_client_key, secret_server_key: '***' });
  });

  test('e-mail addresses are shortened in log and summary', async () => {
    await bench.run(integrate);
    const user = { operation: 'create-user', ...branch, email: 'somebody@example.com' };
    bench.emulator.fail({
      path: '/users$',
      status: 400,
      body: { code: '', message: 'bad address somebody@example.com' },
    });
    const run = await bench.run({ ...user, if_exists: 'fail' });
    expect(run.stdout + run.summary).not.toContain('somebody@');
    expect(run.stdout).toContain('s***@example.com');
  });
});

describe('failure', () => {
  test('a locked project is tried again, and the log reports it', async () => {
    bench.emulator.fail({ path: '/auth$', status: 423, times: 1 });
    const run = await bench.run(integrate);
    expect(run).toMatchObject({ exitCode: 0, outputs: { created: 'true' } });
    expect(run.requests).toHaveLength(2);
    expect(run.log).toMatch(/423 .*Trying again in [\d.]+ s \(1 of at most 5\)/);
  });

  test('with no retries left the last response is the error, with status and request id', async () => {
    bench.emulator.fail({ path: '/auth$', status: 423, times: 0 });
    const run = await bench.run({ ...integrate, max_retries: '0' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: '423', request_id: expect.any(String) } });
    expect(Object.keys(run.outputs).sort()).toEqual(['request_id', 'status']);
    expect(errors(run)).toEqual([
      expect.stringMatching(
        new RegExp(`^POST /projects/${PROJECT}/branches/${BRANCH}/auth: 423 .*request id .*Raise timeout`),
      ),
    ]);
    expect(run.summary).toContain('423');
  });

  test('a write whose response is lost is not repeated, and the error reports that its outcome is unknown', async () => {
    bench.emulator.fail({ path: '/auth$', connection: 'reset', effect: true });
    const run = await bench.run(integrate);
    expect(run.exitCode).toBe(1);
    expect(run.requests).toHaveLength(1);
    expect(errors(run)[0]).toMatch(/may have been carried out.*list-integrations/);
    expect((await bench.run(integrate)).outputs).toMatchObject({ created: 'false' });
  });

  test('a project-level endpoint that is gone names the branch-level ones', async () => {
    bench.emulator.fail({ path: '/auth/user$', status: 410 });
    const user = { operation: 'create-user', auth_provider: 'stack', email: 'a@example.com' };
    const run = await bench.run(user);
    expect(errors(run)[0]).toContain('branch_id selects the branch-level ones');
  });

  test('a wrong key is another error than a missing one', async () => {
    const run = await bench.run({ operation: 'list-integrations', api_key: 'napi_wrong_key' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: '401' } });
    expect(errors(run)[0]).toContain('Check api_key');
  });

  test('half a pair of keys is an error, and the half that came is given', async () => {
    bench.emulator.fail({ path: '/auth/create$', patch: { secret_server_key: null }, effect: true });
    const run = await bench.run({ operation: 'create-integration', auth_provider: 'stack' });
    expect(run.exitCode).toBe(1);
    expect(errors(run)[0]).toMatch(/201, but the response has no secret_server_key.*It was carried out/);
    expect(run.outputs).toMatchObject({ status: '201', pub_client_key: expect.stringMatching(/^pck_/) });
    expect(Object.values(run.outputs)).not.toContain('');
    expect(Object.values(run.outputs)).not.toContain('undefined');
    expect(run.outputs).not.toHaveProperty('secret_server_key');
  });
});

test('summary: false writes none', async () => {
  expect((await bench.run({ operation: 'list-integrations', summary: 'false' })).files.summary).toBe('');
});

test('debug logging shows requests, and no secret', async () => {
  const given = { operation: 'create-integration', auth_provider: 'stack' };
  const run = await bench.run(given, { RUNNER_DEBUG: '1' });
  expect(run.log).toMatch(/##\[debug\]POST \/projects\/auth\/create: 201 after \d+ ms/);
  expect(run.log).not.toContain(run.outputs.secret_server_key);
});
