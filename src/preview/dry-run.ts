import type { Desired } from '../apply/desired.ts';
import type { ChangePlan } from '../apply/plan/index.ts';
import { countsText as planText } from '../apply/plan-text.ts';
import { countsText, withFindings } from '../findings/finding.ts';
import type { Call } from '../inputs/call.ts';
import type { ProcedureDependencies } from '../perform/procedure.ts';
import type { Result } from '../report/result.ts';
import { checkService } from '../sign-in/check.ts';
import { signInSettings } from '../sign-in/of-branch.ts';
import type { WantedPreview } from './desired.ts';
import { expectedState, isolationFindings } from './findings.ts';
import { previewDetails, withPlan } from './report.ts';
import type { PreviewState } from './state.ts';

/** What `prepare-preview` would do, by reads alone, of the auth service, too. */
export async function dryRun(
  {
    call,
    wanted,
    desired,
    plan,
    state,
  }: { call: Call; wanted: WantedPreview; desired: Desired; plan: ChangePlan; state: PreviewState },
  { effects }: ProcedureDependencies,
): Promise<Result> {
  const { test_users = [] } = call;
  const expected = expectedState(state.actual, desired, call.prune);
  const isolation = isolationFindings(expected, state.parent, test_users.length > 0);
  // A service that is not there yet cannot be asked.
  const asked = state.actual.enabled && call.check_sign_in;
  const service = asked ? await checkService(signInSettings(expected), effects) : [];
  const findings = [...isolation, ...service];
  const users = test_users.map(({ email }) => email).join(', ');
  const parts = [
    'dry run: nothing was sent',
    planText(plan),
    ...(users ? [`would try to sign in, and make where they are missing: ${users}`] : []),
    countsText(findings),
  ];
  const details = previewDetails(expected, []);
  const result = { did: parts.join('; '), changed: false, outputs: {}, details, warnings: wanted.warnings };
  return withPlan(withFindings(result, findings, call), plan);
}
