import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parseCommands } from '../../local-runner/commands.ts';
import { type RunningStep, startStep } from '../../local-runner/run-step.ts';
import { BRANCH, openWorkbench, PROJECT, type Workbench } from './support/step.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.emulator.close());
beforeEach(() => bench.emulator.reset());

const PATH = `/projects/${PROJECT}/branches/${BRANCH}/auth`;
const CREATE = { operation: 'create-integration', branch_id: BRANCH };
const PRELOAD = resolve('__tests__/e2e/support/preload-crash.cjs');

function start(inputs: Record<string, string>, env: Record<string, string> = {}): RunningStep {
  const { apiKey, url } = bench.emulator;
  const common = { api_key: apiKey, project_id: PROJECT, api_host: url };
  return startStep({ inputs: { ...common, ...inputs }, env, timeoutMs: 20_000 });
}

/** Waits until the emulator has seen so many requests. */
async function requests(count: number): Promise<void> {
  for (let waited = 0; bench.emulator.requests.length < count && waited < 5_000; waited += 10)
    await sleep(10);
  await sleep(60);
}

/** Ends a step by a signal once the emulator has seen so many requests, and measures what it takes. */
async function interrupt(step: RunningStep, signal: NodeJS.Signals, after: number) {
  await requests(after);
  const sent = performance.now();
  step.child.kill(signal);
  const result = await step.done;
  const errors = result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  return { result, errors, took: performance.now() - sent };
}

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', signal => {
  test('during a write: within a second, and the error says what may have been done', async () => {
    bench.emulator.fail({ connection: 'hang', effect: true });
    const { result, errors, took } = await interrupt(start(CREATE), signal, 1);
    expect(took).toBeLessThan(1_000);
    expect(result).toMatchObject({ exitCode: 1, signal: null, stderr: '', outputs: {} });
    expect(errors).toEqual([
      `The step was ended by ${signal}, as when a workflow is cancelled. In flight: POST ${PATH}. It may have been carried out all the same. Run list-integrations to see whether it exists, or run the step again: if_exists: reuse accepts that it does.`,
    ]);
  });

  test('after a look-up: what is known of the last answer is an output', async () => {
    bench.emulator.fail({ method: 'POST', connection: 'hang' });
    const step = start({ operation: 'create-integration', branch_name: 'preview/pr-42' });
    const { result } = await interrupt(step, signal, 2);
    expect(result).toMatchObject({ exitCode: 1, outputs: { status: '200', request_id: expect.any(String) } });
  });

  test('during a wait: nothing may have been done, and the answer before it is told', async () => {
    bench.emulator.fail({ status: 423, headers: { 'retry-after': '60' } });
    const { result, errors, took } = await interrupt(start(CREATE), signal, 1);
    expect(took).toBeLessThan(1_000);
    expect(result).toMatchObject({ exitCode: 1, outputs: { status: '423' } });
    expect(errors[0]).toContain(`POST ${PATH} (waiting to be sent again after: 423 `);
    expect(errors[0]).not.toContain('may have been');
  });

  test('during a read: nothing is said of writes', async () => {
    bench.emulator.fail({ connection: 'trickle', status: 200, body: 'x'.repeat(1000) });
    const read = start({ operation: 'list-integrations', branch_id: BRANCH });
    const { errors, took } = await interrupt(read, signal, 1);
    expect(took).toBeLessThan(1_000);
    expect(errors).toEqual([
      `The step was ended by ${signal}, as when a workflow is cancelled. In flight: GET ${PATH}.`,
    ]);
  });

  test('while nobody reads the log: within a second, too', async () => {
    bench.emulator.fail({ patch: { client_secret: 'y'.repeat(2_000_000) } });
    const step = start(CREATE);
    step.child.stdout?.pause();
    await requests(1);
    await sleep(200);
    const sent = performance.now();
    step.child.kill(signal);
    await once(step.child, 'exit');
    expect(performance.now() - sent).toBeLessThan(1_000);
    step.child.stdout?.resume();
    await step.done;
  });
});

