import { expect, test } from '@jest/globals';
import { authOperations, type DocumentedOperation } from '../../spec/operations.ts';
import type { Operation } from '../../src/operations/declare.ts';
import { OPERATIONS } from '../../src/operations/index.ts';

type Published = Pick<DocumentedOperation, 'method' | 'path' | 'operationId'>;

/** Published, but not an operation of the action. */
const WITHOUT_OPERATION: string[] = [];

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

test('every Neon Auth endpoint of Neon’s OpenAPI document is reached by an operation, or named here', () => {
  expect(unreached(authOperations(), OPERATIONS)).toEqual(WITHOUT_OPERATION);
});

test('which are 50', () => {
  expect(new Set(authOperations().map(({ method, path }) => `${method} ${path}`)).size).toBe(50);
});

test('every operation’s endpoints are in the document', () => {
  const published = new Set(authOperations().map(({ method, path }) => `${method} ${path}`));
  const unknown = OPERATIONS.flatMap(endpointNames).filter(name => !published.has(name));
  expect(unknown).toEqual([]);
});

test('an endpoint of a newer document would fail by name', () => {
  const path = '/projects/{project_id}/branches/{branch_id}/auth/passkeys';
  const added = { method: 'GET', path, operationId: 'getNeonAuthPasskeys' };
  expect(unreached([...authOperations(), added], OPERATIONS)).toContain(`GET ${path} (getNeonAuthPasskeys)`);
});

test('an operation that is taken away leaves its endpoint unreached', () => {
  const others = OPERATIONS.filter(({ name }) => name !== 'get-plugins');
  expect(unreached(authOperations(), others)).toContain(
    'GET /projects/{project_id}/branches/{branch_id}/auth/plugins (getNeonAuthPluginConfigs)',
  );
});

test('no two operations have the same name', () => {
  expect(new Set(OPERATIONS.map(({ name }) => name)).size).toBe(OPERATIONS.length);
});
