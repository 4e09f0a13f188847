import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH, branchIntegration, ofBranch } from '../cases/case.ts';
import { openRotationBench, type RotationBench, STACK_USERS } from '../e2e/support/rotation.ts';
import { type InProcessRun, openInProcessBench } from '../support/in-process-bench.ts';

const TARGETS = [
  'octo-org/octo-repo',
  'octo-org/octo-repo environment:production',
  'octo-org/octo-repo dependabot',
  'octo-org/octo-repo codespaces',
  'org:octo-org',
  'org:octo-org dependabot',
];
/** Installation tokens may be as long. */
const TOKEN = `ghs_1234567_${'eyJhbGciOiJSUzI1NiJ9.'.padEnd(508, 'x')}`;
const READ_ONLY = 'ghp_read';
/** More than a page of GitHub's. */
const SELECTED = Array.from({ length: 101 }, (_, at) => 1_000 + at);
const GITHUB = { tokens: { [TOKEN]: 'write', [READ_ONLY]: 'read' } as const };

let bench: RotationBench<InProcessRun>;
beforeAll(async () => {
  bench = await openRotationBench(GITHUB, openInProcessBench);
});
afterAll(() => bench.close());
beforeEach(() => bench.begin());
afterEach(() => expect(bench.github.violations).toEqual([]));

const rotate = {
  operation: 'generate-sdk-keys',
  github_token: TOKEN,
  github_secrets: 'PUBLIC=pub_client_key\nSECRET=secret_server_key',
  github_targets: TARGETS.join('\n'),
};
const step = (inputs: Record<string, string>) => bench.step(inputs);
const errorOf = (run: Pick<InProcessRun, 'annotations'>) =>
  run.annotations.find(({ level }) => level === 'error')?.message ?? '';
const ledgerOf = (run: Pick<InProcessRun, 'outputs'>): Record<string, unknown>[] =>
  JSON.parse(run.outputs.stored ?? '[]');
const hash = (text = '') => createHash('sha256').update(text).digest('hex').slice(0, 8);
/** What the provider says of a new key, in place of yes. */
function provider(fault: object): void {
  bench.emulator.clearFaults();
  bench.emulator.fail({ path: STACK_USERS, times: 0, ...fault });
}

describe('six targets of five kinds', () => {
  test('keep the readers of secrets that an organization has; new ones are for private repositories', async () => {
    const readers = () => bench.github.secrets().map(one => [one.visibility, one.selected_repository_ids]);
    const targets = ['org:octo-org', 'org:octo-org dependabot'];
    const inputs = { ...rotate, github_targets: targets.join('\n') };
    await step(inputs);
    expect(readers()).toEqual(Array(4).fill(['private', undefined]));
    for (const target of targets) bench.github.limitReaders(target, SELECTED);
    expect(await step(inputs)).toMatchObject({ exitCode: 0 });
    expect(readers().slice(4)).toEqual(Array(4).fill(['selected', SELECTED]));
  });

  test('of which one fails: mixed, both named, and the ledger everywhere', async () => {
    bench.github.fail({ method: 'PUT', path: '/codespaces/', status: 500, times: 0 });
    const run = await step({ ...rotate, max_retries: '0' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { secret_server_key: expect.any(String) } });
    const others = TARGETS.filter(target => !target.endsWith('codespaces'));
    expect(errorOf(run)).toContain(
      `They are mixed: new values in ${others.join(', ')}; some new or perhaps new in octo-org/octo-repo codespaces.`,
    );
    const notStored = ledgerOf(run).filter(({ stored }) => !stored);
    expect(ledgerOf(run)).toHaveLength(12);
    expect(notStored).toEqual(
      ['SECRET', 'PUBLIC'].map(secret =>
        expect.objectContaining({
          target: 'octo-org/octo-repo codespaces',
          secret,
          reason: expect.stringMatching(/^perhaps stored: PUT .*: 500/),
        }),
      ),
    );
    expect(run.log).toContain('octo-org/octo-repo codespaces: SECRET not stored');
    expect(run.summary).toContain('octo-org/octo-repo codespaces');
  });

  test('are all looked at before Neon is asked, and all that is wrong is said at once', async () => {
    const github_targets = `${rotate.github_targets}\nocto-org/none\norg:none`;
    const run = await step({ ...rotate, github_targets, env_file: '../out' });
    expect(run).toMatchObject({ exitCode: 1, requests: [] });
    for (const text of [
      'GitHub finds no octo-org/none with',
      'GitHub finds no org:none with',
      'Input env_file: ',
    ])
      expect(errorOf(run)).toContain(text);
    expect(errorOf(run)).toMatch(/Nothing was asked of Neon\.$/);
    const readOnly = await step({ ...rotate, github_token: READ_ONLY });
    expect(readOnly).toMatchObject({ exitCode: 1, requests: [] });
    expect(errorOf(readOnly).match(/DELETE /g)).toHaveLength(6);
    expect(bench.github.secrets()).toEqual([]);
  });
});

