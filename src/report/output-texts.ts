import { GENERATIONS } from '../inputs/generation.ts';
import type { LastResponse } from '../neon/client.ts';
import type { Masker } from '../secrets/masking.ts';
import { Secret } from '../secrets/secret.ts';
import { COMMON_OUTPUTS, OUTPUTS, type OutputName, type Outputs, type OutputValue } from './outputs.ts';
import type { Result } from './result.ts';

/** GitHub drops a job's outputs that are larger together (1 MB); one that large is of no use. */
const MAX_OUTPUT = 1_000_000;

/** A step's outputs as texts, ready to be written. */
export interface OutputTexts {
  /** Name and text, in the order of the declarations. */
  texts: [OutputName, string][];
  /** Names of those left out because they are too large. */
  tooLarge: OutputName[];
  /** Names of those in which a secret was replaced where none is due: to warn. */
  redacted: OutputName[];
}

/**
 * The outputs of what a step did and of Neon's last response; of a step that did nothing, those of the response.
 * @param given ids that the step was given: an output that is one of them stays.
 */
export function resultTexts(
  result: Result,
  last: LastResponse,
  masker: Masker,
  given: readonly string[] = [],
): OutputTexts {
  const { outputs, changed, response, failure } = result;
  if (failure && !changed && Object.keys(outputs).length === 0) return responseTexts(last, masker);
  const own = { ...outputs, response: masker.redactedJson(response), changed };
  const written = outputTexts({ ...own, ...responseOutputs(last) }, masker, given);
  if (masker.hasStraySecret(response)) written.redacted.push('response');
  return written;
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
 * One that is undefined, null or empty is left out.
 */
export function outputTexts(outputs: Outputs, masker: Redacting, given: readonly string[] = []): OutputTexts {
  const written: OutputTexts = { texts: [], tooLarge: [], redacted: [] };
  for (const name of Object.keys(OUTPUTS) as OutputName[]) {
    const value = outputs[name];
    const kept = isKept(name, value, given);
    const text = kept ? String(value) : textOf(value, masker);
    if (text === undefined || text.trim() === '') continue;
    if (!kept && masker.hasStraySecret(value)) written.redacted.push(name);
    if (text.length > MAX_OUTPUT) written.tooLarge.push(name);
    else written.texts.push([name, text]);
  }
  return written;
}

type Redacting = Pick<Masker, 'redact' | 'redactedJson' | 'hasStraySecret'>;

/** Whether an output is of a fixed vocabulary, and shows no secret, whatever is one; or is redacted already. */
function isKept(name: OutputName, value: OutputValue | undefined, given: readonly string[]): boolean {
  if (typeof value !== 'string') return typeof value === 'number' || typeof value === 'boolean';
  if (name === 'auth_provider') return GENERATIONS.some(generation => generation === value);
  return name === 'response' || given.includes(value);
}

function textOf(value: OutputValue | undefined, masker: Redacting): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (value instanceof Secret) return value.reveal();
  return typeof value === 'object' ? masker.redactedJson(value) : masker.redact(String(value));
}

/** Those of the outputs that an operation's own work gave. */
export function ownOutputs({ texts }: Pick<OutputTexts, 'texts'>): [OutputName, string][] {
  return texts.filter(([name]) => !COMMON_OUTPUTS.includes(name));
}
