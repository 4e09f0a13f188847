import { OUTPUTS_ARE_SET } from '../delivery/destination.ts';
import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import type { CarryOut, ProcedureDependencies } from '../perform/procedure.ts';
import type { Outputs } from '../report/outputs.ts';
import { type Delivered, type Failure, failed, type Result } from '../report/result.ts';
import { creationOf, listKeys, makeKey, type NewKey, revocationOf, scopeOf } from './account.ts';
import { newName, oldKeys, orphans } from './keys.ts';
import { disproof } from './proof.ts';
import { detailsOf, foundText, progressOf, revokedTexts, undoneText } from './report.ts';
import { revokeAll } from './revoke.ts';
import type { Rotation } from './rotation.ts';

/**
 * `rotate-api-key`: makes a key, proves it, brings it to its destinations, and only then revokes older ones. Where it
 * does not come to that, the new key is revoked if nothing has it, and else both stay.
 */
export const rotateApiKey: CarryOut = async (call, dependencies) => {
  const { neon, onUnexpectedExit } = dependencies;
  const rotation = await begin(call, neon);
  if (call.dry_run) return dryRun(rotation);
  onUnexpectedExit(() => progressOf(rotation));
  const { scope, name } = rotation;
  const { now, deadline } = dependencies.effects;
  try {
    // A response that does not come must leave time to look for the key.
    rotation.made = await makeKey(scope, name, neon.within({ deadline: (now() + deadline) / 2 }));
  } catch (error) {
    if (!(error instanceof NeonError && mayHaveMade(error))) throw error;
    // Nothing is to be stored any more.
    error.advice.push(await withoutOrphan(rotation, neon.within({ reserved: 0 })));
    return failed(error);
  }
  return withKey(rotation, rotation.made, dependencies);
};

/** Whether there may be a key whose response was lost: a request that was sent again had perhaps been carried out before. */
function mayHaveMade({ outcomeUnknown, retried }: NeonError): boolean {
  return outcomeUnknown || retried;
}

async function begin(call: Call, neon: Neon): Promise<Rotation> {
  const { key_name: keyName = '', keep_old_keys: keep } = call;
  const scope = scopeOf(call);
  const before = await listKeys(scope, neon);
  const old = oldKeys(before, { keyName, projectId: scope.projectId, keep });
  return { scope, before, old, name: newName(keyName, new Date()), stored: false, revoked: [] };
}

function dryRun({ scope, name, old }: Rotation): Result {
  const unsent = [creationOf(scope, name), ...old.revoked.map(({ id }) => revocationOf(scope, id))];
  return {
    did: 'dry run: nothing was sent',
    changed: false,
    outputs: {},
    unsent,
    ...foundText(old),
  };
}

/** Revokes a key that was made, but whose response was lost: nobody can have it. Gives what is to be said of it. */
async function withoutOrphan({ scope, name, before }: Rotation, neon: Neon): Promise<string> {
  try {
    const lost = orphans(await listKeys(scope, neon), { name, before });
    if (lost.length === 0) return 'No key was made: the list does not show one. Run the step again.';
    const revoked = await revokeAll(lost, scope, neon);
    const texts = ['It was carried out all the same, but nobody has the new key.', ...revokedTexts(revoked)];
    return [...texts, 'Run the step again.'].join(' ');
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    return `It may have been carried out all the same, which could not be read (${error.message}): a key named ${name} can be revoked, since nobody has it.`;
  }
}

/** What follows once there is a new key: nothing that fails from here on may be lost. */
async function withKey(
  rotation: Rotation,
  made: NewKey,
  dependencies: ProcedureDependencies,
): Promise<Result> {
  const outputs: Outputs = { new_api_key: made.key, api_key_id: made.id };
  dependencies.setOutputs({ ...outputs, changed: true });
  dependencies.begin(outputs);
  const why = await disproof(rotation.scope, made, dependencies);
  if (why !== undefined) return disproved(rotation, made, why, outputs, dependencies);
  const delivered = await dependencies.deliver(outputs);
  if (delivered.failures.length > 0) return notStored(rotation, made, delivered, outputs, dependencies.neon);
  rotation.stored = true;
  return finished(rotation, made, delivered, outputs, dependencies.neon);
}

const UNUSABLE = 'The old keys stand. Do not use the output new_api_key, which was set before.';

