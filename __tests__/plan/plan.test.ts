import { describe, expect, test } from '@jest/globals';
import { GENERATIONS, type Generation } from '../../src/inputs/generation.ts';
import type { GivenInputs } from '../../src/inputs/read.ts';
import { INPUT_NAMES } from '../../src/inputs/table.ts';
import type { Operation } from '../../src/operations/declare.ts';
import { findOperation, OPERATIONS } from '../../src/operations/index.ts';
import { withParameters } from '../../src/operations/path.ts';
import { PROCEDURES } from '../../src/operations/procedures.ts';
import { generationOf } from '../../src/plan/generation.ts';
import { inputsOfProcedure, operationNames } from '../../src/plan/other.ts';
import { usedInputs } from '../../src/plan/used-inputs.ts';
import { BASE, BRANCH, PROJECT, planOf, planStep, problemsOf } from '../support/plans.ts';
import { sampleOf } from '../support/samples.ts';

const warningsOf = (given: Parameters<typeof planOf>[0]) => planOf(given).warnings;

describe('the generation', () => {
  test.each<[Pick<GivenInputs, 'auth_provider' | 'branch_id' | 'branch_name'>, Generation]>([
    [{ branch_id: 'br-1' }, 'better_auth'],
    [{ branch_name: 'preview' }, 'better_auth'],
    [{ auth_provider: 'stack' }, 'stack'],
    [{ auth_provider: 'better_auth' }, 'better_auth'],
    [{ auth_provider: 'stack', branch_id: 'br-1' }, 'stack'],
    [{ auth_provider: 'stack', branch_name: 'preview' }, 'stack'],
    [{ auth_provider: 'better_auth', branch_id: 'br-1' }, 'better_auth'],
  ])('of %j is %s, for every operation', (given, generation) => {
    for (const operation of OPERATIONS) expect(generationOf(operation, given)).toBe(generation);
  });

  test('of nothing is stack for what only reads, and for what no branch has', () => {
    const stack = OPERATIONS.filter(operation => generationOf(operation, {}) === 'stack');
    const named = stack.map(({ name }) => name);
    expect(named.filter(name => !/^(?:get|list)-/.test(name))).toEqual([
      'generate-sdk-keys',
      'transfer-ownership',
    ]);
    expect(OPERATIONS.filter(({ name }) => /^(?:get|list)-/.test(name) && !named.includes(name))).toEqual([]);
  });

  test.each(['', 'STACK', 'stak'])('of auth_provider %j alone is none for a write', auth_provider => {
    const deleting = findOperation('delete-integration') as Operation;
    expect(generationOf(deleting, { auth_provider, branch_id: '', branch_name: '' })).toBeUndefined();
  });

  test('is the auth_provider that the endpoint gets', () => {
    expect(planOf({ operation: 'generate-sdk-keys' }).call.auth_provider).toBe('stack');
    expect(planOf({ operation: 'list-integrations', branch_id: BRANCH }).call.auth_provider).toBe(
      'better_auth',
    );
  });

  test('selects the endpoint', () => {
    expect(planOf({ operation: 'list-integrations' }).endpoint.path).toBe(
      '/projects/{project_id}/auth/integrations',
    );
    expect(planOf({ operation: 'list-integrations', branch_name: 'preview' }).endpoint.path).toBe(
      '/projects/{project_id}/branches/{branch_id}/auth',
    );
  });
});

