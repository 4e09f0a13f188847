import { type GivenInputs, type Problem, parseInputs } from '../inputs/read.ts';
import type { Settings } from '../inputs/settings/read.ts';
import { OPERATIONS } from '../operations/index.ts';
import { operationName } from '../operations/name.ts';
import { nearest, quote } from '../text.ts';
import { missingInputs } from './problems.ts';

/** Everything that is wrong with the inputs of a step whose operation there is not. */
export function planOther(given: GivenInputs, settings?: Settings): { problems: Problem[] } {
  const problems = [
    unknownOperation(given.operation),
    ...parseInputs(given).problems.filter(({ input }) => input !== 'operation'),
    ...missingInputs(given),
    ...(settings?.problems('', 'better_auth') ?? []),
  ];
  return { problems };
}

/** Every operation's name. */
export function operationNames(): string[] {
  return OPERATIONS.map(operation => operation.name);
}

/** What is wrong with the name of an operation that there is not. */
function unknownOperation(name: string | undefined): Problem {
  const near = name && nearest(operationName(name), operationNames());
  const unknown = name === undefined ? 'is required' : `${quote(name)} is not an operation`;
  return {
    input: 'operation',
    message: `${unknown}${near ? `; did you mean ${near}?` : '.'} The log of this step and docs/OPERATIONS.md of the action list all of them`,
  };
}
