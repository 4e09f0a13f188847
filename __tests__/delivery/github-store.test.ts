import '../support/toolkit.ts';
import { beforeAll, describe, expect, test } from '@jest/globals';
import sodium from 'libsodium-wrappers';
import { type GitHubState, respond } from '../../emulator/github/api.ts';
import { createStore, placesOf } from '../../emulator/github/keys.ts';
import { DestinationProblem } from '../../src/delivery/destination.ts';
import { prepareStore } from '../../src/delivery/github-store.ts';
import { type HttpResponse, type Send, TransportError } from '../../src/http/transport.ts';
import type { Call } from '../../src/inputs/call.ts';
import type { GivenInputs } from '../../src/inputs/read.ts';
import type { Outputs } from '../../src/report/outputs.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { errorOf, planOf } from '../support/plans.ts';

const REPOSITORY = 'octo-org/octo-repo';
const TOKEN = 'ghp_write';
const BOTH = 'PUBLIC=pub_client_key\nSECRET=secret_server_key';
const KEYS: Outputs = { pub_client_key: new Secret('pck_1'), secret_server_key: new Secret('ssk_1') };
const LABEL = 'Stored in octo-org/octo-repo';
const OUTPUTS_ARE_SET =
  'The outputs of this step are set: a later step with if: failure() can use the values.';
/** The end of a name that no secret has: a UUID of letters that a name may hold. */
const RANDOM = /_[\da-f]{8}(?:_[\da-f]{4}){3}_[\da-f]{12}$/;
const refused = (status: number): HttpResponse => ({ status, headers: {}, body: '{"message":"no"}' });

beforeAll(() => sodium.ready);

/** The emulator's GitHub without a network; `instead` gives another response to `METHOD name`. */
function opened(given: GivenInputs = {}, instead: Record<string, HttpResponse | Error> = {}) {
  const places = [...placesOf(REPOSITORY, ['production']), ...placesOf('acme/app', [])];
  const stores = places.map(createStore);
  const state = {
    stores,
    tokens: { [TOKEN]: 'write' },
    arrived: [],
    replaceNext: false,
    comments: [],
    jobPermission: 'none',
  } satisfies GitHubState;
  const asked: string[] = [];
  const send: Send = async ({ method, url, headers, body }) => {
    const { pathname, search, host } = new URL(url);
    const name = `${method} ${pathname.replace(/^.*\//, '').replace(RANDOM, '')}${search}`;
    asked.push(host === 'api.github.com' ? name : `${host} ${name}`);
    const other = instead[name];
    if (other instanceof Error) throw other;
    const path = pathname.replace('/api/v3', '');
    return other ?? respond(state, method, path, headers.authorization, body && JSON.parse(body));
  };
  const none = () => {};
  const clock = { maxRetries: 0, deadline: 1_000, now: () => 0, sleep: async () => {}, random: () => 0 };
  const texts = { log: none, debug: none, redact: (text: string) => text, registerFields: none };
  const log = { info: none, warning: none, debug: none };
  const { call } = planOf({
    operation: 'generate-sdk-keys',
    github_secrets: BOTH,
    github_token: TOKEN,
    ...given,
  });
  const prepare = (env: NodeJS.ProcessEnv = { GITHUB_REPOSITORY: REPOSITORY }, changed: Partial<Call> = {}) =>
    prepareStore({ ...call, ...changed }, { env, log, effects: { send, ...clock, ...texts } });
  const stored = () => state.arrived.map(({ name, value }) => `${name}=${value}`);
  return { prepare, asked, stored, arrived: state.arrived };
}

/** What a delivery of outputs gives. */
async function delivered(outputs: Outputs, ...how: Parameters<typeof opened>) {
  const github = opened(...how);
  const prepared = await github.prepare();
  return { ...(await prepared.deliver(outputs)), stored: github.stored(), asked: github.asked, prepared };
}

describe('the target', () => {
  test.each<[string, GivenInputs, string, string | undefined, string]>([
    ['the repository of the workflow', {}, REPOSITORY, undefined, 'octo-org/octo-repo'],
    ['another one', { github_repository: 'acme/app' }, 'acme/app', undefined, 'acme/app'],
    [
      'an environment',
      { github_environment: 'production' },
      REPOSITORY,
      'production',
      'octo-org/octo-repo environment:production',
    ],
  ])('is %s', async (_, given, repository, environment, label) => {
    const github = opened(given);
    const prepared = await github.prepare();
    expect(prepared.dryRun).toBe(`Would store in ${label}, whose public key could be read: PUBLIC, SECRET.`);
    expect(await prepared.deliver(KEYS)).toEqual({
      did: [`Stored in ${label}: SECRET, PUBLIC.`],
      failures: [],
      isSomewhere: true,
      ledger: [
        { target: label, secret: 'SECRET', stored: true, reason: '', sha256: '8752b2ef' },
        { target: label, secret: 'PUBLIC', stored: true, reason: '', sha256: '6b3934d2' },
      ],
    });
    expect(github.arrived).toMatchObject([
      { repository, environment },
      { repository, environment },
    ]);
  });

  test('needs a repository, and a token for it', async () => {
    const { prepare } = opened();
    const [repository, token] = [
      await errorOf(prepare({})),
      await errorOf(prepare(undefined, { github_token: undefined })),
    ];
    expect([repository, token]).toEqual([expect.any(DestinationProblem), expect.any(DestinationProblem)]);
    expect(repository).toMatchObject({
      message: 'Input github_repository: is required outside of a workflow.',
    });
    expect(token).toMatchObject({ message: 'Input github_token: is required with github_secrets.' });
  });

  test('is asked at GITHUB_API_URL, and in a dry run with a read alone', async () => {
    const github = opened({ dry_run: 'true' });
    await github.prepare({ GITHUB_REPOSITORY: REPOSITORY, GITHUB_API_URL: 'https://ghe.test/api/v3' });
    expect(github.asked).toEqual(['ghe.test GET public-key']);
  });
});

