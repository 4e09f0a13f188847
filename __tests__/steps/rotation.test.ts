import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DEFAULT_TOKENS } from '../../emulator/github/server.ts';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import { BRANCH } from '../cases/case.ts';
import { openRotationBench, REPOSITORY, type RotationBench } from '../e2e/support/rotation.ts';
import { type InProcessRun, openInProcessBench } from '../support/in-process-bench.ts';

const GITHUB = { repositories: { [REPOSITORY]: ['production', 'eu/west 1'], 'acme/app': [] } };
let own: RotationBench<InProcessRun>;
beforeAll(async () => {
  own = await openRotationBench(GITHUB, openInProcessBench);
});
afterAll(() => own.close());
beforeEach(() => own.begin());
afterEach(() => expect(own.github.violations).toEqual([]));
const onBench =
  <Args extends unknown[]>(run: (bench: typeof own, ...args: Args) => Promise<void>) =>
  (...args: Args) =>
    run(own, ...args);

const rotate = {
  operation: 'generate-sdk-keys',
  github_token: DEFAULT_TOKENS.write,
  github_secrets: 'STACK_SECRET_SERVER_KEY=secret_server_key\nSTACK_PROJECT_ID = auth_provider_project_id',
};
const three = `${rotate.github_secrets}\nJWKS=jwks_url`;
const errorOf = (run: InProcessRun) => run.annotations.find(({ level }) => level === 'error')?.message ?? '';
const asked = (bench: typeof own) =>
  bench.github.requests.map(({ method, path, status }) => `${method} ${path} ${status}`);
const names = (bench: typeof own) => bench.github.secrets().map(({ name }) => name);
const OF_REPOSITORY = '/repos/octo-org/octo-repo/actions/secrets';

describe('before anything is asked of Neon', () => {
  const refused: [string, Record<string, string>, RegExp][] = [
    [
      "the job's own token",
      { github_token: DEFAULT_TOKENS.none },
      /403 Resource not accessible by integration\. This is the job's own GITHUB_TOKEN.*"Secrets: read and write" \(GitHub asks for secrets=read\)/,
    ],
    [
      'a token that may only read, though it gets the public key',
      { github_token: DEFAULT_TOKENS.read },
      /^DELETE 127\.0\.0\.1:\d+\/repos.*403 Resource not accessible by personal access token.*"Secrets: read and write"/,
    ],
    [
      'a token that may only read an environment',
      { github_token: DEFAULT_TOKENS.read, github_environment: 'production' },
      /"Environments: read and write" \(GitHub asks for environments=write\)/,
    ],
    ['a wrong token', { github_token: 'ghp_wrong' }, /401 Bad credentials\. Check github_token/],
    [
      'an environment that does not exist',
      { github_environment: 'staging' },
      /404 Not Found\. GitHub finds no octo-org\/octo-repo environment:staging.*github_environment, which must exist/,
    ],
    ['a repository that does not exist', { github_repository: 'acme/none' }, /no acme\/none with/],
  ];
  test.each(refused)(
    '%s is refused, with what to do',
    onBench(async (bench, _, inputs, pattern) => {
      const run = await bench.step({ ...rotate, ...inputs });
      expect(run).toMatchObject({ exitCode: 1, outputs: {}, requests: [] });
      expect(errorOf(run)).toMatch(pattern);
      expect(errorOf(run)).toMatch(/Nothing was asked of Neon\.$/);
      expect(run.annotations).toHaveLength(1);
      expect(run.summary).toContain('<h3>❌ Neon Auth: generate-sdk-keys failed</h3>');
      expect(bench.github.secrets()).toEqual([]);
    }),
  );

  // Other keys that are not valid are in github/client.test.ts.
  test.each([
    ['a key of 31 bytes', { patch: { key: Buffer.alloc(31, 1).toString('base64') } }],
    ['half a page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>' }],
  ])(
    '%s for a public key is an error',
    onBench(async (bench, _, fault) => {
      bench.github.fail({ path: 'public-key$', ...fault });
      const run = await bench.step(rotate);
      expect(run).toMatchObject({ exitCode: 1, requests: [] });
      expect(errorOf(run)).toContain('public-key: 200, but the response holds no public key');
    }),
  );

  test(
    'all that is wrong with the inputs is reported at once',
    onBench(async bench => {
      const run = await bench.step({
        operation: 'generate-sdk-keys',
        github_secrets:
          '1A=secret_server_key\nGITHUB_X=base_url\nX-Y=jwks_url\nnonsense\nA=base_url\na=base_url',
        github_repository: 'octo-repo',
        framework: 'remix',
      });
      expect(run).toMatchObject({ exitCode: 1, requests: [] });
      expect(errorOf(run).split('\n')).toEqual([
        '4 inputs are wrong:',
        expect.stringContaining('framework: "remix"'),
        'github_secrets: "1A" may not begin with a digit; "GITHUB_X" may not begin with GITHUB_, which is for GitHub itself; "X-Y" may hold only letters, digits and underscores; "nonsense" is not SECRET_NAME=output_name; "a" is given twice.',
        'github_repository: "octo-repo" is not owner/name.',
        'github_token: is required with github_secrets.',
      ]);
      expect(bench.github.requests).toEqual([]);
    }),
  );

  test(
    'outputs that the operation does not have are named, and the nearest suggested',
    onBench(async bench => {
      const run = await bench.step({ ...rotate, github_secrets: 'A=secret_server_kye\nB=user_id' });
      expect(errorOf(run)).toMatch(
        /"secret_server_kye" is not an output of generate-sdk-keys; did you mean secret_server_key\?/,
      );
      expect(errorOf(run)).toMatch(/"user_id" is not an output of generate-sdk-keys/);
      const better = await bench.step({ ...rotate, operation: 'create-integration', branch_id: BRANCH });
      expect(errorOf(better)).toContain('better_auth has no secret_server_key; it has base_url and jwks_url');
      expect(bench.github.requests).toEqual([]);
    }),
  );
});

