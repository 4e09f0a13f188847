import { describe, expect, test } from '@jest/globals';
import { DEFAULT_TOKENS } from '../../emulator/github/server.ts';
import type { Fault } from '../../emulator/http/faults.ts';
import { onRotationBench, REPOSITORY, type RotationBench } from './support/rotation.ts';
import { BRANCH, type Run } from './support/step.ts';

const GITHUB = { repositories: { [REPOSITORY]: ['production', 'eu/west 1'], 'acme/app': [] } };
const onBench = <Args extends unknown[]>(run: (bench: RotationBench, ...args: Args) => Promise<void>) =>
  onRotationBench(run, GITHUB);

const rotate = {
  operation: 'generate-sdk-keys',
  github_token: DEFAULT_TOKENS.write,
  github_secrets: 'STACK_SECRET_SERVER_KEY=secret_server_key\nSTACK_PROJECT_ID = auth_provider_project_id',
};
const errorOf = (run: Run) => run.annotations.find(({ level }) => level === 'error')?.message ?? '';
const asked = (bench: RotationBench) =>
  bench.github.requests.map(({ method, path, status }) => `${method} ${path} ${status}`);
const names = (bench: RotationBench) => bench.github.secrets().map(({ name }) => name);
const OF_REPOSITORY = '/repos/octo-org/octo-repo/actions/secrets';

describe('what arrives', () => {
  test.concurrent.each([
    ['the repository', {}, REPOSITORY, undefined],
    ['an environment', { github_environment: 'production' }, REPOSITORY, 'production'],
    ['an environment whose name is encoded', { github_environment: 'eu/west 1' }, REPOSITORY, 'eu/west 1'],
    ['another repository', { github_repository: 'acme/app' }, 'acme/app', undefined],
  ])(
    'is the new key, at %s, sealed with its key',
    onBench(async (bench, _, target, repository, environment) => {
      const run = await bench.step({ ...rotate, ...target });
      expect(run).toMatchObject({ exitCode: 0, stderr: '', annotations: [] });
      const line = environment === undefined ? repository : `${repository} environment:${environment}`;
      const keyId = bench.github.keyId(line);
      const of = { target: line, repository, environment, keyId };
      const { secret_server_key, auth_provider_project_id } = run.outputs;
      expect(secret_server_key).toMatch(/^ssk_/);
      expect(bench.github.secrets()).toEqual([
        { ...of, name: 'STACK_SECRET_SERVER_KEY', value: secret_server_key },
        { ...of, name: 'STACK_PROJECT_ID', value: auth_provider_project_id },
      ]);
    }),
  );

  test.concurrent(
    'comes after a look at the target, in one order',
    onBench(async bench => {
      await bench.step(rotate);
      expect(asked(bench).map(one => one.replace(/CHECK_\w+/, 'CHECK'))).toEqual([
        `GET ${OF_REPOSITORY}/public-key 200`,
        `DELETE ${OF_REPOSITORY}/NEON_AUTH_ACTION_CHECK 404`,
        `PUT ${OF_REPOSITORY}/STACK_SECRET_SERVER_KEY 201`,
        `PUT ${OF_REPOSITORY}/STACK_PROJECT_ID 201`,
        `GET ${OF_REPOSITORY}?per_page=100 200`,
      ]);
      expect(bench.emulator.requests.map(({ path }) => path)).toEqual([
        '/projects/auth/keys',
        '/api/v1/users?limit=1',
      ]);
    }),
  );

  test.concurrent(
    'is reported in log and summary by name, and shown nowhere',
    onBench(async bench => {
      const run = await bench.step(rotate, { RUNNER_DEBUG: '1' });
      const report = 'Stored in octo-org/octo-repo: STACK_SECRET_SERVER_KEY, STACK_PROJECT_ID.';
      expect(run.log).toContain(report);
      expect(run.summary).toContain(report);
      const shown = run.stdout.replaceAll(/^::add-mask::.*$/gm, '') + run.stderr + run.files.summary;
      for (const secret of [run.outputs.secret_server_key, DEFAULT_TOKENS.write])
        expect(shown).not.toContain(secret);
      expect(run.masks).toContain(DEFAULT_TOKENS.write);
    }),
  );

  test.concurrent(
    'is base_url and jwks_url from a branch, when it is created and when it exists',
    onBench(async bench => {
      const create = {
        ...rotate,
        operation: 'create-integration',
        branch_id: BRANCH,
        github_secrets: 'NEON_AUTH_BASE_URL=base_url\nNEON_AUTH_JWKS_URL=jwks_url',
      };
      for (const created of ['true', 'false']) {
        const run = await bench.step(create);
        expect(run).toMatchObject({ exitCode: 0, outputs: { created } });
        const { base_url, jwks_url } = run.outputs;
        expect(
          bench.github
            .secrets()
            .slice(-2)
            .map(({ value }) => value),
        ).toEqual([base_url, jwks_url]);
      }
    }),
  );
});

