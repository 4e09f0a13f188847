import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { handlers } from '../../../emulator/neon/handlers.ts';
import { BRANCH_IDS, type Emulator, startEmulator } from '../../../emulator/neon/server.ts';
import { validateRequest, validateResponse } from '../../../spec/checks.ts';
import { operations } from '../../../spec/operations.ts';
import { BRANCH } from '../../cases/case.ts';
import { CASES, type Case, nameOf } from '../../cases/index.ts';
import { madeBy } from '../../support/made.ts';
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
  let made = '';
  const played: Got[] = [];
  for (const [method, template, body] of [...before, ...requests]) {
    const path = template.replace('{made}', made);
    const { operation } = validateRequest({ method, path, body });
    if (!operation) throw new Error(`${method} ${path} is not in the document`);
    const got = await ask(emulator, method, path, body);
    expect(validateResponse(operation, got.status, got.body)).toEqual([]);
    made = madeBy(path, got.text) ?? made;
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

/** What clients ask besides Neon Auth. */
const DEV = `/projects/${PROJECT}/branches/${BRANCH_IDS.dev}`;
const ORG = 'org-calm-field-12345678';
const AROUND: [method: string, path: string, status: number, body?: object][] = [
  ['GET', '/users/me', 200],
  ['GET', '/users/me/organizations', 200],
  ['GET', '/projects', 200],
  ['GET', '/projects/shared', 200],
  ['GET', `/projects/${PROJECT}`, 200],
  ['GET', `/projects/${PROJECT}/branches`, 200],
  ['POST', `/projects/${PROJECT}/branches`, 201, { endpoints: [{ type: 'read_write' }] }],
  ['GET', DEV, 200],
  ['GET', `${DEV}/databases`, 200],
  ['GET', `${DEV}/endpoints`, 200],
  ['POST', '/api_keys', 200, { key_name: 'mine' }],
  ['GET', '/api_keys', 200],
  ['DELETE', '/api_keys/165433', 200],
  ['POST', `/organizations/${ORG}/api_keys`, 200, { key_name: 'ours', project_id: PROJECT }],
  ['GET', `/organizations/${ORG}/api_keys`, 200],
  ['DELETE', `/organizations/${ORG}/api_keys/165433`, 200],
];

test.each(AROUND)('%s %s responds as documented', async (...[method, path, status, body]) => {
  const { operation, problems } = validateRequest({ method, path, body });
  if (!operation) throw new Error('it is not in the document');
  const got = await ask(emulator, method, path, body);
  expect([problems, got.status, validateResponse(operation, status, got.body)]).toEqual([[], status, []]);
});

test('every endpoint of the document is among them', () => {
  const requests = [...CASES.flatMap(one => one.requests), ...AROUND];
  const tried = requests.map(([method, path]) => validateRequest({ method, path }).operation?.operationId);
  expect(operations().filter(({ operationId }) => !tried.includes(operationId))).toEqual([]);
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
    client_id: 'u',
  };
  let asked = 0;
  for (const { method, path, operationId } of operations()) {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? 'github');
    if (!filled.includes(`/${BRANCH_IDS.dev}/auth`) || operationId === 'createNeonAuth') continue;
    const request = CASES.flatMap(({ requests }) => requests).find(
      ([m, template]) =>
        m === method && template.replace('{made}', 'u').replace(BRANCH, BRANCH_IDS.dev) === filled,
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
