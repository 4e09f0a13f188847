import { document, resolve, type Schema } from './document.ts';

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

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** What clients of Neon Auth call besides it: who am I, which project, which branch, and keys for all that. */
const AROUND = [
  'getCurrentUserInfo',
  'getCurrentUserOrganizations',
  'listProjects',
  'listSharedProjects',
  'getProject',
  'listProjectBranches',
  'createProjectBranch',
  'getProjectBranch',
  'listProjectBranchDatabases',
  'listProjectBranchEndpoints',
  'listApiKeys',
  'createApiKey',
  'revokeApiKey',
  'listOrgApiKeys',
  'createOrgApiKey',
  'revokeOrgApiKey',
];

let auth: DocumentedOperation[] | undefined;
let all: DocumentedOperation[] | undefined;

/** The operations of Neon Auth: those of the document and the additions. */
export function authOperations(): readonly DocumentedOperation[] {
  auth ??= Object.keys(document().paths)
    .filter(path => path.startsWith('/projects') && path.includes('/auth'))
    .flatMap(path => operationsOf(path));
  return auth;
}

/** Every operation that the project knows: those of Neon Auth, and the few that its clients call besides. */
export function operations(): readonly DocumentedOperation[] {
  all ??= [
    ...authOperations(),
    ...Object.keys(document().paths).flatMap(path => operationsOf(path, id => AROUND.includes(id))),
  ];
  return all;
}

function operationsOf(
  path: string,
  wanted: (operationId: string) => boolean = () => true,
): DocumentedOperation[] {
  const item = document().paths[path] ?? {};
  const shared = (item.parameters ?? []) as Schema[];
  return METHODS.filter(method => item[method] && wanted((item[method] as RawOperation).operationId)).map(
    method => operationFrom(method.toUpperCase(), path, shared, item[method] as RawOperation),
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
