import { type DocumentedOperation, operations, type Parameter } from './operations.ts';
import { bodyCheck, type Check, parameterCheck } from './schema.ts';

/** A request, as far as the OpenAPI document describes one. */
export interface ApiRequest {
  method: string;
  /** Without `/api/v2`, with the query. */
  path: string;
  /** The parsed body; undefined when none was sent. */
  body?: unknown;
}

/** A request compared with the document. */
export interface RequestCheck {
  /** Undefined when the document has no such endpoint. */
  operation?: DocumentedOperation;
  params: Record<string, string>;
  query: Record<string, unknown>;
  /** Empty when the document allows the request. */
  problems: string[];
}

interface Checks {
  path: Check;
  query: Check;
  body?: Check;
  responses: Map<string, Check>;
}

const compiled = new Map<DocumentedOperation, Checks>();

/** Checks a request against the document: endpoint, parameters and body. */
export function validateRequest({ method, path, body }: ApiRequest): RequestCheck {
  const [pathname = '', search = ''] = path.split(/\?(.*)/s);
  const found = route(method, pathname);
  if (!found) return { params: {}, query: {}, problems: [`no endpoint ${method} ${pathname}`] };

  const { operation, params } = found;
  const checks = checksOf(operation);
  const { query, problems } = parseQuery(search);
  problems.unshift(...label('path parameter', checks.path({ ...params })));
  problems.push(...label('query parameter', checks.query(query)), ...bodyProblems(operation, checks, body));
  return { operation, params, query, problems };
}

/** Checks a response against the document; gives what is wrong with it. */
export function validateResponse(operation: DocumentedOperation, status: number, body: unknown): string[] {
  const key = String(status) in operation.responses ? String(status) : 'default';
  if (key === 'default' && status < 400) return [`status ${status} is not a response of the endpoint`];
  const schema = operation.responses[key];
  if (!schema) return body === undefined ? [] : [`a response with status ${status} has no body`];
  const { responses } = checksOf(operation);
  const check = responses.get(key) ?? bodyCheck(schema);
  responses.set(key, check);
  return label('response', check(body));
}

function route(method: string, pathname: string) {
  const segments = pathname.split('/').map(decode);
  for (const operation of operations()) {
    if (operation.method !== method) continue;
    const params = match(operation.path.split('/'), segments);
    if (params) return { operation, params };
  }
  return undefined;
}

function match(template: string[], segments: string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of template.entries()) {
    const segment = segments[i] ?? '';
    if (!part.startsWith('{')) {
      if (part !== segment) return undefined;
    } else if (segment === '') return undefined;
    else params[part.slice(1, -1)] = segment;
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function parseQuery(search: string) {
  const pairs = [...new URLSearchParams(search)];
  const query: Record<string, unknown> = Object.fromEntries(pairs);
  const problems = pairs.length > Object.keys(query).length ? ['a query parameter is given twice'] : [];
  return { query, problems };
}

function bodyProblems(operation: DocumentedOperation, checks: Checks, body: unknown): string[] {
  if (body === undefined) return operation.body?.required ? ['the body is missing'] : [];
  if (!checks.body) return ['the endpoint takes no body'];
  return label('body', checks.body(body));
}

function label(part: string, problems: string[]): string[] {
  return problems.map(problem =>
    problem.startsWith('/') ? `${part} ${problem.slice(1)}` : `${part} ${problem}`,
  );
}

function checksOf(operation: DocumentedOperation): Checks {
  let checks = compiled.get(operation);
  if (!checks) {
    checks = {
      path: parameterCheck(parametersSchema(operation.parameters.filter(p => p.in === 'path'))),
      query: parameterCheck(parametersSchema(operation.parameters.filter(p => p.in === 'query'))),
      ...(operation.body && { body: bodyCheck(operation.body.schema) }),
      responses: new Map(),
    };
    compiled.set(operation, checks);
  }
  return checks;
}

function parametersSchema(parameters: Parameter[]) {
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(p => [p.name, p.schema])),
    required: parameters.filter(p => p.required).map(p => p.name),
  };
}
