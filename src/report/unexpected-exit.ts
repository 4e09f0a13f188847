import type { Progress } from '../neon/client.ts';
import type { UnexpectedExit } from '../runner/process.ts';
import { OutputProblem } from '../runner/step-outputs.ts';
import { oneLine, sentence } from '../text.ts';

/** How far a step had come; what is not known is left out. */
export interface Reached extends Partial<Progress> {
  operation?: { name: string; findOut?: string } | undefined;
  /** How far a procedure has come, in sentences. */
  procedure?: string[] | undefined;
  /** How far each delivery has come that was begun, in sentences. */
  deliveries?: string[] | undefined;
}

/** How many of the requests that were carried out are named. */
const NAMED = 3;

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
  else if (operation) sentences.push(`No request of ${operation.name} was in flight.`);
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
