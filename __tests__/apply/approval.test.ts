import { expect, test } from '@jest/globals';
import { approvalProblem, driftProblem } from '../../src/apply/approval.ts';
import type { Change } from '../../src/apply/plan/change.ts';
import { BRANCH, planOf } from '../support/plans.ts';

const { call } = planOf({ operation: 'get-webhook', branch_id: BRANCH });

test('only the approved plan is carried out, and drift is named', () => {
  const digest = 'a'.repeat(64);
  expect(approvalProblem(digest, call)).toBeUndefined();
  expect(approvalProblem(digest, { ...call, approved_plan: digest })).toBeUndefined();
  expect(approvalProblem(digest, { ...call, approved_plan: 'b'.repeat(64) })).toContain(
    'is not the approved one',
  );
  const changes = Array.from(
    { length: 7 },
    (_, i): Change => ({
      action: 'create',
      resource: 'domain',
      id: `https://${i}.example.com`,
      fields: {},
    }),
  );
  const looking = { ...call, fail_on_changes: true };
  expect(driftProblem({ changes, writes: [] }, looking, 'neon-auth.yml')).toMatch(
    /^The branch is not what neon-auth.yml says: domain "https:\/\/0.*and 2 more \(7 to create, 0 to update, 0 to delete, 0 to keep\)/,
  );
  expect(driftProblem({ changes, writes: [] }, call, 'neon-auth.yml')).toBeUndefined();
  const kept = changes.map(one => ({ ...one, action: 'keep' as const }));
  // A client that differs is drift, although no request can change it.
  const differing = kept.map(one => ({ ...one, differs: true as const }));
  expect(driftProblem({ changes: differing, writes: [] }, looking, 'neon-auth.yml')).toContain('is not what');
  expect(driftProblem({ changes: kept, writes: [] }, looking, 'neon-auth.yml')).toBeUndefined();
});
