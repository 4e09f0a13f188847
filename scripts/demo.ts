import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_TOKENS, startFakeGitHub } from '../emulator/github/server.ts';
import type { Fault } from '../emulator/http/faults.ts';
import { BRANCH_IDS, startEmulator } from '../emulator/neon/server.ts';
import { actionNode } from '../local-runner/node.ts';
import { runStep } from '../local-runner/run-step.ts';
import { show } from '../local-runner/show.ts';
import { visit } from './demo/visit.ts';

interface DemoStep {
  title: string;
  with: Record<string, string>;
  fails?: true;
  /** What happens at GitHub. */
  fault?: Fault;
}

const PREVIEW = { branch_name: 'preview/pr-42' };
/** Production's project-level integration. */
const PRODUCTION = { auth_provider: 'stack' };
/** Where the preview's application is deployed. */
const PAGE = 'https://pr-42.example.com';

/** Who signs in to the preview. */
const TESTER = { email: 'tester@example.com', password: 'demo correct horse battery', name: 'Test User' };
const PREPARE = {
  operation: 'prepare-preview',
  ...PREVIEW,
  domains: PAGE,
  test_users: JSON.stringify([TESTER]),
  pr_comment: 'true',
  github_token: DEFAULT_TOKENS.none,
};

const ROTATION = {
  operation: 'generate-sdk-keys',
  ...PRODUCTION,
  github_targets: 'octo-org/octo-repo environment:production\nocto-org/octo-repo dependabot\norg:octo-org',
  github_secrets: 'STACK_PROJECT_ID=auth_provider_project_id\nSTACK_SECRET_SERVER_KEY=secret_server_key',
};
/** How a workflow gives the secret inputs. */
const GIVEN: Record<string, string> = {
  client_secret: `\${{ secrets.OAUTH_CLIENT_SECRET }}`,
  password: `\${{ secrets.TEST_PASSWORD }}`,
  [PREPARE.test_users]: `[{"email":"${TESTER.email}","password":"\${{ secrets.TEST_PASSWORD }}"}]`,
  [DEFAULT_TOKENS.write]: `\${{ steps.app.outputs.token }}`,
  [DEFAULT_TOKENS.none]: `\${{ github.token }}`,
};

/** The life of a preview branch's auth, and of production's keys. */
const STORY: DemoStep[] = [
  {
    title: 'A pull request opens: one step gives its branch a sign-in, and proves it',
    with: PREPARE,
  },
  {
    title: 'The workflow runs again: nothing is written, and the test user is kept',
    with: PREPARE,
  },
  {
    title: 'Sign-in with GitHub, with the preview’s own client',
    with: {
      operation: 'add-oauth-provider',
      ...PREVIEW,
      oauth_provider_id: 'github',
      client_id: 'preview-client',
      client_secret: 'demo-client-secret-0123456789',
    },
  },
  {
    title: 'Whether people can sign in: asked of the service itself',
    with: { operation: 'check-sign-in', ...PREVIEW, email: TESTER.email, password: TESTER.password },
  },
  {
    title: 'What of the preview may act on production',
    with: { operation: 'audit', ...PREVIEW },
  },
  {
    title: 'A mistake never reaches the network',
    with: { operation: 'creat-user', ...PREVIEW },
    fails: true,
  },
  {
    title: 'Production’s project-level integration, on the default branch',
    with: { operation: 'create-integration', ...PRODUCTION },
  },
  {
    title: 'A release: new SDK keys, but with a token that may not store them; Neon is not asked',
    with: { ...ROTATION, github_token: DEFAULT_TOKENS.none },
    fails: true,
  },
  {
    title: 'A release: new SDK keys for three targets, of which one fails: the ledger has what is where',
    with: { ...ROTATION, github_token: DEFAULT_TOKENS.write },
    fails: true,
    fault: { method: 'PUT', path: '/dependabot/', status: 422, times: 0 },
  },
  {
    title: 'The release again: all three have the same keys',
    with: { ...ROTATION, github_token: DEFAULT_TOKENS.write },
  },
  {
    title: 'Neon’s own API key, for this project alone: made, proved, stored',
    with: {
      operation: 'rotate-api-key',
      org_id: 'org-calm-field-12345678',
      key_name: 'github-actions',
      github_token: DEFAULT_TOKENS.write,
      github_targets: ROTATION.github_targets,
      github_secrets: 'NEON_API_KEY=new_api_key',
    },
  },
];

/** Another preview, whose auth is what examples/neon-auth.yml says. */
const FILE = { operation: 'apply', branch_name: 'preview/pr-421', overlay: 'preview' };
const AS_CODE: DemoStep[] = [
  { title: 'Auth as code: the file is checked, and nobody is asked', with: { operation: 'validate' } },
  {
    title: 'Auth as code: what would be changed, also as a comment on the pull request',
    with: { ...FILE, dry_run: 'true', pr_comment: 'true', github_token: DEFAULT_TOKENS.none },
  },
  { title: 'Auth as code: it is applied', with: FILE },
  { title: 'Auth as code: a second run writes nothing', with: FILE },
];

