import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import { BRANCH, PROJECT } from '../cases/case.ts';
import { type InProcessBench, type InProcessRun, openInProcessBench } from '../support/in-process-bench.ts';

let bench: InProcessBench;
beforeAll(async () => {
  bench = await openInProcessBench();
});
afterAll(() => bench.emulator.close());
beforeEach(() => bench.emulator.reset());

const errorOf = (run: InProcessRun) => run.annotations.find(({ level }) => level === 'error')?.message ?? '';
const writes = (run: InProcessRun) => run.requests.filter(({ method }) => method !== 'GET').length;
const integrations = () => bench.emulator.state.projects[PROJECT]?.integrations ?? [];
const CREATE = { operation: 'create-integration', auth_provider: 'stack', branch_id: BRANCH };
const GATEWAY = {
  status: 503,
  effect: true,
  headers: { 'content-type': 'text/html' },
  body: '<h1>503 Service Temporarily Unavailable</h1>',
};

describe("a gateway's 503 after Neon has carried it out", () => {
  test('to a create: it is not sent again, and not reused with its keys lost', async () => {
    bench.emulator.fail(GATEWAY);
    const run = await bench.run(CREATE);
    expect({ exitCode: run.exitCode, writes: writes(run), made: integrations().length }).toEqual({
      exitCode: 1,
      writes: 1,
      made: 1,
    });
    expect(errorOf(run)).toContain('It may have been carried out all the same. Run list-integrations');
    expect(run.outputs).not.toHaveProperty('created');
  });

  test('to generate-sdk-keys: no second pair is made', async () => {
    await bench.prepare([
      [
        'POST',
        '/projects/auth/create',
        { auth_provider: 'stack', project_id: PROJECT, branch_id: BRANCH_IDS.main },
      ],
    ]);
    bench.emulator.fail({ ...GATEWAY, body: { message: 'upstream request timeout' } });
    const run = await bench.run({ operation: 'generate-sdk-keys' });
    expect({ exitCode: run.exitCode, writes: writes(run) }).toEqual({ exitCode: 1, writes: 1 });
    expect(errorOf(run)).toContain('It may have been carried out all the same. Keys cannot be read back');
  });

  test('to a read: it is sent again', async () => {
    bench.emulator.fail(GATEWAY);
    const run = await bench.run({ operation: 'list-integrations', branch_id: BRANCH });
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.requests).toHaveLength(2);
  });
});

test("Neon's own 503 with effect, against its promise: what exists is perhaps this step's own", async () => {
  bench.emulator.fail({ status: 503, effect: true });
  const run = await bench.run(CREATE);
  expect({ exitCode: run.exitCode, writes: writes(run), made: integrations().length }).toEqual({
    exitCode: 1,
    writes: 2,
    made: 1,
  });
  expect(errorOf(run)).toContain("It was sent again, so what exists is perhaps this step's own.");
  expect(errorOf(run)).toContain('generate-sdk-keys makes new ones');
});

test('domains that are gone at the second try of a deletion: the first has perhaps deleted them', async () => {
  const domains = ['https://a-team.vercel.app', 'https://b-team.vercel.app'];
  const auth = `/projects/${PROJECT}/branches/${BRANCH}/auth`;
  await bench.prepare([
    ['POST', auth, { auth_provider: 'better_auth' }],
    ...domains.map((domain): [string, string, object] => [
      'POST',
      `${auth}/domains`,
      { domain, auth_provider: 'better_auth' },
    ]),
  ]);
  bench.emulator.fail({ method: 'DELETE', status: 503, effect: true });
  const run = await bench.run({
    operation: 'delete-domains',
    match: 'https://*-team.vercel.app',
    branch_id: BRANCH,
  });
  expect([run.exitCode, writes(run), run.outputs.domains]).toEqual([0, 2, '[]']);
  for (const text of [run.stdout, run.summary]) {
    expect(text).toContain('nothing is left to delete, which this step has perhaps done itself');
    expect(text).not.toContain('not there');
  }
  for (const domain of domains) expect(run.stdout).toContain(`perhaps deleted: ${domain}`);
});

test('giving up says how often and how long, and what Retry-After asked for', async () => {
  bench.emulator.fail({ status: 423, headers: { 'retry-after': '60' } });
  const run = await bench.run({ ...CREATE, timeout: '3' });
  expect(errorOf(run)).toMatch(
    /Gave up after 1 try in [\d.]+ s; Retry-After asked for 60 s\. Another operation/,
  );
  bench.emulator.fail({ status: 423, times: 0 });
  const more = await bench.run({ ...CREATE, max_retries: '2' });
  expect(errorOf(more)).toMatch(/Gave up after 3 tries in [\d.]+ s\. Another operation/);
});