describe('storing', () => {
  test(
    'is tried again after 500, on the second of three',
    onBench(async bench => {
      bench.github.fail({ method: 'PUT', path: '/STACK_PROJECT_ID$', status: 500 });
      const run = await bench.step({ ...rotate, github_secrets: three });
      expect(run.exitCode).toBe(0);
      expect(names(bench)).toEqual(['STACK_SECRET_SERVER_KEY', 'STACK_PROJECT_ID', 'JWKS']);
      expect(run.log).toMatch(/STACK_PROJECT_ID: 500 .*Trying again in/);
    }),
  );

  test(
    'that fails for one of three stores the others, and reports which',
    onBench(async bench => {
      bench.github.fail({ method: 'PUT', path: '/STACK_PROJECT_ID$', status: 500, times: 0 });
      const run = await bench.step({ ...rotate, github_secrets: three, max_retries: '1' });
      expect(run.exitCode).toBe(1);
      expect(names(bench)).toEqual(['STACK_SECRET_SERVER_KEY', 'JWKS']);
      expect(errorOf(run)).toMatch(
        /^PUT 127\.0\.0\.1:\d+\/repos\/octo-org\/octo-repo\/actions\/secrets\/STACK_PROJECT_ID: 500/,
      );
      expect(errorOf(run)).toContain('Stored in octo-org/octo-repo: STACK_SECRET_SERVER_KEY, JWKS.');
      expect(errorOf(run)).toContain('Perhaps stored: STACK_PROJECT_ID.');
      expect(errorOf(run)).toContain('if: failure()');
      expect(run.outputs).toMatchObject({
        changed: 'true',
        status: '201',
        secret_server_key: expect.any(String),
      });
      expect(run.masks).toContain(run.outputs.secret_server_key);
    }),
  );

  test(
    'with a key that was replaced after it was fetched fetches it again',
    onBench(async bench => {
      bench.github.replaceKeysAfterFetch();
      const run = await bench.step(rotate);
      expect(run.exitCode).toBe(0);
      expect(asked(bench).slice(2)).toEqual([
        `PUT ${OF_REPOSITORY}/STACK_SECRET_SERVER_KEY 422`,
        `GET ${OF_REPOSITORY}/public-key 200`,
        `PUT ${OF_REPOSITORY}/STACK_SECRET_SERVER_KEY 201`,
        `PUT ${OF_REPOSITORY}/STACK_PROJECT_ID 201`,
        `GET ${OF_REPOSITORY}?per_page=100 200`,
      ]);
      expect(bench.github.secrets()[0]).toMatchObject({
        value: run.outputs.secret_server_key,
        keyId: bench.github.keyId(REPOSITORY),
      });
    }),
  );

  test(
    'that gets a 200 may have been stored, one redirected has not, and both fail',
    onBench(async bench => {
      for (const { left, ...fault } of [
        { status: 200, body: {}, left: 'Perhaps stored' },
        { status: 308, headers: { location: 'https://e.test' }, left: 'Not stored' },
      ]) {
        bench.github.fail({ method: 'PUT', path: '/STACK_PROJECT_ID$', times: 0, ...fault });
        const run = await bench.step(rotate);
        expect(run).toMatchObject({ exitCode: 1, outputs: { secret_server_key: expect.any(String) } });
        expect(errorOf(run)).toMatch(
          /STACK_PROJECT_ID: (?:200, which GitHub does not|308 .* to e\.test is not)/,
        );
        expect(errorOf(run)).toContain(`${left}: STACK_PROJECT_ID.`);
        await bench.begin();
      }
    }),
  );

  test(
    'that is refused with the present key is not tried for ever',
    onBench(async bench => {
      bench.github.fail({ method: 'PUT', path: '/STACK_PROJECT_ID$', status: 422, times: 0 });
      const run = await bench.step(rotate);
      expect(run.exitCode).toBe(1);
      expect(asked(bench).filter(line => line.includes('STACK_PROJECT_ID'))).toHaveLength(1);
    }),
  );

  const limited = {
    method: 'PUT',
    path: '/STACK_PROJECT_ID$',
    status: 403,
    body: { message: 'You have exceeded a secondary rate limit.' },
  };

  test(
    'does not begin a wait that does not fit, and asks no more',
    onBench(async bench => {
      bench.github.fail({ ...limited, headers: { 'retry-after': '3600' }, times: 0 });
      const run = await bench.step({ ...rotate, github_secrets: three });
      expect(run).toMatchObject({ exitCode: 1, outputs: { secret_server_key: expect.any(String) } });
      expect(errorOf(run)).toContain('Stored in octo-org/octo-repo: STACK_SECRET_SERVER_KEY.');
      expect(errorOf(run)).toContain('Not stored: STACK_PROJECT_ID, JWKS.');
      expect(errorOf(run)).toContain('raise timeout');
      expect(asked(bench).some(line => line.includes('JWKS'))).toBe(false);
    }),
  );

  test(
    'of keys that a reused integration does not give fails clearly, and stores what there is',
    onBench(async bench => {
      const run = await bench.step({
        ...rotate,
        operation: 'create-integration',
        auth_provider: 'stack',
        branch_id: BRANCH_IDS.main,
      });
      expect(run).toMatchObject({ exitCode: 1, outputs: { created: 'false' } });
      expect(errorOf(run)).toContain('Neon does not give secret_server_key again: use generate-sdk-keys');
      expect(names(bench)).toEqual(['STACK_PROJECT_ID']);
    }),
  );

  test(
    'of an output that Neon did not return stores no empty secret',
    onBench(async bench => {
      const run = await bench.step({ ...rotate, github_secrets: 'KEY=secret_server_key\nURL=base_url' });
      expect(run.exitCode).toBe(1);
      expect(errorOf(run)).toContain("Neon's response has no base_url.");
      expect(names(bench)).toEqual(['KEY']);
    }),
  );
});

