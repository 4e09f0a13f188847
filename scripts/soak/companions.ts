import type { StepResult } from '../../local-runner/run-step.ts';
import type { SoakStep } from './steps.ts';

/** Of an apply and of a preview, what says what is to be. */
const WHAT = [
  'operation',
  'branch_id',
  'branch_name',
  'config_file',
  'overlay',
  'from_branch_id',
  'from_branch_name',
  'prune',
  'allow_protected_branch',
  'project_id',
  'domains',
  'test_users',
  'database_url',
  'check_sign_in',
  'fail_on',
];
/** Time enough on a busy machine: nothing befalls these steps. */
const CALM = { secrets: {}, faults: [], githubFaults: [] };
const TIME = { timeout: '15', max_retries: '3' };

/** The dry run whose digest a step is given as `approved_plan`; undefined where it is given none. */
export function planBefore(step: SoakStep): SoakStep | undefined {
  if (!step.approval) return undefined;
  const force = step.inputs.force_secrets && { force_secrets: step.inputs.force_secrets };
  return { ...calmOf(step), inputs: { ...whatOf(step), ...force, ...TIME, dry_run: 'true' } };
}

/**
 * The step after one that must find nothing to do: the same again after an apply or a preview that succeeded, and the apply of an
 * exported file. Undefined after all others.
 */
export function applyAfter(
  step: SoakStep,
  { exitCode, stdout }: StepResult,
  exported: string | undefined,
): SoakStep | undefined {
  const { operation, dry_run } = step.inputs;
  if (exitCode !== 0 || dry_run) return undefined;
  if (operation === 'apply' || operation === 'prepare-preview')
    return { ...calmOf(step), inputs: { ...whatOf(step), ...TIME } };
  if (operation !== 'export' || exported === undefined) return undefined;
  const { config_file: path = '', ...where } = whatOf(step);
  // A file has no two clients of one name: with prune, one that it leaves out would be deleted.
  const isWhole = !stdout.includes('is the name of several OAuth clients');
  const whole: Record<string, string> = isWhole ? { prune: 'true', allow_protected_branch: 'true' } : {};
  const file = { path, text: exported, env: {}, overlays: [] };
  return { ...CALM, inputs: { ...where, config_file: path, ...whole, ...TIME, operation: 'apply' }, file };
}

function calmOf({ file }: SoakStep): Omit<SoakStep, 'inputs'> {
  return { ...CALM, ...(file && { file }) };
}

function whatOf({ inputs }: SoakStep): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => WHAT.includes(name)));
}
