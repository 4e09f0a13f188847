import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { DEFAULT_TOKENS, type FakeGitHub, startFakeGitHub } from '../../../emulator/github/server.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub();
});
beforeEach(() => github.reset());
afterAll(() => github.close());

const COMMENTS = '/repos/octo-org/octo-repo/issues/5/comments';
const ONE = '/repos/octo-org/octo-repo/issues/comments/3000000001';

async function ask(method: string, path: string, body?: object, token: string = DEFAULT_TOKENS.write) {
  const response = await fetch(github.url + path, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}

const query = (text: string, token?: string, variables = {}) =>
  ask('POST', '/graphql', { query: text, variables }, token).then(({ status, body }) => ({
    status,
    ...body,
  }));
const list = (page: string) =>
  `{repository(owner:"octo-org",name:"octo-repo"){pullRequest(number:5){comments(${page}){nodes{id viewerDidAuthor} pageInfo{hasNextPage endCursor}}}}}`;

test('makes, changes and deletes comments, and shows them', async () => {
  expect(await ask('POST', COMMENTS, { body: 'one' })).toMatchObject({
    status: 201,
    body: { id: 3_000_000_001, body: 'one', user: { login: 'octocat' } },
  });
  expect((await ask('PATCH', ONE, { body: 'two' })).status).toBe(200);
  expect(github.comments()).toMatchObject([{ number: 5, author: 'octocat', body: 'two' }]);
  const shown = await ask('GET', '/_emulator/comments');
  expect(shown.body).toEqual(github.comments());
  expect(JSON.stringify(shown.body)).not.toContain(DEFAULT_TOKENS.write);
  expect((await ask('DELETE', ONE)).status).toBe(204);
  expect((await ask('DELETE', ONE)).status).toBe(404);
  expect(github.comments()).toEqual([]);
});

test.each<[string, string, string, object | undefined, number]>([
  ['no body', 'POST', COMMENTS, {}, 422],
  ['a body that is too long', 'POST', COMMENTS, { body: 'x'.repeat(65_537) }, 422],
  ['another repository', 'POST', COMMENTS.replace('octo-repo', 'other'), { body: 'x' }, 404],
  ['no comment of that id', 'PATCH', ONE, { body: 'x' }, 404],
  ['another method', 'GET', COMMENTS, undefined, 404],
])('refuses %s', async (_, method, path, body, status) => {
  expect((await ask(method, path, body)).status).toBe(status);
});

test('the job’s own token may what it was given', async () => {
  const job = DEFAULT_TOKENS.none;
  const refused = await ask('POST', COMMENTS, { body: 'x' }, job);
  expect(refused.status).toBe(403);
  expect(refused.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write');
  expect((await query(list('first:1'), job)).errors).toMatchObject([{ type: 'FORBIDDEN' }]);
  expect((await ask('POST', '/_emulator/permissions', { 'pull-requests': 'write' })).status).toBe(204);
  expect((await ask('POST', COMMENTS, { body: 'x' }, job)).status).toBe(201);
  expect((await ask('POST', '/_emulator/permissions', { 'pull-requests': 'all' })).status).toBe(400);
  github.allowComments('read');
  expect((await ask('DELETE', ONE, undefined, job)).status).toBe(403);
  expect((await query(list('first:1'), job)).errors).toBeUndefined();
});

test('answers queries page by page, and knows authors by their tokens', async () => {
  github.allowComments('write');
  await ask('POST', COMMENTS, { body: 'one' });
  await ask('POST', COMMENTS, { body: 'two' }, DEFAULT_TOKENS.none);
  const { data } = await query(list('first:1'), DEFAULT_TOKENS.none);
  expect(data.repository.pullRequest.comments).toEqual({
    nodes: [{ id: 'IC_3000000001', viewerDidAuthor: false }],
    pageInfo: { hasNextPage: true, endCursor: '1' },
  });
  const next = await query(list('first:1,after:"1"'), DEFAULT_TOKENS.none);
  expect(next.data.repository.pullRequest.comments).toMatchObject({
    nodes: [{ viewerDidAuthor: true }],
    pageInfo: { hasNextPage: false },
  });
  const read = '{nodes(ids:["IC_3000000002","IC_1"]){...on IssueComment{fullDatabaseId body}}}';
  expect((await query(read)).data.nodes).toEqual([{ fullDatabaseId: '3000000002', body: 'two' }, null]);
});

test.each([
  ['{', { errors: [{ message: expect.stringContaining('Syntax Error') }] }],
  ['{viewer{nothing}}', { errors: [{ message: expect.stringContaining('Cannot query field') }] }],
  [
    '{repository(owner:"octo-org",name:"other"){pullRequest(number:1){number}}}',
    { data: { repository: null }, errors: [{ type: 'NOT_FOUND' }] },
  ],
])('refuses the query %s', async (text, body) => {
  expect(await query(text)).toMatchObject(body);
  expect((await ask('POST', '/graphql', { query: text }, 'unknown')).status).toBe(401);
});
