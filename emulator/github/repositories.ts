const API = 'https://api.github.com';

/** The addresses of a repository's parts, as GitHub's document has them (`minimal-repository`). */
const PARTS = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
  url: '',
};
const OF_OWNER = {
  events_url: '/events{/privacy}',
  followers_url: '/followers',
  following_url: '/following{/other_user}',
  gists_url: '/gists{/gist_id}',
  organizations_url: '/orgs',
  received_events_url: '/received_events',
  repos_url: '/repos',
  starred_url: '/starred{/owner}{/repo}',
  subscriptions_url: '/subscriptions',
  url: '',
};

/** A repository of an organization, by its id, as lists of repositories have one. */
export function repositoryOf(owner: string, id: number): object {
  const name = `repository-${id}`;
  const full_name = `${owner}/${name}`;
  return {
    ...{ id, node_id: `R_${id}`, name, full_name, private: true, fork: false, description: null },
    html_url: `https://github.com/${full_name}`,
    ...addresses(PARTS, `${API}/repos/${full_name}`),
    owner: {
      ...{ id: 1, node_id: 'O_1', login: owner, type: 'Organization', site_admin: false, gravatar_id: '' },
      ...{ avatar_url: `https://github.com/${owner}.png`, html_url: `https://github.com/${owner}` },
      ...addresses(OF_OWNER, `${API}/users/${owner}`),
    },
  };
}

function addresses(parts: Readonly<Record<string, string>>, base: string): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([name, path]) => [name, base + path]));
}
