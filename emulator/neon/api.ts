import { randomUUID } from 'node:crypto';
import { type RequestCheck, validateRequest, validateResponse } from '../../spec/checks.ts';
import type { DocumentedOperation } from '../../spec/operations.ts';
import type { RawResponse } from '../http/faults.ts';
import { callerOf, lackOfRight } from './api-keys.ts';
import type { Backend } from './backend.ts';
import { handlers } from './handlers.ts';
import type { RateLimiter } from './rate-limits.ts';
import { type ApiCall, type ApiResponse, isRefusal } from './request.ts';
import { stackUsers } from './stack.ts';
import type { State } from './state.ts';

/** What a response depends on besides the request. */
export interface Context {
  state: State;
  backend: Backend;
  origin: string;
  pageSize: number;
  /** Where the emulator has rate limits. */
  limiter: RateLimiter | undefined;
  /** Called with each request and response that Neon's OpenAPI document rejects. */
  violation(text: string): void;
}

/** A request as it was read; `path` is without `/api/v2`, undefined when the URL is outside the API. */
export interface ReadRequest {
  method: string;
  /** As the client sent it. */
  url: string;
  path: string | undefined;
  authorization: string | undefined;
  contentType: string | undefined;
  headers: Readonly<Record<string, string>>;
  /** Undefined when it was too long. */
  text: string | undefined;
  /** The body as JSON; undefined when there is none or it is not JSON. */
  body: unknown;
}

/** A request after the checks: a response that ends it already, or what can be carried out. */
export type Checked = { refusal: ApiResponse } | { operation: DocumentedOperation; call: ApiCall };

/** Checks a request the way Neon would: key, endpoint, then parameters and body. */
export function check(request: ReadRequest, context: Context): Checked {
  const { method, path } = request;
  if (path === undefined) return refusal(404, 'not found: the API is under /api/v2');
  const caller = callerOf(context.state, request.authorization);
  if (!caller) return refusal(401, 'supplied credentials do not pass authentication');
  if (request.text === undefined) return refusal(413, 'the body is over 1 MB');

  const checked = validateRequest({ method, path, body: request.body });
  const problems = [...formatProblems(request), ...checked.problems];
  if (problems.length > 0) context.violation(`${method} ${path}: ${problems.join('; ')}`);
  const { operation } = checked;
  const wait = context.limiter?.(operation?.operationId ?? `${method} ${path}`);
  if (wait !== undefined) return { refusal: tooManyRequests(wait) };
  if (!operation) return refusal(404, `this route does not exist: ${method} ${path}`);
  if (problems.length > 0) return refusal(400, problems.join('; '));
  const lack = lackOfRight(caller, operation, checked.params);
  if (lack) return refusal(403, lack);
  return { operation, call: callFrom(checked, request, context) };
}

/** Carries a request out; a response that Neon's OpenAPI document does not allow becomes a 500. */
export async function carryOut(
  { operation, call }: { operation: DocumentedOperation; call: ApiCall },
  context: Context,
): Promise<ApiResponse> {
  const response = await responseOf(operation, call);
  const problems = validateResponse(operation, response.status, response.body);
  if (problems.length === 0) return response;
  const text = `${operation.operationId} responded ${response.status}: ${problems.join('; ')}`;
  context.violation(text);
  return generalError(500, text);
}

/** The response to a request outside the API that clients make: an integration's jwks_url, or Stack's API at its origin. */
export function publicResponse(read: ReadRequest, state: State): ApiResponse | undefined {
  const { method, url } = read;
  if (method !== 'GET') return undefined;
  const all = Object.values(state.projects).flatMap(project => project.integrations);
  if (/^\/api\/v1\/users(?:\?|$)/.test(url)) return stackUsers(read.headers, all);
  const id = /^\/\.well-known\/jwks\/([^/?]+)$/.exec(url)?.[1];
  if (id === undefined) return undefined;
  const found = all.find(({ integration }) => integration.auth_provider_project_id === id);
  return found?.jwks ? { status: 200, body: found.jwks } : generalError(404, 'no such project');
}

/** A response as it is sent: with a request id, which errors have in their body too. */
export function rawResponse(
  { status, body, headers: own }: ApiResponse,
  requestId: string = randomUUID(),
): RawResponse {
  const headers = { ...own, 'x-neon-ret-request-id': requestId };
  if (body === undefined) return { status, headers, body: '' };
  const full = status < 400 ? body : { request_id: requestId, ...(body as object) };
  return {
    status,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(full),
  };
}

/** A GeneralError without its request id. */
export function generalError(status: number, message: string, code = ''): ApiResponse {
  return { status, body: { code, message } };
}

function tooManyRequests(seconds: number): ApiResponse {
  return { ...generalError(429, 'too many requests'), headers: { 'retry-after': String(seconds) } };
}

async function responseOf(operation: DocumentedOperation, call: ApiCall): Promise<ApiResponse> {
  const handler = handlers[operation.operationId];
  if (!handler) return generalError(501, `the emulator does not implement ${operation.operationId}`);
  try {
    return await handler(call as ApiCall<never>);
  } catch (error) {
    if (isRefusal(error)) return generalError(error.status, error.message, error.code);
    throw error;
  }
}

function formatProblems({ text, body, contentType }: ReadRequest): string[] {
  if (!text) return [];
  if (!contentType?.startsWith('application/json')) return ['the content type is not application/json'];
  return body === undefined ? ['the body is not JSON'] : [];
}

function callFrom({ params, query }: RequestCheck, { body }: ReadRequest, context: Context): ApiCall {
  const { state, backend, origin, pageSize } = context;
  return { state, backend, origin, pageSize, params, query, body };
}

function refusal(status: number, message: string): Checked {
  return { refusal: generalError(status, message) };
}
