// Before anything of src/.

import { describe, expect, test } from '@jest/globals';
import { parseCommands } from '../local-runner/commands.ts';
import { runInProcess } from './support/in-process.ts';
import { API_KEY, BRANCH, PROJECT } from './support/plans.ts';

const branch = { branch_id: BRANCH };
const integrate = { operation: 'create-integration', ...branch };
const provider = { operation: 'update-email-provider', ...branch };

/** Runs a step that is to ask nobody. */
async function refused(inputs: Record<string, string>, env: Record<string, string> = {}) {
  const common = { api_key: API_KEY, project_id: PROJECT, api_host: 'https://neon.test/api/v2' };
  const requests: string[] = [];
  const run = await runInProcess({ ...common, ...inputs }, env, ({ method, url }) => {
    requests.push(`${method} ${url}`);
    throw new Error('not to be asked');
  });
  const errors = parseCommands(run.stdout).filter(({ name }) => name === 'error');
  return { ...run, requests, errors: errors.map(({ data }) => data) };
}

describe('bad input', () => {
  test.each<[string, Record<string, string>, RegExp[]]>([
    ['a mistyped operation', { operation: 'Create_Intergration' }, [/did you mean create-integration\?/]],
    [
      'a key with a line break',
      { operation: 'list-integrations', api_key: 'napi_a\nb' },
      [/^Input api_key: holds/],
    ],
    [
      'no project',
      { operation: 'list-integrations', project_id: '' },
      [/^Input project_id: is required, or NEON_PROJECT_ID/],
    ],
    [
      'a project that is a path',
      { operation: 'list-integrations', project_id: '../me' },
      [/^Input project_id: "\.\.\/me"/],
    ],
    ['two branches', { ...integrate, branch_name: 'main' }, [/^Input branch_name: cannot be given together/]],
    [
      'no branch',
      { operation: 'create-integration', auth_provider: 'better_auth' },
      [/^Input branch_id: is required/],
    ],
    ['no email', { operation: 'create-user', ...branch }, [/^Input email: is required/]],
    [
      'two e-mails',
      { operation: 'create-user', ...branch, email: 'a@b.co, c@d.co' },
      [/^Input email: is not one/],
    ],
    [
      'half a client',
      { operation: 'add-oauth-provider', ...branch, oauth_provider_id: 'google', client_id: 'x' },
      [/^Input client_secret: is missing/],
    ],
    [
      'nothing to update',
      { operation: 'update-oauth-provider', ...branch, oauth_provider_id: 'google' },
      [/at least one of/],
    ],
    [
      'a provider that is a path',
      { operation: 'delete-oauth-provider', ...branch, oauth_provider_id: '..' },
      [/^Input oauth_provider_id/],
    ],
    [
      'plain http',
      { operation: 'list-integrations', api_host: 'http://example.com' },
      [/^Input api_host: must begin with https/],
    ],
  ])('%s: one error that names the input, no request, no output', async (_, inputs, patterns) => {
    const run = await refused(inputs);
    expect(run).toMatchObject({ exitCode: 1, requests: [], outputs: {} });
    expect(run.errors).toHaveLength(1);
    for (const pattern of patterns) expect(run.errors[0]).toMatch(pattern);
    expect(run.stdout).not.toMatch(/undefined|\bat .*:\d+:\d+/);
  });
});

describe('settings that are wrong', () => {
  const SECRET = 'hunter2hunter2';
  test.each<[string, Record<string, string>, RegExp[]]>([
    [
      'all at once, with the other inputs',
      {
        operation: 'update-email-provider',
        auth_provider: 'stack',
        timeout: '0',
        settings: `type: standard\nport: x\npassword: ${SECRET}\n`,
      },
      [
        /^\d inputs are wrong:/,
        /^timeout: /m,
        /^settings\.port: must be a whole number/m,
        /^settings\.host: is required/m,
      ],
    ],
    [
      'a quote that does not end',
      { ...provider, settings: `password: "${SECRET}\n` },
      [/^Input settings: is neither JSON nor YAML/],
    ],
    [
      'a key without a space',
      { ...provider, settings: `{type: shared, password:${SECRET}}` },
      [/^Input settings: has a key that is no name or/],
    ],
    [
      'a mistyped secret',
      { ...provider, settings: `type: shared\npasword: ${SECRET}` },
      [/^Input settings\.pasword: is not known; did you mean password\?/],
    ],
    [
      'of the wrong generation',
      { operation: 'update-webhook', auth_provider: 'stack', settings: `{"enabled":"${SECRET}"}` },
      [/^settings\.enabled: must be true or false/m, /^auth_provider: .*give branch_id or branch_name/m],
    ],
    [
      'of no target',
      { operation: 'update-webhook', settings: `{"enabled":"${SECRET}"}` },
      [
        /^settings\.enabled: must be true or false/m,
        /^branch_id: is required by update-webhook: give branch_id/m,
      ],
    ],
    [
      'of an unknown operation',
      { operation: 'update-webhok', settings: `password: ${SECRET}` },
      [/^Input operation: .*did you mean update-webhook\?/],
    ],
  ])('%s: one error, no request, nothing of what they hold', async (_, inputs, patterns) => {
    for (const env of [{}, { RUNNER_DEBUG: '1' }]) {
      const run = await refused(inputs, env as Record<string, string>);
      expect(run).toMatchObject({ exitCode: 1, requests: [], outputs: {} });
      expect(run.errors).toHaveLength(1);
      for (const pattern of patterns) expect(run.errors[0]).toMatch(pattern);
      const { stdout, stderr, files } = run;
      const written = [
        stdout.replaceAll(/^::add-mask::.*$/gm, ''),
        stderr,
        files.output,
        files.summary,
        files.env,
      ];
      expect(written.join('\n')).not.toContain(SECRET);
    }
  });
});
