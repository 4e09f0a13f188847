import * as core from '@actions/core';
import { hideEmails, oneLine } from '../text.ts';
import type { Masker } from './masking.ts';

/** What the job summary tells of a step. Values are texts from anywhere; they are made harmless here. */
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
export async function writeSummary(content: SummaryContent, masker: Pick<Masker, 'redact'>): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  // Redacted before it is cut and after invisible characters are gone, as in the log.
  const shown = (text: string, max: number) =>
    code(hideEmails(masker.redact(oneLine(masker.redact(text), max))));
  core.summary.addHeading(escapeHtml(content.title), 3).addRaw(`<p>${shown(content.result, 1000)}</p>`, true);
  if (content.rows.length > 0) {
    core.summary.addTable([
      [header('Name'), header('Value')],
      ...content.rows.map(([name, value]) => [escapeHtml(name), shown(value, MAX_VALUE)]),
    ]);
  }
  await core.summary.write();
}

const header = (data: string) => ({ data, header: true });

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
