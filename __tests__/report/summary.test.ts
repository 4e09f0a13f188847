import '../support/toolkit.ts';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ReportContent } from '../../src/report/markup.ts';
import { writeSummary } from '../../src/report/summary.ts';
import { createMasker } from '../../src/secrets/masking.ts';
import { summary } from '../support/toolkit.ts';

describe('writeSummary', () => {
  const before = process.env.GITHUB_STEP_SUMMARY;
  const masker = createMasker(() => {});
  masker.register('hush-hush');

  beforeEach(() => {
    summary.length = 0;
    process.env.GITHUB_STEP_SUMMARY = '/somewhere';
  });
  afterEach(() => {
    delete process.env.GITHUB_STEP_SUMMARY;
    if (before !== undefined) process.env.GITHUB_STEP_SUMMARY = before;
  });

  const write = (content: Partial<ReportContent>) =>
    writeSummary({ title: 't', result: 'r', rows: [], details: [], ...content }, masker);

  test('writes a heading, the result and a table', async () => {
    await write({ title: 'Neon Auth: x', result: 'created.', rows: [['user_id', 'user-1']] });
    const table =
      '<table><tr><th>Name</th><th>Value</th></tr><tr><td>user_id</td><td><code>user-1</code></td></tr></table>';
    const html = `<h3>Neon Auth: x</h3>\n<p><code>created.</code></p>\n${table}`;
    expect(summary).toEqual([['raw', html, true]]);
  });

  test('has no table without rows', async () => {
    await write({});
    expect(JSON.stringify(summary)).not.toContain('<table>');
  });

  test('shows no secret, no e-mail address and no markup of its values', async () => {
    const evil = '<img src=x>\n\n# hush-hush user@example.com <!-- ';
    await write({ title: '<b>', result: evil, rows: [['<i>', evil]] });
    const text = JSON.stringify(summary);
    expect(text).not.toMatch(/hush|user@|<img|<b>|<i>|<!--|\\n\\n/);
    expect(text).toContain('# *** u***@example.com');
  });

  test('cuts long values', async () => {
    await write({ result: 'r'.repeat(5000), rows: [['name', 'v'.repeat(5000)]] });
    expect(JSON.stringify(summary).length).toBeLessThan(1500);
  });

  test('stays below the 1 MiB that the runner takes; the log has the rest', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`${at}`, 'é'.repeat(150)]);
    await write({ details: [{ heading: 'Plan', lines: [], table: { header: ['Name', 'Value'], rows } }] });
    const html = String(summary[0]?.[1]);
    expect(Buffer.byteLength(html)).toBeGreaterThan(990_000);
    expect(Buffer.byteLength(html)).toBeLessThan(1024 * 1024);
    expect(html).toMatch(/<tr><td>and \d+ more: see the log<\/td><\/tr><\/table>$/);
  });

  test('writes nothing where the runner has no summary', async () => {
    delete process.env.GITHUB_STEP_SUMMARY;
    await write({});
    expect(summary).toEqual([]);
  });
});
