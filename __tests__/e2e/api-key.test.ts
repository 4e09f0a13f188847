import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { DEFAULT_TOKENS } from '../../emulator/github/server.ts';
import { startStep } from '../../local-runner/run-step.ts';
import { openRotationBench, type RotationBench } from './support/rotation.ts';
import { PROJECT, type Run } from './support/step.ts';

const ORG = 'org-calm-field-12345678';
const TARGETS = [
  'octo-org/octo-repo',
  'octo-org/octo-repo environment:production',
  'octo-org/octo-repo dependabot',
  'octo-org/octo-repo codespaces',
  'org:octo-org',
];
const ROTATE = {
  operation: 'rotate-api-key',
  org_id: ORG,
  key_name: 'ci',
  github_token: DEFAULT_TOKENS.write,
  github_secrets: 'NEON_API_KEY=new_api_key',
  github_targets: TARGETS.join('\n'),
};

let bench: RotationBench;
beforeAll(async () => {
  bench = await openRotationBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.begin());
afterEach(() => {
  expect([bench.emulator.violations, bench.github.violations]).toEqual([[], []]);
});

const keys = () => bench.emulator.state.api_keys.slice(1);
const errorOf = (run: Pick<Run, 'annotations'>) =>
  run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
const ledgerOf = (run: Pick<Run, 'outputs'>): Record<string, unknown>[] =>
  JSON.parse(run.outputs.stored ?? '[]');
const held = () => Object.fromEntries(bench.github.secrets().map(({ target, value }) => [target, value]));

test('five kinds of target get a new key, which is limited to the project, and is shown nowhere', async () => {
  await bench.step(ROTATE);
  await bench.step(ROTATE);
  const [first, second] = keys();
  const run = await bench.step(ROTATE);
  expect(run).toMatchObject({ exitCode: 0, stderr: '', annotations: [] });
  const { new_api_key = '', api_key_id } = run.outputs;
  expect(new_api_key).toMatch(/^napi_/);
  expect(run.outputs).toMatchObject({ changed: 'true', api_key_id: String(keys().at(-1)?.id) });
  expect(held()).toEqual(Object.fromEntries(TARGETS.map(target => [target, new_api_key])));
  expect(keys()).toMatchObject([
    { id: second?.id, project_id: PROJECT, org_id: ORG },
    { id: Number(api_key_id), key: new_api_key, project_id: PROJECT, org_id: ORG },
  ]);
  const sha256 = createHash('sha256').update(new_api_key).digest('hex').slice(0, 8);
  const entry = { secret: 'NEON_API_KEY', stored: true, reason: '', sha256 };
  expect(ledgerOf(run)).toEqual(TARGETS.map(target => ({ target, ...entry })));
  const shown = run.stdout.replaceAll(/^::add-mask::.*$/gm, '') + run.files.summary;
  for (const key of [new_api_key, first?.key, second?.key]) expect(shown).not.toContain(key);
  expect(run.log).toMatch(new RegExp(`${first?.id} "ci .*": revoked`));
  expect(run.summary).toContain('<h4>API keys</h4>');
});

test('a step that is cancelled while its key is proved leaves a ledger, and says that there is a key', async () => {
  bench.emulator.fail({ method: 'GET', path: `^/projects/${PROJECT}$`, connection: 'hang', times: 0 });
  const common = { api_key: bench.emulator.apiKey, project_id: PROJECT, api_host: bench.emulator.url };
  const started = startStep({
    inputs: { ...common, ...ROTATE },
    env: { GITHUB_API_URL: bench.github.url },
    timeoutMs: 20_000,
  });
  const isProving = () => bench.emulator.requests.some(({ path }) => path === `/projects/${PROJECT}`);
  for (let waited = 0; !isProving() && waited < 5_000; waited += 20) await sleep(20);
  started.child.kill('SIGTERM');
  const run = await started.done;
  expect(run).toMatchObject({ exitCode: 1, outputs: { api_key_id: String(keys()[0]?.id), changed: 'true' } });
  expect(ledgerOf(run)).toMatchObject(TARGETS.map(target => ({ target, stored: false })));
  expect(bench.github.secrets()).toEqual([]);
});

test('a step that is cancelled while it stores names the new key, and revokes none', async () => {
  await bench.step(ROTATE);
  bench.github.fail({ method: 'PUT', path: '/dependabot/', connection: 'hang', times: 0 });
  const common = { api_key: bench.emulator.apiKey, project_id: PROJECT, api_host: bench.emulator.url };
  const started = startStep({
    inputs: { ...common, ...ROTATE },
    env: { GITHUB_API_URL: bench.github.url },
    timeoutMs: 20_000,
  });
  for (let waited = 0; bench.github.secrets().length < 9 && waited < 5_000; waited += 20) await sleep(20);
  started.child.kill('SIGTERM');
  const run = await started.done;
  const { id } = keys().at(-1) ?? {};
  expect(run).toMatchObject({ exitCode: 1, outputs: { api_key_id: String(id) } });
  expect(errorOf(run)).toEqual([expect.stringContaining(`(id ${id}) was made. It is valid`)]);
  expect(ledgerOf(run).filter(({ stored }) => !stored)).toMatchObject([
    { target: 'octo-org/octo-repo dependabot', reason: expect.stringMatching(/^perhaps stored/) },
  ]);
  expect(keys()).toHaveLength(2);
});