describe('the operation', () => {
  test.each(['create-user', 'CREATE-USER', 'create_user', 'Create_User'])('is found as %s', operation => {
    expect(planOf({ operation, email: 'a@example.com', branch_id: BRANCH }).operation.name).toBe(
      'create-user',
    );
  });

  const WHERE = 'The log of this step and docs/OPERATIONS.md of the action list all of them';

  test('that is not given is named, and where the list is', () => {
    expect(problemsOf(BASE)).toEqual([`operation: is required. ${WHERE}`]);
    expect(operationNames()).toEqual([...OPERATIONS, ...PROCEDURES].map(({ name }) => name));
  });

  test.each([
    ['create-usr', 'create-user'],
    ['CREATE_USR', 'create-user'],
    ['delete-oauth-providers', 'delete-oauth-provider'],
  ])('%s fails with the nearest name', (operation, near) => {
    expect(problemsOf({ ...BASE, operation })).toEqual([
      `operation: "${operation}" is not an operation; did you mean ${near}? ${WHERE}`,
    ]);
  });

  test('that is like no other fails without a guess', () => {
    expect(problemsOf({ ...BASE, operation: 'x\n::error::y' })).toEqual([
      `operation: "x ::error::y" is not an operation. ${WHERE}`,
    ]);
  });

  test('that is very long is cut', () => {
    const [problem] = problemsOf({ ...BASE, operation: 'x'.repeat(5000) });
    expect(problem?.length).toBeLessThan(300);
  });

  test('that is unknown does not hide what else is wrong', () => {
    const problems = problemsOf({ ...BASE, operation: 'x', timeout: 'soon', project_id: 'P' });
    expect(problems.map(problem => problem.split(':')[0])).toEqual(['operation', 'project_id', 'timeout']);
  });

  test('that is unknown does not hide that the settings are none', () => {
    expect(problemsOf({ ...BASE, operation: 'x', settings: '[]' })).toEqual([
      expect.stringMatching(/^operation: /),
      expect.stringMatching(/^settings: must be a mapping/),
    ]);
  });

  test('that is unknown does not hide that what every operation needs is missing', () => {
    const problems = problemsOf({ operation: 'create-usr' });
    expect(problems.map(problem => problem.split(':')[0])).toEqual(['operation', 'api_key', 'project_id']);
  });
});

describe('what is missing', () => {
  test.each(OPERATIONS.map(({ name }) => name))(
    '%s needs api_key and project_id, and reports where each may come from',
    operation => {
      const problems = problemsOf({ operation });
      expect(problems).toContain('api_key: is required, or NEON_API_KEY in the environment');
      expect(problems).toContain('project_id: is required, or NEON_PROJECT_ID in the environment');
    },
  );

  test.each([
    ['create-user', 'email'],
    ['add-oauth-provider', 'oauth_provider_id'],
    ['update-oauth-provider', 'oauth_provider_id'],
    ['delete-oauth-provider', 'oauth_provider_id'],
    ['delete-user', 'user_id'],
    ['add-domains', 'domains'],
    ['update-email-provider', 'settings'],
  ])('%s needs %s', (operation, input) => {
    for (const target of [{ auth_provider: 'stack' }, { branch_id: BRANCH }]) {
      expect(problemsOf({ ...BASE, operation, ...target, client_id: 'c', client_secret: 's' })).toEqual([
        `${input}: is required`,
      ]);
    }
  });

  test.each(
    OPERATIONS.flatMap(({ name, endpoints }) =>
      endpoints.better_auth?.path.includes('{branch_id}') ? [name] : [],
    ),
  )('%s needs a branch with better_auth', operation => {
    const given = { ...BASE, operation, auth_provider: 'better_auth', ...sampleOf(operation) };
    expect(problemsOf(given)).toEqual([
      `branch_id: is required by ${operation} with auth_provider better_auth, or branch_name`,
    ]);
    expect(problemsOf({ ...given, branch_id: BRANCH })).toEqual([]);
    expect(problemsOf({ ...given, branch_name: 'preview' })).toEqual([]);
  });

  test.each(['generate-sdk-keys', 'transfer-ownership'])('%s needs no branch with better_auth', operation => {
    expect(problemsOf({ ...BASE, operation, auth_provider: 'better_auth' })).toEqual([]);
  });

  test('create-integration with stack needs no branch: the default branch is looked up', () => {
    const given = { operation: 'create-integration', auth_provider: 'stack' };
    expect(planOf(given).endpoint.defaultBranch).toBe(true);
  });

  test('a wrong input is not also missing', () => {
    expect(problemsOf({ ...BASE, operation: 'create-user', branch_id: BRANCH, email: 'nobody' })).toEqual([
      'email: is not one e-mail address',
    ]);
  });
});

