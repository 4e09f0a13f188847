import type { Call } from '../inputs/call.ts';
import { type ProcedureDependencies, Refusal } from '../perform/procedure.ts';
import type { Outputs } from '../report/outputs.ts';
import { Secret } from '../secrets/secret.ts';
import type { Desired } from './desired.ts';
import { type Executed, execute } from './execute.ts';
import type { Write } from './plan/change.ts';
import { type ChangePlan, planChanges } from './plan/index.ts';
import type { BranchState } from './state/read.ts';

/**
 * What makes a branch what is desired.
 * @param from who desires it, for error texts.
 * @throws Refusal with all reasons for which there can be no plan.
 */
export function planOf(
  desired: Desired,
  { actual, branch }: BranchState,
  { prune, force_secrets }: Pick<Call, 'prune' | 'force_secrets'>,
  from: string,
): ChangePlan {
  const state = branch ? { ...actual, isRoot: !branch.parentId } : actual;
  const plan = planChanges(desired, state, { prune, forceSecrets: force_secrets });
  if (!('problems' in plan)) return plan;
  throw new Refusal(
    `${from} cannot be applied to this branch, and nothing was changed: ${plan.problems.join('. ')}.`,
  );
}

/** Makes the changes of a plan. Secrets of new clients, which Neon shows this once, are set as an output at once. */
export async function makeChanges(
  writes: readonly Write[],
  call: Call,
  { neon, masker, setOutputs }: ProcedureDependencies,
): Promise<Executed & { made: Outputs }> {
  const secrets = new Map<string, string>();
  const made: Outputs = {};
  const executed = await execute(writes, call, neon, (name, id, secret) => {
    // Of namesakes none may take the place of another.
    secrets.set(secrets.has(name) ? `${name} (${id})` : name, secret);
    const text = JSON.stringify(Object.fromEntries(secrets));
    masker.register(text);
    made.oauth_client_secrets = new Secret(text);
    setOutputs(made);
  });
  return { ...executed, made };
}
