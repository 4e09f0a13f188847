import '../support/toolkit.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_TOKENS, type FakeGitHub, startFakeGitHub } from '../../emulator/github/server.ts';
import type { GivenInputs } from '../../src/inputs/read.ts';
import { keepComment } from '../../src/report/comment.ts';
import type { Report } from '../../src/report/content.ts';
import { type Detail, failed, NOTHING_DELIVERED, type Result } from '../../src/report/result.ts';
import { createLog } from '../../src/runner/log.ts';
import { createMasker } from '../../src/secrets/masking.ts';
import { anyText, RUNS } from '../properties/texts.ts';
import { realEffects } from '../support/github.ts';
import { shownByGitHub } from '../support/github-markdown.ts';
import { BASE, BRANCH, planStep } from '../support/plans.ts';
import { handed } from '../support/toolkit.ts';

const folder = mkdtempSync(join(tmpdir(), 'comment-'));
let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub({ jobPermission: 'write' });
});
beforeEach(() => {
  github.reset();
  handed.length = 0;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  return github.close();
});

const EVENT = { pull_request: { number: 5 } };
const FORK = {
  pull_request: { number: 5, head: { repo: { full_name: 'x/y' } }, base: { repo: { full_name: 'a/b' } } },
};

function environment(event: unknown = EVENT): NodeJS.ProcessEnv {
  const path = join(folder, 'event.json');
  writeFileSync(path, JSON.stringify(event));
  return {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_STEP_SUMMARY: '/somewhere',
  };
}

const DONE: Result = { did: 'planned', changed: false, outputs: {} };

/** Keeps the comment on a result of an operation. */
async function comment(
  result: Partial<Result> = {},
  env = environment(),
  given: GivenInputs = {},
  token = true,
): Promise<void> {
  const inputs: GivenInputs = {
    operation: 'apply',
    pr_comment: 'true',
    branch_id: BRANCH,
    github_token: DEFAULT_TOKENS.none,
    ...given,
  };
  for (const name of Object.keys(given) as (keyof GivenInputs)[]) if (!given[name]) delete inputs[name];
  const plan = planStep({ ...BASE, ...inputs });
  if ('problems' in plan) throw new Error(JSON.stringify(plan.problems));
  const { about, operation } = plan;
  const call = token ? plan.call : { ...plan.call, github_token: undefined };
  const report: Report = {
    operation: operation.name,
    call,
    about,
    result: { ...DONE, ...result },
    last: {},
    outputs: { texts: [], tooLarge: [], redacted: [] },
    delivered: NOTHING_DELIVERED,
  };
  const masker = createMasker(() => {});
  masker.register('hush-hush');
  await keepComment(report, { masker, log: createLog(masker) }, { env, effects: realEffects() });
}

const plan = (rows: [string, string][]): Detail => ({
  heading: 'Plan',
  lines: [],
  table: { header: ['Action', 'Domain'], rows },
});
const body = () => github.comments().map(one => one.body);

test('has the report, after a line by which it is found again', async () => {
  await comment({ details: [plan([['+', 'https://app.example.com']])] });
  const [text = '', ...others] = body();
  expect(others).toEqual([]);
  const [marker, ...lines] = text.split('\n');
  expect(marker).toMatch(/^<!-- neon-auth-action:[0-9a-f]{32} -->$/);
  expect(lines[0]).toBe('<h3>✅ Neon Auth: apply</h3>');
  expect(lines.join()).toContain(
    '<tr><td><code>+</code></td><td><code>https://app.example.com</code></td></tr>',
  );
  expect(handed).toEqual([['info', 'The comment on pull request 5 is made.']]);
});

test('is one for each operation, project, branch and file', async () => {
  for (const given of [
    {},
    { config_file: 'other.yml' },
    { project_id: 'other-1' },
    { branch_id: 'br-2' },
    {},
  ]) {
    await comment({}, environment(), given);
  }
  await comment({}, environment(), { branch_id: '', branch_name: BRANCH });
  expect(new Set(body().map(text => text.split('\n')[0])).size).toBe(5);
  expect(body()).toHaveLength(5);
});

test('is written of a failure, and in a dry run', async () => {
  await comment(failed({ text: () => 'GET /x: 403 no.' }));
  expect(body()[0]).toContain('<h3>❌ Neon Auth: apply failed</h3>\n<p><code>GET /x: 403 no.</code></p>');
  await comment({ unsent: [{ method: 'POST', path: '/x' }] });
  expect(body()[0]).toContain('📝 Neon Auth: apply (dry run)');
  expect(body()).toHaveLength(1);
});

