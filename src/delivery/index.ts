import type { Call } from '../inputs/call.ts';
import type { GivenInputs, Problem } from '../inputs/read.ts';
import type { InputName, Inputs } from '../inputs/table.ts';
import type { OutputName } from '../report/outputs.ts';
import type { Destination, Produced } from './destination.ts';
import { envFile } from './env-file.ts';
import { exportEnv } from './export-env.ts';
import { githubSecrets } from './github-secrets.ts';

/** Every destination, in the order in which values are brought there. The only place that knows them. */
export const DESTINATIONS: readonly Destination[] = [exportEnv, envFile, githubSecrets];

/** The destinations that outputs of these names can go to. */
export function destinationsFor(outputs: readonly OutputName[]): Destination[] {
  return DESTINATIONS.filter(destination => destination.takes(outputs));
}

/** The inputs of destinations, each once. */
export function destinationInputs(destinations: readonly Destination[]): InputName[] {
  return [...new Set(destinations.flatMap(({ inputs }) => inputs))];
}

/** The outputs of the destinations that values of these names can go to. */
export function destinationOutputs(outputs: readonly OutputName[]): OutputName[] {
  return [...new Set(destinationsFor(outputs).flatMap(({ outputs: own = [] }) => own))];
}

/** The destinations that a step asks for. */
export function askedDestinations(outputs: readonly OutputName[], call: Call): Destination[] {
  return destinationsFor(outputs).filter(destination => destination.isAsked(call));
}

/** What is wrong with the inputs of destinations. */
export function destinationProblems(
  destinations: readonly Destination[],
  given: GivenInputs,
  inputs: Inputs,
  produced: Produced,
): Problem[] {
  return destinations.flatMap(({ problems }) => problems?.(given, inputs, produced) ?? []);
}
