import '../support/toolkit.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execute } from '../../src/apply/execute.ts';
import { digestOf } from '../../src/apply/plan/digest.ts';
import { Secret } from '../../src/secrets/secret.ts';
import {
  applied,
  branchAs,
  differing,
  options,
  PARAMETERS,
  planned,
  requestsOf,
  situation,
  written,
} from './support/branches.ts';
import { reordered } from './support/desired.ts';

const PRUNE = { prune: true, forceSecrets: false };
const KEEP = { prune: false, forceSecrets: false };

const sorted = (list: readonly string[] | undefined) => [...(list ?? [])].sort();

test('apply converges in one run, and a second plan has secrets by force alone', async () => {
  await fc.assert(
    fc.asyncProperty(situation, options, async (start, given) => {
      const [call, emulated] = await branchAs(start);
      await applied(start.wanted, given, call, emulated);
      emulated.names.length = 0;
      const again = await planned(start.wanted, { ...given, forceSecrets: false }, call, emulated);
      expect([again.writes, written(emulated), emulated.names.length <= 9]).toEqual([[], [], true]);
      const forced = await planned(start.wanted, { ...given, forceSecrets: true }, call, emulated);
      const sent = differing(forced).flatMap(({ fields }) => Object.entries(fields));
      const shown = sent.filter(
        ([name, { to }]) => !(to instanceof Secret || name === 'microsoft_tenant_id'),
      );
      expect(shown).toEqual([]);
      expect(emulated.violations).toEqual([]);
    }),
    PARAMETERS,
  );
});

test('each write of a plan is one difference, and nothing is written besides', async () => {
  await fc.assert(
    fc.asyncProperty(situation, options, async (start, given) => {
      const [call, emulated] = await branchAs(start);
      const plan = await planned(start.wanted, given, call, emulated);
      await execute(plan.writes, call, emulated.neon, () => undefined);
      expect(plan.writes.flatMap(write => write.changes)).toHaveLength(differing(plan).length);
      expect(written(emulated)).toHaveLength(plan.writes.length);
    }),
    PARAMETERS,
  );
});

test('a plan alone leaves the state untouched', async () => {
  await fc.assert(
    fc.asyncProperty(situation, options, async (start, given) => {
      const [call, emulated] = await branchAs(start);
      const state = structuredClone(emulated.state);
      await planned(start.wanted, given, call, emulated);
      expect([emulated.state, written(emulated)]).toEqual([state, []]);
    }),
    PARAMETERS,
  );
});

test('prune leaves exactly what the lists of the file name', async () => {
  await fc.assert(
    fc.asyncProperty(situation, async start => {
      const [call, emulated] = await branchAs(start);
      await applied(start.wanted, PRUNE, call, emulated);
      const { domains, oauth_providers, oauth_clients } = start.wanted;
      const there = emulated.integration(call.branch_id);
      if (domains) expect(sorted(there?.domains.map(({ domain }) => domain))).toEqual(sorted(domains));
      if (oauth_providers)
        expect(sorted(there?.oauth_providers.map(({ id }) => id))).toEqual(
          sorted(oauth_providers.map(({ id }) => id)),
        );
      if (oauth_clients)
        expect(sorted(there?.oauth_clients.map(({ name }) => name))).toEqual(
          sorted(oauth_clients.map(({ name }) => name)),
        );
    }),
    PARAMETERS,
  );
});

test('without prune nothing is deleted', async () => {
  await fc.assert(
    fc.asyncProperty(situation, async start => {
      const [call, emulated] = await branchAs(start);
      await applied(start.wanted, KEEP, call, emulated);
      expect(emulated.names.filter(name => name.startsWith('DELETE'))).toEqual([]);
    }),
    PARAMETERS,
  );
});

describe('orders do not matter, neither in the file nor at Neon', () => {
  const turned = fc
    .tuple(situation, options)
    .chain(([start, given]) => fc.tuple(fc.constant(start), fc.constant(given), reordered(start.wanted)));
  // A digest takes 50 ms for each secret.
  test.each([
    ['what is sent', requestsOf, PARAMETERS],
    ['the digest', digestOf, { ...PARAMETERS, numRuns: 3 }],
  ])('%s', async (_, of, parameters) => {
    await fc.assert(
      fc.asyncProperty(turned, async ([start, given, other]) => {
        const [call, emulated] = await branchAs(start);
        const one = await planned(start.wanted, given, call, emulated);
        const there = emulated.integration(call.branch_id);
        for (const list of [there?.domains, there?.oauth_providers, there?.oauth_clients]) list?.reverse();
        const two = await planned(other, given, call, emulated);
        expect(of(two.writes, call)).toEqual(of(one.writes, call));
      }),
      parameters,
    );
  });
});
