import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import sodium from 'libsodium-wrappers';
import { DEFAULT_TOKENS, type FakeGitHub, startFakeGitHub } from '../../../emulator/github/server.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub();
});
beforeEach(() => github.reset());
afterAll(() => github.close());

const PLACES = {
  'octo-org/octo-repo': '/repos/octo-org/octo-repo/actions/secrets',
  'octo-org/octo-repo environment:production': '/repos/octo-org/octo-repo/environments/production/secrets',
  'octo-org/octo-repo dependabot': '/repos/octo-org/octo-repo/dependabot/secrets',
  'octo-org/octo-repo codespaces': '/repos/octo-org/octo-repo/codespaces/secrets',
  'org:octo-org': '/orgs/octo-org/actions/secrets',
  'org:octo-org dependabot': '/orgs/octo-org/dependabot/secrets',
};
type Line = keyof typeof PLACES;
const LINES = Object.keys(PLACES) as Line[];

async function ask(method: string, path: string, body?: object, token: string = DEFAULT_TOKENS.write) {
  const response = await fetch(github.url + path, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const { headers, status } = response;
  return { status, headers, body: (text && JSON.parse(text)) as Record<string, unknown> };
}

async function store(line: Line, name: string, value: string, rest: object = {}) {
  const { body } = await ask('GET', `${PLACES[line]}/public-key`);
  const base64 = sodium.base64_variants.ORIGINAL;
  const sealed = sodium.crypto_box_seal(value, sodium.from_base64(String(body.key), base64));
  const encrypted_value = sodium.to_base64(sealed, base64);
  return ask('PUT', `${PLACES[line]}/${name}`, { encrypted_value, key_id: body.key_id, ...rest });
}
const readers = (line: Line) => (line.startsWith('org:') ? { visibility: 'private' } : {});

test.each(LINES)('%s has a key and secrets of its own', async line => {
  expect((await store(line, 'A', 'one', readers(line))).status).toBe(201);
  expect((await store(line, 'a', 'two', readers(line))).status).toBe(204);
  expect(github.secrets()).toMatchObject([
    { target: line, name: 'A', value: 'one', keyId: github.keyId(line) },
    { target: line, name: 'A', value: 'two' },
  ]);
  for (const other of LINES.filter(one => one !== line))
    expect((await ask('GET', PLACES[other])).body).toMatchObject({ total_count: 0 });
  expect((await ask('GET', `${PLACES[line]}/A`)).body).toMatchObject({ name: 'A', ...readers(line) });
  expect((await ask('DELETE', `${PLACES[line]}/A`)).status).toBe(204);
  expect((await ask('DELETE', `${PLACES[line]}/A`)).status).toBe(404);
  expect(github.violations).toEqual([]);
});

test('new keys have ids of their own', () => {
  expect(new Set(LINES.map(line => github.keyId(line))).size).toBe(LINES.length);
});

test('who may read a secret of an organization is listed page by page', async () => {
  const ids = Array.from({ length: 31 }, (_, at) => at + 1);
  await store('org:octo-org', 'A', 'x', { visibility: 'selected', selected_repository_ids: ids });
  const path = `${PLACES['org:octo-org']}/A/repositories`;
  const listed = async (query = '') => {
    const { repositories } = (await ask('GET', path + query)).body as { repositories: { id: number }[] };
    return repositories.map(({ id }) => id);
  };
  expect(await listed()).toEqual(ids.slice(0, 30));
  expect(await listed('?per_page=100')).toEqual(ids);
  expect(await listed('?per_page=20&page=2')).toEqual(ids.slice(20));
  expect(github.violations).toEqual([]);
});

test('without a visibility an organization takes none', async () => {
  const { status, body } = await store('org:octo-org', 'A', 'x');
  expect([status, body.message]).toEqual([422, 'Invalid request.\n\n"visibility" weren\'t supplied.']);
});

test.each([
  ['octo-org/octo-repo', 'secrets'],
  ['octo-org/octo-repo environment:production', 'environments'],
  ['octo-org/octo-repo dependabot', 'dependabot_secrets'],
  ['octo-org/octo-repo codespaces', 'codespaces_secrets'],
  ['org:octo-org', 'organization_secrets'],
  ['org:octo-org dependabot', 'organization_dependabot_secrets'],
] as const)('a token without rights is refused at %s', async (line, permission) => {
  const refused = await ask('DELETE', `${PLACES[line]}/A`, undefined, DEFAULT_TOKENS.read);
  expect([refused.status, refused.headers.get('x-accepted-github-permissions')]).toEqual([
    403,
    `${permission}=write`,
  ]);
  const unseen = await ask('GET', `${PLACES[line]}/public-key`, undefined, DEFAULT_TOKENS.none);
  expect([unseen.status, unseen.headers.get('x-accepted-github-permissions')]).toEqual([
    403,
    `${permission}=read`,
  ]);
});

test("what GitHub's document does not allow is kept", async () => {
  await store('octo-org/octo-repo', 'A', 'x', { visibility: 'all' });
  await store('org:octo-org', 'A', 'x', { visibility: 'private', selected_repository_ids: [true] });
  expect(github.violations).toEqual([
    'PUT /repos/octo-org/octo-repo/actions/secrets/A: /visibility is not known',
    expect.stringMatching(
      /^PUT \/orgs\/octo-org\/actions\/secrets\/A: \/selected_repository_ids\/0 must be /,
    ),
    expect.any(String),
    expect.any(String),
  ]);
});

test('other owners, repositories and environments are not found', async () => {
  const paths = [
    '/repos/octo-org/other/actions/secrets',
    '/repos/octo-org/octo-repo/environments/staging/secrets',
    '/orgs/other/actions/secrets',
    '/orgs/octo-org/codespaces/secrets',
  ];
  for (const path of paths) expect((await ask('GET', path)).status).toBe(404);
});
