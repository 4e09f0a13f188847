import type { Branch, ListProjectBranchesData, ListProjectBranchesResponse } from '@neon/sdk';
import { isId } from '../inputs/parsers.ts';
import type { Neon, NeonRequest } from '../neon/client.ts';
import { NeonError } from '../neon/errors.ts';
import {
  type Fields,
  object,
  objects,
  optionalText,
  ResponseProblem,
  readFields,
  text,
} from '../neon/fields.ts';
import { quote } from '../text.ts';

/** A look-up that read all branches and found none of that name. */
export class NoSuchBranch extends NeonError {}

/** How many branches an error names. */
const NAMED = 10;
/** How many pages of branches are read. */
const MAX_PAGES = 100;

/** Where the branches of a project are listed. */
export function branchesPath(projectId: string): string {
  return `/projects/${encodeURIComponent(projectId)}/branches`;
}

/**
 * The id of the branch of exactly that name (List Branches with `search`, page by page).
 * Throws NeonError naming what was found, when there is none.
 */
export async function branchByName(neon: Neon, projectId: string, name: string): Promise<string> {
  return findBranch(
    neon,
    projectId,
    { search: name },
    branch => branch.name === name,
    seen => {
      const found =
        seen.length > 0 ? `The search found ${seen.map(quote).join(', ')}.` : 'The search found no branch.';
      return {
        what: `no branch is named ${quote(name)}`,
        advice: `${found} branch_name must match exactly.`,
      };
    },
  );
}

/** The id of the project's default branch (List Branches, `"default": true`). Throws NeonError when there is none. */
export async function defaultBranch(neon: Neon, projectId: string): Promise<string> {
  return findBranch(
    neon,
    projectId,
    {},
    branch => branch.default === true,
    () => ({
      what: 'no branch is the default branch',
      advice: 'Give branch_id.',
    }),
  );
}

async function findBranch(
  neon: Neon,
  projectId: string,
  query: Pick<NonNullable<ListProjectBranchesData['query']>, 'search'>,
  matches: (branch: Fields<Branch>) => boolean,
  none: (seen: string[]) => { what: string; advice: string },
): Promise<string> {
  const path = branchesPath(projectId);
  const seen: string[] = [];
  const cursors = new Set<string>();
  for (let cursor: string | undefined; ; ) {
    const request: NeonRequest = { method: 'GET', path, query: { ...query, ...(cursor && { cursor }) } };
    const page = readFields(request, await neon.request(request), fields => readPage(fields, matches));
    if (page.id !== undefined) return page.id;
    seen.push(...page.names.slice(0, NAMED - seen.length));
    cursor = page.next;
    if (cursor === undefined || page.names.length === 0) {
      const { what, advice } = none(seen);
      throw new NoSuchBranch(request, what, { advice: [advice] });
    }
    const pages = cursors.size + 1;
    if (cursors.has(cursor) || pages === MAX_PAGES) throw notReadToItsEnd(request, pages, seen);
    cursors.add(cursor);
  }
}

/** A list that was not read to its end does not show that a branch is missing. */
function notReadToItsEnd(request: NeonRequest, pages: number, seen: readonly string[]): NeonError {
  return new NeonError(
    request,
    `the branch is not in the first ${pages} pages of the list, which has no end`,
    {
      advice: [`The first branches are ${seen.map(quote).join(', ')}. Give branch_id.`],
    },
  );
}

/** It becomes part of a path, so it must be what Neon says an id is. */
function branchId(branch: Fields<Branch>): string {
  const given = text(branch, 'id');
  if (!isId(given)) throw new ResponseProblem(`the id of the branch, ${quote(given)}, is not a valid id`);
  return given;
}

function readPage(fields: Fields<ListProjectBranchesResponse>, matches: (branch: Fields<Branch>) => boolean) {
  const branches = objects(fields, 'branches');
  const match = branches.find(matches);
  const pagination = fields.pagination ?? {};
  return {
    id: match && branchId(match),
    names: branches.map(branch => text(branch, 'name')),
    next: optionalText<{ next: string }>(object(pagination, 'pagination'), 'next'),
  };
}
