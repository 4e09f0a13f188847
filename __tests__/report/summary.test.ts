import '../support/toolkit.ts';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { escapeHtml, type SummaryContent, writeSummary } from '../../src/report/summary.ts';
import { createMasker } from '../../src/secrets/masking.ts';
import { summary } from '../support/toolkit.ts';

test.each([
  ['a & b', 'a &amp; b'],
  ['<script>alert("x")</script>', '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;'],
  ["it's", 'it&#39;s'],
  ['&lt;', '&amp;lt;'],
  ['plain ü 漢 | ` * _ [x](y)', 'plain ü 漢 | ` * _ [x](y)'],
  ['', ''],
])('escapeHtml of %j is %j', (text, html) => {
  expect(escapeHtml(text)).toBe(html);
});

describe('writeSummary', () => {
  const masker = createMasker(() => {});
  masker.register('hush-hush');

  beforeEach(() => {
    summary.length = 0;
  });

  const write = (content: Partial<SummaryContent>) =>
    writeSummary({ title: 't', result: 'r', rows: [], ...content }, masker);

  test('writes a heading, the result and a table', () => {
    write({ title: 'Neon Auth: x', result: 'created.', rows: [['user_id', 'user-1']] });
    expect(summary).toEqual([
      {
        heading: 'Neon Auth: x',
        paragraph: '<code>created.</code>',
        rows: [['user_id', '<code>user-1</code>']],
      },
    ]);
  });

  test('shows no secret, no e-mail address and no markup of its values', () => {
    const evil = '<img src=x>\n\n# hush-hush user@example.com <!-- ';
    write({ title: '<b>', result: evil, rows: [['<i>', evil]] });
    const text = JSON.stringify(summary);
    expect(text).not.toMatch(/hush|user@|<img|<b>|<i>|<!--|\\n/);
    expect(text).toContain('# *** u***@example.com');
  });

  test('cuts long values', () => {
    write({ result: 'r'.repeat(5000), rows: [['name', 'v'.repeat(5000)]] });
    expect(JSON.stringify(summary).length).toBeLessThan(1500);
  });
});
