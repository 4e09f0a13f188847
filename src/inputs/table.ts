import { CONFIG_FILE } from './config-file.ts';
import { databaseUrl } from './database.ts';
import { domainPattern, trustedDomain } from './domains.ts';
import { GENERATIONS } from './generation.ts';
import { repository, secretMappings } from './github.ts';
import * as check from './parsers.ts';

/** One row of the table: action.yml, the README and every check come from it. */
export interface InputDeclaration<T = unknown> {
  /** As in action.yml and the README. */
  description: string;
  /** Turns the trimmed text into its value; throws InputProblem. */
  parse: (text: string) => T;
  /** The same whatever the operation; defaults that differ by generation are applied by the operation. */
  default?: string;
  /** The environment variable that is read when the input is not given. */
  env?: string;
  /** Registered with the runner as a secret before anything else is done. */
  secret?: true;
}

function input<T>(description: string, parse: (text: string) => T): InputDeclaration<T>;
function input<T, R extends Partial<InputDeclaration>>(
  description: string,
  parse: (text: string) => T,
  rest: R,
): InputDeclaration<T> & R;
function input<T>(description: string, parse: (text: string) => T, rest: object = {}): InputDeclaration<T> {
  return { description, parse, ...rest };
}

/** Every input that an operation uses, in the order in which documents list them. */
export const INPUTS = {
  operation: input(
    'What to do: one of the operations in the table of the README. Required.',
    check.text(100),
  ),
  api_key: input('Neon API key. Masked.', check.secretToken, {
    env: 'NEON_API_KEY',
    secret: true,
  }),
  project_id: input('Neon project ID.', check.id, { env: 'NEON_PROJECT_ID' }),
  auth_provider: input(
    'Which generation of the API: stack (project-level) or better_auth (branch-level). Default: better_auth when a branch is given; without a branch, stack for operations that only read, and none for the others.',
    check.choice(...GENERATIONS),
  ),
  branch_id: input('Neon branch ID. Not together with branch_name.', check.id),
  branch_name: input('Exact name of the Neon branch; looked up with one more request.', check.text(256)),
  database_name: input(
    'Database of the integration. Default for stack: neondb; for better_auth Neon chooses.',
    check.text(63),
  ),
  role_name: input(
    'Database role for authenticated users; stack only. Default: neondb_owner.',
    check.text(63),
  ),
  email: input('E-mail address of the user, at most 256 characters.', check.email),
  name: input('Display name of the user, 1 to 255 characters.', check.text(255)),
  user_id: input('ID of the user, as the output user_id of create-user has it.', check.pathSegment),
  roles: input('Roles of the user, as a list; they replace those it has.', check.list(check.text(255))),
  password: input(
    'Password of the user: it is then made by the sign-up of the branch, so that it can sign in. Masked.',
    check.secret,
    { secret: true },
  ),
  users_file: input(
    'Path of a file of users in the workspace: CSV with a header, a JSON list, or JSON Lines.',
    check.text(4096),
  ),
  results_file: input(
    'Path of the file in the workspace that gets a line of JSON for each user as soon as it is done.',
    check.text(4096),
  ),
  test_users: input(
    'YAML or JSON list of {email, password, name, roles}: users that can sign in afterwards. Passwords are masked.',
    // Read by test-users.ts, which is loaded only where they are given.
    given => given,
  ),
  database_url: input(
    'Connection string of the Postgres of the branch. With it the step waits until new users can be read there, and marks addresses as verified. Masked.',
    databaseUrl,
    { secret: true },
  ),
  oauth_provider_id: input('OAuth provider: google, github, microsoft or vercel.', check.pathSegment),
  client_id: input(
    'OAuth client ID. Without it and client_secret Neon uses its shared keys, for development only.',
    check.text(1024),
  ),
  client_secret: input(
    'OAuth client secret; goes together with client_id when adding. Masked.',
    check.secret,
    { secret: true },
  ),
  microsoft_tenant_id: input('Microsoft tenant ID, for the microsoft provider.', check.text(255)),
  domains: input(
    'List of trusted domains with their scheme, such as https://app.example.com or https://*.preview.example.com; sent as given.',
    check.list(trustedDomain),
  ),
  match: input(
    'Pattern of the trusted domains to delete, such as https://*-team.vercel.app; * stands for any text.',
    domainPattern,
  ),
  keep_domains: input(
    'With match: list of the domains that are kept although it fits.',
    check.list(trustedDomain),
  ),
  settings: input(
    'YAML or JSON mapping with the settings, checked against the API description of Neon. Secret fields are masked.',
    // Read by settings/, which is loaded only where they are given.
    given => given,
  ),
  oauth_client_id: input(
    'ID of a client of the OAuth server, as the output oauth_client_id of create-oauth-client has it.',
    check.pathSegment,
  ),
  recipient_email: input('Address that the test e-mail goes to.', check.email),
  delete_data: input('true also drops the neon_auth schema with all users.', check.boolean, {
    default: 'false',
  }),
  allow_protected_branch: input(
    'true lets a step destroy data of a default or protected branch, or of a project-level integration.',
    check.boolean,
    { default: 'false' },
  ),
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
  if_exists: input(
    'reuse: what exists already, as it was asked for, is a success with created=false. update: it is changed to what was asked (OAuth providers). fail: it is an error.',
    check.choice('reuse', 'update', 'fail'),
    { default: 'reuse' },
  ),
  if_missing: input(
    'fail: deleting what is not there is an error. ignore: it is a success with changed=false, where the project can be read.',
    check.choice('fail', 'ignore'),
    { default: 'fail' },
  ),
  wait_until_ready: input(
    'true waits, within timeout, until jwks_url serves the keys that verify tokens.',
    check.boolean,
    { default: 'false' },
  ),
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
  pr_comment: input(
    'true keeps one comment with the report on the pull request. Needs github_token with pull-requests: write; the GITHUB_TOKEN of the job will do.',
    check.boolean,
    { default: 'false' },
  ),
  check_sign_in: input('Whether prepare-preview proves that sign-in works.', check.boolean, {
    default: 'true',
  }),
  fail_on: input(
    'The least severity of a finding that fails the step: error, warning or never.',
    check.choice('error', 'warning', 'never'),
    { default: 'error' },
  ),
  profile: input(
    'What audit measures by: production or preview. Default: production for a default or protected branch.',
    check.choice('production', 'preview'),
  ),
  dry_run: input(
    'true checks everything and prints the request with secrets redacted, but sends nothing that writes.',
    check.boolean,
    { default: 'false' },
  ),
  timeout: input('Seconds for the whole step, retries and waits included.', check.integer(1, 21600), {
    default: '120',
  }),
  max_retries: input('Retries per request, 0 to 20.', check.integer(0, 20), { default: '5' }),
  summary: input('Whether to write a job summary.', check.boolean, { default: 'true' }),
  api_host: input('Base URL of the Neon API; https only, but for loopback.', check.apiHost, {
    default: 'https://console.neon.tech/api/v2',
  }),
} satisfies Record<string, InputDeclaration>;

export type InputName = keyof typeof INPUTS;

export const INPUT_NAMES = Object.keys(INPUTS) as InputName[];

/** The table's row in its general type, for code that walks over all inputs. */
export function declarationOf(name: InputName): InputDeclaration {
  return INPUTS[name];
}

type Value<K extends InputName> = (typeof INPUTS)[K] extends InputDeclaration<infer T> ? T : never;

/** Parsed inputs; those without a default may be undefined. */
export type Inputs = {
  [K in InputName]: (typeof INPUTS)[K] extends { default: string } ? Value<K> : Value<K> | undefined;
};