describe('a delivery', () => {
  test('stores the secret key first, then looks for other writers, and reserves time for it', async () => {
    const { did, failures, stored, asked, prepared } = await delivered(KEYS);
    expect({ did, failures }).toStrictEqual({ did: [`${LABEL}: SECRET, PUBLIC.`], failures: [] });
    expect(stored).toEqual(['SECRET=ssk_1', 'PUBLIC=pck_1']);
    expect(asked).toEqual([
      'GET public-key',
      'DELETE NEON_AUTH_ACTION_CHECK',
      'PUT SECRET',
      'PUT PUBLIC',
      'GET secrets?per_page=100',
    ]);
    expect(prepared.reserved).toBe(1_500);
  });

  test('reports its progress from the first secret on', async () => {
    const { prepare } = opened();
    const prepared = await prepare();
    expect(prepared.progress?.()).toBeUndefined();
    const delivery = prepared.deliver(KEYS);
    expect(prepared.progress?.()?.text).toContain('by then: none. SECRET was in flight');
    await delivery;
    expect(prepared.progress?.()?.text).toBe(`${LABEL} by then: SECRET, PUBLIC.`);
  });

  test('without keys of its own looks for no other writer', async () => {
    const outputs = { jwks_url: 'https://jwks.test' };
    expect(await delivered(outputs, { github_secrets: 'JWKS=jwks_url' })).toMatchObject({
      did: [`${LABEL}: JWKS.`],
      failures: [],
      stored: ['JWKS=https://jwks.test'],
      asked: ['GET public-key', 'DELETE NEON_AUTH_ACTION_CHECK', 'PUT JWKS'],
    });
  });

  test('of which nothing is stored looks for no other writer', async () => {
    const no = refused(422);
    const { did, failures, asked } = await delivered(KEYS, {}, { 'PUT SECRET': no, 'PUT PUBLIC': no });
    expect(did).toEqual([]);
    expect(failures).toEqual([expect.stringContaining('Not stored: SECRET, PUBLIC.'), OUTPUTS_ARE_SET]);
    expect(asked).not.toContain('GET secrets?per_page=100');
  });

  test('that finds another writer of keys among other secrets fails', async () => {
    const secrets = [{ name: 'SECRET', updated_at: '2999-01-01T00:00:00Z' }];
    const listed = { status: 200, headers: {}, body: JSON.stringify({ secrets }) };
    const { did, failures } = await delivered(
      { ...KEYS, jwks_url: 'https://jwks.test' },
      { github_secrets: `${BOTH}\nJWKS=jwks_url` },
      { 'GET secrets?per_page=100': listed },
    );
    expect(did).toEqual([`${LABEL}: SECRET, PUBLIC, JWKS.`]);
    expect(failures).toEqual([expect.stringContaining('SECRET was written by somebody else at 2999-01-01')]);
  });

  test('that cannot look for one does not fail, but for a fault of ours', async () => {
    const { did, failures } = await delivered(KEYS, {}, { 'GET secrets?per_page=100': refused(403) });
    expect(did[1]).toMatch(
      /^Whether another run stored secrets at the same time is not known: GET .*: 403 no\.$/,
    );
    expect(failures).toEqual([]);
    const ours = delivered(KEYS, {}, { 'GET secrets?per_page=100': new RangeError('ours') });
    expect(await errorOf(ours)).toBeInstanceOf(RangeError);
  });
});

describe('what is not stored', () => {
  test.each<[string, HttpResponse | Error, boolean]>([
    ['refused', refused(422), false],
    ['in doubt', new TransportError('lost', 'broke'), true],
  ])('is nowhere only where all of it is known not to be: %s', async (_, response, isSomewhere) => {
    const both = { 'PUT SECRET': response, 'PUT PUBLIC': refused(422) };
    expect((await delivered(KEYS, {}, both)).isSomewhere).toBe(isSomewhere);
  });

  test.each<[string, HttpResponse | Error, string]>([
    ['refused', refused(422), 'Not stored: PUBLIC. They are mixed'],
    ['in doubt', new TransportError('lost', 'broke'), 'Perhaps stored: PUBLIC.'],
  ])('is reported where it is %s, and that the outputs are set', async (_, response, text) => {
    const { did, failures } = await delivered(KEYS, {}, { 'PUT PUBLIC': response });
    expect(did).toEqual([`${LABEL}: SECRET.`]);
    expect(failures).toEqual([expect.stringContaining(text), OUTPUTS_ARE_SET]);
  });

  test.each<[string, Outputs, string]>([
    [
      'of an integration that existed already',
      { created: false },
      'The integration exists already, and Neon does not give pub_client_key, jwks_url again: use generate-sdk-keys for new keys.',
    ],
    ['of a response without it', { created: true }, "Neon's response has no pub_client_key, jwks_url."],
    ['of a response that is not about that', {}, "Neon's response has no pub_client_key, jwks_url."],
  ])('is reported where there is no value, %s', async (_, more, why) => {
    const outputs = { secret_server_key: new Secret('ssk_1'), pub_client_key: '', ...more };
    const { did, failures } = await delivered(outputs, { github_secrets: `${BOTH}\nJWKS=jwks_url` });
    expect(did).toEqual([`${LABEL}: SECRET.`]);
    // What an integration that existed gives is what it gave before: no half of a new pair.
    const mixed = more.created === false ? '' : ' They are mixed: new values beside old or missing ones.';
    expect(failures).toEqual([`${why} ${LABEL}: SECRET. Not stored: PUBLIC, JWKS.${mixed}`]);
  });
});
