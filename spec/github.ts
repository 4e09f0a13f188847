import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Schema } from './document.ts';
import { bodyCheck, type Check } from './schema.ts';

interface Content {
  content?: { 'application/json'?: { schema: Schema } };
}

interface Operation {
  operationId: string;
  requestBody?: Content & { required?: boolean };
  responses: Record<string, Content>;
}

/** Of GitHub's OpenAPI document what the action asks for (`npm run generate -- --github`). */
interface Document {
  /** Of @octokit/openapi. */
  version: string;
  paths: Record<string, Record<string, Operation>>;
}

let read: Document | undefined;

function document(): Document {
  // From the working directory, as the rest of spec/.
  read ??= JSON.parse(readFileSync(path.join(process.cwd(), 'spec', 'github.json'), 'utf8')) as Document;
  return read;
}

/** The version of @octokit/openapi that it is of. */
export function githubVersion(): string {
  return document().version;
}

/** A request to GitHub and its response. */
export interface GitHubExchange {
  method: string;
  /** With the query, still encoded. */
  path: string;
  /** The parsed body; undefined where there is none. */
  body: unknown;
  status: number;
  /** The parsed body of the response; undefined where it is empty. */
  response: unknown;
}

/** What GitHub's document does not allow of a request. */
export function requestProblems({
  method,
  path,
  body,
}: Pick<GitHubExchange, 'method' | 'path' | 'body'>): string[] {
  const operation = operationOf(method, path);
  if (!operation) return [`no endpoint ${method} ${path}`];
  const { requestBody } = operation;
  const schema = schemaOf(requestBody);
  if (body === undefined) return requestBody?.required ? ['the body is missing'] : [];
  return schema ? checkOf(schema)(body) : ['there is no body in the document'];
}

/** What GitHub's document does not allow of a success. Refusals are not checked: most are in no document. */
export function responseProblems({ method, path, status, response }: GitHubExchange): string[] {
  const operation = operationOf(method, path);
  if (!operation || status >= 400) return [];
  const documented = operation.responses[status];
  if (!documented) return [`status ${status} is not a response of the endpoint`];
  const schema = schemaOf(documented);
  if (!schema) return response === undefined ? [] : [`a response with status ${status} has no body`];
  return checkOf(schema)(response);
}

function operationOf(method: string, path: string): Operation | undefined {
  const segments = (path.split('?')[0] ?? '').split('/');
  const fits = (template: string) => {
    const parts = template.split('/');
    return parts.length === segments.length && parts.every((part, at) => isAt(part, segments[at] ?? ''));
  };
  // A fixed word is more than a parameter: `public-key` is no name of a secret.
  const found = Object.keys(document().paths).filter(fits);
  const [best] = found.sort((one, other) => one.split('{').length - other.split('{').length);
  return best === undefined ? undefined : document().paths[best]?.[method.toLowerCase()];
}

function isAt(part: string, segment: string): boolean {
  return part.startsWith('{') ? segment !== '' : part === segment;
}

function schemaOf(held: Content | undefined): Schema | undefined {
  return held?.content?.['application/json']?.schema;
}

const checks = new Map<Schema, Check>();

function checkOf(schema: Schema): Check {
  const check = checks.get(schema) ?? bodyCheck(schema);
  checks.set(schema, check);
  return check;
}
