import type { Abrupt } from '../ending.ts';
import type { Progress } from '../neon/client.ts';
import { oneLine } from '../text.ts';
import { OutputProblem } from './step-outputs.ts';

/** How far a step had come; what is not known is left out. */
export interface Reached extends Partial<Progress> {
  operation?: { name: string; findOut?: string } | undefined;
}

/** How many of the requests that were carried out are named. */
const NAMED = 3;

/** The error text of a step that did not come to its own end: why, what was in flight, what had been done. */
export function abruptText(abrupt: Abrupt, { operation, inFlight = [], written = [] }: Reached): string {
  const asked = inFlight.map(({ request, waiting }) => {
    const name = `${request.method} ${oneLine(request.path)}`;
    return waiting ? `${name} (waiting to be sent again after: ${waiting.what})` : name;
  });
  const sentences = [whyOf(abrupt)];
  if (asked.length > 0) sentences.push(`In flight: ${named(asked)}.`);
  else if (operation) sentences.push(`No request of ${operation.name} was in flight.`);
  if (written.length > 0) sentences.push(`Carried out by then: ${named(written)}.`);
  if (inFlight.some(({ request, waiting }) => request.method !== 'GET' && !waiting)) {
    sentences.push('It may have been carried out all the same.', operation?.findOut ?? '');
  }
  if (isOurs(abrupt)) sentences.push('Please report it with the log of a run with debug logging.');
  return sentences.filter(sentence => sentence !== '').join(' ');
}

/** Whether it is a mistake in the action itself. */
function isOurs(abrupt: Abrupt): boolean {
  return abrupt.kind === 'error' ? !(abrupt.error instanceof OutputProblem) : abrupt.kind !== 'signal';
}

function whyOf(abrupt: Abrupt): string {
  switch (abrupt.kind) {
    case 'signal':
      return `The step was ended by ${abrupt.signal}, as when a workflow is cancelled.`;
    case 'drained':
      return 'Unexpected end: the step waits for something that can no longer happen.';
    case 'overdue':
      return 'Unexpected delay: the timeout of the step is over, and something did not end with it.';
    case 'error': {
      const { error } = abrupt;
      if (error instanceof OutputProblem) return error.message;
      const what = oneLine(error instanceof Error ? error.message : error);
      return `Unexpected error: ${what}${/[.!?]$/.test(what) ? '' : '.'}`;
    }
  }
}

function named(requests: readonly string[]): string {
  const more = requests.length - NAMED;
  return `${requests.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
