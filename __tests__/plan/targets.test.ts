import { describe, expect, test } from '@jest/globals';
import { type GivenInputs, readInputs } from '../../src/inputs/read.ts';
import { OPERATIONS } from '../../src/operations/index.ts';
import { hasBranchLevel, writes } from '../../src/operations/traits.ts';
import { BASE, BRANCH, planOf, problemsOf } from '../support/plans.ts';
import { sampleOf } from '../support/samples.ts';

const WRITING = OPERATIONS.filter(operation => writes(operation) && hasBranchLevel(operation));

describe('the target is always named', () => {
  test('delete-integration of a branch whose id is empty is not one of the whole project', () => {
    const given = { ...BASE, operation: 'delete-integration', delete_data: 'true', if_missing: 'ignore' };
    for (const empty of [{}, { branch_id: '' }, { branch_name: ' ' }, { auth_provider: '', branch_id: '' }]) {
      const inputs: Record<string, string> = { ...given, ...empty };
      expect(problemsOf(readInputs(name => (inputs[name] ?? '').trim(), {}))).toEqual([
        'branch_id: is required by delete-integration: give branch_id or branch_name, or auth_provider: stack to act on the whole project. An empty value counts as not given',
      ]);
    }
  });

  test.each(WRITING)('$name without a branch is no plan, and says how to name one', operation => {
    const { name, endpoints } = operation;
    const whole = endpoints.stack ? ', or auth_provider: stack to act on the whole project' : '';
    expect(problemsOf({ ...BASE, operation: name, ...sampleOf(name) })).toEqual([
      `branch_id: is required by ${name}: give branch_id or branch_name${whole}. An empty value counts as not given`,
    ]);
  });

  test('are all that write but those that no branch has', () => {
    const others = OPERATIONS.filter(operation => writes(operation) && !WRITING.includes(operation));
    expect(others.map(({ name }) => name)).toEqual(['generate-sdk-keys', 'transfer-ownership']);
    for (const { name } of others) expect(planOf({ operation: name }).call.auth_provider).toBe('stack');
  });

  test('what only reads is of the whole project', () => {
    for (const { name, endpoints } of OPERATIONS.filter(operation => !writes(operation))) {
      if (endpoints.stack) expect(planOf({ operation: name }).call.auth_provider).toBe('stack');
    }
  });

  test('a mistyped auth_provider is no target, and is named alone', () => {
    const given = { ...BASE, operation: 'delete-integration', auth_provider: 'stak' };
    expect(problemsOf(given)).toEqual([
      'auth_provider: "stak" is not stack or better_auth; did you mean stack?',
    ]);
  });

  test('where it is not, the keys of a project are not called missing besides', () => {
    const given = { github_secrets: 'A=secret_server_key', github_token: 'ghp_x' };
    expect(problemsOf({ ...BASE, operation: 'create-integration', ...given })).toEqual([
      expect.stringMatching(/^branch_id: is required by create-integration/),
    ]);
  });
});

describe('data of a project-level integration', () => {
  const given = { ...BASE, operation: 'delete-integration', auth_provider: 'stack' };

  test.each(['true', 'True', 'TRUE'])('delete_data: %s needs allow_protected_branch', delete_data => {
    for (const rest of [
      {},
      { dry_run: 'true' },
      { allow_protected_branch: 'false' },
      { branch_id: BRANCH },
    ]) {
      expect(problemsOf({ ...given, delete_data, ...rest })).toEqual([
        'allow_protected_branch: must be true to delete the data of a project-level integration, which is that of production',
      ]);
    }
    expect(planOf({ ...given, delete_data, allow_protected_branch: 'true' }).call).toMatchObject({
      delete_data: true,
      auth_provider: 'stack',
    });
  });

  test('stays without delete_data', () => {
    expect(problemsOf(given)).toEqual([]);
  });
});

