import '../support/toolkit.ts';
import { expect, test } from '@jest/globals';
import { type Destination, DestinationProblem, type Prepared } from '../../src/delivery/destination.ts';
import { prepareDelivery } from '../../src/delivery/prepare.ts';
import type { GivenInputs } from '../../src/inputs/read.ts';
import { Secret } from '../../src/secrets/secret.ts';
import { realEffects } from '../support/github.ts';
import { BASE, planOf } from '../support/plans.ts';

const OUTPUTS = {
  secret_server_key: new Secret('ssk_1'),
  auth_provider_project_id: 'p1',
  jwks_url: 'https://stack.test/jwks',
};
const destination = (prepare: () => Partial<Prepared>): Destination => ({
  inputs: ['env_file'],
  takes: () => true,
  isAsked: () => true,
  prepare: async () => ({ dryRun: 'Would.', deliver: () => ({ did: ['Did.'], failures: [] }), ...prepare() }),
});
const refusing = (text: string) =>
  destination(() => {
    throw new DestinationProblem(text);
  });

/** @param status what the auth provider responds to the trial of a key. */
function prepared(
  destinations: Destination[],
  given: GivenInputs = {},
  problems: string[] = [],
  status = 200,
) {
  const { call } = planOf({ ...BASE, operation: 'generate-sdk-keys', auth_provider: 'stack', ...given });
  const warnings: string[] = [];
  const effects = { ...realEffects(), send: async () => ({ status, headers: {}, body: '' }) };
  const log = { info: () => {}, debug: () => {}, warning: (text: string) => void warnings.push(text) };
  const ready = prepareDelivery(destinations, problems, call, { env: {}, log, effects });
  return { ready, warnings };
}

test('all that is wrong with the places of output is said at once', async () => {
  const ready = await prepared([refusing('One.'), destination(() => ({})), refusing('Two.')], {}, ['Zero.'])
    .ready;
  expect('instead' in ready && ready.instead.failure?.text()).toBe(
    'Zero. One. Two. Nothing was asked of Neon.',
  );
});

test('what is not needed is a success that changes nothing', async () => {
  const ready = await prepared([destination(() => ({ notNeeded: 'Young.' }))]).ready;
  expect(ready).toEqual({ instead: { did: 'nothing done', changed: false, outputs: {}, notice: 'Young.' } });
});

test('time is kept until all is delivered', async () => {
  const ready = await prepared([
    destination(() => ({ reserved: 500 })),
    destination(() => ({ reserved: 700 })),
  ]).ready;
  if ('instead' in ready) throw new Error('not ready');
  expect(ready.reserved).toBe(1_200);
  expect(await ready.deliver(OUTPUTS)).toEqual({
    did: ['Did.', 'Did.'],
    failures: [],
    isSomewhere: true,
    ledger: [],
  });
  expect(ready.reserved).toBe(0);
});

test('a key that its provider refuses is withheld from all, and from each that keeps a record', async () => {
  const order: string[] = [];
  const ledger = [{ target: 'a/b', secret: 'A', stored: false, reason: 'withheld', sha256: '' }];
  const keeping = destination(() => ({
    begin: () => void order.push('begin'),
    withhold(why) {
      order.push(why);
      return { did: [], failures: [], ledger };
    },
    deliver: () => {
      throw new Error('not to be called');
    },
  }));
  const ready = await prepared([destination(() => ({})), keeping], {}, [], 401).ready;
  if ('instead' in ready) throw new Error('not ready');
  const delivered = await ready.deliver(OUTPUTS);
  expect(delivered).toMatchObject({ did: [], ledger });
  expect(delivered.failures).toEqual([
    expect.stringMatching(/^The auth provider refuses the new key \(401\), so it/),
  ]);
  expect(order).toEqual(['begin', 'the auth provider refused the new key']);
});

test('what a procedure withholds is in the record alone', async () => {
  const ledger = [{ target: 'a/b', secret: 'A', stored: false, reason: 'why', sha256: '' }];
  const withhold = (reason: string) => ({
    did: [],
    failures: [],
    ledger: ledger.map(one => ({ ...one, reason })),
  });
  const ready = await prepared([destination(() => ({ withhold }))]).ready;
  if ('instead' in ready) throw new Error('not ready');
  expect(await ready.deliver(OUTPUTS, 'why')).toMatchObject({ did: [], failures: [], ledger });
});

test.each([
  ['nothing', [new DestinationProblem('no')], false],
  ['a fault of ours, of which nothing is known', [new RangeError('ours')], true],
  ['one of two', [new DestinationProblem('no'), undefined], true],
])('whether values are anywhere: %s', async (_, errors, isSomewhere) => {
  const deliver = (error: Error | undefined) => () => {
    if (error) throw error;
    return { did: [], failures: [] };
  };
  const ready = await prepared(errors.map(error => destination(() => ({ deliver: deliver(error) })))).ready;
  if ('instead' in ready) throw new Error('not ready');
  expect(await ready.deliver(OUTPUTS, undefined)).toMatchObject({ isSomewhere });
});

test.each([
  ['an unknown status', {}, OUTPUTS, 404, 1],
  ['verify_keys: false', { verify_keys: 'false' }, OUTPUTS, 401, 0],
  ['no new key', {}, { jwks_url: OUTPUTS.jwks_url }, 401, 0],
])('with %s values are delivered', async (_, given, outputs, status, warned) => {
  const { ready, warnings } = prepared([destination(() => ({}))], given, [], status);
  const delivery = await ready;
  if ('instead' in delivery) throw new Error('not ready');
  expect(await delivery.deliver(outputs)).toMatchObject({ did: ['Did.'], failures: [] });
  expect(warnings).toHaveLength(warned);
});
