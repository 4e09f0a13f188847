import '../support/toolkit.ts';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { GivenInputs } from '../../src/inputs/read.ts';
import type { Neon } from '../../src/neon/client.ts';
import { NeonError } from '../../src/neon/errors.ts';
import { perform } from '../../src/perform/perform.ts';
import { problemsText } from '../../src/report/report.ts';
import type { Result } from '../../src/report/result.ts';
import { createLog } from '../../src/runner/log.ts';
import { createMasker, type Masker } from '../../src/secrets/masking.ts';
import { type Step, scripted } from '../support/neon.ts';
import { API_KEY, BRANCH, PROJECT, planOf, planStep } from '../support/plans.ts';
import { reported } from '../support/reported.ts';
import { handed, runner, summary } from '../support/toolkit.ts';

const before = { ...process.env };

beforeEach(() => {
  handed.length = 0;
  summary.length = 0;
  runner.debug = false;
  runner.summaryFails = false;
  process.env.GITHUB_OUTPUT = '/somewhere';
  process.env.GITHUB_STEP_SUMMARY = '/somewhere';
});
afterEach(() => {
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
    delete process.env[name];
    if (before[name] !== undefined) process.env[name] = before[name];
  }
});

/** The response that main.ts takes status and request id from. */
function lastOf({ failure, named }: Result, neon: Neon) {
  return failure instanceof NeonError ? failure : (named ?? neon.lastResponse());
}

/** A step over scripted answers, reported as main.ts does. */
async function report(given: GivenInputs, ...steps: Step[]): Promise<Masker> {
  const masker = createMasker(() => {}, given.mask_pub_client_key !== 'false');
  for (const secret of [API_KEY, given.client_secret]) if (secret) masker.register(secret);
  const reporter = { masker, log: createLog(masker) };
  const { neon } = scripted(
    steps,
    { maxRetries: 0 },
    { redact: masker.redact, registerFields: masker.registerFields },
  );
  const plan = planOf(given);
  const result = await perform(plan, neon);
  reported(plan, result, lastOf(result, neon), reporter);
  return masker;
}

const outputs = () =>
  Object.fromEntries(handed.filter(([kind]) => kind === 'setOutput').map(([, name, text]) => [name, text]));
const shownText = () => JSON.stringify([handed.filter(([kind]) => kind !== 'setOutput'), summary]);

describe('problemsText', () => {
  test('of one problem is one line', () => {
    expect(problemsText([{ input: 'email', message: 'is required' }])).toBe('Input email: is required.');
  });

  test('of several names how many, one line each', () => {
    const problems = [
      { input: 'email', message: 'is required' },
      { input: 'timeout', message: 'is wrong.' },
    ] as const;
    expect(problemsText(problems)).toBe('2 inputs are wrong:\nemail: is required.\ntimeout: is wrong.');
  });
});

test('a long secret in the wrong input is not shown in part, either', () => {
  const secret = `eyJ${'k7'.repeat(60)}`;
  const plan = planStep({ operation: 'generate-sdk-keys', api_key: secret, project_id: secret });
  if (!('problems' in plan)) throw new Error('it was taken');
  const masker = createMasker(() => {});
  masker.register(secret);
  createLog(masker).error(problemsText(plan.problems));
  expect(shownText()).toContain('project_id');
  expect(shownText()).not.toContain(secret.slice(0, 8));
});

