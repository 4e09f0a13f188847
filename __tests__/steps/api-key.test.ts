import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { DEFAULT_TOKENS } from '../../emulator/github/server.ts';
import { PROJECT } from '../cases/case.ts';
import { openRotationBench, type RotationBench } from '../e2e/support/rotation.ts';
import { type InProcessRun, openInProcessBench } from '../support/in-process-bench.ts';

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

let bench: RotationBench<InProcessRun>;
beforeAll(async () => {
  bench = await openRotationBench({}, openInProcessBench);
});
afterAll(() => bench.close());
beforeEach(() => bench.begin());
afterEach(() => {
  expect([bench.emulator.violations, bench.github.violations]).toEqual([[], []]);
});

const keys = () => bench.emulator.state.api_keys.slice(1);
const errorOf = (run: Pick<InProcessRun, 'annotations'>) =>
  run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
const ledgerOf = (run: Pick<InProcessRun, 'outputs'>): Record<string, unknown>[] =>
  JSON.parse(run.outputs.stored ?? '[]');
const held = () => Object.fromEntries(bench.github.secrets().map(({ target, value }) => [target, value]));

test('where one of five fails both keys stay, and the step says which target has which', async () => {
  await bench.step(ROTATE);
  bench.github.fail({ method: 'PUT', path: '/codespaces/', status: 422, times: 0 });
  const run = await bench.step(ROTATE);
  expect(run.exitCode).toBe(1);
  expect(errorOf(run)).toEqual([
    expect.stringMatching(
      /They are mixed: new values in .*; .*codespaces\..* stay valid: no key was revoked/,
    ),
  ]);
  expect(ledgerOf(run).filter(({ stored }) => !stored)).toMatchObject([
    { target: 'octo-org/octo-repo codespaces' },
  ]);
  for (const value of Object.values(held())) expect(keys().some(({ key }) => key === value)).toBe(true);
  expect(new Set(Object.values(held())).size).toBe(2);
});

test('where all fail the new key is revoked', async () => {
  bench.github.fail({ method: 'PUT', status: 422, times: 0 });
  const run = await bench.step(ROTATE);
  expect(errorOf(run)).toEqual([
    expect.stringMatching(/is stored nowhere\. It was revoked\. The old keys stand\.$/),
  ]);
  expect(errorOf(run)[0]).not.toContain('a later step with if: failure()');
  expect([keys(), ledgerOf(run).length]).toEqual([[], 5]);
});

test('a key that fails its proof is stored nowhere', async () => {
  bench.emulator.fail({ method: 'GET', path: `^/projects/${PROJECT}$`, status: 403, times: 0 });
  const run = await bench.step(ROTATE);
  expect(errorOf(run)).toEqual([expect.stringContaining('failed its proof and is stored nowhere')]);
  expect([keys(), bench.github.secrets()]).toEqual([[], []]);
  expect(ledgerOf(run)).toHaveLength(5);
  expect(ledgerOf(run)[0]).toMatchObject({ stored: false, reason: 'the new key failed its proof' });
});

test('all targets are checked before a key is made, and a dry run makes none', async () => {
  const wrong = await bench.step({ ...ROTATE, github_targets: 'octo-org/none\norg:none' });
  expect([wrong.exitCode, wrong.requests]).toEqual([1, []]);
  const dry = await bench.step({ ...ROTATE, dry_run: 'true' });
  expect([dry.exitCode, keys(), dry.outputs.new_api_key]).toEqual([0, [], undefined]);
  expect(dry.log).toMatch(/Dry run: would send POST \/organizations\/.*\/api_keys with \{"key_name":"ci /);
});

test('while the secrets are young nothing is made', async () => {
  await bench.step(ROTATE);
  const run = await bench.step({ ...ROTATE, min_age: '90d' });
  expect([run.exitCode, run.requests, keys().length]).toEqual([0, [], 1]);
});
