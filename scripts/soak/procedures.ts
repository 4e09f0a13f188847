import { findProcedure, PROCEDURES } from '../../src/operations/procedures.ts';
import { BRANCHES, type BranchInputs } from './branches.ts';
import { CLIENT_NAMES, type ConfigFile, randomFile } from './config-file.ts';
import { auditStep, previewStep, signInStep } from './previews.ts';
import type { Random } from './random.ts';

/** What a step of a procedure is given. */
export interface ProcedureStep {
  inputs: Record<string, string>;
  /** The output, or the part of one, that each secret of GitHub is to hold. */
  secrets: Record<string, string>;
  /** In the workspace when the step begins; absent where there is none, and only its path is given. */
  file?: ConfigFile;
  /** `approved_plan` is the digest of a dry run before it; with `stale`, the branch is changed by hand in between. */
  approval?: 'right' | 'stale';
}

const ORGANIZATION = 'org-calm-field-12345678';

/** How often each comes up. */
const WEIGHTS: Record<string, number> = { apply: 7, export: 2, 'prepare-preview': 3, 'rotate-api-key': 2 };
const WEIGHTED = PROCEDURES.flatMap(({ name }) => Array<string>(WEIGHTS[name] ?? 1).fill(name));

const MAKERS: Record<string, (random: Random) => ProcedureStep> = {
  apply: applyStep,
  validate: validateStep,
  export: exportStep,
  'create-users': usersStep,
  'delete-users': random => usersStep(random, 'id'),
  'prepare-preview': previewStep,
  'check-sign-in': signInStep,
  audit: auditStep,
  'rotate-api-key': rotationStep,
};

/** A step of a procedure, of a random one where none is named. Throws for one that soaks know nothing of. */
export function procedureStep(random: Random, name: string = random.pick(WEIGHTED)): ProcedureStep {
  const make = MAKERS[name];
  if (!make || !findProcedure(name)) throw new Error(`${name}: give it inputs in scripts/soak/procedures.ts`);
  const made = make(random);
  return { ...made, inputs: { operation: name, ...made.inputs } };
}

/** The secret of GitHub that holds the API key which steps rotate. */
export const API_KEY_SECRET = 'SOAK_API_KEY';

/** Of the user, of the organization, or of the one project. */
const KEY_SCOPES = [{ project_id: '' }, { project_id: '', org_id: ORGANIZATION }, { org_id: ORGANIZATION }];

function rotationStep(random: Random): ProcedureStep {
  const inputs = {
    ...random.pick(KEY_SCOPES),
    key_name: 'soak',
    keep_old_keys: random.pick(['0', '1', '1', '2']),
    github_secrets: `${API_KEY_SECRET}=new_api_key`,
    ...(random.chance(0.1) && { dry_run: 'true' }),
  };
  return { inputs, secrets: { [API_KEY_SECRET]: 'new_api_key' } };
}

function validateStep(random: Random): ProcedureStep {
  const file = randomFile(random);
  return { inputs: { config_file: file.path, ...overlay(random, file) }, secrets: {}, file };
}

/** Over a file that is there, or where none is. */
function exportStep(random: Random): ProcedureStep {
  const { path: config_file, ...file } = randomFile(random);
  const inputs = { ...random.pick(BRANCHES), config_file };
  return { inputs, secrets: {}, ...(random.chance(0.4) && { file: { path: config_file, ...file } }) };
}

/** Few users of a small pool, who exist now and then; ids that there are not. */
function usersStep(random: Random, field = 'email'): ProcedureStep {
  const users = Array.from({ length: 9 }, (_, at) =>
    field === 'id' ? `nobody-${at}` : `soak-${at}@example.com`,
  );
  const lines = users.filter(() => random.chance(0.5));
  const text = [field, ...lines, ...(random.chance(0.1) ? ['..'] : [])].join('\n');
  const inputs = {
    ...random.pick(BRANCHES),
    users_file: 'users.csv',
    ...(random.chance(0.2) && { dry_run: 'true' }),
  };
  return { inputs, secrets: {}, file: { path: 'users.csv', text, env: {}, overlays: [] } };
}

function applyStep(random: Random): ProcedureStep {
  const branch = random.pick(BRANCHES);
  const source = random.chance(0.75) ? fileSource(random) : branchSource(random, branch);
  const inputs: Record<string, string> = { ...branch, ...source.inputs };
  if (random.chance(0.4)) {
    inputs.prune = 'true';
    if (random.chance(0.5)) inputs.allow_protected_branch = 'true';
  }
  if (random.chance(0.15)) inputs.force_secrets = 'true';
  if (random.chance(0.35)) inputs.pr_comment = 'true';
  const secrets = random.chance(0.35) ? clientSecrets(random) : {};
  const lines = Object.entries(secrets).map(([secret, output]) => `${secret}=${output}`);
  if (lines.length > 0) inputs.github_secrets = lines.join('\n');
  return { ...source, secrets, ...reviewed(random, inputs) };
}

/** A plan alone, or an apply that takes any plan, or an approved one. */
function reviewed(
  random: Random,
  inputs: Record<string, string>,
): Pick<ProcedureStep, 'inputs' | 'approval'> {
  if (random.chance(0.2)) {
    const drift = random.chance(0.5) && { fail_on_changes: 'true' };
    return { inputs: { ...inputs, dry_run: 'true', ...drift } };
  }
  const required = random.chance(0.3) && { require_approval: 'true' };
  if (random.chance(0.8)) return { inputs: { ...inputs, ...(random.chance(0.1) && required) } };
  return { inputs: { ...inputs, ...required }, approval: random.pick(['right', 'stale']) };
}

function fileSource(random: Random): Pick<ProcedureStep, 'inputs' | 'file'> {
  const file = randomFile(random);
  const inputs = { config_file: file.path, ...overlay(random, file) };
  return random.chance(0.05) ? { inputs } : { inputs, file };
}

/** Mostly another branch. */
function branchSource(random: Random, target: BranchInputs): Pick<ProcedureStep, 'inputs'> {
  const others = BRANCHES.filter(one => one !== target);
  const { branch_id, branch_name } = random.pick(others);
  return { inputs: branch_id ? { from_branch_id: branch_id } : { from_branch_name: branch_name ?? '' } };
}

/** Mostly one that the file has. */
function overlay(random: Random, { overlays }: ConfigFile): { overlay?: string } {
  if (!random.chance(overlays.length > 0 ? 0.4 : 0.04)) return {};
  return { overlay: random.chance(0.9) ? overlays.join(',') || 'missing' : 'missing' };
}

/** Names of secrets for the secrets of clients: of all together, and of each alone. */
function clientSecrets(random: Random): Record<string, string> {
  const all = { SOAK_CLIENTS: 'oauth_client_secrets' };
  const each = CLIENT_NAMES.filter(() => random.chance(0.6)).map(name => [
    `SOAK_CLIENT_${name.replace(/\W/g, '_').toUpperCase()}`,
    `oauth_client_secrets.${name}`,
  ]);
  return { ...(random.chance(0.5) && all), ...Object.fromEntries(each) };
}