describe('get-integration', () => {
  const read = { ...rotate, operation: 'get-integration' };

  test(
    'stores what it reads, and no key, because none can be read',
    onBench(async bench => {
      const run = await bench.step({ ...read, github_secrets: 'JWKS=jwks_url' });
      expect(run).toMatchObject({ exitCode: 0, annotations: [] });
      expect(bench.github.secrets()).toMatchObject([{ name: 'JWKS', value: run.outputs.jwks_url }]);
      const keys = await bench.step(read);
      expect(keys).toMatchObject({ exitCode: 1, requests: [] });
      expect(errorOf(keys)).toContain(
        'secret_server_key cannot be read back: generate-sdk-keys makes new keys',
      );
    }),
  );

  test(
    'with dry_run stores nothing',
    onBench(async bench => {
      const run = await bench.step({ ...read, github_secrets: 'JWKS=jwks_url', dry_run: 'true' });
      expect(run).toMatchObject({ exitCode: 0, annotations: [] });
      expect(bench.github.secrets()).toEqual([]);
    }),
  );
});

test(
  'keys are stored before anything is waited for',
  onBench(async bench => {
    bench.emulator.fail({ path: '/.well-known/jwks/', patch: { keys: [] }, times: 0 });
    const run = await bench.step({
      ...rotate,
      operation: 'create-integration',
      github_secrets: 'NEON_AUTH_JWKS_URL=jwks_url',
      branch_id: BRANCH,
      wait_until_ready: 'true',
      timeout: '3',
    });
    expect(run).toMatchObject({ exitCode: 1, outputs: { changed: 'true', created: 'true' } });
    expect(names(bench)).toEqual(['NEON_AUTH_JWKS_URL']);
    expect(run.files.output.match(/^jwks_url<</gm)).toHaveLength(1);
    expect(run.summary).toContain('Stored in octo-org/octo-repo: NEON_AUTH_JWKS_URL.');
  }),
);

