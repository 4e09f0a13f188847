import '../support/toolkit.ts';
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { operations } from '../../spec/operations.ts';
import type { Desired } from '../../src/apply/desired.ts';
import { execute } from '../../src/apply/execute.ts';
import type { PlanOptions } from '../../src/apply/plan/change.ts';
import { digestOf } from '../../src/apply/plan/digest.ts';
import { type ChangePlan, planChanges } from '../../src/apply/plan/index.ts';
import { resourcesOf } from '../../src/apply/source.ts';
import { readState } from '../../src/apply/state/read.ts';
import { TransportError } from '../../src/http/transport.ts';
import type { Call } from '../../src/inputs/call.ts';
import { type EmulatedNeon, emulatedNeon } from '../support/emulated-neon.ts';
import { BASE, BRANCH, planStep } from '../support/plans.ts';
import { desired, reordered } from './desired-arbitrary.ts';

/** FC_RUNS=1000 looks longer, with `jest --testTimeout 600000`. */
const PARAMETERS = { seed: 20261126, numRuns: Number(process.env.FC_RUNS ?? 25) };

const options = fc.record({ prune: fc.boolean(), forceSecrets: fc.constant(false) });
/** What a branch was before: Neon Auth off, or whatever another file made of it, and what people added by hand. */
const before = fc.record({ file: fc.option(desired), byHand: fc.boolean() });

let call: Call;
beforeAll(() => {
  operations();
  const plan = planStep({ ...BASE, operation: 'apply', branch_id: BRANCH });
  if ('problems' in plan) throw new Error(JSON.stringify(plan.problems));
  call = plan.call;
});

async function planned(wanted: Desired, given: PlanOptions, { neon }: EmulatedNeon): Promise<ChangePlan> {
  const { actual, branch } = await readState(resourcesOf(wanted), false, call, neon);
  const plan = planChanges(wanted, { ...actual, ...(branch && { isRoot: branch.isRoot }) }, given);
  if ('problems' in plan) throw new Error(plan.problems.join('; '));
  return plan;
}

async function applied(wanted: Desired, given: PlanOptions, emulated: EmulatedNeon): Promise<ChangePlan> {
  const plan = await planned(wanted, given, emulated);
  const { failure, notDone } = await execute(plan.writes, call, emulated.neon, () => undefined);
  expect([failure?.text(), notDone]).toEqual([undefined, []]);
  return plan;
}

async function branchAs({ file, byHand }: { file: Desired | null; byHand: boolean }): Promise<EmulatedNeon> {
  const emulated = emulatedNeon();
  if (file) await applied(file, { prune: true, forceSecrets: false }, emulated);
  const there = emulated.integration();
  if (!there || !byHand) return emulated;
  there.domains.push({ domain: 'https://by-hand.example.com/', auth_provider: 'better_auth' as never });
  if (!there.oauth_providers.some(({ id }) => id === 'vercel'))
    there.oauth_providers.push({ id: 'vercel', type: 'standard', client_id: 'by-hand' } as never);
  there.oauth_clients.push(...there.oauth_clients.map(one => ({ ...one, client_id: `${one.client_id}-2` })));
  return emulated;
}

const names = (list: readonly string[] | undefined) => [...(list ?? [])].sort();
const isRead = (name: string) => name.startsWith('GET ');

test('apply converges in one run, and a second plan is empty', async () => {
  await fc.assert(
    fc.asyncProperty(before, desired, options, async (start, wanted, given) => {
      const emulated = await branchAs(start);
      await applied(wanted, given, emulated);
      emulated.names.length = 0;
      const second = await planned(wanted, given, emulated);
      expect(second.writes).toEqual([]);
      expect([emulated.names.filter(name => !isRead(name)), emulated.names.length <= 9]).toEqual([[], true]);
      expect(emulated.violations).toEqual([]);
    }),
    PARAMETERS,
  );
});

