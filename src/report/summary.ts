import { appendSummary } from '../runner/summary.ts';
import type { Masker } from '../secrets/masking.ts';
import { escapeHtml, type Medium, type ReportContent, reportHtml } from './markup.ts';

/** The runner takes no summary of more than 1 MiB a step (GitHub, "Step isolation and limits"). */
const SUMMARY: Medium = { max: 1_000_000, escape: escapeHtml, elsewhere: 'the log' };

/** Appends a section to the job summary, where the runner has one. Throws where its file cannot be written. */
export function writeSummary(content: ReportContent, masker: Pick<Masker, 'redact'>): void {
  appendSummary(reportHtml(content, masker.redact, SUMMARY));
}
