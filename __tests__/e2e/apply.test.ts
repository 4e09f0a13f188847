import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import { BRANCH, openWorkbench, PROJECT, type Run, type Workbench } from './support/step.ts';

let bench: Workbench;
let workspace: string;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.emulator.close());
beforeEach(async () => {
  await bench.emulator.reset();
  workspace = mkdtempSync(join(tmpdir(), 'neon-auth-apply-'));
  return () => rmSync(workspace, { recursive: true, force: true });
});

const SECRET = 'GOCSPX-canary/client+secret';
const PASSWORD = 'smtp canary "password"';
const SECRETS = { GOOGLE_CLIENT_SECRET: SECRET, SMTP_PASSWORD: PASSWORD };
const FILE = `auth:
  name: My app
  allow_localhost: false
  domains: [https://app.example.com, https://www.example.com]
  oauth_providers:
    - id: google
      client_id: client-1
      client_secret: \${GOOGLE_CLIENT_SECRET}
  email_and_password: { require_email_verification: true }
  email_provider:
    type: standard
    host: smtp.example.com
    port: 587
    username: apikey
    password: \${SMTP_PASSWORD}
    sender_email: auth@example.com
    sender_name: My app
  plugins:
    magic_link: { enabled: true, expires_in: 10 }
  oauth_server: { resources: [https://api.example.com] }
  oauth_clients:
    - name: Reports
      type: confidential
      redirect_uris: [https://reports.example.com/callback]
      resources: [https://api.example.com]
  webhook: { enabled: true, webhook_url: https://hooks.example.com/neon, enabled_events: [user.created] }
overlays:
  relaxed: { email_and_password: { require_email_verification: false } }
`;
/** The differences of FILE from a branch where Neon Auth is off. */
const WRITES = 12;

function run(inputs: Record<string, string>, env: Record<string, string> = {}, file = FILE): Promise<Run> {
  writeFileSync(join(workspace, 'neon-auth.yml'), file);
  return bench.run({ branch_id: BRANCH, ...inputs }, { GITHUB_WORKSPACE: workspace, ...SECRETS, ...env });
}
const apply = (inputs: Record<string, string> = {}, file = FILE) =>
  run({ operation: 'apply', ...inputs }, {}, file);
const plan = (inputs: Record<string, string> = {}, file = FILE) =>
  apply({ dry_run: 'true', ...inputs }, file);

const writes = ({ requests }: Run) => requests.filter(({ method }) => method !== 'GET');
const reads = ({ requests }: Run) => requests.filter(({ method }) => method === 'GET');
const errorOf = ({ annotations }: Run) =>
  annotations.filter(({ level }) => level === 'error').at(-1)?.message ?? '';
const integration = (branch: string = BRANCH) =>
  bench.emulator.state.projects[PROJECT]?.integrations.find(one => one.integration.branch_id === branch);

/** Nothing secret in anything that is kept, and nothing that Neon's document rejects. */
function expectClean({ log, summary, outputs, files, violations }: Run): void {
  const { oauth_client_secrets: _, ...shown } = outputs;
  for (const secret of Object.values(SECRETS)) {
    for (const kept of [log, summary, files.summary, JSON.stringify(shown)])
      expect(kept).not.toContain(secret);
  }
  expect(violations).toEqual([]);
}

test('a first apply makes each difference with one write; a second makes none, with at most 9 reads', async () => {
  const first = await apply();
  expect([first.exitCode, errorOf(first), writes(first).length]).toEqual([0, '', WRITES]);
  expect(first.outputs).toMatchObject({ changed: 'true', changes: String(WRITES) });
  expectClean(first);
  expect(integration()).toMatchObject({
    integration: { name: 'My app' },
    oauth_providers: [{ id: 'google', client_id: 'client-1', client_secret: SECRET }],
    settings: { email_provider: { password: PASSWORD }, magic_link: { enabled: true, expires_in: 10 } },
  });
  const second = await apply();
  expect([second.exitCode, writes(second).length, reads(second).length <= 9]).toEqual([0, 0, true]);
  expect(second.outputs).toMatchObject({ changed: 'false', changes: '0' });
  expect(second.log).toContain('nothing to change');
  expectClean(second);
});

test('a plan sends nothing that writes, and is what apply then does', async () => {
  const planned = await plan();
  expect([planned.exitCode, writes(planned)]).toEqual([0, []]);
  expect(planned.outputs).toMatchObject({ changed: 'false', changes: String(WRITES) });
  expect(planned.log).toContain(`~ oauth_provider "google": client_id: "client-1", client_secret: ***`);
  expect(planned.summary).toContain('oauth_provider');
  expectClean(planned);
  const approved = await apply({
    approved_plan: planned.outputs.plan_digest ?? '',
    require_approval: 'true',
  });
  expect([approved.exitCode, writes(approved).length]).toEqual([0, WRITES]);
  expect(JSON.parse(approved.outputs.plan ?? '')).toEqual(JSON.parse(planned.outputs.plan ?? ''));
});

