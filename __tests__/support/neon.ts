import type { IncomingHttpHeaders } from 'node:http';
import type { Effects } from '../../src/http/effects.ts';
import { type HttpRequest, TransportError } from '../../src/http/transport.ts';
import { createNeon, type Neon, type NeonOptions } from '../../src/neon/client.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { API_KEY } from './plans.ts';

export const HOST = 'https://neon.test/api/v2';

/** What Neon does with one request. A body that is not a string goes out as JSON. */
export interface ScriptedResponse {
  status: number;
  body?: unknown;
  headers?: IncomingHttpHeaders;
  /** Milliseconds until the response is there; 10 by default. */
  took?: number;
}

/** `(request) => ...` decides by what was asked. */
export type Step =
  | ScriptedResponse
  | TransportError
  | ((request: HttpRequest) => ScriptedResponse | TransportError);

export interface Scripted {
  neon: Neon;
  /** The requests that went out. */
  sent: HttpRequest[];
  /** `METHOD path?query` of each of them, without the base address. */
  names(): string[];
  /** Milliseconds of each wait. */
  waits: number[];
  log: string[];
  debug: string[];
  now(): number;
}

export const lost = (message = 'the connection broke before a response came') =>
  new TransportError('lost', message);
export const refused = () =>
  new TransportError('not-connected', 'the connection was refused, to neon.test (ECONNREFUSED)');

/** The real client over a script of responses, with a clock that only waits and responses move on. */
export function scripted(
  steps: Step[],
  options: Partial<NeonOptions> = {},
  effects: Partial<Effects> = {},
): Scripted {
  let clock = 0;
  const sent: HttpRequest[] = [];
  const waits: number[] = [];
  const log: string[] = [];
  const debug: string[] = [];
  const left = [...steps];
  const neon = createNeon(
    { host: HOST, apiKey: new Secret(API_KEY), maxRetries: 5, deadline: 120_000, reserved: 0, ...options },
    {
      send: async request => {
        sent.push(request);
        const next = left.shift();
        if (!next) throw new Error(`nothing scripted for ${request.method} ${request.url}`);
        const step = typeof next === 'function' ? next(request) : next;
        const took = step instanceof TransportError ? 10 : (step.took ?? 10);
        clock += Math.min(took, request.timeout);
        if (took > request.timeout) throw new TransportError('lost', 'no response in time');
        if (step instanceof TransportError) throw step;
        const { status, body, headers = {} } = step;
        const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
        return { status, headers, body: text };
      },
      now: () => clock,
      redact: text => text,
      registerFields: () => {},
      sleep: async milliseconds => {
        waits.push(milliseconds);
        clock += milliseconds;
      },
      random: () => 0.5,
      log: line => log.push(line),
      debug: line => debug.push(line),
      ...effects,
    },
  );
  const names = () => sent.map(({ method, url }) => `${method} ${url.replace(HOST, '').replace(/\?$/, '')}`);
  return { neon, sent, names, waits, log, debug, now: () => clock };
}
