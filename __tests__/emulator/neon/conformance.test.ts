import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { handlers } from '../../../emulator/neon/handlers.ts';
import { BRANCH_IDS, type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { validateRequest, validateResponse } from '../../../spec/checks.ts';
import { operations } from '../../../spec/operations.ts';
import { BRANCH } from '../../cases/case.ts';
import { CASES, type Case, nameOf } from '../../cases/index.ts';
import { stable } from '../../support/stable.ts';
import { ask, type Got, PROJECT } from './helpers.ts';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

/** Sends a case's preparation and its requests to a fresh emulator; gives the responses to the latter. */
async function play({ before = [], requests }: Case): Promise<Got[]> {
  emulator.reset();
  let user = '';
  const played: Got[] = [];
  for (const [method, template, body] of [...before, ...requests]) {
    const path = template.replace('{user}', user);
    const { operation } = validateRequest({ method, path, body });
    if (!operation) throw new Error(`${method} ${path} is not in the document`);
    const got = await ask(emulator, method, path, body);
    expect(validateResponse(operation, got.status, got.body)).toEqual([]);
    if (operation.operationId.endsWith('NewUser')) user = (got.body as { id: string }).id;
    played.push(got);
  }
  return played.slice(before.length);
}

test.each(CASES.map(one => [nameOf(one), one] as const))(
  '%s: the response is the documented one, and that of the case',
  async (_, one) => {
    for (const got of await play(one)) {
      expect(got.status).toBe(one.status);
      expect(stable(got.text)).toBe(one.response === undefined ? '' : JSON.stringify(one.response));
    }
    expect(emulator.violations).toEqual([]);
  },
);

test('every endpoint of the document is among them, but for the list of branches', () => {
  const tried = CASES.flatMap(({ requests }) => requests).map(
    ([method, path]) => validateRequest({ method, path }).operation?.operationId,
  );
  const untried = operations().filter(({ operationId }) => !tried.includes(operationId));
  expect(untried.map(({ operationId }) => operationId)).toEqual(['listProjectBranches']);
});

test('the list of branches responds as documented', async () => {
  const request = { method: 'GET', path: `/projects/${PROJECT}/branches` };
  const { operation, problems } = validateRequest(request);
  if (!operation) throw new Error('it is not in the document');
  const { status, body } = await ask(emulator, request.method, request.path);
  expect([problems, status, validateResponse(operation, status, body)]).toEqual([[], 200, []]);
});

test('there is one handler an operation and no other', () => {
  const known = operations().map(({ operationId }) => operationId);
  expect(Object.keys(handlers).sort()).toEqual(known.sort());
});

test('an endpoint of a branch without Neon Auth is a 404, but for creating it', async () => {
  const params: Record<string, string> = {
    project_id: PROJECT,
    branch_id: BRANCH_IDS.dev,
    auth_user_id: 'u',
    client_id: 'c',
  };
  let asked = 0;
  for (const { method, path, operationId } of operations()) {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? 'github');
    if (!filled.includes(`/${BRANCH_IDS.dev}/auth`) || operationId === 'createNeonAuth') continue;
    const request = CASES.flatMap(({ requests }) => requests).find(
      ([m, template]) =>
        m === method &&
        template.replace('{user}', 'u').replace('{client}', 'c').replace(BRANCH, BRANCH_IDS.dev) === filled,
    );
    asked++;
    expect([operationId, (await ask(emulator, method, filled, request?.[2])).status]).toEqual([
      operationId,
      404,
    ]);
  }
  expect(asked).toBe(33);
  expect(emulator.violations).toEqual([]);
});