describe('a success', () => {
  const KEYS = { auth_provider: 'stack', pub_client_key: 'pck_1234', secret_server_key: 'ssk_1234' };
  const response: Step = { status: 201, body: KEYS, headers: { 'x-neon-ret-request-id': 'r-1' } };

  test('sets the common outputs and its own', async () => {
    await report({ operation: 'generate-sdk-keys' }, response);
    expect(outputs()).toEqual({
      status: '201',
      request_id: 'r-1',
      response: '{"auth_provider":"stack","pub_client_key":"***","secret_server_key":"***"}',
      changed: 'true',
      auth_provider: 'stack',
      pub_client_key: 'pck_1234',
      secret_server_key: 'ssk_1234',
    });
  });

  test('shows no key anywhere else', async () => {
    await report({ operation: 'generate-sdk-keys' }, response);
    expect(shownText()).not.toMatch(/pck_|ssk_|napi_/);
  });

  test('leaves the publishable key alone where asked to', async () => {
    await report({ operation: 'generate-sdk-keys', mask_pub_client_key: 'false' }, response);
    expect(outputs().response).toContain('"pub_client_key":"pck_1234"');
    expect(shownText()).toContain('pck_1234');
    expect(shownText()).not.toContain('ssk_');
  });

  test('with no body sets no response', async () => {
    const given = { operation: 'delete-oauth-provider', auth_provider: 'stack', oauth_provider_id: 'x' };
    await report(given, { status: 204 });
    expect(outputs()).toEqual({ status: '204', changed: 'true' });
  });

  test('that changed nothing is reported so, with a notice', async () => {
    const given = { operation: 'delete-integration', auth_provider: 'stack', if_missing: 'ignore' };
    const project: Step = { status: 200, body: { project: { id: PROJECT } } };
    await report(given, { status: 404, body: { message: 'none' } }, project);
    expect(outputs()).toEqual({ status: '404', changed: 'false' });
    expect(handed).toContainEqual(['notice', expect.stringContaining('404 none')]);
  });

  test('shows no e-mail address in log and summary', async () => {
    const providers = [{ id: 'google', type: 'shared', contact: 'user@example.com' }];
    await report({ operation: 'list-oauth-providers' }, { status: 200, body: { providers } });
    expect(outputs().oauth_providers).toContain('user@example.com');
    expect(shownText()).not.toContain('user@');
  });

  test.each<[GivenInputs, string]>([
    [{}, `generate-sdk-keys (stack, project ${PROJECT})`],
    [{ branch_id: BRANCH }, `generate-sdk-keys (better_auth, project ${PROJECT}, branch ${BRANCH})`],
    [{ branch_name: 'preview' }, `generate-sdk-keys (better_auth, project ${PROJECT}, branch preview)`],
  ])('reports in the log what was done, and with what: %j', async (given, subject) => {
    const auth_provider = 'branch_id' in given || 'branch_name' in given ? 'better_auth' : 'stack';
    await report({ operation: 'generate-sdk-keys', auth_provider, ...given }, response);
    expect(handed).toContainEqual(['info', `${subject}: new keys generated.`]);
  });

  test('writes no summary where none is wanted', async () => {
    await report({ operation: 'generate-sdk-keys', summary: 'false' }, response);
    expect(summary).toEqual([]);
  });

  test('stays one when the summary cannot be written', async () => {
    runner.summaryFails = true;
    await report({ operation: 'generate-sdk-keys' }, response);
    expect(handed).toContainEqual(['warning', 'The job summary could not be written: EACCES']);
    expect(outputs().secret_server_key).toBe('ssk_1234');
  });
});

test('a dry run reports what it would send, secrets redacted', async () => {
  const given = { operation: 'add-oauth-provider', oauth_provider_id: 'github', client_id: 'id-1' };
  await report({ ...given, client_secret: 'hush-hush', branch_id: BRANCH, dry_run: 'true' });
  expect(outputs()).toEqual({ changed: 'false' });
  const line = `Dry run: would send POST /projects/${PROJECT}/branches/${BRANCH}/auth/oauth_providers with {"id":"github","client_id":"id-1","client_secret":"***"}. Nothing was changed.`;
  expect(handed).toContainEqual(['info', line]);
  expect(shownText()).not.toContain('hush');
});

describe('a failure', () => {
  const updating = { operation: 'update-oauth-provider', branch_id: BRANCH, oauth_provider_id: 'x' };
  const given = { operation: 'list-oauth-providers' };

  test('is one error, with status and request id as outputs', async () => {
    await report(given, { status: 403, body: { message: 'no', code: 'C', request_id: 'r-9' } });
    const errors = handed.filter(([kind]) => kind === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.[1]).toMatch(/^GET \/projects\/[^ ]+: 403 no \(code C, request id r-9\)\. [A-Z].*\.$/);
    expect(outputs()).toEqual({ status: '403', request_id: 'r-9' });
    expect(JSON.stringify(summary)).toContain('<h3>❌ Neon Auth: list-oauth-providers failed</h3>');
    expect(JSON.stringify(summary)).toContain('<code>GET /projects/');
  });

  test('shows no secret that the message repeats', async () => {
    const secret = 'hush "hush" <x>';
    const message = `bad ${secret} and ${JSON.stringify(secret)} of user@example.com`;
    await report({ ...updating, client_secret: secret }, { status: 400, body: { message } });
    expect(shownText()).not.toMatch(/hush|user@/);
  });

  test.each([
    [
      'where the message is cut',
      'q8Zr3vTn5LwYx2KdPm7Hs4Jc',
      (secret: string) => `${'x '.repeat(490)}${secret}`,
    ],
    ['of two spaces', 'q8Zr3vTn  5LwYx2KdPm7Hs', (secret: string) => `“bad value” ${secret}`],
  ])('shows no part of a secret %s', async (_, secret, message) => {
    await report({ ...updating, client_secret: secret }, { status: 400, body: { message: message(secret) } });
    expect(shownText()).not.toContain(secret.slice(0, 3));
  });
});

