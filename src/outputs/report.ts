import type { Plan } from '../call.ts';
import type { Deliver, Delivered } from '../delivery.ts';
import type { Problem } from '../inputs.ts';
import type { LastResponse } from '../neon/client.ts';
import type { NeonError } from '../neon/errors.ts';
import type { Result } from '../operations/perform.ts';
import type { Outputs } from './declarations.ts';
import type { Log } from './log.ts';
import type { Masker } from './masking.ts';
import { outputTexts, ownOutputs, setOutputs, type WrittenOutputs } from './step-outputs.ts';
import { type SummaryContent, writeSummary } from './summary.ts';

/** What a report is made with. */
export interface Reporter {
  masker: Masker;
  log: Log;
}

/** All problems of a call's inputs as one error text, one line each where there are several. */
export function problemsText(problems: readonly Problem[]): string {
  const lines = problems.map(
    ({ input, message }) => `${input}: ${message}${/[.!?]$/.test(message) ? '' : '.'}`,
  );
  return lines.length === 1
    ? `Input ${lines[0]}`
    : [`${lines.length} inputs are wrong:`, ...lines].join('\n');
}

/**
 * Sets the outputs of what was done, then brings its values to where else they go, and tells of it. For a step with
 * destinations, before anything is waited for and before the report.
 */
export async function publish(
  result: Result,
  last: LastResponse,
  { masker, log }: Reporter,
  deliver: Deliver,
): Promise<Delivered> {
  let delivered = NOTHING;
  try {
    setOutputs(resultTexts(result, last, masker), log);
  } finally {
    // New keys are in this process only: outputs that cannot be written must not keep them from their destinations.
    delivered = await deliver(result);
    for (const line of delivered.did) log.info(line);
    if (delivered.failures.length > 0) log.error(delivered.failures.join(' '));
  }
  return delivered;
}

const NOTHING: Delivered = { did: [], failures: [] };

function resultTexts(result: Result, last: LastResponse, masker: Masker): WrittenOutputs {
  const { outputs, changed, response } = result;
  return outputTexts(
    { ...outputs, ...answerOutputs(last), response: masker.redactedJson(response), changed },
    masker,
  );
}

/**
 * Writes a step's outputs, log and job summary.
 * @param delivered what `publish` gave, which has set the outputs already.
 */
export async function reportSuccess(
  plan: Plan,
  result: Result,
  last: LastResponse,
  reporter: Reporter,
  delivered?: Delivered,
): Promise<void> {
  const { masker, log } = reporter;
  const outputs = resultTexts(result, last, masker);
  if (!delivered) setOutputs(outputs, log);
  for (const name of outputs.tooLarge)
    log.warning(`Output ${name} is not set: it is larger than GitHub takes.`);
  if (result.notice) log.notice(result.notice);
  if (result.warning) log.warning(result.warning);
  log.info(`${subject(plan)}: ${result.did}.`);
  if (result.unsent) log.info(dryRunText(result, masker));
  log.info(`Outputs: ${outputs.texts.map(([name]) => name).join(', ')}`);
  const own = ownOutputs(outputs).map(([name, text]): [string, string] => [name, masker.redact(text)]);
  const what = result.unsent ? dryRunText(result, masker) : `${result.did}.`;
  await summarize(plan, last, reporter, {
    result: [what, ...deliveredTexts(delivered)].join(' '),
    rows: [...own, ['changed', String(result.changed)]],
  });
}

function deliveredTexts({ did, failures }: Delivered = NOTHING): string[] {
  return [...did, ...failures.map(failure => `Failed: ${failure}`)];
}

/** Why a step failed, in words for the author of a workflow. */
export type Failure = Pick<NeonError, 'text'>;

/**
 * Writes what is known of a failed step: its outputs `status` and `request_id`, its error and job summary.
 * @param done what was done all the same; its outputs are set, too.
 * @param delivered what `publish` gave, which has set the outputs already.
 */
export async function reportFailure(
  plan: Plan,
  error: Failure,
  last: LastResponse,
  reporter: Reporter,
  done?: Result,
  delivered?: Delivered,
): Promise<void> {
  const { masker, log } = reporter;
  log.error(error.text());
  if (!delivered)
    setOutputs(done ? resultTexts(done, last, masker) : outputTexts(answerOutputs(last), masker), log);
  const result = [`failed. ${error.text()}`, ...deliveredTexts(delivered)].join(' ');
  await summarize(plan, last, reporter, { result, rows: [] });
}

/** Sets the outputs `status` and `request_id`, where they are known. */
export function setAnswerOutputs(last: LastResponse, { masker, log }: Reporter): void {
  setOutputs(outputTexts(answerOutputs(last), masker), log);
}

function answerOutputs({ status, requestId }: LastResponse): Outputs {
  return { status, request_id: requestId };
}

function dryRunText({ unsent = [] }: Result, masker: Masker): string {
  const requests = unsent.map(({ method, path, body }) => {
    const shown = masker.redactedJson(body);
    return `${method} ${path}${shown ? ` with ${shown}` : ' without a body'}`;
  });
  return `Dry run: would send ${requests.join('; ')}. Nothing was changed.`;
}

function subject({ operation, call }: Plan): string {
  const branch = call.branch_id ?? call.branch_name;
  return `${operation.name} (${call.auth_provider}, project ${call.project_id}${branch ? `, branch ${branch}` : ''})`;
}

/** A summary that cannot be written is no reason to fail a step whose work is done. */
async function summarize(
  { operation, call }: Plan,
  { status, requestId }: LastResponse,
  { masker, log }: Reporter,
  { result, rows }: Omit<SummaryContent, 'title'>,
): Promise<void> {
  if (!call.summary) return;
  const known = new Map<string, string | undefined>([
    ['project_id', call.project_id],
    ['branch_name', call.branch_name],
    ['branch_id', call.branch_id],
    ['auth_provider', call.auth_provider],
    ...rows,
    ['status', status?.toString()],
    ['request_id', requestId],
  ]);
  const title = `Neon Auth: ${operation.name}`;
  try {
    await writeSummary({ title, result, rows: [...known].filter(isKnown) }, masker);
  } catch (error) {
    log.warning(`The job summary could not be written: ${error instanceof Error ? error.message : error}`);
  }
}

function isKnown(row: [string, string | undefined]): row is [string, string] {
  return row[1] !== undefined;
}
