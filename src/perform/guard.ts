import type { GetProjectBranchData, GetProjectBranchResponse, Branch as NeonBranch } from '@neon/sdk';
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
import { type Exchange, exchange } from './request.ts';

const BRANCH = endpoint<GetProjectBranchData, GetProjectBranchResponse>({
  method: 'GET',
  path: '/projects/{project_id}/branches/{branch_id}',
});

/** A branch as it was read. */
export interface Branch {
  name: string;
  default: boolean;
  protected: boolean;
  /** Undefined where it has none: the root. */
  parentId: string | undefined;
  read: Exchange;
}

/** Reads the branch of a step. Throws NeonError. */
export async function readBranch(call: Call, neon: Neon): Promise<Branch> {
  const read = await exchange(BRANCH, call, neon);
  return readFields(read.request, read.response, (fields: Fields<{ branch: NeonBranch }>) => {
    const branch: Fields<NeonBranch> = object(fields.branch, 'branch');
    if (text(branch, 'id') !== call.branch_id)
      throw new ResponseProblem('the response is about another branch');
    return {
      name: optionalText(branch, 'name') ?? '',
      default: flag(branch, 'default'),
      protected: flag(branch, 'protected'),
      parentId: optionalText(branch, 'parent_id'),
      read,
    };
  });
}

/**
 * Refuses a default or protected branch.
 * @param so what was not done therefore, in a sentence.
 * @throws NeonError.
 */
export function refuseProtected(branch: Branch, so: string): void {
  const kinds = [
    ...(branch.default ? ['the default branch of the project'] : []),
    ...(branch.protected ? ['a protected branch'] : []),
  ];
  if (kinds.length === 0) return;
  const { request, response } = branch.read;
  throw new NeonError(request, `the branch ${quote(branch.name)} is ${kinds.join(' and ')}`, {
    status: response.status,
    requestId: response.requestId,
    advice: [`${so} allow_protected_branch: true would allow it.`],
  });
}
