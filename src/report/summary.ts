import { appendSummary } from '../runner/summary.ts';
import type { Masker } from '../secrets/masking.ts';
import { shownLine } from '../secrets/shown.ts';

/** What the job summary shows of a step. Values are texts from anywhere; they are made harmless here. */
export interface SummaryContent {
  title: string;
  /** One sentence: what was done, or why it failed. */
  result: string;
  /** Name and value of each row. */
  rows: [string, string][];
}

const MAX_VALUE = 200;

/**
 * Appends a section to the job summary, where the runner has one.
 * Its markup is HTML; values are escaped and set as code, in which GitHub makes neither links nor mentions.
 */
export function writeSummary(content: SummaryContent, masker: Pick<Masker, 'redact'>): void {
  const shown = (text: string, max: number) => code(shownLine(text, masker.redact, max));
  appendSummary({
    heading: escapeHtml(content.title),
    paragraph: shown(content.result, 1000),
    rows: content.rows.map(([name, value]) => [escapeHtml(name), shown(value, MAX_VALUE)]),
  });
}

function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows it and nothing else. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character] as string);
}
