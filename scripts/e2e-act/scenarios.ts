import { readFileSync } from 'node:fs';
import type { FakeGitHub } from '../../emulator/github/server.ts';
import type { Emulator } from '../../emulator/neon/server.ts';
import type { Ran } from './act.ts';

/** Neon and GitHub, as a workflow meets them. */
export interface World {
  neon: Emulator;
  github: FakeGitHub;
}

/** A workflow, what it is run with, and what must have come of it. */
export interface Scenario {
  title: string;
  workflow: string;
  event: string;
  payload?: object;
  /** Before it runs. */
  prepare?: (world: World) => unknown;
  fails?: true;
  /** `job: step: result` of steps that it must have had. */
  steps: string[];
  /** What else is wrong, each in a few words. */
  wrong?: (world: World, ran: Ran) => string[];
}

const OURS = 'OWNER/neon-auth-action@v1';
const read = (path: string) => readFileSync(path, 'utf8');
const own = (name: string) => read(`scripts/e2e-act/workflows/${name}.yml`);
const example = (name: string) => read(`examples/${name}.yml`);
const README_WORKFLOW =
  (/```yaml\n(# \.github\/workflows[\s\S]*?)```/.exec(read('README.md')) ?? [])[1] ?? '';

const REPOSITORY = 'octo-org/octo-repo';
const pullRequest = (action: string): object => {
  const repo = { full_name: REPOSITORY };
  return { action, number: 7, pull_request: { number: 7, head: { repo }, base: { repo } }, repository: repo };
};
const PROJECT = 'quiet-river-12345678';
const project = ({ neon }: World) => neon.state.projects[PROJECT];
const branchNamed = (world: World, name: string) =>
  project(world)?.branches.find(branch => branch.name === name)?.id;
const authOf = (world: World, name: string) =>
  project(world)?.integrations.find(({ integration }) => integration.branch_id === branchNamed(world, name));
const held = ({ github }: World, target: string) =>
  Object.fromEntries(github.secrets().flatMap(one => (one.target === target ? [[one.name, one.value]] : [])));
const unless = (holds: boolean, text: string): string[] => (holds ? [] : [text]);
const post = ({ neon }: World, path: string, body: object) =>
  fetch(neon.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${neon.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const createStack = (world: World) =>
  post(world, '/projects/auth/create', {
    auth_provider: 'stack',
    project_id: PROJECT,
    branch_id: branchNamed(world, 'main'),
  });

const success = (job: string, ...steps: string[]) => steps.map(step => `${job}: ${step}: success`);

export const SCENARIOS: readonly Scenario[] = [
  {
    title: 'outputs into later steps, env, and between two jobs',
    workflow: own('outputs'),
    event: 'push',
    steps: [...success('first', 'same', 'conclusion'), ...success('second', 'crossed')],
    wrong: (_, { output }) => unless(!/ssk_\w/.test(output), 'a key is in the log'),
  },
  {
    title: 'a failure, and if: failure()',
    workflow: own('failure'),
    event: 'push',
    fails: true,
    steps: [`fails: ${OURS}: failure`, 'fails: told: success'],
    wrong: ({ neon }, { steps }) => [
      ...unless(!steps.includes('fails: not reached: success'), 'a step after the failure ran'),
      ...unless(neon.requests.length === 0, 'Neon was asked'),
    ],
  },
  {
    title: 'a matrix in parallel under faults',
    workflow: own('matrix'),
    event: 'push',
    prepare: ({ neon }) => neon.fail({ method: 'POST', status: 423, times: 6 }),
    steps: Array(4).fill('branches: own: success'),
    wrong: world => unless(project(world)?.integrations.length === 4, 'not four integrations'),
  },
  {
    title: "README's first workflow",
    workflow: README_WORKFLOW,
    event: 'pull_request',
    payload: pullRequest('opened'),
    steps: success('preview', OURS, 'echo "Auth is at $NEON_AUTH_BASE_URL"'),
    wrong: world => [
      ...unless(world.github.comments().length === 1, 'there is no comment'),
      ...unless(authOf(world, 'preview/pr-7') !== undefined, 'the branch has no Neon Auth'),
    ],
  },
  {
    title: 'examples/auth-plan-and-apply.yml, in a pull request',
    workflow: example('auth-plan-and-apply'),
    event: 'pull_request',
    payload: pullRequest('opened'),
    steps: [...success('validate', OURS), ...success('plan', OURS)],
    wrong: world => [
      ...unless(world.github.comments().length === 1, 'there is no comment'),
      ...unless(authOf(world, 'production') === undefined, 'the plan was applied'),
    ],
  },
  {
    title: 'examples/auth-plan-and-apply.yml, after the merge',
    workflow: example('auth-plan-and-apply'),
    event: 'push',
    payload: { ref: 'refs/heads/main' },
    steps: [...success('plan', OURS), ...success('apply', OURS)],
    wrong: world => unless(authOf(world, 'production') !== undefined, 'nothing was applied'),
  },
  {
    title: 'examples/auth-preview.yml',
    workflow: example('auth-preview'),
    event: 'pull_request',
    payload: pullRequest('opened'),
    steps: success('preview', OURS),
  },
  {
    title: 'examples/auth-promote.yml',
    workflow: example('auth-promote'),
    event: 'workflow_dispatch',
    prepare: world =>
      post(world, `/projects/${PROJECT}/branches/${branchNamed(world, 'staging')}/auth`, {
        auth_provider: 'better_auth',
      }),
    steps: [...success('plan', OURS), ...success('apply', OURS)],
    wrong: world => unless(authOf(world, 'production') !== undefined, 'nothing was promoted'),
  },
  {
    title: 'examples/preview-shared-branch.yml, opened',
    workflow: example('preview-shared-branch'),
    event: 'pull_request',
    payload: pullRequest('opened'),
    steps: success('preview', OURS),
    wrong: world =>
      unless(
        authOf(world, 'development')?.domains.some(({ domain }) => domain.includes('pr-7')) === true,
        'the page is not trusted',
      ),
  },
  {
    title: 'examples/rotate-keys-on-release.yml, and the deployment after it',
    workflow: example('rotate-keys-on-release'),
    event: 'release',
    prepare: createStack,
    steps: [...success('rotate', OURS), ...success('deploy', './deploy.sh')],
    wrong: world =>
      unless(
        held(world, `${REPOSITORY} environment:production`).STACK_SECRET_SERVER_KEY !== undefined,
        'the key is not stored',
      ),
  },
  {
    title: 'examples/rotate-keys-on-schedule.yml',
    workflow: example('rotate-keys-on-schedule'),
    event: 'workflow_dispatch',
    prepare: createStack,
    steps: success('rotate', OURS),
    wrong: world =>
      ['acme/web environment:production', 'org:acme dependabot'].flatMap(target =>
        unless(held(world, target).STACK_SECRET_SERVER_KEY !== undefined, `not stored in ${target}`),
      ),
  },
  {
    title: 'examples/rotate-api-key.yml',
    workflow: example('rotate-api-key'),
    event: 'workflow_dispatch',
    steps: success('rotate', OURS),
    wrong: world => [
      ...unless(world.neon.state.api_keys.length === 2, 'not one new key'),
      ...unless(held(world, 'acme/web dependabot').NEON_API_KEY !== undefined, 'the key is not stored'),
    ],
  },
];
