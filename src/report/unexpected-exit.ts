import type { LastResponse, Progress } from '../neon/client.ts';
import type { UnexpectedExit } from '../runner/process.ts';
import { OutputProblem, setOutputs } from '../runner/step-outputs.ts';
import { oneLine, sentence } from '../text.ts';
import { titleText } from './content.ts';
import { ledgerDetails, ledgerText } from './ledger.ts';
import { outputTexts, responseTexts } from './output-texts.ts';
import { logLedger, type Reporter } from './report.ts';
import type { LedgerEntry } from './result.ts';
import { writeSummary } from './summary.ts';

/** How far a step had come; what is not known is left out. */
export interface Reached extends Partial<Progress> {
  operation?: { name: string; findOut?: string } | undefined;
  /** How far a procedure has come, in sentences. */
  procedure?: string[] | undefined;
  /** How far each delivery has come that was begun, in sentences. */
  deliveries?: string[] | undefined;
  /** What became of each value by then, where there were any to store. */
  ledger?: readonly LedgerEntry[] | undefined;
}

/** What is reported beside the error. */
interface Ended extends Reached {
  last?: LastResponse | undefined;
  /** Whether the step writes a job summary. */
  summary?: boolean | undefined;
}

/** How many of the requests that were carried out are named. */
const NAMED = 5;

/**
 * Reports how a step ended that did not come to its own end: the error, the outputs of Neon's last response, and what
 * became of the values that it had begun to store, as a step does that ends by itself. It waits for nothing.
 */
export function reportUnexpectedExit(exit: UnexpectedExit, ended: Ended, { log, masker }: Reporter): void {
  const text = unexpectedExitText(exit, ended);
  log.error(text);
  if (exit.kind === 'error') log.debug(exit.error instanceof Error ? (exit.error.stack ?? '') : '');
  const { last, ledger = [], operation, summary, written = [] } = ended;
  logLedger(ledger, log);
  try {
    const isChanged = written.length > 0 && { changed: true };
    const stored = outputTexts({ stored: ledgerText(ledger), ...isChanged }, masker).texts;
    if (last) setOutputs([...responseTexts(last, masker).texts, ...stored], log);
    if (ledger.length === 0 || !operation || !summary) return;
    const title = `❌ ${titleText(operation.name)} failed`;
    writeSummary({ title, result: text, rows: [], details: ledgerDetails(ledger) }, masker);
  } catch (error) {
    // There is nothing left to do about a file of the runner that cannot be written.
    log.debug(error instanceof Error ? error.message : String(error));
  }
}

/** The error text of a step that did not come to its own end: why, what was in flight, what had been done. */
export function unexpectedExitText(
  exit: UnexpectedExit,
  { operation, inFlight = [], written = [], procedure = [], deliveries = [] }: Reached,
): string {
  const asked = inFlight.map(({ request, waiting }) => {
    const name = `${request.method} ${oneLine(request.path)}`;
    return waiting ? `${name} (waiting to be sent again after: ${waiting.what})` : name;
  });
  const sentences = [reasonOf(exit)];
  if (asked.length > 0) sentences.push(`In flight: ${named(asked)}.`);
  else if (operation) sentences.push(`No request to Neon's API was in flight.`);
  if (written.length > 0) sentences.push(`Carried out by then: ${named(written)}.`);
  sentences.push(...procedure, ...deliveries);
  if (inFlight.some(({ request, waiting }) => request.method !== 'GET' && !waiting)) {
    sentences.push('It may have been carried out all the same.', operation?.findOut ?? '');
  }
  if (isOurs(exit)) sentences.push('Please report it with the log of a run with debug logging.');
  return sentences.filter(text => text !== '').join(' ');
}

/** Whether it is a mistake in the action itself. */
function isOurs(exit: UnexpectedExit): boolean {
  return exit.kind === 'error' ? !(exit.error instanceof OutputProblem) : exit.kind !== 'signal';
}

function reasonOf(exit: UnexpectedExit): string {
  switch (exit.kind) {
    case 'signal':
      return `The step was ended by ${exit.signal}, as when a workflow is cancelled.`;
    case 'event-loop-empty':
      return 'Unexpected end: the step waits for something that can no longer happen.';
    case 'deadline-exceeded':
      return 'Unexpected delay: the timeout of the step is over, and something did not end with it.';
    case 'error': {
      const { error } = exit;
      if (error instanceof OutputProblem) return error.message;
      return `Unexpected error: ${sentence(oneLine(error instanceof Error ? error.message : error))}`;
    }
  }
}

function named(requests: readonly string[]): string {
  const more = requests.length - NAMED;
  return `${requests.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
