import * as core from '@actions/core';

/** Appends HTML to the job summary, where the runner has one. Throws where its file cannot be written. */
export async function appendSummary(html: string): Promise<void> {
  if (!process.env.GITHUB_STEP_SUMMARY) return;
  await core.summary.addRaw(html, true).write();
}
