import type { Effects } from '../http/effects.ts';
import { type HttpRequest, TransportError } from '../http/transport.ts';
import type { Secret } from '../secrets/secret.ts';
import { oneLine } from '../text.ts';
import { type NeonRequest, toHttp } from './request.ts';
import { type ParsedResponse, parseResponse } from './response.ts';

/** Status and request id of a response. */
export interface LastResponse {
  status?: number | undefined;
  requestId?: string | undefined;
}

/** What a request is sent with. */
export interface Sender {
  /** Base address, without a slash at its end. */
  host: string;
  apiKey: Secret;
  effects: Effects;
  /** Of all clients of the step; `response` is replaced by each response. */
  last: { response: LastResponse };
}

/** Sends a request once and logs, for debugging, what came: a response, or why there is none. */
export async function sendOnce(
  sender: Sender,
  wanted: NeonRequest,
  timeout: number,
): Promise<ParsedResponse | TransportError> {
  const { effects } = sender;
  const started = effects.now();
  const tried = await responseTo(sender, wanted, toHttp(wanted, sender, timeout));
  const came = tried instanceof TransportError ? tried.message : tried.status;
  const took = Math.round(effects.now() - started);
  effects.debug(`${wanted.method} ${wanted.path}: ${came} after ${took} ms`);
  return tried;
}

async function responseTo(
  { effects, last }: Sender,
  { secretFields }: NeonRequest,
  asked: HttpRequest,
): Promise<ParsedResponse | TransportError> {
  const { send, redact, registerFields } = effects;
  // Redacted before it is cut, so that no part of a secret is left.
  const clean = (text: string, max?: number) => oneLine(redact(text), max);
  try {
    const response = parseResponse(await send(asked), clean, body => registerFields(body, secretFields));
    last.response = { status: response.status, requestId: response.requestId };
    return response;
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    if (error.status !== undefined) last.response = { status: error.status };
    return error;
  }
}
