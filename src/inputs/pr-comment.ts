import type { GivenInputs, Problem } from './read.ts';
import type { Inputs } from './table.ts';

/** What is wrong where a comment is asked for and there is nothing to make it with. */
export function commentProblems(
  given: GivenInputs,
  { pr_comment }: Partial<Pick<Inputs, 'pr_comment'>>,
): Problem[] {
  if (!pr_comment || given.github_token) return [];
  const message =
    'is required with pr_comment: github.token, with pull-requests: write under permissions: of the job';
  return [{ input: 'github_token', message }];
}
