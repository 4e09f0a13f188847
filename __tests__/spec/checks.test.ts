import { describe, expect, test } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import { validateRequest, validateResponse } from '../../spec/checks.ts';
import type { Schema } from '../../spec/document.ts';
import { authOperations, operations } from '../../spec/operations.ts';
import { bodyCheck, closed } from '../../spec/schema.ts';
import { MAIN, OF_PROJECT, PREVIEW, PROJECT, SMTP } from '../emulator/neon/helpers.ts';

function problems(method: string, path: string, body?: unknown): string[] {
  return validateRequest({ method, path, body }).problems;
}

function operation(operationId: string) {
  const found = operations().find(o => o.operationId === operationId);
  if (!found) throw new Error(operationId);
  return found;
}

describe('the document', () => {
  test('has 50 Neon Auth endpoints with the additions, 14 of them deprecated', () => {
    const endpoints = authOperations();
    expect(endpoints).toHaveLength(50);
    expect(new Set(endpoints.map(e => e.operationId)).size).toBe(50);
    expect(endpoints.filter(e => e.deprecated)).toHaveLength(14);
    expect(endpoints).toContainEqual(
      expect.objectContaining({
        method: 'POST',
        path: '/projects/auth/keys',
        operationId: 'createNeonAuthProviderSDKKeys',
        deprecated: false,
      }),
    );
  });

  test('has schemas that are schemas, which the checks take for granted', () => {
    const ajv = new Ajv2019({ strict: false });
    for (const { operationId, parameters, body, responses } of operations()) {
      const schemas = [...parameters.map(one => one.schema), body?.schema, ...Object.values(responses)];
      for (const schema of schemas) {
        const valid = schema === undefined || ajv.validateSchema(closed(schema));
        expect([operationId, valid, ajv.errorsText()]).toEqual([operationId, true, 'No errors']);
      }
    }
    expect(ajv.validateSchema({ type: 'nothing' })).toBe(false);
  });

  test('is joined by what its clients ask besides', () => {
    const documented = new Set(authOperations().map(e => e.operationId));
    const others = operations().filter(o => !documented.has(o.operationId));
    expect(others.map(o => `${o.method} ${o.path}`)).toEqual([
      'GET /api_keys',
      'POST /api_keys',
      'DELETE /api_keys/{key_id}',
      'GET /projects',
      'GET /projects/shared',
      'GET /projects/{project_id}',
      'GET /projects/{project_id}/branches',
      'POST /projects/{project_id}/branches',
      'GET /projects/{project_id}/branches/{branch_id}',
      'GET /projects/{project_id}/branches/{branch_id}/endpoints',
      'GET /projects/{project_id}/branches/{branch_id}/databases',
      'GET /organizations/{org_id}/api_keys',
      'POST /organizations/{org_id}/api_keys',
      'DELETE /organizations/{org_id}/api_keys/{key_id}',
      'GET /users/me',
      'GET /users/me/organizations',
    ]);
  });
});

describe('routing', () => {
  test('finds the operation and its parameters', () => {
    const found = validateRequest({ method: 'DELETE', path: `${MAIN}/users/abc%2Fdef` });
    expect(found.operation?.operationId).toBe('deleteBranchNeonAuthUser');
    expect(found.params).toEqual({
      project_id: PROJECT,
      branch_id: BRANCH_IDS.main,
      auth_user_id: 'abc/def',
    });
    expect(found.problems).toEqual([]);
  });

  test.each([
    ['PUT', MAIN],
    ['GET', '/regions'],
    ['GET', `${MAIN}/`],
    ['GET', '/projects//auth/domains'],
    ['GET', `/projects/${PROJECT}/branches/${BRANCH_IDS.main}/roles`],
    ['POST', '/projects'],
  ])('has no %s %s', (method, path) => {
    const found = validateRequest({ method, path });
    expect(found.operation).toBeUndefined();
    expect(found.problems).toEqual([`no endpoint ${method} ${path}`]);
  });
});

describe('parameters', () => {
  test('of the path keep to their pattern', () => {
    expect(problems('GET', '/projects/Quiet_River/auth/domains')).toEqual([
      'path parameter project_id must match pattern "^[a-z0-9-]{1,60}$"',
    ]);
    expect(problems('DELETE', `${OF_PROJECT}/oauth_providers/gogle`)).toEqual([
      expect.stringContaining('google, github, microsoft, vercel'),
    ]);
  });

  test('of the query are known, typed and given once', () => {
    const path = `/projects/${PROJECT}/branches`;
    const { query } = validateRequest({
      method: 'GET',
      path: `${path}?limit=5&include_deleted=true&search=a`,
    });
    expect(query).toEqual({ limit: 5, include_deleted: true, search: 'a' });
    expect(problems('GET', `${path}?limit=0`)).toEqual(['query parameter limit must be >= 1']);
    expect(problems('GET', `${path}?limit=many`)).toEqual(['query parameter limit must be integer']);
    expect(problems('GET', `${path}?branch=x`)).toEqual(['query parameter branch is not known']);
    expect(problems('GET', `${path}?limit=1&limit=2`)).toEqual(['a query parameter is given twice']);
    expect(problems('GET', `${MAIN}?delete_data=true`)).toEqual(['query parameter delete_data is not known']);
  });
});

