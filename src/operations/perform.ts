import type { Plan } from '../call.ts';
import type { Neon, NeonRequest } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import type { Outputs } from '../outputs/declarations.ts';
import { type Answer, checked } from './answer.ts';
import { branchByName, branchesPath, defaultBranch } from './branches.ts';
import { type Call, type Endpoint, usesBranch, withParameters } from './declare.ts';
import { callsOf, carryOutEach } from './each.ts';

/** What a step did and what it gave. */
export interface Result {
  /** In a few words, for log and summary. */
  did: string;
  changed: boolean;
  outputs: Outputs;
  /** Body of the last answer; undefined where there was none. */
  response?: unknown;
  /** The requests that a dry run did not send. */
  unsent?: NeonRequest[];
  notice?: string;
  warning?: string;
  /** Why the step fails all the same: what was done stands, and its outputs are set. Its advice is complete. */
  failure?: NeonError;
}

/** Called with each answer before anything is made of it, so that its secrets are masked first. */
export type Learn = (body: unknown, secretFields: readonly string[]) => void;

/** Sends an endpoint's request and makes outputs of its answer, where it has any. */
type Ask = <T extends Outputs | undefined>(
  endpoint: Endpoint,
  make: ((answer: Answer<object>, call: Call) => T) | undefined,
) => Promise<{ made: T | undefined; body: unknown }>;

/**
 * Carries out one operation.
 * Throws NeonError, its advice complete.
 */
export async function perform(plan: Plan, neon: Neon, learn: Learn): Promise<Result> {
  try {
    const { call, found } = await withBranch(plan, neon);
    const result = await carryOut(plan, call, neon, learn);
    result.failure?.advice.push(...furtherAdvice(result.failure, plan));
    return { ...result, outputs: { ...found, ...result.outputs } };
  } catch (error) {
    if (error instanceof NeonError) error.advice.push(...furtherAdvice(error, plan));
    throw error;
  }
}

/** Whether a step has to wait until its integration serves keys: asked for, and not for a dry run or what failed. */
export function mustWait({ operation, call }: Plan, { unsent, failure }: Result): boolean {
  return call.wait_until_ready && !unsent && !failure && !!operation.optional?.includes('wait_until_ready');
}

/** The step with its branch looked up, where that is needed; what was looked up is an output, where it is one. */
async function withBranch(
  { operation, endpoint, call }: Plan,
  neon: Neon,
): Promise<{ call: Call; found: Outputs }> {
  if (call.branch_id || !usesBranch(endpoint)) return { call, found: {} };
  const branch_id = call.branch_name
    ? await branchByName(neon, call.project_id, call.branch_name)
    : await defaultBranch(neon, call.project_id);
  return {
    call: { ...call, branch_id },
    found: operation.outputs.includes('branch_id') ? { branch_id } : {},
  };
}

async function carryOut(plan: Plan, call: Call, neon: Neon, learn: Learn): Promise<Result> {
  const { endpoint } = plan;
  if (endpoint.method !== 'GET' && call.dry_run) {
    const unsent = callsOf(endpoint, call).map(one => requestOf(endpoint, one));
    return { did: 'dry run: nothing was sent', changed: false, outputs: {}, unsent };
  }
  const { each } = endpoint;
  const one = (item: Call) => carryOutOne(plan, item, neon, learn);
  return each ? carryOutEach({ ...endpoint, each }, call, one) : one(call);
}

async function carryOutOne(plan: Plan, call: Call, neon: Neon, learn: Learn): Promise<Result> {
  const { operation, endpoint } = plan;
  const ask: Ask = async (of, make) => {
    const request = requestOf(of, call);
    const answer = await neon.request(request);
    learn(answer.body, of.secretFields ?? []);
    return { made: make && checked(request, answer, body => make(body, call)), body: answer.body };
  };
  try {
    const { made, body } = await ask(endpoint, endpoint.outputs);
    const created = operation.creates && { created: true };
    const warning = endpoint.warning?.(body as Answer<object>);
    return {
      did: operation.done,
      changed: endpoint.method !== 'GET' && !endpoint.leavesAsIs,
      outputs: { ...made, ...created },
      response: body,
      ...(warning && { warning }),
    };
  } catch (error) {
    const instead =
      error instanceof NeonError && !error.outcomeUnknown && (await accepted(error, plan, call, ask));
    if (!instead) throw error;
    return instead;
  }
}

/** The request that an endpoint makes of a step's inputs; every parameter of the path is encoded. */
export function requestOf(endpoint: Endpoint, call: Call): NeonRequest {
  const path = withParameters(endpoint.path, name => {
    const value = call[name];
    if (typeof value !== 'string' || value === '') throw new Error(`${endpoint.path} needs ${name}`);
    return encodeURIComponent(value);
  });
  const body = endpoint.body?.(call);
  return { method: endpoint.method, path, ...(body !== undefined && { body }) };
}

/** What a refusal is instead of an error, by `if_exists`, `if_missing` and lists that may be none. */
async function accepted(
  error: NeonError,
  { operation, endpoint }: Plan,
  call: Call,
  ask: Ask,
): Promise<Result | undefined> {
  if (error.status === 404) {
    if (endpoint.whenMissing) return { did: 'there is none', changed: false, outputs: endpoint.whenMissing };
    if (call.if_missing === 'ignore' && operation.optional?.includes('if_missing')) {
      const notice = `${endpoint.missingNotice ?? 'Nothing to delete.'} ${error.message}`;
      return { did: 'there was nothing to delete', changed: false, outputs: {}, notice };
    }
  }
  const refusesCreate = operation.creates && [400, 409, 422].includes(error.status ?? 0);
  if (!refusesCreate || call.if_exists !== 'reuse') return undefined;
  const reused: Result = {
    did: 'it exists already and is reused',
    changed: false,
    outputs: { created: false },
  };
  if (error.status === 409 && (!endpoint.existing || endpoint.conflictSuffices)) return reused;
  if (!endpoint.existing) return undefined;
  const { endpoint: reading, find } = endpoint.existing;
  try {
    const { made, body } = await ask(reading, find);
    return made && { ...reused, outputs: { ...made, created: false }, response: body };
  } catch (failed) {
    if (!(failed instanceof NeonError)) throw failed;
    if (failed.status !== 404) error.advice.push(`Whether it exists could not be read: ${failed.message}.`);
    return undefined;
  }
}

/** What to do, beyond what the status alone tells. */
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
  if (error.status === 409 && operation.creates && call.if_exists === 'fail') {
    advice.push('if_exists: reuse would accept what exists.');
  }
  if (error.status === 404 && operation.optional?.includes('if_missing')) {
    advice.push('if_missing: ignore would accept that there is nothing to delete.');
  }
  return advice.filter(sentence => sentence !== '');
}
