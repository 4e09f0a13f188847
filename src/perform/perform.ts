import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import type { Endpoint } from '../operations/declare.ts';
import { outputNames, usesBranch } from '../operations/traits.ts';
import type { Plan } from '../plan/plan.ts';
import type { Outputs } from '../report/outputs.ts';
import { failed, type Result } from '../report/result.ts';
import { exchange, outputsOf, requestOf } from './request.ts';

/** Carries out one operation. Never throws NeonError: why it failed is the result's `failure`, its advice complete. */
export async function perform(plan: Plan, neon: Neon): Promise<Result> {
  const result = await attempt(plan, neon);
  if (result.failure instanceof NeonError) {
    const { furtherAdvice } = await import('./advice.ts');
    result.failure.advice.push(...furtherAdvice(result.failure, plan));
  }
  return result;
}

/** Whether a step asks for more than its endpoint's request: then a procedure of the same name carries it out. */
export function isBeyondEndpoint({ operation, call }: Plan): boolean {
  return operation.beyond?.inputs.some(name => call[name] !== undefined) ?? false;
}

/** Whether a step has to wait until its integration serves keys: asked for, and not for a dry run or what failed. */
export function mustWait({ operation, call }: Plan, { unsent, failure }: Result): boolean {
  return call.wait_until_ready && !unsent && !failure && !!operation.optional?.includes('wait_until_ready');
}

async function attempt(plan: Plan, neon: Neon): Promise<Result> {
  try {
    const looked = await lookUp(plan, neon);
    if (!('call' in looked)) return looked;
    const result = await performOn(plan, looked.call, neon);
    return { ...result, outputs: { ...looked.found, ...result.outputs } };
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    return failed(error);
  }
}

/** What is done, or what a refusal means instead. Throws NeonError where it means nothing else. */
async function withMeaning(plan: Plan, call: Call, neon: Neon, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    return meaningOrThrow(error, plan, call, neon);
  }
}

/** What a refusal means instead of an error. Throws the error where it means nothing else. */
async function meaningOrThrow(error: unknown, plan: Plan, call: Call, neon: Neon): Promise<Result> {
  const { alternative } = plan.endpoint;
  if (!(error instanceof NeonError) || !alternative) throw error;
  // Loaded only after a refusal.
  const { meaningOf } = await import('./alternatives.ts');
  const again = (other: Call) => performOne(plan, other, neon);
  const meaning = await meaningOf(error, alternative, call, neon, again, findOutTexts(plan));
  if (!meaning) throw error;
  return meaning;
}

/** How to find out whether what exists is this step's own, and what to do about keys that were lost with a response. */
function findOutTexts({ operation, endpoint }: Plan): string[] {
  const keys = endpoint.outputs?.secret_server_key
    ? ['Its keys cannot be read back: generate-sdk-keys makes new ones.']
    : [];
  return [...(operation.findOut ? [operation.findOut] : []), ...keys];
}

/** The step with its branch; or what it means that there is no such branch. Throws NeonError. */
async function lookUp(plan: Plan, neon: Neon): Promise<{ call: Call; found: Outputs } | Result> {
  try {
    return await withBranch(plan, neon);
  } catch (error) {
    const { NoSuchBranch } = await import('./branches.ts');
    if (!(error instanceof NoSuchBranch)) throw error;
    return meaningOrThrow(error, plan, plan.call, neon);
  }
}

/** The step with its branch looked up, where that is needed; what was looked up is an output, where it is one. */
async function withBranch({ endpoint, call }: Plan, neon: Neon): Promise<{ call: Call; found: Outputs }> {
  if (call.branch_id || !usesBranch(endpoint)) return { call, found: {} };
  const { branchByName, defaultBranch } = await import('./branches.ts');
  const branch_id = call.branch_name
    ? await branchByName(neon, call.project_id, call.branch_name)
    : await defaultBranch(neon, call.project_id);
  const isOutput = outputNames(endpoint).includes('branch_id');
  return { call: { ...call, branch_id }, found: isOutput ? { branch_id } : {} };
}

/** One request, or one for each item of a list; none for a dry run of a write. */
async function performOn(plan: Plan, call: Call, neon: Neon): Promise<Result> {
  const { endpoint } = plan;
  const { each } = endpoint;
  if (endpoint.method !== 'GET' && call.dry_run) {
    return withMeaning(plan, call, neon, () => dryRun(endpoint, call, neon));
  }
  const one = (item: Call) => withMeaning(plan, item, neon, () => performOne(plan, item, neon));
  if (!each) return one(call);
  const { performEach } = await import('./each.ts');
  return performEach({ ...endpoint, each }, call, one);
}

async function dryRun(endpoint: Endpoint, call: Call, neon: Neon): Promise<Result> {
  await guard(endpoint, call, neon);
  const { callsOf } = await import('./each.ts');
  const unsent = callsOf(endpoint, call).map(one => requestOf(endpoint, one));
  return { did: 'dry run: nothing was sent', changed: false, outputs: {}, unsent };
}

async function performOne({ operation, endpoint }: Plan, call: Call, neon: Neon): Promise<Result> {
  await guard(endpoint, call, neon);
  const done = await exchange(endpoint, call, neon);
  const { outputs, warnings, failure } = outputsOf(endpoint, done, call);
  const { body } = done.response;
  const did = typeof outputs.count === 'number' ? `${operation.done}: ${outputs.count}` : operation.done;
  const changed = isWrite(endpoint);
  return { did, changed, outputs, response: body, warnings, ...(failure && { failure }) };
}

/** Data of a default or protected branch is not destroyed. Throws NeonError. */
async function guard(endpoint: Endpoint, call: Call, neon: Neon): Promise<void> {
  if (!endpoint.destroysData?.(call) || !usesBranch(endpoint) || call.allow_protected_branch) return;
  const { readBranch, refuseProtected } = await import('./guard.ts');
  refuseProtected(await readBranch(call, neon), 'So nothing was deleted.');
}

function isWrite({ method, readOnly }: Endpoint): boolean {
  return method !== 'GET' && !readOnly;
}
