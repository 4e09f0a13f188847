import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import { perform } from '../perform/perform.ts';
import { stepOf } from '../perform/step.ts';
import type { Failure } from '../report/result.ts';
import { Secret } from '../secrets/secret.ts';
import type { Change, Write } from './plan/change.ts';
import { nameOf } from './plan-text.ts';

/** What came of making the changes of a plan. */
export interface Executed {
  done: Change[];
  notDone: Change[];
  /** Whether anything was changed at Neon. */
  changed: boolean;
  warnings: string[];
  failure?: Failure;
}

/**
 * Makes the changes of a plan, one request after the other. The first that fails ends it.
 * @param onSecret is called with the secret of each client that is made, at once: Neon shows it this once.
 */
export async function execute(
  writes: readonly Write[],
  call: Call,
  neon: Neon,
  onSecret: (name: string, id: string, secret: string) => void,
): Promise<Executed> {
  const executed: Executed = { done: [], notDone: [], changed: false, warnings: [] };
  for (const [at, write] of writes.entries()) {
    const { outputs, changed, failure, warnings = [] } = await perform(stepOf(write, call), neon);
    executed.changed ||= changed;
    executed.warnings.push(...warnings);
    const { oauth_client_secret: secret, oauth_client_id } = outputs;
    const [first] = write.changes;
    if (secret instanceof Secret && first?.id)
      onSecret(first.id, String(oauth_client_id ?? ''), secret.reveal());
    if (!failure) {
      executed.done.push(...write.changes);
      continue;
    }
    executed.notDone = writes.slice(at + 1).flatMap(one => one.changes);
    executed.failure = withProgress(failure, write.changes, executed, call);
    break;
  }
  return executed;
}

const AGAIN = 'Once its reason is gone, run the step again: it carries on from there.';
const NEW_PLAN = 'What is left is another plan: make and approve it, and it carries on from there.';

/** The failure with what was done and what was not. */
function withProgress(
  failure: Failure,
  at: readonly Change[],
  { done, notDone }: Executed,
  { approved_plan }: Call,
): Failure {
  // What may have been carried out has its own advice, which must not be contradicted.
  const isUnknown = failure instanceof NeonError && failure.outcomeUnknown;
  const again = isUnknown ? '' : approved_plan ? NEW_PLAN : AGAIN;
  const list = (changes: readonly Change[]) => changes.map(named).join(', ') || 'nothing';
  const perhaps = isUnknown ? ', perhaps done' : '';
  const text = `It was for ${list(at)}${perhaps}. Done: ${list(done)}. Not tried: ${list(notDone)}. ${again}`;
  if (!(failure instanceof NeonError)) return failure;
  // `apply` does not take these inputs: what they would do it does by itself. What it was for is said below, for all.
  const advice = failure.advice.filter(sentence => !/\bif_(?:exists|missing)\b|^It was for /.test(sentence));
  failure.advice.splice(0, failure.advice.length, ...advice, text.trim());
  return failure;
}

function named(change: Change): string {
  return change.action === 'delete' ? `${nameOf(change)} (deletion)` : nameOf(change);
}
