import { CONFIG_FILE } from '../inputs/config-file.ts';
import { commentProblems } from '../inputs/pr-comment.ts';
import type { GivenInputs, Problem } from '../inputs/read.ts';
import type { Inputs } from '../inputs/table.ts';
import type { Procedure } from './procedure.ts';

const validate: Procedure = {
  name: 'validate',
  group: 'Auth as code',
  summary: 'Checks the file `config_file` offline: it needs no key and sends no request.',
  optional: ['config_file', 'overlay'],
  defaults: { config_file: CONFIG_FILE },
  outputs: ['config_file'],
  writes: false,
  offline: true,
};

function applyProblems(given: GivenInputs, inputs: Inputs): Problem[] {
  const problems = commentProblems(given, inputs);
  const { from_branch_id, from_branch_name } = given;
  if (from_branch_id && from_branch_name)
    problems.push({ input: 'from_branch_name', message: 'cannot be given together with from_branch_id' });
  if ((from_branch_id || from_branch_name) && given.overlay)
    problems.push({
      input: 'overlay',
      message: 'goes with config_file: the settings of another branch have no overlays',
    });
  if ((from_branch_id || from_branch_name) && given.config_file)
    problems.push({ input: 'config_file', message: 'is not used with another branch: give one of them' });
  if (from_branch_id && from_branch_id === given.branch_id)
    problems.push({ input: 'from_branch_id', message: 'is the branch itself' });
  if (from_branch_name && from_branch_name === given.branch_name)
    problems.push({ input: 'from_branch_name', message: 'is the branch itself' });
  if (inputs.fail_on_changes && !inputs.dry_run)
    problems.push({
      input: 'fail_on_changes',
      message: 'needs dry_run: true: it reports changes, and makes none',
    });
  if (inputs.require_approval && !inputs.dry_run && !given.approved_plan)
    problems.push({
      input: 'approved_plan',
      message:
        'is required with require_approval: give the output plan_digest of the step that made the plan. An empty value counts as not given',
    });
  return problems;
}

const apply: Procedure = {
  name: 'apply',
  group: 'Auth as code',
  summary:
    'Makes Neon Auth of a branch what `config_file`, or another branch, says, and changes only what differs.',
  optional: [
    'config_file',
    'overlay',
    'from_branch_id',
    'from_branch_name',
    'prune',
    'allow_protected_branch',
    'force_secrets',
    'require_approval',
    'approved_plan',
    'fail_on_changes',
    'pr_comment',
    'github_token',
  ],
  defaults: { config_file: CONFIG_FILE },
  outputs: ['plan', 'plan_digest', 'changes', 'oauth_client_secrets'],
  writes: true,
  check: applyProblems,
  findOut:
    'Run the step again with dry_run: true to see what is left to do; without it, it carries on from there. The secret of an OAuth client that was made by then is in the output oauth_client_secrets only; one that was being made may be there without its secret: delete it first.',
};

const exportSettings: Procedure = {
  name: 'export',
  group: 'Auth as code',
  summary: 'Writes the present settings of a branch to the file `config_file`, secrets left out.',
  optional: ['config_file', 'dry_run'],
  defaults: { config_file: CONFIG_FILE },
  outputs: ['config_file'],
  writes: false,
};

/** A file in the repository as the settings of a branch. */
export const AUTH_AS_CODE: readonly Procedure[] = [validate, apply, exportSettings];
