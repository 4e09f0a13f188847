import { expect } from '@jest/globals';
import fc from 'fast-check';
import { BRANCH_IDS } from '../../../emulator/neon/seeds.ts';
import type { IntegrationState } from '../../../emulator/neon/state.ts';
import type { Desired } from '../../../src/apply/desired.ts';
import { execute } from '../../../src/apply/execute.ts';
import type { PlanOptions, Write } from '../../../src/apply/plan/change.ts';
import { type ChangePlan, planChanges } from '../../../src/apply/plan/index.ts';
import { resourcesOf } from '../../../src/apply/source.ts';
import { readState } from '../../../src/apply/state/read.ts';
import type { Call } from '../../../src/inputs/call.ts';
import { requestOf } from '../../../src/perform/request.ts';
import { stepOf } from '../../../src/perform/step.ts';
import { Secret } from '../../../src/secrets/secret.ts';
import { type EmulatedNeon, emulatedNeon } from '../../support/emulated-neon.ts';
import { BRANCH, planOf } from '../../support/plans.ts';
import { desired } from './desired.ts';

/** FC_RUNS=1000 looks longer, with `jest --testTimeout 600000`. */
export const PARAMETERS = { seed: 20261126, numRuns: Number(process.env.FC_RUNS ?? 25) };

export const options = fc.record({ prune: fc.boolean(), forceSecrets: fc.boolean() });

/** What people do by hand. Clients are made by files alone, but Neon takes namesakes. */
const BY_HAND = {
  domain: ({ domains }) =>
    void domains.push({ domain: 'https://by-hand.example.com/', auth_provider: 'better_auth' as never }),
  provider: ({ oauth_providers }) => {
    if (oauth_providers.some(({ id }) => id === 'vercel')) return;
    const [client_id, client_secret] = ['by-hand', 'secret'];
    oauth_providers.push({ id: 'vercel', type: 'standard', client_id, client_secret } as never);
  },
  same: ({ oauth_clients }) =>
    void oauth_clients.push(...oauth_clients.map(one => ({ ...one, client_id: `${one.client_id}-2` }))),
  namesake: ({ oauth_clients }) =>
    void oauth_clients.push(
      ...oauth_clients.map(one => ({
        ...one,
        client_id: `${one.client_id}-3`,
        redirect_uris: ['https://by-hand.example.com/cb'],
      })),
    ),
  disabled: ({ oauth_clients: [first] }) => {
    if (first) first.disabled = true;
  },
} satisfies Record<string, (there: IntegrationState) => void>;

/** What a branch was before: Neon Auth off, or whatever another file made of it, and what people did by hand. */
export interface Before {
  file: Desired | null;
  byHand: (keyof typeof BY_HAND)[];
}

export const byHand = fc.subarray(Object.keys(BY_HAND) as Before['byHand']);

/** A branch, what it was before, and what it is to be. */
export const situation = fc
  .record({ isRoot: fc.boolean(), file: fc.option(desired), byHand, wanted: desired })
  .map(given => {
    if (given.isRoot) return given;
    return { ...given, file: given.file && notOnRoot(given.file), wanted: notOnRoot(given.wanted) };
  });

/** The OAuth server can be enabled on the root branch alone. */
export function notOnRoot({ oauth_server, ...given }: Desired): Desired {
  return oauth_server ? { ...given, oauth_server: { ...oauth_server, enabled: false } } : given;
}

/** The plan for a branch, or everything for which there can be none. */
export async function planOrProblems(
  wanted: Desired,
  given: PlanOptions,
  call: Call,
  { neon }: EmulatedNeon,
): Promise<ReturnType<typeof planChanges>> {
  const withBranch = wanted.oauth_server?.enabled === true;
  const { actual, branch } = await readState(resourcesOf(wanted), withBranch, call, neon);
  return planChanges(wanted, { ...actual, ...(branch && { isRoot: !branch.parentId }) }, given);
}

/** The plan for a branch. */
export async function planned(
  wanted: Desired,
  given: PlanOptions,
  call: Call,
  emulated: EmulatedNeon,
): Promise<ChangePlan> {
  const plan = await planOrProblems(wanted, given, call, emulated);
  if ('problems' in plan) throw new Error(plan.problems.join('; '));
  return plan;
}

/** Makes a branch what is wanted. */
export async function applied(
  wanted: Desired,
  given: PlanOptions,
  call: Call,
  emulated: EmulatedNeon,
): Promise<void> {
  const plan = await planned(wanted, given, call, emulated);
  const { failure, notDone } = await execute(plan.writes, call, emulated.neon, () => undefined);
  expect([failure?.text(), notDone]).toEqual([undefined, []]);
}

/** Makes a branch what it was before. */
export async function prepare({ file, byHand }: Before, call: Call, emulated: EmulatedNeon): Promise<void> {
  if (file) await applied(file, { prune: true, forceSecrets: false }, call, emulated);
  const there = emulated.integration(call.branch_id);
  if (there) for (const deed of byHand) BY_HAND[deed](there);
}

/** An emulator of which one branch is what it was before, and the call of a step on it. */
export async function branchAs(before: Before & { isRoot: boolean }): Promise<[Call, EmulatedNeon]> {
  const emulated = emulatedNeon();
  const call = callOn(before.isRoot);
  await prepare(before, call, emulated);
  emulated.names.length = 0;
  return [call, emulated];
}

/** The call of a step on the root branch, or on another. */
export function callOn(isRoot: boolean): Call {
  return planOf({ operation: 'get-webhook', branch_id: isRoot ? BRANCH_IDS.main : BRANCH }).call;
}

/** The writes that reached Neon. */
export const written = ({ names }: EmulatedNeon) => names.filter(name => !name.startsWith('GET '));

/** The changes of a plan that are to be made. */
export const differing = ({ changes }: ChangePlan) => changes.filter(({ action }) => action !== 'keep');

/** What writes send: requests with their secrets, and lists, which have no order for Neon, in one. */
export function requestsOf(writes: readonly Write[], call: Call) {
  return writes.map(write => {
    const step = stepOf(write, call);
    const { method, path, body } = requestOf(step.endpoint, step.call);
    return { method, path, body: revealed(body) };
  });
}

function revealed(value: unknown): unknown {
  if (value instanceof Secret) return value.reveal();
  if (Array.isArray(value))
    return value.map(revealed).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, revealed(held)]));
}
