import type { Call } from '../inputs/call.ts';
import type { LastResponse } from '../neon/client.ts';
import type { Masker } from '../secrets/masking.ts';
import { ledgerDetails } from './ledger.ts';
import type { ReportContent } from './markup.ts';
import { type OutputTexts, ownOutputs } from './output-texts.ts';
import type { Delivered, Detail, Result } from './result.ts';

/** What a step did, as one value: log, summary and exit code are made from it. */
export interface Report {
  operation: string;
  /** Whether it is about an account: then a project is a limit, and there is neither branch nor generation. */
  ofAccount?: boolean;
  call: Call;
  /** What it was about: name and value of the inputs that name it, such as a user's address. */
  about: readonly [name: string, value: string][];
  result: Result;
  last: LastResponse;
  /** As they were written. */
  outputs: OutputTexts;
  delivered: Delivered;
}

/** 0 where all that was asked for was done. */
export function exitCodeOf({ result, delivered }: Report): 0 | 1 {
  return result.failure || delivered.failures.length > 0 ? 1 : 0;
}

/** What summary and comment show of a report. */
export function contentOf(report: Report, masker: Masker): ReportContent {
  const { call, result, last, delivered } = report;
  const details = detailsOf(report);
  const { project_id, branch_name, branch_id, auth_provider } = call;
  // A step that sends no request has none.
  const target: [string, string | undefined][] = project_id
    ? [
        ['project_id', project_id],
        ['branch_name', branch_name],
        ['branch_id', branch_id],
        ['auth_provider', report.ofAccount ? undefined : auth_provider],
      ]
    : [];
  const rows = new Map<string, string | undefined>([
    ...target,
    ...report.about,
    ...(result.failure ? [] : resultRows(report, details, masker)),
    ['status', last.status?.toString()],
    ['request_id', last.requestId],
  ]);
  const texts = [
    outcomeText(result, masker),
    ...delivered.did,
    ...delivered.failures.map(failure => `Failed: ${failure}`),
  ];
  return {
    title: titleOf(report),
    result: texts.join(' '),
    rows: [...rows].filter(isKnown),
    details,
  };
}

/** What takes more than a line, of the step and of its delivery. */
function detailsOf({ result, delivered }: Report): Detail[] {
  return [...(result.details ?? []), ...ledgerDetails(delivered.ledger)];
}

/** What the title of a report names. */
export function titleText(operation: string): string {
  return `Neon Auth: ${operation}`;
}

/** Shows at a glance how it ended. */
function titleOf(report: Report): string {
  const title = titleText(report.operation);
  if (exitCodeOf(report) === 1) return `❌ ${title} failed`;
  const isPlan = report.call.dry_run && report.result.details !== undefined;
  if (isPlan || report.result.unsent) return `📝 ${title} (dry run)`;
  return report.result.warnings?.length ? `⚠️ ${title}` : `✅ ${title}`;
}

function outcomeText(result: Result, masker: Masker): string {
  if (result.failure) return result.failure.text();
  return result.unsent ? dryRunText(result, masker) : `${result.did}.`;
}

function resultRows(
  { outputs, result }: Report,
  details: readonly Detail[],
  masker: Masker,
): [string, string][] {
  const shown = details.flatMap(({ shows = [] }) => shows);
  const left = ownOutputs(outputs).filter(([name]) => !shown.includes(name));
  const own = left.map(([name, text]): [string, string] => [name, masker.redact(text)]);
  return [...own, ['changed', String(result.changed)]];
}

/** The requests that a dry run did not send, in a sentence. */
export function dryRunText({ unsent = [] }: Result, masker: Masker): string {
  const requests = unsent.map(({ method, path, body }) => {
    const shown = masker.redactedJson(body);
    return `${method} ${path}${shown ? ` with ${shown}` : ' without a body'}`;
  });
  return `Dry run: would send ${requests.join('; ')}. Nothing was changed.`;
}

function isKnown(row: [string, string | undefined]): row is [string, string] {
  return row[1] !== undefined;
}
