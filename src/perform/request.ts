import type { Call } from '../inputs/call.ts';
import type { Neon, NeonRequest, NeonResponse } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import type { Fields } from '../neon/fields.ts';
import { ResponseProblem, readFields } from '../neon/fields.ts';
import { type Endpoint, type Reader, type Readers, withParameters } from '../operations/declare.ts';
import { type OutputName, type Outputs, type OutputValue, SECRET_OUTPUTS } from '../report/outputs.ts';

/** Called with each response before anything is made of it, so that its secrets are masked first. */
export type RegisterSecrets = (body: unknown, secretFields: readonly string[]) => void;

/** What requests are made with. */
export interface Client {
  neon: Neon;
  registerSecrets: RegisterSecrets;
}

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
  const body = endpoint.body?.(call);
  return { method: endpoint.method, path, ...(body !== undefined && { body }) };
}

/** Sends an endpoint's request. Throws NeonError. */
export async function exchange(endpoint: Endpoint, call: Call, client: Client): Promise<Exchange> {
  const request = requestOf(endpoint, call);
  const response = await client.neon.request(request);
  client.registerSecrets(response.body, endpoint.secretFields ?? []);
  return { request, response };
}

/** What could be read of a response. */
export interface ReadOutputs {
  outputs: Outputs;
  /** What is wrong with outputs that are not set, where others are worth more than a whole response. */
  warnings: string[];
  /** Why the step fails although some of its outputs are there. */
  failure?: NeonError;
}

/**
 * The outputs of a response. Throws NeonError where it is not what its schema promises. New keys are worth more than a
 * whole response, because they cannot be had again: where one is there, all that can be read is given.
 */
export function outputsOf(
  { outputs, select, emptyResponse }: Endpoint,
  done: Exchange,
  call: Call,
): ReadOutputs {
  if (!outputs) return { outputs: {}, warnings: [] };
  if (emptyResponse) return { outputs: readOutputs(outputs, {}, call), warnings: [] };
  const { request, response } = done;
  return readFields(request, response, fields => {
    const selected = select?.(fields, call) ?? fields;
    const { read, wrong } = readable(outputs, selected, call);
    const isThere = SECRET_OUTPUTS.some(name => read[name] !== undefined);
    if (!isThere) return { outputs: readOutputs(outputs, selected, call), warnings: [] };
    const missing = wrong.filter(({ name }) => SECRET_OUTPUTS.includes(name));
    const others = wrong.filter(({ name }) => !SECRET_OUTPUTS.includes(name)).map(({ why }) => why);
    return {
      outputs: read,
      warnings: others.length > 0 ? [`What was made is given, but not all else: ${others.join('; ')}.`] : [],
      ...(missing.length > 0 && {
        failure: halfGiven(
          done,
          missing.map(({ why }) => why),
        ),
      }),
    };
  });
}

function halfGiven(
  { request, response: { status, requestId } }: Exchange,
  missing: readonly string[],
): NeonError {
  return new NeonError(request, `${status}, but ${missing.join('; ')}`, {
    status,
    requestId,
    advice: ['It was carried out: what the response has is given all the same.'],
  });
}

/** The outputs that can be read, and what is wrong with the others. */
function readable(readers: Readers, fields: Fields<object>, call: Call) {
  const read: Partial<Record<OutputName, OutputValue | undefined>> = {};
  const wrong: { name: OutputName; why: string }[] = [];
  for (const [name, reader] of Object.entries(readers) as [OutputName, Reader][]) {
    try {
      read[name] = reader(fields, call);
    } catch (error) {
      if (!(error instanceof ResponseProblem)) throw error;
      wrong.push({ name, why: error.message });
    }
  }
  return { read, wrong };
}

/** Throws ResponseProblem. */
export function readOutputs(readers: Readers, fields: Fields<object>, call: Call): Outputs {
  return Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, read(fields, call)]));
}
