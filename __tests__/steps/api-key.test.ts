import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
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
    expect.stringMatching(
      /is stored nowhere\. It was revoked\. The old keys stand\. Do not use the output new_api_key, which was set before\.$/,
    ),
  ]);
  expect(errorOf(run)[0]).not.toContain('a later step with if: failure()');
  expect([keys(), ledgerOf(run).length]).toEqual([[], 5]);
});

describe('where GitHub has carried it out, and only the response was lost, no later refusal takes that back', () => {
  const ONE = { ...ROTATE, github_targets: 'octo-org/octo-repo' };
  const lost = [
    { method: 'PUT', status: 502, effect: true },
    { method: 'PUT', connection: 'reset' as const, effect: true },
  ];
  const refusals = [
    { status: 429, headers: { 'retry-after': '3600' } },
    { status: 403, headers: { 'retry-after': '3600' } },
    { status: 401 },
    { status: 403 },
    { status: 404 },
    { status: 422 },
    { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
  ];
  test.each(lost.flatMap(first => refusals.map(then => ({ first, then }))))('%j', async ({ first, then }) => {
    await bench.step(ONE);
    bench.github.fail(first);
    bench.github.fail({ method: 'PUT', times: 0, ...then });
    const run = await bench.step(ONE);
    const [stored] = Object.values(held());
    // The new key is the one that is there, and it is valid.
    expect(keys().map(({ key }) => key)).toEqual([expect.any(String), stored]);
    expect(run.exitCode).toBe(1);
    expect(errorOf(run)[0]).toContain('stay valid: no key was revoked');
    expect(ledgerOf(run)).toMatchObject([
      {
        stored: false,
        reason: expect.stringMatching(/^perhaps stored: .*An earlier try of it may have been/),
      },
    ]);
  });

  test('nor that of one of five, which counts as one that may have it', async () => {
    await bench.step(ROTATE);
    bench.github.fail({ method: 'PUT', path: '/dependabot/', status: 502, effect: true });
    bench.github.fail({ method: 'PUT', status: 422, times: 0 });
    const run = await bench.step(ROTATE);
    expect(errorOf(run)[0]).toContain('stay valid: no key was revoked');
    for (const value of Object.values(held())) expect(keys().some(({ key }) => key === value)).toBe(true);
  });
});

test.each([403, 503])(
  'a key that was made behind a 503 of Neon, which then responds with %i, is found and revoked',
  async status => {
    bench.emulator.fail({ method: 'POST', status: 503, effect: true });
    bench.emulator.fail({ method: 'POST', status, times: 0 });
    const run = await bench.step({ ...ROTATE, max_retries: '1' });
    expect(errorOf(run)).toEqual([expect.stringMatching(/but nobody has the new key\. Key \d+ was revoked/)]);
    expect(keys()).toEqual([]);
  },
);

test('a key whose response was lost, and whose request then succeeded, is revoked by its id', async () => {
  bench.emulator.fail({ method: 'POST', status: 503, effect: true });
  const run = await bench.step(ROTATE);
  expect([run.exitCode, keys().length]).toEqual([0, 1]);
  expect(run.log).toMatch(/\d+ "ci .*": its response was lost; revoked/);
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
