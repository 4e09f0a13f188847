import '../support/toolkit.ts';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ReportContent } from '../../src/report/markup.ts';
import { writeSummary } from '../../src/report/summary.ts';
import { createMasker } from '../../src/secrets/masking.ts';
import { summary } from '../support/toolkit.ts';

describe('writeSummary', () => {
  const masker = createMasker(() => {});
  masker.register('hush-hush');

  beforeEach(() => {
    summary.length = 0;
  });

  const write = (content: Partial<ReportContent>) =>
    writeSummary({ title: 't', result: 'r', rows: [], details: [], ...content }, masker);

  test('writes a heading, the result and a table', () => {
    write({ title: 'Neon Auth: x', result: 'created.', rows: [['user_id', 'user-1']] });
    const table =
      '<table><tr><th>Name</th><th>Value</th></tr><tr><td>user_id</td><td><code>user-1</code></td></tr></table>';
    const html = `<h3>Neon Auth: x</h3>\n<p><code>created.</code></p>\n${table}`;
    expect(summary).toEqual([html]);
  });

  test('has no table without rows', () => {
    write({});
    expect(JSON.stringify(summary)).not.toContain('<table>');
  });

  test('shows no secret, no e-mail address and no markup of its values', () => {
    const evil = '<img src=x>\n\n# hush-hush user@example.com <!-- ';
    write({ title: '<b>', result: evil, rows: [['<i>', evil]] });
    const text = JSON.stringify(summary);
    expect(text).not.toMatch(/hush|user@|<img|<b>|<i>|<!--|\\n\\n/);
    expect(text).toContain('# *** u***@example.com');
  });

  test('cuts long values', () => {
    write({ result: 'r'.repeat(5000), rows: [['name', 'v'.repeat(5000)]] });
    expect(JSON.stringify(summary).length).toBeLessThan(1500);
  });

  test('stays below the 1 MiB that the runner takes; the log has the rest', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [`${at}`, 'é'.repeat(150)]);
    write({ details: [{ heading: 'Plan', lines: [], table: { header: ['Name', 'Value'], rows } }] });
    const html = summary[0] ?? '';
    expect(Buffer.byteLength(html)).toBeGreaterThan(990_000);
    expect(Buffer.byteLength(html)).toBeLessThan(1024 * 1024);
    expect(html).toMatch(/<tr><td>and \d+ more: see the log<\/td><\/tr><\/table>$/);
  });
});
