import type { Desired } from '../apply/desired.ts';
import { makeChanges, planOf } from '../apply/make.ts';
import { type Change, NOT_NAMED } from '../apply/plan/change.ts';
import type { ChangePlan } from '../apply/plan/index.ts';
import { linesOf } from '../apply/plan-text.ts';
import { createAuthService } from '../auth-service/client.ts';
import { countsText, withFindings } from '../findings/finding.ts';
import type { Call } from '../inputs/call.ts';
import { waitForKeys } from '../neon/keys.ts';
import { onBranch } from '../perform/on-branch.ts';
import type { CarryOut, ProcedureDependencies } from '../perform/procedure.ts';
import type { Outputs } from '../report/outputs.ts';
import type { Finding, Result } from '../report/result.ts';
import { Secret } from '../secrets/secret.ts';
import { checkSignIn } from '../sign-in/check.ts';
import { signInSettings } from '../sign-in/of-branch.ts';
import { asFailure } from '../users/failure.ts';
import { refuseOtherDatabase } from '../users/own-database.ts';
import { type WantedPreview, wantedPreview } from './desired.ts';
import { dryRun } from './dry-run.ts';
import { isolationFindings, mayMakeUsers, missingDomains } from './findings.ts';
import { previewOutputs } from './outputs.ts';
import { previewDetails, usersText, withPlan } from './report.ts';
import { type PreviewState, readAgain, readPreview } from './state.ts';
import type { TestUserResult } from './test-users.ts';
import { idsOf, testUsersOf } from './users.ts';

/** How far a preview is: what stands is reported whatever fails next. */
interface Preview {
  call: Call;
  wanted: WantedPreview;
  plan: ChangePlan;
  state: PreviewState;
  changed: boolean;
  outputs: Outputs;
  users: readonly TestUserResult[];
  findings: Finding[];
  warnings: string[];
}

/** `prepare-preview`: gives a branch auth that a person can sign in to, and proves it. */
export const preparePreview: CarryOut = async (given, dependencies) => {
  const { neon, log } = dependencies;
  const wanted = wantedPreview(given, dependencies);
  const call = await onBranch(given, neon);
  await refuseOtherDatabase(call, neon);
  const state = await readPreview(wanted.desired, call, neon);
  const desired = desiredOn(state, wanted);
  const planned = planOf(desired, state, call, wanted.from);
  const plan = call.prune ? planned : keepingAll(planned);
  for (const line of linesOf(plan, call)) log.info(line);
  if (call.dry_run) return dryRun({ call, wanted, desired, plan, state }, dependencies);
  const done = await makeChanges(plan.writes, call, dependencies);
  const preview: Preview = {
    ...{ call, wanted, plan, state, changed: done.changed, outputs: done.made, users: [], findings: [] },
    warnings: [...wanted.warnings, ...done.warnings],
  };
  if (done.failure) return { ...withPlan(resultOf(preview), plan), failure: done.failure };
  const report = () => withPlan(withFindings(resultOf(preview), preview.findings, call), plan);
  try {
    await goOn(preview, dependencies);
    return report();
  } catch (error) {
    return { ...report(), failure: asFailure(error) };
  }
};

/** Where the file has no list of domains, those of the step are added to what is there: no list is no empty one. */
function desiredOn({ actual }: PreviewState, { desired, listsDomains }: WantedPreview): Desired {
  const { domains } = desired;
  return listsDomains || !domains
    ? desired
    : { ...desired, domains: [...new Set([...actual.domains, ...domains])] };
}

/** What is not named stays as it was, and is no difference of a preview. */
function keepingAll({ changes, writes }: ChangePlan): ChangePlan {
  const plain = ({ note, ...change }: Change): Change =>
    note === NOT_NAMED ? change : { ...change, ...(note && { note }) };
  return { changes: changes.map(plain), writes };
}

/** From a branch with its settings to a proved sign-in. */
async function goOn(preview: Preview, dependencies: ProcedureDependencies): Promise<void> {
  const { call, wanted, plan } = preview;
  const { neon, effects } = dependencies;
  if (plan.writes.length > 0) preview.state = await readAgain(wanted.desired, preview.state, call, neon);
  const { actual, parent } = preview.state;
  // An address that passwords must not go to is given to no application.
  createAuthService(actual.integration?.base_url, effects);
  setPreviewOutputs(preview, dependencies);
  await waitForKeys(preview.outputs.jwks_url, effects.deadline, effects);
  const { test_users = [] } = call;
  preview.findings = [
    ...isolationFindings(actual, parent, test_users.length > 0),
    ...missingDomains(actual, wanted.desired),
  ];
  if (test_users.length > 0 && mayMakeUsers(actual, parent)) {
    preview.users = await testUsersOf(preview.state, isNew(plan), call, dependencies);
    preview.findings.push(...preview.users.flatMap(({ findings }) => findings));
    preview.changed ||= preview.users.some(({ changed }) => changed);
    preview.outputs.user_ids = idsOf(preview.users);
  }
  if (!call.check_sign_in) return;
  const able = preview.users.filter(({ outcome }) => outcome !== 'failed');
  const checked = able.map(({ user, session }) => ({ ...user, session }));
  preview.findings.push(...(await checkSignIn(signInSettings(actual), checked, effects)));
}

/** Whether Neon Auth was off before. */
function isNew({ changes }: ChangePlan): boolean {
  return changes.some(({ resource, action }) => resource === 'integration' && action === 'create');
}

/** Sets the outputs at once: what follows may take long. */
function setPreviewOutputs(preview: Preview, { masker, setOutputs }: ProcedureDependencies): void {
  const { state, call, plan } = preview;
  const outputs: Outputs = {
    ...previewOutputs(state.actual, call),
    created: isNew(plan),
    ...preview.outputs,
  };
  if (outputs.cookie_secret instanceof Secret) masker.register(outputs.cookie_secret.reveal());
  preview.outputs = outputs;
  setOutputs(outputs);
}

function resultOf({ plan, state, changed, outputs, users, findings, warnings }: Preview): Result {
  const parts = [
    `ready at ${outputs.base_url ?? 'no address'}`,
    `${plan.writes.length} ${plan.writes.length === 1 ? 'write' : 'writes'} to its settings`,
    ...(users.length > 0 ? [`test users: ${usersText(users)}`] : []),
    countsText(findings),
  ];
  return {
    did: parts.join('; '),
    changed,
    outputs,
    details: previewDetails(state.actual, users),
    warnings,
  };
}
