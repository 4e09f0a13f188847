import '../support/toolkit.ts';
import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BRANCH_IDS } from '../../emulator/neon/server.ts';
import type { HttpResponse } from '../../src/http/transport.ts';
import { TransportError } from '../../src/http/transport-error.ts';
import type { Finding } from '../../src/report/result.ts';
import { type Bench, type Done, openBench } from '../apply/support/procedures.ts';
import { type FakeAuth, fakeAuth } from '../support/fake-auth.ts';

/** The process ends here: nothing that follows is done. What it would report then is asked for. */
class Killed extends Error {}

/** What happens to a request: before Neon or the service has it, or after it was carried out. */
const happening = fc.constantFrom(
  'lost-before',
  'lost-after',
  'kill-before',
  'kill-after',
  'not-connected',
  ...[403, 409, 422, 423, 502, 503].map(status => `status-${status}-before` as const),
  ...[502, 503].map(status => `status-${status}-after` as const),
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** By the number of the request to Neon, and of that to the auth service: often two in a row, as of one that is repeated. */
const faultsUpTo = (max: number) =>
  fc
    .array(fc.tuple(fc.nat({ max }), fc.array(happening, { minLength: 1, maxLength: 2 })), { maxLength: 2 })
    .map(list =>
      Object.fromEntries(list.flatMap(([first, some]) => some.map((one, at) => [first + at, one]))),
    );
const run = fc.record({ neon: faultsUpTo(15), auth: faultsUpTo(10) });
type Faults = Partial<Record<number, Happening>>;

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

/** What goes wrong with the next requests of one side. */
function faulty(faults: Faults) {
  let [count, current]: [number, Happening | undefined] = [0, undefined];
  const act = (moment: 'before' | 'after'): HttpResponse | undefined => {
    if (moment === 'before') current = faults[count++];
    if (!current?.endsWith(moment) && !(moment === 'before' && current === 'not-connected')) return undefined;
    if (current === 'not-connected') throw new TransportError('not-connected', 'the connection was refused');
    const [kind, status] = current.split('-');
    if (kind === 'kill') throw new Killed();
    if (kind === 'lost') throw new TransportError('lost', 'the connection broke before a response came');
    // A gateway's 502; the others as Neon's own.
    const body = status === '502' ? '<html>' : '{"message":"emulated","code":"C"}';
    return { status: Number(status), headers: {}, body };
  };
  return { before: () => act('before'), after: () => act('after') };
}

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
  Object.assign(bench.emulated, faulty(faults.neon));
  Object.assign(auth, faulty(faults.auth));
  bench.emulated.options.maxRetries = 2;
  try {
    const done = await bench.run(STEP);
    return { killed: false, text: textOf(done), changed: done.changed, ids: done.outputs.user_ids };
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    const { inFlight, written } = bench.emulated.neon.progress();
    const text = JSON.stringify([bench.progress(), inFlight, written]);
    return { killed: true, text, changed: undefined, ids: undefined };
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