test('only the approved plan is applied', async () => {
  const planned = await plan();
  const digest = planned.outputs.plan_digest ?? '';
  for (const other of [
    await apply({ approved_plan: digest }, FILE.replace('My app', 'Another')),
    await apply({ approved_plan: digest, overlay: 'relaxed' }),
    await run({ operation: 'apply', approved_plan: digest }, { SMTP_PASSWORD: 'replaced since' }),
  ]) {
    expect([other.exitCode, writes(other)]).toEqual([1, []]);
    expect(errorOf(other)).toContain('The plan is not the approved one');
    expect(other.outputs.plan_digest).toMatch(/^[0-9a-f]{64}$/);
  }
  const none = await apply({ approved_plan: '', require_approval: 'true' });
  expect([none.exitCode, none.requests]).toEqual([1, []]);
});

test('drift fails a step that looks for it, with its outputs set', async () => {
  await apply();
  expect((await plan({ fail_on_changes: 'true' })).exitCode).toBe(0);
  integration()?.domains.push({ domain: 'https://evil.example.com', auth_provider: 'better_auth' as never });
  const there = integration();
  if (there) there.settings.webhook.webhook_url = 'https://elsewhere.example.com';
  const drift = await plan({ fail_on_changes: 'true' });
  expect([drift.exitCode, drift.outputs.changes, writes(drift)]).toEqual([1, '1', []]);
  expect(errorOf(drift)).toContain('The branch is not what neon-auth.yml says: webhook');
  expect(drift.log).toContain('= domain "https://evil.example.com" is not named, and kept');
});

describe('prune', () => {
  test('deletes what the lists do not name, last', async () => {
    await apply();
    integration()?.domains.push({ domain: 'https://old.example.com', auth_provider: 'better_auth' as never });
    const pruned = await apply({ prune: 'true' }, FILE.replace('- name: Reports', '- name: Other'));
    expect(writes(pruned).map(({ method }) => method)).toEqual(['POST', 'DELETE', 'DELETE']);
    expect(integration()?.domains).toHaveLength(2);
    expect(integration()?.oauth_clients.map(({ name }) => name)).toEqual(['Other']);
    expectClean(pruned);
  });

  test.each(['true', 'false'])('of the default branch is refused, with dry_run %s', async dry_run => {
    const refused = await apply({ branch_id: BRANCH_IDS.main, prune: 'true', dry_run });
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(errorOf(refused)).toContain(
      'is the default branch of the project. Nothing was changed: prune deletes.',
    );
    const allowed = await apply({
      branch_id: BRANCH_IDS.main,
      prune: 'true',
      dry_run,
      allow_protected_branch: 'true',
    });
    expect(allowed.exitCode).toBe(0);
  });

  test('of a branch that cannot be read is refused', async () => {
    bench.emulator.fail({
      method: 'GET',
      path: `/projects/${PROJECT}/branches/${BRANCH}$`,
      status: 403,
      times: 9,
    });
    const refused = await apply({ prune: 'true' });
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
  });
});

test('when any read fails nothing is written', async () => {
  await apply();
  for (const path of [
    '',
    '/plugins',
    '/domains',
    '/webhooks',
    '/plugins/oauth-provider',
    '/oauth-provider/clients',
  ]) {
    const full = `/projects/${PROJECT}/branches/${BRANCH}/auth${path}$`;
    bench.emulator.fail({ method: 'GET', path: full, status: 403 });
    const failed = await apply({}, FILE.replace('My app', 'Changed'));
    expect([path, failed.exitCode, writes(failed)]).toEqual([path, 1, []]);
    bench.emulator.clearFaults();
  }
});

test('when a change fails it ends there, and a second run carries on', async () => {
  bench.emulator.fail({
    method: 'PATCH',
    path: `/projects/${PROJECT}/branches/${BRANCH}/auth/email_and_password`,
    status: 400,
  });
  const failed = await apply();
  expect([failed.exitCode, writes(failed).length, failed.outputs.changed]).toEqual([1, 4, 'true']);
  expect(errorOf(failed)).toMatch(
    /It was for email_and_password\. Done: integration, name, email_provider\. Not tried: oauth_provider "google", domain/,
  );
  expectClean(failed);
  const second = await apply();
  expect([second.exitCode, writes(second).length]).toEqual([0, WRITES - 3]);
});

test('the secret of a new client is an output that is masked, also where a later change fails', async () => {
  bench.emulator.fail({
    method: 'PUT',
    path: `/projects/${PROJECT}/branches/${BRANCH}/auth/webhooks`,
    status: 400,
  });
  const failed = await apply();
  const secret = integration()?.oauth_clients[0]?.client_secret ?? 'none';
  expect([failed.exitCode, JSON.parse(failed.outputs.oauth_client_secrets ?? '{}')]).toEqual([
    1,
    { Reports: secret },
  ]);
  expect(failed.masks).toEqual(expect.arrayContaining([secret, failed.outputs.oauth_client_secrets]));
  for (const shown of [failed.log, failed.files.summary]) expect(shown).not.toContain(secret);
});

