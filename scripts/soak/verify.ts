import { SECRET_OUTPUTS } from '../../src/report/outputs.ts';
import { isGateways, lies } from './faults.ts';
import type { Observed, Snapshot } from './observed.ts';
import { apiKeyProblems } from './verify-api-keys.ts';
import { applyProblems, sentProblems } from './verify-apply.ts';
import { clientProblems } from './verify-clients.ts';
import { endProblems } from './verify-ends.ts';
import { commentProblems, fileProblems } from './verify-files.ts';
import { keyProblems } from './verify-keys.ts';
import { previewProblems, sentForPreviews } from './verify-previews.ts';

/** Outputs that are secrets themselves. */
const OWN: readonly string[] = SECRET_OUTPUTS;
const MAYBE = /may have been carried out|Carried out by then|perhaps (?:this step's own|deleted it itself)/;

/** All that is wrong with how a step ended; nothing where all agrees. */
export function problemsOf(observed: Observed): string[] {
  const { step, result } = observed;
  // Ended before its first line ran, or in a way that no process can speak after.
  const isSilent = result.signal !== null && result.signal === step.cancel?.signal;
  const always = [
    ...leaks(observed),
    ...twice(observed),
    ...sentProblems(observed),
    ...sentForPreviews(observed),
    ...apiKeyProblems(observed),
    ...commentProblems(observed),
  ];
  if (isSilent && (result.signal === 'SIGKILL' || result.stdout === '')) return always;
  return [
    ...always,
    ...endProblems(observed),
    ...stateProblems(observed),
    ...keyProblems(observed),
    ...clientProblems(observed),
    ...applyProblems(observed),
    ...fileProblems(observed),
    ...previewProblems(observed),
  ];
}

function leaks({ step, result, secrets, comments, configFile }: Observed): string[] {
  const outputs = Object.entries(result.outputs).filter(([name]) => !OWN.includes(name));
  const texts = {
    stdout: result.stdout.replace(/^::add-mask::.*$/gm, ''),
    stderr: result.stderr,
    summary: result.files.summary,
    env: step.inputs.export_env ? '' : result.files.env,
    outputs: outputs.flat().join('\n'),
    comments: comments.map(({ body }) => body).join('\n'),
    export: step.inputs.operation === 'export' && configFile !== step.file?.text ? (configFile ?? '') : '',
  };
  return Object.entries(texts).flatMap(([where, text]) =>
    secrets
      .filter(secret => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)))
      .map(secret => `${secret.slice(0, 8)}... leaked in ${where}`),
  );
}

/** The project without what reads leave behind. */
function comparable({ integrations, ...project }: Snapshot): string {
  return JSON.stringify({ ...project, integrations: integrations.map(one => ({ ...one, test_emails: [] })) });
}

/** What the step reports is what has come to be. */
function stateProblems(observed: Observed): string[] {
  const { step, result, before, after, requests } = observed;
  const changed = comparable(before) !== comparable(after);
  const { outputs, exitCode, stdout } = result;
  if (exitCode !== 0) {
    const isSaid = MAYBE.test(stdout) || outputs.changed === 'true' || step.faults.some(lies);
    return changed && !isSaid ? ['failed without a word of what it changed'] : [];
  }
  const problems: string[] = [];
  // A write that sets what was set already is carried out all the same.
  const wrote = requests.some(({ method, status = 0 }) => method !== 'GET' && status >= 200 && status < 300);
  const lied = step.faults.some(lies);
  if (changed ? outputs.changed !== 'true' && !lied : outputs.changed !== 'false' && !wrote)
    problems.push(`changed=${outputs.changed}, but the state ${changed ? 'changed' : 'did not'}`);
  const { user_id, secret_server_key, created } = outputs;
  if (user_id && !after.users.some(({ id }) => id === user_id)) problems.push('the user is not there');
  const keys = after.integrations.map(integration => integration.keys.secret_server_key);
  if (secret_server_key && !keys.includes(secret_server_key)) problems.push('the key is none');
  if (created === 'true' && !changed) problems.push('created, but nothing is new');
  return [...problems, ...listProblems(observed)];
}

/** A list of the whole project has all of it. */
function listProblems({ step, result, after }: Observed): string[] {
  const { integrations } = result.outputs;
  if (!integrations || step.inputs.branch_id || step.inputs.branch_name) return [];
  const count = (JSON.parse(integrations) as unknown[]).length;
  const due = after.integrations.filter(
    ({ integration }) => integration.auth_provider !== 'better_auth',
  ).length;
  return count < due ? [`${count} integrations listed of ${due}`] : [];
}

/** Nothing was created twice, and no write was sent again once it may have been carried out. */
function twice({ step, after, requests }: Observed): string[] {
  const problems: string[] = [];
  const isFinal =
    step.faults.some(isGateways) && step.faults.every(one => one.status !== 503 || isGateways(one));
  const safe = isFinal ? [423, 429] : [423, 429, 503];
  const seen = new Set<string>();
  for (const { method, path, body, status } of requests.filter(({ method }) => method !== 'GET')) {
    const name = JSON.stringify([method, path, body]);
    if (seen.has(name)) problems.push('a write was sent again that may have been carried out');
    if (!safe.includes(status ?? 0)) seen.add(name);
  }
  const users = after.users.map(({ branch_id, email }) => `user ${branch_id} ${email}`);
  const providers = after.integrations.flatMap(({ integration, oauth_providers, domains }) => {
    const of = `${integration.auth_provider} ${integration.branch_id}`;
    return [
      `integration ${of}`,
      ...oauth_providers.map(({ id }) => `provider ${of} ${id}`),
      ...domains.map(({ domain }) => `domain ${of} ${domain}`),
    ];
  });
  const all = [...users, ...providers];
  problems.push(...all.filter((name, i) => all.indexOf(name) !== i).map(name => `twice: ${name}`));
  return problems;
}