test('each write of a plan is one difference, and nothing is written besides', async () => {
  await fc.assert(
    fc.asyncProperty(before, desired, options, async (start, wanted, given) => {
      const emulated = await branchAs(start);
      const plan = await planned(wanted, given, emulated);
      emulated.names.length = 0;
      await execute(plan.writes, call, emulated.neon, () => undefined);
      const changes = plan.changes.filter(({ action }) => action !== 'keep');
      const written = emulated.names.filter(name => !isRead(name));
      expect(plan.writes.flatMap(write => write.changes)).toHaveLength(changes.length);
      expect(written).toHaveLength(plan.writes.length);
    }),
    PARAMETERS,
  );
});

test('a plan alone leaves the state untouched', async () => {
  await fc.assert(
    fc.asyncProperty(before, desired, options, async (start, wanted, given) => {
      const emulated = await branchAs(start);
      const state = structuredClone(emulated.state);
      emulated.names.length = 0;
      await planned(wanted, given, emulated);
      expect([emulated.state, emulated.names.filter(name => !isRead(name))]).toEqual([state, []]);
    }),
    PARAMETERS,
  );
});

test('prune leaves exactly what the lists of the file name', async () => {
  await fc.assert(
    fc.asyncProperty(before, desired, async (start, wanted) => {
      const emulated = await branchAs(start);
      await applied(wanted, { prune: true, forceSecrets: false }, emulated);
      const there = emulated.integration();
      if (wanted.domains)
        expect(names(there?.domains.map(({ domain }) => domain))).toEqual(names(wanted.domains));
      if (wanted.oauth_providers)
        expect(names(there?.oauth_providers.map(({ id }) => id))).toEqual(
          names(wanted.oauth_providers.map(({ id }) => id)),
        );
      if (wanted.oauth_clients)
        expect(names(there?.oauth_clients.map(({ name }) => name))).toEqual(
          names(wanted.oauth_clients.map(({ name }) => name)),
        );
    }),
    PARAMETERS,
  );
});

test('without prune nothing is deleted', async () => {
  await fc.assert(
    fc.asyncProperty(before, desired, async (start, wanted) => {
      const emulated = await branchAs(start);
      emulated.names.length = 0;
      await applied(wanted, { prune: false, forceSecrets: false }, emulated);
      expect(emulated.names.filter(name => name.startsWith('DELETE'))).toEqual([]);
    }),
    PARAMETERS,
  );
});

test('orders do not matter, neither in the file nor at Neon', async () => {
  await fc.assert(
    fc.asyncProperty(before, desired, options, async (start, wanted, given) => {
      const emulated = await branchAs(start);
      const one = await planned(wanted, given, emulated);
      const there = emulated.integration();
      for (const list of [there?.domains, there?.oauth_providers, there?.oauth_clients]) list?.reverse();
      const other = await planned(reordered(wanted), given, emulated);
      expect(digestOf(other.writes, call)).toBe(digestOf(one.writes, call));
    }),
    PARAMETERS,
  );
});

/** Where a write is interrupted: before it reaches Neon, or after it was carried out. */
const interruption = fc.record({ at: fc.nat({ max: 12 }), carriedOut: fc.boolean() });

test('a plan that is interrupted at any write is finished by the next run', async () => {
  let interrupted = 0;
  await fc.assert(
    fc.asyncProperty(
      before,
      desired,
      options,
      interruption,
      async (start, wanted, given, { at, carriedOut }) => {
        const emulated = await branchAs(start);
        const plan = await planned(wanted, given, emulated);
        let writes = 0;
        emulated[carriedOut ? 'after' : 'before'] = ({ method }) => {
          if (method === 'GET' || writes++ !== at) return;
          interrupted++;
          throw new TransportError('lost', 'the connection broke before a response came');
        };
        const { done, notDone, failure } = await execute(plan.writes, call, emulated.neon, () => undefined);
        const told = failure === undefined ? plan.writes.length : done.length + notDone.length;
        expect(told <= plan.changes.length).toBe(true);
        emulated.before = emulated.after = () => undefined;
        await applied(wanted, given, emulated);
        expect((await planned(wanted, given, emulated)).writes).toEqual([]);
      },
    ),
    PARAMETERS,
  );
  expect(interrupted).toBeGreaterThan(PARAMETERS.numRuns / 4);
});
