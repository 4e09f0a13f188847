import { afterEach, describe, expect, test } from '@jest/globals';
import { exampleWorkflow } from './support/workflow-steps.ts';
import type { Step } from './support/workflows.ts';

// The scripts of the examples of previews; their steps of this action run in e2e/preview.test.ts.
const environment = { ...process.env };
afterEach(() => {
  process.env = environment;
});

/** A pull request, as far as the scripts read it. */
interface Pull {
  number: number;
  state?: string;
  head?: { sha: string; repo: { full_name: string } | null };
}

/** Runs the script of a job as actions/github-script does; gives its outputs. */
async function outputsOf(
  name: string,
  job: string,
  pulls: Pull[],
  more: object = {},
): Promise<Record<string, unknown>> {
  const { steps } = exampleWorkflow(name).jobs[job] ?? { steps: [] };
  const script = steps.find(({ uses }: Step) => uses?.startsWith('actions/github-script@'))?.with?.script;
  const outputs: Record<string, unknown> = {};
  const core = {
    setOutput: (output: string, value: unknown) => {
      outputs[output] = value;
    },
    notice: () => undefined,
  };
  const list = async () => ({ data: pulls });
  const github = {
    rest: { repos: { listPullRequestsAssociatedWithCommit: list }, pulls: { list } },
    paginate: async () => pulls,
  };
  const context = { repo: { owner: 'acme', repo: 'shop' }, ...more };
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  await new AsyncFunction('github', 'context', 'core', script as string)(github, context, core);
  return outputs;
}

describe('examples/preview-deployment.yml', () => {
  const SHA = 'a'.repeat(40);
  const OWN = { number: 7, state: 'open', head: { sha: SHA, repo: { full_name: 'acme/shop' } } };
  const URL = 'https://shop-1-acme.vercel.app/path?x=1';

  function found(pulls: Pull[], url = URL, host = '-acme.vercel.app') {
    process.env = { ...environment, ENVIRONMENT_URL: url, PREVIEW_HOST: host };
    return outputsOf('preview-deployment.yml', 'preview', pulls, { payload: { deployment: { sha: SHA } } });
  }

  test('takes the origin of a deployment of an open pull request', async () => {
    expect(await found([OWN])).toEqual({ number: 7, origin: 'https://shop-1-acme.vercel.app' });
  });

  test.each([
    ['a fork', { ...OWN, head: { sha: SHA, repo: { full_name: 'eve/shop' } } }],
    ['a fork that is gone', { ...OWN, head: { sha: SHA, repo: null } }],
    ['a closed pull request', { ...OWN, state: 'closed' }],
    ['an older commit', { ...OWN, head: { ...OWN.head, sha: 'b'.repeat(40) } }],
  ])('takes none of %s', async (_, pull) => {
    expect(await found([pull])).toEqual({});
  });

  test.each([
    ['http', 'http://shop-1-acme.vercel.app', '-acme.vercel.app'],
    ['the host of others', 'https://shop-1-eve.vercel.app', '-acme.vercel.app'],
    ['a host that only looks so', 'https://x-acme.vercel.app.evil.example', '-acme.vercel.app'],
    ['any host, where the variable is not set', URL, ''],
  ])('takes no address of %s', async (_, url, host) => {
    expect(await found([OWN], url, host)).toEqual({});
  });

  test('does nothing with secrets but for such a pull request', () => {
    const { steps = [] } = exampleWorkflow('preview-deployment.yml').jobs.preview ?? {};
    const free = steps.filter(({ if: condition }) => condition === undefined);
    expect(JSON.stringify(free)).not.toContain('secrets.');
    const conditions = steps.flatMap(({ if: condition }) => condition ?? []);
    expect(new Set(conditions)).toEqual(
      new Set(["steps.pull.outputs.number != ''", "steps.auth.outcome == 'success'"]),
    );
  });
});

test('examples/preview-shared-branch.yml keeps the domains of open pull requests', async () => {
  const outputs = await outputsOf('preview-shared-branch.yml', 'clean-up', [{ number: 7 }, { number: 9 }]);
  expect(outputs).toEqual({
    domains: 'https://pr-7.preview.acme.example\nhttps://pr-9.preview.acme.example',
  });
});
