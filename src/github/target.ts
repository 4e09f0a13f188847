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