describe('bodies', () => {
  test('are there when required, absent when the endpoint takes none', () => {
    expect(problems('POST', MAIN)).toEqual(['the body is missing']);
    expect(problems('GET', MAIN, {})).toEqual(['the endpoint takes no body']);
    expect(problems('DELETE', MAIN)).toEqual([]);
    expect(problems('DELETE', MAIN, { delete_data: true })).toEqual([]);
  });

  test('have no key that the schema does not name, however deep', () => {
    expect(problems('DELETE', MAIN, { delete_datum: true })).toEqual(['body delete_datum is not known']);
    const domains = { auth_provider: 'stack', domains: [{ domain: 'https://example.com', note: '' }] };
    expect(problems('DELETE', `${MAIN}/domains`, domains)).toEqual(['body domains/0/note is not known']);
  });

  test('are checked through allOf', () => {
    const path = `${MAIN}/send_test_email`;
    expect(problems('POST', path, { ...SMTP, recipient_email: 'a@example.com' })).toEqual([]);
    expect(problems('POST', path, { ...SMTP, recipient_email: 'a@example.com', type: 'standard' })).toEqual([
      'body type is not known',
    ]);
    expect(problems('POST', path, SMTP)).toEqual(["body must have required property 'recipient_email'"]);
  });

  test('name the domain as a URI, wildcards included', () => {
    const body = { auth_provider: 'better_auth', domain: 'https://*.preview.example.com' };
    expect(problems('POST', `${PREVIEW}/domains`, body)).toEqual([]);
    expect(problems('POST', `${PREVIEW}/domains`, { ...body, domain: 'example.com' })).toEqual([
      'body domain must match format "uri"',
    ]);
  });
});

describe('the e-mail server, whose type decides its fields', () => {
  const path = `${MAIN}/email_provider`;

  test('is either shared or standard', () => {
    expect(problems('PATCH', path, { type: 'shared' })).toEqual([]);
    expect(problems('PATCH', path, { type: 'shared', sender_name: 'Example' })).toEqual([]);
    expect(problems('PATCH', path, { type: 'standard', ...SMTP })).toEqual([]);
  });

  test('needs a known type', () => {
    expect(problems('PATCH', path, SMTP)).toEqual([expect.stringContaining("required property 'type'")]);
    expect(problems('PATCH', path, { type: 'own' })).toEqual([expect.stringContaining('standard, shared')]);
  });

  test('takes the keys of its type only', () => {
    expect(problems('PATCH', path, { type: 'shared', host: 'smtp.example.com' })).toEqual([
      'body host is not known',
    ]);
  });

  test('is changed in part on a branch, and whole on a project', () => {
    const { port: _, ...partial } = SMTP;
    expect(problems('PATCH', path, { type: 'standard', ...partial })).toEqual([]);
    expect(problems('PATCH', path, { type: 'standard' })).toEqual([]);
    expect(problems('PATCH', `${OF_PROJECT}/email_server`, { type: 'standard', ...partial })).toEqual([
      "body must have required property 'port'",
    ]);
  });

  test('follows the same rules inside a response', () => {
    const plugins = operation('getNeonAuthPluginConfigs');
    expect(validateResponse(plugins, 200, { email_provider: { type: 'standard', ...SMTP } })).toEqual([]);
    expect(validateResponse(plugins, 200, { email_provider: { type: 'standard' } })).not.toEqual([]);
  });
});

describe('the OAuth server', () => {
  const path = `${MAIN}/plugins/oauth-provider`;

  test('takes fields that are not known here, and needs the resource of an MCP server', () => {
    const mcp = { resource: 'https://mcp.example.com/mcp', dynamic_registration: false, more: 1 };
    expect(problems('PATCH', path, { enabled: true, mcp, resources: ['x', {}], scopes: [] })).toEqual([]);
    expect(problems('PATCH', path, { mcp: { dynamic_registration: true } })).toEqual([
      "body mcp must have required property 'resource'",
    ]);
    expect(problems('PATCH', path, { enabled: 'yes' })).toEqual(['body enabled must be boolean']);
  });

  test('has clients of two types', () => {
    const client = { name: 'App', redirect_uris: ['https://app.example.com/cb'], resources: [] };
    const clients = `${MAIN}/oauth-provider/clients`;
    expect(problems('POST', clients, { ...client, type: 'public' })).toEqual([]);
    expect(problems('POST', clients, { ...client, type: 'secret' })).toEqual([
      expect.stringContaining('confidential, public'),
    ]);
    expect(problems('POST', clients, { ...client, type: 'public', scope: '' })).toEqual([
      'body scope is not known',
    ]);
  });
});

describe('responses', () => {
  test('have the status and the body the document names', () => {
    const create = operation('createBranchNeonAuthNewUser');
    expect(validateResponse(create, 201, { id: 'x' })).toEqual([]);
    expect(validateResponse(create, 200, { id: 'x' })).toEqual([
      'status 200 is not a response of the endpoint',
    ]);
    expect(validateResponse(create, 201, { id: 'x', email: 'a@example.com' })).toEqual([
      'response email is not known',
    ]);
    expect(validateResponse(create, 201, undefined)).not.toEqual([]);
    expect(validateResponse(create, 409, { code: '', message: 'no' })).toEqual([]);
    expect(validateResponse(create, 409, { error: 'no' })).not.toEqual([]);
  });

  test('are empty where the document has no content', () => {
    const remove = operation('disableNeonAuth');
    expect(validateResponse(remove, 200, undefined)).toEqual([]);
    expect(validateResponse(remove, 200, {})).toEqual(['a response with status 200 has no body']);
  });

  test('compile for every operation', () => {
    for (const each of operations()) {
      for (const status of Object.keys(each.responses)) {
        validateResponse(each, status === 'default' ? 400 : Number(status), {});
      }
    }
  });
});

test('a map of free keys stays open', () => {
  const schema: Schema = {
    type: 'object',
    properties: { a: { type: 'object', additionalProperties: { type: 'string' } } },
  };
  expect(bodyCheck(schema)({ a: { any: 'x' } })).toEqual([]);
  expect(bodyCheck(schema)({ a: { any: 1 } })).toEqual(['/a/any must be string']);
});
