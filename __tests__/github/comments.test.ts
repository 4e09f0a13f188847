import '../support/toolkit.ts';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql';
import { SCHEMA } from '../../emulator/github/graphql.ts';
import { DEFAULT_TOKENS, type FakeGitHub, startFakeGitHub } from '../../emulator/github/server.ts';
import { LIST_COMMENTS, READ_COMMENTS } from '../../src/github/comment-queries.ts';
import { keepOneComment, type PullRequest } from '../../src/github/comments.ts';
import { GitHubError } from '../../src/github/errors.ts';
import { graphqlAddress } from '../../src/github/graphql.ts';
import { commentOptions, realEffects } from '../support/github.ts';
import { errorOf } from '../support/plans.ts';

const PULL: PullRequest = { owner: 'octo-org', repo: 'octo-repo', number: 5 };
const MARKER = '<!-- neon-auth-action:00112233445566778899aabbccddeeff -->';
const COMMENTS = '/repos/octo-org/octo-repo/issues/5/comments';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub({ jobPermission: 'write' });
});
beforeEach(() => github.reset());
afterAll(() => github.close());

/** Keeps the comment with the job's own token. */
async function keep(html: string, budget = {}, token: string = DEFAULT_TOKENS.none, pull = PULL) {
  const effects = realEffects(budget);
  const kept = keepOneComment(pull, MARKER, html, commentOptions(github, token, effects), effects);
  return kept.then(done => ({ done, lines: effects.lines }));
}

/** A comment by whoever has a token. */
async function comment(body: string, token: string = DEFAULT_TOKENS.write) {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(github.url + COMMENTS, {
    method: 'POST',
    headers,
    body: JSON.stringify({ body }),
  });
  expect(response.status).toBe(201);
  github.requests.length = 0;
}

async function failure(promise: Promise<unknown>): Promise<GitHubError> {
  const error = await errorOf(promise);
  expect(error).toBeInstanceOf(GitHubError);
  return error as GitHubError;
}

const bodies = () => github.comments().map(({ author, body }) => `${author}: ${body}`);
const asked = () => github.requests.map(({ method, path, status }) => `${method} ${path} ${status}`);
const OURS = (html: string) => `github-actions[bot]: ${MARKER}\n${html}`;

describe('the one comment', () => {
  test('is made, then updated, then left as it is', async () => {
    expect((await keep('<p>1</p>')).done).toBe('made');
    expect((await keep('<p>2</p>')).done).toBe('updated');
    expect((await keep('<p>2</p>')).done).toBe('unchanged');
    expect(bodies()).toEqual([OURS('<p>2</p>')]);
    expect(asked().filter(one => !one.includes('graphql'))).toEqual([
      `POST ${COMMENTS} 201`,
      'PATCH /repos/octo-org/octo-repo/issues/comments/3000000001 200',
    ]);
  });

  test('is none of somebody else, marker or not', async () => {
    await comment(`${MARKER}\nlike ours`);
    await comment('hello', DEFAULT_TOKENS.none);
    await comment(`> ${MARKER}\nquoted`, DEFAULT_TOKENS.none);
    await comment(`${MARKER} and more on the line`, DEFAULT_TOKENS.none);
    await comment(`first\n${MARKER}`, DEFAULT_TOKENS.none);
    const before = bodies();
    expect((await keep('<p>1</p>')).done).toBe('made');
    expect((await keep('<p>2</p>')).done).toBe('updated');
    expect(bodies()).toEqual([...before, OURS('<p>2</p>')]);
  });

  test('is that of its own pull request', async () => {
    await keep('<p>1</p>');
    expect((await keep('<p>1</p>', {}, DEFAULT_TOKENS.none, { ...PULL, number: 6 })).done).toBe('made');
    expect(github.comments().map(({ number }) => number)).toEqual([5, 6]);
  });

  test('is the oldest where two runs have made one each; the others are deleted, but none of others', async () => {
    await comment(`${MARKER}\r\n<p>1</p>`, DEFAULT_TOKENS.none);
    await comment(`${MARKER}\nlike ours`);
    await comment(`${MARKER}\n<p>2</p>`, DEFAULT_TOKENS.none);
    await comment(`${MARKER}\n<p>3</p>`, DEFAULT_TOKENS.none);
    expect((await keep('<p>4</p>')).done).toBe('updated');
    expect(bodies()).toEqual([OURS('<p>4</p>'), `octocat: ${MARKER}\nlike ours`]);
  });

  test('is found behind two pages of others, of whom no body is read', async () => {
    for (let count = 0; count < 205; count++) await comment('x'.repeat(30_000));
    await keep('<p>1</p>');
    github.requests.length = 0;
    expect((await keep('<p>2</p>')).done).toBe('updated');
    // Three pages, one body, one update.
    expect(asked()).toHaveLength(5);
    expect(github.comments()).toHaveLength(206);
  });

  test('is found among many of its author', async () => {
    for (let count = 0; count < 15; count++) await comment(`report ${count}`, DEFAULT_TOKENS.none);
    await keep('<p>1</p>');
    expect((await keep('<p>2</p>')).done).toBe('updated');
    expect(github.comments()).toHaveLength(16);
  });
});