describe('what does not go together', () => {
  test.each(OPERATIONS.map(({ name }) => name))('%s takes one of branch_id and branch_name', operation => {
    expect(problemsOf({ ...BASE, operation, branch_id: BRANCH, branch_name: 'preview' })).toContain(
      'branch_name: cannot be given together with branch_id',
    );
  });

  test('add-oauth-provider takes client_id and client_secret together', () => {
    const given = {
      ...BASE,
      operation: 'add-oauth-provider',
      branch_id: BRANCH,
      oauth_provider_id: 'google',
    };
    expect(problemsOf(given)).toEqual([]);
    expect(problemsOf({ ...given, client_id: 'c' })).toEqual([
      'client_secret: is missing: it goes together with client_id',
    ]);
    expect(problemsOf({ ...given, client_secret: 's' })).toEqual([
      'client_id: is missing: it goes together with client_secret',
    ]);
    expect(problemsOf({ ...given, client_id: 'c', client_secret: 's' })).toEqual([]);
  });

  test('update-oauth-provider takes at least one of three', () => {
    const given = {
      ...BASE,
      operation: 'update-oauth-provider',
      branch_id: BRANCH,
      oauth_provider_id: 'google',
    };
    expect(problemsOf(given)).toEqual([
      'client_id: is missing: give at least one of client_id, client_secret, microsoft_tenant_id',
    ]);
    for (const one of ['client_id', 'client_secret', 'microsoft_tenant_id']) {
      expect(problemsOf({ ...given, [one]: 'x' })).toEqual([]);
    }
  });

  test.each(['add-oauth-provider', 'update-oauth-provider'])(
    '%s does not call a client_id missing that is given, but wrong',
    operation => {
      const given = {
        ...BASE,
        operation,
        branch_id: BRANCH,
        oauth_provider_id: 'google',
        client_id: 'a\nb',
        ...(operation.startsWith('add') && { client_secret: 's' }),
      };
      expect(problemsOf(given)).toEqual(['client_id: holds a control character or line break']);
    },
  );
});

test('all problems of one call are reported together, each naming its input', () => {
  const problems = problemsOf({
    operation: 'add-oauth-provider',
    project_id: 'Not An Id',
    auth_provider: 'better_auth',
    client_id: 'c',
    if_exists: 'maybe',
    timeout: '1h',
    api_host: 'http://example.com',
  });
  expect(problems.map(problem => problem.split(':')[0]).sort()).toEqual([
    'api_host',
    'api_key',
    'branch_id',
    'client_secret',
    'if_exists',
    'oauth_provider_id',
    'project_id',
    'timeout',
  ]);
});

test('a wrong input that the operation does not use is no problem, but a warning', () => {
  const { warnings } = planOf({ operation: 'list-integrations', email: 'nobody' });
  expect(warnings).toEqual(['email is not used by list-integrations.']);
});

describe('warnings of unused inputs', () => {
  test('name input and operation, one each', () => {
    expect(warningsOf({ operation: 'list-oauth-providers', name: 'x', delete_data: 'true' })).toEqual([
      'name is not used by list-oauth-providers.',
      'delete_data is not used by list-oauth-providers.',
    ]);
  });

  test.each(OPERATIONS.map(({ name }) => name))('%s: none for what action.yml fills in', operation => {
    const defaults = {
      delete_data: 'false',
      allow_protected_branch: 'false',
      if_exists: 'reuse',
      if_missing: 'fail',
      wait_until_ready: 'false',
      mask_pub_client_key: 'true',
      dry_run: 'false',
      timeout: '120',
      max_retries: '5',
      summary: 'true',
      api_host: 'https://console.neon.tech/api/v2',
    };
    const [auth_provider] = Object.keys(findOperation(operation)?.endpoints ?? {});
    const given = {
      operation,
      ...defaults,
      ...sampleOf(operation),
      auth_provider: auth_provider as string,
      branch_id: BRANCH,
    };
    expect(warningsOf(given).filter(warning => !warning.startsWith('branch_id '))).toEqual([]);
  });

  test('report which generation takes the input', () => {
    expect(warningsOf({ operation: 'create-integration', branch_id: BRANCH, role_name: 'r' })).toEqual([
      'role_name is not used by create-integration with auth_provider better_auth, only with stack.',
    ]);
  });

  test('tell that a branch only selects the generation, or nothing', () => {
    expect(warningsOf({ operation: 'transfer-ownership', branch_id: BRANCH })).toEqual([
      'branch_id is not used by transfer-ownership: it acts on the whole project, and the branch only selects auth_provider better_auth.',
    ]);
    expect(
      warningsOf({ operation: 'generate-sdk-keys', auth_provider: 'stack', branch_name: 'preview' }),
    ).toEqual(['branch_name is not used by generate-sdk-keys: it acts on the whole project.']);
    expect(
      warningsOf({ operation: 'list-oauth-providers', auth_provider: 'stack', branch_id: BRANCH }),
    ).toEqual([
      'branch_id is not used by list-oauth-providers with auth_provider stack, only with better_auth.',
    ]);
  });

  test.each(['list-integrations', 'list-oauth-providers'])('%s has nothing to run dry', operation => {
    expect(warningsOf({ operation, dry_run: 'true' })).toEqual([`dry_run is not used by ${operation}.`]);
  });
});

