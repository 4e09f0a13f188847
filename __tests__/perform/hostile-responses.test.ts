import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import type { GivenInputs } from '../../src/inputs/read.ts';
import { perform } from '../../src/perform/perform.ts';
import { createMasker } from '../../src/secrets/masking.ts';
import { cpuTime } from '../support/cpu-time.ts';
import { type Step, scripted } from '../support/neon.ts';
import { BRANCH, PROJECT, planOf, problemsOf, shown } from '../support/plans.ts';

function run(given: GivenInputs, ...steps: Step[]) {
  const script = scripted(steps, { maxRetries: 0 });
  return { ...script, result: perform(planOf(given), script.neon) };
}

describe('one key of a new pair', () => {
  const rotate = { operation: 'generate-sdk-keys' };

  test.each([5, null, undefined])(
    'is given although the other is %j, and the step fails',
    async pub_client_key => {
      const body = { auth_provider: 'stack', pub_client_key, secret_server_key: 'ssk_1' };
      const { outputs, changed, failure } = await run(rotate, { status: 201, body }).result;
      expect([shown(outputs), changed]).toEqual([
        { auth_provider: 'stack', secret_server_key: 'secret:ssk_1' },
        true,
      ]);
      expect(failure?.text()).toMatch(
        /: 201, but the .*pub_client_key.*\. It was carried out: what the response has is given/,
      );
    },
  );
});

describe('a 409', () => {
  const html: Step = { status: 409, body: '<html>conflict</html>' };

  test('of something between here and Neon is no user who exists', async () => {
    const given = { operation: 'create-user', branch_id: BRANCH, email: 'a@example.com' };
    expect((await run(given, html).result).failure?.text()).toContain('409 Conflict');
  });

  test('of something between here and Neon is no domain that exists, unless the list has it', async () => {
    const given = { operation: 'add-domains', branch_id: BRANCH, domains: 'https://a.example.com' };
    const list = (...domains: string[]): Step => ({
      status: 200,
      body: { domains: domains.map(domain => ({ domain, auth_provider: 'better_auth' })) },
    });
    expect((await run(given, html, list()).result).failure?.text()).toContain('409 Conflict');
    expect(await run(given, html, list('https://a.example.com')).result).toMatchObject({ changed: false });
  });
});

describe('a response about another branch', () => {
  test('lifts no guard', async () => {
    const given = { operation: 'delete-integration', branch_id: BRANCH, delete_data: 'true' };
    const branch = { id: 'br-other-1', name: 'x', default: false, protected: false };
    const ran = run(given, { status: 200, body: { branch } });
    expect((await ran.result).failure?.text()).toContain('the response is about another branch');
    expect(ran.sent.map(({ method }) => method)).toEqual(['GET']);
  });

  test('is not read as that of the branch', async () => {
    const body = { auth_provider: 'better_auth', branch_id: 'br-other-1', jwks_url: 'https://j' };
    const { failure, outputs } = await run(
      { operation: 'get-integration', branch_id: BRANCH },
      { status: 200, body },
    ).result;
    expect([failure?.text(), outputs]).toEqual([expect.stringContaining('another branch'), {}]);
  });
});

test('what is there instead is named without a branch that is not known', async () => {
  const given = { operation: 'create-integration', auth_provider: 'stack', branch_id: BRANCH };
  const conflict: Step = { status: 409, body: { message: 'no', code: 'C' } };
  const list: Step = { status: 200, body: { data: [{ auth_provider: 'better_auth' }] } };
  const text = (await run(given, conflict, list).result).failure?.text();
  expect(text).toContain('There is better_auth instead.');
  expect(text).not.toContain('undefined');
});

test('a test e-mail that failed for a reason that is no text is a warning', async () => {
  const given = { operation: 'test-email-provider', branch_id: BRANCH, recipient_email: 'a@example.com' };
  const body = { success: false, error_message: 5 };
  const { outputs, warnings } = await run(given, { status: 200, body }).result;
  expect([outputs, warnings]).toEqual([
    { success: false },
    ['The test e-mail was not sent: the mail server did not say why'],
  ]);
});

test('a public client has no secret that could be stored: nothing is asked', () => {
  const settings = { name: 'a', type: 'public', redirect_uris: ['https://a.example.com'], resources: [] };
  const given = {
    operation: 'create-oauth-client',
    api_key: 'napi_x',
    project_id: PROJECT,
    branch_id: BRANCH,
    github_token: 'ghp_x',
    github_secrets: 'X=oauth_client_secret',
  };
  const problem = 'github_secrets: a public client has no oauth_client_secret';
  expect(problemsOf({ ...given, settings: JSON.stringify(settings) })).toEqual([problem]);
  expect(problemsOf({ ...given, settings: JSON.stringify({ ...settings, type: 'confidential' }) })).toEqual(
    [],
  );
});

test('a URL with very many secrets takes no time, and none of them is shown', () => {
  const hex = (index: number) => index.toString(16).padStart(32, '0');
  const url = `https://x.example/${Array.from({ length: 20_000 }, (_, index) => hex(index)).join('/')}`;
  const masker = createMasker(() => {});
  let shownUrl: string | undefined;
  const time = cpuTime(() => {
    masker.registerFields({ name: url });
    shownUrl = masker.redactedJson({ name: url });
  });
  expect(shownUrl).toBe('{"name":"***"}');
  expect(time).toBeLessThan(1_500);
});
