import * as core from '@actions/core';

/** A section of the job summary; all texts are HTML. */
export interface SummarySection {
  heading: string;
  paragraph: string;
  /** Name and value of each row. */
  rows: [string, string][];
}

/** Appends a section to the job summary, where the runner has one. Throws where its file cannot be written. */
export async function appendSummary({ heading, paragraph, rows }: SummarySection): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  core.summary.addHeading(heading, 3).addRaw(`<p>${paragraph}</p>`, true);
  if (rows.length > 0) core.summary.addTable([[header('Name'), header('Value')], ...rows]);
  await core.summary.write();
}

const header = (data: string) => ({ data, header: true });
