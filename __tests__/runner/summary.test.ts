import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { appendSummary } from '../../src/runner/summary.ts';

const folder = mkdtempSync(join(tmpdir(), 'neon-auth-summary-'));
const file = join(folder, 'summary');
const before = process.env.GITHUB_STEP_SUMMARY;

beforeEach(() => {
  writeFileSync(file, 'Of an earlier step\n');
  process.env.GITHUB_STEP_SUMMARY = file;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  delete process.env.GITHUB_STEP_SUMMARY;
  if (before !== undefined) process.env.GITHUB_STEP_SUMMARY = before;
});

describe('appendSummary', () => {
  test('appends a line', () => {
    appendSummary('<h3>H</h3>\n<p>P</p>');
    expect(readFileSync(file, 'utf8')).toBe('Of an earlier step\n<h3>H</h3>\n<p>P</p>\n');
  });

  test('writes nothing where the runner has no summary', () => {
    delete process.env.GITHUB_STEP_SUMMARY;
    appendSummary('<p>P</p>');
    expect(readFileSync(file, 'utf8')).toBe('Of an earlier step\n');
  });

  test('makes no file where there is none', () => {
    process.env.GITHUB_STEP_SUMMARY = join(folder, 'none');
    expect(() => appendSummary('<p>P</p>')).toThrow('ENOENT');
  });
});
