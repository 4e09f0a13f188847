import type { Call } from '../inputs/call.ts';
import type { ChangePlan } from './plan/index.ts';
import { countsText, nameOf } from './plan-text.ts';

/** Why a plan is not the one that was reviewed; undefined where it is, or none was asked for. */
export function approvalProblem(digest: string, { approved_plan }: Call): string | undefined {
  if (approved_plan === undefined || approved_plan === digest) return undefined;
  return `The plan is not the approved one: its digest is ${digest}, and approved_plan is ${approved_plan}. File or branch have changed since, or the inputs differ. Nothing was changed: review the plan in the log and give its digest.`;
}

const CLIENTS =
  " An OAuth client that differs is replaced with prune: true only, and one that is disabled is enabled in Neon's Console.";

/** How many differences an error names. */
const NAMED = 5;

/** Why a step that looks for drift fails; undefined where there is none, or the step does not look. */
export function driftProblem(plan: ChangePlan, { fail_on_changes }: Call, from: string): string | undefined {
  const changes = plan.changes.filter(({ action, differs }) => action !== 'keep' || differs);
  if (!fail_on_changes || changes.length === 0) return undefined;
  const more = changes.length > NAMED ? ` and ${changes.length - NAMED} more` : '';
  return `The branch is not what ${from} says: ${changes.slice(0, NAMED).map(nameOf).join(', ')}${more} (${countsText(plan)}). Nothing was changed: run apply without dry_run, or correct ${from}.${changes.some(({ differs }) => differs) ? CLIENTS : ''}`;
}