describe('if_exists: update', () => {
  test('is for OAuth providers', () => {
    const given = { operation: 'add-oauth-provider', branch_id: BRANCH, oauth_provider_id: 'google' };
    expect(planOf({ ...given, if_exists: 'update' }).call.if_exists).toBe('update');
  });

  test.each(['create-integration', 'create-user', 'add-domains'])('is refused by %s', operation => {
    const given = { ...BASE, operation, branch_id: BRANCH, ...sampleOf(operation), if_exists: 'update' };
    expect(problemsOf(given)).toEqual([
      'if_exists: update is for add-oauth-provider only: give reuse or fail',
    ]);
  });
});

describe('keys that do not exist are not generated', () => {
  const given = { ...BASE, operation: 'generate-sdk-keys' };
  const MESSAGE =
    'selects the branch-level product, which has no SDK keys: its application needs base_url and jwks_url, as get-integration gives them. For keys of the project-level integration leave the branch out';

  test.each<GivenInputs>([{ branch_id: BRANCH }, { branch_name: 'preview' }])('%j is refused', branch => {
    expect(problemsOf({ ...given, ...branch })).toEqual([`${Object.keys(branch)[0]}: ${MESSAGE}`]);
  });

  test.each(['stack', 'better_auth'])('auth_provider: %s is asked for as it is given', auth_provider => {
    for (const branch of [{}, { branch_id: BRANCH }]) {
      expect(planOf({ ...given, auth_provider, ...branch }).call.auth_provider).toBe(auth_provider);
    }
  });
});

describe('domains that look like a mistake', () => {
  const given = { branch_id: BRANCH };

  test.each(['add-domains', 'delete-domains'])('%s: are warned of, and sent as they are given', operation => {
    const domains = 'https://App.example.com,https://b.example.com/\nhttps://c.example.com/x\nmyapp://x';
    const { call, warnings } = planOf({ ...given, operation, domains });
    expect(call.domains).toEqual([
      'https://App.example.com',
      'https://b.example.com/',
      'https://c.example.com/x',
      'myapp://x',
    ]);
    expect(warnings).toEqual([
      expect.stringContaining('"https://App.example.com" has capital letters'),
      expect.stringContaining('"https://b.example.com/" ends with a slash'),
      expect.stringContaining('"https://c.example.com/x" has a path, query or fragment'),
    ]);
  });

  test('are not warned of where they are not used', () => {
    const { warnings } = planOf({ operation: 'list-domains', branch_id: BRANCH, domains: 'https://A.co/' });
    expect(warnings).toEqual(['domains is not used by list-domains.']);
  });
});

describe('outputs are what they are declared to be', () => {
  const secrets = { github_token: 'ghp_x', operation: 'generate-sdk-keys' };

  test('generate-sdk-keys does not promise database_name, so that no new key is made for it', () => {
    expect(problemsOf({ ...BASE, ...secrets, github_secrets: 'DB=database_name' })).toEqual([
      expect.stringMatching(/^github_secrets: "database_name" is not an output of generate-sdk-keys/),
    ]);
  });

  test('create-integration gives branch_id in both generations', () => {
    for (const auth_provider of ['stack', 'better_auth']) {
      const given = { operation: 'create-integration', auth_provider, branch_id: BRANCH };
      expect(Object.keys(planOf(given).endpoint.outputs ?? {})).toContain('branch_id');
    }
  });
});

describe('e-mail settings', () => {
  const given = { ...BASE, operation: 'update-email-provider', settings: '{"type":"standard","port":25}' };

  test('may be a part of them for a branch', () => {
    expect(problemsOf({ ...given, branch_id: BRANCH })).toEqual([]);
  });

  test('are all six for a project', () => {
    const missing = ['host', 'username', 'password', 'sender_email', 'sender_name'];
    expect(problemsOf({ ...given, auth_provider: 'stack' })).toEqual(
      missing.map(name => `settings.${name}: is required`),
    );
  });
});
