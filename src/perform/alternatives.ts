import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import { readFields } from '../neon/fields.ts';
import type { Alternative, Existing, Rest } from '../operations/declare.ts';
import type { Outputs } from '../report/outputs.ts';
import type { Result } from '../report/result.ts';
import { SENT_AGAIN } from './advice.ts';
import { NoSuchBranch } from './branches.ts';
import { projectIsThere } from './project.ts';
import { exchange, readOutputs } from './request.ts';

const PERHAPS_DELETED = `${SENT_AGAIN} this step has perhaps deleted it itself.`;
const PERHAPS_OWN = `${SENT_AGAIN} what exists is perhaps this step's own.`;

/**
 * What a refusal means instead of an error, by `if_exists`, `if_missing` and questions to which "none" is an answer.
 * Undefined: it is an error. May add to the advice of `refusal`.
 * @param again does the same for another call.
 * @param findOut what to do where what exists is perhaps this step's own, in sentences.
 */
export async function meaningOf(
  refusal: NeonError,
  alternative: Alternative,
  call: Call,
  neon: Neon,
  again: (call: Call) => Promise<Result>,
  findOut: readonly string[] = [],
): Promise<Result | undefined> {
  // A write that may have been carried out was not refused, unless it is an earlier try that may have been.
  if (refusal.outcomeUnknown && !refusal.ofEarlierTry) return undefined;
  switch (alternative.kind) {
    case 'none':
      return refusal.status === 404 ? none(alternative.outputs) : undefined;
    case 'already-deleted':
      if (refusal.status === 404 && refusal.retried) refusal.advice.push(PERHAPS_DELETED);
      return alreadyDeleted(refusal, alternative.rest, call, neon, again);
    case 'exists':
    case 'found': {
      const existing =
        call.if_exists === 'fail' ? undefined : await existingOne(refusal, alternative, call, neon);
      const isOther = existing === undefined && refusal.status !== 409;
      if (!refusal.retried || call.if_exists === 'update' || isOther) return existing;
      // An earlier try had reached a server: a reuse would hide that its keys were lost with its response.
      refusal.advice.push(PERHAPS_OWN, ...findOut);
      return undefined;
    }
  }
}

function none(outputs: Outputs): Result {
  return { did: 'there is none', changed: false, outputs };
}

/** A 404 says that something is missing only where the project can be read: else key, project or address are wrong. */
async function alreadyDeleted(
  refusal: NeonError,
  rest: Rest | undefined,
  call: Call,
  neon: Neon,
  again: (call: Call) => Promise<Result>,
): Promise<Result | undefined> {
  if (call.if_missing !== 'ignore') return undefined;
  const isMissing = refusal instanceof NoSuchBranch;
  if (!isMissing && refusal.status !== 404) return undefined;
  if (!(await projectIsThere(refusal, call, neon))) return undefined;
  const left = rest && !isMissing ? await leftOf(rest, call, neon) : [];
  if (rest && left.length > 0) {
    const result = await again({ ...call, [rest.of]: left });
    const missing = call[rest.of]?.filter(item => !left.includes(item)) ?? [];
    const what = refusal.retried
      ? 'Not there any more; perhaps deleted by this step, whose request was sent again'
      : 'Not there, so not deleted';
    return { ...result, ...sentAgain(refusal), notice: `${what}: ${missing.join(', ')}.` };
  }
  const notice = ['Nothing to delete.', refusal.message, ...(refusal.retried ? [PERHAPS_DELETED] : [])];
  const named = { status: refusal.status, requestId: refusal.requestId };
  return {
    did: refusal.retried
      ? 'nothing is left to delete, which this step has perhaps done itself'
      : 'there was nothing to delete',
    changed: false,
    outputs: {},
    ...sentAgain(refusal),
    notice: notice.join(' '),
    named,
  };
}

function sentAgain({ retried }: NeonError): Pick<Result, 'sentAgain'> {
  return retried ? { sentAgain: true } : {};
}

/** Those of a call's list that are there. Throws NeonError. */
async function leftOf(rest: Rest, call: Call, neon: Neon): Promise<string[]> {
  try {
    const { request, response } = await exchange(rest.endpoint, call, neon);
    const there = readFields(request, response, rest.there);
    return call[rest.of]?.filter(item => there.includes(item)) ?? [];
  } catch (error) {
    // Without Neon Auth there is no list.
    if (error instanceof NeonError && error.status === 404) return [];
    throw error;
  }
}

/** A refused create says that it exists by 409; 400 and 422 may have any reason, so it has to be found. */
async function existingOne(
  refusal: NeonError,
  alternative: Extract<Alternative, { kind: 'exists' | 'found' }>,
  call: Call,
  neon: Neon,
): Promise<Result | undefined> {
  const isConflict = refusal.status === 409 && refusal.isOwn;
  if (alternative.kind === 'exists' && isConflict) return reused(alternative.outputs);
  if (!alternative.existing || ![400, 409, 422].includes(refusal.status ?? 0)) return undefined;
  try {
    return await found(refusal, alternative.existing, call, neon);
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    if (error.request.method !== 'GET') throw error;
    if (error.status !== 404) refusal.advice.push(`Whether it exists could not be read: ${error.message}.`);
    return undefined;
  }
}

async function found(
  refusal: NeonError,
  existing: Existing,
  call: Call,
  neon: Neon,
): Promise<Result | undefined> {
  const { request, response } = await exchange(existing.endpoint, call, neon);
  const { item, others } = readFields(request, response, fields => {
    const match = existing.find(fields, call);
    return { item: match, others: match ? undefined : existing.others?.(fields) };
  });
  if (!item) {
    if (others && refusal.status === 409) refusal.advice.push(`There is ${others} instead.`);
    return undefined;
  }
  const { difference, notice, outputs, update } = existing;
  if (call.if_exists === 'update' && update?.applies(call))
    return updated(existing, update.endpoint, call, neon);
  const other = difference?.(item, call);
  if (other) {
    refusal.advice.push(`It exists with ${other}, so it is not reused.`);
    if (update) refusal.advice.push('if_exists: update would change it.');
    return undefined;
  }
  const result = readFields(request, response, () => reused(readOutputs(outputs, item, call)));
  const text = notice?.(item, call);
  return { ...result, response: response.body, ...(text && { notice: text }) };
}

/** Changes what exists to what was asked for. Throws NeonError. */
async function updated(
  { outputs }: Existing,
  endpoint: NonNullable<Existing['update']>['endpoint'],
  call: Call,
  neon: Neon,
): Promise<Result> {
  const { request, response } = await exchange(endpoint, call, neon);
  const made = readFields(request, response, fields => readOutputs(outputs, fields, call));
  return { did: 'it existed already and is updated', changed: true, outputs: made, response: response.body };
}

function reused(outputs: Outputs): Result {
  return { did: 'it exists already and is reused', changed: false, outputs };
}