describe('what nobody expected', () => {
  const crash = async (way: string, env: Record<string, string> = {}) => {
    bench.emulator.fail({ connection: 'hang' });
    const options = { CRASH: way, NODE_OPTIONS: `--require "${PRELOAD}"` };
    const result = await start({ ...CREATE, timeout: '10' }, { ...options, ...env }).done;
    const errors = result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
    return { result, errors };
  };

  test.each(['rejection', 'exception'])('%s: one error line without a stack, exit code 1', async way => {
    const { result, errors } = await crash(way);
    expect(result).toMatchObject({ exitCode: 1, stderr: '' });
    expect(errors).toEqual([
      `Unexpected error: boom ::error::not a command. In flight: POST ${PATH}. It may have been carried out all the same. Run list-integrations to see whether it exists, or run the step again: if_exists: reuse accepts that it does. Please report it with the log of a run with debug logging.`,
    ]);
    expect(result.log).not.toContain('preload-crash');
    expect(parseCommands(result.stdout).filter(({ name }) => name !== 'add-mask')).toHaveLength(1);
  });

  test('the stack is in the debug log', async () => {
    const { result } = await crash('rejection', { RUNNER_DEBUG: '1' });
    expect(result.log).toContain('preload-crash.cjs');
  });

  test('a thrown text is no crash of the report', async () => {
    expect((await crash('text')).errors[0]).toContain('Unexpected error: only a text. In flight');
  });

  test('a promise that can no longer settle is an error, not a success', async () => {
    const { result, errors } = await crash('drained');
    expect(result).toMatchObject({ exitCode: 1, stderr: '', outputs: {} });
    expect(errors[0]).toMatch(/^Unexpected end: the step waits for .* In flight: POST .* may have been/);
  });
});

test('what minds no deadline does not keep the job', async () => {
  const env = { CRASH: 'stuck', NODE_OPTIONS: `--require "${PRELOAD}"` };
  const result = await start({ ...CREATE, timeout: '1' }, env).done;
  expect(result).toMatchObject({ exitCode: 1, stderr: '' });
  expect(result.log).toMatch(/Error: Unexpected delay: .* In flight: POST .* may have been carried out/);
  expect(result.durationMs).toBeLessThan(3_800);
});

describe('what is written', () => {
  test('arrives whole, 1 MB of it through a reader that is slow, before exit code 0', async () => {
    await bench.prepare([['POST', PATH, { auth_provider: 'better_auth' }]]);
    bench.emulator.fail({ path: '/auth$', patch: { client_secret: 'y'.repeat(1_200_000) } });
    const step = start({ operation: 'list-integrations', branch_id: BRANCH });
    const { stdout } = step.child;
    stdout?.on('data', () => {
      stdout.pause();
      setTimeout(() => stdout.resume(), 20);
    });
    const result = await step.done;
    expect(result).toMatchObject({ exitCode: 0, outputs: { count: '1' } });
    expect(result.stdout.length).toBeGreaterThan(1_200_000);
    expect(result.stdout).toMatch(/Outputs: .*integrations.*\n$/);
  });

  test('to nobody: no stack trace, the work is done and told in the files, and the exit code is not 0', async () => {
    const step = start(CREATE);
    step.child.stdout?.destroy();
    const result = await step.done;
    expect(result).toMatchObject({ exitCode: 1, stderr: '', outputs: { created: 'true' } });
  });

  test('to a file that is not there: the error tells what was done, once', async () => {
    const result = await start(CREATE, { GITHUB_OUTPUT: '/nowhere/output' }).done;
    const errors = result.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
    expect(result).toMatchObject({ exitCode: 1, stderr: '' });
    expect(errors).toEqual([
      `Output status could not be written, nor those after it: Missing file at path: /nowhere/output. No request of create-integration was in flight. Carried out by then: POST ${PATH}.`,
    ]);
  });
});
