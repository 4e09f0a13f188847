import type { Desired } from '../apply/desired.ts';
import { resourcesOf } from '../apply/source.ts';
import { type BranchState, readState } from '../apply/state/read.ts';
import type { Parent } from '../audit/preview.ts';
import { AUDITED, readParent } from '../audit/read.ts';
import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { refuseProtected } from '../perform/guard.ts';

/** A preview branch as it is, with its parent. */
export interface PreviewState extends BranchState {
  parent: Parent;
}

/**
 * Reads a preview branch and its parent.
 * @throws NeonError, also for a default or protected branch.
 */
export async function readPreview(desired: Desired, call: Call, neon: Neon): Promise<PreviewState> {
  const state = await readState(resources(desired), true, call, neon);
  if (state.branch && !call.allow_protected_branch)
    refuseProtected(state.branch, 'Nothing was changed: prepare-preview makes users with known passwords.');
  return { ...state, parent: await readParent(state.branch, call, neon) };
}

/** Reads it again after a change. */
export async function readAgain(
  desired: Desired,
  before: PreviewState,
  call: Call,
  neon: Neon,
): Promise<PreviewState> {
  const { actual } = await readState(resources(desired), false, call, neon);
  return { ...before, actual };
}

function resources(desired: Desired) {
  return new Set([...AUDITED, ...resourcesOf(desired)]);
}
