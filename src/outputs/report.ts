import type { Plan } from '../call.ts';
import type { Deliver, Delivered } from '../delivery.ts';
import type { Problem } from '../inputs.ts';
import type { Neon } from '../neon/client.ts';
import type { NeonError } from '../neon/errors.ts';
import type { Result } from '../operations/perform.ts';
import type { Outputs } from './declarations.ts';
import type { Log } from './log.ts';
import type { Masker } from './masking.ts';
import { outputTexts, ownOutputs, setOutputs } from './step-outputs.ts';
import { type SummaryContent, writeSummary } from './summary.ts';

/** What a report is made with. */
export interface Reporter {
  masker: Masker;
  log: Log;
}

type LastAnswer = ReturnType<Neon['last']>;

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
 * Writes a step's outputs, log and job summary.
 * @param deliver brings the values to where else they go, once the outputs are set.
 * @returns whether all were brought there.
 */
export async function reportSuccess(
  plan: Plan,
  result: Result,
  last: LastAnswer,
  reporter: Reporter,
  deliver?: Deliver,
): Promise<boolean> {
  const { masker, log } = reporter;
  const outputs = outputTexts(
    {
      ...result.outputs,
      ...answerOutputs(last),
      response: masker.redactedJson(result.response),
      changed: result.changed,
    },
    masker,
  );
  let delivered = NOTHING;
  try {
    setOutputs(outputs, log);
  } finally {
    // New keys are in this process only: outputs that cannot be written must not keep them from their destinations.
    if (deliver) delivered = await deliverAndTell(deliver, result, log);
  }
  const { did, failures } = delivered;
  for (const name of outputs.tooLarge)
    log.warning(`Output ${name} is not set: it is larger than GitHub takes.`);
  if (result.notice) log.notice(result.notice);
  log.info(`${subject(plan)}: ${result.did}.`);
  if (result.unsent) log.info(dryRunText(result, masker));
  log.info(`Outputs: ${outputs.texts.map(([name]) => name).join(', ')}`);
  const own = ownOutputs(outputs).map(([name, text]): [string, string] => [name, masker.redact(text)]);
  const what = result.unsent ? dryRunText(result, masker) : `${result.did}.`;
  await summarize(plan, last, reporter, {
    result: [what, ...did, ...failures.map(failure => `Failed: ${failure}`)].join(' '),
    rows: [...own, ['changed', String(result.changed)]],
  });
  return failures.length === 0;
}

const NOTHING: Delivered = { did: [], failures: [] };

async function deliverAndTell(deliver: Deliver, result: Result, log: Log): Promise<Delivered> {
  const delivered = await deliver(result);
  for (const line of delivered.did) log.info(line);
  if (delivered.failures.length > 0) log.error(delivered.failures.join(' '));
  return delivered;
}

/** Writes what is known of a failed step: its outputs `status` and `request_id`, its error and job summary. */
export async function reportFailure(
  plan: Plan,
  error: Pick<NeonError, 'text'>,
  last: LastAnswer,
  reporter: Reporter,
): Promise<void> {
  const { masker, log } = reporter;
  log.error(error.text());
  setOutputs(outputTexts(answerOutputs(last), masker), log);
  await summarize(plan, last, reporter, { result: `failed. ${error.text()}`, rows: [] });
}

function answerOutputs({ status, requestId }: LastAnswer): Outputs {
  return { status, request_id: requestId };
}

function dryRunText({ unsent }: Result, masker: Masker): string {
  const body = masker.redactedJson(unsent?.body);
  return `Dry run: would send ${unsent?.method} ${unsent?.path}${body ? ` with ${body}` : ' without a body'}. Nothing was changed.`;
}

function subject({ operation, call }: Plan): string {
  const branch = call.branch_id ?? call.branch_name;
  return `${operation.name} (${call.auth_provider}, project ${call.project_id}${branch ? `, branch ${branch}` : ''})`;
}

/** A summary that cannot be written is no reason to fail a step whose work is done. */
async function summarize(
  { operation, call }: Plan,
  { status, requestId }: LastAnswer,
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
