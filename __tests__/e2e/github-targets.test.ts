import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startStep } from '../../local-runner/run-step.ts';
import { openRotationBench, type RotationBench } from './support/rotation.ts';
import { PROJECT, type Run } from './support/step.ts';

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
