import { input } from '../declaration.ts';
import { age, githubTargets, repository, secretMappings } from '../github.ts';
import * as check from '../parsers.ts';

/** About where keys and the report go. */
export const OF_DELIVERY = {
  mask_pub_client_key: input(
    'false leaves the publishable key unmasked, so that it can be a job output.',
    check.boolean,
    { default: 'true' },
  ),
  export_env: input(
    'true sets the values as environment variables of the later steps of the job.',
    check.boolean,
    { default: 'false' },
  ),
  framework: input(
    'nextjs or vite: adds the public names of that framework to export_env and env_file.',
    check.choice('nextjs', 'vite'),
  ),
  env_file: input(
    'Path of a dotenv file in the workspace that gets the same variables; the rest of it is kept.',
    check.text(4096),
  ),
  github_secrets: input(
    'Lines SECRET_NAME=output_name: outputs to store as GitHub Actions secrets; of oauth_client_secrets one client each, SECRET_NAME=oauth_client_secrets.NAME. Needs github_token.',
    secretMappings,
  ),
  github_token: input(
    'Token that may write the secrets, which the GITHUB_TOKEN of the job cannot; for pr_comment that one will do. Masked.',
    check.secretToken,
    { secret: true },
  ),
  github_repository: input(
    'Repository whose secrets are written, as owner/name. Default: this repository.',
    repository,
  ),
  github_environment: input(
    'Environment of that repository whose secrets are written, instead of those of the repository.',
    check.pathSegment,
  ),
  github_targets: input(
    'Where the secrets are written, any number of targets, one a line: owner/name, owner/name environment:NAME, owner/name dependabot, owner/name codespaces, org:owner, org:owner dependabot. Instead of github_repository and github_environment.',
    githubTargets,
  ),
  verify_keys: input(
    'Whether a new Stack key is tried at the auth provider before it is stored anywhere; one that is refused is not stored.',
    check.boolean,
    { default: 'true' },
  ),
  min_age: input(
    'Such as 90d or 12h: nothing is done while the secrets of github_secrets are younger at every target. One that is missing counts as old.',
    age,
  ),
  key_name: input(
    'Name of the API keys that rotate-api-key replaces: each is named so, and with the time at which it was made. Of one workflow alone: older keys of the name are revoked wherever they are stored.',
    // Neon takes 64 characters, of which 25 are for the time.
    check.text(39),
  ),
  org_id: input(
    'Neon organization whose API keys are rotated, by the personal key of an administrator. Without it: the personal keys of api_key.',
    check.id,
  ),
  keep_old_keys: input(
    'How many of the replaced API keys stay valid: with 1 the one that was just replaced, for jobs that have it.',
    check.integer(0, 100),
    { default: '1' },
  ),
  pr_comment: input(
    'true keeps one comment with the report on the pull request. Needs github_token with pull-requests: write; the GITHUB_TOKEN of the job will do.',
    check.boolean,
    { default: 'false' },
  ),
};
