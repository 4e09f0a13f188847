import { readState } from '../apply/state/read.ts';
import { countsText, withFindings } from '../findings/finding.ts';
import { onBranch } from '../perform/on-branch.ts';
import { type CarryOut, Refusal } from '../perform/procedure.ts';
import { checkSignIn } from './check.ts';
import { SIGN_IN_RESOURCES, signInSettings } from './of-branch.ts';

/** `check-sign-in`: asks the auth service of a branch whether sign-in works. */
export const checkSignInOfBranch: CarryOut = async (given, { neon, effects }) => {
  const call = await onBranch(given, neon);
  const { actual } = await readState(SIGN_IN_RESOURCES, false, call, neon);
  if (!actual.enabled)
    throw new Refusal(`Neon Auth is off on branch ${call.branch_id}: nobody can sign in there.`);
  const { email, password } = call;
  const users = email && password ? [{ email, password }] : [];
  const findings = await checkSignIn(signInSettings(actual), users, effects);
  return withFindings(
    { did: `checked: ${countsText(findings)}`, changed: false, outputs: {} },
    findings,
    call,
  );
};
