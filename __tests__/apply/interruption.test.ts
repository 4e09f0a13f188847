import '../support/toolkit.ts';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execute } from '../../src/apply/execute.ts';
import type { Change } from '../../src/apply/plan/change.ts';
import { TransportError } from '../../src/http/transport.ts';
import type { EmulatedNeon } from '../support/emulated-neon.ts';
import { HOST } from '../support/neon.ts';
import {
  applied,
  branchAs,
  differing,
  options,
  PARAMETERS,
  planned,
  requestsOf,
  situation,
} from './support/branches.ts';

/** Where a write is interrupted: before it reaches Neon, or after it was carried out. */
const interruption = fc.record({ at: fc.nat({ max: 12 }), carriedOut: fc.boolean() });

test('a plan that is interrupted at any write is finished by the next run', async () => {
  let interrupted = 0;
  await fc.assert(
    fc.asyncProperty(situation, options, interruption, async (start, given, { at, carriedOut }) => {
      const [call, emulated] = await branchAs(start);
      const plan = await planned(start.wanted, given, call, emulated);
      const arrived = interruptAt(emulated, at, carriedOut);
      const { done, notDone, failure } = await execute(plan.writes, call, emulated.neon, () => undefined);
      expect(failure === undefined).toBe(at >= plan.writes.length);
      const failed = failure ? (plan.writes[at]?.changes ?? []) : [];
      if (failure) interrupted++;
      expectSame([...done, ...failed, ...notDone], differing(plan));
      const counted = carriedOut ? [...done, ...failed] : done;
      const made = plan.writes.filter(({ changes }) => changes.every(change => counted.includes(change)));
      expect(arrived).toEqual(requestsOf(made, call).map(({ method, path }) => `${method} ${path}`));
      emulated.before = emulated.after = () => undefined;
      await applied(start.wanted, given, call, emulated);
      const again = { ...given, forceSecrets: false };
      expect((await planned(start.wanted, again, call, emulated)).writes).toEqual([]);
    }),
    PARAMETERS,
  );
  expect(interrupted).toBeGreaterThan(PARAMETERS.numRuns / 4);
});

/** Interrupts one write. Gives the list of those that are carried out. */
function interruptAt(emulated: EmulatedNeon, at: number, carriedOut: boolean): string[] {
  const arrived: string[] = [];
  let writes = 0;
  const lose = () => {
    throw new TransportError('lost', 'the connection broke before a response came');
  };
  emulated.before = ({ method }) => {
    if (method !== 'GET' && writes++ === at && !carriedOut) lose();
  };
  emulated.after = ({ method, url }) => {
    if (method === 'GET') return;
    arrived.push(`${method} ${url.slice(HOST.length)}`);
    if (writes - 1 === at) lose();
  };
  return arrived;
}

/** The same changes, and each of them once. */
function expectSame(changes: readonly Change[], expected: readonly Change[]): void {
  expect(changes).toHaveLength(expected.length);
  expect(new Set(changes)).toEqual(new Set(expected));
}
