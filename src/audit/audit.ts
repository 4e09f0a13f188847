import { readState } from '../apply/state/read.ts';
import { countsText, withFindings } from '../findings/finding.ts';
import { onBranch } from '../perform/on-branch.ts';
import { type CarryOut, Refusal } from '../perform/procedure.ts';
import { parentDomainFindings, previewFindings } from './preview.ts';
import { productionFindings } from './production.ts';
import { AUDITED, readParent } from './read.ts';

/** `audit`: measures the Neon Auth of a branch by Neon's production checklist, or by a preview's isolation. */
export const audit: CarryOut = async (given, { neon }) => {
  const call = await onBranch(given, neon);
  const { actual, branch } = await readState(AUDITED, true, call, neon);
  if (!actual.enabled)
    throw new Refusal(`Neon Auth is off on branch ${call.branch_id}: there is nothing to audit.`);
  const isProduction = branch?.default === true || branch?.protected === true;
  const profile = call.profile ?? (isProduction ? 'production' : 'preview');
  const parent = profile === 'preview' ? await readParent(branch, call, neon) : 'none';
  const findings =
    profile === 'production'
      ? productionFindings(actual)
      : [...previewFindings(actual, parent), ...parentDomainFindings(actual, parent)];
  const notice =
    parent === 'unread'
      ? 'The parent branch could not be read: what is enabled here counts as the parent’s.'
      : '';
  return withFindings(
    {
      did: `audited as ${profile}: ${countsText(findings)}`,
      changed: false,
      outputs: {},
      ...(notice && { notice }),
    },
    findings,
    call,
  );
};