describe('a fault', () => {
  const lost = { method: 'POST', path: COMMENTS, effect: true, connection: 'reset' } as const;

  test.each([
    ['the response is lost', lost],
    [
      'a gateway has a fault after it was made',
      { method: 'POST', path: COMMENTS, effect: true, status: 502 },
    ],
    [
      'a time-out of the server after it was made',
      { method: 'POST', path: COMMENTS, effect: true, status: 408 },
    ],
    [
      'what responds is not GitHub, but it was made',
      { method: 'POST', path: COMMENTS, effect: true, status: 200, body: '<h1>' },
    ],
  ])('where %s: one comment', async (_, fault) => {
    github.fail(fault);
    const { done, lines } = await keep('<p>1</p>');
    expect(done).toBe('made');
    expect(bodies()).toEqual([OURS('<p>1</p>')]);
    expect(lines).toEqual([expect.stringMatching(/^POST .*Trying again in 1 s \(1 of at most 3\)\.$/)]);
  });

  test('where nothing was made: it is made after it was looked for', async () => {
    github.fail({ ...lost, effect: false });
    expect((await keep('<p>1</p>')).done).toBe('made');
    expect(bodies()).toEqual([OURS('<p>1</p>')]);
    expect(asked().map(one => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'POST /graphql',
      `POST ${COMMENTS}`,
      'POST /graphql',
      `POST ${COMMENTS}`,
    ]);
  });

  test('that does not end is reported, with what is perhaps there', async () => {
    github.fail({ method: 'POST', path: COMMENTS, status: 502, times: 0 });
    const error = await failure(keep('<p>1</p>'));
    expect(error.text()).toMatch(
      /: 502 .* The comment is perhaps there all the same: the next run finds it\.$/,
    );
    expect(asked().filter(one => one.includes(COMMENTS))).toHaveLength(4);
    github.reset();
    github.fail(lost);
    expect((await failure(keep('<p>1</p>', { maxRetries: 0 }))).text()).toContain('perhaps there');
  });

  test('of reading and updating is tried again', async () => {
    await keep('<p>1</p>');
    github.fail({ path: '/graphql', status: 502 });
    github.fail({ method: 'PATCH', connection: 'reset', effect: true });
    expect((await keep('<p>2</p>')).done).toBe('updated');
    expect(bodies()).toEqual([OURS('<p>2</p>')]);
  });

  test('a rate limit is waited for: nothing was made', async () => {
    github.fail({
      method: 'POST',
      path: COMMENTS,
      status: 403,
      headers: { 'retry-after': '7' },
      body: { message: 'secondary rate limit' },
    });
    const { lines } = await keep('<p>1</p>');
    expect(lines).toEqual([expect.stringContaining('Trying again in 7 s')]);
    expect(github.comments()).toHaveLength(1);
  });

  test('a time that is over sends nothing', async () => {
    expect((await failure(keep('<p>1</p>', { deadline: 0 }))).text()).toBe(
      'not sent: the timeout of the step is over. Raise timeout.',
    );
    expect(asked()).toEqual([]);
  });
});

