import type { RecordedRequest } from '../../emulator/neon/server.ts';
import { lies } from './faults.ts';
import type { Observed } from './observed.ts';
import { integrationOn, targetOf, textOf } from './state.ts';

interface Finding {
  rule: string;
  severity: 'error' | 'warning' | 'note';
  subject: string;
  message: string;
}

/** Steps that read only, whatever they are given. */
const READING = ['check-sign-in', 'audit'];

/** A write to Neon, and not to the auth service of a branch. */
const isWrite = ({ method, path }: RecordedRequest) => method !== 'GET' && path.startsWith('/projects/');

/** What steps for previews may not send: also where they were killed and say nothing. */
export function sentForPreviews({ step, requests, before, ...rest }: Observed): string[] {
  const { operation = '', dry_run, allow_protected_branch } = step.inputs;
  const wrote = requests.some(isWrite);
  if (READING.includes(operation) && wrote) return [`${operation} wrote`];
  if (operation !== 'prepare-preview') return [];
  const problems: string[] = [];
  if (dry_run && (requests.some(({ method }) => method !== 'GET') || rest.stored.length > 0))
    problems.push('a dry run wrote');
  const branch = before.branches.find(({ id }) => id === targetOf({ step, requests, before, ...rest }));
  const isGuarded = !allow_protected_branch && (branch?.default || branch?.protected);
  if (isGuarded && (wrote || rest.result.exitCode === 0)) problems.push('prepared a protected branch');
  return problems;
}

/** What is wrong with a step that finds something, deletes by a pattern or signs somebody up. */
export function previewProblems(observed: Observed): string[] {
  return [...findingProblems(observed), ...patternProblems(observed), ...signUpProblems(observed)];
}

/** What is found decides the exit code and is counted, shown once each, and with all of its texts. */
function findingProblems({ step, result }: Observed): string[] {
  const { outputs, exitCode, annotations, stdout } = result;
  if (outputs.findings === undefined) return [];
  const findings = JSON.parse(outputs.findings) as Finding[];
  const { fail_on } = step.inputs;
  const failing = findings.filter(
    ({ severity }) =>
      fail_on !== 'never' && (severity === 'error' || (fail_on === 'warning' && severity === 'warning')),
  );
  const problems: string[] = [];
  if (failing.length > 0 && exitCode === 0) problems.push(`success in spite of ${failing[0]?.rule}`);
  const names = findings.map(({ rule, subject }) => `${rule} ${subject}`);
  problems.push(
    ...names.filter((name, at) => names.indexOf(name) !== at).map(name => `found twice: ${name}`),
  );
  problems.push(
    ...findings
      .filter(one => !one.message || !one.subject)
      .map(({ rule }) => `${rule} has no text or subject`),
  );
  const isAuthor = exitCode === 1 && annotations.some(({ message }) => / this step: /.test(message));
  const said = isAuthor && Number(/(\d+) findings? fails? this step/.exec(stdout)?.[1]);
  if (isAuthor && said !== failing.length)
    problems.push(`${said} findings are said to fail, of ${failing.length}`);
  return problems;
}

/** By a pattern is deleted what fits and is not kept, all of it, and nothing else. */
function patternProblems(observed: Observed): string[] {
  const { step, result, before, after } = observed;
  const { operation, match, keep_domains = '', auth_provider, dry_run } = step.inputs;
  if (operation !== 'delete-domains' || !match) return [];
  const domainsOf = (state: Observed['before']) =>
    auth_provider === 'stack'
      ? state.integrations.flatMap(one =>
          one.integration.auth_provider === 'better_auth' ? [] : one.domains.map(({ domain }) => domain),
        )
      : (integrationOn(state, targetOf(observed))?.domains ?? []).map(({ domain }) => domain);
  const [was, is] = [domainsOf(before), domainsOf(after)];
  const parts = match.split('*').map(part => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`, 'i');
  const goes = (domain: string) => pattern.test(domain) && !keep_domains.split(',').includes(domain);
  const gone = was.filter(domain => !is.includes(domain));
  const left = is.filter(goes);
  const isDone = result.exitCode === 0 && !dry_run && !step.faults.some(lies);
  return [
    ...gone
      .filter(domain => !goes(domain))
      .map(domain => `${domain} was deleted and does not fit, or is kept`),
    ...(isDone ? left.map(domain => `${domain} fits and is left`) : []),
    ...(dry_run && gone.length > 0 ? ['a dry run deleted'] : []),
  ];
}

/** With a password a user is made by a sign-up or not at all: by the API it could not sign in. */
function signUpProblems({ step, before, after }: Observed): string[] {
  const { operation, password } = step.inputs;
  if (operation !== 'create-user' || !password) return [];
  return textOf(before.users) === textOf(after.users) ? [] : ['a user was made without its password'];
}
