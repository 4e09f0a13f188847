import { domainProblems } from '../inputs/new-domains.ts';
import { commentProblems } from '../inputs/pr-comment.ts';
import type { GivenInputs, Problem } from '../inputs/read.ts';
import type { Procedure } from './procedure.ts';

const preparePreview: Procedure = {
  name: 'prepare-preview',
  group: 'Previews',
  summary:
    'Gives a branch auth that a person can sign in to, and proves it: enabled, its domains trusted, its file applied, its test users able to sign in.',
  optional: [
    'domains',
    'config_file',
    'overlay',
    'prune',
    'database_name',
    'test_users',
    'database_url',
    'check_sign_in',
    'fail_on',
    'allow_protected_branch',
    'pr_comment',
    'github_token',
  ],
  outputs: [
    'auth_provider',
    'auth_provider_project_id',
    'jwks_url',
    'base_url',
    'branch_id',
    'database_name',
    'created',
    'issuer',
    'audience',
    'callback_urls',
    'cookie_secret',
    'user_ids',
    'findings',
    'oauth_client_secrets',
  ],
  writes: true,
  check(given, inputs) {
    const problems = [...commentProblems(given, inputs), ...domainProblems(given, inputs)];
    if (given.overlay && !given.config_file)
      problems.push({ input: 'overlay', message: 'needs config_file, whose overlays it names' });
    if (inputs.prune && !given.config_file)
      problems.push({ input: 'prune', message: 'needs config_file: what its lists do not name is deleted' });
    if (given.database_url && !given.test_users)
      problems.push({ input: 'database_url', message: 'needs test_users, whose addresses it verifies' });
    return problems;
  },
  findOut: 'Run the step again: it goes on from where it was, and makes nothing twice.',
};

const checkSignIn: Procedure = {
  name: 'check-sign-in',
  group: 'Previews',
  summary: 'Asks the auth service of a branch itself whether people can sign in, as a browser would.',
  optional: ['email', 'password', 'fail_on'],
  outputs: ['findings'],
  writes: false,
  check: bothOrNone,
};

/** A sign-in takes both. */
function bothOrNone({ email, password }: GivenInputs): Problem[] {
  if (!email === !password) return [];
  return [
    { input: email ? 'password' : 'email', message: 'is required for a sign-in: give both, or neither' },
  ];
}

const audit: Procedure = {
  name: 'audit',
  group: 'Previews',
  summary:
    "Measures the Neon Auth of a branch by Neon's production checklist, or a preview by its isolation from its parent. Reads only.",
  optional: ['profile', 'fail_on', 'pr_comment', 'github_token'],
  outputs: ['findings'],
  writes: false,
  check: commentProblems,
};

/** Auth for preview branches, and what is wrong with that of any branch. */
export const PREVIEWS: readonly Procedure[] = [preparePreview, checkSignIn, audit];