describe('the summary', () => {
  const heading = () => /<h3>(.*?)<\/h3>/.exec(JSON.stringify(summary))?.[1];
  const user = { operation: 'create-user', branch_id: BRANCH, email: 'somebody@example.com' };

  test('of what is done has its heading, and whom it was about, shortened', async () => {
    await report(user, { status: 201, body: { id: 'u-1' } });
    expect(heading()).toBe('✅ Neon Auth: create-user');
    expect(JSON.stringify(summary)).toContain('<td>email</td><td><code>s***@example.com</code></td>');
    expect(shownText()).not.toContain('somebody@');
  });

  test('of what failed has another, and whom it was about', async () => {
    await report(user, { status: 403 });
    expect(heading()).toBe('❌ Neon Auth: create-user failed');
    expect(JSON.stringify(summary)).toContain('<td>email</td><td><code>s***@example.com</code></td>');
  });

  test('of a dry run has a third', async () => {
    await report({ ...user, dry_run: 'true' });
    expect(heading()).toBe('📝 Neon Auth: create-user (dry run)');
  });
});

describe('details', () => {
  const details = [{ heading: 'Plan', lines: ['+ hush-hush', '::error::x of user@example.com'] }];
  const result: Result = { did: 'planned', changed: false, outputs: {}, details };

  test.each<[string, Partial<Result>]>([
    ['a success', {}],
    ['a failure', { failure: { text: () => 'PATCH /x: 403 no.' } }],
  ])('of %s are in the log before its end, and in the summary', async (_, end) => {
    const masker = createMasker(() => {});
    masker.register('hush-hush');
    const plan = planOf({ operation: 'list-oauth-providers' });
    await reported(plan, { ...result, ...end }, {}, { masker, log: createLog(masker) });
    const log = handed.filter(([kind]) => kind !== 'setOutput');
    expect(log.slice(0, 3)).toEqual([
      ['info', 'Plan'],
      ['info', '+ ***'],
      ['info', '> ::error::x of u***@example.com'],
    ]);
    expect(log.length).toBeGreaterThan(3);
    expect(JSON.stringify(summary)).toContain('<h4>Plan</h4>');
  });
});

describe('status and request_id', () => {
  test('are those of the error, not of what was read after it', async () => {
    const given = { operation: 'create-integration', branch_id: BRANCH };
    const refused: Step = { status: 409, body: { message: 'taken', request_id: 'r-1' } };
    const read: Step = { status: 200, body: { auth_provider: 'stack', branch_id: BRANCH } };
    await report(given, refused, read);
    expect(outputs()).toEqual({ status: '409', request_id: 'r-1' });
  });

  test('are none of a branch that was not found', async () => {
    const given = { operation: 'delete-integration', branch_name: 'x' };
    const none: Step = {
      status: 200,
      body: { branches: [] },
      headers: { 'x-neon-ret-request-id': 'r-1' },
    };
    await report(given, none);
    expect(outputs()).toEqual({});
    const project: Step = { status: 200, body: { project: { id: PROJECT } } };
    await report({ ...given, if_missing: 'ignore' }, none, project);
    expect(outputs()).toEqual({ changed: 'false' });
  });
});

test('the log line of a list has its length', async () => {
  const providers = [{ id: 'google' }, { id: 'github' }];
  await report({ operation: 'list-oauth-providers' }, { status: 200, body: { providers } });
  expect(handed).toContainEqual(['info', `list-oauth-providers (stack, project ${PROJECT}): listed: 2.`]);
});