const CLOSING: DemoStep[] = [
  {
    title: 'The pull request closes: what would be deleted',
    with: { operation: 'delete-integration', ...PREVIEW, delete_data: 'true', dry_run: 'true' },
  },
  { title: 'And it is deleted', with: { operation: 'delete-integration', ...PREVIEW, delete_data: 'true' } },
];

const emulator = await startEmulator({ auth: true });
const github = await startFakeGitHub({ jobPermission: 'write' });
const workspace = mkdtempSync(join(tmpdir(), 'neon-auth-demo-'));
copyFileSync('examples/neon-auth.yml', join(workspace, 'neon-auth.yml'));
writeFileSync(join(workspace, 'event.json'), JSON.stringify({ pull_request: { number: 421 } }));
const common = { api_key: emulator.apiKey, project_id: 'quiet-river-12345678', api_host: emulator.url };
const node = actionNode();
console.log(
  `The bundled action (dist/index.js) under Node ${node.version} against a local stand-in for Neon's API.`,
);
if (node.note) console.log(node.note);
console.log('Every step also has api_key, project_id and api_host. *** is what the runner masks.\n');

type StepOutputs = Awaited<ReturnType<typeof runStep>>['outputs'];

/** The lines of `github_secrets`, taken apart. */
function mappings(lines = ''): [secret: string, output: string][] {
  return lines.split('\n').map(line => line.split('=') as [string, string]);
}

let unexpected = 0;
let count = 0;
const summaries: string[] = [];
const service = { base_url: '', jwks_url: '' };

async function tell({ title, with: inputs, fails, fault }: DemoStep): Promise<void> {
  console.log(`${++count}. ${title}`);
  for (const [name, value] of Object.entries(inputs)) {
    const shown = GIVEN[name] ?? GIVEN[value] ?? value;
    console.log(
      `     ${name}: ${shown.includes('\n') ? `|\n${shown.replaceAll(/^/gm, ' '.repeat(7))}` : shown}`,
    );
  }
  const env = {
    GITHUB_API_URL: github.url,
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(workspace, 'event.json'),
    GOOGLE_CLIENT_ID: '0123-demo.apps.googleusercontent.com',
    GOOGLE_CLIENT_SECRET: 'demo-google-secret-0123456789',
  };
  // What asks nobody needs no key.
  const given = inputs.operation === 'validate' ? inputs : { ...common, ...inputs };
  if (fault) github.fail(fault);
  const result = await runStep({ inputs: given, env, node: node.path });
  github.clearFaults();
  console.log(`${show(result)}\n  (${Math.round(result.durationMs)} ms)\n`);
  if (result.summary) summaries.push(result.summary);
  if (inputs.github_secrets && !fails) tellStored(inputs, result.outputs);
  if ((result.conclusion === 'failure') !== (fails ?? false)) unexpected++;
  if (inputs.branch_name && result.outputs.base_url) Object.assign(service, result.outputs);
}

/** Whether what GitHub unsealed at each target is what the step gave. */
function tellStored(
  { github_targets = '', github_secrets }: Record<string, string>,
  outputs: StepOutputs,
): void {
  for (const [secret, output] of mappings(github_secrets)) {
    const held = new Map(
      github.secrets().flatMap(({ target, name, value }) => (name === secret ? [[target, value]] : [])),
    );
    const others = github_targets.split('\n').filter(target => held.get(target) !== outputs[output]);
    const same = others.length === 0 ? 'equals' : `DIFFERS in ${others.join(', ')} FROM`;
    console.log(`  What GitHub unsealed as ${secret} ${same} the output ${output}.`);
    unexpected += others.length;
  }
}

async function tellVisit(): Promise<void> {
  console.log(`${++count}. The test user signs in on ${PAGE} as in a browser, at ${service.base_url}`);
  const databaseUrl = (await emulator.auth?.branch(BRANCH_IDS.preview).databaseUrl()) ?? '';
  const start = Date.now();
  try {
    const place = {
      baseUrl: service.base_url,
      jwksUrl: service.jwks_url,
      page: PAGE,
      databaseUrl,
      person: TESTER,
    };
    for (const line of await visit(place)) console.log(`  ${line}`);
  } catch (error) {
    console.log(`  ${error}`);
    unexpected++;
  }
  console.log(`  (${Date.now() - start} ms)\n`);
}

for (const step of STORY) await tell(step);
await tellVisit();
for (const step of AS_CODE) await tell(step);
for (const step of CLOSING) await tell(step);
// One of prepare-preview, one of apply.
if (github.comments().length !== 2) unexpected++;
rmSync(workspace, { recursive: true });
console.log(`The job summary of the first step, as GitHub renders it from HTML:\n${summaries[0]}`);
console.log(
  `Requests that Neon's OpenAPI document rejects: ${emulator.violations.length} of ${emulator.requests.length}.`,
);
console.log(
  `Requests that GitHub's OpenAPI document rejects: ${github.violations.length} of ${github.requests.length}.`,
);
await Promise.all([emulator.close(), github.close()]);
if (unexpected + emulator.violations.length + github.violations.length > 0) {
  console.error(`${unexpected} things did not end as in the story.`);
  process.exitCode = 1;
}
