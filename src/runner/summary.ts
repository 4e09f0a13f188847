import { accessSync, appendFileSync } from 'node:fs';

/** A section of the job summary; all texts are HTML. */
export interface SummarySection {
  heading: string;
  paragraph: string;
  /** Name and value of each row. */
  rows: [string, string][];
}

/**
 * Appends a section to the job summary, where the runner has one. Throws where its file is missing or cannot be written.
 * The toolkit's own builder of HTML would take a plain call longer than all else that is reported.
 */
export function appendSummary({ heading, paragraph, rows }: SummarySection): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  const parts = [`<h3>${heading}</h3>`, `<p>${paragraph}</p>`, ...(rows.length > 0 ? [table(rows)] : [])];
  accessSync(file);
  appendFileSync(file, `${parts.join('\n')}\n`);
}

function table(rows: SummarySection['rows']): string {
  const cells = rows.map(([name, value]) => `<tr><td>${name}</td><td>${value}</td></tr>`);
  return `<table><tr><th>Name</th><th>Value</th></tr>${cells.join('')}</table>`;
}
