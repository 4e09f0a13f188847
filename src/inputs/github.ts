import type { Target } from '../github/target.ts';
import { quote } from '../text.ts';
import { InputProblem, inputProblem, pathSegment } from './parsers.ts';

/** One line of `github_secrets`: which secret an output is stored as. */
export interface SecretMapping {
  secret: string;
  output: string;
}

/** The output whose parts can be stored, each by the name of its client. */
export const CLIENT_SECRETS = 'oauth_client_secrets';

/** The output that a line names and, after a dot, which of several secrets in it. */
export function partsOf({ output }: SecretMapping): [output: string, part: string | undefined] {
  if (!output.startsWith(`${CLIENT_SECRETS}.`)) return [output, undefined];
  return [CLIENT_SECRETS, output.slice(CLIENT_SECRETS.length + 1)];
}

const LINE = /^([^=]*)=([^=]*)$/;

/** Lines `SECRET_NAME=output_name`. Throws InputProblem with all that is wrong with them. */
export function secretMappings(given: string): SecretMapping[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const mappings: SecretMapping[] = [];
  for (const line of linesOf(given)) {
    const [, secret = '', output = ''] = (LINE.exec(line) ?? []).map(part => part.trim());
    const wrong = nameProblem(secret);
    if (!secret || !output) problems.push(`${quote(line)} is not SECRET_NAME=output_name`);
    else if (wrong) problems.push(`${quote(secret)} ${wrong}`);
    else if (seen.has(secret.toUpperCase())) problems.push(`${quote(secret)} is given twice`);
    seen.add(secret.toUpperCase());
    mappings.push({ secret, output });
  }
  if (problems.length > 0) throw new InputProblem(problems.join('; '));
  return mappings;
}

function linesOf(given: string): string[] {
  return given
    .split(/\r\n|\r|\n/)
    .map(line => line.trim())
    .filter(line => line !== '');
}

/** GitHub's own rules for names of secrets ("Naming your secrets"); it takes no account of case. */
function nameProblem(name: string): string | undefined {
  if (!/^\w+$/.test(name)) return 'may hold only letters, digits and underscores';
  if (/^\d/.test(name)) return 'may not begin with a digit';
  if (/^GITHUB_/i.test(name)) return 'may not begin with GITHUB_, which is for GitHub itself';
  return undefined;
}

/** `owner/name` of a repository. Throws InputProblem. */
export function repository(given: string): string {
  if (!/^[\w-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(given)) {
    throw new InputProblem(`${quote(given)} is not owner/name`);
  }
  return given;
}

const OF_REPOSITORY =
  /^([\w-]{1,100})\/(?!\.{1,2}(?:\s|$))([\w.-]{1,100})(?:\s+(?:(dependabot|codespaces)|environment:\s*(.+)))?$/;
const OF_ORGANIZATION = /^org:([\w-]{1,100})(?:\s+(dependabot))?$/;

/** Lines of `github_targets`, one target each. Throws InputProblem with all that is wrong with them. */
export function githubTargets(given: string): Target[] {
  const problems: string[] = [];
  const targets = new Map<string, Target>();
  for (const line of linesOf(given)) {
    const target = targetOfLine(line);
    // GitHub takes no account of case in names of owners, repositories and environments.
    const name = typeof target === 'string' ? line : target.line.toLowerCase();
    if (typeof target === 'string') problems.push(`${quote(line)} ${target}`);
    else if (targets.has(name)) problems.push(`${quote(target.line)} is given twice`);
    else targets.set(name, target);
  }
  if (problems.length > 0) throw new InputProblem(problems.join('; '));
  return [...targets.values()];
}

/** The target of a line, or why it is none. */
function targetOfLine(line: string): Target | string {
  const input = 'github_targets';
  const [, org, ofOrg] = OF_ORGANIZATION.exec(line) ?? [];
  if (org) {
    const reader = ofOrg ? 'dependabot' : 'actions';
    const name = `org:${org}${ofOrg ? ' dependabot' : ''}`;
    return { line: name, owner: org, repo: undefined, environment: undefined, reader, input };
  }
  const [, owner, repo, of, environment] = OF_REPOSITORY.exec(line) ?? [];
  if (!owner || !repo)
    return 'is not owner/name, owner/name environment:NAME, owner/name dependabot, owner/name codespaces, org:owner or org:owner dependabot';
  const wrong = environment === undefined ? undefined : inputProblem(() => pathSegment(environment));
  if (wrong) return `has an environment that is wrong: ${wrong}`;
  const reader = of === 'dependabot' || of === 'codespaces' ? of : 'actions';
  const place = environment === undefined ? of : `environment:${environment}`;
  return { line: `${owner}/${repo}${place ? ` ${place}` : ''}`, owner, repo, environment, reader, input };
}

const UNIT: Record<string, number> = { d: 86_400_000, h: 3_600_000 };

/** An age such as `90d` or `12h`, in milliseconds. Throws InputProblem. */
export function age(given: string): number {
  const [, count = '', unit = ''] = /^(\d{1,5})([dh])$/.exec(given) ?? [];
  const milliseconds = Number(count) * (UNIT[unit] ?? 0);
  if (milliseconds > 0) return milliseconds;
  throw new InputProblem(`${quote(given)} is not a number of days or hours, such as 90d or 12h`);
}

/** What `github_token` is, in the words of a problem, where there are secrets to store. */
export const NEEDS_TOKEN = 'is required with github_secrets';
