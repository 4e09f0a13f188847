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
  const section = { heading: 'H', paragraph: 'P', rows: [] };

  test('appends a heading, a paragraph and a table', () => {
    appendSummary({
      ...section,
      rows: [
        ['a', '1'],
        ['b', '2'],
      ],
    });
    const table =
      '<table><tr><th>Name</th><th>Value</th></tr><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>';
    expect(readFileSync(file, 'utf8')).toBe(`Of an earlier step\n<h3>H</h3>\n<p>P</p>\n${table}\n`);
  });

  test('has no table without rows', () => {
    appendSummary(section);
    expect(readFileSync(file, 'utf8')).toBe('Of an earlier step\n<h3>H</h3>\n<p>P</p>\n');
  });

  test('writes nothing where the runner has no summary', () => {
    delete process.env.GITHUB_STEP_SUMMARY;
    appendSummary(section);
    expect(readFileSync(file, 'utf8')).toBe('Of an earlier step\n');
  });

  test('makes no file where there is none', () => {
    process.env.GITHUB_STEP_SUMMARY = join(folder, 'none');
    expect(() => appendSummary(section)).toThrow('ENOENT');
  });
});
