import { expect, test } from '@jest/globals';
import { BRANCH, onWorkbench } from './support/step.ts';

const JWKS = '^/.well-known/jwks/';
const create = { operation: 'create-integration', branch_id: BRANCH, wait_until_ready: 'true' };

test.concurrent(
  'keys that are late are waited for, and nothing of Neon’s goes to their host',
  onWorkbench(async bench => {
    bench.emulator.fail({ path: JWKS, patch: { keys: [] } });
    bench.emulator.fail({ path: JWKS, status: 404 });
    const run = await bench.run(create);
    expect(run).toMatchObject({ exitCode: 0, outputs: { created: 'true', status: '201' } });
    expect(run.log).toMatch(/Waiting until \S+ serves keys: 200 with an empty list of keys\./);
    expect(run.log).toContain('created, and its keys are there.');
    const [post, ...polls] = run.requests;
    expect(post?.method).toBe('POST');
    expect(polls).toHaveLength(3);
    for (const { method, headers, body } of polls) {
      expect([method, body]).toEqual(['GET', undefined]);
      expect(Object.keys(headers).sort()).toEqual(['accept', 'connection', 'host', 'user-agent']);
    }
    expect(run.violations).toEqual([]);
  }),
);

test.concurrent(
  'keys that do not come in time fail the step, with what was seen last and the outputs of what was done',
  onWorkbench(async bench => {
    bench.emulator.fail({ path: JWKS, status: 503, times: 0 });
    const run = await bench.run({ ...create, auth_provider: 'stack', timeout: '3' });
    expect(run).toMatchObject({ exitCode: 1, outputs: { changed: 'true', created: 'true' } });
    expect(run.outputs.secret_server_key).toMatch(/^ssk_/);
    expect(run.masks).toContain(run.outputs.secret_server_key);
    const [error] = run.annotations;
    expect(error?.message).toMatch(
      /^GET http\S+: the keys were not there by the timeout of the step; last seen after \d tries: 503\. .*raise timeout/,
    );
    expect(run.durationMs).toBeLessThan(5000);
  }),
);

test.concurrent(
  'a redirect is not followed',
  onWorkbench(async bench => {
    const location = 'http://198.51.100.1/jwks';
    bench.emulator.fail({ path: JWKS, status: 302, headers: { location }, times: 0 });
    const run = await bench.run({ ...create, timeout: '3' });
    expect(run.exitCode).toBe(1);
    expect(run.annotations[0]?.message).toContain('302, a redirect, which is not followed');
  }),
);

test.concurrent(
  'a dry run waits for nothing',
  onWorkbench(async bench => {
    const run = await bench.run({ ...create, dry_run: 'true' });
    expect(run).toMatchObject({ exitCode: 0, requests: [] });
  }),
);

test.concurrent(
  'get-integration waits, too, and by default it does not',
  onWorkbench(async bench => {
    await bench.run({ operation: 'create-integration', branch_id: BRANCH });
    const get = { operation: 'get-integration', branch_id: BRANCH };
    expect((await bench.run(get)).requests).toHaveLength(1);
    expect((await bench.run({ ...get, wait_until_ready: 'true' })).requests).toHaveLength(2);
  }),
);

test.concurrent(
  'what exists already is waited for like what is new',
  onWorkbench(async bench => {
    await bench.run({ operation: 'create-integration', branch_id: BRANCH });
    const run = await bench.run(create);
    expect(run.outputs.created).toBe('false');
    expect(run.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
  }),
);
