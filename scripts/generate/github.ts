import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where GitHub's part is kept. */
export const GITHUB_PATH = 'spec/github.json';

type Node = Record<string, unknown>;

/** Paths of GitHub's REST API that the action asks for: secrets of targets, and comments on pull requests. */
const PATHS = [
  ...[
    '/repos/{owner}/{repo}/actions',
    '/repos/{owner}/{repo}/environments/{environment_name}',
    '/repos/{owner}/{repo}/dependabot',
    '/repos/{owner}/{repo}/codespaces',
    '/orgs/{org}/actions',
    '/orgs/{org}/dependabot',
  ].flatMap(base => ['', '/public-key', '/{secret_name}'].map(rest => `${base}/secrets${rest}`)),
  '/orgs/{org}/actions/secrets/{secret_name}/repositories',
  '/orgs/{org}/dependabot/secrets/{secret_name}/repositories',
  '/repos/{owner}/{repo}/issues/{issue_number}/comments',
  '/repos/{owner}/{repo}/issues/comments/{comment_id}',
];
/** What says nothing of what is allowed. */
const PROSE = ['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'tags'];

/**
 * GitHub's OpenAPI document, as far as the action asks for it, without `$ref` and prose.
 * @param folder of the npm package @octokit/openapi, which is too large (390 MB) to be a dependency.
 */
export function githubExtract(folder: string): string {
  const read = (...path: string[]) => JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as Node;
  const document = read('generated', 'api.github.com.json');
  const { version } = read('package.json');
  const paths = document.paths as Record<string, Node>;
  const extract = PATHS.map(path => [path, plain(paths[path], document)] as const);
  const wrong = extract.filter(([, item]) => item === undefined);
  if (wrong.length > 0) throw new Error(`there is no ${wrong.map(([path]) => path).join(', ')}`);
  // A line a path, which a diff can show.
  const lines = extract.map(([path, item]) => `${JSON.stringify(path)}: ${JSON.stringify(item)}`);
  return `{"version": ${JSON.stringify(version)},\n"paths": {\n${lines.join(',\n')}\n}}\n`;
}

/** A part of the document by itself. */
function plain(value: unknown, document: Node): unknown {
  if (Array.isArray(value)) return value.map(item => plain(item, document));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref } = value as { $ref?: string };
  if ($ref) return plain(pointed($ref, document), document);
  const entries = Object.entries(value).filter(([key, held]) => !isProse(key, held) && !key.startsWith('x-'));
  return Object.fromEntries(entries.map(([key, held]) => [key, plain(held, document)]));
}

/** Whether it is prose, and no property of that name. */
function isProse(key: string, held: unknown): boolean {
  if (!PROSE.includes(key)) return false;
  return typeof held !== 'object' || key.startsWith('ex') || key === 'tags';
}

function pointed($ref: string, document: Node): unknown {
  return $ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Node | undefined)?.[key], document);
}
