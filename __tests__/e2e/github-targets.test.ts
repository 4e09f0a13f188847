import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startStep } from '../../local-runner/run-step.ts';
import { branchIntegration, ofBranch } from '../cases/case.ts';
import { openRotationBench, type RotationBench, STACK_USERS } from './support/rotation.ts';
import { BRANCH, PROJECT, type Run } from './support/step.ts';

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

let bench: RotationBench;
beforeAll(async () => {
  bench = await openRotationBench(GITHUB);
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
const errorOf = (run: Pick<Run, 'annotations'>) =>
  run.annotations.find(({ level }) => level === 'error')?.message ?? '';
const ledgerOf = (run: Pick<Run, 'outputs'>): Record<string, unknown>[] =>
  JSON.parse(run.outputs.stored ?? '[]');
const hash = (text = '') => createHash('sha256').update(text).digest('hex').slice(0, 8);
/** What the provider says of a new key, in place of yes. */
function provider(fault: object): void {
  bench.emulator.clearFaults();
  bench.emulator.fail({ path: STACK_USERS, times: 0, ...fault });
}

describe('six targets of five kinds', () => {
  test('each get the new key, with a token of 520 characters that is shown nowhere', async () => {
    expect(TOKEN).toHaveLength(520);
    const run = await step(rotate);
    expect(run).toMatchObject({ exitCode: 0, stderr: '', annotations: [] });
    const { secret_server_key, pub_client_key } = run.outputs;
    const arrived = bench.github.secrets().map(({ target, name, value }) => ({ target, name, value }));
    const expected = TARGETS.flatMap(target => [
      { target, name: 'SECRET', value: secret_server_key },
      { target, name: 'PUBLIC', value: pub_client_key },
    ]);
    expect(arrived).toHaveLength(12);
    expect(arrived).toEqual(expect.arrayContaining(expected));
    const values = { SECRET: secret_server_key, PUBLIC: pub_client_key };
    const entries = TARGETS.flatMap(target =>
      (['SECRET', 'PUBLIC'] as const).map(secret => {
        return { target, secret, stored: true, reason: '', sha256: hash(values[secret]) };
      }),
    );
    expect(ledgerOf(run)).toEqual(entries);
    expect(run.log).toContain(`org:octo-org dependabot: SECRET stored (sha256 ${hash(secret_server_key)})`);
    expect(run.summary).toContain('<h4>Ledger</h4>');
    expect(run.stdout.replaceAll(/^::add-mask::.*$/gm, '') + run.files.summary).not.toContain(TOKEN);
  });

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

test.each([
  ['SIGTERM', 1],
  ['the deadline', 0],
] as const)('a step that %s ends while it stores leaves the ledger', async (_, kills) => {
  bench.github.fail({ method: 'PUT', path: '/repos/.*/dependabot/.*/SECRET$', connection: 'hang', times: 0 });
  const github_targets = 'octo-org/octo-repo\nocto-org/octo-repo dependabot';
  const common = { api_key: bench.emulator.apiKey, project_id: PROJECT, api_host: bench.emulator.url };
  const inputs = { ...common, ...rotate, github_targets, timeout: kills ? '60' : '3' };
  const started = startStep({ inputs, env: { GITHUB_API_URL: bench.github.url }, timeoutMs: 20_000 });
  for (let waited = 0; bench.github.secrets().length < 2 && waited < 5_000; waited += 20) await sleep(20);
  await sleep(50);
  if (kills) started.child.kill('SIGTERM');
  const run = await started.done;
  expect(run.exitCode).toBe(1);
  const line = 'octo-org/octo-repo dependabot';
  expect(ledgerOf(run)).toMatchObject([
    {
      target: 'octo-org/octo-repo',
      secret: 'SECRET',
      stored: true,
      sha256: hash(run.outputs.secret_server_key),
    },
    { target: 'octo-org/octo-repo', secret: 'PUBLIC', stored: true },
    { target: line, secret: 'SECRET', stored: false, reason: expect.stringContaining('perhaps stored: ') },
    { target: line, secret: 'PUBLIC', stored: false, reason: expect.any(String) },
  ]);
  expect(errorOf(run)).toMatch(
    /They are mixed: new values in octo-org\/octo-repo; .* octo-org\/octo-repo dependabot\./,
  );
  expect(run.log).toContain(`${line}: SECRET not stored`);
  expect(run.summary).toContain('<h4>Ledger</h4>');
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
