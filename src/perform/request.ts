import type { Call } from '../inputs/call.ts';
import type { Neon, NeonRequest, NeonResponse } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import { type Fields, ResponseProblem, readFields } from '../neon/fields.ts';
import type { Endpoint, Readers } from '../operations/declare.ts';
import { withParameters } from '../operations/path.ts';
import { isSecretOutput, type OutputName, type Outputs, SECRET_OUTPUTS } from '../report/outputs.ts';

/** A request that was sent and its response. */
export interface Exchange {
  request: NeonRequest;
  response: NeonResponse;
}

/** The request that an endpoint makes of a step's inputs; every parameter of the path is encoded. */
export function requestOf(endpoint: Endpoint, call: Call): NeonRequest {
  const path = withParameters(endpoint.path, name => {
    const value = call[name];
    if (typeof value !== 'string' || value === '') throw new Error(`${endpoint.path} needs ${name}`);
    return encodeURIComponent(value);
  });
  const { method, secretFields } = endpoint;
  const body = endpoint.body?.(call);
  return { method, path, ...(body !== undefined && { body }), ...(secretFields && { secretFields }) };
}

/** Sends an endpoint's request. Throws NeonError. */
export async function exchange(endpoint: Endpoint, call: Call, neon: Neon): Promise<Exchange> {
  const request = requestOf(endpoint, call);
  return { request, response: await neon.request(request) };
}

/** What could be read of a response. */
export interface ReadOutputs {
  outputs: Outputs;
  warnings: string[];
  /** Why the step fails although some of its outputs are there. */
  failure?: NeonError;
}

/**
 * The outputs of a response, and what to warn of. New keys cannot be had again: where one is there, all that can be read
 * is given. What else is wrong with the response is a warning; a missing key is a failure.
 * @throws NeonError where the response is not what its schema promises.
 */
export function outputsOf(endpoint: Endpoint, done: Exchange, call: Call): ReadOutputs {
  const { outputs, select, warning, emptyResponse } = endpoint;
  if (!outputs) return { outputs: {}, warnings: [] };
  if (emptyResponse) return { outputs: readOutputs(outputs, {}, call), warnings: [] };
  return readFields(done.request, done.response, fields => {
    const selected = select?.(fields, call) ?? fields;
    const { read, wrong } = readEach(outputs, selected, call);
    const keys = wrong.filter(({ name }) => isSecretOutput(name));
    const hasKeys = SECRET_OUTPUTS.some(name => read[name] !== undefined);
    const [worst = wrong[0]] = keys;
    if (worst && !hasKeys) throw worst.problem;
    const lacks = messagesOf(wrong.filter(({ name }) => !isSecretOutput(name)));
    const texts = [
      lacks ? `The outputs are set as far as they could be read: ${lacks}.` : undefined,
      warning?.(selected),
    ];
    const warnings = texts.filter(text => text !== undefined);
    return {
      outputs: read,
      warnings,
      ...(keys.length > 0 && { failure: halfGiven(done, messagesOf(keys)) }),
    };
  });
}

function messagesOf(wrong: readonly { problem: ResponseProblem }[]): string {
  return wrong.map(({ problem }) => problem.message).join('; ');
}

function halfGiven({ request, response: { status, requestId } }: Exchange, missing: string): NeonError {
  return new NeonError(request, `${status}, but ${missing}`, {
    status,
    requestId,
    advice: ['It was carried out: what the response has is given all the same.'],
  });
}

/** The outputs that can be read, and what is wrong with the others. */
function readEach(readers: Readers, fields: Fields<object>, call: Call) {
  const read: Outputs = {};
  const wrong: { name: OutputName; problem: ResponseProblem }[] = [];
  for (const name of Object.keys(readers) as OutputName[]) {
    try {
      read[name] = readers[name]?.(fields, call);
    } catch (problem) {
      if (!(problem instanceof ResponseProblem)) throw problem;
      wrong.push({ name, problem });
    }
  }
  return { read, wrong };
}

/** The outputs of what exists or was updated, which has no keys. Throws ResponseProblem. */
export function readOutputs(readers: Readers, fields: Fields<object>, call: Call): Outputs {
  const { read, wrong } = readEach(readers, fields, call);
  if (wrong[0]) throw wrong[0].problem;
  return read;
}
