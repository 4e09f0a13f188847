import { DEFAULT_TOKENS, startFakeGitHub } from '../emulator/github/server.ts';
import { startEmulator } from '../emulator/neon/server.ts';
import { actionNode } from '../local-runner/node.ts';
import { runStep } from '../local-runner/run-step.ts';
import { show } from '../local-runner/show.ts';

interface DemoStep {
  title: string;
  with: Record<string, string>;
  fails?: true;
}

const PREVIEW = { branch_name: 'preview/pr-42' };

const ROTATION = {
  operation: 'generate-sdk-keys',
  github_environment: 'production',
  github_secrets: 'STACK_PROJECT_ID=auth_provider_project_id\nSTACK_SECRET_SERVER_KEY=secret_server_key',
};
/** How a workflow gives the secret inputs. */
const GIVEN: Record<string, string> = {
  client_secret: `\${{ secrets.OAUTH_CLIENT_SECRET }}`,
  [DEFAULT_TOKENS.write]: `\${{ steps.app.outputs.token }}`,
  [DEFAULT_TOKENS.none]: `\${{ github.token }}`,
};

/** The life of a preview branch's auth, and of production's keys. */
const STORY: DemoStep[] = [
  {
    title: 'A pull request opens: its branch gets its own Neon Auth',
    with: { operation: 'create-integration', ...PREVIEW },
  },
  {
    title: 'The workflow runs again: what exists is reused',
    with: { operation: 'create-integration', ...PREVIEW },
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
    title: 'A user for the end-to-end tests',
    with: { operation: 'create-user', ...PREVIEW, email: 'tester@example.com', name: 'Test User' },
  },
  {
    title: 'A mistake never reaches the network',
    with: { operation: 'creat-user', ...PREVIEW },
    fails: true,
  },
  {
    title: 'Production’s project-level integration, on the default branch',
    with: { operation: 'create-integration', auth_provider: 'stack' },
  },
  {
    title: 'A release: new SDK keys, but with a token that may not store them; Neon is not asked',
    with: { ...ROTATION, github_token: DEFAULT_TOKENS.none },
    fails: true,
  },
  {
    title: 'A release: new SDK keys, into the secrets of the environment production',
    with: { ...ROTATION, github_token: DEFAULT_TOKENS.write },
  },
  {
    title: 'The pull request closes: what would be deleted',
    with: { operation: 'delete-integration', ...PREVIEW, delete_data: 'true', dry_run: 'true' },
  },
  { title: 'And it is deleted', with: { operation: 'delete-integration', ...PREVIEW, delete_data: 'true' } },
];

const emulator = await startEmulator();
const github = await startFakeGitHub();
const common = { api_key: emulator.apiKey, project_id: 'quiet-river-12345678', api_host: emulator.url };
const node = actionNode();
console.log(
  `The bundled action (dist/index.js) under Node ${node.version} against a local stand-in for Neon's API.`,
);
if (node.note) console.log(node.note);
console.log('Every step also has api_key, project_id and api_host. *** is what the runner masks.\n');

/** The lines of `github_secrets`, taken apart. */
function mappings(lines = ''): [secret: string, output: string][] {
  return lines.split('\n').map(line => line.split('=') as [string, string]);
}

let unexpected = 0;
const summaries: string[] = [];
for (const [index, { title, with: inputs, fails }] of STORY.entries()) {
  console.log(`${index + 1}. ${title}`);
  for (const [name, value] of Object.entries(inputs)) {
    const shown = GIVEN[name] ?? GIVEN[value] ?? value;
    console.log(
      `     ${name}: ${shown.includes('\n') ? `|\n${shown.replaceAll(/^/gm, ' '.repeat(7))}` : shown}`,
    );
  }
  const env = { GITHUB_API_URL: github.url };
  const result = await runStep({ inputs: { ...common, ...inputs }, env, node: node.path });
  console.log(`${show(result)}\n  (${Math.round(result.durationMs)} ms)\n`);
  if (result.summary) summaries.push(result.summary);
  for (const [secret, output] of mappings(inputs.github_secrets)) {
    const arrived = github.secrets().find(({ name }) => name === secret)?.value;
    if (arrived === undefined) continue;
    const same = arrived === result.outputs[output];
    console.log(
      `  What GitHub unsealed as ${secret} ${same ? 'equals' : 'DIFFERS FROM'} the output ${output}.`,
    );
    if (!same) unexpected++;
  }
  if ((result.conclusion === 'failure') !== (fails ?? false)) unexpected++;
}
console.log(`The job summary of the first step, as GitHub renders it from HTML:\n${summaries[0]}`);
console.log(
  `Requests that Neon's OpenAPI document rejects: ${emulator.violations.length} of ${emulator.requests.length}.`,
);
await Promise.all([emulator.close(), github.close()]);
if (unexpected > 0 || emulator.violations.length > 0) {
  console.error(`${unexpected} steps did not end as in the story.`);
  process.exitCode = 1;
}
