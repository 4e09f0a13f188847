import { accessSync, appendFileSync } from 'node:fs';

/**
 * Appends HTML to the job summary, where the runner has one. Throws where its file is missing or cannot be written.
 * The toolkit's own summary, made to build HTML, would take a plain call longer than all else that is reported.
 */
export function appendSummary(html: string): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  accessSync(file);
  appendFileSync(file, `${html}\n`);
}
