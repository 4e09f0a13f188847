import '../support/toolkit.ts';
import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import type { Finding } from '../../src/report/result.ts';
import { type Bench, type Done, openBench } from '../apply/support/procedures.ts';
import { type FakeAuth, fakeAuth } from '../support/fake-auth.ts';
import { type Faults, faultsUpTo, faulty, Killed } from '../support/faulty.ts';

const run = fc.record({ neon: faultsUpTo(15), auth: faultsUpTo(10) });

const DOMAINS = ['https://a.example.com', 'https://b.example.com'];
const USERS = ['ada', 'bob'].map((name, at) => ({
  email: `${name}@example.com`,
  password: 'correct horse battery',
  ...(at === 0 && { roles: ['admin'] }),
}));
const STEP = {
  operation: 'prepare-preview',
  domains: DOMAINS.join(','),
  test_users: JSON.stringify(USERS),
};
const WHOLE = {
  enabled: true,
  domains: DOMAINS,
  emails: USERS.map(({ email }) => email),
  roles: ['ada@example.com: admin', 'bob@example.com: '],
};
const PERHAPS = /may have been|perhaps|is not known/;

let bench: Bench;
afterEach(() => bench.close());

/** What Neon and the service have. */
function stateOf(auth: FakeAuth) {
  const home = bench.emulated.integration();
  return {
    enabled: home !== undefined,
    domains: home?.domains.map(({ domain }) => domain).toSorted() ?? [],
    emails: auth.users.map(({ email }) => email).toSorted(),
    roles: Object.values(bench.emulated.state.projects)
      .flatMap(({ users }) => users.map(({ email, roles }) => `${email}: ${roles}`))
      .toSorted(),
  };
}

/** Runs the step; where the process is killed, with what it would have said and set. */
async function step(faults: { neon: Faults; auth: Faults }, auth: FakeAuth) {
  let last = '';
  const onEnd = () => {
    const { inFlight, written } = bench.emulated.neon.progress();
    last = JSON.stringify([bench.progress(), inFlight, written]);
  };
  const sides = faulty(faults, onEnd);
  Object.assign(bench.emulated, sides.neon);
  Object.assign(auth, sides.auth);
  bench.emulated.options.maxRetries = 2;
  try {
    const done = await bench.run(STEP);
    return { killed: false, text: textOf(done), changed: done.changed, ids: done.outputs.user_ids };
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return { killed: true, text: last, changed: undefined, ids: undefined };
  }
}

function textOf({ error, outputs }: Done): string {
  const findings = (outputs.findings ?? []) as Finding[];
  return [error, ...findings.map(({ subject, message, fix }) => `${subject} ${message} ${fix}`)].join(' ');
}

test('whatever is lost, refused or cut off: what may be done is said, nothing is made twice, and a second run ends it', async () => {
  await fc.assert(
    fc.asyncProperty(run, async faults => {
      bench?.close();
      bench = openBench();
      const auth = fakeAuth(bench.emulated);
      const before = stateOf(auth);
      const others = () =>
        JSON.stringify([BRANCH_IDS.main, BRANCH_IDS.otherPreview].map(id => bench.emulated.integration(id)));
      const othersBefore = others();
      const first = await step(faults, auth);
      const after = stateOf(auth);
      expect(first.text).not.toMatch(/undefined|\[object/);
      expect(others()).toBe(othersBefore);
      if (first.text.trim() === '') expect(after).toEqual(WHOLE);
      const isChanged = JSON.stringify(after) !== JSON.stringify(before);
      if (!first.killed && isChanged && !first.changed) expect(first.text).toMatch(PERHAPS);
      if (!first.killed) {
        const ids = (first.ids ?? {}) as Record<string, string>;
        for (const { email, id } of auth.users) {
          // Who is there and has no id in the outputs is named, with what may have happened.
          if (ids[email] === undefined)
            expect(first.text).toMatch(new RegExp(`${email}.*(?:${PERHAPS.source})`));
          else expect(ids[email]).toBe(id);
        }
        for (const email of Object.keys(ids)) expect(after.emails).toContain(email);
      } else for (const email of after.emails) expect(first.text).toContain(email);
      const second = await step({ neon: {}, auth: {} }, auth);
      expect(second.text.trim()).toBe('');
      expect(stateOf(auth)).toEqual(WHOLE);
      const third = await step({ neon: {}, auth: {} }, auth);
      expect([third.text.trim(), third.changed]).toEqual(['', false]);
    }),
    { numRuns: Number(process.env.FC_RUNS ?? 60) },
  );
});
