import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import { planOther } from '../../src/plan/other.ts';
import { BASE, BRANCH, planStep, problemsOf } from '../support/plans.ts';

const DIGEST = 'a'.repeat(64);
const apply = { ...BASE, operation: 'apply', branch_id: BRANCH };
const SHARED = 'br-late-moon-10000421';

describe('the branch', () => {
  test.each(['apply', 'export'])('%s needs one, and an empty one selects nothing', operation => {
    expect(problemsOf({ ...BASE, operation })).toEqual([
      `branch_id: is required by ${operation}: give branch_id or branch_name. An empty value counts as not given`,
    ]);
  });

  test('is of the present generation', () => {
    expect(problemsOf({ ...apply, auth_provider: 'stack' })).toEqual([
      'auth_provider: apply exists with better_auth only',
    ]);
    expect(planStep({ ...apply, auth_provider: 'better_auth' })).toMatchObject({ warnings: [] });
  });

  test('is given once', () => {
    expect(problemsOf({ ...apply, branch_name: 'main' })).toEqual([
      'branch_name: cannot be given together with branch_id',
    ]);
  });
});

test('validate needs neither key, project nor branch, and warns of none from the environment', () => {
  const plan = planOther({
    operation: 'validate',
    config_file: 'neon-auth.yml',
    api_key: 'x',
    project_id: 'y',
  });
  expect(plan).toMatchObject({ call: { config_file: 'neon-auth.yml' }, warnings: [] });
  expect(planOther({ operation: 'validate', branch_id: BRANCH, prune: 'true' })).toMatchObject({
    warnings: ['branch_id is not used by validate.', 'prune is not used by validate.'],
  });
});

test.each([
  [
    { from_branch_id: SHARED, from_branch_name: 'staging' },
    ['from_branch_name: cannot be given together with from_branch_id'],
  ],
  [{ from_branch_id: BRANCH }, ['from_branch_id: is the branch itself']],
  [
    { from_branch_name: 'staging', config_file: 'mine.yml' },
    ['config_file: is not used with another branch: give one of them'],
  ],
  [
    { from_branch_name: 'staging', overlay: 'production' },
    ['overlay: goes with config_file: the settings of another branch have no overlays'],
  ],
  [{ fail_on_changes: 'true' }, ['fail_on_changes: needs dry_run: true: it reports changes, and makes none']],
  [{ approved_plan: 'abc' }, ['approved_plan: is not 64 hexadecimal digits, in lower case']],
  [
    { require_approval: 'true' },
    [
      'approved_plan: is required with require_approval: give the output plan_digest of the step that made the plan. An empty value counts as not given',
    ],
  ],
  [{ require_approval: 'true', approved_plan: DIGEST }, []],
  [{ require_approval: 'true', dry_run: 'true' }, []],
  [{ fail_on_changes: 'true', dry_run: 'true' }, []],
])('apply with %j', (given, problems) => {
  expect(problemsOf({ ...apply, ...given })).toEqual(problems);
});

test('what it does not use reaches none of its requests', () => {
  const given = { client_id: 'stale', client_secret: 'stale', database_name: 'stale', email: 'no address' };
  const plan = planStep({ ...apply, ...given });
  expect(plan).toMatchObject({
    warnings: ['database_name', 'email', 'client_id', 'client_secret'].map(
      name => `${name} is not used by apply.`,
    ),
  });
  expect(JSON.stringify(plan)).not.toContain('stale');
});

test('what it is about is the file, or the branch that takes its place', () => {
  expect(planStep(apply)).toMatchObject({ about: [['config_file', 'neon-auth.yml']] });
  expect(planStep({ ...apply, from_branch_name: 'staging' })).toMatchObject({
    about: [['from_branch_name', 'staging']],
  });
});

test('an output that it does not have cannot be stored', () => {
  const github = { github_token: 'ghp_0123456789abcdef', github_secrets: 'CLIENTS=oauth_client_secret' };
  expect(problemsOf({ ...apply, ...github })).toEqual([
    'github_secrets: "oauth_client_secret" is not an output of apply; did you mean oauth_client_secrets?',
  ]);
});

test('a mistyped name is compared with all of them', () => {
  expect(problemsOf({ ...BASE, operation: 'aply', branch_id: BRANCH })[0]).toContain('did you mean apply?');
});
