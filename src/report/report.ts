import type { Problem } from '../inputs/read.ts';
import type { Log } from '../runner/log.ts';
import type { Masker } from '../secrets/masking.ts';
import { sentence } from '../text.ts';
import { contentOf, dryRunText, type Report } from './content.ts';
import { ledgerDetails } from './ledger.ts';
import type { Delivered, Detail, Finding } from './result.ts';
import { writeSummary } from './summary.ts';

export { exitCodeOf, type Report } from './content.ts';

/** What a report is made with. */
export interface Reporter {
  masker: Masker;
  log: Log;
}

/** All problems of a call's inputs as one error text, one line each where there are several. */
export function problemsText(problems: readonly Problem[]): string {
  const lines = problems.map(({ input, message }) => `${input}: ${sentence(message)}`);
  return lines.length === 1
    ? `Input ${lines[0]}`
    : [`${lines.length} inputs are wrong:`, ...lines].join('\n');
}

/** Writes log and job summary. */
export function writeReport(report: Report, { log, masker }: Reporter): void {
  logReport(report, { log, masker });
  if (!report.call.summary) return;
  try {
    writeSummary(contentOf(report, masker), masker);
  } catch (error) {
    // A summary that cannot be written is no reason to fail a step whose work is done.
    log.warning(`The job summary could not be written: ${error instanceof Error ? error.message : error}`);
  }
}

/** Writes the report to the log; what was delivered is there already. */
function logReport(report: Report, { log, masker }: Reporter): void {
  const { result, outputs } = report;
  logDetails(result.details ?? [], log);
  for (const name of outputs.tooLarge) {
    log.warning(`Output ${name} is not set: it is larger than GitHub takes.`);
  }
  for (const name of outputs.redacted) {
    log.warning(`Output ${name} held a secret that this step knows, which is replaced by ***.`);
  }
  for (const finding of result.findings ?? []) logFinding(finding, log);
  if (result.notice) log.notice(result.notice);
  for (const warning of result.warnings ?? []) log.warning(warning);
  if (result.failure) {
    log.error(result.failure.text());
    return;
  }
  log.info(`${subjectText(report)}: ${result.did}.`);
  if (result.unsent) log.info(dryRunText(result, masker));
  log.info(`Outputs: ${outputs.texts.map(([name]) => name).join(', ')}`);
}

function logDetails(details: readonly Detail[], log: Log): void {
  for (const { heading, lines } of details) {
    if (lines.length > 0) for (const line of [heading, ...lines]) log.info(line);
  }
}

/** Writes to the log what became of each value, where there were any to store. */
export function logLedger(ledger: Delivered['ledger'], log: Log): void {
  logDetails(ledgerDetails(ledger), log);
}

/** A finding as an annotation; which are shown of very many is for whoever made the result. */
function logFinding({ rule, severity, subject, message, fix }: Finding, log: Log): void {
  const text = `${rule} (${subject}): ${message}${fix && ` ${fix}`}`;
  if (severity === 'note') log.notice(text);
  else log[severity](text);
}

/** Writes to the log what was delivered, at once: what comes after it may take long. */
export function logDelivered({ did, failures, ledger }: Delivered, log: Log): void {
  for (const line of did) log.info(line);
  logLedger(ledger, log);
  if (failures.length > 0) log.error(failures.join(' '));
}

function subjectText({ operation, ofAccount, call }: Report): string {
  if (!call.project_id || ofAccount) return operation;
  const branch = call.branch_id ?? call.branch_name;
  return `${operation} (${call.auth_provider}, project ${call.project_id}${branch ? `, branch ${branch}` : ''})`;
}
