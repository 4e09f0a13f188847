import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeHtml, type Medium, type ReportContent, reportHtml } from '../../src/report/markup.ts';
import type { Detail } from '../../src/report/result.ts';
import { anyText, RUNS } from '../properties/texts.ts';
import { shownByGitHub } from '../support/github-markdown.ts';

const MEDIUM: Medium = { max: 60_000, escape: escapeHtml, elsewhere: 'the job summary' };
const redact = (text: string) => text.replaceAll('hush', '***');
const html = (content: Partial<ReportContent>, medium = MEDIUM) =>
  reportHtml({ title: 'Neon Auth: apply', result: 'r', rows: [], details: [], ...content }, redact, medium);
const detail = (given: Partial<Detail>): Detail => ({ heading: 'Plan', lines: [], ...given });

test.each([
  ['a & b', 'a &amp; b'],
  ['<script>alert("x")</script>', '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;'],
  ["it's", 'it&#39;s'],
  ['&lt;', '&amp;lt;'],
  ['plain ü 漢 | ` * _ [x](y)', 'plain ü 漢 | ` * _ [x](y)'],
  ['', ''],
])('escapeHtml of %j is %j', (text, escaped) => {
  expect(escapeHtml(text)).toBe(escaped);
});

test('details have a heading, a table and rows that are folded', () => {
  const table = { header: ['', 'Resource'], rows: [['+', 'google'] as const] };
  const folded = { title: 'Unchanged (1)', rows: [['=', '']] };
  expect(html({ details: [detail({ table, folded })] }).split('\n')).toEqual([
    '<h3>Neon Auth: apply</h3>',
    '<p><code>r</code></p>',
    '<h4>Plan</h4>',
    '<table><tr><th><code></code></th><th>Resource</th></tr><tr><td><code>+</code></td><td><code>google</code></td></tr></table>',
    '<details><summary>Unchanged (1)</summary><table><tr><th><code></code></th><th>Resource</th></tr><tr><td><code>=</code></td><td></td></tr></table></details>',
  ]);
});

test.each(['OAuth providers', 'E-mail and password', 'Unchanged (12)', '3 changes', 'project_id'])(
  'the heading %j is words',
  heading => {
    expect(html({ details: [detail({ heading })] })).toContain(`<h4>${heading}</h4>`);
  },
);

test.each(['@octocat', 'GH-1', '#1', ':tada:', 'deadbeef', 'see 1234567', 'www.evil.test', 'a/b', '<b>', ''])(
  'the heading %j is code',
  heading => {
    expect(html({ details: [detail({ heading })] })).toContain(
      `<h4><code>${escapeHtml(heading)}</code></h4>`,
    );
  },
);

test('no text of a detail shows a secret, an e-mail address or more than its share', () => {
  const text = `hush user@example.com ${'x'.repeat(5000)}`;
  const rows = [[text]];
  const shown = html({
    details: [detail({ heading: text, table: { header: [text], rows }, folded: { title: text, rows } })],
  });
  expect(shown).not.toMatch(/hush|user@/);
  expect(shown.match(/u\*\*\*@example\.com x{150,}/g)).toHaveLength(6);
  expect(shown.length).toBeLessThan(130_000);
});

describe('what does not fit', () => {
  const rows = Array.from({ length: 1000 }, (_, at) => [`row-${at}`, '<'.repeat(100)]);

  test('is left out row by row, and counted', () => {
    const shown = html({ details: [detail({ table: { header: ['Name', 'Value'], rows } })] });
    const [, left = ''] =
      /<tr><td>and (\d+) more: see the job summary<\/td><\/tr><\/table>$/.exec(shown) ?? [];
    expect(shown.match(/row-\d+/g)).toHaveLength(1000 - Number(left));
    expect(Buffer.byteLength(shown)).toBeGreaterThan(59_000);
    expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(60_000);
  });

  test('leaves room for the headings of what follows', () => {
    const table = { header: ['Name'], rows };
    const shown = html({ details: [detail({ table }), detail({ heading: 'Findings', table })] });
    expect(shown).toMatch(/<h4>Findings<\/h4>\n<table><tr><th>Name<\/th><\/tr><tr><td>and 1000 more: see/);
  });

  test('is counted by sections where they are too many', () => {
    const details = Array.from({ length: 9000 }, () => detail({}));
    expect(html({ details })).toMatch(/<\/h4>\n<p>and \d{4} more: see the job summary<\/p>$/);
  });
});

describe('whatever the texts are', () => {
  const texts = fc.array(anyText, { maxLength: 3 });
  const rows = fc.array(texts, { maxLength: 4 });
  const anyDetail: fc.Arbitrary<Detail> = fc.record(
    {
      heading: anyText,
      lines: texts,
      table: fc.record({ header: texts, rows }),
      folded: fc.record({ title: anyText, rows }),
    },
    { requiredKeys: ['heading', 'lines'] },
  );
  const OURS = ['h3', 'h4', 'p', 'code', 'table', 'tbody', 'tr', 'th', 'td', 'details', 'summary'];
  /** Words alone, and what this action writes itself: no `@`, `#`, `:x:`, `/`, `www.`, no hash. */
  const HARMLESS =
    /^(?:Neon Auth: apply|and \d+ more: see the job summary|[A-Za-z_ ()-]*(?:\b\d{1,6}\b[A-Za-z_ ()]*)*)$/;

  test('GitHub reads one block of HTML with our elements, and looks into words alone', () => {
    const marker = `<!-- neon-auth-action:${'0'.repeat(32)} -->`;
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.tuple(anyText, anyText), { maxLength: 3 }),
        fc.array(anyDetail, { maxLength: 3 }),
        fc.integer({ min: 7_000, max: 60_000 }),
        (result, values, details, max) => {
          const text = html({ result, rows: values, details }, { ...MEDIUM, max });
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(max);
          const shown = shownByGitHub(`${marker}\n${text}`);
          expect(shown.blocks).toEqual(['html_block', 'html_block']);
          expect(shown.comments).toEqual([marker.slice(4, -3)]);
          expect(shown.elements.filter(name => !OURS.includes(name))).toEqual([]);
          expect(shown.attributes).toEqual([]);
          expect(shown.looked.filter(one => !HARMLESS.test(one))).toEqual([]);
        },
      ),
      RUNS,
    );
  });
});
