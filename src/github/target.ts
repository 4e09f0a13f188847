import type { Refusals } from './errors.ts';

/** What reads a secret: workflows, workflows of Dependabot, or codespaces. */
export type Reader = 'actions' | 'dependabot' | 'codespaces';

/** Whose secrets are written: those of a repository, of one of its environments, or of an organization. */
export interface Target {
  /** Its line of `github_targets`, by which it is named everywhere. */
  line: string;
  owner: string;
  /** Undefined: they are the organization's own. */
  repo: string | undefined;
  environment: string | undefined;
  reader: Reader;
  /** The input that names it. */
  input: 'github_targets' | 'github_repository';
}

/** The target that `owner/name` and an environment's name select. */
export function targetOf(repository: string, environment: string | undefined): Target {
  const [owner = '', repo = ''] = repository.split('/');
  const line = environment === undefined ? repository : `${repository} environment:${environment}`;
  return { line, owner, repo, environment, reader: 'actions', input: 'github_repository' };
}

/** The path of the key with which a target's secrets are sealed ("Get a repository public key" and the like). */
export function publicKeyPath(target: Target): string {
  return secretPath(target, 'public-key');
}

/** The path of the list of a target's secrets ("List repository secrets" and the like). */
export function secretsPath({ owner, repo, environment, reader }: Target): string {
  const whose = repo === undefined ? ['orgs', owner] : ['repos', owner, repo];
  const place = environment === undefined ? [reader] : ['environments', environment];
  return ['', ...whose, ...place, 'secrets'].map(encodeURIComponent).join('/');
}

/** The path of one of the target's secrets ("Create or update a repository secret" and the like). */
export function secretPath(target: Target, name: string): string {
  return `${secretsPath(target)}/${encodeURIComponent(name)}`;
}

/** The path of the repositories that may read a secret of an organization ("List selected repositories ..."). */
export function repositoriesPath(target: Target, name: string): string {
  return `${secretPath(target, name)}/repositories`;
}

const OTHER_TOKENS =
  "The job's own GITHUB_TOKEN can never have it: use the token of a GitHub App or a fine-grained personal access token (README, How secrets travel).";

/** The permissions by GitHub's names ("Permissions required for fine-grained personal access tokens"). */
const OF_REPOSITORY: Record<Reader, string> = {
  actions: 'Secrets',
  dependabot: 'Dependabot secrets',
  codespaces: 'Codespaces secrets',
};
const OF_ORGANIZATION: Record<Reader, string> = {
  actions: 'Secrets',
  dependabot: 'Organization dependabot secrets',
  codespaces: 'Organization codespaces secrets',
};

/** What to do where GitHub refuses secrets of a target. */
export function refusalsOf(target: Target): Refusals {
  return {
    needed: asked => `It takes ${permissionOf(target, asked)} of a classic token. ${OTHER_TOKENS}`,
    notFound: `GitHub finds no ${target.line} with this token: ${checksOf(target)}.`,
    renamed: `Give its present name ${target.input === 'github_targets' ? 'in' : 'as'} ${target.input}.`,
  };
}

function permissionOf({ repo, environment, reader }: Target, asked: string): string {
  if (repo === undefined)
    return `the organization permission "${OF_ORGANIZATION[reader]}: read and write"${asked}, or the scope admin:org`;
  const name = environment === undefined ? OF_REPOSITORY[reader] : 'Environments';
  return `the repository permission "${name}: read and write"${asked}, or the scope repo`;
}

function checksOf({ repo, environment, input }: Target): string {
  if (repo === undefined) return 'check github_targets, and that the token is one of the organization';
  const isEnvironment = environment !== undefined;
  const named =
    input === 'github_targets'
      ? `check github_targets${isEnvironment ? ', whose environments must exist already' : ''}`
      : `check github_repository${isEnvironment ? ' and github_environment, which must exist already' : ''}`;
  return `${named}, and that the token includes the repository`;
}
