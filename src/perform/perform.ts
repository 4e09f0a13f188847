import type { Call } from '../inputs/call.ts';
import { NeonError } from '../neon/errors.ts';
import type { Fields } from '../neon/fields.ts';
import { type Endpoint, hasAlternative, outputNames, usesBranch } from '../operations/declare.ts';
import type { Plan } from '../plan/plan.ts';
import type { Outputs } from '../report/outputs.ts';
import { failed, type Result } from '../report/result.ts';
import { branchByName, branchesPath, defaultBranch } from './branches.ts';
import { callsOf, performEach } from './each.ts';
import { type Client, exchange, outputsOf, requestOf } from './request.ts';

/** Carries out one operation. Never throws NeonError: why it failed is the result's `failure`, its advice complete. */
export async function perform(plan: Plan, client: Client): Promise<Result> {
  const result = await attempt(plan, client);
  if (result.failure instanceof NeonError) result.failure.advice.push(...furtherAdvice(result.failure, plan));
  return result;
}

async function attempt(plan: Plan, client: Client): Promise<Result> {
  try {
    const { call, found } = await withBranch(plan, client);
    const result = await performOn(plan, call, client);
    return { ...result, outputs: { ...found, ...result.outputs } };
  } catch (error) {
    if (!(error instanceof NeonError)) throw error;
    return failed(error);
  }
}

/** The step with its branch looked up, where that is needed; what was looked up is an output, where it is one. */
async function withBranch(
  { endpoint, call }: Plan,
  { neon }: Client,
): Promise<{ call: Call; found: Outputs }> {
  if (call.branch_id || !usesBranch(endpoint)) return { call, found: {} };
  const branch_id = call.branch_name
    ? await branchByName(neon, call.project_id, call.branch_name)
    : await defaultBranch(neon, call.project_id);
  const isOutput = outputNames(endpoint).includes('branch_id');
  return { call: { ...call, branch_id }, found: isOutput ? { branch_id } : {} };
}

/** One request, or one for each item of a list; none for a dry run of a write. */
async function performOn(plan: Plan, call: Call, client: Client): Promise<Result> {
  const { endpoint } = plan;
  if (endpoint.method !== 'GET' && call.dry_run) {
    const unsent = callsOf(endpoint, call).map(one => requestOf(endpoint, one));
    return { did: 'dry run: nothing was sent', changed: false, outputs: {}, unsent };
  }
  const one = (item: Call) => performOne(plan, item, client);
  const { each } = endpoint;
  return each ? performEach({ ...endpoint, each }, call, one) : one(call);
}

const NEW_KEYS = 'Its keys cannot be read back: generate-sdk-keys makes new ones.';

async function performOne({ operation, endpoint }: Plan, call: Call, client: Client): Promise<Result> {
  try {
    const done = await exchange(endpoint, call, client);
    const outputs = outputsOf(endpoint, done, call);
    const { body } = done.response;
    return {
      did: operation.done,
      changed: isWrite(endpoint),
      outputs,
      response: body,
      ...warningOf(endpoint, body),
    };
  } catch (error) {
    if (!(error instanceof NeonError) || !endpoint.alternative) throw error;
    // Loaded only after a refusal.
    const { meaningOf } = await import('./alternatives.ts');
    const findOut = [operation.findOut ?? '', endpoint.outputs?.secret_server_key ? NEW_KEYS : ''];
    const meaning = await meaningOf(error, endpoint.alternative, call, client, findOut.filter(Boolean));
    if (!meaning) throw error;
    return meaning;
  }
}

function isWrite({ method, readOnly }: Endpoint): boolean {
  return method !== 'GET' && !readOnly;
}

function warningOf(endpoint: Endpoint, body: unknown): Pick<Result, 'warning'> {
  const warning = endpoint.warning?.(body as Fields<object>);
  return warning ? { warning } : {};
}

/** What to do, beyond what the status alone says. */
function furtherAdvice(error: NeonError, { operation, endpoint, call }: Plan): string[] {
  if (error.request.path === branchesPath(call.project_id)) return [];
  const advice: string[] = [];
  if (error.outcomeUnknown)
    advice.push('It may have been carried out all the same.', operation.findOut ?? '');
  const projectLevel = !endpoint.path.includes('{branch_id}');
  if (call.auth_provider === 'stack' && projectLevel && [404, 405, 410].includes(error.status ?? 0)) {
    advice.push(
      'Neon keeps the project-level endpoints only for integrations that exist already; branch_id selects the branch-level ones.',
    );
  }
  if (error.status === 409 && call.if_exists === 'fail' && hasAlternative(operation, 'exists', 'found')) {
    advice.push('if_exists: reuse would accept what exists.');
  }
  if (error.status === 404 && hasAlternative(operation, 'already-deleted')) {
    advice.push('if_missing: ignore would accept that there is nothing to delete.');
  }
  return advice.filter(sentence => sentence !== '');
}