describe('another branch', () => {
  const staging = BRANCH_IDS.dev;

  test('is promoted: what it is becomes what this one is', async () => {
    await apply({ branch_id: staging });
    const before = FILE.replace('My app', 'Old').replace(
      'https://www.example.com',
      'https://old.example.com',
    );
    await apply({}, before);
    const promoted = await apply({ from_branch_name: 'dev', prune: 'true' });
    expect([promoted.exitCode, errorOf(promoted)]).toEqual([0, '']);
    expect(integration()?.integration.name).toBe('My app');
    expect(integration()?.domains).toEqual(integration(staging)?.domains);
    expectClean(promoted);
    const again = await plan({ from_branch_id: staging, prune: 'true' });
    expect([again.outputs.changes, again.exitCode]).toEqual(['0', 0]);
  });

  test('whose secrets cannot be read and are missing here is an error, and they are named', async () => {
    await apply({ branch_id: staging });
    const { oauth_providers = [] } = integration(staging) ?? {};
    for (const provider of oauth_providers) delete provider.client_secret;
    const refused = await apply({ from_branch_id: staging });
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(errorOf(refused)).toContain('auth.oauth_providers["google"].client_secret is required');
    expect(errorOf(refused)).toContain('auth.email_provider.password is required');
  });

  test('without Neon Auth, or that is the same one, is an error', async () => {
    expect(errorOf(await apply({ from_branch_id: staging }))).toContain('Neon Auth is off on branch');
    expect(errorOf(await apply({ from_branch_name: 'preview/pr-42' }))).toContain('the same branch');
  });
});

test('an export holds no secret, and applying it writes nothing', async () => {
  await apply();
  const exported = await run({ operation: 'export', config_file: 'exported.yml' });
  expect([exported.exitCode, errorOf(exported), writes(exported)]).toEqual([0, '', []]);
  const text = readFileSync(join(workspace, 'exported.yml'), 'utf8');
  expect(text).not.toContain('canary');
  expect(text).toContain('# password: ${');
  expect((await run({ operation: 'validate', config_file: 'exported.yml' })).exitCode).toBe(0);
  const applied = await apply({ config_file: 'exported.yml', prune: 'true' });
  expect([applied.exitCode, errorOf(applied), writes(applied)]).toEqual([0, '', []]);
  const again = await run({ operation: 'export', config_file: 'again.yml' });
  expect(again.outputs.config_file).toBe('again.yml');
  expect(readFileSync(join(workspace, 'again.yml'), 'utf8')).toBe(text);
});

describe('validate', () => {
  const validate = (file: string, env: Record<string, string> = {}) => {
    writeFileSync(join(workspace, 'neon-auth.yml'), file);
    return bench.run(
      { operation: 'validate', api_key: '', project_id: '', api_host: '' },
      { GITHUB_WORKSPACE: workspace, ...env },
    );
  };

  test('asks nobody and needs nothing', async () => {
    const valid = await validate(FILE);
    expect([valid.exitCode, errorOf(valid), valid.requests]).toEqual([0, '', []]);
    expect(valid.outputs).toMatchObject({ config_file: 'neon-auth.yml', changed: 'false' });
  });

  test('names all that is wrong, each at its line', async () => {
    const wrong = await validate(
      'auth:\n  nam: x\n  domains: nothing\n  webhook: { enabled: 1 }\n  name: ~\n',
    );
    expect(wrong.exitCode).toBe(1);
    expect(errorOf(wrong)).toMatch(
      /^neon-auth\.yml has 4 problems, and nothing was asked of Neon:\nneon-auth\.yml:2:3: /,
    );
    expect(wrong.stdout).toContain('::error file=neon-auth.yml,line=2,col=3::');
  });

  test('shows no secret of a wrong file', async () => {
    const wrong = await validate(
      'auth:\n  oauth_providers:\n    - { id: google, client_secret: canary-literal, x: 1 }\n',
    );
    expect(wrong.exitCode).toBe(1);
    for (const shown of [wrong.log, wrong.files.summary]) expect(shown).not.toContain('canary-literal');
  });
});

test.each([
  ['INPUT_API_KEY', {}],
  ['COPY_OF_KEY', { COPY_OF_KEY: 'napi_emulator_key' }],
])('a file cannot send the key of the step anywhere: %s', async (name, env) => {
  const file = `auth:\n  webhook: { enabled: true, webhook_url: "https://evil.example.com/\${${name}}" }\n`;
  const refused = await run({ operation: 'apply' }, env, file);
  expect([refused.exitCode, refused.requests]).toEqual([1, []]);
  expect(refused.log).not.toContain('napi_emulator_key');
});

test('a file that is not there, or no file, is an error before anything is asked', async () => {
  for (const config_file of ['nothing.yml', '../outside.yml', '.']) {
    const refused = await apply({ config_file });
    expect([refused.exitCode, refused.requests]).toEqual([1, []]);
    expect(errorOf(refused)).toContain('config_file');
  }
});
