import type { Branch, GetProjectBranchData, GetProjectBranchResponse } from '@neon/sdk';
import type { Call } from '../inputs/call.ts';
import type { Neon } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import {
  type Fields,
  flag,
  object,
  optionalText,
  ResponseProblem,
  readFields,
  text,
} from '../neon/fields.ts';
import { endpoint } from '../operations/declare.ts';
import { quote } from '../text.ts';
import { exchange } from './request.ts';

const BRANCH = endpoint<GetProjectBranchData, GetProjectBranchResponse>({
  method: 'GET',
  path: '/projects/{project_id}/branches/{branch_id}',
});

/**
 * Refuses a default or protected branch, unless `allow_protected_branch` is true (contract, section 1).
 * Throws NeonError, also where the branch cannot be read.
 */
export async function refuseProtected(call: Call, neon: Neon): Promise<void> {
  if (call.allow_protected_branch) return;
  const { request, response } = await exchange(BRANCH, call, neon);
  const why = readFields(request, response, (fields: Fields<{ branch: Branch }>) =>
    protection(object(fields.branch, 'branch'), call),
  );
  if (!why) return;
  throw new NeonError(request, why, {
    status: response.status,
    requestId: response.requestId,
    advice: ['So nothing was deleted. allow_protected_branch: true would allow it.'],
  });
}

function protection(branch: Fields<Branch>, { branch_id }: Call): string | undefined {
  if (text(branch, 'id') !== branch_id) throw new ResponseProblem('the response is about another branch');
  const kinds = [
    ...(flag(branch, 'default') ? ['the default branch of the project'] : []),
    ...(flag(branch, 'protected') ? ['a protected branch'] : []),
  ];
  if (kinds.length === 0) return undefined;
  return `the branch ${quote(optionalText(branch, 'name') ?? '')} is ${kinds.join(' and ')}`;
}
