import '../support/toolkit.ts';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { environmentProblem } from '../../src/runner/environment.ts';
import { outputsProblem } from '../../src/runner/step-outputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'neon-auth-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

describe('the file of the outputs', () => {
  test.each(['', 'a=1\n', `b=${'x'.repeat(100_000)}`])('that can be written stays as it is', content => {
    writeFileSync(at('output'), content);
    expect(outputsProblem({ GITHUB_OUTPUT: at('output') })).toBeUndefined();
    expect(readFileSync(at('output'), 'utf8')).toBe(content);
  });

  test.each<[string, string | undefined, string]>([
    ['is not set', undefined, 'GITHUB_OUTPUT is not set'],
    ['is empty', '', 'GITHUB_OUTPUT is not set'],
    ['is not there', at('none'), 'the file that GITHUB_OUTPUT names cannot be written (ENOENT)'],
    ['is a folder', folder, 'the file that GITHUB_OUTPUT names cannot be written (EISDIR)'],
    ['is a device', '/dev/null', 'what GITHUB_OUTPUT names is not a file'],
  ])('that %s', (_, path, why) => {
    expect(outputsProblem({ GITHUB_OUTPUT: path })).toBe(
      `The outputs of this step could not be written: ${why}.`,
    );
    expect(existsSync(at('none'))).toBe(false);
  });

  test('that is a pipe nobody reads is not waited for', () => {
    execFileSync('mkfifo', [at('pipe')]);
    expect(outputsProblem({ GITHUB_OUTPUT: at('pipe') })).toContain('(ENXIO)');
  });
});

test('the file of the environment is another', () => {
  writeFileSync(at('env'), '');
  expect(environmentProblem({ GITHUB_ENV: at('env') })).toBeUndefined();
  expect(environmentProblem({ GITHUB_OUTPUT: at('env') })).toBe('GITHUB_ENV is not set');
});
