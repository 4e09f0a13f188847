import type { ProjectState, RecordedRequest } from '../../emulator/neon/server.ts';
import type { StepResult } from '../../local-runner/run-step.ts';
import type { SoakStep } from './steps.ts';

/** A step that has run, with the project before and after it. */
export interface Observed {
  step: SoakStep;
  result: StepResult;
  before: ProjectState;
  after: ProjectState;
  requests: RecordedRequest[];
  /** What must not be shown. */
  secrets: string[];
}

/** Outputs that are secrets themselves. */
const OWN = ['pub_client_key', 'secret_server_key', 'transfer_url'];
const MAYBE = /may have been carried out|Carried out by then/;

/** All that is wrong with how a step ended; nothing where all agrees. */
export function problemsOf(observed: Observed): string[] {
  return [...endProblems(observed), ...leaks(observed), ...stateProblems(observed), ...twice(observed)];
}

/** A success, or one clear error. */
function endProblems({ step, result }: Observed): string[] {
  const { exitCode, signal, annotations, outputs, stderr } = result;
  const errors = annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  const problems: string[] = [];
  // Cancelled before its first line ran.
  if (signal === 'SIGTERM' && step.cancelAfter !== undefined && result.stdout === '') return [];
  if (signal !== null || (exitCode !== 0 && exitCode !== 1))
    problems.push(`ended with ${exitCode ?? signal}`);
  if (stderr !== '') problems.push(`stderr: ${stderr.slice(0, 200)}`);
  if (errors.length !== exitCode) problems.push(`exit code ${exitCode} with ${errors.length} errors`);
  const clear = /^(?:(?:GET|POST|PATCH|PUT|DELETE) \/\S+: |Input |The step was ended by SIGTERM)/;
  problems.push(...errors.filter(error => !clear.test(error)).map(error => `not clear: ${error}`));
  for (const [name, value] of Object.entries(outputs)) {
    if (['', 'undefined', 'null'].includes(value.trim()))
      problems.push(`output ${name} is ${JSON.stringify(value)}`);
    if (exitCode === 1 && !['status', 'request_id'].includes(name))
      problems.push(`output ${name} of a failure`);
  }
  return problems;
}

function leaks({ result, secrets }: Observed): string[] {
  const outputs = Object.entries(result.outputs).filter(([name]) => !OWN.includes(name));
  const texts = {
    stdout: result.stdout.replace(/^::add-mask::.*$/gm, ''),
    summary: result.files.summary,
    env: result.files.env,
    outputs: outputs.flat().join('\n'),
  };
  return Object.entries(texts).flatMap(([where, text]) =>
    secrets
      .filter(secret => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)))
      .map(secret => `${secret.slice(0, 8)}... leaked in ${where}`),
  );
}

/** What the step reports is what has come to be. */
function stateProblems({ step, result, before, after }: Observed): string[] {
  const changed = JSON.stringify(before) !== JSON.stringify(after);
  const { outputs, exitCode, stdout } = result;
  if (exitCode !== 0) {
    if (changed && !MAYBE.test(stdout)) return ['failed without a word of what it changed'];
    return [];
  }
  const problems: string[] = [];
  if (outputs.changed !== String(changed))
    problems.push(`changed=${outputs.changed}, but the state ${changed ? 'changed' : 'did not'}`);
  const { user_id, secret_server_key, integrations, created } = outputs;
  if (user_id && !after.users.some(({ id }) => id === user_id)) problems.push('the user is not there');
  const keys = after.integrations.map(integration => integration.keys.secret_server_key);
  if (secret_server_key && !keys.includes(secret_server_key)) problems.push('the key is none');
  if (created === 'true' && !changed) problems.push('created, but nothing is new');
  if (integrations && !step.inputs.branch_id && !step.inputs.branch_name) {
    const count = (JSON.parse(integrations) as unknown[]).length;
    const due = after.integrations.filter(
      ({ integration }) => integration.auth_provider !== 'better_auth',
    ).length;
    if (count < due) problems.push(`${count} integrations listed of ${due}`);
  }
  return problems;
}

/** Nothing was created twice, and no write was sent again once it may have been carried out. */
function twice({ after, requests }: Observed): string[] {
  const problems: string[] = [];
  const writes = requests.filter(({ method }) => method !== 'GET');
  const again = writes.slice(0, -1).filter(({ status }) => ![423, 429, 503].includes(status ?? 0));
  if (again.length > 0) problems.push('a write was sent again that may have been carried out');
  const users = after.users.map(({ branch_id, email }) => `user ${branch_id} ${email}`);
  const providers = after.integrations.flatMap(({ integration, oauth_providers }) =>
    oauth_providers.map(({ id }) => `provider ${integration.auth_provider} ${integration.branch_id} ${id}`),
  );
  const integrated = after.integrations.map(
    ({ integration }) => `integration ${integration.auth_provider} ${integration.branch_id}`,
  );
  const all = [...users, ...providers, ...integrated];
  problems.push(...all.filter((name, i) => all.indexOf(name) !== i).map(name => `twice: ${name}`));
  return problems;
}
