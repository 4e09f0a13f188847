import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { parseCommands } from '../../local-runner/commands.ts';
import { type RunningStep, startStep } from '../../local-runner/run-step.ts';
import { BRANCH, onWorkbench, PROJECT, type Workbench } from './support/step.ts';

const PATH = `/projects/${PROJECT}/branches/${BRANCH}/auth`;
const CREATE = { operation: 'create-integration', branch_id: BRANCH };
const PRELOAD = resolve('__tests__/e2e/support/preload-crash.cjs');

function start(
  bench: Workbench,
  inputs: Record<string, string>,
  env: Record<string, string> = {},
): RunningStep {
  const { apiKey, url } = bench.emulator;
  const common = { api_key: apiKey, project_id: PROJECT, api_host: url };
  return startStep({ inputs: { ...common, ...inputs }, env, timeoutMs: 20_000 });
}

/** Waits until the emulator has seen so many requests. */
async function requests(bench: Workbench, count: number): Promise<void> {
  for (let waited = 0; bench.emulator.requests.length < count && waited < 5_000; waited += 10)
    await sleep(10);
  await sleep(60);
}

/** Ends a step by a signal once the emulator has seen so many requests, and measures what it takes. */
async function interrupt(bench: Workbench, step: RunningStep, signal: NodeJS.Signals, after: number) {
  await requests(bench, after);
  const sent = performance.now();
  step.child.kill(signal);
  const result = await step.done;
  const errors = result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  return { result, errors, took: performance.now() - sent };
}

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', signal => {
  test.concurrent(
    'during a write: within a second, and the error reports what may have been done',
    onWorkbench(async bench => {
      bench.emulator.fail({ connection: 'hang', effect: true });
      const { result, errors, took } = await interrupt(bench, start(bench, CREATE), signal, 1);
      expect(took).toBeLessThan(1_000);
      expect(result).toMatchObject({ exitCode: 1, signal: null, stderr: '', outputs: {} });
      expect(errors).toEqual([
        `The step was ended by ${signal}, as when a workflow is cancelled. In flight: POST ${PATH}. It may have been carried out all the same. Run list-integrations to see whether it exists, or run the step again: if_exists: reuse accepts that it does.`,
      ]);
    }),
  );

  test.concurrent(
    'after a look-up: what is known of the last response is an output',
    onWorkbench(async bench => {
      bench.emulator.fail({ method: 'POST', connection: 'hang' });
      const step = start(bench, { operation: 'create-integration', branch_name: 'preview/pr-42' });
      const { result } = await interrupt(bench, step, signal, 2);
      expect(result).toMatchObject({
        exitCode: 1,
        outputs: { status: '200', request_id: expect.any(String) },
      });
    }),
  );

  test.concurrent(
    'during a wait: nothing may have been done, and the response before it is reported',
    onWorkbench(async bench => {
      bench.emulator.fail({ status: 423, headers: { 'retry-after': '60' } });
      const { result, errors, took } = await interrupt(bench, start(bench, CREATE), signal, 1);
      expect(took).toBeLessThan(1_000);
      expect(result).toMatchObject({ exitCode: 1, outputs: { status: '423' } });
      expect(errors[0]).toContain(`POST ${PATH} (waiting to be sent again after: 423 `);
      expect(errors[0]).not.toContain('may have been');
    }),
  );

  test.concurrent(
    'during a read: writes are not mentioned',
    onWorkbench(async bench => {
      bench.emulator.fail({ connection: 'trickle', status: 200, body: 'x'.repeat(1000) });
      const read = start(bench, { operation: 'list-integrations', branch_id: BRANCH });
      const { errors, took } = await interrupt(bench, read, signal, 1);
      expect(took).toBeLessThan(1_000);
      expect(errors).toEqual([
        `The step was ended by ${signal}, as when a workflow is cancelled. In flight: GET ${PATH}.`,
      ]);
    }),
  );

  // Not concurrent: 700 of its milliseconds are the patience that it measures.
  test(
    'while nobody reads the log: within a second, too',
    onWorkbench(async bench => {
      bench.emulator.fail({ patch: { client_secret: 'y'.repeat(2_000_000) } });
      const step = start(bench, CREATE);
      step.child.stdout?.pause();
      await requests(bench, 1);
      // Until the log is full and waits: what is measured is the end, not the response of 2 MB.
      await sleep(800);
      const sent = performance.now();
      step.child.kill(signal);
      await once(step.child, 'exit');
      expect(performance.now() - sent).toBeLessThan(1_000);
      step.child.stdout?.resume();
      await step.done;
    }),
  );
});

