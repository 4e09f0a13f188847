import { CONFIG_FILE } from '../config-file.ts';
import { input } from '../declaration.ts';
import * as check from '../parsers.ts';

/** About the configuration file and its plan. */
export const OF_FILE = {
  // Its default is that of the operations that cannot do without a file.
  config_file: input(
    `Path of the file with the settings of Neon Auth, in the workspace. Default of apply, export and validate: ${CONFIG_FILE}.`,
    check.text(4096),
  ),
  overlay: input(
    'List of overlays of config_file that are merged over its auth, in that order.',
    check.list(check.text(100)),
  ),
  from_branch_id: input('ID of another branch, whose settings are applied instead of a file.', check.id),
  from_branch_name: input('Exact name of that branch, in place of from_branch_id.', check.text(256)),
  prune: input(
    'true also deletes OAuth providers, domains and OAuth clients that the lists do not name, and replaces OAuth clients that differ.',
    check.boolean,
    { default: 'false' },
  ),
  force_secrets: input(
    'true sends secrets that cannot be compared although nothing else differs.',
    check.boolean,
    { default: 'false' },
  ),
  require_approval: input(
    'true makes approved_plan required, so that an empty one is an error.',
    check.boolean,
    { default: 'false' },
  ),
  approved_plan: input(
    'The output plan_digest of the plan that was reviewed: a plan with another digest is refused.',
    check.sha256,
  ),
  fail_on_changes: input('With dry_run: true makes a plan that is not empty fail the step.', check.boolean, {
    default: 'false',
  }),
};
