import { databaseUrl } from '../database.ts';
import { input } from '../declaration.ts';
import * as check from '../parsers.ts';

/** Throws InputProblem for a name that promises another format: as a file of users it would be read as that. */
function resultsFile(given: string): string {
  const name = check.text(4096)(given);
  if (/\.(?:csv|tsv|json)$/i.test(name))
    throw new check.InputProblem('gets JSON Lines: give it a name that ends in .jsonl');
  return name;
}

/** About users. */
export const OF_USERS = {
  email: input('E-mail address of the user, at most 256 characters.', check.email),
  name: input('Display name of the user, 1 to 255 characters.', check.text(255)),
  user_id: input('ID of the user, as the output user_id of create-user has it.', check.pathSegment),
  roles: input('Roles of the user, as a list; they replace those it has.', check.list(check.text(255))),
  password: input(
    'Password of the user: it is then made by the sign-up of the branch, so that it can sign in. Masked.',
    check.secret,
    { secret: true },
  ),
  users_file: input(
    'Path of a file of users in the workspace: CSV with a header, a JSON list, or JSON Lines.',
    check.text(4096),
  ),
  results_file: input(
    'Path of the file in the workspace that gets a line of JSON for each user as soon as it is done, such as users.jsonl.',
    resultsFile,
  ),
  test_users: input(
    'YAML or JSON list of {email, password, name, roles}: users that can sign in afterwards. Passwords are masked.',
    // Read by test-users.ts, which is loaded only where they are given.
    given => given,
  ),
  database_url: input(
    'Connection string of the Postgres of the branch. With it the step waits until new users can be read there, and marks addresses as verified. Masked.',
    databaseUrl,
    { secret: true },
  ),
};