test(
  'a dry run reads the public key and writes nothing',
  onBench(async bench => {
    const run = await bench.step({
      ...rotate,
      github_environment: 'production',
      dry_run: 'true',
      export_env: 'true',
    });
    expect(run).toMatchObject({ exitCode: 0, requests: [], exported: {}, outputs: { changed: 'false' } });
    expect(asked(bench)).toEqual([
      'GET /repos/octo-org/octo-repo/environments/production/secrets/public-key 200',
    ]);
    expect(run.log).toContain('Would store in octo-org/octo-repo environment:production');
    const without = await bench.step({ ...rotate, github_token: DEFAULT_TOKENS.none, dry_run: 'true' });
    expect(without.exitCode).toBe(1);
  }),
);

test(
  'a Neon that refuses leaves the secrets as they were',
  onBench(async bench => {
    bench.emulator.fail({ path: '/auth/keys$', status: 500 });
    const run = await bench.step(rotate);
    expect(run.exitCode).toBe(1);
    expect(bench.github.secrets()).toEqual([]);
  }),
);

test(
  'a target without secrets is an error, as when a variable is empty; no key is made',
  onBench(async bench => {
    const run = await bench.step({ ...rotate, github_secrets: ' \n', github_environment: 'production' });
    expect(run).toMatchObject({ exitCode: 1, requests: [] });
    expect(errorOf(run)).toBe('Input github_secrets: is required with github_token.');
  }),
);

test(
  'a framework alone is warned about',
  onBench(async bench => {
    const run = await bench.step({ operation: 'generate-sdk-keys', framework: 'vite' });
    expect(run.exitCode).toBe(0);
    expect(run.annotations.map(({ message }) => message)).toEqual([
      'framework does nothing without export_env or env_file.',
    ]);
    expect(bench.github.requests).toEqual([]);
  }),
);

test.each([
  ['an environment that is a path', { github_environment: '..' }, {}, /^Input github_environment: "\.\."/],
  [
    'an address of GitHub that others could read',
    {},
    { GITHUB_API_URL: 'http://github.example.com/api/v3' },
    /^GITHUB_API_URL must begin with https:\/\/, but it is http:\/\/\. Nothing was asked of Neon\./,
  ],
])(
  '%s is refused',
  onBench(async (bench, _, inputs, env, pattern) => {
    const run = await bench.step({ ...rotate, ...inputs }, env);
    expect(run).toMatchObject({ exitCode: 1, requests: [] });
    expect(errorOf(run)).toMatch(pattern);
    expect(bench.github.requests).toEqual([]);
  }),
);
