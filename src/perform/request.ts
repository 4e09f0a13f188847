import type { Call } from '../inputs/call.ts';
import type { Neon, NeonRequest, NeonResponse } from '../neon/client.ts';
import type { Fields } from '../neon/fields.ts';
import { ResponseProblem, readFields } from '../neon/fields.ts';
import { type Endpoint, type Readers, withParameters } from '../operations/declare.ts';
import { type Outputs, type OutputValue, SECRET_OUTPUTS } from '../report/outputs.ts';

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

/**
 * The outputs of a response. Throws NeonError where it is not what its schema promises. New keys are worth more than a
 * whole response, because they cannot be had again: where they are there, what else is wrong is a warning.
 */
export function outputsOf(
  { outputs, select }: Endpoint,
  { request, response }: Exchange,
  call: Call,
): { outputs: Outputs; warning?: string } {
  if (!outputs) return { outputs: {} };
  return readFields(request, response, fields => {
    const selected = select?.(fields, call) ?? fields;
    const secrets = Object.entries(outputs).filter(([name]) => SECRET_OUTPUTS.some(one => one === name));
    const keys = readOutputs(Object.fromEntries(secrets), selected, call);
    const areThere = Object.values(keys).some(key => key !== undefined);
    return areThere ? readable(outputs, selected, call) : { outputs: readOutputs(outputs, selected, call) };
  });
}

/** The outputs that can be read, and what is wrong with the others. */
function readable(
  readers: Readers,
  fields: Fields<object>,
  call: Call,
): { outputs: Outputs; warning?: string } {
  const outputs: [string, OutputValue | undefined][] = [];
  const wrong: string[] = [];
  for (const [name, read] of Object.entries(readers)) {
    try {
      outputs.push([name, read(fields, call)]);
    } catch (error) {
      if (!(error instanceof ResponseProblem)) throw error;
      wrong.push(error.message);
    }
  }
  const warning = wrong.length > 0 && `What was made is given, but not all else: ${wrong.join('; ')}.`;
  return { outputs: Object.fromEntries(outputs), ...(warning && { warning }) };
}

/** Throws ResponseProblem. */
export function readOutputs(readers: Readers, fields: Fields<object>, call: Call): Outputs {
  return Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, read(fields, call)]));
}
