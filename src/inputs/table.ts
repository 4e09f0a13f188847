import { type InputDeclaration, input } from './declaration.ts';
import { domainPattern, trustedDomain } from './domains.ts';
import { GENERATIONS } from './generation.ts';
import * as check from './parsers.ts';
import { OF_DELIVERY } from './rows/delivery.ts';
import { OF_FILE } from './rows/file.ts';
import { OF_USERS } from './rows/users.ts';

export type { InputDeclaration } from './declaration.ts';

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
  ...OF_USERS,
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
  ...OF_FILE,
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
  ...OF_DELIVERY,
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
