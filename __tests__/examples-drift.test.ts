import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { exampleWorkflows } from './support/workflows.ts';

/** An issue or a comment, as far as the script reads them. */
interface Issue {
  number: number;
  body: string;
  labels: string[];
  state: 'open' | 'closed';
  comments: { body: string }[];
  pull_request?: object;
}

let all: Issue[];
const environment = { ...process.env };
beforeEach(() => {
  all = [];
});
afterEach(() => {
  process.env = environment;
});

/** GitHub's issues, as actions/github-script hands them to a script. */
const issues = {
  listForRepo: async ({ labels, state }: { labels: string; state: string }) => ({
    data: all.filter(issue => issue.state === state && issue.labels.includes(labels)),
  }),
  listComments: async (at: At) => found(at).comments,
  create: async ({ body, labels }: { body: string; labels: string[] }) =>
    all.push({ number: all.length + 1, body, labels, state: 'open', comments: [] }),
  createComment: async (at: At & { body: string }) => found(at).comments.push({ body: at.body }),
  update: async (at: At & Pick<Issue, 'state'>) => Object.assign(found(at), { state: at.state }),
};

interface At {
  issue_number: number;
}

function found({ issue_number }: At): Issue {
  const issue = all.find(one => one.number === issue_number);
  if (!issue) throw new Error(`no issue ${issue_number}`);
  return issue;
}

/** One night: the script of examples/auth-drift.yml after a plan, whose digest is that digit 64 times. */
async function night(
  plan: { action: string; resource: string; id: string | null; differs?: true }[],
  digest: string,
) {
  const workflow = exampleWorkflows().find(([name]) => name === 'auth-drift.yml')?.[1];
  const script = workflow?.jobs.drift?.steps.at(-1)?.with?.script as string;
  process.env = {
    ...environment,
    PLAN: JSON.stringify(plan),
    DIGEST: digest.repeat(64),
  };
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const github = { rest: { issues }, paginate: (list: typeof issues.listComments, at: At) => list(at) };
  const context = {
    repo: { owner: 'acme', repo: 'shop' },
    serverUrl: 'https://github.example',
    runId: 7,
  };
  await new AsyncFunction('github', 'context', script)(github, context);
}

const SAME = { action: 'keep', resource: 'integration', id: null };
const DOMAIN = { action: 'create', resource: 'domain', id: 'https://x/@acme/security' };
const NAME = { action: 'update', resource: 'name', id: null };

test('no drift opens nothing', async () => {
  await night([SAME], 'a');
  expect(all).toEqual([]);
});

test('drift opens one issue, in words that mention nobody', async () => {
  await night([SAME, DOMAIN], 'a');
  await night([SAME, DOMAIN], 'a');
  expect(all).toMatchObject([{ labels: ['neon-auth-drift'], state: 'open', comments: [] }]);
  expect(all[0]?.body).toContain('- create domain\n');
  expect(all[0]?.body).toContain('https://github.example/acme/shop/actions/runs/7');
  expect(all[0]?.body).not.toMatch(/@|integration/);
});

test('another drift is a comment, and what people say in between changes nothing', async () => {
  await night([DOMAIN], 'a');
  found({ issue_number: 1 }).comments.push({ body: 'I will look at it' });
  await night([DOMAIN], 'a');
  await night([DOMAIN, NAME], 'b');
  await night([DOMAIN, NAME], 'b');
  await night([DOMAIN], 'a');
  expect(all).toHaveLength(1);
  expect(all[0]?.comments.map(({ body }) => body.slice(-1))).toEqual(['t', 'b', 'a']);
});

test('where the drift is gone the issue is closed, and the next drift opens another', async () => {
  await night([NAME], 'a');
  await night([SAME], '0');
  expect(all).toMatchObject([{ state: 'closed', comments: [{ body: expect.stringContaining('gone') }] }]);
  await night([NAME], 'a');
  expect(all.map(({ state }) => state)).toEqual(['closed', 'open']);
});

test('a pull request with that label is no issue', async () => {
  all.push({
    number: 9,
    body: '',
    labels: ['neon-auth-drift'],
    state: 'open',
    comments: [],
    pull_request: {},
  });
  await night([NAME], 'a');
  expect(all.map(({ comments }) => comments)).toEqual([[], []]);
});
