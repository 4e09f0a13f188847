import { expect, test } from '@jest/globals';
import type { Write } from '../../../src/apply/plan/change.ts';
import { digestOf } from '../../../src/apply/plan/digest.ts';
import { Secret } from '../../../src/secrets/secret.ts';
import { BRANCH, planOf } from '../../support/plans.ts';

const { call } = planOf({ operation: 'get-webhook', branch_id: BRANCH });

test('the digest is of what is sent, where, and of secrets', () => {
  const withSecret = (secret: string, at = 'x'): Write => ({
    operation: 'add-oauth-provider',
    inputs: { oauth_provider_id: 'google', client_id: at, client_secret: new Secret(secret) },
    changes: [],
  });
  const digests = [
    digestOf([], call),
    digestOf([], { ...call, branch_id: 'br-other-00000001' }),
    digestOf([], { ...call, project_id: 'other-project' }),
    digestOf([withSecret('a')], call),
    digestOf([withSecret('b')], call),
    digestOf([withSecret('a', 'y')], call),
  ];
  expect(new Set(digests).size).toBe(digests.length);
  for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(digestOf([withSecret('a')], { ...call, timeout: 7, max_retries: 1 })).toBe(digests[3]);
});
