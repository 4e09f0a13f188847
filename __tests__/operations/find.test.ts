import { expect, test } from '@jest/globals';
import { loadOperation } from '../../src/operations/find.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import { canUpdate } from '../../src/operations/traits.ts';
import { UPDATING } from '../../src/plan/problems.ts';

test.each(OPERATIONS)('$name is found, however its name is spelled', async operation => {
  expect(await loadOperation(operation.name)).toBe(operation);
  expect(await loadOperation(operation.name.toUpperCase().replaceAll('-', '_'))).toBe(operation);
});

test.each(['', 'create', 'constructor'])('%j is none', async name => {
  expect(await loadOperation(name)).toBeUndefined();
});

test('those that can update are named', () => {
  expect(OPERATIONS.filter(canUpdate).map(({ name }) => name)).toEqual(UPDATING);
});
