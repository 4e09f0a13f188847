import '../support/toolkit.ts';
import { beforeEach, expect, test } from '@jest/globals';
import { approvalProblem, driftProblem } from '../../src/apply/approval.ts';
import { type Executed, execute } from '../../src/apply/execute.ts';
import type { Change, Write } from '../../src/apply/plan/change.ts';
import { digestOf } from '../../src/apply/plan/digest.ts';
import { TransportError } from '../../src/http/transport.ts';
import type { Call } from '../../src/inputs/call.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { type EmulatedNeon, emulatedNeon } from '../support/emulated-neon.ts';
import { planOf } from '../support/plans.ts';

const call: Call = planOf({ operation: 'get-webhook', branch_id: 'br-cool-snow-10000042' }).call;
const change = (resource: Change['resource'], id: string | null = null): Change => ({
  action: 'create',
  resource,
  id,
  fields: {},
});
const enable: Write = {
  operation: 'create-integration',
  inputs: { if_exists: 'reuse' },
  changes: [change('integration')],
};
const domain = (name: string): Write => ({
  operation: 'add-domains',
  inputs: { domains: [name], if_exists: 'reuse' },
  changes: [change('domain', name)],
});
const client = (name: string, resources: string[] = []): Write => ({
  operation: 'create-oauth-client',
  inputs: { settings: { name, type: 'confidential', redirect_uris: ['https://a.example.com'], resources } },
  changes: [change('oauth_client', name)],
});

let emulated: EmulatedNeon;
let secrets: [string, string][];
beforeEach(() => {
  emulated = emulatedNeon();
  secrets = [];
});

const run = (...writes: Write[]): Promise<Executed> =>
  execute(writes, call, emulated.neon, (name, _, secret) => void secrets.push([name, secret]));

test('a failed change ends it, and what was done and what was not is reported', async () => {
  const { failure, done, notDone, changed } = await run(
    enable,
    client('Bad', ['https://nowhere.example.com']),
    domain('https://a.example.com'),
    domain('https://b.example.com'),
  );
  expect([done.length, notDone.length, changed]).toEqual([1, 2, true]);
  expect(failure?.text()).toContain(
    'It was for oauth_client "Bad". Done: integration. Not tried: domain "https://a.example.com", domain "https://b.example.com". Once its reason is gone, run the step again: it carries on from there.',
  );
  expect(emulated.names.filter(name => name.includes('domains'))).toEqual([]);
});

test('where a plan was approved, what is left of it is another one', async () => {
  const writes = [enable, client('Bad', ['https://nowhere.example.com'])];
  const approved = { ...call, approved_plan: 'a'.repeat(64) };
  const { failure } = await execute(writes, approved, emulated.neon, () => undefined);
  expect(failure?.text()).toContain('What is left is another plan: make and approve it');
});

test('a first change that fails changed nothing', async () => {
  expect(await run(domain('https://a.example.com'))).toMatchObject({ changed: false, done: [], notDone: [] });
});

test('secrets of clients are handed on as they come, also where a later change fails', async () => {
  await run(enable, client('One'), client('Bad', ['https://nowhere.example.com']));
  expect(secrets).toEqual([['One', expect.stringMatching(/^oas_/)]]);
});

test('a lost response says that it may have been carried out', async () => {
  await run(enable);
  emulated.after = () => {
    throw new TransportError('lost', 'the connection broke before a response came');
  };
  const { failure } = await run(client('One'));
  expect(failure?.text()).toContain('It may have been carried out all the same.');
  expect(failure?.text()).not.toContain('carries on');
});

test('what somebody else has made meanwhile is made what was wanted', async () => {
  const google: Write = {
    operation: 'add-oauth-provider',
    inputs: {
      oauth_provider_id: 'google',
      client_id: 'mine',
      client_secret: new Secret('s'),
      if_exists: 'update',
    },
    changes: [change('oauth_provider', 'google')],
  };
  const gone: Write = {
    operation: 'delete-domains',
    inputs: { domains: ['https://gone.example.com'], if_missing: 'ignore' },
    changes: [change('domain', 'https://gone.example.com')],
  };
  expect(
    (await run(enable, google, domain('https://a.example.com'), domain('https://a.example.com'), gone))
      .failure,
  ).toBeUndefined();
  expect(emulated.integration()?.oauth_providers).toMatchObject([{ id: 'google', client_id: 'mine' }]);
});

test('the digest is of what is sent, where, and of secrets', () => {
  const withSecret = (secret: string, at = 'x'): Write => ({
    operation: 'add-oauth-provider',
    inputs: { oauth_provider_id: 'google', client_id: at, client_secret: new Secret(secret) },
    changes: [],
  });
  const digests = [
    digestOf([], call),
    digestOf([], { ...call, branch_id: 'br-other-00000001' }),
    digestOf([], { ...call, project_id: 'other-project' }),
    digestOf([withSecret('a')], call),
    digestOf([withSecret('b')], call),
    digestOf([withSecret('a', 'y')], call),
  ];
  expect(new Set(digests).size).toBe(digests.length);
  for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(digestOf([withSecret('a')], { ...call, timeout: 7, max_retries: 1 })).toBe(digests[3]);
});

test('only the approved plan is carried out, and drift is named', () => {
  const digest = 'a'.repeat(64);
  expect(approvalProblem(digest, call)).toBeUndefined();
  expect(approvalProblem(digest, { ...call, approved_plan: digest })).toBeUndefined();
  expect(approvalProblem(digest, { ...call, approved_plan: 'b'.repeat(64) })).toContain(
    'is not the approved one',
  );
  const changes = Array.from({ length: 7 }, (_, i) => change('domain', `https://${i}.example.com`));
  const looking = { ...call, fail_on_changes: true };
  expect(driftProblem({ changes, writes: [] }, looking, 'neon-auth.yml')).toMatch(
    /^The branch is not what neon-auth.yml says: domain "https:\/\/0.*and 2 more \(7 to create, 0 to update, 0 to delete, 0 to keep\)/,
  );
  expect(driftProblem({ changes, writes: [] }, call, 'neon-auth.yml')).toBeUndefined();
  const kept = changes.map(one => ({ ...one, action: 'keep' as const }));
  // A client that differs is drift, although no request can change it.
  const differing = kept.map(one => ({ ...one, differs: true as const }));
  expect(driftProblem({ changes: differing, writes: [] }, looking, 'neon-auth.yml')).toContain('is not what');
  expect(driftProblem({ changes: kept, writes: [] }, looking, 'neon-auth.yml')).toBeUndefined();
});
