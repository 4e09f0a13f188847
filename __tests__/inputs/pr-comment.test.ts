import { expect, test } from '@jest/globals';
import { commentProblems } from '../../src/inputs/pr-comment.ts';

test('a comment needs a token', () => {
  expect(commentProblems({}, { pr_comment: true })).toEqual([
    {
      input: 'github_token',
      message:
        'is required with pr_comment: github.token, with pull-requests: write under permissions: of the job',
    },
  ]);
  expect(commentProblems({ github_token: 'ghs_x' }, { pr_comment: true })).toEqual([]);
  expect(commentProblems({}, { pr_comment: false })).toEqual([]);
});
