import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runStep, type StepOptions, startStep } from '../../local-runner/run-step.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runner-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let scripts = 0;

/** A step whose action is this text, run by the Node that runs the tests. */
function step(script: string, options: Partial<StepOptions> = {}): StepOptions {
  const action = join(folder, `action-${scripts++}.cjs`);
  writeFileSync(action, `const { appendFileSync } = require('node:fs');\n${script}`);
  return { inputs: {}, node: process.execPath, action, ...options };
}

/** A step that prints these lines. */
function prints(lines: string[], options?: Partial<StepOptions>): StepOptions {
  return step(`process.stdout.write(${JSON.stringify(lines.join('\n'))});`, options);
}

describe('environment', () => {
  test('holds the inputs, the runner and what was asked for, and nothing of this process', async () => {
    process.env.NEON_API_KEY = 'leaked';
    process.env.HTTPS_PROXY = 'http://leaked';
    const script = 'console.log(JSON.stringify({ ...process.env, cwd: process.cwd() }))';
    const options = { inputs: { api_key: 'k', 'two words': 'w' }, env: { EXTRA: 'e' } };
    const env = JSON.parse((await runStep(step(script, options))).stdout);
    delete process.env.NEON_API_KEY;
    delete process.env.HTTPS_PROXY;
    expect(env).toMatchObject({
      INPUT_API_KEY: 'k',
      INPUT_TWO_WORDS: 'w',
      EXTRA: 'e',
      GITHUB_ACTIONS: 'true',
    });
    expect(env.cwd).toBe(env.GITHUB_WORKSPACE);
    expect(JSON.stringify(env)).not.toContain('leaked');
    expect(existsSync(env.GITHUB_OUTPUT)).toBe(false);
  });

  test('a workspace of the caller stays', async () => {
    const env = { GITHUB_WORKSPACE: folder };
    await runStep(step("appendFileSync('made.txt', 'x')", { env }));
    expect(readFileSync(join(folder, 'made.txt'), 'utf8')).toBe('x');
  });

  test('declared inputs have their defaults; others get a warning', async () => {
    const manifest = `inputs: { a: { default: 1 }, b: {}, c: { default: "\${{ github.repository }}" } }`;
    writeFileSync(join(folder, 'action.yml'), manifest);
    const script =
      'const { INPUT_A, INPUT_B, INPUT_C } = process.env; console.log(INPUT_A, [INPUT_B], INPUT_C)';
    const { stdout, annotations } = await runStep(step(script, { inputs: { B: 'x', d: 'y' } }));
    rmSync(join(folder, 'action.yml'));
    expect(stdout).toBe("1 [ 'x' ] octo-org/octo-repo\n");
    expect(annotations).toEqual([
      { level: 'warning', message: "Unexpected input(s) 'd', valid inputs are ['a', 'b', 'c']" },
    ]);
  });
});

describe('log', () => {
  test('shows commands as a run does, and masks from registration on', async () => {
    const lines = ['key s3cret', '::add-mask::s3cret', 'key s3cret', '::group::Title s3cret', '::endgroup::'];
    const more = ['::error::bad%0As3cret', '::warning::w', '::notice::n', '::debug::hidden', '##[section]x'];
    const result = await runStep(prints([...lines, ...more]));
    expect(result.log.split('\n')).toEqual([
      'key s3cret',
      'key ***',
      '▸ Title ***',
      'Error: bad',
      '***',
      'Warning: w',
      'Notice: n',
      '##[section]x',
    ]);
    expect(result.stdout).toBe([...lines, ...more].join('\n'));
    expect(result.masks).toEqual(['s3cret']);
    expect(result.annotations).toEqual([
      { level: 'error', message: 'bad\n***' },
      { level: 'warning', message: 'w' },
      { level: 'notice', message: 'n' },
    ]);
  });

  test('shows debug lines and echoes commands with RUNNER_DEBUG=1', async () => {
    const env = { RUNNER_DEBUG: '1' };
    const { log } = await runStep(prints(['::debug::d', '::group::g', '::add-mask::m'], { env }));
    expect(log).toBe('##[debug]d\n::group::g\n▸ g\n::add-mask::***');
  });

  test('commands on stderr count, and commands between stop-commands and its token do not', async () => {
    const lines = ['::stop-commands::resume-here', '::error::a', '::resume-here::', '::error::b'];
    const result = await runStep(step(`process.stderr.write(${JSON.stringify(lines.join('\n'))})`));
    expect(result.annotations).toEqual([{ level: 'error', message: 'b' }]);
    expect(result.log).toContain('::error::a');
    expect(result.stdout).toBe('');
  });

  test('a disabled command fails the step', async () => {
    const result = await runStep(prints(['text ##[set-env name=PATH]/tmp']));
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure', exported: {} });
    expect(result.log).toMatch(/The `set-env` command is disabled/);
  });
});

describe('files', () => {
  const write = (variable: string, text: string) =>
    `appendFileSync(process.env.${variable}, ${JSON.stringify(text)});`;

  test('outputs, variables and summary are read back', async () => {
    const files = [
      write('GITHUB_OUTPUT', 'a<<E\n1\n2\nE\n'),
      write('GITHUB_ENV', 'V=1\nNODE_OPTIONS=--inspect\n'),
      write('GITHUB_STEP_SUMMARY', '# s3cret\n'),
      "console.log('::add-mask::s3cret'); console.log('::set-output name=old::o')",
    ];
    const result = await runStep(step(files.join('\n')));
    expect(result.outputs).toEqual({ old: 'o', a: '1\n2' });
    expect(result.exported).toEqual({ V: '1' });
    expect(result.summary).toBe('# ***\n');
    expect(result.files).toMatchObject({
      output: 'a<<E\n1\n2\nE\n',
      summary: '# s3cret\n',
      state: '',
      path: '',
    });
    expect(result.annotations.map(({ message }) => message).join()).toContain('NODE_OPTIONS');
    expect(result.conclusion).toBe('success');
  });

  test('a malformed file fails the step', async () => {
    const result = await runStep(step(write('GITHUB_OUTPUT', 'a=1\nnonsense\n')));
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure', outputs: { a: '1' } });
    expect(result.log).toContain("Error: Unable to process file command 'output' successfully.");
  });

  test('a summary over a megabyte is dropped', async () => {
    const script = "appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1))";
    const result = await runStep(step(script));
    expect(result).toMatchObject({ summary: '', conclusion: 'success' });
    expect(result.log).toMatch(/supports content up to 1024k/);
  });
});

describe('end', () => {
  test('exit code and duration', async () => {
    const result = await runStep(step('process.exitCode = 3'));
    expect(result).toMatchObject({ exitCode: 3, signal: null, conclusion: 'failure' });
    expect(result.durationMs).toBeGreaterThan(0);
  });

  test('a signal reaches a running step', async () => {
    const script =
      "process.on('SIGTERM', () => { console.log('signalled'); process.exit(7); }); console.log('up'); setInterval(() => {}, 1e3)";
    const { child, done } = startStep(step(script));
    child.stdout?.once('data', () => child.kill('SIGTERM'));
    expect(await done).toMatchObject({ exitCode: 7, stdout: 'up\nsignalled\n' });
  });

  test('a step that does not end is killed', async () => {
    const result = await runStep(step('setInterval(() => {}, 1e3)', { timeoutMs: 200 }));
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL', conclusion: 'failure' });
  });

  test('a Node that is not there is an error', async () => {
    await expect(runStep(step('', { node: '/nowhere/node' }))).rejects.toThrow(/ENOENT/);
  });
});
