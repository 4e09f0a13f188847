import { describe, expect, test } from '@jest/globals';
import { applyAfter, planBefore } from '../scripts/soak/companions.ts';
import type { Observed } from '../scripts/soak/observed.ts';
import { randomFrom } from '../scripts/soak/random.ts';
import { randomProcedureStep } from '../scripts/soak/steps.ts';
import { problemsOf } from '../scripts/soak/verify.ts';
import { PROCEDURES } from '../src/operations/procedures.ts';
import { APPLY, apply, BRANCH, FILE, observed, patch, request, step } from './support/observed.ts';

const comment = { id: 1, repository: 'o/r', number: 7, author: 'bot', body: '<!-- m -->\nx' };
const commentAt = { ...comment, created_at: '', updated_at: '' };

describe('a soak notices of files and comments', () => {
  test.each<[string, Observed, RegExp]>([
    [
      'a leak on the pull request',
      observed({}, { comments: [{ ...commentAt, body: 'hush-hush' }] }),
      /leaked in comments/,
    ],
    [
      'a leak in an export',
      observed({}, { step: step({ inputs: { operation: 'export' } }), configFile: 'auth: hush-hush' }),
      /leaked in export/,
    ],
    [
      'two comments',
      observed({}, { comments: [commentAt, { ...commentAt, id: 2 }] }),
      /two comments of 7 bot/,
    ],
    ['a comment that is not there', apply({}, {}, { pr_comment: 'true' }), /success, but no comment/],
    [
      'a second apply that writes',
      apply({}, { again: apply({ outputs: { changes: '0' } }, { requests: [patch] }) }),
      /the apply after it wrote: PATCH/,
    ],
    ['a second apply that fails', apply({}, { again: apply({ exitCode: 1 }) }), /the apply after it failed/],
    [
      'a second apply that has changes',
      apply({}, { again: apply({ outputs: { changes: '1' } }) }),
      /the apply after it has 1 changes/,
    ],
    [
      'a plan to be approved that writes',
      apply({}, { planned: apply({}, { requests: [patch] }, { dry_run: 'true' }) }),
      /a dry run wrote/,
    ],
    [
      'validate that asks',
      observed(
        {},
        {
          step: step({ inputs: { operation: 'validate' } }),
          requests: [request('GET', `${BRANCH}/auth`, 200)],
        },
      ),
      /validate asked Neon/,
    ],
    [
      'a wrong file that is valid',
      observed({}, { step: step({ inputs: { operation: 'validate' }, file: { ...FILE, wrong: 'always' } }) }),
      /a wrong file is valid/,
    ],
    [
      'a right file that is not',
      observed({ exitCode: 1 }, { step: step({ inputs: { operation: 'validate' }, file: FILE }) }),
      /a right file is not valid/,
    ],
    [
      'an export that writes',
      observed({}, { step: step({ inputs: { operation: 'export' } }), requests: [patch] }),
      /export wrote/,
    ],
    [
      'an export of nothing',
      observed({}, { step: step({ inputs: { operation: 'export' } }) }),
      /nothing is exported/,
    ],
    [
      'a failed export that changes the file',
      observed(
        { exitCode: 1 },
        { step: step({ inputs: { operation: 'export' }, file: FILE }), configFile: '' },
      ),
      /failed, but the file changed/,
    ],
  ])('%s', (_, seen, problem) => {
    expect(problemsOf(seen).join('\n')).toMatch(problem);
  });

  test.each<[string, Observed]>([
    [
      'a comment',
      apply(
        { stdout: 'The comment on pull request 7 is made.' },
        { comments: [commentAt] },
        { pr_comment: 'true' },
      ),
    ],
  ])('nothing wrong with %s', (_, seen) => {
    expect(problemsOf(seen)).toEqual([]);
  });
});

test('every procedure can be a step, which a seed decides', () => {
  const steps = (seed: number) => {
    const random = randomFrom(seed);
    return PROCEDURES.flatMap(({ name }) =>
      Array.from({ length: 20 }, () => randomProcedureStep(random, name)),
    );
  };
  expect(steps(7)).toEqual(steps(7));
  expect(steps(7)).not.toEqual(steps(8));
  expect(new Set(steps(7).map(one => one.inputs.operation))).toEqual(
    new Set(PROCEDURES.map(({ name }) => name)),
  );
});

test('what runs before and after a step is the same without what befalls it', () => {
  const one = step({
    inputs: { ...APPLY, approved_plan: 'd', force_secrets: 'true', timeout: '1', config_file: 'a.yml' },
    file: FILE,
    faults: [{ status: 500 }],
    approval: 'right',
  });
  const calm = { secrets: {}, faults: [], githubFaults: [], file: FILE };
  const what = { ...APPLY, config_file: 'a.yml', timeout: '15', max_retries: '3' };
  expect(planBefore(one)).toEqual({ ...calm, inputs: { ...what, force_secrets: 'true', dry_run: 'true' } });
  const { result } = apply({});
  expect(applyAfter(one, result, FILE.text)).toEqual({ ...calm, inputs: what });
  expect(applyAfter(one, { ...result, exitCode: 1 }, FILE.text)).toBeUndefined();
  const exported = applyAfter(
    step({ inputs: { ...what, operation: 'export' } }),
    result,
    'auth: { name: x }',
  );
  expect(exported).toMatchObject({ inputs: { ...what, prune: 'true' }, file: { text: 'auth: { name: x }' } });
});
