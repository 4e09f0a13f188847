import type { Call } from '../inputs/call.ts';
import type { Neon, NeonRequest, NeonResponse } from '../neon/client.ts';
import type { Fields } from '../neon/fields.ts';
import { readFields } from '../neon/fields.ts';
import { type Endpoint, type Readers, withParameters } from '../operations/declare.ts';
import type { Outputs } from '../report/outputs.ts';

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

/** The outputs of a response. Throws NeonError where it is not what its schema promises. */
export function outputsOf(
  { outputs, select }: Endpoint,
  { request, response }: Exchange,
  call: Call,
): Outputs {
  if (!outputs) return {};
  return readFields(request, response, fields =>
    readOutputs(outputs, select?.(fields, call) ?? fields, call),
  );
}

/** Throws ResponseProblem. */
export function readOutputs(readers: Readers, fields: Fields<object>, call: Call): Outputs {
  return Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, read(fields, call)]));
}
