import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import sodium from 'libsodium-wrappers';
import { DEFAULT_TOKENS, type FakeGitHub, startFakeGitHub } from '../../../emulator/github/server.ts';

let github: FakeGitHub;
const seen: string[] = [];

beforeAll(async () => {
  github = await startFakeGitHub({
    onResponse: ({ method, path, status }) => seen.push(`${method} ${path} ${status}`),
  });
});
beforeEach(() => {
  github.reset();
  seen.length = 0;
});
afterAll(() => github.close());

const SECRETS = '/repos/octo-org/octo-repo/actions/secrets';

function ask(method: string, path: string, body?: object, token: string = DEFAULT_TOKENS.write) {
  return fetch(github.url + path, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  });
}

async function store(name: string, value: string) {
  const fetched = await (await ask('GET', `${SECRETS}/public-key`)).json();
  const { key, key_id } = fetched as { key: string; key_id: string };
  const sealed = sodium.crypto_box_seal(value, sodium.from_base64(key, sodium.base64_variants.ORIGINAL));
  const encrypted_value = sodium.to_base64(sealed, sodium.base64_variants.ORIGINAL);
  return ask('PUT', `${SECRETS}/${name}`, { encrypted_value, key_id });
}

const drive = (method: string, name: string, body?: string) =>
  fetch(`${github.url}/_emulator/${name}`, { method, ...(body !== undefined && { body }) });

test('opens the secrets that it gets, and shows them', async () => {
  expect((await store('api_key', 's3cret')).status).toBe(201);
  expect((await store('api_key', 'n3w')).status).toBe(204);
  const shown = await (await drive('GET', 'secrets')).json();
  expect(shown).toMatchObject([
    { name: 'API_KEY', value: 's3cret', repository: 'octo-org/octo-repo' },
    { name: 'API_KEY', value: 'n3w' },
  ]);
  expect(shown).toEqual(JSON.parse(JSON.stringify(github.secrets())));
});

test('reports each request once its response has been sent, but for those that control it', async () => {
  await ask('GET', `${SECRETS}/public-key`, undefined, 'unknown');
  expect(await (await drive('GET', 'requests')).json()).toMatchObject([{ method: 'GET', status: 401 }]);
  expect(seen).toEqual([`GET ${SECRETS}/public-key 401`]);
});

test('takes faults and a reset over HTTP', async () => {
  expect((await drive('POST', 'faults', '{"status":503}')).status).toBe(204);
  expect((await ask('GET', `${SECRETS}/public-key`)).status).toBe(503);
  await drive('POST', 'faults', '{"status":503,"times":0}');
  expect((await drive('POST', 'reset')).status).toBe(204);
  expect((await ask('GET', `${SECRETS}/public-key`)).status).toBe(200);
  expect(github.requests).toHaveLength(1);
});

test('lives on when a client goes away in the middle of its request', async () => {
  const socket = connect(Number(new URL(github.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write('PUT /x HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
  await new Promise(resolve => setTimeout(resolve, 20));
  socket.destroy();
  await new Promise(resolve => setTimeout(resolve, 20));
  expect((await ask('GET', `${SECRETS}/public-key`)).status).toBe(200);
});
