import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DEFAULT_TOKENS } from '../../emulator/github/server.ts';
import { startStep } from '../../local-runner/run-step.ts';
import { openRotationBench, REPOSITORY, type RotationBench } from './support/rotation.ts';
import { PROJECT, type Run } from './support/step.ts';

let bench: RotationBench;
beforeAll(async () => {
  bench = await openRotationBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.begin());

const rotate = {
  operation: 'generate-sdk-keys',
  github_token: DEFAULT_TOKENS.write,
  github_secrets: 'PUBLIC=pub_client_key\nSECRET=secret_server_key\nJWKS=jwks_url',
};
const errorOf = (run: Pick<Run, 'annotations'>) =>
  run.annotations.find(({ level }) => level === 'error')?.message ?? '';
const arrived = () => bench.github.secrets().map(({ name }) => name);

/** Waits until so many secrets have arrived. */
async function secrets(count: number): Promise<void> {
  for (let waited = 0; bench.github.secrets().length < count && waited < 5_000; waited += 10) await sleep(10);
}

function start(inputs: Record<string, string>) {
  const common = { api_key: bench.emulator.apiKey, project_id: PROJECT, api_host: bench.emulator.url };
  const env = { GITHUB_API_URL: bench.github.url };
  return startStep({ inputs: { ...common, ...inputs }, env, timeoutMs: 20_000 });
}

test('the secret key is stored first, in whatever order the lines are', async () => {
  const run = await bench.step(rotate);
  expect(run).toMatchObject({ exitCode: 0, annotations: [] });
  expect(arrived()).toEqual(['SECRET', 'PUBLIC', 'JWKS']);
});

describe('two rotations at once', () => {
  test('that cross each other: one of them says so, and is red', async () => {
    bench.github.fail({ method: 'PUT', path: '/SECRET$', delay: 2_300 });
    const first = start(rotate);
    await secrets(1);
    await sleep(1_100);
    const second = await bench.step(rotate);
    const result = await first.done;
    const kept = Object.fromEntries(bench.github.secrets().map(({ name, value }) => [name, value]));
    // The second's secret key beside the first's public key.
    expect(kept.SECRET).toBe(second.outputs.secret_server_key);
    expect(kept.PUBLIC).toBe(result.outputs.pub_client_key);
    expect([result.exitCode, second.exitCode]).toEqual([1, 0]);
    expect(errorOf(result)).toMatch(
      /^In octo-org\/octo-repo, SECRET was written by somebody else at \d{4}-.*Z, after this step had stored it: both runs may have stored halves of different pairs\. Run it again, one run at a time \(concurrency in the workflow\)\.$/,
    );
  });

  test('that do not cross each other are green', async () => {
    expect((await bench.step(rotate)).exitCode).toBe(0);
    expect(await bench.step(rotate)).toMatchObject({ exitCode: 0, annotations: [] });
  });

  test('are not looked for where no key is stored, nor is it a failure that it cannot be read', async () => {
    await bench.step({ ...rotate, github_secrets: 'JWKS=jwks_url' });
    expect(bench.github.requests.map(({ path }) => path)).not.toContainEqual(
      expect.stringContaining('per_page'),
    );
    bench.github.fail({ path: 'secrets\\?per_page', status: 403, times: 0 });
    const run = await bench.step(rotate);
    expect(run).toMatchObject({ exitCode: 0, annotations: [] });
    expect(run.log).toContain(
      'Whether another run stored secrets at the same time is not known: GET 127.0.0.1:',
    );
  });
});

describe('a step that is cancelled while it stores', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('says what is stored, what not, and mixed (%s)', async signal => {
    bench.github.fail({ method: 'PUT', path: '/PUBLIC$', connection: 'hang', effect: true });
    const step = start(rotate);
    await secrets(2);
    await sleep(50);
    step.child.kill(signal);
    const result = await step.done;
    expect(result).toMatchObject({ exitCode: 1, outputs: { secret_server_key: expect.any(String) } });
    expect(errorOf(result)).toBe(
      `The step was ended by ${signal}, as when a workflow is cancelled. No request to Neon's API was in flight. Carried out by then: POST /projects/auth/keys. Stored in ${REPOSITORY} by then: SECRET. PUBLIC was in flight and is perhaps stored. Not stored: JWKS. They are mixed: new values beside old or missing ones. Run the step again, or store its outputs, which are set.`,
    );
  });
});

describe('time for storing', () => {
  test('is kept: a rotation that could not be stored within timeout is not begun', async () => {
    const github_secrets = Array.from({ length: 6 }, (_, i) => `S${i}=secret_server_key`).join('\n');
    const run = await bench.step({ ...rotate, github_secrets, timeout: '3' });
    expect(run).toMatchObject({ exitCode: 1, requests: [] });
    expect(errorOf(run)).toBe(
      'POST /projects/auth/keys: not sent: what is left of the timeout is kept for storing secrets. Raise timeout.',
    );
    expect(arrived()).toEqual([]);
  });

  test('is kept from waits before another try, too', async () => {
    bench.emulator.fail({ status: 423, headers: { 'retry-after': '3' } });
    const run = await bench.step({ ...rotate, timeout: '4' });
    expect(run.requests).toHaveLength(1);
    expect(errorOf(run)).toMatch(/423 .*Gave up after 1 try in [\d.]+ s; Retry-After asked for 3 s\./);
  });
});
