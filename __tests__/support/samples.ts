import { parse } from 'yaml';
import type { GivenInputs } from '../../src/inputs/read.ts';
import { type Settings, settingsFrom } from '../../src/inputs/settings/read.ts';
import * as compiled from '../../src/inputs/settings/validators.ts';
import { findOperation } from '../../src/operations/index.ts';
import { CASES, filled } from '../cases/index.ts';

export { SMTP } from '../cases/settings.ts';

/** Settings that each operation takes: those of its case. */
export const SETTINGS: Record<string, object> = Object.fromEntries(
  CASES.flatMap(({ operation, inputs }) => (inputs?.settings ? [[operation, parse(inputs.settings)]] : [])),
);

/** The inputs that an operation needs beyond those of every step: those of its case. */
export function sampleOf(operation: string): GivenInputs {
  const inputs: GivenInputs = filled(CASES.find(one => one.operation === operation)?.inputs) ?? {};
  const needed = (findOperation(operation)?.required ?? []).map(name => [name, inputs[name]]);
  const { client_secret } = inputs;
  return { ...Object.fromEntries(needed), ...(client_secret && { client_id: 'our-client', client_secret }) };
}

/** What is read of the input `settings`. */
export function settingsOf({ settings }: GivenInputs): Settings | undefined {
  return settings === undefined ? undefined : settingsFrom(parse(settings), compiled);
}
