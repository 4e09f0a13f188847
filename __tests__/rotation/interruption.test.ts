import '../support/toolkit.ts';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HttpResponse } from '../../src/http/transport.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import type { Delivered } from '../../src/report/result.ts';
import { type Bench, ORG, openBench, type Rotated } from './support/bench.ts';

/** The process ends here: nothing that follows is done, and nothing is reported but by its progress. */
class Killed extends Error {}

const TARGETS = 3;
/** What happens to a request: before Neon or GitHub has it, or after it was carried out. */
const happening = fc.constantFrom(
  'lost-before',
  'lost-after',
  'kill-before',
  'kill-after',
  'not-connected',
  ...[401, 403, 423, 500, 503].map(status => `status-${status}` as const),
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;
/** By the number of the request, deliveries to targets counted, too. */
const run = fc.record({
  faults: fc.dictionary(fc.nat({ max: 12 }).map(String), happening, { maxKeys: 3 }),
  keep: fc.nat({ max: 2 }),
});

/** Targets that hold a key each, and what goes wrong at them and at Neon. */
function world(bench: Bench) {
  const held: (string | undefined)[] = Array(TARGETS).fill(undefined);
  let faults: Record<string, Happening> = {};
  let count = 0;
  /** At no moment is a target's key not valid, once it has one. */
  const check = () => {
    for (const key of held) if (key !== undefined) expect(bench.isValid(key)).toBe(true);
  };
  const lost = () => new TransportError('lost', 'the connection broke before a response came');
  const { emulated } = bench;
  let current: Happening | undefined;
  emulated.before = () => {
    current = faults[count++];
    if (current === 'kill-before') throw new Killed();
    if (current === 'lost-before') throw lost();
    if (current === 'not-connected') throw new TransportError('not-connected', 'refused');
    return current?.startsWith('status-') ? responseOf(Number(current.slice(7))) : undefined;
  };
  emulated.after = () => {
    check();
    if (current === 'kill-after') throw new Killed();
    if (current === 'lost-after') throw lost();
  };
  bench.deliver = (key, withheld): Delivered => {
    if (withheld !== undefined) return { did: [], failures: [], isSomewhere: false };
    const failures: string[] = [];
    let isSomewhere = false;
    for (const at of held.keys()) {
      const fault = faults[count++];
      if (fault === 'kill-before') throw new Killed();
      if (!fault || fault.endsWith('-after')) held[at] = key;
      isSomewhere ||= !fault || fault.startsWith('lost') || fault.endsWith('-after');
      check();
      if (fault === 'kill-after') throw new Killed();
      if (fault) failures.push(`Target ${at}: ${fault}.`);
    }
    return { did: [], failures, isSomewhere };
  };
  return {
    held,
    set(next: Record<string, Happening>) {
      faults = next;
      count = 0;
    },
  };
}

function responseOf(status: number): HttpResponse {
  return { status, headers: {}, body: JSON.stringify({ code: '', message: 'no' }) };
}

async function rotated(bench: Bench, keep: number, scope: object): Promise<Rotated | Killed> {
  const targets = { github_secrets: 'A=new_api_key', github_token: 'ghp_x' };
  try {
    return await bench.rotate({ ...scope, ...targets, keep_old_keys: String(keep) });
  } catch (error) {
    if (error instanceof Killed) return error;
    throw error;
  }
}

/** A key that is new and valid is named: by the result, or by the progress of a step that was killed once it knew of it. */
function expectSaid(bench: Bench, before: readonly number[], done: Rotated | Killed): void {
  const made = bench.emulated.state.api_keys.filter(({ id }) => !before.includes(id));
  for (const { id, name } of made) {
    if (done instanceof Killed) {
      const text = bench.progress().join(' ');
      expect(text.includes(String(id)) || text.includes('No key named')).toBe(true);
    } else if (done.error !== '') {
      expect(done.error.includes(String(id)) || done.error.includes(name)).toBe(true);
    } else expect(done.outputs.api_key_id).toBe(id);
  }
}

test.each([
  ['personal keys', {}],
  ["an organization's", { org_id: ORG }],
])(
  'with 200 random faults and kills in %s no target is ever left without a valid key, and all is said',
  async (_, scope) => {
    let happened = 0;
    let killed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 4 }), async runs => {
        const bench = openBench();
        const { held, set } = world(bench);
        for (const { faults, keep } of runs) {
          set(faults);
          const before = bench.emulated.state.api_keys.map(({ id }) => id);
          const done = await rotated(bench, keep, scope);
          happened += Object.keys(faults).length;
          if (done instanceof Killed) killed++;
          expectSaid(bench, before, done);
          if (!(done instanceof Killed) && done.error === '') expect(new Set(held).size).toBe(1);
        }
        // What is left behind by then goes with the next rotation that nothing disturbs.
        set({});
        const last = (await rotated(bench, 0, scope)) as Rotated;
        expect(last.error).toBe('');
        expect(new Set(held).size).toBe(1);
        expect(bench.names()).toHaveLength(1);
        expect(bench.emulated.violations).toEqual([]);
      }),
      { numRuns: 200, seed: 20261126 },
    );
    expect(happened).toBeGreaterThan(400);
    expect(killed).toBeGreaterThan(50);
  },
);
