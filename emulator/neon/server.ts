import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Context, carryOut, check, generalError, publicAnswer, type ReadRequest } from './api.ts';
import type { Answer } from './request.ts';
import { control } from './control.ts';
import { operations } from '../../spec/document.ts';
import {
  carriesOut,
  type Fault,
  faultyReply,
  type PendingFault,
  parseFault,
  pendingFault,
  takeFault,
} from '../http/faults.ts';
import { readBody, send, toReply } from '../http/send.ts';
import { type ProjectSeed, type State, seed } from './state.ts';

export type { Fault } from '../http/faults.ts';
export type { BranchSeed, ProjectSeed, ProjectState, State } from './state.ts';

/** How to start the emulator; everything has a default. */
export interface EmulatorOptions {
  /** Default 0: a free one. */
  port?: number;
  /** Default 127.0.0.1. */
  host?: string;
  /** Default `napi_emulator_key`. */
  apiKey?: string;
  /** Branches a page; default 100. */
  pageSize?: number;
  /** Projects besides the default one; a seed with the default one's id adds branches to it. */
  projects?: ProjectSeed[];
  /** PEM texts; with them the emulator speaks https. */
  tls?: { key: string; cert: string };
  /** Called when a request has been answered or its connection has ended. */
  onAnswer?: (request: RecordedRequest) => void;
}

/** A request that the emulator saw. */
export interface RecordedRequest {
  method: string;
  /** With the query, without `/api/v2`. */
  path: string;
  headers: Record<string, string>;
  /** Parsed JSON; undefined without a body or when it is not JSON. */
  body: unknown;
  operationId?: string;
  /** What was answered; absent when no status was sent. */
  status?: number;
}

/** A running emulator. */
export interface Emulator {
  /** Base with `/api/v2`, what goes into `api_host`. */
  url: string;
  origin: string;
  apiKey: string;
  requests: RecordedRequest[];
  /** Requests and answers that Neon's OpenAPI document rejects. */
  violations: string[];
  state: State;
  /** Queues a fault; throws when it is not one. */
  fail(fault: Fault): void;
  /** Drops the faults that are still waiting for their requests. */
  clearFaults(): void;
  /** Back to the seeds: no requests, violations or faults either. */
  reset(): void;
  /** Ends at once, open connections included. */
  close(): Promise<void>;
}

interface Running extends Emulator {
  context: Context;
  faults: PendingFault[];
  onAnswer: ((request: RecordedRequest) => void) | undefined;
}

const API = '/api/v2';

/** Starts a stand-in for Neon's management API. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, host = '127.0.0.1', tls } = options;
  // Read here, so that the first request does not wait for the document.
  operations();
  const server = tls ? createTlsServer(tls) : createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  const running = runningOn(server, `${tls ? 'https' : 'http'}://${name}:${bound}`, options);
  server.on('request', (request, response) => {
    serve(running, request, response).catch(error => {
      // A client that goes away in the middle of its request is no fault of the emulator.
      if (request.complete) crash(running, response, error);
    });
  });
  return running;
}

function runningOn(server: Server, origin: string, options: EmulatorOptions): Running {
  const { apiKey = 'napi_emulator_key', pageSize = 100, projects } = options;
  const state = seed({ projects: {} }, projects);
  const violations: string[] = [];
  const running: Running = {
    url: origin + API,
    origin,
    apiKey,
    requests: [],
    violations,
    state,
    faults: [],
    onAnswer: options.onAnswer,
    context: { state, origin, apiKey, pageSize, violation: text => violations.push(text) },
    fail: fault => void running.faults.push(pendingFault(parseFault(fault))),
    clearFaults() {
      running.faults = [];
    },
    reset() {
      running.faults = [];
      running.requests.length = 0;
      violations.length = 0;
      seed(state, projects);
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
  return running;
}

async function serve(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const text = await readBody(request);
  const body = parseJson(text);
  if (url.startsWith('/_emulator/')) return send(response, toReply(control(running, method, url, body)));

  const inApi = url.startsWith(`${API}/`);
  const path = inApi ? url.slice(API.length) : url;
  const record: RecordedRequest = { method, path, headers: headersOf(request), body };
  running.requests.push(record);
  response.once('close', () => running.onAnswer?.(record));

  const { authorization, 'content-type': contentType } = request.headers;
  const read: ReadRequest = {
    url,
    method,
    path: inApi ? path : undefined,
    authorization,
    contentType,
    text,
    body,
  };
  const taken = takeFault(running.faults, method, path.split('?')[0] ?? '');
  running.faults = taken.queue;
  await answer(running, read, record, response, taken.fault);
}

async function answer(
  running: Running,
  read: ReadRequest,
  record: RecordedRequest,
  response: ServerResponse,
  fault: Fault | undefined,
): Promise<void> {
  const requestId = randomUUID();
  const published = publicAnswer(read, running.state);
  // Checked under a fault too, so that a wrong request that meets one is still a violation.
  const checked = published ? { refusal: published } : check(read, running.context);
  if ('operation' in checked) record.operationId = checked.operation.operationId;
  const carry = (): Answer => ('refusal' in checked ? checked.refusal : carryOut(checked, running.context));
  const real = !fault || carriesOut(fault) ? toReply(carry(), requestId) : undefined;
  const reply = fault ? faultyReply(fault, real, requestId) : real;
  if (!reply) return;
  if (fault?.connection !== 'reset' && fault?.connection !== 'hang') record.status = reply.status;
  await send(response, reply, fault);
}

function crash(running: Running, response: ServerResponse, error: unknown): void {
  running.violations.push(`the emulator failed: ${error instanceof Error ? error.stack : error}`);
  if (response.headersSent) response.destroy();
  else void send(response, toReply(generalError(500, 'the emulator failed')));
}

function parseJson(text: string | undefined): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}
