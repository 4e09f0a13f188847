import type { Call } from '../inputs/call.ts';
import { NeonError } from '../neon/errors.ts';
import { readFields } from '../neon/fields.ts';
import type { Alternative, Existing } from '../operations/declare.ts';
import type { Outputs } from '../report/outputs.ts';
import type { Result } from '../report/result.ts';
import { type Client, exchange, readOutputs } from './request.ts';

const PERHAPS_DELETED = 'It was sent again, so that this step has perhaps deleted it itself.';

/**
 * What a refusal means instead of an error, by `if_exists`, `if_missing` and questions to which "none" is an answer.
 * Undefined: it is an error. May add to the advice of `refusal`.
 * @param findOut what to do where what exists is perhaps this step's own, in sentences.
 */
export async function meaningOf(
  refusal: NeonError,
  alternative: Alternative,
  call: Call,
  client: Client,
  findOut: readonly string[] = [],
): Promise<Result | undefined> {
  // A write that may have been carried out was not refused.
  if (refusal.outcomeUnknown) return undefined;
  switch (alternative.kind) {
    case 'none':
      return refusal.status === 404 ? none(alternative.outputs) : undefined;
    case 'already-deleted':
      if (refusal.status !== 404) return undefined;
      if (refusal.retried) refusal.advice.push(PERHAPS_DELETED);
      return call.if_missing === 'ignore' ? alreadyDeleted(refusal, alternative.notice) : undefined;
    case 'exists':
    case 'found': {
      const existing =
        call.if_exists === 'reuse' ? await existingOne(refusal, alternative, call, client) : undefined;
      if (!refusal.retried || !(existing || refusal.status === 409)) return existing;
      // An earlier try had reached a server: a reuse would hide that its keys were lost with its response.
      refusal.advice.push("It was sent again, so that what exists is perhaps this step's own.", ...findOut);
      return undefined;
    }
  }
}

function none(outputs: Outputs): Result {
  return { did: 'there is none', changed: false, outputs };
}

function alreadyDeleted({ message, retried }: NeonError, notice = 'Nothing to delete.'): Result {
  return {
    did: 'there was nothing to delete',
    changed: false,
    outputs: {},
    notice: [notice, message, ...(retried ? [PERHAPS_DELETED] : [])].join(' '),
  };
}

/** A refused create says that it exists by 409; 400 and 422 may have any reason, so that it has to be found. */
async function existingOne(
  refusal: NeonError,
  alternative: Extract<Alternative, { kind: 'exists' | 'found' }>,
  call: Call,
  client: Client,
): Promise<Result | undefined> {
  if (alternative.kind === 'exists' && refusal.status === 409) return reused(alternative.outputs);
  if (!alternative.existing || ![400, 409, 422].includes(refusal.status ?? 0)) return undefined;
  try {
    return await found(alternative.existing, call, client);
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    if (error.status !== 404) refusal.advice.push(`Whether it exists could not be read: ${error.message}.`);
    return undefined;
  }
}

async function found(
  { endpoint, find, outputs }: Existing,
  call: Call,
  client: Client,
): Promise<Result | undefined> {
  const { request, response } = await exchange(endpoint, call, client);
  return readFields(request, response, fields => {
    const item = find(fields, call);
    return item && { ...reused(readOutputs(outputs, item, call)), response: response.body };
  });
}

function reused(outputs: Outputs): Result {
  return { did: 'it exists already and is reused', changed: false, outputs };
}
