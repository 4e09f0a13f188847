import type { Call } from '../inputs/call.ts';
import type { Problem } from '../inputs/read.ts';
import type { LastResponse } from '../neon/client.ts';
import type { Log } from '../runner/log.ts';
import type { Masker } from '../secrets/masking.ts';
import { sentence } from '../text.ts';
import { type OutputTexts, ownOutputs } from './output-texts.ts';
import type { Delivered, Result } from './result.ts';
import { type SummaryContent, writeSummary } from './summary.ts';

/** What a report is made with. */
export interface Reporter {
  masker: Masker;
  log: Log;
}

/** What a step did, as one value: log, summary and exit code are made from it. */
export interface Report {
  operation: string;
  call: Call;
  /** What it was about: name and value of the inputs that name it, such as a user's address. */
  about: readonly [name: string, value: string][];
  result: Result;
  last: LastResponse;
  /** As they were written. */
  outputs: OutputTexts;
  delivered: Delivered;
}

/** All problems of a call's inputs as one error text, one line each where there are several. */
export function problemsText(problems: readonly Problem[]): string {
  const lines = problems.map(({ input, message }) => `${input}: ${sentence(message)}`);
  return lines.length === 1
    ? `Input ${lines[0]}`
    : [`${lines.length} inputs are wrong:`, ...lines].join('\n');
}

/** 0 where all that was asked for was done. */
export function exitCodeOf({ result, delivered }: Report): 0 | 1 {
  return result.failure || delivered.failures.length > 0 ? 1 : 0;
}

/** Writes log and job summary. */
export function writeReport(report: Report, { log, masker }: Reporter): void {
  logReport(report, { log, masker });
  if (!report.call.summary) return;
  try {
    writeSummary(summaryOf(report, masker), masker);
  } catch (error) {
    // A summary that cannot be written is no reason to fail a step whose work is done.
    log.warning(`The job summary could not be written: ${error instanceof Error ? error.message : error}`);
  }
}

/** Writes the report to the log; what was delivered is there already. */
function logReport(report: Report, { log, masker }: Reporter): void {
  const { result, outputs } = report;
  if (result.failure) {
    log.error(result.failure.text());
    return;
  }
  for (const name of outputs.tooLarge) {
    log.warning(`Output ${name} is not set: it is larger than GitHub takes.`);
  }
  for (const name of outputs.redacted) {
    log.warning(`Output ${name} held a secret that this step knows, which is replaced by ***.`);
  }
  if (result.notice) log.notice(result.notice);
  for (const warning of result.warnings ?? []) log.warning(warning);
  log.info(`${subjectText(report)}: ${result.did}.`);
  if (result.unsent) log.info(dryRunText(result, masker));
  log.info(`Outputs: ${outputs.texts.map(([name]) => name).join(', ')}`);
}

/** Writes to the log what was delivered, at once: what comes after it may take long. */
export function logDelivered({ did, failures }: Delivered, log: Log): void {
  for (const line of did) log.info(line);
  if (failures.length > 0) log.error(failures.join(' '));
}

/** The report as the content of a job summary. */
function summaryOf(report: Report, masker: Masker): SummaryContent {
  const { call, result, last, delivered } = report;
  const { project_id, branch_name, branch_id, auth_provider } = call;
  const rows = new Map<string, string | undefined>([
    ['project_id', project_id],
    ['branch_name', branch_name],
    ['branch_id', branch_id],
    ['auth_provider', auth_provider],
    ...report.about,
    ...(result.failure ? [] : resultRows(report, masker)),
    ['status', last.status?.toString()],
    ['request_id', last.requestId],
  ]);
  const texts = [
    outcomeText(result, masker),
    ...delivered.did,
    ...delivered.failures.map(failure => `Failed: ${failure}`),
  ];
  return { title: titleOf(report), result: texts.join(' '), rows: [...rows].filter(isKnown) };
}

/** Shows at a glance how it ended. */
function titleOf(report: Report): string {
  const title = `Neon Auth: ${report.operation}`;
  if (exitCodeOf(report) === 1) return `❌ ${title} failed`;
  if (report.result.unsent) return `📝 ${title} (dry run)`;
  return report.result.warnings?.length ? `⚠️ ${title}` : `✅ ${title}`;
}

function outcomeText(result: Result, masker: Masker): string {
  if (result.failure) return result.failure.text();
  return result.unsent ? dryRunText(result, masker) : `${result.did}.`;
}

function resultRows({ outputs, result }: Report, masker: Masker): [string, string][] {
  const own = ownOutputs(outputs).map(([name, text]): [string, string] => [name, masker.redact(text)]);
  return [...own, ['changed', String(result.changed)]];
}

function dryRunText({ unsent = [] }: Result, masker: Masker): string {
  const requests = unsent.map(({ method, path, body }) => {
    const shown = masker.redactedJson(body);
    return `${method} ${path}${shown ? ` with ${shown}` : ' without a body'}`;
  });
  return `Dry run: would send ${requests.join('; ')}. Nothing was changed.`;
}

function subjectText({ operation, call }: Report): string {
  const branch = call.branch_id ?? call.branch_name;
  return `${operation} (${call.auth_provider}, project ${call.project_id}${branch ? `, branch ${branch}` : ''})`;
}

function isKnown(row: [string, string | undefined]): row is [string, string] {
  return row[1] !== undefined;
}
