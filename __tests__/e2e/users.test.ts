import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { type RunningStep, startStep } from '../../local-runner/run-step.ts';
import { BRANCH, onWorkbench, PROJECT, type Workbench } from './support/step.ts';

const COUNT = 30;
const USERS = `/projects/${PROJECT}/branches/${BRANCH}/auth/users`;

interface Place {
  bench: Workbench;
  start(inputs?: Record<string, string>): RunningStep;
  results(): Record<string, unknown>[];
  path(name: string): string;
}

/** A test with an emulator on which Neon Auth is on, and a workspace with a file of users. */
const withUsers = (act: (place: Place) => Promise<void>, count = COUNT) =>
  onWorkbench(async bench => {
    const folder = mkdtempSync(join(tmpdir(), 'neon-auth-e2e-users-'));
    const path = (name: string) => join(folder, name);
    const { emulator } = bench;
    try {
      await bench.prepare([
        ['POST', `/projects/${PROJECT}/branches/${BRANCH}/auth`, { auth_provider: 'better_auth' }],
      ]);
      const lines = Array.from({ length: count }, (_, at) => `user-${at}@example.com,"User ""${at}"""`);
      writeFileSync(path('users.csv'), ['email,name', ...lines].join('\r\n'));
      await act({
        bench,
        path,
        results: () =>
          readFileSync(path('results.jsonl'), 'utf8')
            .trim()
            .split('\n')
            .map(line => JSON.parse(line)),
        start: (inputs = {}) =>
          startStep({
            inputs: {
              operation: 'create-users',
              api_key: emulator.apiKey,
              project_id: PROJECT,
              branch_id: BRANCH,
              api_host: emulator.url,
              users_file: 'users.csv',
              results_file: 'results.jsonl',
              ...inputs,
            },
            env: { GITHUB_WORKSPACE: folder },
            timeoutMs: 30_000,
          }),
      });
      expect(emulator.violations).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

const created = (bench: Workbench) =>
  bench.emulator.requests.filter(
    ({ method, path, status }) => method === 'POST' && path === USERS && status === 201,
  );
const errorsOf = ({ annotations }: Awaited<RunningStep['done']>) =>
  annotations.filter(({ level }) => level === 'error').map(({ message }) => message);

test.concurrent(
  'makes them, writes who they are, shows no address; delete-users takes them away again',
  withUsers(async ({ bench, start, results, path }) => {
    const made = await start().done;
    expect(made).toMatchObject({
      exitCode: 0,
      stderr: '',
      outputs: { count: '30', failed_count: '0', changed: 'true' },
    });
    expect(Object.keys(JSON.parse(made.outputs.user_ids ?? ''))).toHaveLength(COUNT);
    expect(statSync(path('results.jsonl')).mode & 0o777).toBe(0o600);
    expect(`${made.stdout}${made.files.summary}`).not.toContain('user-1@');
    expect(new Set(bench.emulator.requests.map(({ headers }) => headers.connection))).toContain('keep-alive');
    writeFileSync(
      path('made.jsonl'),
      results()
        .map(line => JSON.stringify(line))
        .join('\n'),
    );
    const gone = await start({
      operation: 'delete-users',
      users_file: 'made.jsonl',
      results_file: 'gone.jsonl',
    }).done;
    expect(gone).toMatchObject({ exitCode: 0, outputs: { count: '30', failed_count: '0' } });
  }),
);

describe('faults at random', () => {
  const KINDS = [
    { status: 429, headers: { 'retry-after': '0' } },
    { status: 500 },
    { status: 503 },
    { status: 503, body: '<html>' },
    { connection: 'reset' },
    { connection: 'reset', effect: true },
    { connection: 'reset-in-body' },
    { status: 400 },
    { body: '{"id":', status: 201, effect: true },
  ] as const;

  test.concurrent.each([1, 2, 3])('%d: counts add up, nobody is made twice, a second run completes', seed =>
    withUsers(async ({ bench, start, results }) => {
      let random = seed * 7919;
      const next = (below: number) => {
        random = (random * 48_271) % 2_147_483_647;
        return random % below;
      };
      for (let fault = 0; fault < 12; fault++)
        bench.emulator.fail({ method: 'POST', after: next(20), ...(KINDS[next(KINDS.length)] as object) });
      const first = await start().done;
      const lines = results();
      expect(lines.map(({ line }) => line).toSorted()).toEqual(
        Array.from({ length: COUNT }, (_, at) => at + 2).toSorted(),
      );
      const failed = lines.filter(({ outcome }) => outcome === 'failed');
      expect(first.outputs).toMatchObject({
        count: String(COUNT - failed.length),
        failed_count: String(failed.length),
      });
      expect(first.exitCode).toBe(failed.length > 0 ? 1 : 0);
      expect(failed.every(({ reason }) => typeof reason === 'string' && reason !== '')).toBe(true);
      bench.emulator.clearFaults();
      const second = await start().done;
      expect(second).toMatchObject({ exitCode: 0, outputs: { count: '30', failed_count: '0' } });
      const emails = created(bench).map(({ body }) => (body as { email: string }).email);
      expect(new Set(emails).size).toBe(emails.length);
    })(),
  );
});

test.concurrent(
  'cancelled in the middle: what was done, and what may have been',
  withUsers(async ({ bench, start, results }) => {
    bench.emulator.fail({ method: 'POST', connection: 'hang', effect: true, after: 10, times: 0 });
    const step = start();
    for (let waited = 0; bench.emulator.requests.length < 25 && waited < 5_000; waited += 10) await sleep(10);
    step.child.kill('SIGTERM');
    const result = await step.done;
    expect(result).toMatchObject({ exitCode: 1, outputs: { count: '10', failed_count: '0', status: '201' } });
    const [error = ''] = errorsOf(result);
    expect(error).toMatch(/^The step was ended by SIGTERM.* In flight: POST .* and 15 more\./);
    expect(error).toMatch(
      /Of 30 users created: 10, in flight: 20\. In flight were the lines \d+, .* It may have been carried out/,
    );
    expect(results()).toHaveLength(10);
    bench.emulator.clearFaults();
    expect(await start().done).toMatchObject({ exitCode: 0, outputs: { count: '30' } });
  }),
);

test.concurrent(
  'late: none is begun that cannot end, and the rest is not tried',
  withUsers(async ({ bench, start, results }) => {
    bench.emulator.fail({ method: 'POST', delay: 300, times: 0 });
    const result = await start({ timeout: '2' }).done;
    expect(result.exitCode).toBe(1);
    expect(result.durationMs).toBeLessThan(2_500);
    const [error = ''] = errorsOf(result);
    expect(error).toMatch(
      /^The time of the step is over before all users were tried. Of 200 users created: \d+, not tried: \d+\. Raise timeout\./,
    );
    expect(results()).toHaveLength(created(bench).length);
    expect(result.outputs.count).toBe(String(created(bench).length));
  }, 200),
);

test.concurrent(
  'a storm of 429: all requests wait, and none fails',
  withUsers(async ({ bench, start }) => {
    bench.emulator.fail({
      method: 'POST',
      status: 429,
      headers: { 'retry-after': '1' },
      after: 3,
      times: 15,
    });
    const result = await start().done;
    expect(result).toMatchObject({ exitCode: 0, outputs: { count: '30', failed_count: '0' } });
    expect(result.log.split('\n').filter(line => line.includes('(429)')).length).toBeLessThanOrEqual(3);
    expect(bench.emulator.requests.length).toBe(1 + COUNT + 15);
  }),
);
