import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import type { GivenInputs } from '../../src/inputs/read.ts';
import type { NeonError } from '../../src/neon/errors.ts';
import { perform } from '../../src/perform/perform.ts';
import { type Step, scripted } from '../support/neon.ts';
import { BRANCH, PROJECT, planOf } from '../support/plans.ts';

const LOCKED: Step = { status: 423, body: { message: 'locked', code: '' } };
const refusal = (status: number): Step => ({ status, body: { message: 'no', code: 'C' } });
const STACK = { operation: 'create-integration', auth_provider: 'stack', branch_id: BRANCH };
const INTEGRATION = {
  auth_provider: 'stack',
  auth_provider_project_id: 'p-1',
  branch_id: BRANCH,
  db_name: 'neondb',
  created_at: 't',
  owned_by: 'neon',
  jwks_url: 'https://jwks.test',
};
const FOUND: Step = { status: 200, body: { data: [INTEGRATION] } };

const run = (given: GivenInputs, ...steps: Step[]) => {
  const { neon } = scripted(steps);
  return perform(planOf(given), neon);
};
const OWN = "It was sent again, so what exists is perhaps this step's own.";

describe('a create that was sent again and then meets', () => {
  test('409 is no reuse: its keys may be lost, and new ones are to be made', async () => {
    const { failure, changed, outputs } = await run(STACK, LOCKED, refusal(409), FOUND);
    expect({ changed, outputs }).toEqual({ changed: false, outputs: {} });
    expect((failure as NeonError).status).toBe(409);
    expect(failure?.text()).toContain(`${OWN} Run list-integrations`);
    expect(failure?.text()).toContain('Its keys cannot be read back: generate-sdk-keys makes new ones.');
  });

  test.each([400, 422])('%i, and it exists, is none either', async status => {
    const { failure } = await run(STACK, LOCKED, refusal(status), FOUND);
    expect(failure?.text()).toContain(OWN);
  });

  test.each([400, 422])('%i, and it does not exist, is refused and no more', async status => {
    const { failure } = await run(STACK, LOCKED, refusal(status), { status: 200, body: { data: [] } });
    expect((failure as NeonError).status).toBe(status);
    expect(failure?.text()).not.toContain(OWN);
  });

  test('409 says nothing of keys where there are none', async () => {
    const { failure } = await run(
      { operation: 'create-user', email: 'a@b.co', branch_id: BRANCH },
      LOCKED,
      refusal(409),
    );
    expect(failure?.text()).toContain(OWN);
    expect(failure?.text()).not.toContain('generate-sdk-keys');
  });

  test('409 under if_exists: fail says so, too', async () => {
    const { failure } = await run({ ...STACK, if_exists: 'fail' }, LOCKED, refusal(409));
    expect(failure?.text()).toContain(OWN);
  });
});

test('a create that was not sent again is reused', async () => {
  expect(await run(STACK, refusal(409), FOUND)).toMatchObject({ outputs: { created: false } });
});

const PROJECT_IS_THERE: Step = { status: 200, body: { project: { id: PROJECT } } };

describe('a delete that was sent again and then finds nothing', () => {
  const DELETE = { operation: 'delete-oauth-provider', oauth_provider_id: 'github', branch_id: BRANCH };
  const text = 'It was sent again, so this step has perhaps deleted it itself.';

  test('has perhaps deleted it itself: under if_missing: ignore the notice says so', async () => {
    const result = await run({ ...DELETE, if_missing: 'ignore' }, LOCKED, refusal(404), PROJECT_IS_THERE);
    expect(result).toMatchObject({ changed: false, notice: expect.stringContaining(text) });
  });

  test('has perhaps deleted it itself: under if_missing: fail the error says so', async () => {
    const { failure } = await run(DELETE, LOCKED, refusal(404));
    expect(failure?.text()).toContain(text);
  });
});