async function disproved(
  rotation: Rotation,
  made: NewKey,
  why: string,
  outputs: Outputs,
  { neon, deliver }: ProcedureDependencies,
): Promise<Result> {
  const delivered = await deliver(outputs, 'the new key failed its proof');
  const undone = await undo(rotation, made, neon);
  const text = `The new key (id ${made.id}) failed its proof and is stored nowhere: ${why}. ${undone} ${UNUSABLE}`;
  return resultOf(rotation, outputs, { delivered, failure: { text: () => text } });
}

/** The new key is not everywhere: where nothing has it, it goes; else both stay. */
async function notStored(
  rotation: Rotation,
  made: NewKey,
  delivered: Delivered,
  outputs: Outputs,
  neon: Neon,
): Promise<Result> {
  const { failures, isSomewhere } = delivered;
  const text = isSomewhere
    ? `The new key (id ${made.id}) and the old ones stay valid: no key was revoked. Once the reason is gone, run the step again: it makes another key, and revokes these when that one is stored everywhere.`
    : `The new key (id ${made.id}) is stored nowhere. ${await undo(rotation, made, neon)} ${UNUSABLE}`;
  const why = isSomewhere ? failures : failures.filter(sentence => sentence !== OUTPUTS_ARE_SET);
  const failure = { text: () => [...why, text].join(' ') };
  return resultOf(rotation, outputs, { delivered: { ...delivered, did: [], failures: [] }, failure });
}

/** Revokes the new key, which nothing has. Gives what is to be said of it. */
async function undo(rotation: Rotation, { id, name }: NewKey, neon: Neon): Promise<string> {
  const revoked = await revokeAll([{ id, name }], rotation.scope, neon);
  rotation.revoked.push(...revoked);
  return undoneText(revoked);
}

/** Revokes the keys that the new one replaces, by a list that shows that the new one is still there. */
async function finished(
  rotation: Rotation,
  made: NewKey,
  delivered: Delivered,
  outputs: Outputs,
  neon: Neon,
): Promise<Result> {
  const { scope, name, before, old } = rotation;
  // A personal key may be the very key that this step was given; the new one outlives it.
  const manager = scope.orgId === undefined ? neon.as(made.key) : neon;
  try {
    const now = await listKeys(scope, manager);
    if (!now.some(key => key.id === made.id && key.name === made.name))
      return resultOf(rotation, outputs, { delivered, failure: gone(made) });
    const left = old.revoked.filter(({ id }) => now.some(key => key.id === id));
    const lost = orphans(now, { name, id: made.id, before });
    await revokeAll([...left, ...lost], scope, manager, one => rotation.revoked.push(one));
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    // It is the new key that Neon does not know.
    if (error.status === 401 && manager !== neon)
      return resultOf(rotation, outputs, { delivered, failure: gone(made) });
    const ids = old.revoked.map(({ id }) => id).join(', ') || 'none';
    error.advice.push(`${isStored(made)}; older keys were not revoked (to be revoked: ${ids}).`);
    return resultOf(rotation, outputs, { delivered, failure: error });
  }
  const wrong = revokedTexts(rotation.revoked.filter(({ outcome }) => outcome !== 'revoked'));
  const failure = wrong.length > 0 && {
    text: () => `${isStored(made)}, but not all old ones are revoked. ${wrong.join(' ')}`,
  };
  return resultOf(rotation, outputs, { delivered, ...(failure && { failure }) });
}

function isStored({ id }: NewKey): string {
  return `The new key (id ${id}) is stored`;
}

function gone(made: NewKey): Failure {
  const text = `${isStored(made)}, but Neon does not list it any more: another run has perhaps revoked it. No key was revoked by this one. Run the step again, one run at a time (concurrency in the workflow).`;
  return { text: () => text };
}

function resultOf(
  rotation: Rotation,
  outputs: Outputs,
  ended: Pick<Result, 'failure' | 'delivered'>,
): Result {
  const revoked = rotation.revoked.filter(({ outcome }) => outcome === 'revoked').length;
  return {
    did: `key ${outputs.api_key_id} made${revoked > 0 ? `, ${revoked} revoked` : ''}`,
    changed: true,
    outputs,
    details: detailsOf(rotation),
    ...(!ended.failure && foundText(rotation.old)),
    ...ended,
  };
}