describe('every operation with values to store brings them to every target', () => {
  const two = 'octo-org/octo-repo\norg:octo-org';
  test.each<[string, string, Record<string, string>]>([
    [
      'create-oauth-client',
      'oauth_client_secret',
      {
        branch_id: BRANCH,
        settings: JSON.stringify({
          name: 'Reports',
          type: 'confidential',
          redirect_uris: ['https://app.example.com/cb'],
          resources: ['https://api.example.com'],
        }),
      },
    ],
    ['create-integration', 'jwks_url', { branch_id: BRANCH }],
    [
      'prepare-preview',
      'cookie_secret',
      { branch_id: BRANCH, domains: 'https://preview.example.com', check_sign_in: 'false' },
    ],
    ['get-integration', 'jwks_url', { auth_provider: 'stack' }],
  ])('%s: %s', async (operation, output, inputs) => {
    const github_secrets = `VALUE=${output}`;
    if (operation === 'create-oauth-client') {
      const server = ofBranch('/plugins/oauth-provider');
      const settings = {
        login_page: 'https://app.example.com/sign-in',
        resources: ['https://api.example.com'],
      };
      await bench.prepare([branchIntegration, ['PATCH', server, settings]]);
    }
    const run = await step({ ...rotate, operation, github_secrets, github_targets: two, ...inputs });
    expect([errorOf(run), run.exitCode]).toEqual(['', 0]);
    expect(run.outputs[output]).toMatch(/\w/);
    expect(bench.github.secrets().map(({ value }) => value)).toEqual([
      run.outputs[output],
      run.outputs[output],
    ]);
    expect(ledgerOf(run).map(({ stored, sha256 }) => [stored, sha256])).toEqual(
      Array(2).fill([true, hash(run.outputs[output])]),
    );
  });
});

describe('a new key is tried before it is stored', () => {
  test('and stored nowhere where the provider refuses it', async () => {
    provider({ status: 401, body: { code: 'INVALID_SECRET_SERVER_KEY', error: 'no' } });
    const run = await step({ ...rotate, export_env: 'true' });
    expect(run).toMatchObject({
      exitCode: 1,
      exported: {},
      outputs: { secret_server_key: expect.any(String) },
    });
    expect(errorOf(run)).toMatch(
      /^The auth provider refuses the new key \(401 INVALID_SECRET_SERVER_KEY\), so it is/,
    );
    expect(bench.github.secrets()).toEqual([]);
    expect(ledgerOf(run)).toHaveLength(12);
    expect(ledgerOf(run).every(({ stored }) => stored === false)).toBe(true);
    const [trial] = bench.emulator.requests.filter(({ path }) => path.includes('/users'));
    expect(trial?.headers).toMatchObject({
      'x-stack-access-type': 'server',
      'x-stack-project-id': run.outputs.auth_provider_project_id,
      'x-stack-secret-server-key': run.outputs.secret_server_key,
    });
  });

  test('and stored with a warning where nothing is known of it', async () => {
    provider({ status: 404 });
    const run = await step({ ...rotate, github_targets: 'octo-org/octo-repo' });
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.annotations).toMatchObject([
      {
        level: 'warning',
        message: expect.stringMatching(/^The new key could not be tried before .*: 404\. verify/),
      },
    ]);
    expect(bench.github.secrets()).toHaveLength(2);
  });

  test('but not with verify_keys: false, nor where it goes nowhere', async () => {
    provider({ status: 401 });
    const inputs = { ...rotate, github_targets: 'octo-org/octo-repo' };
    expect(await step({ ...inputs, verify_keys: 'false' })).toMatchObject({ exitCode: 0 });
    expect(await step({ operation: 'generate-sdk-keys' })).toMatchObject({ exitCode: 0 });
    expect(bench.emulator.requests.some(({ path }) => path.includes('/users'))).toBe(false);
  });
});

describe('min_age', () => {
  const aged = { ...rotate, github_targets: 'octo-org/octo-repo\norg:octo-org', min_age: '90d' };

  test('does nothing while every secret is younger, and rotates where one is missing', async () => {
    const first = await step(aged);
    expect(first).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
    const second = await step(aged);
    expect(second).toMatchObject({ exitCode: 0, requests: [], outputs: { changed: 'false' } });
    expect(second.annotations).toMatchObject([
      {
        level: 'notice',
        message: expect.stringMatching(
          /^Nothing was done: every secret is younger than min_age \(90 days\)\. The oldest is /,
        ),
      },
    ]);
    expect(second.outputs).not.toHaveProperty('secret_server_key');
    const more = await step({ ...aged, github_secrets: `${rotate.github_secrets}\nJWKS=jwks_url` });
    expect(more).toMatchObject({ exitCode: 0, outputs: { changed: 'true' } });
  });

  test('needs github_secrets', async () => {
    const run = await step({ operation: 'generate-sdk-keys', min_age: '90d' });
    expect(errorOf(run)).toBe(
      'Input github_secrets: is required with min_age, which is the age of these secrets.',
    );
  });
});