describe('before anything is asked of Neon', () => {
  test.concurrent(
    'a public key that breaks off is fetched again',
    onBench(async bench => {
      bench.github.fail({ path: 'public-key$', connection: 'reset-in-body' });
      const run = await bench.step(rotate);
      expect(run.exitCode).toBe(0);
      expect(run.log).toMatch(
        /public-key: the connection broke after status 200, in the middle of the response .*\. Trying again/,
      );
    }),
  );

  test.concurrent(
    'an unreachable GitHub is an error',
    onBench(async bench => {
      const run = await bench.step(
        { ...rotate, max_retries: '0' },
        { GITHUB_API_URL: 'http://127.0.0.1:59999' },
      );
      expect(run).toMatchObject({ exitCode: 1, requests: [] });
      expect(errorOf(run)).toMatch(
        /the connection was refused, to 127\.0\.0\.1:59999 \(ECONNREFUSED\)\. Check GITHUB_API_URL/,
      );
    }),
  );

  test.concurrent.each<[string, Fault, RegExp]>([
    [
      'the public key is redirected to another host',
      { path: 'public-key$', status: 301, headers: { location: 'https://elsewhere.test/x' } },
      /301 .*A redirect to elsewhere\.test is not followed, so that the token goes nowhere else: check GITHUB_API_URL\./,
    ],
    [
      'the public key comes with more than the size limit',
      { path: 'public-key$', body: 'x'.repeat(5_000_000) },
      /public-key: the response is larger than 4194304 bytes\./,
    ],
    [
      'the trial deletion gets a 429 that lasts',
      { method: 'DELETE', status: 429, headers: { 'retry-after': '3600' } },
      /^DELETE .*429 .*raise timeout/,
    ],
  ])(
    '%s: an error, and it is not asked again',
    onBench(async (bench, _, fault, pattern) => {
      bench.github.fail({ ...fault, times: 0 });
      const run = await bench.step(rotate);
      expect(run).toMatchObject({ exitCode: 1, requests: [], stderr: '' });
      expect(errorOf(run)).toMatch(pattern);
      expect(bench.github.requests.length).toBeLessThanOrEqual(2);
      expect(bench.github.secrets()).toEqual([]);
    }),
  );
});

describe('storing', () => {
  const limited = {
    method: 'PUT',
    path: '/STACK_PROJECT_ID$',
    status: 403,
    body: { message: 'You have exceeded a secondary rate limit.' },
  };

  test.concurrent(
    'waits as long as a secondary rate limit asks',
    onBench(async bench => {
      bench.github.fail({ ...limited, headers: { 'retry-after': '1' } });
      const run = await bench.step(rotate);
      expect(run.exitCode).toBe(0);
      expect(run.durationMs).toBeGreaterThan(1000);
      expect(names(bench)).toContain('STACK_PROJECT_ID');
    }),
  );

  test.concurrent(
    'ends with the step’s timeout, when GitHub never responds',
    onBench(async bench => {
      bench.github.fail({ method: 'PUT', path: '/STACK_PROJECT_ID$', connection: 'hang', times: 0 });
      const run = await bench.step({ ...rotate, timeout: '3' });
      expect(run.exitCode).toBe(1);
      expect(run.durationMs).toBeLessThan(5000);
      expect(errorOf(run)).toContain('Perhaps stored: STACK_PROJECT_ID.');
    }),
  );
});
