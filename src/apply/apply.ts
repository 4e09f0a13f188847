import type { Call } from '../inputs/call.ts';
import { partsOf } from '../inputs/github.ts';
import { refuseProtected } from '../perform/guard.ts';
import { onBranch } from '../perform/on-branch.ts';
import { type CarryOut, type ProcedureDependencies, Refusal } from '../perform/procedure.ts';
import type { Outputs } from '../report/outputs.ts';
import type { Failure, Result } from '../report/result.ts';
import { Secret } from '../secrets/secret.ts';
import { quote } from '../text.ts';
import { approvalProblem, driftProblem } from './approval.ts';
import { execute } from './execute.ts';
import { digestOf } from './plan/digest.ts';
import { type ChangePlan, planChanges } from './plan/index.ts';
import { countsText, detailOf, doneText, linesOf, nameOf } from './plan-text.ts';
import { type DesiredSource, ofBranch, ofFile, resourcesOf } from './source.ts';
import { readState } from './state/read.ts';

/** What is to be done on a branch, and what it is called by. */
interface Reviewed {
  plan: ChangePlan;
  digest: string;
  wanted: DesiredSource;
}

/** `apply`: makes a branch's Neon Auth what a file, or another branch, says. */
export const apply: CarryOut = async (given, dependencies) => {
  const { neon } = dependencies;
  const file = given.from_branch_id || given.from_branch_name ? undefined : await ofFile(given, dependencies);
  const call = await onBranch(given, neon);
  const wanted = file ?? (await ofBranch(call, neon));
  refuseUnknownClients(call, wanted);
  const plan = await planOn(call, wanted, dependencies);
  const reviewed = { plan, digest: digestOf(plan.writes, call), wanted };
  for (const line of linesOf(plan, call)) dependencies.log.info(line);
  const refusal = approvalProblem(reviewed.digest, call) ?? driftProblem(plan, call, wanted.from);
  if (refusal) return resultOf(reviewed, call, { failure: { text: () => refusal } });
  return call.dry_run ? resultOf(reviewed, call, {}) : carryOut(reviewed, call, dependencies);
};

/** Reads the branch and compares it with what is wanted. */
async function planOn(
  call: Call,
  { desired, from }: DesiredSource,
  { neon }: ProcedureDependencies,
): Promise<ChangePlan> {
  const guarded = call.prune && !call.allow_protected_branch;
  const withBranch = guarded || desired.oauth_server?.enabled === true;
  const { actual, branch } = await readState(resourcesOf(desired), withBranch, call, neon);
  if (guarded && branch) refuseProtected(branch, 'Nothing was changed: prune deletes.');
  const isRoot = branch?.isRoot;
  const plan = planChanges(desired, isRoot === undefined ? actual : { ...actual, isRoot }, {
    prune: call.prune,
    forceSecrets: call.force_secrets,
  });
  if (!('problems' in plan)) return plan;
  throw new Refusal(
    `${from} cannot be applied to this branch, and nothing was changed: ${plan.problems.join('. ')}.`,
  );
}

/** Makes the changes; secrets of new clients are set as outputs at once. */
async function carryOut(
  reviewed: Reviewed,
  call: Call,
  { neon, masker, setOutputs }: ProcedureDependencies,
): Promise<Result> {
  const secrets = new Map<string, string>();
  const made: Outputs = {};
  const { changed, warnings, failure } = await execute(
    reviewed.plan.writes,
    call,
    neon,
    (name, id, secret) => {
      // Of namesakes none may take the place of another.
      secrets.set(secrets.has(name) ? `${name} (${id})` : name, secret);
      const text = JSON.stringify(Object.fromEntries(secrets));
      masker.register(text);
      made.oauth_client_secrets = new Secret(text);
      setOutputs(made);
    },
  );
  return resultOf(reviewed, call, { changed, made, warnings, ...(failure && { failure }) });
}

/** The result of a step that made a plan, whether it was carried out or not. */
function resultOf(
  { plan, digest, wanted }: Reviewed,
  call: Call,
  done: { changed?: boolean; made?: Outputs; warnings?: string[]; failure?: Failure },
): Result {
  const { changed = false, made = {}, warnings = [], failure } = done;
  const changes = plan.changes.filter(({ action }) => action !== 'keep').length;
  const applied = changes === 0 ? `nothing to change; ${countsText(plan)}` : `applied: ${doneText(plan)}`;
  return {
    did: call.dry_run ? `dry run: nothing was sent; ${countsText(plan)}` : applied,
    changed,
    outputs: { plan: plan.changes, plan_digest: digest, changes, ...made },
    details: [detailOf(plan)],
    warnings: limited([...wanted.warnings, ...differing(plan), ...warnings]),
    ...(wanted.notice && { notice: wanted.notice }),
    ...(failure && { failure }),
  };
}

/** What is not as wanted and stays so: no green step may hide it. */
function differing({ changes }: ChangePlan): string[] {
  return changes.filter(({ differs }) => differs).map(change => `${nameOf(change)} ${change.note}.`);
}

/** GitHub shows ten annotations of a kind a step. */
const MAX_WARNINGS = 9;

function limited(warnings: readonly string[]): string[] {
  if (warnings.length <= MAX_WARNINGS + 1) return [...warnings];
  const more = warnings.length - MAX_WARNINGS;
  return [...warnings.slice(0, MAX_WARNINGS), `There are ${more} more warnings of this kind.`];
}

/** A secret that no client will have is stored nowhere: a mistyped name is found before anything is made. */
function refuseUnknownClients({ github_secrets = [] }: Call, { desired, from }: DesiredSource): void {
  const confidential = (desired.oauth_clients ?? []).filter(({ type }) => type === 'confidential');
  const names = github_secrets.map(mapping => partsOf(mapping)[1]).filter(name => name !== undefined);
  const unknown = names.filter(name => !confidential.some(client => client.name === name));
  if (unknown.length === 0) return;
  throw new Refusal(
    `Input github_secrets: ${from} has no confidential OAuth client named ${unknown.map(quote).join(', ')}. Nothing was changed.`,
  );
}
