import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { DEFAULT_TOKENS, type FakeGitHub, startFakeGitHub } from '../../emulator/github/server.ts';
import { BRANCH, openWorkbench, PROJECT, type Run, type Workbench } from './support/step.ts';

let bench: Workbench;
let github: FakeGitHub;
let workspace: string;
beforeAll(async () => {
  bench = await openWorkbench();
  github = await startFakeGitHub();
  workspace = mkdtempSync(join(tmpdir(), 'neon-auth-comment-'));
});
afterAll(async () => {
  await Promise.all([bench.emulator.close(), github.close()]);
  rmSync(workspace, { recursive: true, force: true });
});
beforeEach(async () => {
  await bench.emulator.reset();
  github.reset();
  github.allowComments('write');
});

const FILE = 'auth:\n  name: My app\n  domains: [https://app.example.com]\n';

function step(inputs: Record<string, string> = {}, event: object | undefined = { number: 7 }): Promise<Run> {
  writeFileSync(join(workspace, 'neon-auth.yml'), FILE);
  const path = join(workspace, 'event.json');
  writeFileSync(path, JSON.stringify({ pull_request: event, number: 7 }));
  return bench.run(
    {
      operation: 'apply',
      branch_id: BRANCH,
      pr_comment: 'true',
      github_token: DEFAULT_TOKENS.none,
      ...inputs,
    },
    {
      GITHUB_WORKSPACE: workspace,
      GITHUB_API_URL: github.url,
      GITHUB_EVENT_NAME: event ? 'pull_request' : 'push',
      GITHUB_EVENT_PATH: path,
    },
  );
}
const bodies = () => github.comments().map(({ body }) => body);

test('a plan is one comment, which later runs update', async () => {
  const planned = await step({ dry_run: 'true' });
  expect([planned.exitCode, planned.annotations, bodies().length]).toEqual([0, [], 1]);
  expect(bodies()[0]).toContain('📝 Neon Auth: apply (dry run)');
  expect(bodies()[0]).toContain('https://app.example.com');
  expect((await step()).exitCode).toBe(0);
  expect(bodies()).toHaveLength(1);
  expect(bodies()[0]).toContain('✅ Neon Auth: apply');
});

test('a failed step is a comment, too, and stays failed', async () => {
  bench.emulator.fail({ method: 'POST', path: `/projects/${PROJECT}/branches/${BRANCH}/auth$`, status: 400 });
  expect((await step()).exitCode).toBe(1);
  expect(bodies()[0]).toContain('❌ Neon Auth: apply failed');
});

test('what hinders the comment is a warning, and the step ends as it would have', async () => {
  github.allowComments('read');
  const refused = await step();
  expect([refused.exitCode, bodies()]).toEqual([0, []]);
  expect(refused.annotations).toMatchObject([
    { level: 'warning', message: expect.stringContaining('"pull-requests: write"') },
  ]);
  const elsewhere = await step({}, undefined);
  expect([elsewhere.exitCode, elsewhere.annotations[0]?.level]).toEqual([0, 'warning']);
});

const client = (name: string) =>
  `    - { name: ${name}, type: confidential, redirect_uris: [https://a.example.com], resources: [] }\n`;

test('the secrets of new clients are stored, each under a name of its own, and none is replaced', async () => {
  const lines = 'ALL=oauth_client_secrets\nONE=oauth_client_secrets.One';
  const inputs = { github_secrets: lines, config_file: 'clients.yml', pr_comment: 'false' };
  const clients = `${FILE}  oauth_clients:\n`;
  writeFileSync(join(workspace, 'clients.yml'), clients + client('One'));
  const refused = await step(inputs);
  expect([refused.exitCode, refused.requests]).toEqual([1, []]);

  const storing = { ...inputs, github_token: DEFAULT_TOKENS.write };
  const first = await step(storing);
  expect(first).toMatchObject({ exitCode: 0, annotations: [] });
  const { One } = JSON.parse(first.outputs.oauth_client_secrets ?? '{}');
  expect(github.secrets().map(({ name, value }) => [name, value])).toEqual([
    ['ALL', first.outputs.oauth_client_secrets],
    ['ONE', One],
  ]);

  const again = await step(storing);
  expect([again.exitCode, again.annotations, github.secrets().length]).toEqual([0, [], 2]);
  expect(again.log).toContain('No such OAuth client was made, so ALL, ONE stays as it is.');

  const mistyped = await step({ ...storing, github_secrets: 'TWO=oauth_client_secrets.Two' });
  expect([mistyped.exitCode, mistyped.requests]).toEqual([1, []]);

  writeFileSync(join(workspace, 'clients.yml'), clients + client('One') + client('Two'));
  const second = await step({
    ...storing,
    github_secrets: 'ONE=oauth_client_secrets.One\nTWO=oauth_client_secrets.Two',
  });
  const { Two } = JSON.parse(second.outputs.oauth_client_secrets ?? '{}');
  expect(
    github
      .secrets()
      .slice(2)
      .map(({ name, value }) => [name, value]),
  ).toEqual([['TWO', Two]]);
});