describe('a refusal', () => {
  const NEEDED = 'It takes "pull-requests: write" under permissions: of the job';

  test.each(['none', 'read'] as const)('with pull-requests: %s names the permission', async permission => {
    github.allowComments(permission);
    const error = await failure(keep('<p>1</p>'));
    expect(error.text()).toMatch(
      /: 403 Resource not accessible by integration\. This is the job's own GITHUB_TOKEN/,
    );
    expect(error.text()).toContain(NEEDED);
    expect(error.text().includes('GitHub asks for issues=write; pull_requests=write')).toBe(
      permission === 'read',
    );
    expect(github.comments()).toEqual([]);
  });

  test('401 is one of the token', async () => {
    expect((await failure(keep('x', {}, 'unknown'))).text()).toMatch(
      /401 Bad credentials\. Check github_token/,
    );
  });

  test('of a repository that the token does not see', async () => {
    const error = await failure(keep('x', {}, DEFAULT_TOKENS.none, { ...PULL, repo: 'other' }));
    expect(error.text()).toMatch(/^POST 127\.0\.0\.1:\d+\/graphql: 404 Could not resolve to a Repository/);
    expect(error.text()).toContain('GitHub finds no pull request 5 in octo-org/other with this token.');
  });

  test('404 of the comments', async () => {
    github.fail({ method: 'POST', path: COMMENTS, status: 404, body: { message: 'Not Found' } });
    expect((await failure(keep('x'))).text()).toContain(': 404 Not Found. GitHub finds no pull request 5');
  });

  test('422 is not repeated', async () => {
    expect((await failure(keep('x'.repeat(66_000)))).text()).toMatch(
      /422 Body is too long .* its message says why\.$/,
    );
    expect(asked()).toHaveLength(2);
  });

  test('a redirect is not followed', async () => {
    const headers = { location: 'https://elsewhere.test/graphql' };
    github.fail({ path: '/graphql', status: 307, headers, body: '' });
    expect((await failure(keep('x'))).text()).toContain(
      'A redirect to elsewhere.test is not followed, so that the token goes nowhere else: check GITHUB_GRAPHQL_URL.',
    );
    expect(asked()).toHaveLength(1);
  });
});

