import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../neon/request.ts';
import type { Fault, Reply } from './faults.ts';

const BODY_LIMIT = 1_000_000;

// Headers and a first part of the body reach the client before the reset overtakes them.
const RESET_AFTER_MS = 30;

/** The whole body of a request; undefined when it is over 1 MB (the rest is read and dropped). */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size > BODY_LIMIT ? undefined : Buffer.concat(chunks).toString('utf8');
}

/** An answer as it is sent: with a request id, which errors have in their body too. */
export function toReply({ status, body }: Answer, requestId: string = randomUUID()): Reply {
  const headers = { 'x-neon-ret-request-id': requestId };
  if (body === undefined) return { status, headers, body: '' };
  const full = status < 400 ? body : { request_id: requestId, ...(body as object) };
  return {
    status,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(full),
  };
}

/** Sends an answer, in the manner the fault asks for. */
export async function send(response: ServerResponse, reply: Reply, fault: Fault = {}): Promise<void> {
  if (fault.delay) await sleep(fault.delay);
  if (response.destroyed || fault.connection === 'hang') return;
  if (fault.connection === 'reset') return reset(response);

  const body = Buffer.from(reply.body);
  const bodyless = reply.status === 204 || reply.status === 304;
  response.writeHead(
    reply.status,
    bodyless ? reply.headers : { 'content-length': body.length, ...reply.headers },
  );
  if (fault.connection === 'reset-in-body') return resetInBody(response, body);
  if (fault.connection === 'trickle') return trickle(response, body);
  response.end(bodyless ? undefined : body);
}

async function resetInBody(response: ServerResponse, body: Buffer): Promise<void> {
  response.flushHeaders();
  response.write(body.subarray(0, Math.floor(body.length / 2)));
  await sleep(RESET_AFTER_MS);
  reset(response);
}

async function trickle(response: ServerResponse, body: Buffer): Promise<void> {
  response.flushHeaders();
  for (const [i] of body.entries()) {
    if (response.destroyed) return;
    response.write(body.subarray(i, i + 1));
    await sleep(1000, undefined, { ref: false });
  }
  response.end();
}

function reset(response: ServerResponse): void {
  const { socket } = response;
  // Only a plain TCP socket can send RST; under TLS the connection just ends.
  if (socket && 'encrypted' in socket) socket.destroy();
  else socket?.resetAndDestroy();
}