test('calls no bot, not in code either, and shows no secret', async () => {
  await comment({ details: [plan([['@dependabot merge', 'hush-hush user@example.com']])] });
  expect(body()[0]).not.toMatch(/@|hush|user/);
  expect(body()[0]).toContain(
    '<code>&#64;dependabot merge</code></td><td><code>*** u***&#64;example.com</code>',
  );
});

describe('what does not fit', () => {
  const rows = Array.from({ length: 5000 }, (_, at): [string, string] => [
    `${at}`,
    `https://*.${'@'.repeat(50)}`,
  ]);
  const env = (summary: string | undefined) => ({ ...environment(), GITHUB_STEP_SUMMARY: summary });

  test.each([
    ['/somewhere', {}, 'the job summary'],
    ['/somewhere', { summary: 'false' }, 'the log'],
    [undefined, {}, 'the log'],
  ])('is elsewhere: with summary %j and %j in %s', async (summary, given, elsewhere) => {
    await comment({ details: [plan(rows)] }, env(summary), given);
    const [text = ''] = body();
    expect(text).toMatch(new RegExp(`and \\d+ more: see ${elsewhere}</td></tr></table>`));
    expect(Buffer.byteLength(text)).toBeGreaterThan(60_000);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_536);
  });
});

describe('nothing that fails is more than a warning', () => {
  const warning = () => handed.map(([kind, text]) => `${kind}: ${text}`).join('\n');

  test.each<[string, unknown]>([
    ['a push', { ref: 'refs/heads/main' }],
    ['an issue', { issue: { number: 5 } }],
  ])('on %s there is nothing to comment on', async (_, event) => {
    await comment({}, environment(event));
    expect(warning()).toBe(
      'warning: pr_comment: there is nothing to comment on, since this run is not for a pull request; it is for events such as pull_request.',
    );
    expect(github.requests).toEqual([]);
  });

  test('outside of a workflow', async () => {
    await comment({}, {});
    expect(warning()).toMatch(/^warning: pr_comment: there is nothing/);
  });

  test('without a token', async () => {
    await comment({}, environment(), {}, false);
    expect(warning()).toBe('warning: pr_comment: github_token is not given.');
  });

  test('a refusal names the permission', async () => {
    github.allowComments('read');
    await comment();
    expect(warning()).toMatch(
      /^warning: The comment on the pull request could not be kept: POST .*: 403 .*"pull-requests: write"/,
    );
  });

  test('of a fork a refusal says that its token only reads', async () => {
    github.allowComments('read');
    await comment({}, environment(FORK));
    expect(warning()).toMatch(
      /: 403 Resource not accessible by integration\. This run is for a pull request of a fork, whose token may only read, whatever permissions: says\. The log and the job summary have the report\.$/,
    );
  });

  test('a fault of GitHub is one of GitHub, of a fork, too', async () => {
    github.fail({ path: '/graphql', status: 502, times: 0 });
    await comment({}, environment(FORK));
    expect(warning()).toMatch(/warning: The comment .*: 502 .*githubstatus\.com\.$/);
  });

  test.each(['GITHUB_API_URL', 'GITHUB_GRAPHQL_URL'])(
    'an address in %s that is not private gets no token',
    async name => {
      await comment({}, { ...environment(), [name]: 'http://github.test' });
      expect(warning()).toBe(
        `warning: The comment on the pull request could not be kept: ${name} must begin with https://, but it is http://.`,
      );
      expect(github.requests).toEqual([]);
    },
  );

  test('a mistake in this action, too', async () => {
    await comment({ details: [null as unknown as Detail] });
    expect(warning()).toMatch(/^warning: The comment on the pull request could not be kept: .*\.$/);
  });
});

test('whatever the texts are, GitHub reads one block of HTML', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyText,
      fc.array(fc.tuple(anyText, anyText), { maxLength: 3 }),
      async (heading, rows) => {
        github.reset();
        await comment({ did: heading, details: [{ ...plan(rows), heading }] });
        const shown = shownByGitHub(body()[0] ?? '');
        expect(shown.blocks).toEqual(['html_block', 'html_block']);
        expect(body()[0]).not.toContain('@');
      },
    ),
    { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 10) },
  );
});
