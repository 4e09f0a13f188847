import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { FILE, SECRETS, WRITES } from '../support/configuration.ts';
import { BRANCH, openWorkbench, type Workbench } from './support/step.ts';

// What these operations decide is in steps/apply.test.ts; that the bundle has all of them is here.

let bench: Workbench;
let workspace: string;
beforeAll(async () => {
  bench = await openWorkbench();
  workspace = mkdtempSync(join(tmpdir(), 'neon-auth-as-code-'));
  writeFileSync(join(workspace, 'neon-auth.yml'), FILE);
});
afterAll(async () => {
  await bench.emulator.close();
  rmSync(workspace, { recursive: true, force: true });
});

test.each([
  ['validate', {}, 0],
  ['apply', { branch_id: BRANCH, dry_run: 'true' }, 0],
  ['apply', { branch_id: BRANCH }, WRITES],
  ['apply', { branch_id: BRANCH }, 0],
  ['export', { branch_id: BRANCH, config_file: 'exported.yml' }, 0],
  ['validate', { config_file: 'exported.yml' }, 0],
  ['apply', { branch_id: BRANCH, config_file: 'exported.yml', prune: 'true' }, 0],
  ['audit', { branch_id: BRANCH, fail_on: 'never' }, 0],
])('%s %j makes %i writes', async (operation, inputs, writes) => {
  const env = { GITHUB_WORKSPACE: workspace, ...SECRETS };
  const run = await bench.run({ operation, ...(inputs as Record<string, string>) }, env);
  expect(run).toMatchObject({ exitCode: 0, stderr: '', violations: [] });
  expect(run.requests.filter(({ method }) => method !== 'GET')).toHaveLength(writes);
});