describe('a response of GraphQL', () => {
  test.each<[string, unknown, RegExp]>([
    [
      'errors',
      { errors: [{ type: 'FORBIDDEN', message: 'hush\n::error::no' }] },
      /403 \*\*\* ::error::no\. The token lacks/,
    ],
    [
      'errors beside data',
      { data: {}, errors: [{ message: 'Something went wrong' }] },
      /422 Something went wrong\. GitHub did not/,
    ],
    ['a rate limit', { errors: [{ type: 'RATE_LIMITED', message: 'slow' }] }, /429 slow\. GitHub limits/],
    ['errors without a message', { errors: [null] }, /422 without a message/],
    ['errors that are no list', { errors: 'x' }, /422 without a message/],
    ['no data', {}, /200, but the response holds no data\. Check GITHUB_GRAPHQL_URL/],
    ['a text', '"x"', /200, but the response holds no data/],
    [
      'no pull request',
      { data: { repository: { pullRequest: null } } },
      /200, but the response holds no list of comments\. Check/,
    ],
    [
      'a page without nodes',
      { data: { repository: { pullRequest: { comments: {} } } } },
      /no list of comments/,
    ],
  ])('with %s is a refusal, and nothing is written', async (_, body, text) => {
    github.fail({ path: '/graphql', status: 200, body: typeof body === 'string' ? body : (body as object) });
    expect((await failure(keep('x'))).text()).toMatch(text);
    expect(github.comments()).toEqual([]);
  });

  const page = (nodes: unknown[], hasNextPage = false) => ({
    data: { repository: { pullRequest: { comments: { nodes, pageInfo: { hasNextPage, endCursor: 'c' } } } } },
  });

  test('without an end is read for 20 pages, and then no comment is made', async () => {
    github.fail({ path: '/graphql', status: 200, body: page([], true), times: 0 });
    expect((await failure(keep('x'))).text()).toBe(
      "none of the first 2000 comments is this step's, and there are more.",
    );
    expect(asked()).toHaveLength(20);
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['one without an id', { viewerDidAuthor: true }],
    ['an author that is a text', { id: 'IC_1', viewerDidAuthor: 'true' }],
  ])('whose nodes hold %s has none of ours', async (_, node) => {
    github.fail({ path: '/graphql', status: 200, body: page([node, 5]) });
    expect((await keep('x')).done).toBe('made');
  });

  test.each<[string, unknown]>([
    ['null, since it was deleted meanwhile', null],
    ['no body', { fullDatabaseId: '5' }],
    ['an id that is a path', { fullDatabaseId: '../5', body: MARKER }],
  ])('whose comment is %s has none of ours', async (_, node) => {
    await comment(`${MARKER}\n1`, DEFAULT_TOKENS.none);
    github.fail({ path: '/graphql', after: 1, status: 200, body: { data: { nodes: [node] } } });
    expect((await keep('x')).done).toBe('made');
  });

  test('whose comment was deleted meanwhile is read all the same: GitHub names it as an error beside a null', async () => {
    await comment(`${MARKER}\n1`, DEFAULT_TOKENS.none);
    const body = (type: string, nodes: unknown) => ({ data: { nodes }, errors: [{ type, message: 'no' }] });
    github.fail({ path: '/graphql', after: 1, status: 200, body: body('NOT_FOUND', [null]) });
    expect((await keep('x')).done).toBe('made');
    for (const other of [body('FORBIDDEN', [null]), body('NOT_FOUND', null)]) {
      github.fail({ path: '/graphql', after: 1, status: 200, body: other });
      expect(await failure(keep('x'))).toBeInstanceOf(GitHubError);
    }
  });
});

describe('the address of GraphQL', () => {
  test.each([
    [undefined, 'https://api.github.com', 'https://api.github.com/graphql'],
    [undefined, 'https://ghe.example.com/api/v3', 'https://ghe.example.com/api/graphql'],
    [undefined, 'https://api.octo.ghe.com', 'https://api.octo.ghe.com/graphql'],
    ['https://ghe.example.com/api/graphql/', 'https://x.test', 'https://ghe.example.com/api/graphql'],
  ])('%j beside %s is %s', (given, rest, address) => {
    expect(graphqlAddress(given, rest)).toBe(address);
  });

  test.each(['http://api.github.com/graphql', 'https://user:hush@api.github.com/graphql', 'nowhere'])(
    '%s is refused',
    async given => {
      const error = await failure(
        Promise.resolve().then(() => graphqlAddress(given, 'https://api.github.com')),
      );
      expect(error.text()).toMatch(/^GITHUB_GRAPHQL_URL (?:must|is not)/);
      expect(error.text()).not.toContain('hush');
    },
  );
});

describe('the queries are right', () => {
  const published = readFileSync('node_modules/@octokit/graphql-schema/schema.graphql', 'utf8');
  const schemas: [string, GraphQLSchema][] = [
    ['GitHub’s published schema', buildSchema(published, { assumeValid: true })],
    ['the emulator’s', buildSchema(SCHEMA)],
  ];
  test.each(schemas)('by %s', (_, schema) => {
    for (const text of [LIST_COMMENTS, READ_COMMENTS]) expect(validate(schema, parse(text))).toEqual([]);
  });
});
