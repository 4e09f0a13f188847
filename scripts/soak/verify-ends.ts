import { loadavg } from 'node:os';
import { RULES } from '../../src/findings/rules.ts';
import type { Observed } from './observed.ts';

/** What a step may take beyond its timeout, for its report and for the start of its process on a busy machine. */
const SLACK_MS = 5_000;

/** How the errors of steps begin. */
const CLEAR = [
  /^(?:GET|POST|PATCH|PUT|DELETE) (?:[\w.]+(?::\d+)?\/|\/|https?:)\S+: /,
  /^Input /,
  /^\d+ inputs are wrong:\n/,
  /^The step was ended by SIG/,
  /^In (?:repository|environment) /,
  /^The integration exists already, /,
  /^Neon's response has no /,
  /^[\w.-]+\.ya?ml has (?:a problem|\d+ problems), and nothing was asked of Neon:\n/,
  /^(?:[\w.-]+\.ya?ml|branch \S+) cannot be applied to this branch, and nothing was changed: /,
  /^The plan is not the approved one: /,
  /^The branch is not what /,
  /^\d+ of \d+ users failed\. The first is line /,
  /^The time of the step is over before all users were tried\. /,
  /^Neon Auth is off on branch /,
  /^The branch and the one it comes from are the same: /,
  /^\d+ findings? fails? this step: /,
  /^(?:The sign-up was refused|Sign-up is closed on this branch|The branch lets in|The user was created)\b/,
  /^Connecting to database \S+ at /,
  /^The new key \(id \d+\) /,
  /^A secret that this step knows stands in the settings of the branch: /,
];
/** Findings, which are annotations whether they fail the step or not. */
const FINDING = new RegExp(`^(?:${Object.keys(RULES).join('|')}) \\(`);
/** Of a wrong file, one error more for each place, which its annotation shows. */
const PLACED = /^[\w.-]+\.ya?ml:\d+:\d+: /;

/** A success, or clear errors: one, and one more where storing or waiting failed, too. */
export function endProblems({ step, result }: Observed): string[] {
  const { exitCode, signal, annotations, outputs, stderr } = result;
  const errors = annotations
    .filter(({ level, message }) => level === 'error' && !PLACED.test(message) && !FINDING.test(message))
    .map(({ message }) => message);
  const problems: string[] = [];
  if (signal !== null || (exitCode !== 0 && exitCode !== 1))
    problems.push(`ended with ${exitCode ?? signal}, ${loadText()}`);
  if (result.durationMs > Number(step.inputs.timeout ?? 120) * 1_000 + SLACK_MS)
    problems.push(`took ${Math.round(result.durationMs)} ms, ${loadText()}`);
  if (stderr !== '') problems.push(`stderr: ${stderr.slice(0, 200)}`);
  // A signal may come after the report, while the comment is made.
  const isLate = step.inputs.pr_comment !== undefined && step.cancel !== undefined;
  const most = exitCode === 1 && (outputs.changed !== undefined || isLate) ? 2 : exitCode;
  if (errors.length < Number(exitCode) || errors.length > Number(most))
    problems.push(`exit code ${exitCode} with ${errors.length} errors`);
  const unclear = errors.filter(error => !CLEAR.some(beginning => beginning.test(error)));
  problems.push(...unclear.map(error => `not clear: ${error}`));
  for (const [name, value] of Object.entries(outputs)) {
    if (['', 'undefined', 'null'].includes(value.trim()))
      problems.push(`output ${name} is ${JSON.stringify(value)}`);
    // Where storing or waiting failed, what was done stands, and `changed` says so; of a step that was ended, what it had.
    const isFailure = exitCode === 1 && outputs.changed === undefined && step.cancel === undefined;
    if (isFailure && !LASTING.includes(name)) problems.push(`output ${name} of a failure`);
  }
  return problems;
}

/** Outputs that a step may leave without having come to its own end. */
const LASTING = ['status', 'request_id', 'oauth_client_secrets', 'new_api_key', 'api_key_id', 'stored'];

/** What else may have held a step up: a time limit that is met on a busy machine is no fault of the step. */
function loadText(): string {
  return `at a load of ${loadavg()[0]?.toFixed(1)}`;
}
