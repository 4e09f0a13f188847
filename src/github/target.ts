/** Whose secrets are written: a repository's, or those of one of its environments. */
export interface Target {
  owner: string;
  repo: string;
  environment: string | undefined;
}

/** One of GitHub's endpoints for a target's secrets: as Octokit takes it, and as a text for errors. */
export interface Route {
  /** `METHOD /path` with `{parameters}`, which Octokit URL-encodes. */
  route: string;
  parameters: Record<string, string>;
  /** `METHOD /path` as it goes out. */
  text: string;
}

/** The target that `owner/name` and an environment's name say. */
export function targetOf(repository: string, environment: string | undefined): Target {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo, environment };
}

/** `environment production of octo-org/octo-repo`. */
export function labelOf({ owner, repo, environment }: Target): string {
  const name = `${owner}/${repo}`;
  return environment === undefined ? `repository ${name}` : `environment ${environment} of ${name}`;
}

/** Where the key is with which a target's secrets are sealed. */
export function publicKeyRoute(target: Target): Route {
  return route(target, 'GET', 'public-key');
}

/** Where a secret of the target is written, or deleted. */
export function secretRoute(target: Target, secret_name: string, method: 'PUT' | 'DELETE' = 'PUT'): Route {
  return route(target, method, '{secret_name}', { secret_name });
}

function route(
  { owner, repo, environment }: Target,
  method: string,
  last: string,
  rest: Record<string, string> = {},
): Route {
  const parameters = {
    owner,
    repo,
    ...(environment !== undefined && { environment_name: environment }),
    ...rest,
  };
  const place = environment === undefined ? 'actions' : 'environments/{environment_name}';
  const path = `/repos/{owner}/{repo}/${place}/secrets/${last}`;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent((parameters as Record<string, string>)[name] ?? ''),
  );
  return { route: `${method} ${path}`, parameters, text: `${method} ${filled}` };
}