describe('an OAuth provider', () => {
  const given = { operation: 'add-oauth-provider', branch_id: BRANCH };

  test.each(['google', 'github', 'microsoft', 'vercel'])('%s is known', oauth_provider_id => {
    expect(warningsOf({ ...given, oauth_provider_id })).toEqual([]);
  });

  test('that is not known is passed on with a warning', () => {
    const { warnings, call } = planOf({ ...given, oauth_provider_id: 'mastodon' });
    expect(call.oauth_provider_id).toBe('mastodon');
    expect(warnings).toEqual([
      'oauth_provider_id "mastodon" is not one of google, github, microsoft or vercel. It is passed on, since Neon adds providers.',
    ]);
  });

  test('that is mistyped is passed on with a guess', () => {
    const { warnings, call } = planOf({ ...given, oauth_provider_id: 'Google' });
    expect(call.oauth_provider_id).toBe('Google');
    expect(warnings).toEqual([expect.stringContaining('; did you mean google? It is passed on')]);
  });

  test('is warned about once where it is not used', () => {
    expect(warningsOf({ operation: 'list-integrations', oauth_provider_id: 'x' })).toEqual([
      'oauth_provider_id is not used by list-integrations.',
    ]);
  });
});

test('a mistyped auth_provider is not also the wrong one', () => {
  expect(problemsOf({ ...BASE, operation: 'get-webhook', auth_provider: 'betterauth' })).toEqual([
    'auth_provider: "betterauth" is not stack or better_auth; did you mean better_auth?',
  ]);
});

test.each(['get-webhook', 'get-plugins', 'get-allow-localhost'])(
  '%s names the input that makes it work with the branch-level endpoints',
  operation => {
    for (const given of [{}, { auth_provider: 'stack', branch_id: BRANCH }]) {
      expect(problemsOf({ ...BASE, operation, ...given })).toEqual([
        `auth_provider: ${operation} exists with better_auth only: give branch_id or branch_name, or auth_provider: better_auth`,
      ]);
    }
  },
);

describe('usedInputs', () => {
  test.each(OPERATIONS.flatMap(operation => GENERATIONS.map(generation => ({ operation, generation }))))(
    '$operation.name, $generation: each input once, and every parameter of its path',
    ({ operation, generation }) => {
      const used = usedInputs(operation, generation);
      expect(new Set(used).size).toBe(used.length);
      withParameters(operation.endpoints[generation]?.path ?? '', name => {
        expect(used).toContain(name);
        return name;
      });
    },
  );

  test('every input is used by some operation', () => {
    const used = new Set([
      ...OPERATIONS.flatMap(operation =>
        GENERATIONS.flatMap(generation => usedInputs(operation, generation)),
      ),
      ...PROCEDURES.flatMap(one => inputsOfProcedure(one)),
    ]);
    expect(INPUT_NAMES.filter(name => !used.has(name))).toEqual([]);
  });
});

test('a plan has the values of all inputs', () => {
  const given = { ...BASE, operation: 'create-user', auth_provider: 'stack', email: 'a@b.co', timeout: '9' };
  const plan = planStep(given);
  expect(plan).toMatchObject({
    call: { project_id: PROJECT, email: 'a@b.co', timeout: 9, if_exists: 'reuse', auth_provider: 'stack' },
    warnings: [],
  });
});
