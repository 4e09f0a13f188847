import type { Refusals } from './errors.ts';

/** Whose secrets are written: a repository's, or those of one of its environments. */
export interface Target {
  owner: string;
  repo: string;
  environment: string | undefined;
}

/** The target that `owner/name` and an environment's name select. */
export function targetOf(repository: string, environment: string | undefined): Target {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo, environment };
}

/** `environment production of octo-org/octo-repo`. */
export function labelOf({ owner, repo, environment }: Target): string {
  const name = `${owner}/${repo}`;
  return environment === undefined ? `repository ${name}` : `environment ${environment} of ${name}`;
}

/** The path of the key with which a target's secrets are sealed ("Get a repository (an environment) public key"). */
export function publicKeyPath(target: Target): string {
  return secretPath(target, 'public-key');
}

/** The path of the list of a target's secrets ("List repository (environment) secrets"). */
export function secretsPath({ owner, repo, environment }: Target): string {
  const place = environment === undefined ? ['actions'] : ['environments', environment];
  return ['', 'repos', owner, repo, ...place, 'secrets'].map(encodeURIComponent).join('/');
}

/** The path of one of the target's secrets ("Create or update a repository (an environment) secret"). */
export function secretPath(target: Target, name: string): string {
  return `${secretsPath(target)}/${encodeURIComponent(name)}`;
}

const OTHER_TOKENS =
  "The job's own GITHUB_TOKEN can never have it: use the token of a GitHub App or a fine-grained personal access token (README, How secrets travel).";

/**
 * What to do where GitHub refuses secrets of a target. The permission is that of GitHub's REST documentation, "Create
 * or update a repository secret" and "... an environment secret".
 */
export function refusalsOf(target: Target): Refusals {
  const isEnvironment = target.environment !== undefined;
  const name = isEnvironment ? 'Environments' : 'Secrets';
  const checks = `check github_repository${isEnvironment ? ' and github_environment, which must exist already' : ''}`;
  return {
    needed: asked =>
      `It takes the repository permission "${name}: read and write"${asked}, or the scope repo of a classic token. ${OTHER_TOKENS}`,
    notFound: `GitHub finds no ${labelOf(target)} with this token: ${checks}, and that the token includes the repository.`,
    renamed: 'Give its present name as github_repository.',
  };
}
