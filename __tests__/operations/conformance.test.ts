import { expect, test } from '@jest/globals';
import { authEndpoints } from '../../spec/checks.ts';
import type { Operation } from '../../src/operations/declare.ts';
import { OPERATIONS } from '../../src/operations/index.ts';

type Published = ReturnType<typeof authEndpoints>[number];

/** Published endpoints that no operation reaches, by name. */
function unreached(published: readonly Published[], operations: readonly Operation[]): string[] {
  const reached = new Set(operations.flatMap(endpointNames));
  return published
    .filter(({ method, path }) => !reached.has(`${method} ${path}`))
    .map(({ method, path, operationId }) => `${method} ${path} (${operationId})`);
}

function endpointNames({ endpoints }: Operation): string[] {
  return Object.values(endpoints).map(({ method, path }) => `${method} ${path}`);
}

test('every Neon Auth endpoint of Neon’s OpenAPI document is reached by an operation', () => {
  expect(unreached(authEndpoints(), OPERATIONS)).toEqual([]);
});

test('which are 44', () => {
  expect(new Set(authEndpoints().map(({ method, path }) => `${method} ${path}`)).size).toBe(44);
});

test('every operation’s endpoints are in the document, but for the one that is newer', () => {
  const published = new Set(authEndpoints().map(({ method, path }) => `${method} ${path}`));
  const unknown = OPERATIONS.flatMap(endpointNames).filter(name => !published.has(name));
  expect(unknown).toEqual(['POST /projects/{project_id}/branches/{branch_id}/auth/email_provider/test']);
});

test('an endpoint of a newer document would fail by name', () => {
  const path = '/projects/{project_id}/branches/{branch_id}/auth/passkeys';
  const added = { method: 'GET', path, operationId: 'getNeonAuthPasskeys', deprecated: false };
  expect(unreached([...authEndpoints(), added], OPERATIONS)).toEqual([`GET ${path} (getNeonAuthPasskeys)`]);
});

test('an operation that is taken away leaves its endpoint unreached', () => {
  const others = OPERATIONS.filter(({ name }) => name !== 'get-plugins');
  expect(unreached(authEndpoints(), others)).toEqual([
    'GET /projects/{project_id}/branches/{branch_id}/auth/plugins (getNeonAuthPluginConfigs)',
  ]);
});

test('no two operations have the same name', () => {
  expect(new Set(OPERATIONS.map(({ name }) => name)).size).toBe(OPERATIONS.length);
});
