import { quote } from '../text.ts';
import { InputProblem } from './parsers.ts';

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
  for (const line of given.split(/\r\n|\r|\n/).filter(text => text.trim() !== '')) {
    const [, secret = '', output = ''] = (LINE.exec(line) ?? []).map(part => part.trim());
    const wrong = nameProblem(secret);
    if (!secret || !output) problems.push(`${quote(line.trim())} is not SECRET_NAME=output_name`);
    else if (wrong) problems.push(`${quote(secret)} ${wrong}`);
    else if (seen.has(secret.toUpperCase())) problems.push(`${quote(secret)} is given twice`);
    seen.add(secret.toUpperCase());
    mappings.push({ secret, output });
  }
  if (problems.length > 0) throw new InputProblem(problems.join('; '));
  return mappings;
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

/** What `github_token` is, in the words of a problem, where there are secrets to store. */
export const NEEDS_TOKEN = 'is required with github_secrets';