describe('what nobody expected', () => {
  const crash = async (bench: Workbench, way: string, env: Record<string, string> = {}) => {
    bench.emulator.fail({ connection: 'hang' });
    const options = { CRASH: way, NODE_OPTIONS: `--require "${PRELOAD}"` };
    const result = await start(bench, { ...CREATE, timeout: '10' }, { ...options, ...env }).done;
    const errors = result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
    return { result, errors };
  };

  test.concurrent.each(['rejection', 'exception'])(
    '%s: one error line without a stack, exit code 1',
    onWorkbench(async (bench, way) => {
      const { result, errors } = await crash(bench, way);
      expect(result).toMatchObject({ exitCode: 1, stderr: '' });
      expect(errors).toEqual([
        `Unexpected error: boom ::error::not a command. In flight: POST ${PATH}. It may have been carried out all the same. Run list-integrations to see whether it exists, or run the step again: if_exists: reuse accepts that it does. Please report it with the log of a run with debug logging.`,
      ]);
      expect(result.log).not.toContain('preload-crash');
      expect(parseCommands(result.stdout).filter(({ name }) => name !== 'add-mask')).toHaveLength(1);
    }),
  );

  test.concurrent(
    'the stack is in the debug log',
    onWorkbench(async bench => {
      const { result } = await crash(bench, 'rejection', { RUNNER_DEBUG: '1' });
      expect(result.log).toContain('preload-crash.cjs');
    }),
  );

  test.concurrent(
    'a thrown text is no crash of the report',
    onWorkbench(async bench => {
      expect((await crash(bench, 'text')).errors[0]).toContain('Unexpected error: only a text. In flight');
    }),
  );

  test.concurrent(
    'a promise that can no longer settle is an error, not a success',
    onWorkbench(async bench => {
      const { result, errors } = await crash(bench, 'event-loop-empty');
      expect(result).toMatchObject({ exitCode: 1, stderr: '', outputs: {} });
      expect(errors[0]).toMatch(/^Unexpected end: the step waits for .* In flight: POST .* may have been/);
    }),
  );
});

test.concurrent(
  'what minds no deadline does not keep the job',
  onWorkbench(async bench => {
    const env = { CRASH: 'stuck', NODE_OPTIONS: `--require "${PRELOAD}"` };
    const result = await start(bench, { ...CREATE, timeout: '1' }, env).done;
    expect(result).toMatchObject({ exitCode: 1, stderr: '' });
    expect(result.log).toMatch(/Error: Unexpected delay: .* In flight: POST .* may have been carried out/);
    expect(result.durationMs).toBeLessThan(3_800);
  }),
);

describe('what is written', () => {
  test.concurrent(
    'arrives whole, 1 MB of it through a reader that is slow, before exit code 0',
    onWorkbench(async bench => {
      await bench.prepare([['POST', PATH, { auth_provider: 'better_auth' }]]);
      bench.emulator.fail({ path: '/auth$', patch: { client_secret: 'y'.repeat(1_200_000) } });
      const step = start(bench, { operation: 'list-integrations', branch_id: BRANCH });
      const { stdout } = step.child;
      stdout?.on('data', () => {
        stdout.pause();
        setTimeout(() => stdout.resume(), 20);
      });
      const result = await step.done;
      expect(result).toMatchObject({ exitCode: 0, outputs: { count: '1' } });
      expect(result.stdout.length).toBeGreaterThan(1_200_000);
      expect(result.stdout).toMatch(/Outputs: .*integrations.*\n$/);
    }),
  );

  test.concurrent(
    'to nobody: no stack trace, the work is done and reported in the files, and the exit code is not 0',
    onWorkbench(async bench => {
      const step = start(bench, CREATE);
      step.child.stdout?.destroy();
      const result = await step.done;
      expect(result).toMatchObject({ exitCode: 1, stderr: '', outputs: { created: 'true' } });
    }),
  );

  test.concurrent(
    'to a file that is not there: the error reports what was done, once',
    onWorkbench(async bench => {
      const result = await start(bench, CREATE, { GITHUB_OUTPUT: '/nowhere/output' }).done;
      const errors = result.annotations
        .filter(({ level }) => level === 'error')
        .map(({ message }) => message);
      expect(result).toMatchObject({ exitCode: 1, stderr: '' });
      expect(errors).toEqual([
        `Output status could not be written, nor those after it: Missing file at path: /nowhere/output. No request to Neon's API was in flight. Carried out by then: POST ${PATH}.`,
      ]);
    }),
  );
});
