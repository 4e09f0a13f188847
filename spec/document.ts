import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse } from 'yaml';

/** A JSON Schema as OpenAPI 3.0 writes it. */
export type Schema = Record<string, unknown>;

/** A path or query parameter of an operation. */
export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  schema: Schema;
}

/** One operation of Neon's API: what may be asked, and what comes back. */
export interface DocumentedOperation {
  method: string;
  path: string;
  operationId: string;
  deprecated: boolean;
  parameters: Parameter[];
  body?: { required: boolean; schema: Schema };
  /** By status; undefined where the response has no body. */
  responses: Record<string, Schema | undefined>;
}

interface Content {
  content?: Record<string, { schema: Schema } | undefined>;
}

interface RawOperation {
  operationId: string;
  deprecated?: boolean;
  parameters?: Schema[];
  requestBody?: Content & { required?: boolean };
  responses: Record<string, Schema & Content>;
}

interface Document {
  paths: Record<string, Record<string, unknown>>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

const BRANCHES = '/projects/{project_id}/branches';

// Newer than the document of @neondatabase/api-client: @neon/sdk 6 has the endpoint already.
const ADDITION: DocumentedOperation = {
  method: 'POST',
  path: `${BRANCHES}/{branch_id}/auth/email_provider/test`,
  operationId: 'sendNeonAuthEmailProviderTest',
  deprecated: false,
  parameters: ['project_id', 'branch_id'].map(name => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[a-z0-9-]{1,60}$' },
  })),
  body: {
    required: true,
    schema: {
      type: 'object',
      required: ['recipient_email'],
      properties: { recipient_email: { type: 'string', format: 'email', minLength: 1, maxLength: 256 } },
    },
  },
  responses: {
    '200': { $ref: '#/components/schemas/SendNeonAuthTestEmailResponse' },
    default: { $ref: '#/components/schemas/GeneralError' },
  },
};

let loaded: Document | undefined;
let listed: DocumentedOperation[] | undefined;

/** Neon's OpenAPI document, read at the first call only. */
export function document(): Document {
  if (!loaded) {
    // From the working directory, since import.meta and __dirname do not both exist in jest and in Node.
    const require = createRequire(path.join(process.cwd(), 'package.json'));
    const folder = path.dirname(require.resolve('@neondatabase/api-client/package.json'));
    const text = readFileSync(path.join(folder, 'public-v2-for-users.gen.yaml'), 'utf8');
    // The document is generated: looking for doubled keys in it takes as long as reading it.
    loaded = parse(text, { uniqueKeys: false, prettyErrors: false }) as Document;
  }
  return loaded;
}

/** Follows `$ref`s of the document until something else stands there. */
export function resolve<T extends Schema>(value: T): T {
  const ref = value.$ref;
  if (typeof ref !== 'string') return value;
  const target = ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Schema | undefined)?.[key], document());
  if (!target) throw new Error(`Neon's OpenAPI document has no ${ref}`);
  return resolve(target as T);
}

/** Every operation that the project knows: those of Neon Auth, List Branches and the addition. */
export function operations(): readonly DocumentedOperation[] {
  listed ??= [...authOperations(), ...operationsOf(BRANCHES).filter(o => o.method === 'GET'), ADDITION];
  return listed;
}

/** The operations of Neon Auth as the document has them, without the addition. */
export function authOperations(): DocumentedOperation[] {
  return Object.keys(document().paths)
    .filter(p => p.startsWith('/projects') && p.includes('/auth'))
    .flatMap(operationsOf);
}

function operationsOf(path: string): DocumentedOperation[] {
  const item = document().paths[path] ?? {};
  const shared = (item.parameters ?? []) as Schema[];
  return METHODS.filter(method => item[method]).map(method =>
    operationFrom(method.toUpperCase(), path, shared, item[method] as RawOperation),
  );
}

function operationFrom(
  method: string,
  path: string,
  shared: Schema[],
  raw: RawOperation,
): DocumentedOperation {
  const parameters = [...shared, ...(raw.parameters ?? [])].map(p => {
    const { name, in: place, required, schema } = resolve(p) as unknown as Parameter;
    return { name, in: place, required: required === true, schema };
  });
  const responses = Object.entries(raw.responses).map(
    ([status, response]) => [status, resolve(response).content?.['application/json']?.schema] as const,
  );
  const schema = raw.requestBody?.content?.['application/json']?.schema;
  return {
    method,
    path,
    operationId: raw.operationId,
    deprecated: raw.deprecated === true,
    parameters,
    ...(schema && { body: { required: raw.requestBody?.required === true, schema } }),
    responses: Object.fromEntries(responses),
  };
}
