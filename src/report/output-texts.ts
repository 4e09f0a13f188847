import type { Masker } from '../secrets/masking.ts';
import { Secret } from '../secrets/secret.ts';
import { COMMON_OUTPUTS, OUTPUTS, type OutputName, type Outputs, type OutputValue } from './outputs.ts';
import type { LastResponse, Result } from './result.ts';

/** GitHub drops a job's outputs that are larger together (1 MB); one that large is of no use. */
const MAX_OUTPUT = 1_000_000;

/** A step's outputs as texts, ready to be written. */
export interface OutputTexts {
  /** Name and text, in the order of the declarations. */
  texts: [OutputName, string][];
  /** Names of those left out because they are too large. */
  tooLarge: OutputName[];
}

/** The outputs of what a step did and of Neon's last response; of a step that did nothing, those of the response. */
export function resultTexts(result: Result, last: LastResponse, masker: Masker): OutputTexts {
  const { outputs, changed, response, failure } = result;
  if (failure && !changed && Object.keys(outputs).length === 0) return responseTexts(last, masker);
  const own = { ...outputs, response: masker.redactedJson(response), changed };
  return outputTexts({ ...own, ...responseOutputs(last) }, masker);
}

/** The outputs of Neon's last response alone. */
export function responseTexts(last: LastResponse, masker: Masker): OutputTexts {
  return outputTexts(responseOutputs(last), masker);
}

function responseOutputs({ status, requestId }: LastResponse): Outputs {
  return { status, request_id: requestId };
}

/**
 * The outputs as texts: lists and objects as JSON with secrets replaced by `***`.
 * One that is undefined, null or empty is left out (contract, section 4).
 */
export function outputTexts(outputs: Outputs, masker: Pick<Masker, 'redact' | 'redactedJson'>): OutputTexts {
  const written: OutputTexts = { texts: [], tooLarge: [] };
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

/** Those of the outputs that an operation's own work gave. */
export function ownOutputs({ texts }: OutputTexts): [OutputName, string][] {
  return texts.filter(([name]) => !COMMON_OUTPUTS.includes(name));
}
