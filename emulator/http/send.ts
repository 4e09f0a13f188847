import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, RawResponse } from './faults.ts';

// Headers and a first part of the body reach the client before the reset overtakes them.
const RESET_AFTER_MS = 30;

/** Sends a response, in the manner the fault asks for. */
export async function send(response: ServerResponse, raw: RawResponse, fault: Fault = {}): Promise<void> {
  if (fault.delay) await sleep(fault.delay);
  if (response.destroyed || fault.connection === 'hang') return;
  if (fault.connection === 'reset') return reset(response);

  const body = Buffer.from(raw.body);
  const bodyless = raw.status === 204 || raw.status === 304;
  response.writeHead(raw.status, bodyless ? raw.headers : { 'content-length': body.length, ...raw.headers });
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
