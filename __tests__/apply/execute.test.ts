import '../support/toolkit.ts';
import { beforeEach, expect, test } from '@jest/globals';
import { type Executed, execute } from '../../src/apply/execute.ts';
import type { Change, Write } from '../../src/apply/plan/change.ts';
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
  expect(failure?.text()).toContain('It was for oauth_client "One", perhaps done. Done: nothing.');
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
