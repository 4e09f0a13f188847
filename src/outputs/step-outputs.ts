import * as core from '@actions/core';
import { Secret } from '../secret.ts';
import { COMMON_OUTPUTS, OUTPUTS, type OutputName, type Outputs, type OutputValue } from './declarations.ts';
import type { Log } from './log.ts';
import type { Masker } from './masking.ts';

/** GitHub drops a job's outputs that are larger together (1 MB); one that large is of no use. */
const MAX_OUTPUT = 1_000_000;

/** A step's outputs as texts, ready to be written. */
export interface WrittenOutputs {
  /** Name and text, in the order of the declarations. */
  texts: [OutputName, string][];
  /** Names of those left out because they are too large. */
  tooLarge: OutputName[];
}

/**
 * The outputs as texts: lists and objects as JSON with secrets replaced by `***`.
 * One that is undefined, null or empty is left out (contract section 4).
 */
export function outputTexts(
  outputs: Outputs,
  masker: Pick<Masker, 'redact' | 'redactedJson'>,
): WrittenOutputs {
  const written: WrittenOutputs = { texts: [], tooLarge: [] };
  for (const name of Object.keys(OUTPUTS) as OutputName[]) {
    const text = textOf(outputs[name], masker);
    if (text === undefined || text.trim() === '') continue;
    if (text.length > MAX_OUTPUT) written.tooLarge.push(name);
    else written.texts.push([name, text]);
  }
  return written;
}

function textOf(
  value: OutputValue | undefined,
  masker: Pick<Masker, 'redact' | 'redactedJson'>,
): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Secret) return value.reveal();
  if (typeof value === 'object') return masker.redactedJson(value);
  return masker.redact(String(value));
}

/** The file of the outputs cannot be written. */
export class OutputProblem extends Error {}

/**
 * Writes outputs for the steps that follow. All secrets among them must be masked by now.
 * Throws OutputProblem.
 */
export function setOutputs({ texts }: WrittenOutputs, log: Pick<Log, 'warning'>): void {
  // Without the file the toolkit would print the outputs, secrets included.
  if (!process.env.GITHUB_OUTPUT) log.warning('GITHUB_OUTPUT is not set: the outputs are not written.');
  else for (const [name, text] of texts) write(name, text);
}

function write(name: OutputName, text: string): void {
  try {
    core.setOutput(name, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : error;
    throw new OutputProblem(`Output ${name} could not be written, nor those after it: ${why}.`);
  }
}

/** Those of the outputs that an operation's own work gave. */
export function ownOutputs({ texts }: WrittenOutputs): [OutputName, string][] {
  return texts.filter(([name]) => !COMMON_OUTPUTS.includes(name));
}
