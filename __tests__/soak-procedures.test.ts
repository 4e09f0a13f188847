import { describe, expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../emulator/neon/server.ts';
import { applyAfter, planBefore } from '../scripts/soak/companions.ts';
import type { Observed } from '../scripts/soak/observed.ts';
import { randomFrom } from '../scripts/soak/random.ts';
import { randomProcedureStep } from '../scripts/soak/steps.ts';
import { problemsOf } from '../scripts/soak/verify.ts';
import { PROCEDURES } from '../src/operations/procedures.ts';
import {
  APPLY,
  apply,
  BRANCH,
  error,
  FILE,
  observed,
  patch,
  project,
  request,
  step,
  withAuth,
} from './support/observed.ts';

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

const PREPARE = { operation: 'prepare-preview', branch_id: BRANCH_IDS.preview };
const finding = { rule: 'no-domain', severity: 'error', subject: 'domains', message: 'None.' };
const found = (...findings: object[]) => ({
  outputs: { changed: 'false', findings: JSON.stringify(findings) },
});
const trusted = (...domains: string[]) =>
  withAuth({ domains: domains.map(domain => ({ domain, auth_provider: 'better_auth' })) as never });
const [A, B, OTHER] = ['https://app-1.example.com', 'https://app-2.example.com', 'https://x.example.com'];
const MATCH = {
  operation: 'delete-domains',
  branch_id: BRANCH_IDS.preview,
  match: 'https://APP-*.example.com',
};
const matching = (inputs: object, after: ReturnType<typeof trusted>) =>
  observed(
    { outputs: { changed: 'true' } },
    { step: step({ inputs: { ...MATCH, ...inputs } }), before: trusted(A, B, OTHER), after },
  );

describe('a soak notices of previews', () => {
  test.each<[string, Observed, RegExp]>([
    [
      'an audit that writes',
      observed({}, { step: step({ inputs: { operation: 'audit' } }), requests: [patch] }),
      /audit wrote/,
    ],
    [
      'a dry run that signs up',
      observed(
        {},
        {
          step: step({ inputs: { ...PREPARE, dry_run: 'true' } }),
          requests: [request('POST', '/auth/x/sign-up/email', 200)],
        },
      ),
      /a dry run wrote/,
    ],
    [
      'a default branch that is prepared',
      observed(
        {},
        {
          step: step({ inputs: PREPARE }),
          before: { ...trusted(A), branches: [{ id: BRANCH_IDS.preview, default: true } as never] },
        },
      ),
      /prepared a protected branch/,
    ],
    [
      'a preview that is prepared twice',
      observed(
        {},
        {
          step: step({ inputs: PREPARE }),
          again: observed({}, { step: step({ inputs: PREPARE }), requests: [patch] }),
        },
      ),
      /after it wrote: PATCH/,
    ],
    [
      'a finding that should fail',
      observed(found(finding), { step: step({ inputs: PREPARE }) }),
      /success in spite of no-domain/,
    ],
    [
      'a finding that is there twice',
      observed(found(finding, finding), { step: step({ inputs: { ...PREPARE, fail_on: 'never' } }) }),
      /found twice: no-domain domains/,
    ],
    [
      'a wrong count',
      observed(
        {
          ...found(finding),
          exitCode: 1,
          stdout: '2 findings fail this step: ',
          annotations: error('2 findings fail this step: no-domain (domains)'),
        },
        { step: step({ inputs: PREPARE }) },
      ),
      /2 findings are said to fail, of 1/,
    ],
    ['a domain that does not fit', matching({}, trusted()), /x\.example\.com was deleted and does not fit/],
    ['a domain that is kept', matching({ keep_domains: A }, trusted(OTHER)), /app-1.* is kept/],
    ['a domain that is left', matching({}, trusted(B, OTHER)), /app-2.* fits and is left/],
    [
      'a user without its password',
      observed(
        { outputs: { changed: 'true' } },
        { step: step({ inputs: { operation: 'create-user', password: 'x' } }), after: project(['a@b.co']) },
      ),
      /made without its password/,
    ],
  ])('%s', (_, seen, problem) => {
    expect(problemsOf(seen).join('\n')).toMatch(problem);
  });

  test.each<[string, Observed]>([
    ['a pattern', matching({ keep_domains: A }, trusted(A, OTHER))],
    [
      'findings that fail nothing',
      observed(found(finding), { step: step({ inputs: { ...PREPARE, fail_on: 'never' } }) }),
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
