import { databaseUrlProblem } from '../database/url.ts';
import { Secret } from '../secrets/secret.ts';
import { InputProblem } from './parsers.ts';

/** The URL of a Postgres database, with its password. Throws InputProblem, which never quotes it. */
export function databaseUrl(given: string): Secret {
  const problem = databaseUrlProblem(given);
  if (problem) throw new InputProblem(problem);
  return new Secret(given);
}
