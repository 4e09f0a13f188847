import type { GivenInputs, Problem } from '../inputs/read.ts';
import type { Procedure } from './procedure.ts';

function createProblems({ if_exists, auth_provider, password }: GivenInputs): Problem[] {
  const problems: Problem[] = [];
  if (if_exists === 'update')
    problems.push({
      input: 'if_exists',
      message: 'update is for OAuth providers: a user that exists is kept (reuse) or fails (fail)',
    });
  if (auth_provider === 'stack' && password !== undefined)
    problems.push({
      input: 'password',
      message: 'with auth_provider: stack no user can be made with a password',
    });
  return problems;
}

const createUsers: Procedure = {
  name: 'create-users',
  group: 'Users',
  summary: 'Creates every user of the file `users_file`.',
  required: ['users_file'],
  optional: ['password', 'results_file', 'if_exists', 'database_url'],
  outputs: ['user_ids', 'count', 'failed_count', 'synced'],
  writes: true,
  stack: true,
  check: createProblems,
  findOut: 'Run the step again: users that exist are kept (if_exists: reuse).',
};

const deleteUsers: Procedure = {
  name: 'delete-users',
  group: 'Users',
  summary:
    'Deletes the users of the file `users_file` by their ids, or those that a results file names as created.',
  required: ['users_file'],
  optional: ['results_file', 'if_missing'],
  outputs: ['count', 'failed_count'],
  writes: true,
  stack: true,
  findOut: 'Run the step again with if_missing: ignore.',
};

/** The users of a file. */
export const MANY_USERS: readonly Procedure[] = [createUsers, deleteUsers];
