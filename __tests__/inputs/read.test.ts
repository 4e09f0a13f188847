import { describe, expect, test } from '@jest/globals';
import { parseInputs, readInputs, secretTexts } from '../../src/inputs/read.ts';
import { INPUT_NAMES, INPUTS } from '../../src/inputs/table.ts';
import { Secret } from '../../src/secrets/secret.ts';

/** `core.getInput` of the given inputs. */
const from = (inputs: Record<string, string>) => (name: string) => (inputs[name] ?? '').trim();

describe('readInputs', () => {
  test('gives what was given', () => {
    expect(readInputs(from({ operation: ' create-user\n', email: 'a@example.com' }), {})).toEqual({
      operation: 'create-user',
      email: 'a@example.com',
    });
  });

  test('takes an empty input as not given', () => {
    expect(readInputs(from({ operation: '', name: '   ' }), {})).toEqual({});
  });

  test('falls back to NEON_API_KEY and NEON_PROJECT_ID, trimmed', () => {
    const env = { NEON_API_KEY: ' key\n', NEON_PROJECT_ID: 'project-1 ', NEON_BRANCH_ID: 'br-1' };
    expect(readInputs(from({}), env)).toEqual({ api_key: 'key', project_id: 'project-1' });
  });

  test('prefers the input to the environment', () => {
    expect(readInputs(from({ api_key: 'mine' }), { NEON_API_KEY: 'other' })).toEqual({ api_key: 'mine' });
  });

  test('takes an empty variable as not given', () => {
    expect(readInputs(from({}), { NEON_API_KEY: ' ' })).toEqual({});
  });
});

test('secretTexts are those of the secret inputs, before any check', () => {
  const given = { api_key: 'not a key', client_secret: 'hush', client_id: 'id', project_id: 'p' };
  expect(secretTexts(given).sort()).toEqual(['hush', 'not a key']);
});

test('every input whose value is a Secret is registered as one', () => {
  const secrets = INPUT_NAMES.filter(name => {
    try {
      return (
        (INPUTS[name].parse as (text: string) => unknown)(
          name === 'database_url' ? 'postgresql://u:p@h/d' : 'abc',
        ) instanceof Secret
      );
    } catch {
      return false;
    }
  });
  expect(secrets).toEqual(INPUT_NAMES.filter(name => 'secret' in INPUTS[name]));
  expect(secrets).toEqual(['api_key', 'password', 'database_url', 'client_secret', 'github_token']);
});

describe('parseInputs', () => {
  test('applies the defaults', () => {
    const { inputs, problems } = parseInputs({});
    expect(problems).toEqual([]);
    expect(inputs).toEqual({
      check_sign_in: true,
      fail_on: 'error',
      fail_on_changes: false,
      force_secrets: false,
      prune: false,
      require_approval: false,
      delete_data: false,
      allow_protected_branch: false,
      if_exists: 'reuse',
      if_missing: 'fail',
      keep_old_keys: 1,
      verify_keys: true,
      wait_until_ready: false,
      mask_pub_client_key: true,
      export_env: false,
      dry_run: false,
      timeout: 120,
      max_retries: 5,
      pr_comment: false,
      summary: true,
      api_host: 'https://console.neon.tech/api/v2',
    });
  });

  test('gives each value in its own type', () => {
    const { inputs } = parseInputs({
      api_key: 'napi_x',
      timeout: '30',
      dry_run: 'True',
      auth_provider: 'better_auth',
    });
    expect(inputs).toMatchObject({ timeout: 30, dry_run: true, auth_provider: 'better_auth' });
    expect(inputs.api_key?.reveal()).toBe('napi_x');
  });

  test('collects every problem, each with its input', () => {
    const { problems } = parseInputs({
      api_key: 'a b',
      project_id: 'Not An Id',
      auth_provider: 'stak',
      email: 'nobody',
      timeout: '0',
      max_retries: '21',
      summary: 'yes',
      api_host: 'http://example.com',
    });
    expect(problems.map(({ input }) => input)).toEqual([
      'api_key',
      'project_id',
      'auth_provider',
      'email',
      'timeout',
      'max_retries',
      'summary',
      'api_host',
    ]);
    expect(problems.every(({ message }) => message.length > 10)).toBe(true);
  });

  test('takes a wrong input as not given', () => {
    expect(parseInputs({ timeout: 'soon' }).inputs.timeout).toBeUndefined();
  });

  test.each([
    ['timeout', '1'],
    ['timeout', '21600'],
    ['max_retries', '0'],
    ['max_retries', '20'],
    ['name', 'x'.repeat(255)],
    ['branch_name', 'x'.repeat(256)],
    ['database_name', 'x'.repeat(63)],
    ['role_name', 'x'.repeat(63)],
    ['client_id', 'x'.repeat(1024)],
    ['microsoft_tenant_id', 'x'.repeat(255)],
    ['branch_id', 'x'.repeat(60)],
  ] as const)('%s takes %s', (input, text) => {
    expect(parseInputs({ [input]: text }).problems).toEqual([]);
  });

  test.each([
    ['timeout', '0'],
    ['timeout', '21601'],
    ['max_retries', '-1'],
    ['max_retries', '21'],
    ['name', 'x'.repeat(256)],
    ['branch_name', 'x'.repeat(257)],
    ['database_name', 'x'.repeat(64)],
    ['role_name', 'x'.repeat(64)],
    ['client_id', 'x'.repeat(1025)],
    ['microsoft_tenant_id', 'x'.repeat(256)],
    ['branch_id', 'x'.repeat(61)],
    ['branch_id', 'br_main'],
    ['oauth_provider_id', '..'],
  ] as const)('%s refuses %s', (input, text) => {
    expect(parseInputs({ [input]: text }).problems).toMatchObject([{ input }]);
  });

  test('no problem of a secret input shows its value', () => {
    const { problems } = parseInputs({ api_key: 'napi_secret with space' });
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('napi_secret');
  });
});
