import '../support/toolkit.ts';
import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CarryOut } from '../../src/perform/procedure.ts';
import { beyondOf } from '../../src/users/beyond.ts';
import { createUsersWith } from '../../src/users/create-users.ts';
import { deleteUsersWith } from '../../src/users/delete-users.ts';
import { fakeAuth } from '../support/fake-auth.ts';
import { type Faults, faultsUpTo, faulty, Killed } from '../support/faulty.ts';
import { type ManyUsers, manyUsers } from './support/many.ts';

const LIMITS = { perMinute: Number.POSITIVE_INFINITY, perSecondAndRoute: Number.POSITIVE_INFINITY };
const create: CarryOut = async (call, dependencies) => {
  const { beyond, close } = await beyondOf(call, dependencies);
  const result = await createUsersWith(call, dependencies, { limits: LIMITS, ...beyond });
  await close();
  return result;
};
const remove: CarryOut = (call, dependencies) => deleteUsersWith(call, dependencies, LIMITS);

const LINES = 8;
/** By turns with a password, without, and with roles. */
const FILE = [
  'email,role,password',
  ...Array.from({ length: LINES }, (_, at) =>
    [`u${at}@example.com`, at % 4 === 0 ? 'admin' : '', at % 2 === 0 ? 'correct horse' : ''].join(','),
  ),
].join('\n');
const RESULTS = { results_file: 'results.jsonl' };
const PERHAPS = /may have been carried out|perhaps made it itself/;

let many: ManyUsers;
afterEach(() => many.close());
/** A 409 is Neon's word that a user is there. */
const isTrue = (faults: Faults) => !Object.values(faults).includes('status-409-before');
const run = fc.record({ neon: faultsUpTo(14).filter(isTrue), auth: faultsUpTo(5) });

test('whatever is lost, refused or cut off: counts add up, what may be done is said, nobody is made twice, and only what was made is deleted', async () => {
  await fc.assert(
    fc.asyncProperty(run, async faults => {
      many?.close();
      many = await manyUsers();
      const auth = fakeAuth(many.emulated);
      many.emulated.options.maxRetries = 2;
      let last = '';
      const set = (next: { neon: Faults; auth: Faults }) => {
        const onEnd = () => {
          last = many.progress().join(' ');
        };
        const sides = faulty(next, onEnd);
        Object.assign(many.emulated, sides.neon);
        Object.assign(auth, sides.auth);
      };
      const there = () =>
        Object.values(many.emulated.state.projects).flatMap(({ users }) =>
          users.map(({ email, id }) => [email, id]),
        );
      set(faults);
      const first = await many.run(create, FILE, RESULTS).catch((error: unknown) => {
        if (error instanceof Killed) return undefined;
        // Before the first user: nothing was done.
        expect(there()).toEqual([]);
        return null;
      });
      const lines = many.exists() ? many.results() : [];
      if (first) {
        const counted = first.did.match(/\d+/g)?.map(Number) ?? [];
        expect(counted.reduce((sum, one) => sum + one, 0)).toBe(LINES);
        expect(first.error === '').toBe(!/failed|not tried/.test(first.did));
      }
      const said = first ? lines : [];
      if (first === undefined) {
        for (const [email] of there()) {
          const line = FILE.split('\n').findIndex(one => one.startsWith(`${email},`)) + 1;
          const isWritten = lines.some(one => one.email === email);
          if (!isWritten) expect(last).toMatch(new RegExp(`In flight were the lines .*\\b${line}\\b`));
        }
      }
      for (const [email, id] of first ? there() : []) {
        const line = said.find(one => one.email === email);
        if (line?.id === undefined) expect(String(line?.reason)).toMatch(PERHAPS);
        else expect(line.id).toBe(id);
      }
      set({ neon: {}, auth: {} });
      const second = await many.run(create, FILE, RESULTS);
      expect(second.error.replace(/.*roles were not set.*/s, '')).toBe('');
      const emails = there().map(([email]) => email);
      expect(new Set(emails).size).toBe(emails.length);
      expect(emails).toHaveLength(LINES);
      const made = new Set(
        many.results().flatMap(({ outcome, id }) => (outcome === 'existing' ? [] : (id ?? []))),
      );
      const deleted = await many.run(remove, many.text(), { users_file: 'made.jsonl' });
      expect(deleted.error).toBe('');
      expect(there().filter(([, id]) => made.has(id as string))).toEqual([]);
      expect(there()).toHaveLength(LINES - made.size);
    }),
    { numRuns: Number(process.env.FC_RUNS ?? 40) },
  );
});
