import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { operations } from '../../spec/operations.ts';
import type { AuthServices } from '../auth/index.ts';
import { createGate, type Gate } from '../gate.ts';
import { control, isControl } from '../http/control.ts';
import {
  carriesOut,
  type Fault,
  faultyResponse,
  type PendingFault,
  parseFault,
  pendingFault,
  takeFault,
} from '../http/faults.ts';
import { listen } from '../http/listen.ts';
import { FOREIGN, isForeign, pageResponse } from '../http/page.ts';
import { headersOf, parseJson, readBody } from '../http/read.ts';
import { send } from '../http/send.ts';
import {
  type Context,
  carryOut,
  check,
  generalError,
  publicResponse,
  type ReadRequest,
  rawResponse,
} from './api.ts';
import type { Backend } from './backend.ts';
import { controlled } from './controlled.ts';
import type { Emulator, EmulatorOptions, RecordedRequest } from './emulator.ts';
import { createRateLimiter } from './rate-limits.ts';
import type { ApiResponse } from './request.ts';
import { emptyState, seed } from './seeds.ts';
import { stateBackend } from './state-backend.ts';

export type { Fault } from '../http/faults.ts';
export type { Emulator, EmulatorOptions, RecordedRequest } from './emulator.ts';
export { BRANCH_IDS, type BranchSeed, DEFAULT_PROJECT, type ProjectSeed } from './seeds.ts';
export type { ProjectState, State } from './state.ts';

interface Running extends Emulator {
  context: Context;
  /** Requests are carried out one after another: none sees what another one has done in part. */
  gate: Gate;
  faults: PendingFault[];
  onResponse: ((request: RecordedRequest) => void) | undefined;
}

const API = '/api/v2';

/** Starts a stand-in for Neon's management API. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  // Read here, so that the first request does not wait for the document.
  operations();
  const { origin, close } = await listen(
    options,
    (request, response) => serve(running, request, response),
    (error, response) => crash(running, response, error),
  );
  const { backend, services } = await backendOf(origin, options);
  const running = runningAt({ origin, close, backend, services }, options);
  return running;
}

interface Parts {
  origin: string;
  close(): Promise<void>;
  backend: Backend;
  services: AuthServices | undefined;
}

async function backendOf(
  origin: string,
  { auth = false, host, rateLimits }: EmulatorOptions,
): Promise<Pick<Parts, 'backend' | 'services'>> {
  if (!auth) return { backend: stateBackend(origin), services: undefined };
  const { authBackend } = await import('./auth-backend.ts');
  return authBackend(origin, { ...(host && { host }), ...(rateLimits && { rateLimits }) });
}

function runningAt({ origin, close, backend, services }: Parts, options: EmulatorOptions): Running {
  const { apiKey = 'napi_emulator_key', pageSize = 100, projects, rateLimits = false } = options;
  const limiter = () => (rateLimits ? createRateLimiter() : undefined);
  const state = seed(emptyState(), apiKey, projects);
  const violations: string[] = [];
  const violation = (text: string) => void violations.push(text);
  const gate = createGate();
  const context: Context = { state, backend, origin, pageSize, limiter: limiter(), violation };
  const running: Running = {
    url: origin + API,
    origin,
    apiKey,
    requests: [],
    violations,
    state,
    auth: services,
    gate,
    faults: [],
    onResponse: options.onResponse,
    context,
    fail: fault => void running.faults.push(pendingFault(parseFault(fault))),
    clearFaults() {
      running.faults = [];
    },
    reset() {
      running.faults = [];
      running.requests.length = 0;
      violations.length = 0;
      context.limiter = limiter();
      seed(state, apiKey, projects);
      return gate.run(() => backend.reset());
    },
    async close() {
      await Promise.all([close(), gate.run(() => backend.close())]);
    },
  };
  return running;
}

async function serve(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const text = await readBody(request);
  const body = parseJson(text);
  const page = pageResponse(method, url);
  if (page || isControl(url)) {
    if (isForeign(request.headers, running.origin))
      return send(response, rawResponse(generalError(403, FOREIGN)));
    const { backend } = running.context;
    const views = { ...running, pending: () => running.faults };
    return send(response, page ?? (await control(controlled(views, backend), method, url, body)));
  }

  const inApi = url.startsWith(`${API}/`);
  const path = inApi ? url.slice(API.length) : url;
  const record: RecordedRequest = { method, path, headers: headersOf(request), body };
  running.requests.push(record);
  response.once('close', () => running.onResponse?.(record));

  const { authorization, 'content-type': contentType } = request.headers;
  const read: ReadRequest = {
    url,
    method,
    path: inApi ? path : undefined,
    authorization,
    contentType,
    headers: record.headers,
    text,
    body,
  };
  const taken = takeFault(running.faults, method, path.split('?')[0] ?? '');
  running.faults = taken.queue;
  await respond(running, read, record, response, taken.fault);
}

async function respond(
  running: Running,
  read: ReadRequest,
  record: RecordedRequest,
  response: ServerResponse,
  fault: Fault | undefined,
): Promise<void> {
  const requestId = randomUUID();
  const published = publicResponse(read, running.state);
  // Checked under a fault too, so that a wrong request that meets one is still a violation.
  const checked = published ? { refusal: published } : check(read, running.context);
  if ('operation' in checked) record.operationId = checked.operation.operationId;
  const carry = (): Promise<ApiResponse> | ApiResponse =>
    'refusal' in checked ? checked.refusal : running.gate.run(() => carryOut(checked, running.context));
  const real = !fault || carriesOut(fault) ? rawResponse(await carry(), requestId) : undefined;
  const raw = fault ? faultyResponse(fault, real, requestId) : real;
  if (!raw) return;
  if (fault?.connection !== 'reset' && fault?.connection !== 'hang') record.status = raw.status;
  await send(response, raw, fault);
}

function crash(running: Running, response: ServerResponse, error: unknown): void {
  running.violations.push(`the emulator failed: ${error instanceof Error ? error.stack : error}`);
  if (response.headersSent) response.destroy();
  else void send(response, rawResponse(generalError(500, 'the emulator failed')));
}
